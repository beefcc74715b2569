// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "errands.h"
#include "explained.h"
#include "keydoctor.h"
#include "pairingtasks.h"
#include "scanmodel.h"
#include "store/store.h"
#include "sync/visitor.h"

#include <QDeadlineTimer>

#include <functional>

namespace pulsekeep {

/** Adding a device, step by step: what is chosen, what can be done next, what the connection does and how it failed. */
class Pairing : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(Page step READ step NOTIFY stepChanged)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed)
    Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY changed)

    /** The kinds there are drivers for: list of {drawing, models}; models as names, the supported ones first. */
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT)
    /** The chosen one, by its drawing; empty when none is. */
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed)
    /** Whether some models of the chosen kind need a key that their vendor made, and whether some get a new one here.
     */
    Q_PROPERTY(bool keysFromVendor READ keysFromVendor NOTIFY changed)
    Q_PROPERTY(bool keysMadeHere READ keysMadeHere NOTIFY changed)

    /** The chosen device; empty when none is. */
    Q_PROPERTY(QString address READ address NOTIFY changed)
    /** Models that it may be, by name, where several are called the same: the person chooses with chooseModel(). */
    Q_PROPERTY(QStringList alternatives READ alternatives NOTIFY changed)
    /** Which one was chosen, -1: none yet. */
    Q_PROPERTY(int alternative READ alternative NOTIFY changed)
    /** Empty while the model is not certain. */
    Q_PROPERTY(QString modelId READ modelId NOTIFY changed)
    Q_PROPERTY(QString modelName READ modelName NOTIFY changed)
    Q_PROPERTY(QString drawing READ drawing NOTIFY changed)
    Q_PROPERTY(bool needsKey READ needsKey NOTIFY changed)
    /** Its key is made here, but people may put another one on it: with showKeys(). */
    Q_PROPERTY(bool offersKeys READ offersKeys NOTIFY changed)
    /** Keys that other programs put on such devices, by their titles. */
    Q_PROPERTY(QStringList knownKeys READ knownKeys NOTIFY changed)
    /** Which key it gets: NewKey, OwnKey (typed), or an index of knownKeys. */
    Q_PROPERTY(int keyChoice READ keyChoice WRITE setKeyChoice NOTIFY changed)
    /** How many users it tells apart; 0 when it does not. */
    Q_PROPERTY(int users READ users NOTIFY changed)
    /** Somebody has paired this device here before. */
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)

    Q_PROPERTY(pulsekeep::KeyDoctor *key READ key CONSTANT)
    /** Where keys are kept: "in the desktop's keyring". */
    Q_PROPERTY(QString keyPlace READ keyPlace NOTIFY changed)

    Q_PROPERTY(pulsekeep::PairingTasks *tasks READ tasks CONSTANT)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY changed)
    /** How many tasks there are and, when one failed, which one that was (1 is the first, 0: none). */
    Q_PROPERTY(int taskCount READ taskCount NOTIFY changed)
    Q_PROPERTY(int failedTask READ failedTask NOTIFY changed)
    /** The key is what was refused: another one may help. */
    Q_PROPERTY(bool keyRefused READ isKeyRefused NOTIFY changed)
    /** This computer has no place for keys, and the person may choose one with keepKeys(). */
    Q_PROPERTY(bool keyHomeless READ isKeyHomeless NOTIFY changed)
    /** The device is paired, whatever became of what follows; its id, undefined before. */
    Q_PROPERTY(QVariant deviceId READ deviceId NOTIFY changed)
    /** Minutes that the first sync brought; undefined when it has not ended well. */
    Q_PROPERTY(QVariant minutes READ minutes NOTIFY changed)
    /** Single readings that pairing and the first sync brought. */
    Q_PROPERTY(int readings READ readings NOTIFY changed)
    /** Battery in percent; undefined when not known. */
    Q_PROPERTY(QVariant battery READ battery NOTIFY changed)

    /** Somebody has to tap the device, with so many seconds left. */
    Q_PROPERTY(bool waitsForTap READ waitsForTap NOTIFY tapChanged)
    Q_PROPERTY(double tapSeconds READ tapSeconds NOTIFY tapChanged)
    Q_PROPERTY(double tapSecondsLeft READ tapSecondsLeft NOTIFY tapChanged)

    /** A number has to be seen to before the device bonds: "enterOnDevice", "compare" or "enterHere"; empty when none
     *  has. Its digits are empty for the last. */
    Q_PROPERTY(QString passkeyTask READ passkeyTask NOTIFY passkeyChanged)
    Q_PROPERTY(QString passkeyDigits READ passkeyDigits NOTIFY passkeyChanged)

public:
    enum Page { KindPage, PreparePage, FindPage, KeyPage, ConnectPage, DonePage };
    Q_ENUM(Page)
    enum KeyChoice { OwnKey = -2, NewKey = -1 };
    Q_ENUM(KeyChoice)

    /** All borrowed things outlive it. */
    Pairing(const Registry *registry, Store *store, Visitor *visitor, ScanModel *scan, const KeyStore *keys,
            const Clock *clock, QObject *parent = nullptr);
    ~Pairing() override;

    Page step() const { return m_step; }
    bool canGoBack() const;
    bool canGoForward() const;
    QVariantList kinds() const;
    QString kind() const { return m_kind; }
    void setKind(const QString &drawing);
    bool keysFromVendor() const { return someModelHas(KeySource::Vendor); }
    bool keysMadeHere() const { return someModelHas(KeySource::Made); }
    QString address() const { return m_seen.endpoint.address; }
    QStringList alternatives() const;
    int alternative() const;
    QString modelId() const { return m_model.id; }
    QString modelName() const { return m_model.name; }
    QString drawing() const;
    bool needsKey() const { return !m_model.id.isEmpty() && m_model.key == KeySource::Vendor; }
    bool offersKeys() const { return m_model.key == KeySource::MadeOrGiven; }
    QStringList knownKeys() const;
    int keyChoice() const { return m_keyChoice; }
    void setKeyChoice(int choice);
    int users() const { return m_model.users; }
    bool isKnown() const { return m_known; }
    KeyDoctor *key() { return &m_key; }
    QString keyPlace() const { return m_keys->place(); }
    PairingTasks *tasks() { return &m_tasks; }
    bool isRunning() const { return m_running; }
    Explained problem() const { return m_problem; }
    int taskCount() const { return m_tasks.rowCount(); }
    int failedTask() const { return m_failedTask; }
    bool isKeyRefused() const { return m_keyRefused; }
    bool isKeyHomeless() const { return m_keyHomeless; }
    QVariant deviceId() const { return m_device.id == 0 ? QVariant() : QVariant(m_device.id); }
    QVariant minutes() const { return m_minutes ? QVariant(*m_minutes) : QVariant(); }
    int readings() const { return static_cast<int>(m_readings); }
    QVariant battery() const { return m_device.battery ? QVariant(m_device.battery->percent) : QVariant(); }
    bool waitsForTap() const { return m_tapping.isActive(); }
    double tapSeconds() const { return m_tapSeconds; }
    double tapSecondsLeft() const;
    QString passkeyTask() const;
    QString passkeyDigits() const { return m_passkey ? m_passkey->digits : QString(); }

    /** The next step, where canGoForward; from the key (or the list) on it connects. */
    Q_INVOKABLE void forward();
    Q_INVOKABLE void back();
    /** Past kind and preparation, for those who want to see what is near. */
    Q_INVOKABLE void skipToFind();
    /** The device at @p address of the list. */
    Q_INVOKABLE void choose(const QString &address);
    /** One of the alternatives. */
    Q_INVOKABLE void chooseModel(int alternative);
    /** From the list to the choice of a key, where offersKeys. */
    Q_INVOKABLE void showKeys();
    /** From the failed step on. */
    Q_INVOKABLE void tryAgain();
    Q_INVOKABLE void changeKey();
    /** The digits (those of a comparison when they are the same); none refuses. */
    Q_INVOKABLE void answerPasskey(const QString &digits);
    /** Where there is no keyring: in a file that only this user can read, or until the program ends. Tries again. */
    Q_INVOKABLE void keepKeys(bool inFile);
    /** Ends what runs. Before the device is paired that leads back; after it the rest can wait for the next sync. */
    Q_INVOKABLE void stop();
    /** Ends everything and begins anew. A device that is paired stays so. */
    Q_INVOKABLE void cancel();
    /** Gives the paired device its name (nothing: that of its model) and begins anew. False when that failed: problem
     * says why. */
    Q_INVOKABLE bool finish(const QString &name);
    /** Times and conversation of the last attempt for a report: no keys, no whole addresses. */
    Q_INVOKABLE QString details() const;

    /** Carries out what keepKeys() is told; the key store stays the same object. Without it there is no choice. */
    using KeyPlaceChooser = std::function<Result<>(WithoutKeyring)>;
    void setKeyPlaceChooser(KeyPlaceChooser chooser) { m_chooseKeyPlace = std::move(chooser); }

    /** Of the tasks under way. */
    Errands *errands() { return &m_errands; }

Q_SIGNALS:
    void stepChanged();
    void changed();
    void tapChanged();
    void passkeyChanged();
    /** A device came, or was given its name. */
    void paired(qint64 deviceId);

private:
    class Watch;

    void setStep(Page step);
    bool someModelHas(KeySource source) const;
    /** @p ofAnother: of another device than before. */
    void setModel(const DeviceModel &model, bool ofAnother);
    QByteArray chosenKey() const;
    Page keyOrFind() const { return needsKey() || m_keysShown ? KeyPage : FindPage; }
    qint64 countReadings() const;
    QString broughtWords() const;
    void preselect();
    void forgetChoice();
    void connectDevice();
    QCoro::Task<> run(int attempt);
    QCoro::Task<> readHistory(int attempt);
    std::optional<StoredDevice> stored() const;
    void fail(const Error &error);
    void endTap();
    void endPasskey();
    void note(const QString &what);
    void reset();

    const Registry *m_registry;
    Store *m_store;
    Visitor *m_visitor;
    ScanModel *m_scan;
    const KeyStore *m_keys;
    const Clock *m_clock;

    Page m_step = KindPage;
    QString m_kind;
    Advertisement m_seen;
    QList<DeviceModel> m_alternatives;
    DeviceModel m_model; ///< without an id while nothing is chosen
    bool m_chosenByPerson = false;
    bool m_known = false;
    KeyDoctor m_key;
    int m_keyChoice = NewKey;
    bool m_keysShown = false; ///< the person wanted to choose

    PairingTasks m_tasks;
    int m_attempt = 0; ///< tells coroutines of an attempt that was given up
    bool m_running = false;
    bool m_accepted = false; ///< the device took the key, in this attempt or before
    Explained m_problem;
    int m_failedTask = 0;
    bool m_keyRefused = false;
    bool m_keyHomeless = false;
    bool m_reached = false; ///< somebody tried to connect in this attempt
    KeyPlaceChooser m_chooseKeyPlace;
    StoredDevice m_device; ///< id 0 until it is paired
    std::optional<int> m_minutes;
    qint64 m_readingsBefore = 0; ///< that there were of the device
    qint64 m_readings = 0;
    bool m_cameWithPairing = false; ///< some of them, before its history was asked for

    QTimer m_tapping;
    QDeadlineTimer m_tapUntil;
    double m_tapSeconds = 0;
    std::optional<Passkey> m_passkey;
    PasskeyAnswer m_passkeyAnswer;

    struct Noted {
        QDateTime at;
        QString what;
    };
    QList<Noted> m_timeline;
    Errands m_errands;
};

} // namespace pulsekeep
