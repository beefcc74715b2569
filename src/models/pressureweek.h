// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** How far the week at home is, in words. */
class PressureWeek
{
    Q_GADGET
    QML_VALUE_TYPE(pressureWeek)
    /// It runs, or is over and its result is not put away yet.
    Q_PROPERTY(bool begun MEMBER begun)
    Q_PROPERTY(bool over MEMBER over)
    /// The mean counts.
    Q_PROPERTY(bool valid MEMBER valid)
    /// "Day 3 of 7: measure once more this morning".
    Q_PROPERTY(QString title MEMBER title)
    /// What is missing, or what the result is made of.
    Q_PROPERTY(QString detail MEMBER detail)
    /// "131/82", or empty.
    Q_PROPERTY(QString mean MEMBER mean)
    /// Of the seven days: "name", "morning" and "evening" (readings taken, 2 are enough), "today", "counts".
    Q_PROPERTY(QVariantList days MEMBER days)

public:
    bool operator==(const PressureWeek &) const = default;

    bool begun = false;
    bool over = false;
    bool valid = false;
    QString title;
    QString detail;
    QString mean;
    QVariantList days;
};

class HomeWeek;

/** In the locale's words. */
PressureWeek weekInWords(const HomeWeek &week);

} // namespace pulsekeep
