// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitestore.h"

#include "store/clocknotice.h"
#include "store/localhours.h"
#include "store/readingtables.h"
#include "store/words.h"

#include <QUuid>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr int TranscriptsKept = 20;

std::optional<QString> textOrNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<QDateTime> timeOrNothing(const QDateTime &time)
{
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/** Where the columns of deviceColumns() go. */
StoredDevice deviceIn(const sqlite::Statement &row)
{
    StoredDevice device;
    device.id = row.integer(0);
    device.uid = row.text(1);
    device.model = row.text(2);
    device.name = row.text(3);
    device.endpoint = {row.text(4), static_cast<AddressType>(row.number(5)), row.text(6)};
    device.info = {row.text(7), row.text(8), row.text(9), row.optional<quint16>(10)};
    if (!row.isNull(11))
        device.battery = BatteryStatus{row.number(11), row.number(12) != 0, timeOrNothing(row.time(13))};
    device.pairedAt = row.time(14);
    device.lastSync = timeOrNothing(row.time(15));
    if (!row.isNull(16))
        device.clock = ClockReading{row.time(16), row.number(17), row.time(18)};
    return device;
}

QByteArray deviceColumns()
{
    return "SELECT id, uid, model, name, coalesce(address, ''), address_type, advertised_name, serial, hardware,"
           " firmware, product, battery_percent, battery_charging, battery_charged_at, paired_at, last_sync,"
           " clock_device, clock_offset, clock_host FROM device ";
}

/** What a device says of itself replaces what it said before; what it leaves out stays. */
void keepInfo(sqlite::Connection *database, qint64 device, const DeviceInfo &info)
{
    database
        ->prepare("UPDATE device SET serial = coalesce(?2, serial), hardware = coalesce(?3, hardware),"
                  " firmware = coalesce(?4, firmware), product = coalesce(?5, product) WHERE id = ?1")
        .with(device, textOrNothing(info.serial), textOrNothing(info.hardware), textOrNothing(info.firmware),
              info.productId)
        .run();
}

void keepBattery(sqlite::Connection *database, qint64 device, const BatteryStatus &battery)
{
    database
        ->prepare("UPDATE device SET battery_percent = ?2, battery_charging = ?3,"
                  " battery_charged_at = coalesce(?4, battery_charged_at) WHERE id = ?1")
        .with(device, battery.percent, battery.charging, battery.lastCharged)
        .run();
}

Error noSuchDevice(qint64 device)
{
    return Error(Error::NotFound, u"device %1"_s.arg(device)).explained(words::noSuchDevice());
}

bool isThere(sqlite::Connection *database, qint64 device)
{
    auto row = database->prepare("SELECT 1 FROM device WHERE id = ? AND forgotten_at IS NULL");
    return row.with(device).next();
}

/** Also one that was forgotten while its readings stayed. */
bool wasEverThere(sqlite::Connection *database, qint64 device)
{
    auto row = database->prepare("SELECT 1 FROM device WHERE id = ?");
    return row.with(device).next();
}

} // namespace

/** A visit in progress. */
class SqliteVisit : public StoredVisit
{
public:
    SqliteVisit(SqliteStore *store, qint64 device, qint64 visit, const QTimeZone &zone)
        : m_store(store), m_connection(store->m_connection), m_device(device), m_visit(visit), m_zone(zone)
    {
    }

    Result<> keep(const Harvest &harvest) override;
    VisitReport report() const override { return m_report; }
    Result<> finish(const VisitEnd &end) override;

private:
    std::optional<ClockNotice> keepClock(const ClockReading &reading);
    void keepLost(const LostReadings &lost, QList<LostReadings> *report);

    SqliteStore *m_store;
    sqlite::Connection *m_connection;
    qint64 m_device;
    qint64 m_visit;
    QTimeZone m_zone;
    VisitReport m_report;
};

Result<> SqliteVisit::keep(const Harvest &harvest)
{
    sqlite::Transaction transaction(m_connection);
    VisitReport report = m_report;

    const auto minutes = m_store->m_minutes.keep(m_device, harvest.minutes, m_zone);
    report.counts.minutesNew += minutes.added;
    report.counts.minutesKnown += minutes.same;
    report.counts.minutesChanged += minutes.changed;

    bool readingsChanged = minutes.added + minutes.changed > 0;
    ZoneShifts shifts(m_zone);
    eachReadingList(harvest, [&]<typename Reading>(const QList<Reading> &readings) {
        if (readings.isEmpty())
            return;
        ReadingWriter<Reading> writer(m_connection);
        for (const Reading &reading : readings) {
            const int shift = shifts.at(floorDiv(reading.at.toMSecsSinceEpoch(), 900000));
            const auto outcome = writer.keep(m_device, reading, shift);
            readingsChanged |= outcome != ReadingWriter<Reading>::Same;
            if constexpr (std::is_same_v<Reading, HeartRateReading>) {
                (outcome == ReadingWriter<Reading>::Added ? report.counts.heartRatesNew
                                                          : report.counts.heartRatesKnown) += 1;
            } else {
                report.counts.readingsNew += outcome == ReadingWriter<Reading>::Added;
                report.counts.readingsKnown += outcome == ReadingWriter<Reading>::Same;
                report.counts.readingsChanged += outcome == ReadingWriter<Reading>::Changed;
            }
        }
    });
    for (const LostReadings &lost : harvest.lost)
        keepLost(lost, &report.lost);

    keepBytes(m_connection, m_device, m_visit, harvest, readingsChanged);

    auto mark = m_connection->prepare("INSERT OR REPLACE INTO sync_mark (device, stream, until, context)"
                                      " VALUES (?, ?, ?, ?)");
    for (const SyncMark &each : harvest.marks)
        mark.with(m_device, each.stream, each.until, each.context).run();

    if (harvest.info)
        keepInfo(m_connection, m_device, *harvest.info);
    if (harvest.battery) {
        keepBattery(m_connection, m_device, *harvest.battery);
        m_connection->prepare("UPDATE visit SET battery_percent = ?2, battery_charging = ?3 WHERE id = ?1")
            .with(m_visit, harvest.battery->percent, harvest.battery->charging)
            .run();
    }
    if (harvest.clock)
        report.clock = keepClock(*harvest.clock);

    m_store->m_offsets.clear();
    if (auto outcome = transaction.commit(); !outcome)
        return outcome;
    m_report = report;
    return {};
}

std::optional<ClockNotice> SqliteVisit::keepClock(const ClockReading &reading)
{
    std::optional<ClockReading> before;
    auto last = m_connection->prepare("SELECT clock_device, clock_offset, clock_host FROM visit WHERE device = ?"
                                      " AND id < ? AND clock_device IS NOT NULL ORDER BY id DESC LIMIT 1");
    if (last.with(m_device, m_visit).next())
        before = ClockReading{last.time(0), last.number(1), last.time(2)};
    last.reset();

    m_connection->prepare("UPDATE visit SET clock_device = ?2, clock_offset = ?3, clock_host = ?4 WHERE id = ?1")
        .with(m_visit, reading.device, reading.deviceOffset, reading.host)
        .run();
    m_connection->prepare("UPDATE device SET clock_device = ?2, clock_offset = ?3, clock_host = ?4 WHERE id = ?1")
        .with(m_device, reading.device, reading.deviceOffset, reading.host)
        .run();
    return clockNotice(before, reading, m_zone.offsetFromUtc(reading.host));
}

void SqliteVisit::keepLost(const LostReadings &lost, QList<LostReadings> *report)
{
    if (lost.count <= 0)
        return;
    const auto same = std::find_if(report->begin(), report->end(), [&lost](const LostReadings &other) {
        return other.reason == lost.reason && other.user == lost.user;
    });
    if (same == report->end())
        report->append(lost);
    else
        same->count += lost.count;
    m_connection
        ->prepare("INSERT INTO lost_readings (visit, reason, user, count) VALUES (?, ?, ?, ?)"
                  " ON CONFLICT (visit, reason, user) DO UPDATE SET count = count + excluded.count")
        .with(m_visit, int(lost.reason), lost.user, lost.count)
        .run();
}

Result<> SqliteVisit::finish(const VisitEnd &end)
{
    sqlite::Transaction transaction(m_connection);
    const QDateTime now = m_store->m_clock->now();
    m_connection->prepare("UPDATE visit SET ended_at = ?2, succeeded = ?3, error = ?4 WHERE id = ?1")
        .with(m_visit, now, end.succeeded, textOrNothing(end.error))
        .run();
    if (end.succeeded)
        m_connection->prepare("UPDATE device SET last_sync = ?2 WHERE id = ?1").with(m_device, now).run();
    if (end.transcript.isEmpty()) // nothing was said: those of others stay
        return transaction.commit();
    m_connection->prepare("INSERT OR REPLACE INTO transcript (visit, device, text) VALUES (?, ?, ?)")
        .with(m_visit, m_device, compressed(end.transcript))
        .run();
    m_connection
        ->prepare("DELETE FROM transcript WHERE device = ?1 AND visit NOT IN"
                  " (SELECT visit FROM transcript WHERE device = ?1 ORDER BY visit DESC LIMIT ?2)")
        .with(m_device, TranscriptsKept)
        .run();
    return transaction.commit();
}

Result<std::unique_ptr<Store>> Store::open(const QString &folder, const Clock *clock, Access access)
{
    auto opened = openDatabase(folder, access);
    if (!opened)
        return Failure(opened.error());
    auto store = std::make_unique<SqliteStore>(std::move(*opened), clock);
    return store;
}

SqliteStore::SqliteStore(OpenedDatabase opened, const Clock *clock)
    : m_opened(std::move(opened)), m_connection(m_opened.connection.get()), m_clock(clock), m_minutes(m_connection)
{
}

// Devices
// ----------------------------------------------------------------------------------------------------------------

Result<QList<StoredDevice>> SqliteStore::devices() const
{
    QList<StoredDevice> devices;
    auto rows = m_connection->prepare(deviceColumns() + "WHERE forgotten_at IS NULL ORDER BY id");
    while (rows.next())
        devices.append(deviceIn(rows));
    return m_connection->outcome().map([&devices] { return std::move(devices); });
}

Result<QList<StoredDevice>> SqliteStore::devicesEver() const
{
    QList<StoredDevice> devices;
    auto rows = m_connection->prepare(deviceColumns() + "ORDER BY id");
    while (rows.next())
        devices.append(deviceIn(rows));
    return m_connection->outcome().map([&devices] { return std::move(devices); });
}

Result<StoredDevice> SqliteStore::keepDevice(StoredDevice device)
{
    const QString address = device.endpoint.address.toUpper();
    sqlite::Transaction transaction(m_connection);

    auto there =
        m_connection->prepare("SELECT id, uid FROM device WHERE CASE ?1 WHEN 0 THEN address = ?2 ELSE id = ?1 END");
    if (there.with(device.id, textOrNothing(address)).next()) {
        device.id = there.integer(0);
        device.uid = there.text(1);
        there.reset();
        m_connection
            ->prepare("UPDATE device SET model = ?2, name = ?3, address = ?4, address_type = ?5, advertised_name = ?6,"
                      " paired_at = coalesce(?7, paired_at), forgotten_at = NULL WHERE id = ?1")
            .with(device.id, device.model, device.name, textOrNothing(address), int(device.endpoint.type),
                  device.endpoint.name, device.pairedAt)
            .run();
    } else if (device.id != 0) {
        return Failure(noSuchDevice(device.id));
    } else {
        if (device.uid.isEmpty())
            device.uid = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_connection
            ->prepare("INSERT INTO device (uid, model, name, address, address_type, advertised_name, paired_at)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?)")
            .with(device.uid, device.model, device.name, textOrNothing(address), int(device.endpoint.type),
                  device.endpoint.name, device.pairedAt)
            .run();
        device.id = m_connection->lastId();
    }
    keepInfo(m_connection, device.id, device.info);
    if (device.battery)
        keepBattery(m_connection, device.id, *device.battery);

    auto kept = m_connection->prepare(deviceColumns() + "WHERE id = ?");
    if (kept.with(device.id).next())
        device = deviceIn(kept);
    kept.reset();
    return transaction.commit().map([&device] { return std::move(device); });
}

Result<> SqliteStore::forgetDevice(qint64 device, bool readings)
{
    // Readings that stayed when the device was forgotten can still be wiped.
    if (readings ? !wasEverThere(m_connection, device) : !isThere(m_connection, device))
        return Failure(noSuchDevice(device));
    m_offsets.clear();
    if (!readings) {
        sqlite::Transaction transaction(m_connection);
        m_connection->prepare("UPDATE device SET forgotten_at = ?2 WHERE id = ?1").with(device, m_clock->now()).run();
        m_connection->prepare("DELETE FROM transcript WHERE device = ?").with(device).run();
        return transaction.commit();
    }

    // What is deleted shall not stay readable in the free pages of the file, nor in the log or an older copy.
    removeCopiesOfLayouts(m_opened.file);
    m_connection->execute("PRAGMA secure_delete = ON");
    Result<> outcome;
    {
        sqlite::Transaction transaction(m_connection);
        // From the leaves up; deleting the device alone would look for each row of each of them one by one.
        for (const char *table : {"transcript", "kept_bytes", "heart_rate", "blood_pressure", "weight", "temperature",
                                  "oxygen", "day", "hour", "minute", "sync_mark", "visit"})
            m_connection->prepare("DELETE FROM " + QByteArray(table) + " WHERE device = ?").with(device).run();
        m_connection->prepare("DELETE FROM device WHERE id = ?").with(device).run();
        outcome = transaction.commit();
    }
    m_connection->execute("PRAGMA secure_delete = OFF");
    if (outcome)
        m_connection->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    if (auto last = m_connection->outcome(); outcome && !last)
        return last;
    return outcome;
}

// Visits
// -----------------------------------------------------------------------------------------------------------------

Result<QList<SyncMark>> SqliteStore::marks(qint64 device) const
{
    QList<SyncMark> marks;
    auto rows = m_connection->prepare("SELECT stream, until, context FROM sync_mark WHERE device = ? ORDER BY stream");
    rows.with(device);
    while (rows.next())
        marks.append({rows.text(0), rows.time(1), rows.blob(2)});
    return m_connection->outcome().map([&marks] { return std::move(marks); });
}

Result<std::unique_ptr<StoredVisit>> SqliteStore::beginVisit(qint64 device)
{
    if (!isThere(m_connection, device))
        return Failure(noSuchDevice(device));
    const QTimeZone zone = m_clock->zone();
    const QDateTime now = m_clock->now();
    sqlite::Transaction transaction(m_connection);
    const qint64 zoneId = keepZone(m_connection, zone);
    m_connection->prepare("INSERT INTO visit (device, began_at, zone, zone_offset) VALUES (?, ?, ?, ?)")
        .with(device, now, zoneId, zone.offsetFromUtc(now))
        .run();
    const qint64 visit = m_connection->lastId();
    if (auto outcome = transaction.commit(); !outcome)
        return Failure(outcome.error());
    return std::make_unique<SqliteVisit>(this, device, visit, zone);
}

Result<QList<StoredTranscript>> SqliteStore::transcripts(qint64 device) const
{
    QList<StoredTranscript> transcripts;
    auto rows = m_connection->prepare("SELECT visit, began_at, succeeded, text FROM transcript"
                                      " JOIN visit ON visit.id = transcript.visit WHERE transcript.device = ?"
                                      " ORDER BY visit DESC");
    rows.with(device);
    while (rows.next()) {
        const auto text = uncompressed(rows.blob(3));
        if (!text)
            return Failure(
                Error(Error::Malformed, u"transcript of visit %1"_s.arg(rows.integer(0))).explained(words::damaged()));
        transcripts.append({rows.integer(0), rows.time(1), rows.number(2) != 0, *text});
    }
    return m_connection->outcome().map([&transcripts] { return std::move(transcripts); });
}

// Questions
// --------------------------------------------------------------------------------------------------------------

Result<QList<HistorySlot>> SqliteStore::history(Scope scope, const QDateTime &from, const QDateTime &to,
                                                Resolution resolution) const
{
    const sqlite::Snapshot snapshot(m_connection);
    const auto devices = devicesAsked(m_connection, scope);
    const auto range = minutesAsked(m_connection, devices, from, to, WithSingleHeartRates);
    auto found = historyOf(m_connection, scope, devices, range, resolution, m_clock->zone());
    return m_connection->outcome().map([&found] { return std::move(found); });
}

Result<QList<ChartPoint>> SqliteStore::chart(ChartValue value, Scope scope, const QDateTime &from, const QDateTime &to,
                                             int columns) const
{
    if (columns < 1)
        return Failure(Error::Invalid, u"a chart of %1 columns"_s.arg(columns));
    const sqlite::Snapshot snapshot(m_connection);
    const auto devices = devicesAsked(m_connection, scope);
    const auto singles = value == ChartValue::HeartRate ? WithSingleHeartRates : MinutesOnly;
    const auto range = minutesAsked(m_connection, devices, from, to, singles);
    auto points = chartOf(m_connection, value, scope, devices, range, columns);
    return m_connection->outcome().map([&points] { return std::move(points); });
}

namespace {

/** Rows of several devices as one stream in order of their first column. */
template<typename Function>
Result<> eachInOrder(sqlite::Connection *database, const char *sql, const QList<qint64> &devices, qint64 from,
                     qint64 to, Function function)
{
    struct Stream {
        qint64 device;
        sqlite::Statement rows;
        qint64 at;
    };
    std::vector<Stream> streams;
    for (const qint64 device : devices) {
        Stream stream{device, database->prepare(sql), 0};
        if (!stream.rows.with(device, from, to).next())
            continue;
        stream.at = stream.rows.integer(0);
        streams.push_back(std::move(stream));
    }
    while (!streams.empty()) {
        auto first = std::min_element(streams.begin(), streams.end(),
                                      [](const Stream &a, const Stream &b) { return a.at < b.at; });
        if (!function(first->device, first->rows))
            break;
        if (first->rows.next())
            first->at = first->rows.integer(0);
        else
            streams.erase(first);
    }
    streams.clear();
    return database->outcome();
}

} // namespace

Result<> SqliteStore::eachMinute(Scope scope, const QDateTime &from, const QDateTime &to,
                                 const std::function<bool(qint64, const MinuteSample &)> &row) const
{
    const auto devices = devicesAsked(m_connection, scope);
    const auto range = minutesAsked(m_connection, devices, from, to);
    return eachInOrder(m_connection,
                       "SELECT minute, activity, raw_kind, intensity, steps, bpm FROM minute WHERE device = ?"
                       " AND minute >= ? AND minute < ? ORDER BY minute",
                       devices, range.from, range.to,
                       [&row](qint64 of, const sqlite::Statement &rows) { return row(of, sampleIn(rows, 0)); });
}

Result<> SqliteStore::eachHeartRate(Scope scope, const QDateTime &from, const QDateTime &to,
                                    const std::function<bool(qint64, const HeartRateReading &)> &row) const
{
    return m_readings.each<HeartRateReading>(
        scope, from, to, Readings::WithoutExcluded,
        [&row](const StoredHeartRate &stored) { return row(stored.info.device, stored.reading); });
}

Result<QList<SleepStretch>> SqliteStore::sleep(Scope scope, const QDateTime &from, const QDateTime &to) const
{
    const sqlite::Snapshot snapshot(m_connection);
    const auto devices = devicesAsked(m_connection, scope);
    const auto range = minutesAsked(m_connection, devices, from, to);
    QList<SleepStretch> stretches;
    for (const qint64 each : devices)
        stretches += sleepOf(m_connection, each, range);
    std::stable_sort(stretches.begin(), stretches.end(),
                     [](const SleepStretch &a, const SleepStretch &b) { return a.from < b.from; });
    return m_connection->outcome().map([&stretches] { return std::move(stretches); });
}

Result<QList<ClockFault>> SqliteStore::clockFaults(Scope scope) const
{
    const sqlite::Snapshot snapshot(m_connection);
    auto faults = clockFaultsOf(m_connection, devicesAsked(m_connection, scope));
    return m_connection->outcome().map([&faults] { return std::move(faults); });
}

int SqliteStore::offsetAt(qint64 device, const QDateTime &at) const
{
    const auto known = m_offsets[device].offsetAt(m_connection, device, at);
    return known ? *known : m_clock->offsetAt(at);
}

// The device's own bytes
// -------------------------------------------------------------------------------------------------

Result<RedecodeReport> SqliteStore::redecode(const Redecoder &decode, const std::function<int(QString)> &version,
                                             bool apply)
{
    if (!apply) {
        const sqlite::Snapshot snapshot(m_connection);
        auto report = redecodeBytes(m_connection, &m_minutes, decode, version, false);
        return m_connection->outcome().map([&report] { return std::move(report); });
    }
    sqlite::Transaction transaction(m_connection);
    auto report = redecodeBytes(m_connection, &m_minutes, decode, version, true);
    m_offsets.clear();
    return transaction.commit().map([&report] { return std::move(report); });
}

Result<QStringList> SqliteStore::check() const
{
    QStringList findings;
    auto rows = m_connection->prepare("PRAGMA integrity_check");
    while (rows.next())
        findings.append(rows.text(0));
    rows = m_connection->prepare("PRAGMA foreign_key_check");
    while (rows.next())
        findings.append(u"a row of %1 without its %2"_s.arg(rows.text(0), rows.text(2)));
    findings.removeAll(u"ok"_s);
    if (const auto outcome = m_connection->outcome(); !outcome) {
        if (outcome.error().kind() != Error::Malformed)
            return Failure(outcome.error());
        findings.append(outcome.error().detail());
    }
    return findings;
}

} // namespace pulsekeep
