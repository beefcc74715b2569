// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/hex.h"

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

int digit(QChar character)
{
    const auto code = character.unicode();
    if (code >= '0' && code <= '9')
        return code - '0';
    const auto lower = code | 0x20;
    if (lower >= 'a' && lower <= 'f' && code < 0x80)
        return lower - 'a' + 10;
    return -1;
}

} // namespace

Result<QByteArray> bytesFromHex(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() / 2);
    int high = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int value = digit(text.at(at));
        if (value < 0)
            return Failure(Error::Invalid, u"character %1 is no hexadecimal digit"_s.arg(at + 1));
        if (high < 0) {
            high = value;
        } else {
            bytes.append(static_cast<char>(high << 4 | value));
            high = -1;
        }
    }
    if (high >= 0)
        return Failure(Error::Invalid, u"%1 hexadecimal digits make no whole number of bytes"_s.arg(text.size()));
    return bytes;
}

} // namespace pulsekeep
