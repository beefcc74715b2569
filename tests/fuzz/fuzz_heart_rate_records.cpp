// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/samples.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    const auto readings = decodeHeartRateRecords(bytes);
    if (!readings)
        return;
    const auto again = decodeHeartRateRecords(encodeHeartRateRecords(*readings, 3600));
    expect(again && *again == *readings);
}
