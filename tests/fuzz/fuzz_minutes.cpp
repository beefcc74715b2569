// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/samples.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    // The first byte chooses the layout, the second is the kind carried over.
    if (bytes.size() < 2)
        return;
    const auto choice = static_cast<quint8>(bytes[0]) % 3;
    const auto format = choice == 0 ? MiBand2Samples : choice == 1 ? NeoSamples : NewerSamples;
    auto context = MinuteContext::fromBytes(bytes.sliced(1, 1));
    const auto minutes = decodeMinutes(bytes.sliced(2), format, 25380000, &context);
    if (!minutes)
        return;
    expect(minutes->size() * format.size == bytes.size() - 2);
    for (const auto &minute : *minutes)
        expect(!minute.bpm || (*minute.bpm >= 10 && *minute.bpm <= 250));
}
