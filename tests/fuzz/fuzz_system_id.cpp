// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    const auto address = decodeSystemId(bytes);
    if (address)
        expect(encodeSystemId(*address) == bytes);
    const auto id = encodeSystemId(QString::fromUtf8(bytes));
    expect(id.isEmpty() || id.size() == 8);
}
