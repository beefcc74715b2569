// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/imports.h"

#include "store/localhours.h"
#include "store/readingtables.h"
#include "store/words.h"

#include <map>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60000;

template<typename T> bool agrees(const T &one, const T &other)
{
    return one == other;
}

template<typename T> bool agrees(const std::optional<T> &one, const std::optional<T> &other)
{
    return !one || !other || *one == *other;
}

/** Whether two readings of one time are the same, as far as both tell. */
template<typename Reading> bool agree(const Reading &one, const Reading &other)
{
    const auto all = [&]<size_t... Index>(const auto &left, const auto &right, std::index_sequence<Index...>) {
        return (agrees(std::get<Index>(left), std::get<Index>(right)) && ...);
    };
    const auto left = ReadingTable<Reading>::values(one);
    return all(left, ReadingTable<Reading>::values(other),
               std::make_index_sequence<std::tuple_size_v<std::decay_t<decltype(left)>>>());
}

template<typename Reading> class ReadingImporter
{
public:
    ReadingImporter(sqlite::Connection *connection, qint64 import, const QDateTime &now)
        : m_import(import), m_now(now),
          m_there(connection->prepare(readingSql<Reading>("SELECT $values FROM $table WHERE deleted_at IS NULL"
                                                          " AND at >= ? AND at < ?"))),
          m_insert(connection->prepare(
              readingSql<Reading>("INSERT INTO $table (user, person, at, shift, source, import, note, excluded_at,"
                                  " excluded_reason, $values) VALUES (0, ?1, ?2, ?3, 2, ?4, ?5, ?6, ?7, $marks)",
                                  8)))
    {
        // What people removed or edited is not where it was, and few: all of it is looked over once.
        auto removed =
            connection->prepare(readingSql<Reading>("SELECT device_at, $values FROM $table WHERE deleted_at IS NOT NULL"
                                                    " AND device IS NOT NULL AND edited_at IS NULL"
                                                    " UNION ALL SELECT at, $values FROM $table_original"));
        while (removed.next())
            m_before.emplace(removed.integer(0), ReadingTable<Reading>::read(removed, 1));
    }

    void keep(const ReadingToImport<Reading> &item, ImportOutcome *outcome)
    {
        if (isKnown(item)) {
            ++outcome->known;
            return;
        }
        ++outcome->added;
        runWithValues(&m_insert, item.reading, idOrNull(item.person), item.reading.at, quartersIn(item.offset),
                      m_import, item.note, item.excluded ? m_now : QDateTime(), item.excludedReason);
    }

private:
    bool isKnown(const ReadingToImport<Reading> &item)
    {
        qint64 from = item.reading.at.toMSecsSinceEpoch();
        qint64 to = from + 1;
        if (item.noSeconds) {
            from = floorDiv(from, Minute) * Minute;
            to = from + Minute;
        } else if (from % 1000 == 0) {
            to = from + 1000; // files tell no milliseconds
        }
        bool known = false;
        m_there.with(from, to);
        while (!known && m_there.next())
            known = agree(item.reading, ReadingTable<Reading>::read(m_there, 0));
        m_there.reset();
        for (auto before = m_before.lower_bound(from); !known && before != m_before.end() && before->first < to;
             ++before)
            known = agree(item.reading, before->second);
        return known;
    }

    qint64 m_import;
    QDateTime m_now;
    sqlite::Statement m_there;
    sqlite::Statement m_insert;
    std::multimap<qint64, Reading> m_before;
};

void keepNotes(sqlite::Connection *connection, qint64 import, const QList<Note> &notes, ImportOutcome *outcome)
{
    auto there = connection->prepare("SELECT 1 FROM note WHERE deleted_at IS NULL AND at = ? AND text = ?"
                                     " AND whole_day = ?");
    auto insert = connection->prepare("INSERT INTO note (person, at, shift, whole_day, text, import)"
                                      " VALUES (?, ?, ?, ?, ?, ?)");
    for (const Note &note : notes) {
        const bool known = there.with(note.at, note.text, note.wholeDay).next();
        there.reset();
        ++(known ? outcome->known : outcome->added);
        if (!known)
            insert.with(idOrNull(note.person), note.at, quartersIn(note.offset), note.wholeDay, note.text, import)
                .run();
    }
}

/** The tables that an import writes to. */
QList<QByteArray> importedTables()
{
    QList<QByteArray> tables{"note"};
    for (const ReadingKind kind : AllReadingKinds)
        tables.append(readingTable(kind));
    return tables;
}

Error noSuchImport(qint64 id)
{
    return Error(Error::NotFound, u"import %1"_s.arg(id)).explained(words::noSuchImport());
}

} // namespace

qsizetype ImportBatch::size() const
{
    return std::apply([](const auto &...lists) { return (lists.size() + ...); }, readings) + notes.size();
}

Result<ImportOutcome> Imports::keep(const ImportBatch &batch)
{
    return write(batch, true);
}

Result<ImportOutcome> Imports::rehearse(const ImportBatch &batch)
{
    return write(batch, false);
}

Result<ImportOutcome> Imports::write(const ImportBatch &batch, bool commit)
{
    const QDateTime now = m_clock->now();
    ImportOutcome outcome;
    sqlite::Transaction transaction(m_connection);
    m_connection->prepare("INSERT INTO import (at, file, format) VALUES (?, ?, ?)")
        .with(now, batch.file, batch.format)
        .run();
    outcome.id = m_connection->lastId();
    const auto keepAll = [&]<typename Reading>(const QList<ReadingToImport<Reading>> &items) {
        if (items.isEmpty())
            return;
        ReadingImporter<Reading> importer(m_connection, outcome.id, now);
        for (const auto &item : items)
            importer.keep(item, &outcome);
    };
    std::apply([&keepAll](const auto &...lists) { (keepAll(lists), ...); }, batch.readings);
    keepNotes(m_connection, outcome.id, batch.notes, &outcome);
    if (commit && outcome.added > 0)
        return transaction.commit().map([&outcome] { return outcome; });
    // Taken back: it was a rehearsal, or nothing was new.
    outcome.id = 0;
    return m_connection->outcome().map([&outcome] { return outcome; });
}

Result<int> Imports::undo(qint64 id)
{
    const QDateTime now = m_clock->now();
    sqlite::Transaction transaction(m_connection);
    m_connection->prepare("UPDATE import SET undone_at = ?2 WHERE id = ?1 AND undone_at IS NULL").with(id, now).run();
    if (m_connection->changes() == 0)
        return Failure(noSuchImport(id));
    int removed = 0;
    for (const QByteArray &table : importedTables()) {
        m_connection->prepare("UPDATE " + table + " SET deleted_at = ?2 WHERE import = ?1 AND deleted_at IS NULL")
            .with(id, now)
            .run();
        removed += int(m_connection->changes());
    }
    return transaction.commit().map([removed] { return removed; });
}

Result<int> Imports::redo(qint64 id)
{
    sqlite::Transaction transaction(m_connection);
    auto row = m_connection->prepare("SELECT undone_at FROM import WHERE id = ? AND undone_at IS NOT NULL");
    if (!row.with(id).next())
        return Failure(noSuchImport(id));
    const qint64 undoneAt = row.integer(0);
    row.reset();
    int restored = 0;
    for (const QByteArray &table : importedTables()) {
        // Not what somebody had removed before.
        m_connection->prepare("UPDATE " + table + " SET deleted_at = NULL WHERE import = ? AND deleted_at = ?")
            .with(id, undoneAt)
            .run();
        restored += int(m_connection->changes());
    }
    m_connection->prepare("UPDATE import SET undone_at = NULL WHERE id = ?").with(id).run();
    return transaction.commit().map([restored] { return restored; });
}

Result<QList<StoredImport>> Imports::list() const
{
    QList<StoredImport> imports;
    QByteArray count;
    for (const QByteArray &table : importedTables())
        count += " + (SELECT count(*) FROM " + table + " WHERE import = made.id)";
    auto rows = m_connection->prepare("SELECT id, at, file, format, undone_at IS NOT NULL, 0" + count
                                      + " FROM import AS made ORDER BY id DESC");
    while (rows.next())
        imports.append(
            {rows.integer(0), rows.time(1), rows.text(2), rows.text(3), rows.integer(5), rows.number(4) != 0});
    return m_connection->outcome().map([&imports] { return std::move(imports); });
}

} // namespace pulsekeep
