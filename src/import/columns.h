// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace pulsekeep {

/** What a column of a table of readings can hold. */
enum class Column {
    None, ///< nothing that Pulsekeep keeps
    Moment,
    Date,
    TimeOfDay,
    Zone,
    Systolic,
    Diastolic,
    MeanArterial,
    Pulse,
    IrregularHeartbeat,
    Movement,
    CuffOk,
    Weight,
    Impedance,
    Fat,
    Muscle,
    Water,
    Temperature,
    Site,
    Saturation,
    HeartRate,       ///< told apart from Pulse, which goes with a pressure or a saturation
    HeartRateSource, ///< of Pulsekeep's own tables: "minute" or "single"
    User,
    Person,
    Note,
    WholeDay,
    Excluded,
    ExcludedReason,
};

enum class Unit { None, Pounds, Stones, Grams, Fahrenheit, Kilopascals, Fraction };

struct RecognisedColumn {
    Column column = Column::None;
    Unit unit = Unit::None; ///< where it is not the one that is kept: mmHg, kg, degrees Celsius, percent

    bool operator==(const RecognisedColumn &) const = default;
};

/** What a column called @p header holds, by the names that omblepy, obpm and UBPM, Omron connect (in English, German,
 *  French, Spanish, Italian and Dutch) and Pulsekeep give theirs, and those that people give theirs. */
RecognisedColumn columnNamed(const QString &header);

/** What the column is taken for, translated: "systolic pressure". */
QString columnTitle(Column column);

} // namespace pulsekeep
