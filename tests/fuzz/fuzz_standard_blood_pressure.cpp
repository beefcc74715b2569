// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/codec.h"
#include "fuzz/fuzz.h"

#include <cmath>

using namespace pulsekeep::standard;

void fuzz(QByteArrayView bytes)
{
    for (const auto &measurement : {decodeBloodPressure(bytes), decodeEnhancedBloodPressure(bytes)}) {
        if (!measurement)
            continue;
        for (const auto &value : {measurement->systolic, measurement->diastolic, measurement->meanArterial})
            expect(!value || std::isfinite(*value));
        expect(!measurement->time || (measurement->time->date.isValid() && measurement->time->time.isValid()));
    }
}
