// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/harvest.h"
#include "store/readings.h"
#include "store/sqlite.h"

#include <array>
#include <map>
#include <set>
#include <tuple>

// The tables of readings, which differ in their values only.
namespace pulsekeep {

inline constexpr std::array AllReadingKinds{ReadingKind::HeartRate, ReadingKind::BloodPressure, ReadingKind::Weight,
                                            ReadingKind::Temperature, ReadingKind::Oxygen};

/** Its name; that of the kind in JSON and CSV as well. */
const char *readingTable(ReadingKind kind);

/** What is particular to the table of a kind: the columns of its values, and how these become a reading. */
template<typename Reading> struct ReadingTable;

template<> struct ReadingTable<HeartRateReading> {
    static constexpr auto Kind = ReadingKind::HeartRate;
    static constexpr auto Columns = "bpm";
    static auto values(const HeartRateReading &reading) { return std::tuple(reading.bpm); }
    static HeartRateReading read(const sqlite::Statement &row, int column)
    {
        return {.at = {}, .bpm = row.number(column)};
    }
};

template<> struct ReadingTable<BloodPressureReading> {
    static constexpr auto Kind = ReadingKind::BloodPressure;
    static constexpr auto Columns = "systolic, diastolic, mean_arterial, pulse, irregular_heartbeat, movement, cuff_ok";
    static auto values(const BloodPressureReading &reading)
    {
        return std::tuple(reading.systolic, reading.diastolic, reading.meanArterial, reading.pulse,
                          reading.irregularHeartbeat, reading.movement, reading.cuffOk);
    }
    static BloodPressureReading read(const sqlite::Statement &row, int column)
    {
        BloodPressureReading reading;
        reading.systolic = row.number(column);
        reading.diastolic = row.number(column + 1);
        reading.meanArterial = row.optional(column + 2);
        reading.pulse = row.optional(column + 3);
        reading.irregularHeartbeat = row.optional<bool>(column + 4);
        reading.movement = row.optional<bool>(column + 5);
        reading.cuffOk = row.optional<bool>(column + 6);
        return reading;
    }
};

template<> struct ReadingTable<WeightReading> {
    static constexpr auto Kind = ReadingKind::Weight;
    static constexpr auto Columns = "grams, impedance, fat, muscle, water";
    static auto values(const WeightReading &reading)
    {
        return std::tuple(reading.grams, reading.impedance, reading.fat, reading.muscle, reading.water);
    }
    static WeightReading read(const sqlite::Statement &row, int column)
    {
        WeightReading reading;
        reading.grams = row.number(column);
        reading.impedance = row.optional<double>(column + 1);
        reading.fat = row.optional<double>(column + 2);
        reading.muscle = row.optional<double>(column + 3);
        reading.water = row.optional<double>(column + 4);
        return reading;
    }
};

template<> struct ReadingTable<TemperatureReading> {
    static constexpr auto Kind = ReadingKind::Temperature;
    static constexpr auto Columns = "celsius, site";
    static auto values(const TemperatureReading &reading) { return std::tuple(reading.celsius, reading.site); }
    static TemperatureReading read(const sqlite::Statement &row, int column)
    {
        TemperatureReading reading;
        reading.celsius = row.real(column);
        reading.site = row.number(column + 1);
        return reading;
    }
};

template<> struct ReadingTable<OxygenReading> {
    static constexpr auto Kind = ReadingKind::Oxygen;
    static constexpr auto Columns = "saturation, pulse";
    static auto values(const OxygenReading &reading) { return std::tuple(reading.saturation, reading.pulse); }
    static OxygenReading read(const sqlite::Statement &row, int column)
    {
        OxygenReading reading;
        reading.saturation = row.real(column);
        reading.pulse = row.optional<double>(column + 1);
        return reading;
    }
};

/** As the device numbers its users; a heart rate knows none. */
template<typename Reading> int userOf(const Reading &reading)
{
    if constexpr (requires { reading.user; })
        return reading.user;
    else
        return 0;
}

template<typename Reading> void setUser(Reading *reading, int user)
{
    if constexpr (requires { reading->user; })
        reading->user = user;
}

template<typename Reading> bool sameValues(const Reading &one, const Reading &other)
{
    return ReadingTable<Reading>::values(one) == ReadingTable<Reading>::values(other);
}

/** SQL over the table of a kind: in @p sql, $table is its name, $values the columns of its values and $marks a
 * parameter for each of these, from number @p firstMark on. */
template<typename Reading> QByteArray readingSql(QByteArray sql, int firstMark = 1)
{
    const QByteArray columns = ReadingTable<Reading>::Columns;
    QByteArray marks;
    for (int mark = firstMark; mark <= firstMark + columns.count(','); ++mark)
        marks += (marks.isEmpty() ? "?" : ", ?") + QByteArray::number(mark);
    return sql.replace("$table", readingTable(ReadingTable<Reading>::Kind))
        .replace("$values", columns)
        .replace("$marks", marks);
}

/** Runs @p statement with @p before, then the values of @p reading. */
template<typename Reading, typename... Before>
bool runWithValues(sqlite::Statement *statement, const Reading &reading, const Before &...before)
{
    return std::apply([&](const auto &...values) { return statement->with(before..., values...).run(); },
                      ReadingTable<Reading>::values(reading));
}

/** Calls @p function with the list of each kind of reading in @p harvest. */
template<typename SomeHarvest, typename Function> void eachReadingList(SomeHarvest &harvest, Function function)
{
    function(harvest.heartRates);
    function(harvest.bloodPressures);
    function(harvest.weights);
    function(harvest.temperatures);
    function(harvest.oxygen);
}

constexpr int SecondsAQuarter = 900;
/** An offset in seconds as the tables have it. */
int quartersIn(int offset);

/** NULL for nobody and nothing. */
std::optional<qint64> idOrNull(qint64 id);

/** Who has which readings, as it is now. */
class Owners
{
public:
    explicit Owners(sqlite::Connection *connection);

    /** @p chosen: the person the reading was given to, 0 for none; @p device 0 for a reading of no device's. */
    qint64 personOf(qint64 device, int user, qint64 chosen) const;
    bool covers(Scope scope, qint64 device, int user, qint64 chosen) const
    {
        return (scope.device == 0 || scope.device == (device == 0 ? Scope::NoDevice : device))
            && (scope.person == 0 || scope.person == personOf(device, user, chosen));
    }
    bool isRemoved(qint64 person) const { return m_removed.contains(person); }

private:
    std::map<std::pair<qint64, int>, qint64> m_assigned;
    std::set<qint64> m_removed;
};

/** Keeps what devices measured; within a transaction of the caller's. Failures are told by the connection. */
template<typename Reading> class ReadingWriter
{
public:
    explicit ReadingWriter(sqlite::Connection *connection);

    enum Outcome { Added, Same, Changed };
    /** A device's reading is named by its user and its time: kept twice, the later values count, but not in place of
     *  what a person edited; nor does a removed one come back. @p shift: quarters of an hour ahead of UTC where it was
     *  taken; of one that is there it stays. */
    Outcome keep(qint64 device, const Reading &reading, int shift);

    /** A reading as the device had it. */
    struct Own {
        qint64 id = 0;
        bool edited = false;
        bool touched = false; ///< edited, or with a note: not only the device's any more
        Reading reading;
    };
    std::optional<Own> find(qint64 device, int user, qint64 milliseconds);
    /** But where it is touched. */
    void remove(qint64 device, int user, qint64 milliseconds);

private:
    sqlite::Statement m_known;
    sqlite::Statement m_original;
    sqlite::Statement m_insert;
    sqlite::Statement m_update;
    sqlite::Statement m_updateOriginal;
    sqlite::Statement m_remove;
};

} // namespace pulsekeep
