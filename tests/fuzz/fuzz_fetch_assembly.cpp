// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    // The first byte is the record's size; then packets, each behind its length.
    if (bytes.isEmpty())
        return;
    const int recordSize = 1 + (bytes.front() & 0x07);
    bytes = bytes.sliced(1);
    FetchAssembly assembly;
    while (!bytes.isEmpty()) {
        const auto length = std::min<qsizetype>(static_cast<quint8>(bytes.front()), bytes.size() - 1);
        assembly.add(bytes.sliced(1, length));
        bytes = bytes.sliced(1 + length);
    }
    const auto payload = assembly.finish(recordSize);
    expect(payload || assembly.isComplete());
    if (payload)
        expect(payload->bytes.size() % recordSize == 0 && payload->bytes.size() <= assembly.size());
}
