// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/recordings.h"

#include "store/keptbytes.h"
#include "store/minutes.h"
#include "store/sqlite.h"
#include "store/words.h"

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

Error noSuchRecording(qint64 recording)
{
    return Error(Error::NotFound, u"recording %1"_s.arg(recording)).explained(words::noSuchRecording());
}

} // namespace

Result<StoredRecording> Recordings::begin(qint64 device, const QString &name, const QDateTime &at,
                                          const QTimeZone &zone)
{
    StoredRecording recording;
    recording.device = device;
    recording.name = name;
    recording.beganAt = at;
    recording.zone = zone;
    sqlite::Transaction transaction(m_connection);
    m_connection->prepare("INSERT INTO recording (device, name, began_at, zone) VALUES (?, ?, ?, ?)")
        .with(device, name, at, keepZone(m_connection, zone))
        .run();
    recording.id = m_connection->lastId();
    return transaction.commit().map([&recording] { return std::move(recording); });
}

Result<> Recordings::append(qint64 recording, const RecordingPart &part)
{
    sqlite::Transaction transaction(m_connection);
    m_connection
        ->prepare("INSERT INTO recording_part (recording, number, start, until, samples, bytes) SELECT id,"
                  " (SELECT coalesce(max(number), 0) + 1 FROM recording_part WHERE recording = ?1), ?2, ?3, ?4, ?5"
                  " FROM recording WHERE id = ?1")
        .with(recording, part.start, part.until, part.samples, compressed(part.bytes))
        .run();
    if (m_connection->changes() == 0)
        return Failure(noSuchRecording(recording));
    return transaction.commit();
}

Result<> Recordings::mark(qint64 recording, const QDateTime &at)
{
    return changeOne("INSERT OR REPLACE INTO recording_mark (recording, at) SELECT id, ?3 FROM recording"
                     " WHERE id = ?1 AND ?2 = ''",
                     recording, u""_s, at);
}

Result<> Recordings::end(qint64 recording, const QDateTime &at)
{
    return changeOne("UPDATE recording SET ended_at = ?3 WHERE id = ?1 AND ?2 = ''", recording, u""_s, at);
}

Result<> Recordings::rename(qint64 recording, const QString &name)
{
    return changeOne("UPDATE recording SET name = ?2 WHERE id = ?1 AND ?3 IS NULL", recording, name, {});
}

Result<> Recordings::remove(qint64 recording, const QDateTime &at)
{
    return changeOne("UPDATE recording SET removed_at = ?3 WHERE id = ?1 AND ?2 = ''", recording, u""_s, at);
}

Result<> Recordings::restore(qint64 recording)
{
    return changeOne("UPDATE recording SET removed_at = ?3 WHERE id = ?1 AND ?2 = ''", recording, u""_s, {});
}

/** Parameters: 1 the recording, 2 a text, 3 a time or NULL. */
Result<> Recordings::changeOne(const char *sql, qint64 recording, const QString &text, const QDateTime &at)
{
    sqlite::Transaction transaction(m_connection);
    m_connection->prepare(sql).with(recording, text, at).run();
    if (m_connection->changes() == 0)
        return Failure(noSuchRecording(recording));
    return transaction.commit();
}

Result<QList<StoredRecording>> Recordings::list() const
{
    QList<StoredRecording> recordings;
    auto rows =
        m_connection->prepare("SELECT recording.id, device, recording.name, began_at, ended_at, zone.name,"
                              " (SELECT coalesce(sum(samples), 0) FROM recording_part WHERE recording = recording.id),"
                              " (SELECT count(*) FROM recording_mark WHERE recording_mark.recording = recording.id)"
                              " FROM recording JOIN zone ON zone.id = recording.zone WHERE removed_at IS NULL"
                              " ORDER BY began_at DESC, recording.id DESC");
    while (rows.next()) {
        StoredRecording recording;
        recording.id = rows.integer(0);
        recording.device = rows.integer(1);
        recording.name = rows.text(2);
        recording.beganAt = rows.time(3);
        if (!rows.isNull(4))
            recording.ended = rows.time(4);
        if (const QTimeZone zone(rows.text(5).toLatin1()); zone.isValid())
            recording.zone = zone;
        recording.samples = rows.integer(6);
        recording.marks = rows.number(7);
        recordings.append(recording);
    }
    return m_connection->outcome().map([&recordings] { return std::move(recordings); });
}

Result<QList<QDateTime>> Recordings::marks(qint64 recording) const
{
    QList<QDateTime> marks;
    auto rows = m_connection->prepare("SELECT at FROM recording_mark WHERE recording = ? ORDER BY at");
    rows.with(recording);
    while (rows.next())
        marks.append(rows.time(0));
    return m_connection->outcome().map([&marks] { return std::move(marks); });
}

Result<> Recordings::eachPart(qint64 recording, const std::function<bool(const RecordingPart &)> &function) const
{
    auto rows = m_connection->prepare(
        "SELECT start, until, samples, bytes FROM recording_part WHERE recording = ? ORDER BY number");
    rows.with(recording);
    while (rows.next()) {
        const auto bytes = uncompressed(rows.blob(3));
        if (!bytes)
            return Failure(
                Error(Error::Malformed, u"part of recording %1"_s.arg(recording)).explained(words::damaged()));
        if (!function({rows.time(0), rows.time(1), rows.number(2), *bytes}))
            break;
    }
    return m_connection->outcome();
}

Result<int> Recordings::tidy()
{
    m_connection->execute("PRAGMA secure_delete = ON"); // what was removed shall not stay readable in free pages
    Result<> outcome;
    int ended = 0;
    {
        sqlite::Transaction transaction(m_connection);
        m_connection->prepare("DELETE FROM recording WHERE removed_at IS NOT NULL").run();
        m_connection
            ->prepare("UPDATE recording SET ended_at = coalesce((SELECT max(until) FROM recording_part"
                      " WHERE recording_part.recording = recording.id), began_at) WHERE ended_at IS NULL")
            .run();
        ended = int(m_connection->changes());
        outcome = transaction.commit();
    }
    m_connection->execute("PRAGMA secure_delete = OFF");
    return outcome.map([ended] { return ended; });
}

} // namespace pulsekeep
