// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pressure/values.h"

#include <QTimeZone>

// What the tests of blood pressure share: readings in Berlin.
namespace pressuretest {

inline pulsekeep::PressureReading reading(const char *local, int systolic, int diastolic, int pulse = 0)
{
    auto at = QDateTime::fromString(QString::fromLatin1(local), QStringLiteral("yyyy-MM-dd HH:mm"));
    at.setTimeZone(QTimeZone("Europe/Berlin"));
    pulsekeep::PressureReading result;
    result.at = at.toMSecsSinceEpoch();
    result.offset = at.offsetFromUtc();
    result.systolic = static_cast<qint16>(systolic);
    result.diastolic = static_cast<qint16>(diastolic);
    result.pulse = static_cast<qint16>(pulse);
    return result;
}

} // namespace pressuretest
