// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace pulsekeep {

/** Reads little-endian fields in order (big-endian ones by the names with Be). After the first overrun every read is 0
 *  and ok() is false, so a decoder checks once, at the end. */
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_rest(bytes) { }

    quint8 u8() { return take<quint8>(); }
    qint8 i8() { return take<qint8>(); }
    quint16 u16() { return qFromLittleEndian(take<quint16>()); }
    qint16 i16() { return qFromLittleEndian(take<qint16>()); }
    quint32 u32() { return qFromLittleEndian(take<quint32>()); }
    quint16 u16Be() { return qFromBigEndian(take<quint16>()); }
    quint32 u32Be() { return qFromBigEndian(take<quint32>()); }

    /** The next @p count bytes, empty after an overrun. */
    QByteArrayView bytes(qsizetype count)
    {
        if (!has(count))
            return {};
        const auto taken = m_rest.first(count);
        m_rest = m_rest.sliced(count);
        return taken;
    }
    void skip(qsizetype count) { bytes(count); }

    qsizetype left() const { return m_rest.size(); }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_ok && m_rest.isEmpty(); }

private:
    bool has(qsizetype count)
    {
        m_ok = m_ok && count >= 0 && m_rest.size() >= count;
        return m_ok;
    }

    template<typename T> T take()
    {
        if (!has(sizeof(T)))
            return 0;
        T value;
        memcpy(&value, m_rest.data(), sizeof(T));
        m_rest = m_rest.sliced(sizeof(T));
        return value;
    }

    QByteArrayView m_rest;
    bool m_ok = true;
};

} // namespace pulsekeep
