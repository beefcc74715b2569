// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/readings.h"
#include "core/result.h"
#include "store/scope.h"

#include <QLatin1StringView>

#include <functional>

namespace pulsekeep {

namespace sqlite {
class Connection;
}

/** What is measured one by one. */
enum class ReadingKind { HeartRate, BloodPressure, Weight, Temperature, Oxygen };

QLatin1StringView readingKindName(ReadingKind kind); ///< "heart_rate", "blood_pressure", ...
std::optional<ReadingKind> readingKindNamed(QLatin1StringView name);

/** Where a reading came from. The numbers are stored: never change one. */
enum class ReadingSource { Device = 0, Typed = 1, Imported = 2 };

/** What is kept beside the values of a reading. */
struct ReadingInfo {
    qint64 id = 0;     ///< among those of its kind; never given to another one
    qint64 device = 0; ///< 0: typed or imported
    qint64 person = 0; ///< whose it is: as chosen for it, else as the device's user is assigned; 0: nobody's
    bool personChosen = false;
    ReadingSource source = ReadingSource::Device;
    QString note;
    bool excluded = false; ///< shown, but not counted
    QString excludedReason;
    int offset = 0;      ///< seconds ahead of UTC in force where it was taken
    bool edited = false; ///< Readings::original() has what it was before

    bool operator==(const ReadingInfo &) const = default;
};

/** A reading as it is kept. */
template<typename Reading> struct StoredReading {
    ReadingInfo info;
    Reading reading;

    bool operator==(const StoredReading &) const = default;
};

using StoredHeartRate = StoredReading<HeartRateReading>;
using StoredBloodPressure = StoredReading<BloodPressureReading>;
using StoredWeight = StoredReading<WeightReading>;
using StoredTemperature = StoredReading<TemperatureReading>;
using StoredOxygen = StoredReading<OxygenReading>;

/** What goes with a reading that somebody types in. */
struct TypedWith {
    qint64 person = 0; ///< 0: nobody's
    QString note;
    std::optional<int> offset; ///< seconds ahead of UTC; nothing: what is in force here at that time
};

/** Something that people wrote down about a moment or a day. */
struct Note {
    qint64 id = 0;
    qint64 person = 0; ///< 0: about everybody
    QDateTime at;      ///< UTC; of a whole day: when it began
    int offset = 0;    ///< seconds ahead of UTC, as for readings
    bool wholeDay = false;
    QString text;

    bool operator==(const Note &) const = default;
};

/** Whom a reading was given to before. */
struct GivenBefore {
    qint64 reading = 0;
    qint64 person = 0; ///< 0: to nobody in particular

    bool operator==(const GivenBefore &) const = default;
};

/** Single readings, and notes. What a template calls Reading is one of HeartRateReading, BloodPressureReading,
 *  WeightReading, TemperatureReading and OxygenReading.
 *
 *  Times are [from, to) in UTC to the millisecond, an invalid one is no limit. Every function that changes something is
 *  one transaction, durable when it returns, and returns what undoing it needs. Errors are Storage but where said
 *  otherwise; NotFound for a reading, note or person that is not there (any more). */
class Readings
{
public:
    enum Excluded { WithExcluded, WithoutExcluded };

    /** Borrowed things outlive it. */
    Readings(sqlite::Connection *connection, const Clock *clock) : m_connection(connection), m_clock(clock) { }

    // Questions. Removed readings are in none of the answers.
    /** In time order. */
    template<typename Reading>
    Result<QList<StoredReading<Reading>>> list(Scope scope, const QDateTime &from, const QDateTime &to,
                                               Excluded excluded = WithExcluded) const;
    /** The same, streaming; stops when @p row returns false. */
    template<typename Reading>
    Result<> each(Scope scope, const QDateTime &from, const QDateTime &to, Excluded excluded,
                  const std::function<bool(const StoredReading<Reading> &)> &row) const;
    /** At most @p count, the newest first. */
    template<typename Reading>
    Result<QList<StoredReading<Reading>>> latest(Scope scope, int count = 1, Excluded excluded = WithoutExcluded) const;
    template<typename Reading> Result<StoredReading<Reading>> find(qint64 id) const;
    /** As the device or the file had it, when it was edited since; nothing when not. */
    template<typename Reading> Result<std::optional<Reading>> original(qint64 id) const;
    /** Also those that are excluded. */
    Result<qint64> count(ReadingKind kind, Scope scope) const;

    // Changes
    /** Keeps a reading that somebody typed in, as often as they do. Returns its id. Invalid for values that cannot be
     *  (see plausible()). */
    template<typename Reading> Result<qint64> add(const Reading &reading, const TypedWith &with = {});
    /** Changes time and values (not the device's user). What a device or a file said is kept as the original; edited
     *  back to it, it counts as not edited. Returns what it was just before. Invalid as above. */
    template<typename Reading> Result<Reading> edit(qint64 id, const Reading &reading);
    /** Returns the note it had before; an empty one is none. */
    Result<QString> annotate(ReadingKind kind, qint64 id, const QString &note);
    /** Gives readings to @p person, whoever the device's user is; 0: to nobody in particular, so that the assignment
     *  counts. Returns those changed. */
    Result<QList<GivenBefore>> give(ReadingKind kind, const QList<qint64> &ids, qint64 person);
    Result<> giveBack(ReadingKind kind, const QList<GivenBefore> &before);
    /** Keeps them out of means and classes, for a reason that may be empty. Returns those that were not out before. */
    Result<QList<qint64>> exclude(ReadingKind kind, const QList<qint64> &ids, const QString &reason);
    /** Returns those that were excluded until now. */
    Result<QList<qint64>> include(ReadingKind kind, const QList<qint64> &ids);
    /** Takes them away; a device's do not come back with the next sync. Returns those that were there until now, for
     *  restore(). */
    Result<QList<qint64>> remove(ReadingKind kind, const QList<qint64> &ids);
    /** Returns those that were removed until now. Typed and imported ones can be restored until tidy() is called. */
    Result<QList<qint64>> restore(ReadingKind kind, const QList<qint64> &ids);

    // Notes
    /** Those of @p person and those about everybody; 0: all. In time order, a day's before those within it. */
    Result<QList<Note>> notes(qint64 person, const QDateTime &from, const QDateTime &to) const;
    Result<> eachNote(qint64 person, const QDateTime &from, const QDateTime &to,
                      const std::function<bool(const Note &)> &row) const;
    /** Adds one (id 0) or changes one; returns it as kept. Invalid without a text. */
    Result<Note> keepNote(Note note);
    Result<> removeNote(qint64 id);
    Result<> restoreNote(qint64 id);

    /** At the start of the program: wipes what was removed, but for devices' own readings, which have to stay known. */
    Result<> tidy();

private:
    Result<QList<qint64>> changeEach(const char *change, ReadingKind kind, const QList<qint64> &ids,
                                     const QString &text);

    sqlite::Connection *m_connection;
    const Clock *m_clock;
};

/** Whether such a reading can be: for what people type in and files hold. Errors: Invalid, and says what cannot be. */
Result<> plausible(const HeartRateReading &reading);
Result<> plausible(const BloodPressureReading &reading);
Result<> plausible(const WeightReading &reading);
Result<> plausible(const TemperatureReading &reading);
Result<> plausible(const OxygenReading &reading);

} // namespace pulsekeep
