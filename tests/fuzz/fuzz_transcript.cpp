// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"
#include "link/transcript.h"

using namespace pulsekeep;

void fuzz(QByteArrayView bytes)
{
    const auto transcript = Transcript::parse(bytes);
    if (!transcript)
        return;
    const auto written = transcript->text();
    const auto again = Transcript::parse(written);
    expect(again && again->text() == written);
}
