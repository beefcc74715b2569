// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "periods.h"
#include "pressure/averages.h"
#include "store/store.h"

namespace pulsekeep {

/** What is kept beside a reading, for the table. */
struct PressureInfo {
    QString note;
    QString reason; ///< why it is left out
    ReadingSource source = ReadingSource::Device;
    bool edited = false;
};

/** All readings of blood pressure of a person or device, read once: a day's four for thirty years are fifty thousand,
 *  three megabytes. */
class PressureData
{
public:
    /** It outlives this. */
    explicit PressureData(const Store *store) : m_store(store) { }

    void setScope(Scope scope);
    Scope scope() const { return m_scope; }
    void setSeriesAsOne(bool asOne);
    /** Asks the store anew next time. */
    void forget() { m_loaded = false; }
    /** Reads them if they are not known. */
    Result<> load();

    const QList<PressureReading> &readings() const { return m_readings; }
    const PressureInfo &info(qsizetype place) const { return m_infos.at(place); }
    const QList<PressureValue> &values() const { return m_values; }

    /** Place of the reading; -1 for none. */
    qsizetype placeOf(qint64 id) const;
    /** Places of the readings in @p span, [first, second). */
    std::pair<qsizetype, qsizetype> placesIn(Span span) const;

private:
    const Store *m_store;
    Scope m_scope;
    bool m_seriesAsOne = true;
    bool m_loaded = false;
    QList<PressureReading> m_readings;
    QList<PressureInfo> m_infos; ///< as many
    QList<PressureValue> m_values;
};

/** Dots of a chart, x in milliseconds UTC. */
struct PressureDots {
    QList<QPointF> mornings;
    QList<QPointF> evenings;
};

/** Those of the systolic and the diastolic plot. Where there are more values than pixels, a column shows its lowest and
 *  its highest: none is left out that would stand out. */
struct PressurePlots {
    PressureDots systolic;
    PressureDots diastolic;
};

PressurePlots plotsOf(PressureSpan values, Span span, int columns);

} // namespace pulsekeep
