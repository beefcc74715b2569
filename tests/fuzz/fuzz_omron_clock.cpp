// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/models.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::omron;

void fuzz(QByteArrayView bytes)
{
    // The first byte chooses the model.
    static const auto models = omronModels();
    if (bytes.isEmpty())
        return;
    const auto map = *memoryOf(models.at(static_cast<quint8>(bytes.front()) % models.size()).id);
    const auto section = bytes.sliced(1).toByteArray();
    if (const auto time = decodeClock(section, map)) {
        const auto again = decodeClock(encodeClock(section.first(map.clockSize), *time, map), map);
        expect(again && *again == *time);
    }
    if (const auto time = decodeCurrentTime(section))
        expect(time->date.isValid() && time->time.isValid());
}
