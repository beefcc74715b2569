// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"
#include "wire/hex.h"

using namespace pulsekeep;

void fuzz(QByteArrayView bytes)
{
    const auto text = QString::fromUtf8(bytes);
    const auto value = bytesFromHex(text);
    if (value)
        expect(QString::fromLatin1(value->toHex()) == text.toLower());
}
