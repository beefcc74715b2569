// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressuredata.h"

#include <QPointF>

#include <algorithm>

namespace pulsekeep {

void PressureData::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    forget();
}

void PressureData::setSeriesAsOne(bool asOne)
{
    if (asOne == m_seriesAsOne)
        return;
    m_seriesAsOne = asOne;
    m_values = pressureValues(m_readings, m_seriesAsOne);
}

Result<> PressureData::load()
{
    if (m_loaded)
        return {};
    QList<PressureReading> readings;
    QList<PressureInfo> infos;
    const auto outcome = m_store->readings()->each<BloodPressureReading>(
        m_scope, {}, {}, Readings::WithExcluded, [&](const StoredBloodPressure &stored) {
            auto reading = pressureReading(stored.reading, stored.info.offset);
            reading.id = stored.info.id;
            reading.device = stored.info.device;
            reading.excluded = stored.info.excluded;
            readings.append(reading);
            infos.append({stored.info.note, stored.info.excludedReason, stored.info.source, stored.info.edited});
            return true;
        });
    if (!outcome)
        return Failure(outcome.error());
    m_readings = std::move(readings);
    m_infos = std::move(infos);
    m_values = pressureValues(m_readings, m_seriesAsOne);
    m_loaded = true;
    return {};
}

qsizetype PressureData::placeOf(qint64 id) const
{
    const auto found = std::find_if(m_readings.cbegin(), m_readings.cend(), [id](const auto &r) { return r.id == id; });
    return found == m_readings.cend() ? -1 : found - m_readings.cbegin();
}

std::pair<qsizetype, qsizetype> PressureData::placesIn(Span span) const
{
    const auto before = [](const PressureReading &reading, qint64 at) { return reading.at < at; };
    const auto begin = std::lower_bound(m_readings.cbegin(), m_readings.cend(), span.from, before);
    const auto end = std::lower_bound(begin, m_readings.cend(), std::max(span.from, span.to), before);
    return {begin - m_readings.cbegin(), end - m_readings.cbegin()};
}

namespace {

void addDot(PressureDots *dots, const PressureValue &value, double of)
{
    auto &list = value.part == PartOfDay::Morning ? dots->mornings : dots->evenings;
    list.append({static_cast<double>(value.at), of});
}

/** The lowest and the highest of a column. */
struct Ends {
    const PressureValue *low = nullptr;
    const PressureValue *high = nullptr;

    void take(const PressureValue &value, double PressureValue::*of)
    {
        if (!low || value.*of < low->*of)
            low = &value;
        if (!high || value.*of > high->*of)
            high = &value;
    }
    void draw(PressureDots *dots, double PressureValue::*of)
    {
        if (low)
            addDot(dots, *low, low->*of);
        if (high && high != low)
            addDot(dots, *high, high->*of);
        *this = {};
    }
};

} // namespace

PressurePlots plotsOf(PressureSpan values, Span span, int columns)
{
    constexpr size_t DotsAColumn = 2;
    PressurePlots plots;
    const auto most = DotsAColumn * static_cast<size_t>(std::max(1, columns));
    if (values.size() <= most) {
        for (const auto &value : values) {
            addDot(&plots.systolic, value, value.systolic);
            addDot(&plots.diastolic, value, value.diastolic);
        }
        return plots;
    }
    Ends systolic;
    Ends diastolic;
    qint64 column = -1;
    const auto finish = [&] {
        systolic.draw(&plots.systolic, &PressureValue::systolic);
        diastolic.draw(&plots.diastolic, &PressureValue::diastolic);
    };
    for (const auto &value : values) {
        const qint64 at = (value.at - span.from) * columns / std::max<qint64>(1, span.length());
        if (at != column)
            finish();
        column = at;
        systolic.take(value, &PressureValue::systolic);
        diastolic.take(value, &PressureValue::diastolic);
    }
    finish();
    return plots;
}

} // namespace pulsekeep
