// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::omron;

void fuzz(QByteArrayView bytes)
{
    if (const auto request = decodeKeyRequest(bytes)) {
        const bool isToken = request->step == KeyStep::Token;
        const auto again = isToken ? tokenRequest(request->key) : keyRequest(request->step, request->key);
        expect(decodeKeyRequest(again) && *decodeKeyRequest(again) == *request);
    }
    const auto reply = decodeKeyReply(bytes);
    expect(reply.has_value() == isKeyReply(bytes));
    if (reply)
        expect(decodeKeyReply(encodeKeyReply(*reply)) && *decodeKeyReply(encodeKeyReply(*reply)) == *reply);
}
