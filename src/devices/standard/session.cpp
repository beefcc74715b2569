// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/session.h"

#include "devices/standard/bonding.h"
#include "devices/standard/preparation.h"

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto SyncSilence = 10s; // a device that has more to say says it within a second or two
constexpr auto PairingSilence = 2s;

} // namespace

StandardSession::StandardSession(GattLink *link, SessionContext context)
    : m_link(link), m_context(std::move(context)), m_collection(link, &m_context)
{
}

QCoro::Task<Result<>> StandardSession::logIn()
{
    co_return {};
}

QCoro::Task<Result<QByteArray>> StandardSession::pair()
{
    auto listening = co_await m_collection.listen();
    if (listening && !m_collection.isListening())
        listening = co_await tryLive();
    if (!listening)
        co_return Failure(listening.error());
    co_return QByteArray();
}

/** A device that keeps nothing loses nothing when somebody listens for a moment. */
QCoro::Task<Result<>> StandardSession::tryLive()
{
    const QList<QUuid> characteristics{HeartRateCharacteristic, ContinuousOxygenCharacteristic};
    for (const auto &characteristic : characteristics) {
        if (!m_link->offers(characteristic))
            continue;
        const auto subscribed = co_await subscribeBonded(m_link, characteristic, m_context.observer);
        if (!subscribed)
            co_return subscribed;
        co_await m_link->unsubscribe(characteristic);
    }
    co_return {};
}

QCoro::Task<Result<Preparation>> StandardSession::prepare()
{
    auto preparation = co_await prepareDevice(m_link, m_context.clock, m_context.observer);
    if (!m_collection.isListening())
        co_return preparation;
    // Right after pairing. A device that leaves when it has said everything has not failed.
    if (!preparation && preparation.error().kind() != Error::Disconnected)
        co_return preparation;
    const auto patience = m_context.patience(PairingSilence);
    const auto gathered = co_await m_collection.gather(patience);
    if (!preparation && !gathered)
        co_return preparation;
    Preparation whole;
    if (preparation)
        whole = *preparation;
    if (gathered)
        whole.readings = *gathered;
    co_return whole;
}

QCoro::Task<Result<>> StandardSession::sync(QList<SyncMark> marks, HarvestSink *sink)
{
    if (m_live)
        co_return Failure(Error::Busy, u"a live view runs"_s);
    auto *observer = m_context.observer;
    if (observer)
        observer->began(Step::ReadHistory);
    const auto listening = co_await m_collection.listen();
    if (!listening)
        co_return listening;
    const auto patience = m_context.patience(SyncSilence);
    const auto outcome = co_await m_collection.run(marks, sink, patience);
    if (outcome && observer)
        observer->done(Step::ReadHistory);
    co_return outcome;
}

QCoro::Task<Result<>> StandardSession::live(Capabilities what, LiveSink *sink)
{
    if (m_live)
        co_return Failure(Error::Busy, u"a live view runs already"_s);
    LiveStop stop;
    m_live = &stop;
    const auto outcome = co_await streamLive(m_link, &m_context, what, sink, &stop);
    m_live = nullptr;
    co_return outcome;
}

void StandardSession::stopLive()
{
    if (m_live)
        m_live->ask();
}

QCoro::Task<Result<HeartRateReading>> StandardSession::measureHeartRate()
{
    const auto reading = co_await measureOnce(m_link, &m_context);
    co_return reading;
}

QCoro::Task<Result<>> StandardSession::find(bool on)
{
    Q_UNUSED(on);
    co_return Failure(Error::Unsupported, u"sensors have no alert"_s);
}

QCoro::Task<Result<>> StandardSession::apply(QString setting, QVariant value)
{
    Q_UNUSED(value);
    co_return Failure(Error::Unsupported, u"there is no setting %1"_s.arg(setting));
}

} // namespace pulsekeep::standard
