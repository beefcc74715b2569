// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/announcement.h"

#include "wire/bytereader.h"
#include "wire/bytewriter.h"

#include <QRegularExpression>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;

namespace {

enum AnnouncementFlag : quint8 { UsersMask = 0x03, ClockUnset = 0x04, PairingMode = 0x08, DataWaiting = 0x40 };

QString withColons(const QString &digits)
{
    QStringList pairs;
    for (qsizetype at = 0; at < digits.size(); at += 2)
        pairs += digits.sliced(at, 2).toUpper();
    return pairs.join(u':');
}

} // namespace

std::optional<LocalName> decodeName(const QString &name)
{
    static const QRegularExpression vendors(u"^BLEsmart_([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})?"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hem(u"\\bHEM-[A-Z0-9_.-]+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression trade(u"^(.+)_([0-9A-F]{12})$"_s, QRegularExpression::CaseInsensitiveOption);

    LocalName read;
    if (const auto match = vendors.match(name); match.hasMatch()) {
        read.isMonitor = match.captured(1) == "0000"_L1;
        read.code = quint16(match.captured(2).toUInt(nullptr, 16));
        read.address = withColons(match.captured(3));
        read.mode = name.startsWith("BLEs"_L1) ? LocalName::Pairing : LocalName::Transfer;
        return read;
    }
    if (const auto match = trade.match(name); match.hasMatch()) {
        read.called = match.captured(1);
        read.address = withColons(match.captured(2));
        return read;
    }
    if (const auto match = hem.match(name); match.hasMatch()) {
        read.called = match.captured();
        return read;
    }
    return {};
}

Result<Announcement> decodeManufacturerData(QByteArrayView bytes)
{
    ByteReader in(bytes);
    Announcement read;
    read.format = in.u8();
    const auto flags = in.u8();
    read.users = 1 + (flags & UsersMask);
    read.clockUnset = flags & ClockUnset;
    read.pairing = flags & PairingMode;
    read.dataWaiting = flags & DataWaiting;

    const auto fits = [&](qsizetype size) { return in.ok() && bytes.size() == size; };
    const auto sequences = [&](int from) {
        in.skip(from - 2);
        for (int user = 0; user < read.users; ++user)
            read.last.append(Announcement::User{in.u16(), {}});
    };
    bool complete = false;
    switch (read.format) {
    case 0x01:
    case 0x02:
    case 0x06:
        complete = fits(2 + 3 * read.users);
        for (int user = 0; complete && user < read.users; ++user) {
            const auto sequence = in.u16();
            read.last.append(Announcement::User{sequence, in.u8()});
        }
        break;
    case 0x03:
        complete = in.ok() && bytes.size() >= 3;
        break;
    case 0x08:
        complete = (read.users == 1 && fits(10)) || (read.users == 2 && fits(13));
        if (complete)
            sequences(6);
        break;
    case 0x09:
        complete = fits(7 + 2 * read.users);
        if (complete)
            sequences(7);
        break;
    default:
        return Failure(Error::Malformed, u"manufacturer data of the format %1"_s.arg(read.format, 2, 16, '0'_L1));
    }
    if (!complete) {
        return Failure(
            Error::Malformed,
            u"%1 bytes of manufacturer data of the format %2"_s.arg(bytes.size()).arg(read.format, 2, 16, '0'_L1));
    }
    return read;
}

QByteArray encodeManufacturerData(const Announcement &announcement)
{
    const int flags = (announcement.users - 1) | (announcement.clockUnset ? ClockUnset : 0)
        | (announcement.pairing ? PairingMode : 0) | (announcement.dataWaiting ? DataWaiting : 0);
    ByteWriter out;
    out.u8(0x01).u8(quint8(flags));
    for (const auto &user : announcement.last)
        out.u16(user.sequence).u8(quint8(user.records.value_or(0)));
    return out.bytes();
}

} // namespace pulsekeep::omron
