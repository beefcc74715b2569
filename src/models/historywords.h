// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historychart.h"
#include "historydata.h"

#include <QCoreApplication>
#include <QVariantList>

namespace pulsekeep {

/** The sentences of the history page, with the numbers and times of the locale. */
class HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)

public:
    HistoryWords(const QTimeZone &zone, const QLocale &locale, QDate today)
        : m_zone(zone), m_locale(locale), m_today(today)
    {
    }

    QString number(double value) const; ///< rounded to a whole one
    QString percent(double part) const;
    /** "7 h 37 min", "33 min", "2 h". */
    static QString duration(int minutes);
    /** The same for a figure: pairs of number and unit. */
    QVariantList durationParts(int minutes) const;
    /** "Light", "Deep", ... */
    static QString stage(Activity stage);
    /** The name of the token that holds its colour. */
    static QString colorOf(Activity stage);
    QString time(qint64 at) const;
    QString times(Span span) const; ///< "12:50 to 13:36"
    QString day(qint64 at) const;   ///< "19 November"
    QString weekday(qint64 at) const;
    QString days(Span span) const; ///< "12 to 18 October"
    /** When a value of that width was: "18:05", "10 February", "12 to 18 October", "March 2026". */
    QString when(Span span, Width width, bool dayToo) const;
    /** What the difference to what is usual amounts to: "1 lower than usual". */
    QString comparedTo(double value, double before, const QString &usual, const QString &lower,
                       const QString &higher) const;
    /** What a pattern of the coverage strip means, and how much of it there is. */
    QString coverage(const QList<CoverageSpan> &spans, CoverageSpan::Kind kind, bool byDays, int daysInAll,
                     qint64 lastSync) const;

private:
    QTimeZone m_zone;
    QLocale m_locale;
    QDate m_today;
};

} // namespace pulsekeep
