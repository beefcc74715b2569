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
    if (!reply)
        return;
    // A token that was cut off is said again as zeros.
    const auto again = decodeKeyReply(encodeKeyReply(*reply));
    expect(again && again->step == reply->step && again->status == reply->status && again->blank == reply->blank);
}
