// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/registry.h"
#include "link/radio.h"
#include "secrets/keystore.h"
#include "store/store.h"

namespace pulsekeep {

/** What a sync brought. */
struct SyncOutcome {
    KeptCounts counts; ///< over all connections that it took
    std::optional<ClockNotice> clock;
    Preparation preparation;
    SyncFigures figures;      ///< over all connections
    QList<LostReadings> lost; ///< one for each user and reason
    /** Days in which its memory fills up, as fast as since the sync before; nothing unless readings were overwritten.
     */
    std::optional<int> syncWithin;
};

/** Goes to devices on behalf of window and command line: connects (again, after growing pauses, where that can help),
 *  logs in, and carries what the driver reads into the store. Every connection is recorded, secrets left out.
 *
 *  One visit a device at a time: a second one ends with Busy. All borrowed things outlive it, and it outlives its
 * tasks.
 */
class Visitor
{
public:
    Visitor(const Registry *registry, Radio *radio, Store *store, KeyStore *keys, const Clock *clock,
            Patience patience = {});
    ~Visitor();
    Q_DISABLE_COPY_MOVE(Visitor)

    /** Pairs a device seen in a scan: connects (forgetting a bond that only this side still knows), logs in or makes a
     * key, prepares. @p key is the parsed key, empty where none is needed. Device and key are kept as soon as the
     * device has accepted the key: what follows may fail. The key store is tried first, since a key made for a device
     * must not get lost. */
    QCoro::Task<Result<StoredDevice>> pair(Advertisement seen, DeviceModel model, QByteArray key, Observer *observer);

    /** Bonds anew with a paired device that has forgotten this computer (Error::BondLost) and is in pairing mode now:
     *  forgets this side's bond and goes through pairing with the key there is, or one that is made. */
    QCoro::Task<Result<StoredDevice>> renew(StoredDevice device, Observer *observer);

    enum class Eagerness {
        Always,
        UnlessNothingNew, ///< listens first, and stays away from a device that says that it has nothing new
    };
    /** Reads what is new. A link lost on the way is taken up again where the last stored part ended, as long as each
     *  connection brings something. */
    QCoro::Task<Result<SyncOutcome>> sync(StoredDevice device, Observer *observer,
                                          Eagerness eagerness = Eagerness::Always);
    /** Streams to @p sink until stop(). */
    QCoro::Task<Result<>> live(StoredDevice device, Capabilities what, LiveSink *sink, Observer *observer);
    QCoro::Task<Result<HeartRateReading>> measure(StoredDevice device, Observer *observer);
    /** Lets the device buzz for @p howLong, or until stop(). */
    QCoro::Task<Result<>> find(StoredDevice device, std::chrono::milliseconds howLong, Observer *observer);
    /** One of Driver::settings(). What is SettingInfo::afterSync comes at the end of a sync. */
    QCoro::Task<Result<>> apply(StoredDevice device, QString setting, QVariant value, Observer *observer);

    /** Ends the live view or the buzzing of @p device in good order. */
    void stop(qint64 device);
    /** Cuts whatever runs with @p device: its task ends with Cancelled. */
    void cancel(qint64 device);
    /** Cuts whatever runs, pairing included. */
    void cancelAll();

    /** Of the connection that ended last, secrets left out: for error reports. */
    QByteArray lastTranscript() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace pulsekeep
