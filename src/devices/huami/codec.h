// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/harvest.h"
#include "core/readings.h"
#include "core/result.h"
#include "link/uuids.h"

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

#include <array>
#include <optional>

/** The words of Huami's protocol before 2021, for both sides: what the driver writes and what a simulated device
 *  answers. Pure: no radio, no clock, no locale, no cryptography. All numbers are little-endian.
 *
 *  decode...() takes one whole notification, read or written value. It gives Malformed for everything that cannot be
 *  one (empty, cut, with bytes left over, wrong type) and never guesses. Numbers in brackets are sections of README.md.
 */
namespace pulsekeep::huami {

// Services and characteristics [2]
// ---------------------------------------------------------------------------------------

/** A characteristic of Huami's own base, H:0009 in README.md. */
constexpr QUuid huamiUuid(quint32 number)
{
    return QUuid(number, 0x0000, 0x3512, 0x21, 0x18, 0x00, 0x09, 0xaf, 0x10, 0x07, 0x00);
}

constexpr QUuid GenericAccessService = sigUuid(0x1800);
constexpr QUuid GenericAttributeService = sigUuid(0x1801);
constexpr QUuid DeviceInformationService = sigUuid(0x180a);
constexpr QUuid HeartRateService = sigUuid(0x180d);
constexpr QUuid ImmediateAlertService = sigUuid(0x1802);
constexpr QUuid AlertNotificationService = sigUuid(0x1811);
constexpr QUuid HuamiService = sigUuid(0xfee0); ///< "fee0": most of the protocol; advertised
constexpr QUuid AuthService = sigUuid(0xfee1);  ///< "fee1": authentication
constexpr QUuid FirmwareService = huamiUuid(0x1530);

constexpr QUuid SensorControlCharacteristic = huamiUuid(0x0001);
constexpr QUuid SensorDataCharacteristic = huamiUuid(0x0002);
constexpr QUuid ConfigurationCharacteristic = huamiUuid(0x0003);
constexpr QUuid FetchControlCharacteristic = huamiUuid(0x0004);
constexpr QUuid FetchDataCharacteristic = huamiUuid(0x0005);
constexpr QUuid BatteryCharacteristic = huamiUuid(0x0006);
constexpr QUuid StepsCharacteristic = huamiUuid(0x0007);
constexpr QUuid UserSettingsCharacteristic = huamiUuid(0x0008);
constexpr QUuid AuthCharacteristic = huamiUuid(0x0009);
constexpr QUuid WeatherCharacteristic = huamiUuid(0x000e);
constexpr QUuid WorkoutCharacteristic = huamiUuid(0x000f);
constexpr QUuid EventCharacteristic = huamiUuid(0x0010);
constexpr QUuid AudioControlCharacteristic = huamiUuid(0x0012);
constexpr QUuid AudioDataCharacteristic = huamiUuid(0x0013);
constexpr QUuid ChunkedWriteCharacteristic = huamiUuid(0x0016); ///< 2021 framing
constexpr QUuid ChunkedReadCharacteristic = huamiUuid(0x0017);  ///< 2021 framing
constexpr QUuid ChunkedCharacteristic = huamiUuid(0x0020);      ///< old framing [8.3]
constexpr QUuid FirmwareControlCharacteristic = huamiUuid(0x1531);
constexpr QUuid FirmwareDataCharacteristic = huamiUuid(0x1532);

constexpr QUuid DeviceNameCharacteristic = sigUuid(0x2a00);
constexpr QUuid AppearanceCharacteristic = sigUuid(0x2a01);
constexpr QUuid ConnectionParametersCharacteristic = sigUuid(0x2a04); ///< in 1800 and again in fee0
constexpr QUuid ServiceChangedCharacteristic = sigUuid(0x2a05);
constexpr QUuid AlertCharacteristic = sigUuid(0x2a06);
constexpr QUuid SystemIdCharacteristic = sigUuid(0x2a23);
constexpr QUuid SerialCharacteristic = sigUuid(0x2a25);
constexpr QUuid HardwareCharacteristic = sigUuid(0x2a27);
constexpr QUuid SoftwareCharacteristic = sigUuid(0x2a28);
constexpr QUuid TimeCharacteristic = sigUuid(0x2a2b);
constexpr QUuid HeartRateCharacteristic = sigUuid(0x2a37);
constexpr QUuid HeartRateControlCharacteristic = sigUuid(0x2a39);
constexpr QUuid AlertControlCharacteristic = sigUuid(0x2a44);
constexpr QUuid NewAlertCharacteristic = sigUuid(0x2a46);
constexpr QUuid PnpIdCharacteristic = sigUuid(0x2a50);

constexpr quint16 HuamiCompany = 0x0157; ///< in advertisements and in the PnP id
constexpr quint8 Reply = 0x10;           ///< first byte of every answer on H:0001, H:0003, H:0004 and H:0009
constexpr quint8 Success = 0x01;         ///< status of all of them

// Authentication, H:0009 [3]
// -----------------------------------------------------------------------------------------------

/** What a model wants in its authentication messages [1.3]. */
struct AuthFlags {
    quint8 auth = 0x00;  ///< second byte of each request
    quint8 crypt = 0x00; ///< 0x00 or 0x80: high bit of the first byte, in requests and answers

    bool operator==(const AuthFlags &) const = default;
};

enum class AuthStep : quint8 { UploadKey = 1, RequestChallenge = 2, AnswerChallenge = 3 };

/** Status of an answer [3.4]; every other value is a failure that nobody has explained. */
enum AuthStatus : quint8 {
    AuthAccepted = 0x01,
    AuthBusy = 0x02,              ///< unverified here
    AuthRefused = 0x04,           ///< key upload: not confirmed; challenge: none; answer: wrong key (Mi Band 2)
    AuthNotSupported = 0x05,      ///< unverified here
    AuthKeyPartlyAccepted = 0x06, ///< after a key upload go on to the challenge; else a failure. Unverified
    AuthWrongKeyBand6 = 0x07,     ///< unverified
    AuthWrongKey = 0x08,          ///< Amazfit Neo, Mi Smart Band 4
};

/** `01 A key[16]`, 18 bytes. Only for families without crypt flag. The key is 16 bytes. */
QByteArray uploadKey(AuthFlags flags, const QByteArray &key);
/** `02 A`, or `82 A 02 01 00`. */
QByteArray requestChallenge(AuthFlags flags);
/** `03 A encrypted[16]` or `83 A encrypted[16]`; the challenge encrypted with the key (AES-128, ECB). */
QByteArray answerChallenge(AuthFlags flags, const QByteArray &encrypted);

/** The other side of the three above. The short forms `82 A 02` and `82 A` are understood too. */
struct AuthRequest {
    AuthStep step = AuthStep::RequestChallenge;
    AuthFlags flags;
    QByteArray secret; ///< the uploaded key or the encrypted challenge as sent, whatever its length; else empty
};
Result<AuthRequest> decodeAuthRequest(QByteArrayView bytes);

struct AuthReply {
    AuthStep step = AuthStep::RequestChallenge;
    quint8 crypt = 0x00;
    quint8 status = AuthAccepted;
    QByteArray challenge;  ///< 16 bytes where step is RequestChallenge and status AuthAccepted; else empty
    qsizetype surplus = 0; ///< bytes after what belongs to it, to be logged and never used
};
/** Fewer than 16 bytes of challenge are Malformed, more are cut off and counted [3.6, rule 5]. */
Result<AuthReply> decodeAuthReply(QByteArrayView bytes);
/** `10 step|crypt status challenge`. */
QByteArray encodeAuthReply(const AuthReply &reply);

/** The predicate for Inbox::next() that lets through only answers to @p step of a family with @p crypt: first byte 10,
 *  step and high bit right, a status there. An accepted challenge that is too short passes, so that it is an error and
 * no timeout. */
using IsReply = bool (*)(QByteArrayView);
IsReply isAuthReply(AuthStep step, quint8 crypt);

// Heart rate, 2A37 and 2A39 [5.1]
// ----------------------------------------------------------------------------------------

/** A heart rate measurement in the standard layout of 2A37. */
struct HeartRateMeasurement {
    std::optional<int> bpm;      ///< nothing for 0 (no contact, not ready) and 255
    std::optional<bool> contact; ///< nothing where the sensor cannot tell
    std::optional<int> energy;   ///< kJ since the last reset
    QList<quint16> rr;           ///< times between beats, 1/1024 s, oldest first

    bool operator==(const HeartRateMeasurement &) const = default;
};
Result<HeartRateMeasurement> decodeHeartRate(QByteArrayView bytes);
/** `00 bpm` as the devices send it; nothing becomes 0. */
QByteArray encodeHeartRate(std::optional<quint8> bpm);

enum class HeartRateMode : quint8 { Sleep = 0, Continuous = 1, Single = 2 };

/** `15 mode 01/00`: starts or stops; Sleep is a setting of the Mi Band 2 family. To 2A39. */
QByteArray heartRateControl(HeartRateMode mode, bool on);
/** `16`: a running continuous measurement goes on. */
QByteArray heartRateKeepAlive();
/** `14 mm`: by itself every @p minutes, 0 never, 120 at most; the Neo takes 0, 1, 5, 10 and 30. */
QByteArray heartRateInterval(quint8 minutes);

struct HeartRateCommand {
    enum Kind { Control, KeepAlive, Interval } kind = Control;
    HeartRateMode mode = HeartRateMode::Continuous; ///< of Control
    bool on = false;                                ///< of Control
    quint8 minutes = 0;                             ///< of Interval
};
Result<HeartRateCommand> decodeHeartRateCommand(QByteArrayView bytes);

// Raw sensors, H:0001 and H:0002 [5.2]
// ------------------------------------------------------------------------------------

enum SensorBit : quint8 { MotionSensor = 0x01, PulseWaveSensor = 0x02 };

constexpr double MotionUnitsPerG = 250;       ///< unverified: at rest the recordings have 245 to 270
constexpr double SensorSamplesPerSecond = 25; ///< unverified: the last byte of the command

/** `01 mask 19`: which sensors; @p mask of SensorBit. The pulse wave needs a running continuous heart rate. */
QByteArray chooseSensors(quint8 mask);
QByteArray startSensors(); ///< `02`
QByteArray stopSensors();  ///< `03`

struct SensorCommand {
    enum Kind { Choose, Start, Stop } kind = Choose;
    quint8 mask = 0; ///< of Choose
};
Result<SensorCommand> decodeSensorCommand(QByteArrayView bytes);

/** One notification of raw samples. The type is byte 0, how many samples follows from the length. */
struct SensorPacket {
    enum Type : quint8 { Motion = 1, PulseWave = 2 } type = Motion;
    quint8 counter = 0;         ///< shared by all types, +1 a packet, 0 follows 255
    QList<MotionVector> motion; ///< 1 to 3 of Motion, device units
    QList<quint16> pulseWave;   ///< 7 or 9 of PulseWave, raw light counts

    bool operator==(const SensorPacket &) const = default;
};
Result<SensorPacket> decodeSensorPacket(QByteArrayView bytes);
QByteArray encodeSensorPacket(const SensorPacket &packet);

/** Tells from the counters of successive packets how many were lost in between. */
class PacketCounter
{
public:
    /** How many packets are missing before the one with @p counter; nothing when it repeats the previous one. */
    std::optional<int> missingBefore(quint8 counter);

private:
    std::optional<quint8> m_last;
};

// Time [6.3]
// ---------------------------------------------------------------------------------------------------------------

/** An instant as a device with a clock and a zone writes it. */
struct DeviceTime {
    QDateTime at; ///< UTC, whole seconds
    int offset =
        0; ///< seconds that the device's clock is ahead of UTC, summer time included; -12 h to +14 h by quarters

    /** The same instant on the device's own clock: a QDateTime with the fixed offset. */
    QDateTime local() const;
    bool operator==(const DeviceTime &) const = default;
};

struct CurrentTime {
    DeviceTime time;
    int weekday = 0; ///< 1 Monday to 7 Sunday; 0 where the writer left it out
};
/** The 11 bytes of 2A2B. Dates and zones that do not exist are Malformed. */
Result<CurrentTime> decodeTime(QByteArrayView bytes);
/** Weekday as the devices report it; fractions and adjust reason 0. */
QByteArray encodeTime(const DeviceTime &time);

// What a device says of itself, 180A, H:0006, H:0007 [6.1, 6.2, 6.6]
// -------------------------------------------------------

/** The value of H:0006. Two bytes are enough for the level, three for the state. */
struct Battery {
    int percent = 0; ///< 0 to 100
    bool charging = false;
    std::optional<DeviceTime> firstTime;   ///< offset 3: precedes the next one in all samples; meaning unverified
    std::optional<DeviceTime> lastCharged; ///< offset 11
    std::optional<int> lastLevel;          ///< percent at the end of the last charge

    BatteryStatus status() const;
    bool operator==(const Battery &) const = default;
};
/** A date of zeros, or one that does not exist, is left out. */
Result<Battery> decodeBattery(QByteArrayView bytes);
/** Always 20 bytes; what is missing becomes zeros. */
QByteArray encodeBattery(const Battery &battery);

/** The value of H:0007: 13 bytes, or 5 with the steps alone. */
Result<StepTotal> decodeSteps(QByteArrayView bytes);
QByteArray encodeSteps(const StepTotal &total);

struct PnpId {
    quint8 source = 1; ///< 1: the vendor number is one of the Bluetooth SIG
    quint16 vendor = HuamiCompany;
    quint16 product = 0;
    quint16 version = 0x0100;

    bool operator==(const PnpId &) const = default;
};
Result<PnpId> decodePnpId(QByteArrayView bytes);
QByteArray encodePnpId(const PnpId &id);

/** The address in a system id: "D3:6C:4A:4F:B3:8F". */
Result<QString> decodeSystemId(QByteArrayView bytes);
/** @p address as above. Empty for anything else. */
QByteArray encodeSystemId(const QString &address);

/** Serial number and versions: printable ASCII, up to a NUL if there is one. */
Result<QString> decodeText(QByteArrayView bytes);
/** "1.0.1.81" of "V1.0.1.81". */
QString firmwareVersion(const QString &softwareRevision);

// History, H:0004 and H:0005 [7]
// ---------------------------------------------------------------------------------------------

enum class HistoryType : quint8 { Activity = 0x01, HeartRate = 0x02 };

enum class FetchStep : quint8 { Ask = 1, Transfer = 2, Acknowledge = 3 };

/** `01 type` and the time in 8 bytes: everything recorded since. Seconds are sent as 0. */
QByteArray askHistory(HistoryType type, const DeviceTime &since);
QByteArray transferHistory();    ///< `02`: send what was announced
QByteArray acknowledgeHistory(); ///< `03`: the device may drop what it sent

struct FetchRequest {
    FetchStep step = FetchStep::Ask;
    quint8 type = 0;  ///< of Ask; a HistoryType where known
    DeviceTime since; ///< of Ask
};
Result<FetchRequest> decodeFetchRequest(QByteArrayView bytes);

/** Status of an answer; other values are failures too. */
enum FetchStatus : quint8 {
    FetchAccepted = 0x01,
    FetchAlreadyOpen = 0x02, ///< the fetch before was not ended
    FetchNoData = 0x04,      ///< nothing there, or aborted
};

struct FetchReply {
    FetchStep step = FetchStep::Ask;
    quint8 status = FetchAccepted;
    quint32 count = 0; ///< of an accepted Ask; its unit is unverified: trust nothing but 0
    DeviceTime
        start; ///< of an accepted Ask: time of the first sample, which may be later than asked, in the device's zone
    std::optional<quint32> crc; ///< of a finished Transfer, where the device sends one: crc32() over all payload bytes

    bool operator==(const FetchReply &) const = default;
};
Result<FetchReply> decodeFetchReply(QByteArrayView bytes);
QByteArray encodeFetchReply(const FetchReply &reply);
/** The predicate for Inbox::next() that lets through only answers to @p step. */
IsReply isFetchReply(FetchStep step);

/** Joins the packets of one transfer. Each is a counter (from 0, 0 follows 255) and payload; records may straddle them.
 */
class FetchAssembly
{
public:
    enum Outcome {
        Added,
        Repeated, ///< the packet before once more: dropped
        Lost,     ///< one is missing before this: nothing is added from here on
    };
    Outcome add(QByteArrayView packet);

    bool isComplete() const { return !m_lost; } ///< no packet is missing so far
    qsizetype size() const { return m_payload.size(); }
    int packets() const { return m_packets; } ///< added

    struct Payload {
        QByteArray bytes;     ///< whole records, all of them certain
        bool complete = true; ///< false: those after a gap are missing, to be asked for again
    };
    /** After the end of the transfer: what is certain, as records of @p recordSize bytes [7.3]. Malformed when no
     * packet is missing but the length is no multiple of it, or @p crc is not that of the bytes: then nothing is
     * certain. */
    Result<Payload> finish(int recordSize, std::optional<quint32> crc = {}) const;
    /** When the end never comes: the whole records so far. They are as certain as those before a gap. */
    Payload interrupted(int recordSize) const;

private:
    QByteArray m_payload;
    int m_packets = 0;
    bool m_lost = false;
};

/** Splits @p payload into packets as a device does: @p perPacket bytes after each counter. */
QList<QByteArray> fetchPackets(QByteArrayView payload, qsizetype perPacket);

// Settings [6.5]
// ------------------------------------------------------------------------------------------------------------- Each
// gives the bytes to write; the name of the characteristic stands above the group.

/** To H:0008. */
struct Profile {
    enum Sex : quint8 { Male = 0, Female = 1, Other = 2 };
    QDate birth;
    Sex sex = Other;
    int heightCm = 0;
    int weightGrams = 0; ///< sent by 1/200 kg, that is by 5 g
    quint32 userId = 0;
};
QByteArray userProfile(const Profile &profile);
enum class WearSide { Left, Right };
QByteArray wearSide(WearSide side);
QByteArray stepGoal(quint16 steps); ///< Mi Band 2 family; others: chunkedStepGoal()

/** To H:0020 as chunks of type ChunkType::Settings: the Neo's goal, with or without a note when it is reached. */
QByteArray chunkedStepGoal(quint16 steps, bool notify);

/** A part of the day; it may pass midnight. */
struct DaySpan {
    QTime from;
    QTime to;
};

/** To H:0003. There is deliberately no word for the factory reset. */
QByteArray hourFormat(bool twentyFour);
QByteArray dateDisplay(bool withDate);
QByteArray measureUnits(bool metric);
/** @p locale like "en_US": five ASCII characters, or Invalid. */
Result<QByteArray> deviceLanguage(const QString &locale);
QByteArray liftWrist(bool on, std::optional<DaySpan> only = {});
QByteArray rotateWrist(bool on);
QByteArray goalNotification(bool on); ///< Mi Band 2 family; others: chunkedStepGoal()
QByteArray showCaller(bool on);
QByteArray disconnectNotification(bool on, DaySpan during = {QTime(0, 0), QTime(23, 59)});
QByteArray visibleWhileConnected(bool on);
QByteArray heartRateMonitoring(bool on); ///< more often while active
QByteArray heartRateAlert(bool on, quint8 bpm);
QByteArray shareHeartRate(bool on);
QByteArray sleepHeartRate(bool on); ///< Neo and newer; Mi Band 2 family: heartRateControl(HeartRateMode::Sleep, ...)
QByteArray inactivityWarning(bool on, quint8 afterMinutes, DaySpan morning, DaySpan afternoon);
QByteArray doNotDisturbOff();
QByteArray doNotDisturbAutomatic();
QByteArray doNotDisturbScheduled(DaySpan during);
/** Which screens a Mi Band 2 shows, of the bits below; the clock always is. */
enum ScreenBit : quint8 {
    ClockScreen = 0x01,
    StepsScreen = 0x02,
    DistanceScreen = 0x04,
    CaloriesScreen = 0x08,
    HeartRateScreen = 0x10,
    BatteryScreen = 0x20,
};
QByteArray screens(quint8 mask);

struct Alarm {
    quint8 slot = 0; ///< 0 to 9
    bool enabled = false;
    bool snooze = true;
    QTime at;
    quint8 days = 0; ///< bit 0 Monday to bit 6 Sunday; 0x80 once
};
QByteArray setAlarm(const Alarm &alarm);

/** An answer on H:0003: `10 endpoint status` or `10 endpoint sub 00 status`. */
struct ConfigurationReply {
    quint8 endpoint = 0;
    std::optional<quint8> sub;
    quint8 status = Success; ///< 5: this device cannot do that

    bool operator==(const ConfigurationReply &) const = default;
};
Result<ConfigurationReply> decodeConfigurationReply(QByteArrayView bytes);
QByteArray encodeConfigurationReply(const ConfigurationReply &reply);
bool isConfigurationReply(QByteArrayView bytes);
/** What a device answers to @p written on H:0003 when it does as told [12]. Empty for unknown commands. */
QByteArray configurationAnswer(QByteArrayView written);

// Chunked transfer, old framing, H:0020 [8.3]
// ------------------------------------------------------------------------------

enum class ChunkType : quint8 { Notification = 0, Weather = 1, Settings = 2, Music = 3, Gps = 6, Workouts = 9 };

/** @p message as writes of at most @p mtu - 3 bytes. Invalid when it needs more than 256 of them, or the MTU is
 * below 7. */
Result<QList<QByteArray>> chunks(ChunkType type, QByteArrayView message, int mtu = 23);

/** The receiving end: joins chunks to messages. */
class ChunkAssembly
{
public:
    struct Message {
        quint8 type = 0; ///< a ChunkType where known
        QByteArray bytes;
    };
    /** A message when @p chunk was its last; nothing while more are needed. Malformed for a chunk out of order; what
     * was collected is dropped then. */
    Result<std::optional<Message>> add(QByteArrayView chunk);

private:
    std::optional<Message> m_open;
    int m_next = 0;
};

// Alerts and events [5.4, 8.1]
// -----------------------------------------------------------------------------------------------

enum class AlertLevel : quint8 { Off = 0, Message = 1, Call = 2, Vibrate = 3 };
/** One byte to 2A06. Find a device: Vibrate again and again (the Neo buzzes ten seconds for each), then Off. */
QByteArray alert(AlertLevel level);
/** `ff on off count`: a Mi Band 2's own pattern, milliseconds. To 2A06. */
QByteArray vibrationPattern(quint16 on, quint16 off, quint8 count);
/** To H:0003: we have heard the device look for its phone. */
QByteArray findPhoneAcknowledged();

/** What a device tells by itself on H:0010. */
struct DeviceEvent {
    enum Kind : quint8 {
        FellAsleep = 0x01,
        WokeUp = 0x02,
        GoalReached = 0x03,
        ButtonPressed = 0x04,
        NotWorn = 0x06,
        CallRejected = 0x07,
        FindPhoneStart = 0x08,
        CallIgnored = 0x09,
        AlarmToggled = 0x0a,
        ButtonPressedLong = 0x0b,
        Tick = 0x0e, ///< every 30 minutes; unverified
        FindPhoneStop = 0x0f,
        SilentMode = 0x10,
        WorkoutStarting = 0x14,
        Mtu = 0x16,
        AlarmChanged = 0x1a,
        Music = 0xfe,
    };
    Kind kind = ButtonPressed;
    int argument = 0; ///< of SilentMode, Mtu (bytes) and Music
};
/** Unsupported for a kind not listed. */
Result<DeviceEvent> decodeEvent(QByteArrayView bytes);

} // namespace pulsekeep::huami
