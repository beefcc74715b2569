// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    const auto reply = decodeConfigurationReply(bytes);
    if (reply) {
        const auto again = decodeConfigurationReply(encodeConfigurationReply(*reply));
        expect(again && *again == *reply);
    }
    const auto answer = configurationAnswer(bytes);
    expect(answer.isEmpty() || isConfigurationReply(answer));
}
