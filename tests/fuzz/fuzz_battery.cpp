// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    const auto battery = decodeBattery(bytes);
    if (!battery)
        return;
    const auto again = decodeBattery(encodeBattery(*battery));
    expect(again && again->percent == battery->percent && again->charging == battery->charging);
    expect(again->firstTime == battery->firstTime && again->lastCharged == battery->lastCharged);
}
