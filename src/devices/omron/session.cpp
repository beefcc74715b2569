// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/session.h"

#include "devices/keys.h"
#include "devices/omron/codec.h"
#include "devices/omron/history.h"
#include "devices/omron/settings.h"
#include "devices/omron/unlocking.h"
#include "devices/omron/words.h"
#include "devices/optionalvalue.h"

#include <QTimeZone>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto PauseAfterConnecting = 500ms; // [3.4]
constexpr QUuid CurrentTimeCharacteristic = sigUuid(0x2a2b);

/** Pulsekeep paired it once, but the key is gone. */
Error keyMissing()
{
    return Error(Error::KeyMissing)
        .explained({Words::tr("The key of this monitor is not known here."),
                    {},
                    Words::tr("Hold its Bluetooth button until -P- blinks, then pair it again.")});
}

Error anotherGeneration(const DeviceModel &model)
{
    return Error(Error::Invalid, u"characteristics of the other generation"_s)
        .explained({Words::tr("This monitor is no %1.").arg(model.name),
                    Words::tr("Several models are sold under one name, and this one is of another generation."),
                    Words::tr("Compare the model with the label on the underside, and add it again as that model.")});
}

QString textOf(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes.constData()).trimmed(); // up to the first zero byte
}

} // namespace

OmronSession::OmronSession(GattLink *link, SessionContext context, MemoryMap map)
    : m_link(link), m_context(std::move(context)), m_map(map), m_login(std::make_shared<OneHandshake>()),
      m_memory(link, map.generation, m_context.patience)
{
}

// Getting in ----------------------------------------------------------------------------------------------------------

QCoro::Task<Result<>> OmronSession::logIn()
{
    const auto key = co_await enterOnce(false);
    if (!key)
        co_return Failure(key.error());
    co_return {};
}

QCoro::Task<Result<QByteArray>> OmronSession::pair()
{
    return enterOnce(true);
}

/** However often it is called: one handshake, and its outcome for all. */
QCoro::Task<Result<QByteArray>> OmronSession::enterOnce(bool pairing)
{
    const auto login = m_login;
    if (login->hasBegun())
        co_return co_await login->outcome();
    login->begin();
    const auto key = co_await enter(pairing);
    login->end(key);
    co_return key;
}

QCoro::Task<Result<QByteArray>> OmronSession::enter(bool pairing)
{
    auto key = m_context.key;
    if (isClassic() && key.isEmpty()) {
        if (!pairing)
            co_return Failure(keyMissing());
        key = newKey(m_context.random);
    }
    // The channels tell the generation; only the classic one has more than one of each.
    const bool hasOne = m_link->offers(RxCharacteristics[0]);
    const bool hasMore = m_link->offers(RxCharacteristics[1]);
    if (isClassic() ? hasOne && !hasMore : hasMore)
        co_return Failure(anotherGeneration(m_context.model));

    const auto bonded = co_await bond(pairing);
    if (!bonded)
        co_return Failure(bonded.error());

    auto *observer = m_context.observer;
    if (observer)
        observer->began(Step::Authenticate);
    const auto patience = m_context.patience;
    Result<> outcome;
    if (isClassic() && pairing)
        outcome = co_await programKey(m_link, key, patience);
    else if (isClassic())
        outcome = co_await unlock(m_link, key, patience);
    else if (m_map.token)
        outcome = co_await sayToken();
    if (!outcome)
        co_return Failure(outcome.error());
    if (pairing) {
        outcome = co_await makeKeyLast();
        if (!outcome)
            co_return Failure(outcome.error());
    }
    if (observer)
        observer->done(Step::Authenticate);
    co_return key;
}

QCoro::Task<Result<>> OmronSession::bond(bool pairing)
{
    if (m_context.observer)
        m_context.observer->began(Step::Bond);
    Latch pause;
    const auto length = m_context.patience(PauseAfterConnecting);
    co_await pause.wait(length);
    const auto bonded = co_await bondFirst(m_link, pairing);
    if (bonded && m_context.observer)
        m_context.observer->done(Step::Bond);
    co_return bonded;
}

QCoro::Task<Result<>> OmronSession::sayToken()
{
    m_tokenSaid = true;
    const auto token = newKey(m_context.random).first(4);
    const auto patience = m_context.patience;
    co_return co_await exchangeToken(m_link, token, patience);
}

/** A monitor forgets a new key unless its memory was opened and closed once, and leaves soon after that. So all that
 *  prepare() is to tell is read before. */
QCoro::Task<Result<>> OmronSession::makeKeyLast()
{
    if (isClassic()) {
        const auto opened = co_await openMemory();
        if (!opened)
            co_return opened;
    }
    const auto preparation = co_await readAboutDevice();
    if (!preparation)
        co_return Failure(preparation.error());
    m_preparation = *preparation;
    co_return co_await m_memory.end();
}

QCoro::Task<Result<>> OmronSession::openMemory()
{
    const auto listening = co_await m_memory.listen();
    if (!listening)
        co_return listening;
    const auto started = co_await m_memory.start();
    // Of modern models it is not settled who wants the four bytes: a silent one may.
    const bool mayWantToken = !isClassic() && !m_tokenSaid && m_link->offers(KeyCharacteristic);
    if (started || started.error().kind() != Error::Timeout || !mayWantToken)
        co_return started;
    const auto said = co_await sayToken();
    if (!said)
        co_return started;
    co_return co_await m_memory.start();
}

// Reading -------------------------------------------------------------------------------------------------------------

QCoro::Task<Result<Preparation>> OmronSession::prepare()
{
    if (m_context.observer)
        m_context.observer->began(Step::ReadModel);
    if (!m_preparation) {
        const auto preparation = co_await readAboutDevice();
        if (!preparation)
            co_return Failure(preparation.error());
        m_preparation = *preparation;
    }
    if (m_context.observer)
        m_context.observer->done(Step::ReadModel);
    co_return *m_preparation;
}

QCoro::Task<Result<Preparation>> OmronSession::readAboutDevice()
{
    Preparation preparation;
    const auto serial = co_await readIfThere(m_link, SerialCharacteristic);
    if (!serial)
        co_return Failure(serial.error());
    preparation.info.serial = textOf(*serial);
    const auto hardware = co_await readIfThere(m_link, HardwareCharacteristic);
    if (!hardware)
        co_return Failure(hardware.error());
    preparation.info.hardware = textOf(*hardware);
    const auto firmware = co_await readIfThere(m_link, FirmwareCharacteristic);
    if (!firmware)
        co_return Failure(firmware.error());
    preparation.info.firmware = textOf(*firmware);
    const auto battery = co_await readIfThere(m_link, BatteryCharacteristic);
    if (!battery)
        co_return Failure(battery.error());
    const int percent = battery->isEmpty() ? 0 : quint8(battery->front());
    if (percent > 0 && percent <= 100) { // 0 is what some say who do not know
        BatteryStatus status;
        status.percent = percent;
        preparation.battery = status;
    }
    const auto clock = co_await readClock();
    if (!clock)
        co_return Failure(clock.error());
    preparation.clock = *clock;
    co_return preparation;
}

/** What the monitor's clock shows; nothing when it was never set. The standard characteristic shows it without a
 *  question to the memory. */
QCoro::Task<Result<std::optional<ClockReading>>> OmronSession::readClock()
{
    using Answer = std::optional<ClockReading>;
    const auto value = co_await readIfThere(m_link, CurrentTimeCharacteristic);
    if (!value)
        co_return Failure(value.error());
    auto shown = decodeCurrentTime(*value);
    if (!shown) {
        const auto opened = co_await openMemory();
        if (!opened)
            co_return Failure(opened.error());
        const auto section = co_await m_memory.read(quint16(m_map.readBase + m_map.clockAt), m_map.clockSize);
        if (!section)
            co_return Failure(section.error());
        shown = decodeClock(*section, m_map);
    }
    if (!shown)
        co_return Answer();
    const auto device = shown->in(m_context.clock->zone());
    const ClockReading reading{device, m_context.clock->offsetAt(device), m_context.clock->now()};
    co_return Answer(reading);
}

QCoro::Task<Result<>> OmronSession::sync(QList<SyncMark> marks, HarvestSink *sink)
{
    if (m_context.observer)
        m_context.observer->began(Step::ReadHistory);
    const auto opened = co_await openMemory();
    if (!opened)
        co_return opened;
    HistoryPlan plan;
    plan.modelId = m_context.model.id;
    plan.map = m_map;
    plan.clearCounter = m_context.markRead && m_map.clearsCounter;
    plan.clock = m_context.clock;
    plan.observer = m_context.observer;
    const auto outcome = co_await fetchHistory(&m_memory, plan, marks, sink, &m_records);
    if (outcome && m_context.observer)
        m_context.observer->done(Step::ReadHistory);
    co_return outcome;
}

SyncFigures OmronSession::figures() const
{
    auto figures = m_records;
    figures.roundTrips = m_memory.figures().roundTrips;
    figures.bytes = m_memory.figures().bytes;
    return figures;
}

// The rest ------------------------------------------------------------------------------------------------------------

QCoro::Task<Result<>> OmronSession::apply(QString setting, QVariant value)
{
    const auto opened = co_await openMemory();
    if (!opened)
        co_return opened;
    const auto model = m_context.model;
    co_return co_await applySetting(&m_memory, model, setting, value, m_context.clock);
}

QCoro::Task<Result<>> OmronSession::live(Capabilities, LiveSink *)
{
    co_return Failure(Error::Unsupported, u"a monitor measures by itself"_s);
}

QCoro::Task<Result<HeartRateReading>> OmronSession::measureHeartRate()
{
    co_return Failure(Error::Unsupported, u"a monitor measures by itself"_s);
}

QCoro::Task<Result<>> OmronSession::find(bool)
{
    co_return Failure(Error::Unsupported, u"a monitor does not buzz"_s);
}

} // namespace pulsekeep::omron
