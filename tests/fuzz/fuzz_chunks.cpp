// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    // What is cut into chunks comes together again, and damaged chunks join to nothing that was not sent.
    ChunkAssembly assembly;
    qsizetype fed = 0;
    for (auto rest = bytes; !rest.isEmpty();) {
        const auto length = std::min<qsizetype>(static_cast<quint8>(rest.front()), rest.size() - 1);
        const auto message = assembly.add(rest.sliced(1, length));
        fed += length;
        expect(!message || !*message || (*message)->bytes.size() <= fed);
        rest = rest.sliced(1 + length);
    }
    const auto parts = chunks(ChunkType::Settings, bytes);
    if (!parts)
        return;
    for (qsizetype index = 0; index < parts->size(); ++index) {
        const auto message = assembly.add(parts->at(index));
        expect(message && message->has_value() == (index == parts->size() - 1));
        if (*message)
            expect((*message)->bytes == bytes);
    }
}
