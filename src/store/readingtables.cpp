// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readingtables.h"

#include "store/localhours.h"

#include <algorithm>

namespace pulsekeep {

const char *readingTable(ReadingKind kind)
{
    switch (kind) {
    case ReadingKind::HeartRate:
        return "heart_rate";
    case ReadingKind::BloodPressure:
        return "blood_pressure";
    case ReadingKind::Weight:
        return "weight";
    case ReadingKind::Temperature:
        return "temperature";
    case ReadingKind::Oxygen:
        return "oxygen";
    }
    Q_UNREACHABLE();
}

QLatin1StringView readingKindName(ReadingKind kind)
{
    return QLatin1StringView(readingTable(kind));
}

std::optional<ReadingKind> readingKindNamed(QLatin1StringView name)
{
    for (const ReadingKind kind : AllReadingKinds) {
        if (readingKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

int quartersIn(int offset)
{
    constexpr int FurthestZone = 64; // as the tables check
    return std::clamp(int(floorDiv(offset + SecondsAQuarter / 2, SecondsAQuarter)), -FurthestZone, FurthestZone);
}

std::optional<qint64> idOrNull(qint64 id)
{
    if (id == 0)
        return std::nullopt;
    return id;
}

Owners::Owners(sqlite::Connection *connection)
{
    auto assigned = connection->prepare("SELECT device, user, person FROM assignment"
                                        " JOIN person ON person.id = assignment.person WHERE removed_at IS NULL");
    while (assigned.next())
        m_assigned.emplace(std::pair(assigned.integer(0), assigned.number(1)), assigned.integer(2));
    auto removed = connection->prepare("SELECT id FROM person WHERE removed_at IS NOT NULL");
    while (removed.next())
        m_removed.insert(removed.integer(0));
}

qint64 Owners::personOf(qint64 device, int user, qint64 chosen) const
{
    if (chosen != 0 && !isRemoved(chosen))
        return chosen;
    if (device == 0)
        return 0;
    if (const auto found = m_assigned.find({device, user}); found != m_assigned.end())
        return found->second;
    const auto whole = m_assigned.find({device, 0});
    return whole == m_assigned.end() ? 0 : whole->second;
}

template<typename Reading>
ReadingWriter<Reading>::ReadingWriter(sqlite::Connection *connection)
    : m_known(
          connection->prepare(readingSql<Reading>("SELECT id, edited_at IS NOT NULL, note <> '', $values FROM $table"
                                                  " WHERE device = ? AND user = ? AND device_at = ?"))),
      m_original(connection->prepare(readingSql<Reading>("SELECT $values FROM $table_original WHERE reading = ?"))),
      m_insert(connection->prepare(
          readingSql<Reading>("INSERT INTO $table (device, user, device_at, at, shift, source, $values)"
                              " VALUES (?1, ?2, ?3, ?3, ?4, 0, $marks)",
                              5))),
      m_update(connection->prepare(readingSql<Reading>("UPDATE $table SET ($values) = ($marks) WHERE id = ?1", 2))),
      m_updateOriginal(connection->prepare(
          readingSql<Reading>("UPDATE $table_original SET ($values) = ($marks) WHERE reading = ?1", 2))),
      m_remove(
          connection->prepare(readingSql<Reading>("DELETE FROM $table WHERE device = ? AND user = ? AND device_at = ?"
                                                  " AND edited_at IS NULL AND note = ''")))
{
}

template<typename Reading>
std::optional<typename ReadingWriter<Reading>::Own> ReadingWriter<Reading>::find(qint64 device, int user,
                                                                                 qint64 milliseconds)
{
    if (!m_known.with(device, user, milliseconds).next())
        return std::nullopt;
    const bool edited = m_known.number(1) != 0;
    Own own{m_known.integer(0), edited, edited || m_known.number(2) != 0, ReadingTable<Reading>::read(m_known, 3)};
    m_known.reset();
    if (own.edited && m_original.with(own.id).next()) {
        own.reading = ReadingTable<Reading>::read(m_original, 0);
        m_original.reset();
    }
    own.reading.at = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    setUser(&own.reading, user);
    return own;
}

template<typename Reading>
typename ReadingWriter<Reading>::Outcome ReadingWriter<Reading>::keep(qint64 device, const Reading &reading, int shift)
{
    const qint64 at = reading.at.toMSecsSinceEpoch();
    const auto own = find(device, userOf(reading), at);
    if (!own) {
        runWithValues(&m_insert, reading, device, userOf(reading), at, shift);
        return Added;
    }
    if (sameValues(own->reading, reading))
        return Same;
    runWithValues(own->edited ? &m_updateOriginal : &m_update, reading, own->id);
    return Changed;
}

template<typename Reading> void ReadingWriter<Reading>::remove(qint64 device, int user, qint64 milliseconds)
{
    m_remove.with(device, user, milliseconds).run();
}

template class ReadingWriter<HeartRateReading>;
template class ReadingWriter<BloodPressureReading>;
template class ReadingWriter<WeightReading>;
template class ReadingWriter<TemperatureReading>;
template class ReadingWriter<OxygenReading>;

} // namespace pulsekeep
