// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/formats.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    // The first byte chooses the format.
    static const auto formats = packetFormats();
    if (bytes.isEmpty())
        return;
    const auto &format = formats.at(static_cast<quint8>(bytes.front()) % formats.size());
    const auto value = format.decode(bytes.sliced(1).toByteArray());
    expect(value ? value->isObject() || value->isArray() : !value.error().explanation().what.isEmpty());
}
