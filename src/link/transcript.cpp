// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/transcript.h"

#include "wire/hex.h"

#include <QSet>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView SecretByte("..");

/** The eight digits alone: what is not known of the UUID is zero. */
QUuid shortened(QUuid characteristic)
{
    return QUuid(characteristic.data1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

std::optional<QUuid> characteristicNamed(QStringView name)
{
    if (name.size() == 8) {
        bool ok = false;
        const uint number = name.toUInt(&ok, 16);
        if (!ok)
            return {};
        return QUuid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
    const QUuid uuid = QUuid::fromString(name);
    if (uuid.isNull())
        return {};
    return uuid;
}

bool hasCharacteristic(LinkEvent::Kind kind)
{
    return kind != LinkEvent::Bond && kind != LinkEvent::Closed;
}

Result<> readBytes(QStringView text, LinkEvent *event)
{
    for (qsizetype at = 0; at < text.size(); at += 2) {
        const auto pair = text.sliced(at, qMin<qsizetype>(2, text.size() - at));
        if (pair == SecretByte) {
            if (event->secrets.isEmpty() || event->secrets.last().at + event->secrets.last().count != at / 2)
                event->secrets.append({at / 2, 0});
            ++event->secrets.last().count;
            event->bytes.append('\0');
            continue;
        }
        const auto byte = bytesFromHex(pair);
        if (!byte)
            return Failure(byte.error());
        event->bytes.append(*byte);
    }
    return {};
}

Result<LinkEvent> readEvent(QStringView line)
{
    LinkEvent event;
    auto words = line.split(u' ', Qt::SkipEmptyParts);
    if (words.first().startsWith(u'@')) {
        bool ok = false;
        event.at = words.first().sliced(1).toLongLong(&ok);
        if (!ok)
            return Failure(Error::Malformed, u"no time after @"_s);
        words.removeFirst();
    }
    if (words.isEmpty() || words.first().size() != 1)
        return Failure(Error::Malformed, u"a line starts with w, n, r, s, u, b or x"_s);
    const char kind = words.takeFirst().at(0).toLatin1();
    switch (kind) {
    case LinkEvent::Write:
    case LinkEvent::Notification:
    case LinkEvent::Read:
    case LinkEvent::Subscribe:
    case LinkEvent::Unsubscribe:
    case LinkEvent::Bond:
    case LinkEvent::Closed:
        event.kind = static_cast<LinkEvent::Kind>(kind);
        break;
    default:
        return Failure(Error::Malformed, u"a line starts with w, n, r, s, u, b or x"_s);
    }
    if (hasCharacteristic(event.kind)) {
        if (words.isEmpty())
            return Failure(Error::Malformed, u"the characteristic is missing"_s);
        const auto characteristic = characteristicNamed(words.takeFirst());
        if (!characteristic)
            return Failure(Error::Malformed, u"a characteristic is a UUID or its first eight digits"_s);
        event.characteristic = *characteristic;
    }
    if (!words.isEmpty() && !words.first().startsWith(u'!')) {
        const auto read = readBytes(words.takeFirst(), &event);
        if (!read)
            return Failure(Error::Malformed, read.error().detail());
    }
    if (!words.isEmpty() && words.first().startsWith(u'!')) {
        event.failed = words.takeFirst().sliced(1).toString();
        for (const auto &word : std::as_const(words))
            event.failed += u' ' + word.toString();
        words.clear();
    }
    if (!words.isEmpty())
        return Failure(Error::Malformed, u"there is something after the bytes"_s);
    return event;
}

QByteArray hexOf(const LinkEvent &event)
{
    auto hex = event.bytes.toHex();
    for (const auto &[at, count] : event.secrets) {
        for (qsizetype byte = at; byte < at + count && byte < event.bytes.size(); ++byte)
            hex.replace(byte * 2, 2, SecretByte.data(), 2);
    }
    return hex;
}

} // namespace

bool names(QUuid named, QUuid characteristic)
{
    return named == characteristic || named == shortened(characteristic);
}

Result<Transcript> Transcript::parse(QByteArrayView text)
{
    Transcript transcript;
    const QString all = QString::fromUtf8(text);
    int number = 0;
    for (const auto &rawLine : QStringView(all).split(u'\n')) {
        ++number;
        const auto line = rawLine.trimmed();
        if (line.isEmpty())
            continue;
        if (line.startsWith(u'#')) {
            const auto colon = line.indexOf(u": ");
            const auto name = colon < 0 ? QStringView() : line.sliced(1, colon - 1).trimmed();
            if (!name.isEmpty() && !name.contains(u' ') && transcript.events.isEmpty())
                transcript.header.insert(name.toString(), line.sliced(colon + 2).trimmed().toString());
            continue;
        }
        auto event = readEvent(line);
        if (!event)
            return Failure(Error::Malformed, u"line %1: %2"_s.arg(number).arg(event.error().detail()));
        transcript.events.append(*std::move(event));
    }
    return transcript;
}

QByteArray Transcript::text() const
{
    QHash<uint, QSet<QUuid>> sharing;
    for (const auto &event : events)
        sharing[event.characteristic.data1].insert(event.characteristic);

    QByteArray text;
    for (auto entry = header.cbegin(); entry != header.cend(); ++entry)
        text += "# " + entry.key().toUtf8() + ": " + entry.value().simplified().toUtf8() + '\n';
    for (const auto &event : events) {
        if (event.at)
            text += '@' + QByteArray::number(*event.at) + ' ';
        text += static_cast<char>(event.kind);
        if (hasCharacteristic(event.kind)) {
            const auto full = event.characteristic.toByteArray(QUuid::WithoutBraces);
            text += ' ' + (sharing.value(event.characteristic.data1).size() > 1 ? full : full.first(8));
        }
        if (!event.bytes.isEmpty())
            text += ' ' + hexOf(event);
        if (!event.failed.isEmpty())
            text += " !" + event.failed.simplified().toUtf8();
        text += '\n';
    }
    return text;
}

} // namespace pulsekeep
