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
    VisitReport report;
    Preparation preparation;
};

/** Goes to devices on behalf of window and command line: connects (again, with growing pauses, where that can help),
 *  logs in, and carries what the driver reads into the store; every visit is recorded.
 *
 *  One visit a device at a time: a second one ends with Busy. All borrowed things outlive it.
 */
class Visitor
{
public:
    Visitor(const Registry *registry, Radio *radio, Store *store, KeyStore *keys, const Clock *clock,
            Patience patience = {});
    ~Visitor();
    Q_DISABLE_COPY_MOVE(Visitor)

    /** Pairs a device seen in a scan: connects, logs in or makes a key, prepares, and keeps device and key. @p key is
     *  the parsed key, empty where none is needed. Nothing is kept when it fails, but the transcript (in lastTranscript()). */
    QCoro::Task<Result<StoredDevice>> pair(Advertisement seen, DeviceModel model, QByteArray key, Observer *observer);

    QCoro::Task<Result<SyncOutcome>> sync(StoredDevice device, Observer *observer);
    /** Streams to @p sink until stop(). */
    QCoro::Task<Result<>> live(StoredDevice device, Capabilities what, LiveSink *sink, Observer *observer);
    QCoro::Task<Result<HeartRateReading>> measure(StoredDevice device, Observer *observer);
    QCoro::Task<Result<>> find(StoredDevice device, std::chrono::milliseconds howLong, Observer *observer);
    QCoro::Task<Result<>> apply(StoredDevice device, QString setting, QVariant value, Observer *observer);

    /** Ends the live view of @p device in good order. */
    void stop(qint64 device);
    /** Cuts whatever runs: its task ends with Cancelled. */
    void cancel(qint64 device);

    /** Of the visit that ended last, secrets left out: for error reports. */
    QByteArray lastTranscript() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace pulsekeep
