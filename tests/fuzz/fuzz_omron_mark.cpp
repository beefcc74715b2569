// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/ringmark.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::omron;

void fuzz(QByteArrayView bytes)
{
    const auto mark = RingMark::fromBytes(bytes);
    expect(RingMark::fromBytes(mark.bytes()) == mark);
}
