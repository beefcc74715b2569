// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::omron;

void fuzz(QByteArrayView bytes)
{
    // The first byte chooses the generation; then a byte of channel and length before each piece.
    if (bytes.isEmpty())
        return;
    FrameAssembly assembly(bytes.front() & 1 ? 4 : 1);
    for (bytes = bytes.sliced(1); !bytes.isEmpty();) {
        const auto head = static_cast<quint8>(bytes.front());
        const auto size = qMin<qsizetype>(head >> 3, bytes.size() - 1);
        const auto frame = assembly.add(head & 7, bytes.sliced(1, size));
        expect(!frame || (frame->size() >= FrameOverhead && frame->size() <= LargestFrame));
        expect(!frame || static_cast<quint8>(frame->front()) == frame->size());
        bytes = bytes.sliced(1 + size);
    }
}
