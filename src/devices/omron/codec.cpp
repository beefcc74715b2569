// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/codec.h"

#include "wire/bytereader.h"

#include <algorithm>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype KeyMessageSize = 1 + KeySize;
constexpr qsizetype TokenSize = 4;
constexpr qsizetype TokenMessageSize = 20;
constexpr quint16 ReplyBit = 0x8000;
constexpr quint8 KeyReplyBit = 0x80;
constexpr quint8 StartCount = 0x10;

bool isZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == '\0'; });
}

char checkByte(QByteArrayView bytes)
{
    char sum = 0;
    for (const char byte : bytes)
        sum = char(sum ^ byte);
    return sum;
}

QByteArray encodeFrame(quint16 type, quint16 address, quint8 count, const QByteArray &data, quint8 status)
{
    QByteArray frame;
    frame += char(FrameOverhead + data.size());
    frame += char(type >> 8);
    frame += char(type & 0xff);
    frame += char(address >> 8);
    frame += char(address & 0xff);
    frame += char(count);
    frame += data;
    frame += char(status);
    frame += checkByte(frame);
    return frame;
}

struct Frame {
    quint16 type = 0;
    quint16 address = 0;
    quint8 count = 0;
    QByteArray data;
    quint8 status = 0;
};

Result<Frame> decodeFrame(QByteArrayView bytes)
{
    const int length = bytes.isEmpty() ? 0 : quint8(bytes.front());
    if (length < FrameOverhead || length > LargestFrame)
        return Failure(Error::Malformed, u"a frame of length %1"_s.arg(length));
    if (bytes.size() < length)
        return Failure(Error::Malformed, u"%1 bytes of a frame of %2"_s.arg(bytes.size()).arg(length));
    if (checkByte(bytes.first(length)) != 0)
        return Failure(Error::Malformed, u"the check byte of the frame is wrong"_s);
    if (!isZero(bytes.sliced(length)))
        return Failure(Error::Malformed, u"there is something behind the frame"_s);

    ByteReader in(bytes.first(length));
    in.skip(1);
    Frame frame;
    frame.type = in.u16Be();
    frame.address = in.u16Be();
    frame.count = in.u8();
    frame.data = in.bytes(length - FrameOverhead).toByteArray();
    frame.status = in.u8();
    if (!frame.data.isEmpty() && frame.data.size() != frame.count)
        return Failure(Error::Malformed, u"%1 bytes of data instead of %2"_s.arg(frame.data.size()).arg(frame.count));
    return frame;
}

std::optional<FrameType> frameType(quint16 number)
{
    for (const auto type : {FrameType::Start, FrameType::Read, FrameType::Write, FrameType::End}) {
        if (quint16(type) == number)
            return type;
    }
    return {};
}

} // namespace

QByteArray omblepyKey()
{
    return QByteArray::fromHex("deadbeaf12341234deadbeaf12341234");
}

// The key -------------------------------------------------------------------------------------------------------------

QByteArray keyRequest(KeyStep step, const QByteArray &key)
{
    const auto request = QByteArray(1, char(step)) + key;
    return request.leftJustified(KeyMessageSize, '\0', true);
}

QByteArray tokenRequest(const QByteArray &token)
{
    const auto request = QByteArray(1, char(KeyStep::Token)) + token.first(std::min(TokenSize, token.size()));
    return request.leftJustified(TokenMessageSize, '\0', true);
}

Result<KeyRequest> decodeKeyRequest(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return Failure(Error::Malformed, u"nothing for the key"_s);
    KeyRequest request;
    request.step = KeyStep(quint8(bytes.front()));
    switch (request.step) {
    case KeyStep::Program: // alone, it is understood as well
        return request;
    case KeyStep::Store:
    case KeyStep::Unlock:
        if (bytes.size() < KeyMessageSize)
            break;
        request.key = bytes.sliced(1, KeySize).toByteArray();
        return request;
    case KeyStep::Token:
        if (bytes.size() < 1 + TokenSize)
            break;
        request.key = bytes.sliced(1, TokenSize).toByteArray();
        return request;
    }
    return Failure(Error::Malformed, u"%1 bytes for the key, beginning with %2"_s.arg(bytes.size()).arg(bytes.front()));
}

QByteArray encodeKeyReply(const KeyReply &reply)
{
    QByteArray bytes;
    if (!reply.blank) {
        bytes += char(reply.step | KeyReplyBit);
        bytes += char(reply.status);
        bytes += reply.token;
    }
    return reply.token.isEmpty() ? bytes.leftJustified(KeyMessageSize, '\0') : bytes;
}

Result<KeyReply> decodeKeyReply(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return Failure(Error::Malformed, u"an answer of %1 bytes about the key"_s.arg(bytes.size()));
    KeyReply reply;
    if (isZero(bytes)) {
        reply.blank = true;
        return reply;
    }
    const auto first = quint8(bytes[0]);
    if (!(first & KeyReplyBit))
        return Failure(Error::Malformed, u"an answer about the key that begins with %1"_s.arg(first, 2, 16, '0'_L1));
    reply.step = first & ~KeyReplyBit;
    reply.status = quint8(bytes[1]);
    if (KeyStep(reply.step) == KeyStep::Token && bytes.size() >= 2 + TokenSize)
        reply.token = bytes.sliced(2, TokenSize).toByteArray();
    return reply;
}

bool isKeyReply(QByteArrayView bytes)
{
    return decodeKeyReply(bytes).has_value();
}

// Frames --------------------------------------------------------------------------------------------------------------

Command startCommand()
{
    return {FrameType::Start, 0, StartCount, {}};
}

Command readCommand(quint16 address, int count)
{
    return {FrameType::Read, address, quint8(count), {}};
}

Command writeCommand(quint16 address, const QByteArray &data)
{
    return {FrameType::Write, address, quint8(data.size()), data};
}

Command endCommand()
{
    return {FrameType::End, 0, 0, {}};
}

QByteArray encodeCommand(const Command &command)
{
    return encodeFrame(quint16(command.type), command.address, command.count, command.data, 0);
}

QByteArray encodeReply(const Reply &reply)
{
    return encodeFrame(quint16(reply.type) | ReplyBit, reply.address, reply.count, reply.data, reply.status);
}

Result<Command> decodeCommand(QByteArrayView bytes)
{
    const auto frame = decodeFrame(bytes);
    if (!frame)
        return Failure(frame.error());
    const auto type = frameType(frame->type);
    if (!type)
        return Failure(Error::Malformed, u"no command has the type %1"_s.arg(frame->type, 4, 16, '0'_L1));
    return Command{*type, frame->address, frame->count, frame->data};
}

Result<Reply> decodeReply(QByteArrayView bytes)
{
    const auto frame = decodeFrame(bytes);
    if (!frame)
        return Failure(frame.error());
    const auto type = frame->type & ReplyBit ? frameType(frame->type & ~ReplyBit) : std::nullopt;
    if (!type)
        return Failure(Error::Malformed, u"no reply has the type %1"_s.arg(frame->type, 4, 16, '0'_L1));
    return Reply{*type, frame->address, frame->count, frame->data, frame->status};
}

QList<QByteArray> pieces(const QByteArray &frame)
{
    QList<QByteArray> all;
    for (qsizetype at = 0; at < frame.size(); at += PieceSize)
        all += frame.mid(at, PieceSize);
    return all;
}

std::optional<QByteArray> FrameAssembly::add(int channel, QByteArrayView piece)
{
    const int largest = m_channels == 1 ? LargestFrame : PieceSize;
    if (channel < 0 || channel >= m_channels || piece.isEmpty() || piece.size() > largest)
        return {};
    m_pieces[size_t(channel)] = piece.toByteArray();

    const int length = m_pieces[0].isEmpty() ? 0 : quint8(m_pieces[0].front());
    if (length < FrameOverhead || length > LargestFrame)
        return {};
    QByteArray frame;
    for (int number = 0; number < m_channels && frame.size() < length; ++number) {
        const auto &part = m_pieces[size_t(number)];
        if (part.size() < std::min<qsizetype>(largest, length - frame.size()))
            return {}; // not there yet, or cut short
        frame += part;
    }
    frame.truncate(length);
    if (frame.size() < length || checkByte(frame) != 0)
        return {};
    clear();
    return frame;
}

} // namespace pulsekeep::omron
