// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::standard;

void fuzz(QByteArrayView bytes)
{
    const auto measurement = decodeHeartRate(bytes);
    if (!measurement)
        return;
    const auto again = decodeHeartRate(encodeHeartRate(*measurement));
    expect(again && *again == *measurement);
}
