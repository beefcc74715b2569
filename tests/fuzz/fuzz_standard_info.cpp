// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::standard;

void fuzz(QByteArrayView bytes)
{
    const auto text = decodeText(bytes);
    expect(!text || (!text->isEmpty() && text->size() <= bytes.size()));
    const auto id = decodePnpId(bytes);
    expect(!id || encodePnpId(*id) == bytes);
    const auto percent = decodeBatteryLevel(bytes);
    expect(!percent || (*percent >= 0 && *percent <= 100));
    const auto feature = decodeWeightFeature(bytes);
    expect(!feature || feature->weightResolution.value_or(0) <= 0.5);
    expect(!decodeBodyCompositionFeature(bytes) == !feature);
}
