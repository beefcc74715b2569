// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/live.h"

#include "devices/huami/words.h"
#include "link/inbox.h"

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto FirstKeepAlive = 1s;
constexpr auto SinglePatience = 20s; // a band answers within fifteen seconds or not at all

bool needsHeartRate(Capabilities what)
{
    return what & (LiveHeartRate | LivePulseWave); // the light sensor runs for the heart rate only
}

quint8 sensorMask(Capabilities what)
{
    quint8 mask = 0;
    if (what & LiveMotion)
        mask |= MotionSensor;
    if (what & LivePulseWave)
        mask |= PulseWaveSensor;
    return mask;
}

QCoro::Task<Result<>> perform(GattLink *link, QList<LiveStep> steps)
{
    for (const auto &step : std::as_const(steps)) {
        Result<> outcome;
        switch (step.kind) {
        case LiveStep::Subscribe:
            outcome = co_await link->subscribe(step.characteristic);
            break;
        case LiveStep::Unsubscribe:
            outcome = co_await link->unsubscribe(step.characteristic);
            break;
        case LiveStep::Write:
            outcome = co_await link->write(step.characteristic, step.bytes);
            break;
        }
        if (!outcome)
            co_return outcome;
    }
    co_return {};
}

/** Everything is tried, whatever fails: the device shall not go on measuring. */
QCoro::Task<> performAll(GattLink *link, QList<LiveStep> steps)
{
    for (const auto &step : std::as_const(steps)) {
        if (!link->isOpen())
            co_return;
        const QList<LiveStep> single{step};
        co_await perform(link, single);
    }
}

Error lostWhileLive(const Error &error)
{
    if (error.kind() != Error::Disconnected)
        return error;
    return error.explained(
        {Words::tr("The connection was lost."), {}, Words::tr("Keep the device close and start the live view again.")});
}

Error noPulse()
{
    return Error(Error::Timeout, u"no heart rate in time"_s)
        .explained({Words::tr("The device found no pulse."), Words::tr("It may not be worn, or sit too loosely."),
                    Words::tr("Wear it a finger's breadth above the wrist bone, hold still, and try again.")});
}

/** The standard's form has two bytes for the rate; no heart needs them. */
std::optional<int> pulseIn(const Result<HeartRateMeasurement> &measured)
{
    return measured && measured->bpm && *measured->bpm <= 254 ? measured->bpm : std::nullopt;
}

bool hasPulse(QByteArrayView bytes)
{
    return pulseIn(decodeHeartRate(bytes)).has_value();
}

} // namespace

QList<LiveEvent> LiveDecoder::decode(QUuid characteristic, QByteArrayView bytes, const QDateTime &at)
{
    QList<LiveEvent> events;
    if (characteristic == HeartRateCharacteristic && (m_wanted & LiveHeartRate)) {
        if (const auto measured = decodeHeartRate(bytes)) {
            if (const auto bpm = pulseIn(measured))
                events.append(HeartRateReading{at, *bpm});
            else
                events.append(NoHeartRate{at});
        }
    } else if (characteristic == StepsCharacteristic && (m_wanted & LiveSteps)) {
        if (const auto steps = decodeSteps(bytes))
            events.append(*steps);
    } else if (characteristic == SensorDataCharacteristic) {
        const auto packet = decodeSensorPacket(bytes);
        if (!packet)
            return events;
        const auto missing = m_counter.missingBefore(packet->counter); // one counter for all types
        if (!missing)
            return events;
        if (*missing > 0)
            events.append(LiveGap{at, *missing});
        if (packet->type == SensorPacket::Motion && (m_wanted & LiveMotion))
            events.append(MotionSamples{at, packet->motion, MotionUnitsPerG, SensorSamplesPerSecond});
        if (packet->type == SensorPacket::PulseWave && (m_wanted & LivePulseWave))
            events.append(PulseWaveSamples{at, packet->pulseWave, SensorSamplesPerSecond});
    }
    return events;
}

QList<LiveStep> liveStart(const Family &family, Capabilities what)
{
    QList<LiveStep> steps;
    const auto mask = sensorMask(what);
    if (mask != 0)
        steps.append({LiveStep::Subscribe, SensorDataCharacteristic, {}});
    if (needsHeartRate(what) && !family.singleByContinuous) { // what another app may have left running
        steps.append({LiveStep::Write, HeartRateControlCharacteristic, heartRateControl(HeartRateMode::Single, false)});
        steps.append(
            {LiveStep::Write, HeartRateControlCharacteristic, heartRateControl(HeartRateMode::Continuous, false)});
    }
    if (mask != 0)
        steps.append({LiveStep::Write, SensorControlCharacteristic, chooseSensors(mask)});
    if (needsHeartRate(what)) {
        steps.append({LiveStep::Subscribe, HeartRateCharacteristic, {}});
        steps.append(
            {LiveStep::Write, HeartRateControlCharacteristic, heartRateControl(HeartRateMode::Continuous, true)});
    }
    if (mask != 0)
        steps.append({LiveStep::Write, SensorControlCharacteristic, startSensors()});
    if (what & LiveSteps)
        steps.append({LiveStep::Subscribe, StepsCharacteristic, {}});
    return steps;
}

QList<LiveStep> liveStop(Capabilities what)
{
    QList<LiveStep> steps;
    const auto mask = sensorMask(what);
    if (needsHeartRate(what)) {
        steps.append(
            {LiveStep::Write, HeartRateControlCharacteristic, heartRateControl(HeartRateMode::Continuous, false)});
        steps.append({LiveStep::Unsubscribe, HeartRateCharacteristic, {}});
    }
    if (mask != 0) {
        steps.append({LiveStep::Write, SensorControlCharacteristic, stopSensors()});
        steps.append({LiveStep::Unsubscribe, SensorDataCharacteristic, {}});
    }
    if (what & LiveSteps)
        steps.append({LiveStep::Unsubscribe, StepsCharacteristic, {}});
    return steps;
}

QCoro::Task<Result<>> streamLive(GattLink *link, LivePlan plan, LiveSink *sink, LiveStop *stop)
{
    const auto what = plan.what;
    const auto start = liveStart(plan.family, what);
    if (start.isEmpty())
        co_return Failure(Error::Invalid, u"nothing to show"_s);
    for (const auto &step : start) {
        if (!link->offers(step.characteristic)) {
            co_return Failure(Error(Error::Unsupported, step.characteristic.toString())
                                  .explained({Words::tr("This device cannot measure that live."),
                                              {},
                                              Words::tr("Choose something else to look at.")}));
        }
    }

    // Values go straight to the sink; only the end and the keep-alive are waited for.
    LiveDecoder decoder(what);
    bool silent = false;
    QObject reception;
    QObject::connect(link, &GattLink::notified, &reception, [&](QUuid characteristic, const QByteArray &bytes) {
        silent = silent && characteristic != HeartRateCharacteristic;
        const auto events = decoder.decode(characteristic, bytes, plan.clock->now());
        for (const auto &event : events) {
            if (!stop->asked)
                sink->received(event);
        }
    });
    QObject::connect(link, &GattLink::closed, &reception, [stop] { stop->wake.open(); });

    if (what & LiveSteps) { // they are told only when they change
        const auto steps = co_await link->read(StepsCharacteristic);
        if (steps) {
            for (const auto &event : decoder.decode(StepsCharacteristic, *steps, plan.clock->now()))
                sink->received(event);
        }
    }
    auto outcome = co_await perform(link, start);

    auto keepAlive = plan.patience(plan.family.earlyKeepAlive ? FirstKeepAlive : plan.family.keepAlive);
    while (outcome && link->isOpen() && !stop->asked) {
        if (!needsHeartRate(what)) {
            co_await stop->wake.wait();
            continue;
        }
        const bool woken = co_await stop->wake.wait(keepAlive);
        if (woken)
            continue;
        if (silent && (what & LiveHeartRate)) // for a whole interval: better say so than show an old value
            sink->received(NoHeartRate{plan.clock->now()});
        silent = true;
        outcome = co_await link->write(HeartRateControlCharacteristic, heartRateKeepAlive());
        keepAlive = plan.patience(plan.family.keepAlive);
    }
    if (outcome && !stop->asked)
        outcome = Failure(Error::Disconnected, u"while live"_s);

    reception.disconnect();
    QObject::disconnect(link, nullptr, &reception, nullptr); // what comes late is dropped
    co_await performAll(link, liveStop(what));
    if (!outcome)
        co_return Failure(lostWhileLive(outcome.error()));
    co_return {};
}

QCoro::Task<Result<HeartRateReading>> measureOnce(GattLink *link, LivePlan plan)
{
    const bool continuous = plan.family.singleByContinuous;
    const auto mode = continuous ? HeartRateMode::Continuous : HeartRateMode::Single;
    QList<LiveStep> start{{LiveStep::Subscribe, HeartRateCharacteristic, {}}};
    if (!continuous) {
        start.append(
            {LiveStep::Write, HeartRateControlCharacteristic, heartRateControl(HeartRateMode::Continuous, false)});
        start.append({LiveStep::Write, HeartRateControlCharacteristic, heartRateControl(HeartRateMode::Single, false)});
    }
    start.append({LiveStep::Write, HeartRateControlCharacteristic, heartRateControl(mode, true)});
    const QList<LiveStep> end{{LiveStep::Write, HeartRateControlCharacteristic, heartRateControl(mode, false)},
                              {LiveStep::Unsubscribe, HeartRateCharacteristic, {}}};
    if (!link->offers(HeartRateCharacteristic) || !link->offers(HeartRateControlCharacteristic))
        co_return Failure(Error::Unsupported, u"no heart rate characteristics"_s);

    Inbox inbox(link, HeartRateCharacteristic);
    const auto started = co_await perform(link, start);
    if (!started)
        co_return Failure(started.error());

    auto patience = plan.patience(SinglePatience);
    Result<QByteArray> value = Failure(Error::Timeout);
    if (continuous && plan.family.earlyKeepAlive) { // without it the first measurement can run out of time
        const auto first = plan.patience(FirstKeepAlive);
        value = co_await inbox.next(hasPulse, first);
        if (!value && value.error().kind() == Error::Timeout)
            co_await link->write(HeartRateControlCharacteristic, heartRateKeepAlive());
        patience -= first;
    }
    if (!value && value.error().kind() == Error::Timeout)
        value = co_await inbox.next(hasPulse, patience);
    const auto at = plan.clock->now();

    co_await performAll(link, end);
    if (!value)
        co_return Failure(value.error().kind() == Error::Timeout ? noPulse() : value.error());
    const auto bpm = pulseIn(decodeHeartRate(*value));
    if (!bpm)
        co_return Failure(Error::Malformed);
    co_return HeartRateReading{at, *bpm};
}

} // namespace pulsekeep::huami
