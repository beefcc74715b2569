// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/codec.h"
#include "fuzz/fuzz.h"

#include <cmath>

using namespace pulsekeep::standard;

void fuzz(QByteArrayView bytes)
{
    for (const auto &measurement : {decodeSpotCheck(bytes), decodeContinuousOxygen(bytes)}) {
        if (!measurement)
            continue;
        const auto &pair = measurement->normal;
        expect(!pair.saturation || std::isfinite(*pair.saturation));
        expect(!pair.pulse || std::isfinite(*pair.pulse));
        expect(measurement->sensorStatus.value_or(0) <= 0xffffff);
    }
}
