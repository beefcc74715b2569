// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "periods.h"
#include "store/store.h"

#include <cmath>

// Slots of history brought together into what a chart shows: one value for each column that can be told apart.
namespace pulsekeep {

/** One value of a chart, and what it was made of. */
struct ChartReading {
    Span span;
    double value = NAN; ///< not a number: there is none, which is not zero
    double low = NAN;
    double high = NAN;
    double total = 0;
    int parts = 0; ///< minutes, or days where it is a mean over days

    bool known() const { return !std::isnan(value); }
};

/** Was it zero, or is it missing? */
struct CoverageSpan {
    enum Kind { Worn, NotWorn, NoValue, NotSynced, WrongClock };
    Span span;
    Kind kind = Worn;

    bool operator==(const CoverageSpan &) const = default;
};

/** The finest width at which a line of @p columns pixels over @p span keeps its values apart. */
Width lineWidth(Span span, int columns);
/** The same for bars, which need more room. */
Width barWidth(Span span, int columns);
/** What to ask the store for. */
Resolution resolutionFor(Width width);

/** Brings slots of a store together into columns of one width. */
class Columns
{
public:
    Columns(Width width, const QTimeZone &zone, const QLocale &locale) : m_width(width), m_zone(zone), m_locale(locale)
    {
    }

    /** Means, lowest and highest; columns without a heart rate are left out. */
    QList<ChartReading> heartRates(const QList<HistorySlot> &slots) const;
    /** Sums, or means a day where columns are longer. Every column of @p span before @p now is there, also those about
     * which nothing is known. */
    QList<ChartReading> steps(const QList<HistorySlot> &slots, Span span, qint64 now) const;
    Span around(qint64 at) const { return columnAround(m_width, at, m_zone, m_locale); }

private:
    Width m_width;
    QTimeZone m_zone;
    QLocale m_locale;
};

/** What is known about each moment of @p known, by slots of @p width. A missing value counts only with @p values, and
 * only where it lasts longer than the device usually takes from one value to the next. */
QList<CoverageSpan> coverageOf(const QList<HistorySlot> &slots, Width width, Span known, bool values,
                               const QTimeZone &zone, const QLocale &locale);

/** The same where the clock of a device was wrong in the times @p wrong (in order, apart from each other): nobody knows
 *  when what was measured there was measured. */
QList<CoverageSpan> withWrongClock(const QList<CoverageSpan> &spans, const QList<Span> &wrong);

/** The time, in milliseconds, after which a line breaks: values of @p width that come as often as these do. */
double gapOf(const QList<ChartReading> &readings, Width width);

} // namespace pulsekeep
