// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::omron;

void fuzz(QByteArrayView bytes)
{
    if (const auto command = decodeCommand(bytes)) {
        const auto again = encodeCommand(*command);
        expect(decodeCommand(again) && *decodeCommand(again) == *command);
        expect(bytes.size() >= again.size());
    }
    if (const auto reply = decodeReply(bytes)) {
        expect(encodeReply(*reply) == bytes.first(encodeReply(*reply).size()));
        expect(reply->data.isEmpty() || reply->data.size() == reply->count);
    }
}
