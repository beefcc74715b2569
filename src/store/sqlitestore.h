// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/keptbytes.h"
#include "store/minutes.h"
#include "store/opening.h"
#include "store/questions.h"
#include "store/store.h"

#include <map>

namespace pulsekeep {

/** The store over one SQLite file. */
class SqliteStore : public Store
{
public:
    SqliteStore(OpenedDatabase opened, const Clock *clock);

    QString file() const override { return m_opened.file; }

    Result<QList<StoredDevice>> devices() const override;
    Result<QList<StoredDevice>> devicesEver() const override;
    Result<StoredDevice> keepDevice(StoredDevice device) override;
    Result<> forgetDevice(qint64 device, bool readings) override;

    Result<QList<SyncMark>> marks(qint64 device) const override;
    Result<std::unique_ptr<StoredVisit>> beginVisit(qint64 device) override;
    Result<QList<StoredTranscript>> transcripts(qint64 device) const override;

    Result<QList<HistorySlot>> history(Scope scope, const QDateTime &from, const QDateTime &to,
                                       Resolution resolution) const override;
    Result<QList<ChartPoint>> chart(ChartValue value, Scope scope, const QDateTime &from, const QDateTime &to,
                                    int columns) const override;
    Result<> eachMinute(Scope scope, const QDateTime &from, const QDateTime &to,
                        const std::function<bool(qint64, const MinuteSample &)> &row) const override;
    Result<> eachHeartRate(Scope scope, const QDateTime &from, const QDateTime &to,
                           const std::function<bool(qint64, const HeartRateReading &)> &row) const override;
    Result<QList<SleepStretch>> sleep(Scope scope, const QDateTime &from, const QDateTime &to) const override;
    Result<QList<ClockFault>> clockFaults(Scope scope) const override;
    int offsetAt(qint64 device, const QDateTime &at) const override;

    Result<RedecodeReport> redecode(const Redecoder &decode, const std::function<int(QString)> &version,
                                    bool apply) override;
    People *people() override { return &m_people; }
    const People *people() const override { return &m_people; }
    Readings *readings() override { return &m_readings; }
    const Readings *readings() const override { return &m_readings; }
    Imports *imports() override { return &m_imports; }
    Recordings *recordings() override { return &m_recordings; }
    Result<QStringList> check() const override;

private:
    friend class SqliteVisit;

    OpenedDatabase m_opened;
    sqlite::Connection *m_connection;
    const Clock *m_clock;
    MinuteWriter m_minutes;
    People m_people{m_connection, m_clock};
    Readings m_readings{m_connection, m_clock};
    Imports m_imports{m_connection, m_clock};
    Recordings m_recordings{m_connection};
    mutable std::map<qint64, OffsetCache> m_offsets; ///< by device: an export asks for several in turn
};

} // namespace pulsekeep
