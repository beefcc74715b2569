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
    const auto record = decodeRecord(bytes.sliced(1), map);
    if (!record || !*record)
        return;
    expect((*record)->at.date.isValid() && (*record)->at.time.isValid());
    expect((*record)->systolic > (*record)->diastolic && (*record)->systolic <= 250);
    auto again = decodeRecord(encodeRecord(**record, map), map);
    expect(again && *again);
    (*again)->sumOk = (*record)->sumOk;
    expect(**again == **record);
}
