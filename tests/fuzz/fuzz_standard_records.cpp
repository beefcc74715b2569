// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::standard;

/** The first byte says how long the segments are, and whether there is a checksum. */
void fuzz(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const auto first = static_cast<quint8>(bytes.front());
    const qsizetype length = 1 + (first >> 1);
    RecordAssembly assembly;
    for (qsizetype at = 1; at < bytes.size(); at += length) {
        const auto record = assembly.feed(bytes.sliced(at, std::min(length, bytes.size() - at)), first & 1);
        expect(!record || !*record || (!(*record)->value.isEmpty() && (*record)->value.size() <= 512));
    }
    if (const auto reply = decodeRecordReply(bytes))
        expect(encodeRecordReply(*reply) == bytes);
    if (const auto request = decodeRecordRequest(bytes)) {
        expect(request->operation != RecordOperation::Delete);
        const auto again = request->operation == RecordOperation::Report ? reportRecords(request->sequence)
                                                                         : reportNumberOfRecords(request->sequence);
        expect(again == bytes);
    }
}
