// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/ringmark.h"

#include "wire/bytereader.h"
#include "wire/bytewriter.h"

namespace pulsekeep::omron {

namespace {

constexpr quint8 MarkVersion = 1;
enum MarkFlag : quint8 { SettledFlag = 0x01, UnsureFlag = 0x02 };

void putShort(ByteWriter *out, const QByteArray &bytes)
{
    out->u8(quint8(bytes.size())).append(bytes);
}

} // namespace

QByteArray RingMark::bytes() const
{
    ByteWriter out;
    out.u8(MarkVersion).u8(quint8((settled ? SettledFlag : 0) | (unsure ? UnsureFlag : 0))).u8(quint8(next));
    out.u16(unread).u8(quint8(breaks)).u8(quint8(oldest));
    putShort(&out, newest);
    putShort(&out, last);
    return out.bytes();
}

RingMark RingMark::fromBytes(QByteArrayView bytes)
{
    ByteReader in(bytes);
    if (in.u8() != MarkVersion)
        return {};
    const auto flags = in.u8();
    RingMark mark;
    mark.settled = flags & SettledFlag;
    mark.unsure = flags & UnsureFlag;
    mark.next = in.u8();
    mark.unread = in.u16();
    mark.breaks = in.u8();
    mark.oldest = in.u8();
    mark.newest = in.bytes(in.u8()).toByteArray();
    mark.last = in.bytes(in.u8()).toByteArray();
    return in.atEnd() ? mark : RingMark();
}

} // namespace pulsekeep::omron
