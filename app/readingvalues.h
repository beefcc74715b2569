// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readings.h"

#include <QJsonObject>
#include <QString>

namespace pulsekeep {

/** The values of a reading for people: "142/91 mmHg, pulse 64, irregular heartbeat". */
QString readingText(const BloodPressureReading &reading);
QString readingText(const WeightReading &reading);
QString readingText(const TemperatureReading &reading);
QString readingText(const OxygenReading &reading);

/** The same as JSON, under the names that CSV has; null for what was not measured. */
QJsonObject readingObject(const BloodPressureReading &reading);
QJsonObject readingObject(const WeightReading &reading);
QJsonObject readingObject(const TemperatureReading &reading);
QJsonObject readingObject(const OxygenReading &reading);

} // namespace pulsekeep
