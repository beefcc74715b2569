// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/checksum.h"

#include <array>

namespace pulsekeep {

namespace {

constexpr std::array<quint32, 256> makeTable()
{
    std::array<quint32, 256> table{};
    for (quint32 index = 0; index < 256; ++index) {
        quint32 value = index;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[index] = value;
    }
    return table;
}

constexpr auto table = makeTable();

} // namespace

quint32 crc32(QByteArrayView bytes, quint32 soFar)
{
    quint32 crc = ~soFar;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<quint8>(byte)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

} // namespace pulsekeep
