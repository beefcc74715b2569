// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtEndian>

namespace pulsekeep {

/** Appends little-endian fields in order: `ByteWriter().u8(0x01).u16(2018).bytes()`. */
class ByteWriter
{
public:
    ByteWriter &u8(quint8 value) { return put(value); }
    ByteWriter &i8(qint8 value) { return put(value); }
    ByteWriter &u16(quint16 value) { return put(qToLittleEndian(value)); }
    ByteWriter &i16(qint16 value) { return put(qToLittleEndian(value)); }
    ByteWriter &u32(quint32 value) { return put(qToLittleEndian(value)); }
    ByteWriter &append(QByteArrayView bytes)
    {
        m_bytes.append(bytes);
        return *this;
    }

    const QByteArray &bytes() const { return m_bytes; }

private:
    template<typename T> ByteWriter &put(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof(T));
        return *this;
    }

    QByteArray m_bytes;
};

} // namespace pulsekeep
