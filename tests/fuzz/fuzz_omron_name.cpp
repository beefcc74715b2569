// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/models.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::omron;

void fuzz(QByteArrayView bytes)
{
    pulsekeep::Advertisement seen;
    seen.endpoint.name = QString::fromUtf8(bytes.toByteArray());
    const auto recognised = recognise(seen);
    expect(!recognised || recognised->alternatives.size() != 1);
}
