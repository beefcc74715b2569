// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/simulator.h"

#include "crypto/aes.h"
#include "devices/huami/samples.h"
#include "wire/checksum.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <array>
#include <cmath>
#include <numbers>

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int MemoryMinutes = 365 * 1440;
constexpr qint64 MillisecondsADay = 86'400'000;
/** What repeats leaves the event loop its turn, also at pace 0. */
constexpr std::chrono::milliseconds Soonest{1};

qint32 minuteOf(const QDateTime &at)
{
    return static_cast<qint32>(std::floor(static_cast<double>(at.toSecsSinceEpoch()) / 60));
}

QDateTime timeOf(qint32 minute)
{
    return QDateTime::fromSecsSinceEpoch(qint64(minute) * 60, Qt::UTC);
}

QList<GattService> miBand2Services()
{
    return {
        {GenericAccessService,
         {{DeviceNameCharacteristic, 0x02},
          {AppearanceCharacteristic, 0x02},
          {ConnectionParametersCharacteristic, 0x02}}},
        {GenericAttributeService, {{ServiceChangedCharacteristic, 0x22}}},
        {DeviceInformationService,
         {{SerialCharacteristic, 0x02},
          {HardwareCharacteristic, 0x02},
          {SoftwareCharacteristic, 0x02},
          {SystemIdCharacteristic, 0x02},
          {PnpIdCharacteristic, 0x02}}},
        {FirmwareService, {{FirmwareControlCharacteristic, 0x18}, {FirmwareDataCharacteristic, 0x04}}},
        {AlertNotificationService, {{NewAlertCharacteristic, 0x08}, {AlertControlCharacteristic, 0x1a}}},
        {ImmediateAlertService, {{AlertCharacteristic, 0x04}}},
        {HeartRateService, {{HeartRateCharacteristic, 0x10}, {HeartRateControlCharacteristic, 0x0a}}},
        {HuamiService,
         {{TimeCharacteristic, 0x1a},
          {ChunkedCharacteristic, 0x16},
          {SensorControlCharacteristic, 0x14},
          {SensorDataCharacteristic, 0x10},
          {ConfigurationCharacteristic, 0x14},
          {ConnectionParametersCharacteristic, 0x16},
          {FetchControlCharacteristic, 0x14},
          {FetchDataCharacteristic, 0x10},
          {BatteryCharacteristic, 0x12},
          {StepsCharacteristic, 0x12},
          {UserSettingsCharacteristic, 0x18},
          {EventCharacteristic, 0x10}}},
        {AuthService,
         {{AuthCharacteristic, 0x16},
          {sigUuid(0xfedd), 0x08},
          {sigUuid(0xfede), 0x02},
          {sigUuid(0xfedf), 0x02},
          {sigUuid(0xfed0), 0x0a},
          {sigUuid(0xfed1), 0x0a},
          {sigUuid(0xfed2), 0x02},
          {sigUuid(0xfed3), 0x0a},
          {huamiUuid(0xfec1), 0x1a}}},
    };
}

QList<GattService> neoServices()
{
    return {
        {GenericAccessService,
         {{DeviceNameCharacteristic, 0x02},
          {AppearanceCharacteristic, 0x02},
          {ConnectionParametersCharacteristic, 0x02}}},
        {GenericAttributeService, {{ServiceChangedCharacteristic, 0x22}}},
        {DeviceInformationService,
         {{SerialCharacteristic, 0x02},
          {HardwareCharacteristic, 0x02},
          {SoftwareCharacteristic, 0x02},
          {SystemIdCharacteristic, 0x02},
          {PnpIdCharacteristic, 0x02},
          {huamiUuid(0x0014), 0x14}}},
        {FirmwareService, {{FirmwareControlCharacteristic, 0x18}, {FirmwareDataCharacteristic, 0x04}}},
        {AlertNotificationService, {{NewAlertCharacteristic, 0x0a}, {AlertControlCharacteristic, 0x1a}}},
        {ImmediateAlertService, {{AlertCharacteristic, 0x04}}},
        {HuamiService,
         {{TimeCharacteristic, 0x1a},
          {SensorControlCharacteristic, 0x14},
          {SensorDataCharacteristic, 0x10},
          {ConfigurationCharacteristic, 0x14},
          {ConnectionParametersCharacteristic, 0x16},
          {FetchControlCharacteristic, 0x14},
          {FetchDataCharacteristic, 0x10},
          {BatteryCharacteristic, 0x12},
          {StepsCharacteristic, 0x12},
          {UserSettingsCharacteristic, 0x18},
          {EventCharacteristic, 0x10},
          {ChunkedCharacteristic, 0x16},
          {WeatherCharacteristic, 0x08},
          {WorkoutCharacteristic, 0x14},
          {ChunkedWriteCharacteristic, 0x14},
          {ChunkedReadCharacteristic, 0x14}}},
        {AuthService,
         {{AuthCharacteristic, 0x16},
          {sigUuid(0xfedd), 0x08},
          {sigUuid(0xfede), 0x02},
          {sigUuid(0xfedf), 0x02},
          {sigUuid(0xfed0), 0x0a},
          {sigUuid(0xfed1), 0x0a},
          {sigUuid(0xfed2), 0x02},
          {sigUuid(0xfed3), 0x0a},
          {huamiUuid(0xfec1), 0x1a}}},
        {HeartRateService, {{HeartRateCharacteristic, 0x10}, {HeartRateControlCharacteristic, 0x0a}}},
    };
}

/** Light reflected by the skin over one beat, @p phase from 0 to 1: the beat's own wave and its echo. */
double pulseShape(double phase)
{
    const auto bell = [phase](double middle, double width) {
        const double away = (phase - middle) / width;
        return std::exp(-away * away);
    };
    return bell(0.2, 0.09) + 0.4 * bell(0.5, 0.12);
}

FetchReply fetchReply(FetchStep step, quint8 status = FetchAccepted)
{
    FetchReply reply;
    reply.step = step;
    reply.status = status;
    return reply;
}

} // namespace

BandSimulator::BandSimulator(Model model, const Clock *clock, quint32 seed, Patience pace)
    : SimulatedPeripheral(pace), m_model(model), m_clock(clock), m_year(seed, clock->zone()),
      m_random(QRandomGenerator::securelySeeded()), m_clockSet(clock->now()), m_offset(clock->offsetAt(clock->now()))
{
    if (model == Model::AmazfitNeo)
        m_key = vendorKey();

    for (auto *timer : {&m_heart, &m_sensor, &m_steps, &m_idle, &m_sending})
        timer->setTimerType(Qt::PreciseTimer);
    m_idle.setSingleShot(true);
    connect(&m_heart, &QTimer::timeout, this, &BandSimulator::heartTick);
    connect(&m_sensor, &QTimer::timeout, this, &BandSimulator::sensorBurst);
    connect(&m_steps, &QTimer::timeout, this, &BandSimulator::sayStepsNow);
    connect(&m_idle, &QTimer::timeout, this, &BandSimulator::leave);
    connect(&m_sending, &QTimer::timeout, this, &BandSimulator::sendPackets);
}

QString BandSimulator::address(Model model)
{
    return model == Model::MiBand2 ? u"C9:3A:5E:10:2B:02"_s : u"E1:87:29:30:E4:E7"_s;
}

QByteArray BandSimulator::vendorKey()
{
    return QByteArray::fromHex("caa04207ff084f260d8513a5d75d8dcf");
}

// What it is told -----------------------------------------------------------------------------------------------------

void BandSimulator::setFaults(const BandFaults &faults)
{
    m_faults = faults;
    m_packetFaultsLeft = faults.packetFaults;
    m_clockSet = m_clock->now();
    m_clockAhead = std::chrono::milliseconds(faults.clockAhead).count();
}

void BandSimulator::rememberKeyIn(const QString &file)
{
    m_keyFile = file;
    QFile state(file);
    if (!state.open(QIODevice::ReadOnly))
        return;
    const auto key = QJsonDocument::fromJson(state.readAll()).object().value("key"_L1).toString();
    m_key = QByteArray::fromHex(key.toLatin1());
}

void BandSimulator::setMemory(const QDateTime &start, const QByteArray &samples)
{
    m_givenBegin = minuteOf(start);
    m_given = samples;
}

void BandSimulator::sendEvent(const QByteArray &event)
{
    later(0ms, [this, event] { say(EventCharacteristic, event); });
}

// What happened -------------------------------------------------------------------------------------------------------

QDateTime BandSimulator::deviceTime() const
{
    const auto now = m_clock->now();
    const double sinceSet = static_cast<double>(m_clockSet.msecsTo(now));
    const double gained = m_faults.clockDrift * sinceSet * 1000 / static_cast<double>(MillisecondsADay);
    return now.addMSecs(m_clockAhead + static_cast<qint64>(gained));
}

QList<MinuteSample> BandSimulator::memory(const QDateTime &from, const QDateTime &to) const
{
    const auto begin = std::max(minuteOf(from), memoryBegin());
    const auto end = std::min(minuteOf(to), memoryEnd());
    if (begin >= end)
        return {};
    if (!m_givenBegin)
        return m_year.truth(begin, end, sampleSize());
    MinuteContext nothing;
    const auto format = isBand() ? MiBand2Samples : NeoSamples;
    return decodeMinutes(memoryBytes(begin, end), format, begin, &nothing).value_or(QList<MinuteSample>());
}

qint32 BandSimulator::memoryBegin() const
{
    const auto begin = m_givenBegin ? *m_givenBegin : minuteOf(deviceTime()) - MemoryMinutes;
    return std::max(begin, m_forgottenBefore);
}

qint32 BandSimulator::memoryEnd() const
{
    if (m_givenBegin)
        return *m_givenBegin + static_cast<qint32>(m_given.size() / sampleSize());
    return minuteOf(deviceTime()); // the present minute is not over
}

QByteArray BandSimulator::memoryBytes(qint32 from, qint32 to) const
{
    if (!m_givenBegin)
        return m_year.samples(from, to, sampleSize());
    return m_given.mid(qsizetype(from - *m_givenBegin) * sampleSize(), qsizetype(to - from) * sampleSize());
}

// The radio side ------------------------------------------------------------------------------------------------------

Advertisement BandSimulator::advertisement() const
{
    const auto mac = address(m_model);
    Advertisement seen;
    seen.endpoint = {mac, AddressType::Random, isBand() ? u"MI Band 2"_s : u"Amazfit Neo"_s};
    seen.services = {HuamiService};
    QByteArray idle = QByteArray::fromHex("02") + QByteArray(16, '\xff') + QByteArray::fromHex(isBand() ? "02" : "03");
    idle += QByteArray::fromHex(mac.toLatin1());
    seen.manufacturerData.insert(HuamiCompany, idle);
    seen.serviceData.insert(HuamiService, stepsValue().mid(1, 4));
    seen.rssi = isBand() ? -58 : -64;
    return seen;
}

QList<GattService> BandSimulator::services() const
{
    return isBand() ? miBand2Services() : neoServices();
}

void BandSimulator::connected()
{
    ++m_connections;
    m_authenticated = false;
    m_gone = false;
    m_events = 0;
    m_subscriptions.clear();
    m_spoken.clear();
    m_authAnswers.clear();
    m_open.clear();
    m_fetch = {};
    if (m_faults.forgetsKey && !m_forgotten) {
        m_forgotten = true;
        m_key = QByteArray(16, '\0');
        m_random.fillRange(reinterpret_cast<quint32 *>(m_key.data()), 4);
    }
    heard();
}

void BandSimulator::disconnected()
{
    for (auto *timer : {&m_idle, &m_heart, &m_sensor, &m_steps, &m_sending})
        timer->stop();
    m_authenticated = false;
    m_continuous = false;
    m_oneShotIn = 0;
    m_lateLeft = 0;
    m_sensorMask = 0;
    m_buzzing = false;
    m_subscriptions.clear();
}

/** Somebody is there: an idle link is one without this. */
void BandSimulator::heard()
{
    constexpr std::chrono::milliseconds Least{500}; // a computer with much to do is no idle central
    if (m_faults.dropsIdleLink && !m_authenticated)
        m_idle.start(std::max(pace()(10s), Least));
    else
        m_idle.stop();
}

void BandSimulator::countEvent()
{
    if (++m_events == m_faults.leavesAfterEvent)
        leave();
}

/** Says and hears nothing from here on; the link notices in the next turn. */
void BandSimulator::leave()
{
    if (m_gone)
        return;
    m_gone = true;
    later(0ms, [this] { Q_EMIT hangUp(); });
}

void BandSimulator::say(QUuid characteristic, const QByteArray &bytes)
{
    if (m_gone || !m_subscriptions.contains(characteristic))
        return;
    m_lastSaid.insert(characteristic, bytes);
    Q_EMIT notify(characteristic, bytes);
    countEvent();
}

/** An answer; @p stale is what a careless central takes for one. */
void BandSimulator::answer(QUuid characteristic, const QByteArray &bytes, const QByteArray &stale)
{
    if (m_faults.staleValueFirst && !m_spoken.contains(characteristic))
        say(characteristic, m_lastSaid.value(characteristic, stale));
    m_spoken.append(characteristic);
    say(characteristic, bytes);
}

void BandSimulator::subscribed(QUuid characteristic, bool on)
{
    if (m_gone)
        return;
    heard();
    m_subscriptions.removeAll(characteristic);
    if (on)
        m_subscriptions.append(characteristic);
    if (characteristic == StepsCharacteristic) {
        if (on && m_authenticated)
            m_steps.start(std::max(pace()(2s), Soonest));
        else
            m_steps.stop();
    }
    countEvent();
    if (characteristic == AuthCharacteristic && on && !m_late.isEmpty() && m_connections > m_lateSince)
        say(AuthCharacteristic, std::exchange(m_late, {}));
}

void BandSimulator::write(QUuid characteristic, QByteArray bytes)
{
    if (m_gone)
        return;
    heard();
    m_written[characteristic].append(bytes);
    if (characteristic == AuthCharacteristic) {
        onAuth(bytes);
    } else if (m_authenticated) {
        if (characteristic == HeartRateControlCharacteristic)
            onHeartRateControl(bytes);
        else if (characteristic == SensorControlCharacteristic)
            onSensorControl(bytes);
        else if (characteristic == TimeCharacteristic)
            onTime(bytes);
        else if (characteristic == ConfigurationCharacteristic)
            onConfiguration(bytes);
        else if (characteristic == FetchControlCharacteristic)
            onFetch(bytes);
        else if (characteristic == AlertCharacteristic)
            onAlert(bytes);
    }
    countEvent();
}

Result<QByteArray> BandSimulator::read(QUuid characteristic)
{
    if (m_gone)
        return Failure(Error::Disconnected);
    heard();
    const auto value = valueOf(characteristic);
    countEvent();
    return value;
}

Result<QByteArray> BandSimulator::valueOf(QUuid characteristic) const
{
    const auto mac = address(m_model);
    if (characteristic == DeviceNameCharacteristic)
        return isBand() ? "MI Band 2"_ba : "Amazfit Neo"_ba;
    if (characteristic == SerialCharacteristic)
        return isBand() ? "b5fc6bd3ab4d"_ba : "e1872930e4e7"_ba;
    if (characteristic == HardwareCharacteristic)
        return isBand() ? "V0.1.3.2"_ba : "V0.1.0.0"_ba;
    if (characteristic == SoftwareCharacteristic)
        return isBand() ? "V1.0.1.81"_ba : "V1.1.2.58"_ba;
    if (characteristic == SystemIdCharacteristic)
        return encodeSystemId(mac);
    if (characteristic == PnpIdCharacteristic)
        return encodePnpId({.product = quint16(isBand() ? 0x0004 : 0x0043)});
    if (characteristic == ConnectionParametersCharacteristic)
        return QByteArray::fromHex("270027000000f401");
    if (characteristic == AlertControlCharacteristic)
        return QByteArray::fromHex("01");
    if (characteristic == TimeCharacteristic)
        return encodeTime({deviceTime(), m_offset});
    if (characteristic == BatteryCharacteristic)
        return batteryValue();
    if (characteristic == AuthCharacteristic)
        return m_lastSaid.value(characteristic, QByteArray::fromHex("01000000"));
    if (characteristic == StepsCharacteristic || characteristic == HeartRateControlCharacteristic) {
        if (!m_authenticated)
            return Failure(Error::Refused, u"att 02"_s);
        return characteristic == StepsCharacteristic ? stepsValue() : QByteArray(1, '\0');
    }
    return QByteArray(1, '\0');
}

// Logging in ----------------------------------------------------------------------------------------------------------

void BandSimulator::onAuth(const QByteArray &bytes)
{
    const auto request = decodeAuthRequest(bytes);
    if (!request || request->flags.crypt != crypt())
        return;
    const bool heeds = m_subscriptions.contains(AuthCharacteristic); // else nobody could hear the answer
    switch (request->step) {
    case AuthStep::UploadKey:
        if (heeds && isBand())
            onKey(request->secret);
        return;
    case AuthStep::RequestChallenge:
        ++m_challengeRequests;
        if (heeds)
            onChallengeRequest();
        return;
    case AuthStep::AnswerChallenge:
        if (heeds)
            onAnswer(request->secret);
        return;
    }
}

void BandSimulator::onKey(const QByteArray &key)
{
    if (key.size() != 16) {
        sayAuth(AuthStep::UploadKey, AuthRefused);
        return;
    }
    const auto patience = m_tap == Tap::Never ? 30s : 2s;
    later(patience, [this, key, tapped = m_tap == Tap::Soon] {
        const quint8 status = m_faults.keyStatus.value_or(tapped ? AuthAccepted : AuthRefused);
        if (status == AuthAccepted || status == AuthKeyPartlyAccepted)
            keepKey(key);
        sayAuth(AuthStep::UploadKey, status);
    });
}

void BandSimulator::keepKey(const QByteArray &key)
{
    m_key = key;
    m_authenticated = false;
    if (m_keyFile.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_keyFile).path());
    QSaveFile state(m_keyFile);
    const QJsonObject kept{{u"key"_s, QString::fromLatin1(key.toHex())}};
    if (!state.open(QIODevice::WriteOnly) || state.write(QJsonDocument(kept).toJson()) < 0 || !state.commit())
        qWarning("The simulated band could not write down its key: %ls", qUtf16Printable(state.errorString()));
}

void BandSimulator::onChallengeRequest()
{
    if (m_faults.silentOnChallenge)
        return;
    if (m_faults.challengeStatus || m_key.isEmpty()) {
        sayAuth(AuthStep::RequestChallenge, m_faults.challengeStatus.value_or(AuthRefused));
        return;
    }
    QByteArray challenge(16, '\0');
    if (m_scriptedChallenges.isEmpty())
        m_random.fillRange(reinterpret_cast<quint32 *>(challenge.data()), 4);
    else
        challenge = m_scriptedChallenges.takeFirst();
    if (!m_faults.lenient)
        m_open.clear();
    m_open.append(challenge);

    if (m_faults.lateChallenge && m_lateSince == 0) {
        m_lateSince = m_connections;
        m_late = encodeAuthReply({AuthStep::RequestChallenge, crypt(), AuthAccepted, challenge});
        return;
    }
    sayAuth(AuthStep::RequestChallenge, AuthAccepted, challenge);
}

void BandSimulator::onAnswer(const QByteArray &answer)
{
    if (m_faults.silentOnAnswer)
        return;
    const quint8 wrong = isBand() ? AuthRefused : AuthWrongKey;
    quint8 status = AuthRefused; // an answer of the wrong length, or to nothing
    if (answer.size() == 16 && !m_open.isEmpty()) {
        status = wrong;
        for (const auto &challenge : m_open) {
            const auto expected = aes128Encrypt(m_key, challenge);
            if (expected && *expected == answer) {
                status = AuthAccepted;
                m_open.removeAll(challenge);
                break;
            }
        }
    }
    if (!m_faults.lenient)
        m_open.clear(); // right or wrong, a challenge is good for one answer
    sayAuth(AuthStep::AnswerChallenge, m_faults.verdictStatus.value_or(status));
}

/** After 15 to 40 ms. Answers never overtake each other. */
void BandSimulator::sayAuth(AuthStep step, quint8 status, const QByteArray &challenge)
{
    auto bytes = encodeAuthReply({step, crypt(), status, challenge});
    if (m_faults.longChallenge && !challenge.isEmpty())
        bytes.append('\x5a');
    m_authAnswers.enqueue(bytes);
    later(std::chrono::milliseconds(m_random.bounded(15, 41)) + m_faults.answersLater, [this] {
        const auto next = m_authAnswers.dequeue();
        if (next.startsWith(encodeAuthReply({AuthStep::AnswerChallenge, crypt(), AuthAccepted, {}}))) {
            m_authenticated = true;
            m_idle.stop();
        }
        answer(AuthCharacteristic, next, encodeAuthReply({AuthStep::AnswerChallenge, crypt(), AuthAccepted, {}}));
        if (m_faults.repeatsLogIn)
            say(AuthCharacteristic, next);
    });
}

// Heart rate ----------------------------------------------------------------------------------------------------------

void BandSimulator::onHeartRateControl(const QByteArray &bytes)
{
    const auto command = decodeHeartRateCommand(bytes);
    if (!command)
        return;
    if (command->kind == HeartRateCommand::KeepAlive) {
        m_sinceKeepAlive = 0;
        return;
    }
    if (command->kind != HeartRateCommand::Control)
        return;
    if (command->mode == HeartRateMode::Continuous) {
        if (command->on && !m_continuous)
            m_firstValueIn = m_random.bounded(2, 6);
        if (!command->on && m_continuous)
            m_lateLeft = m_faults.lateHeartRates;
        m_continuous = command->on;
        m_sinceKeepAlive = 0;
    } else if (command->mode == HeartRateMode::Single && isBand()) { // the Neo has no such measurement (5.1)
        m_oneShotIn = command->on ? m_random.bounded(5, 11) : 0;
    }
    if ((m_continuous || m_oneShotIn > 0 || m_lateLeft > 0) && !m_heart.isActive())
        m_heart.start(std::max(pace()(1s), Soonest));
}

/** Once a second. */
void BandSimulator::heartTick()
{
    constexpr int PatienceWithoutKeepAlive = 15;

    bool speaks = false;
    if (m_continuous) {
        ++m_sinceKeepAlive;
        m_continuous = m_sinceKeepAlive <= PatienceWithoutKeepAlive;
    }
    if (m_continuous) {
        m_firstValueIn = std::max(0, m_firstValueIn - 1);
        speaks = m_firstValueIn == 0;
    } else if (m_lateLeft > 0) {
        --m_lateLeft;
        speaks = true;
    }
    if (m_oneShotIn > 0) {
        --m_oneShotIn;
        speaks = speaks || m_oneShotIn == 0;
    }
    if (speaks)
        say(HeartRateCharacteristic, encodeHeartRate(heartRateNow()));
    if (!m_continuous && m_oneShotIn == 0 && m_lateLeft == 0)
        m_heart.stop();
}

/** Nothing without contact. From beat to beat it wavers around the minute's rate. */
std::optional<quint8> BandSimulator::heartRateNow()
{
    if (m_faults.noContact)
        return {};
    m_waver = 0.7 * m_waver + m_random.generateDouble() * 3 - 1.5;
    const auto minute = m_year.at(minuteOf(deviceTime()));
    return static_cast<quint8>(std::clamp(std::lround(minute.heartRate + m_waver), 35l, 220l));
}

// Raw sensors ---------------------------------------------------------------------------------------------------------

void BandSimulator::onSensorControl(const QByteArray &bytes)
{
    const auto command = decodeSensorCommand(bytes);
    if (!command || !isBand()) // nobody has seen a Neo stream
        return;
    switch (command->kind) {
    case SensorCommand::Choose:
        m_sensorMask = command->mask;
        return;
    case SensorCommand::Start:
        if (m_sensorMask != 0)
            m_sensor.start(std::max(pace()(640ms), Soonest));
        return;
    case SensorCommand::Stop:
        m_sensorMask = 0;
        m_sensor.stop();
        return;
    }
}

/** Sixteen samples of each sensor: light in 9 and 7, then motion in five times 3 and 1. */
void BandSimulator::sensorBurst()
{
    const auto minute = m_year.at(minuteOf(deviceTime()));
    if ((m_sensorMask & PulseWaveSensor) && m_continuous) {
        for (const int count : {9, 7}) {
            SensorPacket packet;
            packet.type = SensorPacket::PulseWave;
            for (int sample = 0; sample < count; ++sample)
                packet.pulseWave.append(lightNow(minute));
            saySensor(packet);
        }
    }
    if (m_sensorMask & MotionSensor) {
        for (const int count : {3, 3, 3, 3, 3, 1}) {
            SensorPacket packet;
            packet.type = SensorPacket::Motion;
            for (int sample = 0; sample < count; ++sample)
                packet.motion.append(motionNow(minute));
            saySensor(packet);
        }
    }
}

void BandSimulator::saySensor(SensorPacket packet)
{
    packet.counter = m_sensorCounter++;
    ++m_sensorPackets;
    if (m_faults.losesSensorPacket > 0 && m_sensorPackets % m_faults.losesSensorPacket == 0)
        return;
    say(SensorDataCharacteristic, encodeSensorPacket(packet));
}

quint16 BandSimulator::lightNow(const LivedMinute &minute)
{
    m_pulsePhase += minute.heartRate / 60.0 / SensorSamplesPerSecond;
    m_pulsePhase -= std::floor(m_pulsePhase);
    const double breath = 3 * std::sin(2 * std::numbers::pi * static_cast<double>(m_lightSample++) / 95);
    const double noise = m_random.generateDouble() * 6 - 3;
    return static_cast<quint16>(std::lround(35900 + breath + noise + 24 * pulseShape(m_pulsePhase)));
}

/** Gravity as a slowly turning wrist sees it, and what arms do when their owner moves. */
MotionVector BandSimulator::motionNow(const LivedMinute &minute)
{
    const double seconds = static_cast<double>(m_motionSample++) / SensorSamplesPerSecond;
    const double tilt = 0.5 * std::sin(2 * std::numbers::pi * seconds / 17);
    const double roll = 0.3 * std::sin(2 * std::numbers::pi * seconds / 11);
    const double swing = minute.steps > 0 ? std::sin(2 * std::numbers::pi * seconds * minute.steps / 60) : 0;
    const double strength = std::min(120.0, minute.intensity * 0.9);
    const auto noise = [this] { return m_random.generateDouble() * 8 - 4; };
    const auto axis = [](double value) { return static_cast<qint16>(std::lround(value)); };
    const double x = MotionUnitsPerG * std::sin(tilt) + strength * swing;
    const double y = MotionUnitsPerG * std::cos(tilt) * std::sin(roll) - 0.4 * strength * swing;
    const double z = MotionUnitsPerG * std::cos(tilt) * std::cos(roll) + 0.6 * strength * swing;
    return {axis(x + noise()), axis(y + noise()), axis(z + noise())};
}

// Steps, battery, time, settings, alerts ------------------------------------------------------------------------------

QByteArray BandSimulator::stepsValue() const
{
    const auto now = deviceTime();
    const auto local = now.addSecs(m_offset);
    const auto midnight = minuteOf(QDateTime(local.date(), QTime(0, 0), Qt::UTC).addSecs(-m_offset));
    const auto minute = minuteOf(now);
    const int started = m_year.at(minute).steps * now.time().second() / 60;
    StepTotal total;
    total.steps = m_year.steps(midnight, minute) + started;
    if (!m_faults.shortSteps) {
        total.metres = total.steps * 68 / 100;
        total.kilocalories = total.steps * 4 / 100;
    }
    return encodeSteps(total);
}

void BandSimulator::sayStepsNow()
{
    say(StepsCharacteristic, stepsValue());
}

/** It loses 4 % a day. */
QByteArray BandSimulator::batteryValue() const
{
    const auto now = minuteOf(deviceTime());
    const auto charged = m_year.lastCharged(now);
    const auto at = [this](qint32 minute) { return DeviceTime{timeOf(minute), m_offset}; };
    Battery battery;
    battery.percent = std::max(7, 100 - (now - charged.until) * 4 / 1440);
    battery.charging = m_year.at(now).activity == Activity::Charging;
    battery.firstTime = at(charged.until - charged.minutes);
    battery.lastCharged = at(charged.until);
    battery.lastLevel = 100;
    return encodeBattery(battery);
}

void BandSimulator::onTime(const QByteArray &bytes)
{
    const auto told = decodeTime(bytes);
    if (!told)
        return;
    m_clockSet = m_clock->now();
    m_clockAhead = m_clockSet.msecsTo(told->time.at);
    m_offset = told->time.offset;
}

void BandSimulator::onConfiguration(const QByteArray &bytes)
{
    const auto reply = configurationAnswer(bytes);
    if (reply.isEmpty())
        return;
    later(30ms, [this, reply] {
        answer(ConfigurationCharacteristic, reply, encodeConfigurationReply({0x06, 0x07, Success}));
    });
}

void BandSimulator::onAlert(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const auto level = static_cast<quint8>(bytes.front());
    m_buzzing = level != 0;
    if (m_buzzing)
        ++m_buzzes;
    Q_EMIT buzzed(level);
}

// History -------------------------------------------------------------------------------------------------------------

void BandSimulator::onFetch(const QByteArray &bytes)
{
    const auto request = decodeFetchRequest(bytes);
    if (!request)
        return;
    switch (request->step) {
    case FetchStep::Ask:
        m_asked.append(request->since.at);
        if (!m_faults.silentOnFetch)
            onAsk(request->type, request->since.at);
        return;
    case FetchStep::Transfer:
        if (!m_faults.silentOnFetch)
            onTransfer();
        return;
    case FetchStep::Acknowledge:
        onAcknowledge();
        return;
    }
}

void BandSimulator::sayFetch(const FetchReply &reply)
{
    later(20ms, [this, bytes = encodeFetchReply(reply)] {
        answer(FetchControlCharacteristic, bytes, encodeFetchReply(fetchReply(FetchStep::Transfer)));
    });
}

void BandSimulator::onAsk(quint8 type, const QDateTime &since)
{
    auto reply = fetchReply(FetchStep::Ask);
    if (m_fetch.open || m_faults.startStatus) {
        reply.status = m_faults.startStatus.value_or(FetchAlreadyOpen);
        sayFetch(reply);
        return;
    }
    const auto begin = std::max(minuteOf(since), memoryBegin()) + m_faults.startsLater;
    auto end = memoryEnd();
    if (m_faults.samplesPerRound > 0)
        end = std::min(end, begin + m_faults.samplesPerRound);
    const bool hasSome = begin < end && type == static_cast<quint8>(HistoryType::Activity) && !m_faults.noData;

    m_fetch = {};
    m_fetch.open = hasSome;
    if (hasSome) {
        m_fetch.samples = memoryBytes(begin, end);
        m_fetch.end = end;
    }
    reply.count = hasSome ? static_cast<quint32>(end - begin) : 0; // in minutes, as in 11.7
    const auto start = timeOf(hasSome ? begin : minuteOf(since));
    reply.start = {start, m_faults.standardTime ? m_clock->zone().standardTimeOffset(start) : m_offset};
    sayFetch(reply);
}

void BandSimulator::onTransfer()
{
    if (!m_fetch.open) {
        sayFetch(fetchReply(FetchStep::Transfer, FetchNoData));
        return;
    }
    if (m_sending.isActive())
        return;
    // A band sends a packet every few milliseconds; where time passes faster, many in each turn of the event loop.
    m_sending.start(m_transfers(pace()(PacketInterval)));
}

void BandSimulator::sendPackets()
{
    constexpr int PacketsATurn = 256;

    const int packets = m_sending.interval() > 0 ? 1 : PacketsATurn;
    for (int packet = 0; packet < packets && m_sending.isActive() && !m_gone; ++packet) {
        if (m_fetch.sent >= m_fetch.samples.size())
            endTransfer();
        else
            sendPacket();
    }
    if (m_gone)
        m_sending.stop();
}

/** Whether the fault told for packet @p number happens at the present one. */
bool BandSimulator::happensNow(int number)
{
    if (number != m_fetch.packets || m_packetFaultsLeft == 0)
        return false;
    if (m_packetFaultsLeft > 0)
        --m_packetFaultsLeft;
    return true;
}

void BandSimulator::sendPacket()
{
    if (m_faults.stallsHalfway && m_fetch.sent * 2 >= m_fetch.samples.size()) {
        m_sending.stop();
        return;
    }
    const auto payload = m_fetch.samples.mid(m_fetch.sent, m_faults.packetPayload);
    const auto packet = char(m_fetch.packets & 0xff) + payload;
    m_fetch.sent += payload.size();
    ++m_fetch.packets;
    m_fetch.crc = crc32(payload, m_fetch.crc);

    if (!happensNow(m_faults.dropsPacket))
        say(FetchDataCharacteristic, packet);
    if (happensNow(m_faults.repeatsPacket))
        say(FetchDataCharacteristic, packet);
    if (happensNow(m_faults.leavesAfterPacket))
        leave();
    if (happensNow(m_faults.endsAfterPacket)) {
        m_sending.stop();
        m_fetch.open = false;
        say(FetchControlCharacteristic, encodeFetchReply(fetchReply(FetchStep::Transfer, FetchNoData)));
    }
}

void BandSimulator::endTransfer()
{
    m_sending.stop();
    m_fetch.open = false;
    m_fetch.complete = true;
    auto reply = fetchReply(FetchStep::Transfer, m_faults.endStatus.value_or(FetchAccepted));
    if (m_faults.endWithCrc)
        reply.crc = m_fetch.crc;
    if (m_faults.endWithWrongCrc)
        reply.crc = ~m_fetch.crc;
    say(FetchControlCharacteristic, encodeFetchReply(reply));
}

void BandSimulator::onAcknowledge()
{
    ++m_acknowledgements;
    m_sending.stop();
    if (m_faults.dropsAcknowledged && m_fetch.complete)
        m_forgottenBefore = m_fetch.end;
    m_fetch = {};
    if (!m_faults.silentOnFetch)
        sayFetch(fetchReply(FetchStep::Acknowledge));
}

// The others ----------------------------------------------------------------------------------------------------------

QList<NamedBandFaults> everyBandFault()
{
    using F = BandFaults;
    const auto with = [](auto change) {
        BandFaults faults;
        change(faults);
        return faults;
    };
    return {
        {"leaves after the first event", with([](F &f) { f.leavesAfterEvent = 1; })},
        {"leaves while logging in", with([](F &f) { f.leavesAfterEvent = 3; })},
        {"leaves before the history", with([](F &f) { f.leavesAfterEvent = 12; })},
        {"drops an idle link", with([](F &f) { f.dropsIdleLink = true; })},
        {"a stale value comes first", with([](F &f) { f.staleValueFirst = true; })},
        {"no challenge comes", with([](F &f) { f.silentOnChallenge = true; })},
        {"no verdict comes", with([](F &f) { f.silentOnAnswer = true; })},
        {"answers take a second", with([](F &f) { f.answersLater = 1s; })},
        {"answers take a minute", with([](F &f) { f.answersLater = 60s; })},
        {"the challenge is refused", with([](F &f) { f.challengeStatus = 0x04; })},
        {"busy when asked for a challenge", with([](F &f) { f.challengeStatus = 0x02; })},
        {"the verdict is 04", with([](F &f) { f.verdictStatus = 0x04; })},
        {"the verdict is 07", with([](F &f) { f.verdictStatus = 0x07; })},
        {"the verdict is 08", with([](F &f) { f.verdictStatus = 0x08; })},
        {"the verdict is unheard of", with([](F &f) { f.verdictStatus = 0x5b; })},
        {"log-in notifications come twice", with([](F &f) { f.repeatsLogIn = true; })},
        {"the challenge has a byte too many", with([](F &f) { f.longChallenge = true; })},
        {"the challenge comes after the reconnect", with([](F &f) { f.lateChallenge = true; })},
        {"it has forgotten the key", with([](F &f) { f.forgetsKey = true; })},
        {"heart rates come after the stop", with([](F &f) { f.lateHeartRates = 2; })},
        {"no contact to the skin", with([](F &f) { f.noContact = true; })},
        {"sensor packets get lost", with([](F &f) { f.losesSensorPacket = 7; })},
        {"steps come in five bytes", with([](F &f) { f.shortSteps = true; })},
        {"the first packet is lost", with([](F &f) { f.dropsPacket = 1; })},
        {"a packet is lost", with([](F &f) { f.dropsPacket = 100; })},
        {"a packet of every round is lost", with([](F &f) {
             f.dropsPacket = 10;
             f.packetFaults = -1;
         })},
        {"a packet comes twice", with([](F &f) { f.repeatsPacket = 100; })},
        {"leaves within a round", with([](F &f) { f.leavesAfterPacket = 100; })},
        {"gives up within a round", with([](F &f) { f.endsAfterPacket = 100; })},
        {"samples straddle packets", with([](F &f) { f.packetPayload = 19; })},
        {"small rounds", with([](F &f) { f.samplesPerRound = 50'000; })},
        {"a round of more than 256 packets", with([](F &f) { f.samplesPerRound = 2'000; })},
        {"data start later than asked", with([](F &f) { f.startsLater = 90; })},
        {"the start is in standard time", with([](F &f) { f.standardTime = true; })},
        {"there is nothing new", with([](F &f) { f.noData = true; })},
        {"a fetch is still open", with([](F &f) { f.startStatus = 0x02; })},
        {"the transfer ends without success", with([](F &f) { f.endStatus = 0x04; })},
        {"no answer to a fetch", with([](F &f) { f.silentOnFetch = true; })},
        {"falls silent within a round", with([](F &f) { f.stallsHalfway = true; })},
        {"the end has a checksum", with([](F &f) { f.endWithCrc = true; })},
        {"the end has a wrong checksum", with([](F &f) { f.endWithWrongCrc = true; })},
        {"it forgets what was acknowledged", with([](F &f) { f.dropsAcknowledged = true; })},
        {"the clock is a year behind", with([](F &f) { f.clockAhead = -365 * 24h; })},
        {"the clock is an hour ahead", with([](F &f) { f.clockAhead = 1h; })},
        {"the clock gains a minute a day", with([](F &f) { f.clockDrift = 60; })},
    };
}

std::vector<std::unique_ptr<SimulatedPeripheral>> makeSimulated(const Simulation &simulation)
{
    using Model = BandSimulator::Model;
    std::vector<std::unique_ptr<SimulatedPeripheral>> all;
    for (const auto model : {Model::MiBand2, Model::AmazfitNeo}) {
        auto band = std::make_unique<BandSimulator>(model, simulation.clock, simulation.seed, simulation.pace);
        band->setTransferPace(simulation.transfers);
        if (model == Model::MiBand2 && !simulation.stateFolder.isEmpty()) {
            auto name = u"simulated-%1.json"_s.arg(BandSimulator::address(model));
            band->rememberKeyIn(QDir(simulation.stateFolder).filePath(name.replace(u':', u'-')));
        }
        all.push_back(std::move(band));
    }
    return all;
}

} // namespace pulsekeep::huami

#include "moc_simulator.cpp"
