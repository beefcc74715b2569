// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/heartvariability.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace pulsekeep {

namespace {

constexpr double Shortest = 300; // ms
constexpr double Longest = 2000;
constexpr qsizetype Neighbours = 4; // on each side
constexpr double FarFromMedian = 0.2;
constexpr int FewestBeats = 20;
constexpr int MostRejectedPercent = 25;
constexpr double Break = std::numeric_limits<double>::quiet_NaN();

double median(QList<double> values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 != 0)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/** Those of @p intervals around @p index, up to the next break on each side. */
QList<double> neighbourhood(const QList<double> &intervals, qsizetype index)
{
    QList<double> around{intervals.at(index)};
    for (const int direction : {-1, 1}) {
        for (qsizetype step = 1; step <= Neighbours; ++step) {
            const auto at = index + direction * step;
            if (at < 0 || at >= intervals.size() || std::isnan(intervals.at(at)))
                break;
            around.append(intervals.at(at));
        }
    }
    return around;
}

bool isNormal(const QList<double> &intervals, qsizetype index)
{
    const double interval = intervals.at(index);
    if (interval < Shortest || interval > Longest)
        return false;
    const double usual = median(neighbourhood(intervals, index));
    return std::abs(interval - usual) <= FarFromMedian * usual;
}

} // namespace

std::optional<HeartVariability> heartVariability(const QList<double> &milliseconds)
{
    HeartVariability variability;
    double sum = 0;
    double squares = 0;
    double differences = 0;
    int pairs = 0;
    double last = Break; // the normal interval right before
    QList<double> normal;
    for (qsizetype index = 0; index < milliseconds.size(); ++index) {
        const double interval = milliseconds.at(index);
        if (std::isnan(interval) || !isNormal(milliseconds, index)) {
            variability.rejected += std::isnan(interval) ? 0 : 1;
            last = Break;
            continue;
        }
        if (!std::isnan(last)) {
            differences += (interval - last) * (interval - last);
            ++pairs;
        }
        last = interval;
        sum += interval;
        normal.append(interval);
    }
    variability.beats = static_cast<int>(normal.size());
    const int all = variability.beats + variability.rejected;
    if (variability.beats < FewestBeats || pairs == 0 || variability.rejected * 100 >= all * MostRejectedPercent)
        return {};
    const double mean = sum / variability.beats;
    for (const double interval : std::as_const(normal))
        squares += (interval - mean) * (interval - mean);
    variability.rmssd = std::sqrt(differences / pairs);
    variability.sdnn = std::sqrt(squares / (variability.beats - 1));
    return variability;
}

void BeatWindow::add(const BeatIntervals &intervals)
{
    for (const auto milliseconds : intervals.milliseconds)
        m_beats.append({intervals.at, milliseconds});
    forgetBefore(intervals.at.addSecs(-Seconds));
}

void BeatWindow::interrupt(const QDateTime &at)
{
    if (!m_beats.isEmpty() && !std::isnan(m_beats.last().milliseconds))
        m_beats.append({at, Break});
    forgetBefore(at.addSecs(-Seconds));
}

void BeatWindow::forgetBefore(const QDateTime &at)
{
    const auto first = std::find_if(m_beats.cbegin(), m_beats.cend(), [&at](const Beat &beat) { return beat.at > at; });
    m_beats.erase(m_beats.cbegin(), first);
}

std::optional<HeartVariability> BeatWindow::variability() const
{
    QList<double> intervals;
    intervals.reserve(m_beats.size());
    for (const auto &beat : m_beats)
        intervals.append(beat.milliseconds);
    return heartVariability(intervals);
}

} // namespace pulsekeep
