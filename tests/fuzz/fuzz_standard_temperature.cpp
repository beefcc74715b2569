// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/codec.h"
#include "fuzz/fuzz.h"

#include <cmath>

using namespace pulsekeep::standard;

void fuzz(QByteArrayView bytes)
{
    const auto measurement = decodeTemperature(bytes);
    expect(!measurement || !measurement->type || *measurement->type > 0);
    expect(!measurement || !measurement->celsius || !std::isnan(*measurement->celsius));
}
