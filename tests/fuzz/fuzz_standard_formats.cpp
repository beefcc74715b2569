// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/formats.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::standard;

void fuzz(QByteArrayView bytes)
{
    static const auto formats = packetFormats();
    for (const auto &format : formats) {
        const auto value = format.decode(bytes.toByteArray());
        expect(value ? !value->isNull() && !value->isUndefined() : !value.error().explanation().what.isEmpty());
    }
}
