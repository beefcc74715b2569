// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pressure/classes.h"

#include <QDate>
#include <QString>

namespace pulsekeep {

/** How somebody wants their blood pressure looked at. */
struct PressureChoice {
    PressureScheme scheme = PressureScheme::Esh2023;
    PressureLimit own = HomeLimit; ///< counts with PressureScheme::Own
    bool seriesAsOne = true;
    QDate weekBegan; ///< first day of the week at home; invalid while there is none

    PressureClasses classes() const { return PressureClasses(scheme, own); }
    bool operator==(const PressureChoice &) const = default;
};

/** The lowest and highest limit that people can set, mmHg. */
constexpr PressureLimit LowestOwnLimit{90, 50};
constexpr PressureLimit HighestOwnLimit{180, 110};

/** These choices of each person, in the settings file of the data folder. What makes no sense there counts as the usual
 *  choice. */
class PressureChoices
{
public:
    explicit PressureChoices(QString file) : m_file(std::move(file)) { }

    /** @p person 0 is nobody in particular. */
    PressureChoice of(qint64 person) const;
    /** False when the file cannot be written. */
    bool keep(qint64 person, const PressureChoice &choice) const;

private:
    QString m_file;
};

} // namespace pulsekeep
