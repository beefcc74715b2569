// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historychart.h"

#include <algorithm>
#include <array>

namespace pulsekeep {

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

/** Longer spans are made of hours: their minutes are too many for one frame. */
constexpr qint64 MinutesAtMost = 4 * Day;

double pixelsOf(Width width, Span span, int columns)
{
    return span.length() > 0 ? double(columns) * double(width.length()) / double(span.length()) : 0;
}

qint64 startOf(const HistorySlot &slot)
{
    return slot.start.toMSecsSinceEpoch();
}

/** A day by its middle: it may have begun in another zone. */
qint64 momentOf(const HistorySlot &slot, Width width)
{
    return width.unit == Width::Minutes ? startOf(slot) : startOf(slot) + Day / 2;
}

qint64 median(QList<qint64> values, qint64 without)
{
    if (values.isEmpty())
        return without;
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void addSpan(QList<CoverageSpan> &list, Span span, CoverageSpan::Kind kind)
{
    if (span.to <= span.from)
        return;
    if (!list.isEmpty() && list.constLast().kind == kind && list.constLast().span.to >= span.from)
        list.last().span.to = span.to;
    else
        list.append({span, kind});
}

} // namespace

Width lineWidth(Span span, int columns)
{
    constexpr double LeastPixels = 2.5;
    constexpr double LeastPixelsOfDays = 2;
    constexpr std::array minutes{1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720};
    for (const int count : minutes) {
        const Width width{Width::Minutes, count};
        if (count < 60 && span.length() > MinutesAtMost)
            continue;
        if (pixelsOf(width, span, columns) >= LeastPixels)
            return width;
    }
    for (const auto unit : {Width::Days, Width::Weeks}) {
        const Width width{unit, 1};
        if (pixelsOf(width, span, columns) >= LeastPixelsOfDays)
            return width;
    }
    return {Width::Months, 1};
}

Width barWidth(Span span, int columns)
{
    constexpr double LeastPixels = 6;
    constexpr double LeastPixelsOfMinutes = 12;
    for (const int count : {15, 60}) {
        const Width width{Width::Minutes, count};
        if (span.length() < 2 * Day && pixelsOf(width, span, columns) >= LeastPixelsOfMinutes)
            return width;
    }
    for (const auto unit : {Width::Days, Width::Weeks}) {
        const Width width{unit, 1};
        if (pixelsOf(width, span, columns) >= LeastPixels)
            return width;
    }
    return {Width::Months, 1};
}

Resolution resolutionFor(Width width)
{
    if (width.unit != Width::Minutes)
        return Resolution::Day;
    return width.count < 60 ? Resolution::Minute : Resolution::Hour;
}

QList<ChartReading> Columns::heartRates(const QList<HistorySlot> &slots) const
{
    QList<ChartReading> readings;
    double sum = 0;
    qint64 count = 0;
    const auto finish = [&] {
        if (count > 0)
            readings.last().value = sum / double(count);
        sum = 0;
        count = 0;
    };
    for (const auto &slot : slots) {
        if (slot.heartRateCount == 0)
            continue;
        const qint64 at = momentOf(slot, m_width);
        if (readings.isEmpty() || !readings.constLast().span.holds(at)) {
            finish();
            ChartReading reading;
            reading.span = around(at);
            reading.low = slot.heartRateMin;
            reading.high = slot.heartRateMax;
            readings.append(reading);
        }
        auto &reading = readings.last();
        reading.low = std::min(reading.low, double(slot.heartRateMin));
        reading.high = std::max(reading.high, double(slot.heartRateMax));
        ++reading.parts;
        sum += slot.heartRateMean * slot.heartRateCount;
        count += slot.heartRateCount;
    }
    finish();
    return readings;
}

QList<ChartReading> Columns::steps(const QList<HistorySlot> &slots, Span span, qint64 now) const
{
    QList<ChartReading> bars;
    const bool means = m_width.unit == Width::Weeks || m_width.unit == Width::Months;
    auto slot = slots.cbegin();
    for (auto column = around(span.from); column.from < std::min(span.to, now); column = around(column.to)) {
        ChartReading bar;
        bar.span = column;
        bool known = false;
        for (; slot != slots.cend() && momentOf(*slot, m_width) < column.to; ++slot) {
            if (momentOf(*slot, m_width) < column.from || (slot->worn == 0 && slot->steps == 0))
                continue;
            known = true;
            bar.total += slot->steps;
            bar.low = std::isnan(bar.low) ? slot->steps : std::min(bar.low, double(slot->steps));
            bar.high = std::isnan(bar.high) ? slot->steps : std::max(bar.high, double(slot->steps));
            ++bar.parts;
        }
        if (known)
            bar.value = means ? bar.total / bar.parts : bar.total;
        bars.append(bar);
    }
    return bars;
}

QList<CoverageSpan> coverageOf(const QList<HistorySlot> &slots, Width width, Span known, bool values,
                               const QTimeZone &zone, const QLocale &locale)
{
    constexpr qint64 LeastWithoutValue = 15 * Minute;
    constexpr qint64 Usual = 3; // times the time from one value to the next
    constexpr qint64 Unnoticed = 2 * Minute;

    QList<qint64> between;
    qint64 lastValue = 0;
    for (const auto &slot : slots) {
        if (slot.heartRateCount == 0)
            continue;
        if (lastValue > 0)
            between.append(startOf(slot) - lastValue);
        lastValue = startOf(slot);
    }
    const qint64 patience = std::max(LeastWithoutValue, Usual * median(between, 0));

    QList<CoverageSpan> raw;
    qint64 reached = known.from;
    for (const auto &slot : slots) {
        Span span{startOf(slot), startOf(slot) + width.length()};
        if (width.unit != Width::Minutes)
            span = columnAround(width, momentOf(slot, width), zone, locale);
        if (span.to <= reached)
            continue;
        if (span.from - reached > Unnoticed)
            addSpan(raw, {reached, span.from}, CoverageSpan::NotSynced);
        else
            span.from = reached;
        const bool worn = 2 * slot.worn >= slot.minutes;
        const auto kind = !worn                  ? CoverageSpan::NotWorn
            : values && slot.heartRateCount == 0 ? CoverageSpan::NoValue
                                                 : CoverageSpan::Worn;
        addSpan(raw, span, kind);
        reached = span.to;
    }
    if (known.to - reached > std::max(Unnoticed, width.length()))
        addSpan(raw, {reached, known.to}, CoverageSpan::NotSynced);

    QList<CoverageSpan> spans;
    for (auto span : std::as_const(raw)) {
        span.span.to = std::min(span.span.to, known.to);
        const bool usual = span.kind == CoverageSpan::NoValue && span.span.length() < patience;
        addSpan(spans, span.span, usual ? CoverageSpan::Worn : span.kind);
    }
    return spans;
}

QList<CoverageSpan> withWrongClock(const QList<CoverageSpan> &spans, const QList<Span> &wrong)
{
    if (wrong.isEmpty())
        return spans;
    QList<CoverageSpan> cut;
    for (const auto &each : spans) {
        qint64 reached = each.span.from;
        for (const auto &span : wrong) {
            const Span part{std::max(span.from, reached), std::min(span.to, each.span.to)};
            if (part.to <= part.from)
                continue;
            addSpan(cut, {reached, part.from}, each.kind);
            addSpan(cut, part, CoverageSpan::WrongClock);
            reached = part.to;
        }
        addSpan(cut, {reached, each.span.to}, each.kind);
    }
    return cut;
}

double gapOf(const QList<ChartReading> &readings, Width width)
{
    constexpr qint64 LongestUsual = 40 * Minute;
    QList<qint64> between;
    for (qsizetype i = 1; i < readings.size(); ++i)
        between.append(readings.at(i).span.from - readings.at(i - 1).span.from);
    const qint64 usual = std::min(LongestUsual, median(between, 0) * 2);
    return std::max(1.6 * double(width.length()), double(usual));
}

} // namespace pulsekeep
