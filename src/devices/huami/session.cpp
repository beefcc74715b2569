// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/session.h"

#include "devices/huami/authentication.h"
#include "devices/huami/history.h"
#include "devices/huami/live.h"
#include "devices/huami/preparation.h"
#include "devices/huami/settings.h"
#include "devices/huami/words.h"
#include "devices/keys.h"

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto BuzzesTenSeconds = 10s; // Neo and newer [8.1]
constexpr auto BuzzesShortly = 2s;     // Mi Band 2 family

/** Pulsekeep paired it once, but the key is gone. */
Error ownKeyMissing()
{
    return Error(Error::KeyMissing)
        .explained({Words::tr("The key of this band is not known here."),
                    {},
                    Words::tr("Remove the band and pair it again.")});
}

} // namespace

/** A repeated buzz on its way. */
struct HuamiSession::Buzz {
    bool writing = false;
    Latch written;
};

HuamiSession::HuamiSession(GattLink *link, SessionContext context, Family family)
    : m_link(link), m_context(std::move(context)), m_family(std::move(family)),
      m_login(std::make_shared<OneHandshake>()), m_buzz(std::make_shared<Buzz>())
{
    QObject::connect(&m_buzzAgain, &QTimer::timeout, &m_buzzAgain, [this] { buzzOnce(m_link, m_buzz); });
    QObject::connect(m_link, &GattLink::closed, &m_buzzAgain, [this] { m_buzzAgain.stop(); });
}

HuamiSession::~HuamiSession() = default;

QCoro::Task<Result<>> HuamiSession::logIn()
{
    const auto key = co_await logInOnce(false);
    if (!key)
        co_return Failure(key.error());
    co_return {};
}

QCoro::Task<Result<QByteArray>> HuamiSession::pair()
{
    return logInOnce(true);
}

/** However often it is called: one handshake, and its outcome for all. */
QCoro::Task<Result<QByteArray>> HuamiSession::logInOnce(bool mayMakeKey)
{
    const auto login = m_login;
    if (login->hasBegun())
        co_return co_await login->outcome();
    login->begin();
    const auto key = co_await shakeHands(mayMakeKey);
    login->end(key);
    co_return key;
}

QCoro::Task<Result<QByteArray>> HuamiSession::shakeHands(bool mayMakeKey)
{
    Handshake handshake{m_family.auth, m_context.key, false, m_context.patience, m_context.observer};
    if (handshake.key.isEmpty()) {
        if (m_family.hasServerKey())
            co_return Failure(keyMissing());
        if (!mayMakeKey)
            co_return Failure(ownKeyMissing());
        handshake.key = newKey(m_context.random);
        handshake.newKey = true;
    }
    if (m_context.observer)
        m_context.observer->began(Step::Authenticate);
    const auto outcome = co_await authenticate(m_link, handshake);
    if (!outcome)
        co_return Failure(outcome.error());
    if (m_context.observer)
        m_context.observer->done(Step::Authenticate);
    co_return handshake.key;
}

QCoro::Task<Result<Preparation>> HuamiSession::prepare()
{
    const auto model = m_context.model;
    const auto preparation = co_await prepareDevice(m_link, model, m_context.clock, m_context.observer);
    if (preparation)
        m_firmware = preparation->info.firmware;
    co_return preparation;
}

QCoro::Task<Result<>> HuamiSession::sync(QList<SyncMark> marks, HarvestSink *sink)
{
    while (m_live) { // the radio has room for one of both
        m_live->ask();
        co_await m_liveEnded.wait();
    }
    HistoryPlan plan;
    plan.samples = sampleFormat(m_context.model.id, m_firmware);
    plan.heartRates = m_family.hasServerKey();
    plan.clock = m_context.clock;
    plan.patience = m_context.patience;
    plan.observer = m_context.observer;
    if (m_context.observer)
        m_context.observer->began(Step::ReadHistory);
    const auto outcome = co_await fetchHistory(m_link, plan, marks, sink);
    if (outcome && m_context.observer)
        m_context.observer->done(Step::ReadHistory);
    co_return outcome;
}

QCoro::Task<Result<>> HuamiSession::live(Capabilities what, LiveSink *sink)
{
    if (m_live)
        co_return Failure(Error::Busy, u"a live view runs already"_s);
    LiveStop stop;
    m_live = &stop;
    const LivePlan plan{m_family, what, m_context.clock, m_context.patience};
    const auto outcome = co_await streamLive(m_link, plan, sink, &stop);
    m_live = nullptr;
    m_liveEnded.open();
    co_return outcome;
}

void HuamiSession::stopLive()
{
    if (m_live)
        m_live->ask();
}

QCoro::Task<Result<HeartRateReading>> HuamiSession::measureHeartRate()
{
    const LivePlan plan{m_family, LiveHeartRate, m_context.clock, m_context.patience};
    const auto reading = co_await measureOnce(m_link, plan);
    co_return reading;
}

QCoro::Task<> HuamiSession::buzzOnce(GattLink *link, std::shared_ptr<Buzz> buzz)
{
    if (std::exchange(buzz->writing, true))
        co_return;
    co_await link->write(AlertCharacteristic, alert(AlertLevel::Vibrate));
    buzz->writing = false;
    buzz->written.open();
}

QCoro::Task<Result<>> HuamiSession::find(bool on)
{
    m_buzzAgain.stop();
    while (m_buzz->writing)
        co_await m_buzz->written.wait();
    if (!m_link->offers(AlertCharacteristic))
        co_return Failure(Error::Unsupported, u"no alert characteristic"_s);
    const auto written = co_await m_link->write(AlertCharacteristic, alert(on ? AlertLevel::Vibrate : AlertLevel::Off));
    if (!written)
        co_return written;
    if (on)
        m_buzzAgain.start(m_context.patience(m_family.hasServerKey() ? BuzzesTenSeconds : BuzzesShortly));
    co_return {};
}

QCoro::Task<Result<>> HuamiSession::apply(QString setting, QVariant value)
{
    const auto model = m_context.model;
    const auto outcome = co_await applySetting(m_link, model, setting, value, m_context.patience);
    co_return outcome;
}

} // namespace pulsekeep::huami
