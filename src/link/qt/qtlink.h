// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/patience.h"
#include "link/advertisement.h"
#include "link/gattlink.h"
#include "link/latch.h"
#include "link/qt/bluezagent.h"
#include "link/qt/bluezobjects.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QSet>

#include <deque>
#include <memory>
#include <vector>

class QLowEnergyController;
class QLowEnergyService;

namespace pulsekeep {

/** A connection through QLowEnergyController.
 *
 *  What QtBluetooth 6.4 leaves to its users, and where it is done:
 *  - It keeps the reason why connecting failed to itself: the second attempt asks BlueZ directly (connectOnce()).
 *  - It takes the list of services once, while BlueZ may still be announcing them: settle() waits until that is over.
 *  - It reports what is read as changed too: hold(). What another program reads looks like a notification and is taken
 *    for one; nothing on the bus tells the two apart.
 *  - It says nothing when a write without response was handed over: such a write ends at once, and one that BlueZ
 *    refuses may be blamed on the write with response after it.
 *  - It does not notice the end of bluetoothd: BluezObjects does.
 *  - It knows next to nothing of bonds, and registers no agent: bond() asks BlueZ, and BluezAgent answers it.
 */
class QtLink : public GattLink
{
    Q_OBJECT
public:
    /** @p adapter is the controller's address, empty for the first that is switched on. */
    QtLink(Endpoint endpoint, QString adapter, Patience patience);
    ~QtLink() override;

    QCoro::Task<Result<>> open() override;
    bool isOpen() const override { return m_phase == Phase::Open; }
    void close() override;
    QCoro::Task<Result<>> bond() override;
    void expectBond() override { m_expectsBond = true; }
    void answerPasskey(const std::optional<QString> &digits) override;
    bool offers(QUuid characteristic) const override;
    QCoro::Task<Result<>> subscribe(QUuid characteristic) override;
    QCoro::Task<Result<>> unsubscribe(QUuid characteristic) override;
    QCoro::Task<Result<QByteArray>> read(QUuid characteristic) override;
    QCoro::Task<Result<>> write(QUuid characteristic, QByteArray bytes) override;

private:
    enum class Phase { Fresh, Opening, Open, Ended };

    // Opening. Lives in open()'s coroutine and is shared, because that may be resumed when the link is gone.
    struct Opening {
        Latch turn; ///< opened whenever something below may have changed
        QDeadlineTimer deadline;
        bool met = false; ///< the device was there, whatever became of it
        bool connected = false;
        bool settled = false; ///< BlueZ has found its attributes
        bool discovered = false;
        std::optional<Error> failure; ///< of this attempt
        std::optional<Error> ended;   ///< of the link: it must not be touched any more
        QElapsedTimer sinceObject;    ///< since BlueZ announced the last attribute
    };
    using OpeningPtr = std::shared_ptr<Opening>;

    QCoro::Task<Result<>> reach(OpeningPtr opening);
    QCoro::Task<Result<BluezObjects::Device>> find(OpeningPtr opening, BluezObjects::Adapter adapter);
    QCoro::Task<Result<>> connectOnce(OpeningPtr opening, BluezObjects::Adapter adapter, BluezObjects::Device device,
                                      bool askDirectly);
    QCoro::Task<Result<>> settle(OpeningPtr opening, BluezObjects::Adapter adapter);
    QCoro::Task<Result<>> discover(OpeningPtr opening);

    // Bonding. Shared with the coroutine that waits for BlueZ, as Opening.
    struct Bonding {
        Latch turn;
        std::optional<Result<>> outcome; ///< what BlueZ says
        std::optional<Error> ended;      ///< of the link: it must not be touched any more
        bool deviceLeft = false;         ///< is how it ended
    };
    using BondingPtr = std::shared_ptr<Bonding>;

    std::optional<BluezObjects::Device> knownDevice() const;
    bool isBonded() const;
    bool isConnected() const;
    QCoro::Task<> getReadyToBond(QString device);
    static QCoro::Task<> askForBond(BondingPtr bonding, std::shared_ptr<BluezObjects> bluez, QString device,
                                    std::chrono::milliseconds patience);

    // Operations, one at a time.
    enum class Verb { Read, Write, WriteCommand, Subscribe, Unsubscribe };
    struct Operation {
        Verb verb;
        QUuid characteristic;
        QByteArray bytes;
        Latch done;
        std::optional<Result<QByteArray>> outcome;
    };
    /** What QtBluetooth works on. It outlives the patience of whoever asked for it: QtBluetooth cannot be told to
     * forget it, and nothing else may start before its end. */
    struct Running {
        Operation *asker = nullptr; ///< null when it waits no longer
        Verb verb = Verb::Read;
        QUuid characteristic;
    };
    struct Held {
        QUuid characteristic;
        QByteArray bytes;
    };
    struct Place; // a characteristic of QtBluetooth

    QCoro::Task<Result<QByteArray>> perform(Verb verb, QUuid characteristic, QByteArray bytes);
    void startNext();
    void begin(const Operation &operation);
    void finished(Verb verb, QUuid characteristic, const Result<QByteArray> &outcome);
    void failed(Verb verb);
    void forget(Operation *operation);

    void makeController(const BluezObjects::Adapter &adapter, const BluezObjects::Device &device);
    void watch(QLowEnergyService *service);
    void changed(QUuid characteristic, const QByteArray &bytes);
    void hold(QUuid characteristic, const QByteArray &bytes);
    void releaseHeld(const std::optional<Held> &read);
    Error reasonOfLoss(const QString &detail) const;
    void disconnected(const QString &detail);
    void end(const Error &reason);
    void letGo();
    void wakeEverybody(const Error &reason);

    const Endpoint m_endpoint;
    const QString m_adapter;
    const Patience m_patience;
    const std::shared_ptr<BluezObjects> m_bluez;
    QTimer m_doubt; // see failed()
    Phase m_phase = Phase::Fresh;
    OpeningPtr m_opening;
    QString m_devicePath; // in BlueZ
    bool m_expectsBond = false;
    std::unique_ptr<BluezAgent::Claim> m_claim; // while it may come to a bond
    BondingPtr m_bonding;

    QLowEnergyController *m_controller = nullptr;
    QList<QLowEnergyService *> m_services; // the controller's children
    QHash<QUuid, std::shared_ptr<Place>> m_places;
    QSet<QUuid> m_subscribed;

    std::deque<Operation *> m_waiting; // each lives in the coroutine that asked
    std::optional<Running> m_running;
    std::vector<Held> m_held; // arrived while something subscribed was being read
};

} // namespace pulsekeep
