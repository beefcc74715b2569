// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "link/uuids.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

/** The words that Omron's monitors speak over the air; numbers in brackets are the sections of README.md. */
namespace pulsekeep::omron {

// Services and characteristics [2]
// ---------------------------------------------------------------------------------------------------

/** All of the vendor's UUIDs differ in their first halves only. */
constexpr QUuid vendorUuid(uint first, ushort second, uchar third, uchar fourth)
{
    return QUuid(first, second, 0x11e1, third, fourth, 0x00, 0x02, 0xa5, 0xd5, 0xc5, 0x1b);
}

constexpr QUuid ClassicService = vendorUuid(0xecbe3980, 0xc9a2, 0xb1, 0xbd);
constexpr QUuid ModernService = sigUuid(0xfe4a);
constexpr QUuid BloodPressureService = sigUuid(0x1810);
constexpr QUuid KeyCharacteristic = vendorUuid(0xb305b680, 0xaee7, 0xa7, 0x30);
/** What the host writes to: the pieces of a frame in this order, a modern monitor has the first only. */
constexpr std::array<QUuid, 4> TxCharacteristics{
    vendorUuid(0xdb5b55e0, 0xaee7, 0x96, 0x5e), vendorUuid(0xe0b8a060, 0xaee7, 0x92, 0xf4),
    vendorUuid(0x0ae12b00, 0xaee8, 0xa1, 0x92), vendorUuid(0x10e1ba60, 0xaee8, 0x89, 0xe5)};
/** What the monitor answers on. */
constexpr std::array<QUuid, 4> RxCharacteristics{
    vendorUuid(0x49123040, 0xaee8, 0xa7, 0x4d), vendorUuid(0x4d0bf320, 0xaee8, 0xa0, 0xd9),
    vendorUuid(0x5128ce60, 0xaee8, 0xb8, 0x4b), vendorUuid(0x560f1420, 0xaee8, 0x81, 0x84)};
constexpr QUuid SerialCharacteristic = sigUuid(0x2a25);
constexpr QUuid FirmwareCharacteristic = sigUuid(0x2a26);
constexpr QUuid HardwareCharacteristic = sigUuid(0x2a27);
constexpr QUuid SystemIdCharacteristic = sigUuid(0x2a23);
constexpr QUuid BatteryCharacteristic = sigUuid(0x2a19);

// The key [3]
// ------------------------------------------------------------------------------------------------------------------

constexpr qsizetype KeySize = 16;
/** What omblepy and hass-omron put on a monitor unless told otherwise. */
QByteArray omblepyKey();

enum class KeyStep : quint8 {
    Store = 0x00,   ///< puts a new key on the monitor
    Unlock = 0x01,  ///< once a connection
    Program = 0x02, ///< asks for the mode in which a key can be stored: only while -P- blinks
    Token = 0x11,   ///< modern: four bytes of no meaning, to be said back
};

/** 17 bytes: the step, and the key or zeros. */
QByteArray keyRequest(KeyStep step, const QByteArray &key = {});
/** 20 bytes: the step, four bytes, zeros. */
QByteArray tokenRequest(const QByteArray &token);
/** Either of them as the monitor sees it; Malformed when it is neither. */
struct KeyRequest {
    KeyStep step = KeyStep::Store;
    QByteArray key; ///< 16 bytes, or 4 of a token

    bool operator==(const KeyRequest &) const = default;
};
Result<KeyRequest> decodeKeyRequest(QByteArrayView bytes);

enum KeyStatus : quint8 {
    KeyAccepted = 0x00,
    KeyRefused = 0x01, ///< after Store: another app has paired; after Unlock: another key; after Program: cancelled
    KeyNotEncrypted = 0x04,    ///< after Store: or not in the mode for it
    KeyBondLost = 0x08,        ///< after Program; one model said so and took the key all the same
    KeyNotProgramming = 0x0f,  ///< -P- does not blink, or the bond is not complete yet
    KeyBondLostForSure = 0x17, ///< after Program
};

struct KeyReply {
    quint8 step = 0; ///< a KeyStep, if the monitor keeps to the protocol
    quint8 status = 0;
    bool blank = false; ///< zeros: the value itself, not an answer. The monitor does not take us for bonded
    QByteArray token;   ///< after Token: as said back

    bool operator==(const KeyReply &) const = default;
};
QByteArray encodeKeyReply(const KeyReply &reply);
/** Only what identifies it counts: replies come with 17 or 20 bytes, of a token with 6. Malformed below two bytes, or
 *  when the first is no reply. */
Result<KeyReply> decodeKeyReply(QByteArrayView bytes);
bool isKeyReply(QByteArrayView bytes);

// Frames [4]
// --------------------------------------------------------------------------------------------------------------------

enum class FrameType : quint16 { Start = 0x0000, Read = 0x0100, Write = 0x01c0, End = 0x0f00 };

constexpr int FrameOverhead = 8; ///< bytes of a frame that are no data
constexpr int LargestFrame = 64;
constexpr int PieceSize = 16;
constexpr quint8 ReadRefused = 0xe3;
constexpr quint8 SettingsRefused = 0xe5; ///< in the reply to End: what was written in this session is dropped

/** What the host says. */
struct Command {
    FrameType type = FrameType::Start;
    quint16 address = 0;
    quint8 count = 0; ///< bytes to read; Start: always 0x10
    QByteArray data;  ///< to write, at most 56 bytes

    bool operator==(const Command &) const = default;
};
Command startCommand();
Command readCommand(quint16 address, int count);
Command writeCommand(quint16 address, const QByteArray &data);
Command endCommand();

/** What the monitor answers. */
struct Reply {
    FrameType type = FrameType::Start;
    quint16 address = 0;
    quint8 count = 0; ///< bytes it was asked for
    QByteArray data;  ///< count bytes, or none: then nothing can be read there
    quint8 status = 0;

    bool operator==(const Reply &) const = default;
};

QByteArray encodeCommand(const Command &command);
QByteArray encodeReply(const Reply &reply);
/** One frame, from its length byte to its check byte; zeros behind it are ignored. Malformed when length, check byte,
 *  type or number of data bytes are wrong. */
Result<Command> decodeCommand(QByteArrayView frame);
Result<Reply> decodeReply(QByteArrayView frame);

/** A frame cut into pieces of 16 bytes, for one channel each. */
QList<QByteArray> pieces(const QByteArray &frame);

/** Joins the pieces that come on the channels to frames. A piece that arrives again replaces the one before, so that
 *  the rest of an old answer cannot spoil the next one for good. */
class FrameAssembly
{
public:
    /** @p channels is 4 for classic monitors, 1 for modern ones, whose frames come whole. */
    explicit FrameAssembly(int channels) : m_channels(channels) { }

    void clear() { m_pieces = {}; }
    /** The whole frame, its check byte right and everything behind it cut off, as soon as there is one. */
    std::optional<QByteArray> add(int channel, QByteArrayView piece);

private:
    int m_channels;
    std::array<QByteArray, 4> m_pieces;
};

} // namespace pulsekeep::omron
