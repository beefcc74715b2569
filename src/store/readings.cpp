// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readings.h"

#include "store/localhours.h"
#include "store/readingtables.h"
#include "store/words.h"

#include <climits>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** What comes before the values when a reading is asked for. */
constexpr auto InfoColumns = "id, coalesce(device, 0), user, coalesce(person, 0), at, shift, source, note,"
                             " excluded_at IS NOT NULL, excluded_reason, edited_at IS NOT NULL, ";
constexpr int InfoCount = 11;

template<typename Reading> StoredReading<Reading> storedIn(const sqlite::Statement &row, const Owners &owners)
{
    StoredReading<Reading> stored;
    ReadingInfo &info = stored.info;
    info.id = row.integer(0);
    info.device = row.integer(1);
    const int user = row.number(2);
    const qint64 chosen = row.integer(3);
    info.person = owners.personOf(info.device, user, chosen);
    info.personChosen = chosen != 0 && !owners.isRemoved(chosen);
    info.offset = row.number(5) * SecondsAQuarter;
    info.source = static_cast<ReadingSource>(row.number(6));
    info.note = row.text(7);
    info.excluded = row.number(8) != 0;
    info.excludedReason = row.text(9);
    info.edited = row.number(10) != 0;
    stored.reading = ReadingTable<Reading>::read(row, InfoCount);
    stored.reading.at = row.time(4);
    setUser(&stored.reading, user);
    return stored;
}

template<typename Reading> QByteArray readingQuestion(const QByteArray &rest)
{
    return readingSql<Reading>(QByteArray("SELECT ") + InfoColumns + "$values FROM $table WHERE deleted_at IS NULL"
                               + rest);
}

Error noSuchReading(ReadingKind kind, qint64 id)
{
    return Error(Error::NotFound, u"%1 %2"_s.arg(readingKindName(kind)).arg(id)).explained(words::noSuchReading());
}

Error noSuchNote(qint64 id)
{
    return Error(Error::NotFound, u"note %1"_s.arg(id)).explained(words::noSuchNote());
}

bool isThere(sqlite::Connection *connection, qint64 person)
{
    auto row = connection->prepare("SELECT 1 FROM person WHERE id = ? AND removed_at IS NULL");
    return row.with(person).next();
}

Error noSuchPerson(qint64 person)
{
    return Error(Error::NotFound, u"person %1"_s.arg(person)).explained(words::noSuchPerson());
}

qint64 millisecondsFrom(const QDateTime &from)
{
    return from.isValid() ? from.toMSecsSinceEpoch() : LLONG_MIN;
}

qint64 millisecondsTo(const QDateTime &to)
{
    return to.isValid() ? to.toMSecsSinceEpoch() : LLONG_MAX;
}

Note noteIn(const sqlite::Statement &row)
{
    Note note;
    note.id = row.integer(0);
    note.person = row.integer(1);
    note.at = row.time(2);
    note.offset = row.number(3) * SecondsAQuarter;
    note.wholeDay = row.number(4) != 0;
    note.text = row.text(5);
    return note;
}

Result<> within(bool possible, const char *what)
{
    if (possible)
        return {};
    return Failure(Error(Error::Invalid, QString::fromLatin1(what)).explained(words::impossibleReading()));
}

} // namespace

// Questions
// --------------------------------------------------------------------------------------------------------------

template<typename Reading>
Result<> Readings::each(Scope scope, const QDateTime &from, const QDateTime &to, Excluded excluded,
                        const std::function<bool(const StoredReading<Reading> &)> &row) const
{
    const Owners owners(m_connection);
    // A device in an expression keeps SQLite from looking for all of its readings, of all times.
    auto rows = m_connection->prepare(readingQuestion<Reading>(
        QByteArray(" AND at >= ?1 AND at < ?2 AND (?3 = 0 OR coalesce(device, -1) = ?3)")
        + (excluded == WithoutExcluded ? " AND excluded_at IS NULL" : "") + " ORDER BY at, id"));
    rows.with(millisecondsFrom(from), millisecondsTo(to), scope.device);
    while (rows.next()) {
        const auto stored = storedIn<Reading>(rows, owners);
        if ((scope.person == 0 || scope.person == stored.info.person) && !row(stored))
            break;
    }
    rows.reset();
    return m_connection->outcome();
}

template<typename Reading>
Result<QList<StoredReading<Reading>>> Readings::list(Scope scope, const QDateTime &from, const QDateTime &to,
                                                     Excluded excluded) const
{
    QList<StoredReading<Reading>> readings;
    const auto outcome = each<Reading>(scope, from, to, excluded, [&readings](const StoredReading<Reading> &stored) {
        readings.append(stored);
        return true;
    });
    return outcome.map([&readings] { return std::move(readings); });
}

template<typename Reading>
Result<QList<StoredReading<Reading>>> Readings::latest(Scope scope, int count, Excluded excluded) const
{
    const Owners owners(m_connection);
    QList<StoredReading<Reading>> readings;
    auto rows = m_connection->prepare(readingQuestion<Reading>(
        QByteArray(" AND (?1 = 0 OR coalesce(device, -1) = ?1)")
        + (excluded == WithoutExcluded ? " AND excluded_at IS NULL" : "") + " ORDER BY at DESC, id DESC"));
    rows.with(scope.device);
    while (readings.size() < count && rows.next()) {
        const auto stored = storedIn<Reading>(rows, owners);
        if (scope.person == 0 || scope.person == stored.info.person)
            readings.append(stored);
    }
    rows.reset();
    return m_connection->outcome().map([&readings] { return std::move(readings); });
}

template<typename Reading> Result<StoredReading<Reading>> Readings::find(qint64 id) const
{
    const Owners owners(m_connection);
    std::optional<StoredReading<Reading>> found;
    auto row = m_connection->prepare(readingQuestion<Reading>(" AND id = ?"));
    if (row.with(id).next())
        found = storedIn<Reading>(row, owners);
    row.reset();
    if (const auto outcome = m_connection->outcome(); !outcome)
        return Failure(outcome.error());
    if (!found)
        return Failure(noSuchReading(ReadingTable<Reading>::Kind, id));
    return *found;
}

template<typename Reading> Result<std::optional<Reading>> Readings::original(qint64 id) const
{
    std::optional<Reading> original;
    auto row = m_connection->prepare(
        readingSql<Reading>("SELECT at, (SELECT user FROM $table WHERE id = reading), $values FROM $table_original"
                            " WHERE reading = ?"));
    if (row.with(id).next()) {
        original = ReadingTable<Reading>::read(row, 2);
        original->at = row.time(0);
        setUser(&*original, row.number(1));
    }
    row.reset();
    return m_connection->outcome().map([&original] { return original; });
}

Result<qint64> Readings::count(ReadingKind kind, Scope scope) const
{
    const Owners owners(m_connection);
    qint64 count = 0;
    // By user and person, of which there are few: whose they are is found out here.
    auto rows = m_connection->prepare("SELECT coalesce(device, 0), user, coalesce(person, 0), count(*) FROM "
                                      + QByteArray(readingTable(kind))
                                      + " WHERE deleted_at IS NULL GROUP BY device, user, person");
    while (rows.next()) {
        if (owners.covers(scope, rows.integer(0), rows.number(1), rows.integer(2)))
            count += rows.integer(3);
    }
    return m_connection->outcome().map([count] { return count; });
}

// Changes
// ----------------------------------------------------------------------------------------------------------------

template<typename Reading> Result<qint64> Readings::add(const Reading &reading, const TypedWith &with)
{
    if (auto outcome = plausible(reading); !outcome)
        return Failure(outcome.error());
    sqlite::Transaction transaction(m_connection);
    if (with.person != 0 && !isThere(m_connection, with.person))
        return Failure(noSuchPerson(with.person));
    auto insert =
        m_connection->prepare(readingSql<Reading>("INSERT INTO $table (user, person, at, shift, source, note, $values)"
                                                  " VALUES (0, ?1, ?2, ?3, 1, ?4, $marks)",
                                                  5));
    const int offset = with.offset ? *with.offset : m_clock->offsetAt(reading.at);
    runWithValues(&insert, reading, idOrNull(with.person), reading.at, quartersIn(offset), with.note);
    const qint64 id = m_connection->lastId();
    return transaction.commit().map([id] { return id; });
}

template<typename Reading> Result<Reading> Readings::edit(qint64 id, const Reading &reading)
{
    if (auto outcome = plausible(reading); !outcome)
        return Failure(outcome.error());
    sqlite::Transaction transaction(m_connection);
    const auto before = find<Reading>(id);
    if (!before)
        return Failure(before.error());
    auto own = original<Reading>(id);
    if (!own)
        return Failure(own.error());
    if (!*own)
        *own = before->reading;
    const bool isOwn = (*own)->at == reading.at && sameValues(**own, reading);
    const bool edited = before->info.source != ReadingSource::Typed && !isOwn;
    if (edited && !before->info.edited) {
        m_connection
            ->prepare(readingSql<Reading>("INSERT INTO $table_original (reading, at, $values)"
                                          " SELECT id, at, $values FROM $table WHERE id = ?"))
            .with(id)
            .run();
    } else if (!edited) {
        m_connection->prepare(readingSql<Reading>("DELETE FROM $table_original WHERE reading = ?")).with(id).run();
    }
    auto update = m_connection->prepare(
        readingSql<Reading>("UPDATE $table SET at = ?2, edited_at = ?3, ($values) = ($marks) WHERE id = ?1", 4));
    runWithValues(&update, reading, id, reading.at, edited ? m_clock->now() : QDateTime());
    return transaction.commit().map([&before] { return before->reading; });
}

Result<QString> Readings::annotate(ReadingKind kind, qint64 id, const QString &note)
{
    const QByteArray table = readingTable(kind);
    sqlite::Transaction transaction(m_connection);
    auto row = m_connection->prepare("SELECT note FROM " + table + " WHERE id = ? AND deleted_at IS NULL");
    if (!row.with(id).next())
        return Failure(noSuchReading(kind, id));
    const QString before = row.text(0);
    row.reset();
    m_connection->prepare("UPDATE " + table + " SET note = ?2 WHERE id = ?1").with(id, note).run();
    return transaction.commit().map([&before] { return before; });
}

Result<QList<GivenBefore>> Readings::give(ReadingKind kind, const QList<qint64> &ids, qint64 person)
{
    const QByteArray table = readingTable(kind);
    sqlite::Transaction transaction(m_connection);
    if (person != 0 && !isThere(m_connection, person))
        return Failure(noSuchPerson(person));
    QList<GivenBefore> changed;
    auto row = m_connection->prepare("SELECT coalesce(person, 0) FROM " + table + " WHERE id = ?");
    auto update = m_connection->prepare("UPDATE " + table + " SET person = ?2 WHERE id = ?1");
    for (const qint64 id : ids) {
        if (!row.with(id).next())
            return Failure(noSuchReading(kind, id));
        const qint64 before = row.integer(0);
        row.reset();
        if (before == person)
            continue;
        changed.append({id, before});
        update.with(id, idOrNull(person)).run();
    }
    return transaction.commit().map([&changed] { return std::move(changed); });
}

Result<> Readings::giveBack(ReadingKind kind, const QList<GivenBefore> &before)
{
    sqlite::Transaction transaction(m_connection);
    auto update = m_connection->prepare("UPDATE " + QByteArray(readingTable(kind)) + " SET person = ?2 WHERE id = ?1");
    for (const auto &[reading, person] : before)
        update.with(reading, idOrNull(person)).run();
    return transaction.commit();
}

/** Runs @p change ("SET ... WHERE ..." with the parameters 1 the id, 2 now, 3 the text) for each reading; which of them
 *  it changed. */
Result<QList<qint64>> Readings::changeEach(const char *change, ReadingKind kind, const QList<qint64> &ids,
                                           const QString &text)
{
    const QByteArray table = readingTable(kind);
    const QDateTime now = m_clock->now();
    sqlite::Transaction transaction(m_connection);
    QList<qint64> changed;
    auto there = m_connection->prepare("SELECT 1 FROM " + table + " WHERE id = ?");
    auto update = m_connection->prepare("UPDATE " + table + " " + change + " AND id = ?1 AND ?2 > 0 AND ?3 NOTNULL");
    for (const qint64 id : ids) {
        const bool isThere = there.with(id).next();
        there.reset();
        if (!isThere)
            return Failure(noSuchReading(kind, id));
        update.with(id, now, text).run();
        if (m_connection->changes() > 0)
            changed.append(id);
    }
    return transaction.commit().map([&changed] { return std::move(changed); });
}

Result<QList<qint64>> Readings::exclude(ReadingKind kind, const QList<qint64> &ids, const QString &reason)
{
    return changeEach("SET excluded_at = ?2, excluded_reason = ?3 WHERE excluded_at IS NULL", kind, ids, reason);
}

Result<QList<qint64>> Readings::include(ReadingKind kind, const QList<qint64> &ids)
{
    return changeEach("SET excluded_at = NULL, excluded_reason = ?3 WHERE excluded_at IS NOT NULL", kind, ids, {});
}

Result<QList<qint64>> Readings::remove(ReadingKind kind, const QList<qint64> &ids)
{
    return changeEach("SET deleted_at = ?2 WHERE deleted_at IS NULL", kind, ids, {});
}

Result<QList<qint64>> Readings::restore(ReadingKind kind, const QList<qint64> &ids)
{
    return changeEach("SET deleted_at = NULL WHERE deleted_at IS NOT NULL", kind, ids, {});
}

// Notes
// ------------------------------------------------------------------------------------------------------------------

Result<> Readings::eachNote(qint64 person, const QDateTime &from, const QDateTime &to,
                            const std::function<bool(const Note &)> &row) const
{
    const Owners owners(m_connection);
    auto rows = m_connection->prepare("SELECT id, coalesce(person, 0), at, shift, whole_day, text FROM note"
                                      " WHERE deleted_at IS NULL AND at >= ? AND at < ?"
                                      " ORDER BY at, whole_day DESC, id");
    rows.with(millisecondsFrom(from), millisecondsTo(to));
    while (rows.next()) {
        Note note = noteIn(rows);
        if (owners.isRemoved(note.person))
            note.person = 0;
        if ((person == 0 || note.person == 0 || note.person == person) && !row(note))
            break;
    }
    rows.reset();
    return m_connection->outcome();
}

Result<QList<Note>> Readings::notes(qint64 person, const QDateTime &from, const QDateTime &to) const
{
    QList<Note> notes;
    const auto outcome = eachNote(person, from, to, [&notes](const Note &note) {
        notes.append(note);
        return true;
    });
    return outcome.map([&notes] { return std::move(notes); });
}

Result<Note> Readings::keepNote(Note note)
{
    note.text = note.text.trimmed();
    if (note.text.isEmpty() || !note.at.isValid())
        return Failure(Error(Error::Invalid, u"a note without a text or time"_s).explained(words::noteNeedsText()));
    note.offset = quartersIn(note.offset) * SecondsAQuarter;
    sqlite::Transaction transaction(m_connection);
    if (note.person != 0 && !isThere(m_connection, note.person))
        return Failure(noSuchPerson(note.person));
    const auto write = [this, &note](const char *sql) {
        m_connection->prepare(sql)
            .with(idOrNull(note.id), idOrNull(note.person), note.at, quartersIn(note.offset), note.wholeDay, note.text)
            .run();
    };
    if (note.id == 0) {
        write("INSERT INTO note (id, person, at, shift, whole_day, text) VALUES (?, ?, ?, ?, ?, ?)");
        note.id = m_connection->lastId();
    } else {
        write("UPDATE note SET person = ?2, at = ?3, shift = ?4, whole_day = ?5, text = ?6"
              " WHERE id = ?1 AND deleted_at IS NULL");
        if (m_connection->changes() == 0)
            return Failure(noSuchNote(note.id));
    }
    return transaction.commit().map([&note] { return std::move(note); });
}

Result<> Readings::removeNote(qint64 id)
{
    sqlite::Transaction transaction(m_connection);
    m_connection->prepare("UPDATE note SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL")
        .with(id, m_clock->now())
        .run();
    if (m_connection->changes() == 0)
        return Failure(noSuchNote(id));
    return transaction.commit();
}

Result<> Readings::restoreNote(qint64 id)
{
    sqlite::Transaction transaction(m_connection);
    m_connection->prepare("UPDATE note SET deleted_at = NULL WHERE id = ?").with(id).run();
    if (m_connection->changes() == 0)
        return Failure(noSuchNote(id));
    return transaction.commit();
}

Result<> Readings::tidy()
{
    m_connection->execute("PRAGMA secure_delete = ON"); // what was removed shall not stay readable in free pages
    Result<> outcome;
    {
        sqlite::Transaction transaction(m_connection);
        for (const ReadingKind kind : AllReadingKinds)
            m_connection
                ->prepare("DELETE FROM " + QByteArray(readingTable(kind))
                          + " WHERE deleted_at IS NOT NULL AND device IS NULL")
                .run();
        m_connection->prepare("DELETE FROM note WHERE deleted_at IS NOT NULL").run();
        m_connection->prepare("DELETE FROM import WHERE undone_at IS NOT NULL").run();
        outcome = transaction.commit();
    }
    m_connection->execute("PRAGMA secure_delete = OFF");
    return outcome;
}

// What can be
// ------------------------------------------------------------------------------------------------------------
// Wide limits: they stop a slip of the hand and a wrong column, not a rare patient.

Result<> plausible(const HeartRateReading &reading)
{
    return within(reading.at.isValid() && reading.bpm >= 20 && reading.bpm <= 254, "heart rate");
}

Result<> plausible(const BloodPressureReading &reading)
{
    const auto isRate = [](int bpm) { return bpm >= 20 && bpm <= 300; };
    const auto isPressure = [](int mmHg) { return mmHg >= 10 && mmHg <= 400; };
    return within(reading.at.isValid() && isPressure(reading.systolic) && isPressure(reading.diastolic)
                      && reading.diastolic < reading.systolic && isRate(reading.pulse.value_or(60))
                      && isPressure(reading.meanArterial.value_or(100)),
                  "blood pressure");
}

Result<> plausible(const WeightReading &reading)
{
    const auto isShare = [](const std::optional<double> &percent) {
        return !percent || (*percent >= 0 && *percent <= 100);
    };
    return within(reading.at.isValid() && reading.grams >= 200 && reading.grams <= 600'000
                      && reading.impedance.value_or(500) > 0 && isShare(reading.fat) && isShare(reading.muscle)
                      && isShare(reading.water),
                  "weight");
}

Result<> plausible(const TemperatureReading &reading)
{
    return within(reading.at.isValid() && reading.celsius >= 10 && reading.celsius <= 50, "temperature");
}

Result<> plausible(const OxygenReading &reading)
{
    const double pulse = reading.pulse.value_or(60);
    return within(reading.at.isValid() && reading.saturation >= 20 && reading.saturation <= 100 && pulse >= 20
                      && pulse <= 300,
                  "oxygen saturation");
}

// NOLINTBEGIN(bugprone-macro-parentheses): a type cannot stand in parentheses
#define PULSEKEEP_READING(Reading)                                                                                     \
    template Result<QList<StoredReading<Reading>>> Readings::list<Reading>(Scope, const QDateTime &,                   \
                                                                           const QDateTime &, Excluded) const;         \
    template Result<> Readings::each<Reading>(Scope, const QDateTime &, const QDateTime &, Excluded,                   \
                                              const std::function<bool(const StoredReading<Reading> &)> &) const;      \
    template Result<QList<StoredReading<Reading>>> Readings::latest<Reading>(Scope, int, Excluded) const;              \
    template Result<StoredReading<Reading>> Readings::find<Reading>(qint64) const;                                     \
    template Result<std::optional<Reading>> Readings::original<Reading>(qint64) const;                                 \
    template Result<qint64> Readings::add<Reading>(const Reading &, const TypedWith &);                                \
    template Result<Reading> Readings::edit<Reading>(qint64, const Reading &);
// NOLINTEND(bugprone-macro-parentheses)

PULSEKEEP_READING(HeartRateReading)
PULSEKEEP_READING(BloodPressureReading)
PULSEKEEP_READING(WeightReading)
PULSEKEEP_READING(TemperatureReading)
PULSEKEEP_READING(OxygenReading)

} // namespace pulsekeep
