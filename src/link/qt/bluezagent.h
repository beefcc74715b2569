// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/gattlink.h"
#include "link/qt/bluezobjects.h"

#include <QDBusVirtualObject>

#include <functional>
#include <memory>
#include <optional>

namespace pulsekeep {

/** Answers what BlueZ asks while this program bonds with a device (BlueZ's doc/agent-api.txt), since BlueZ refuses to
 *  bond where nobody answers. Agrees where there is nothing to compare, hands numbers to people, and refuses whatever
 * is about devices that nobody here bonds with.
 *
 *  BlueZ knows one agent a program, and asks the default one when a device wants to bond by itself. So this one becomes
 *  the default while somebody holds a claim, and with the last claim it goes: then the desktop's own agent is asked
 *  again.
 */
class BluezAgent : public QDBusVirtualObject
{
    Q_OBJECT
public:
    /** While it lives, the program is ready to bond with the device at a path ("/org/bluez/hci0/dev_..."). */
    class Claim
    {
    public:
        using Asked = std::function<void(const Passkey &)>;

        /** @p asked is called when a person has to do something with a number. */
        Claim(QString device, Asked asked);
        ~Claim();
        Q_DISABLE_COPY_MOVE(Claim)

        /** Registers the agent; Busy and the like when BlueZ has something against it. The claim may go meanwhile. */
        QCoro::Task<Result<>> enlist(std::shared_ptr<BluezObjects> bluez, std::chrono::milliseconds patience) const;
        /** To the number asked for last: the digits, or nothing for a refusal. */
        void answer(const std::optional<QString> &digits);

    private:
        friend class BluezAgent;
        const QString m_device;
        const Asked m_asked;
        std::optional<QDBusMessage> m_question; // waits for answer()
        std::shared_ptr<BluezAgent> m_agent;
    };

    ~BluezAgent() override;

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    BluezAgent();
    static std::shared_ptr<BluezAgent> instance();
    static QCoro::Task<Result<>> enlist(std::shared_ptr<BluezAgent> agent, std::shared_ptr<BluezObjects> bluez,
                                        std::chrono::milliseconds patience);

    Claim *claimOn(const QString &device) const;
    bool decide(const QDBusMessage &question, Claim *claim);

    QDBusConnection m_bus;
    QList<Claim *> m_claims;
};

} // namespace pulsekeep
