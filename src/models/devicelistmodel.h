// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/registry.h"
#include "errands.h"
#include "explained.h"
#include "store/store.h"
#include "sync/visitor.h"

#include <QAbstractListModel>

namespace pulsekeep {

/** The paired devices, and what is going on with each. */
class DeviceListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /** Whether any device is visited now. */
    Q_PROPERTY(bool working READ isWorking NOTIFY workingChanged)
    /** When the device read last was read: "Synced 14:22", with the day where that is not today; empty when none was.
     */
    Q_PROPERTY(QString syncWords READ syncWords NOTIFY lastSyncChanged)

public:
    enum Role {
        DeviceIdRole = Qt::UserRole, ///< qlonglong
        NameRole,                    ///< as people call it
        ModelNameRole,               ///< as the vendor calls it
        ModelIdRole,                 ///< DeviceModel::id
        DrawingRole,                 ///< name of the drawing in resources/drawings: "band", "watch", ...
        BatteryRole,                 ///< percent; undefined when not known
        ChargingRole,
        LastSyncRole, ///< in words: "at 14:22", "on 18 November, 14:22"; empty when never
        FirmwareRole,
        AddressRole,
        SupportedRole, ///< false: untested, same protocol
        ActivityRole,  ///< Activity
        ProgressRole, ///< what is being read, for people: "Reading 12 March, 14:05"; empty when there is nothing to say
        ProblemRole,  ///< Explained: how the last visit ended when it failed
        RenewableRole,   ///< whether renew() helps against that
        KeyedRole,       ///< whether it only answers who knows its key
        PasskeyTaskRole, ///< as Pairing::passkeyTask: a number has to be seen to before it bonds
        PasskeyDigitsRole,
        LostRole, ///< what the last sync could not bring, in sentences; empty where it brought all
        LiveHeartRateRole,
        LiveMotionRole,
        LivePulseWaveRole,
        LiveIntervalsRole,
        OxygenRole,
        FindRole,
        HistoryRole,
        UsersRole, ///< that it tells apart; 0 when it does not
    };
    Q_ENUM(Role)

    enum Activity { Idle, Connecting, Syncing, Finding, Applying };
    Q_ENUM(Activity)

    /** All borrowed things outlive it. */
    DeviceListModel(const Registry *registry, Store *store, Visitor *visitor, KeyStore *keys, const Clock *clock,
                    QObject *parent = nullptr);
    ~DeviceListModel() override;

    int count() const { return static_cast<int>(m_devices.size()); }
    bool isWorking() const;
    /** Of the device read last; invalid when none was. */
    QDateTime lastSync() const;
    QString syncWords() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /** Reads the list again, after a device was paired. */
    Q_INVOKABLE void reload();
    Q_INVOKABLE void sync(qint64 device);
    /** The same, but leaves a device alone that says that it has nothing new: for syncs that nobody waits for. */
    void syncIfNew(qint64 device);
    Q_INVOKABLE void syncAll();
    /** Ends what runs with @p device, in good order where it can be. */
    Q_INVOKABLE void stop(qint64 device);
    Q_INVOKABLE void find(qint64 device);
    /** Bonds anew with a device that has forgotten this computer and is in pairing mode now, then reads what is new. */
    Q_INVOKABLE void renew(qint64 device);
    /** The digits (those of a comparison when they are the same); none refuses. */
    Q_INVOKABLE void answerPasskey(qint64 device, const QString &digits);
    Q_INVOKABLE void rename(qint64 device, const QString &name);
    Q_INVOKABLE void forget(qint64 device, bool readings);
    Q_INVOKABLE void apply(qint64 device, const QString &setting, const QVariant &value);
    /** Puts aside how the last visit ended. */
    Q_INVOKABLE void dismissProblem(qint64 device);
    /** The row of @p device, -1 when there is none. */
    Q_INVOKABLE int rowOf(qint64 device) const;
    Q_INVOKABLE qint64 deviceAt(int row) const;

    const StoredDevice *device(qint64 id) const;
    /** Of the tasks under way. */
    Errands *errands() { return &m_errands; }

Q_SIGNALS:
    void countChanged();
    void workingChanged();
    void lastSyncChanged();
    /** Readings came or went: charts have to ask again. */
    void readingsChanged();
    /** A visit that nobody is looking at came to nothing. */
    void visitFailed(qint64 device, const QString &name, const pulsekeep::Explained &problem);
    /** The same of a sync, for who has to know what kind of failure it was. */
    void syncFailed(qint64 device, const pulsekeep::Error &error);
    /** The device has taken a setting. */
    void applied(qint64 device, const QString &setting, const QVariant &value);
    void synced(qint64 device, const QString &name);
    /** A sync could not bring all that was measured; @p sentence says how many, and how to prevent it. */
    void readingsLost(qint64 device, const QString &name, const QString &sentence);

private:
    class Watch;
    struct Entry {
        StoredDevice device;
        DeviceModel model;
        Activity activity = Idle;
        QString progress;
        Explained problem;
        bool renewable = false;
        QString lost;
        std::optional<Passkey> passkey;
        PasskeyAnswer answer;
    };

    Entry *entry(qint64 device);
    void change(qint64 device, const QList<int> &roles);
    void setActivity(qint64 device, Activity activity, const QString &progress = {});
    void setProblem(qint64 device, const Explained &problem, bool renewable = false);
    void setPasskey(qint64 device, const std::optional<Passkey> &passkey, const PasskeyAnswer &answer);
    void setLost(qint64 device, const QStringList &sentences);
    void refresh(qint64 device);
    bool begin(qint64 device, Activity activity);
    void end(qint64 device, const Result<> &outcome);
    QCoro::Task<> runSync(qint64 id, Visitor::Eagerness eagerness);
    QCoro::Task<> runFind(qint64 id);
    QCoro::Task<> runRenewal(qint64 id);
    QCoro::Task<> runApply(qint64 id, QString setting, QVariant value);
    QCoro::Task<> forgetKey(QString uid);

    const Registry *m_registry;
    Store *m_store;
    Visitor *m_visitor;
    KeyStore *m_keys;
    const Clock *m_clock;
    QList<Entry> m_devices;
    Errands m_errands;
};

} // namespace pulsekeep
