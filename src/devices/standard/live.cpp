// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/live.h"

#include "devices/standard/bonding.h"
#include "devices/standard/measurements.h"
#include "devices/standard/words.h"
#include "link/inbox.h"

#include <QDeadlineTimer>

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto SilencePatience = 10s; // sensors tell a value every second or two
constexpr auto SinglePatience = 20s;
constexpr int HighestRate = 254;

struct Source {
    QUuid characteristic;
    Capabilities gives;
};

/** Everything that can be told over and over. */
QList<Source> sources()
{
    return {{HeartRateCharacteristic, LiveHeartRate | LiveIntervals},
            {ContinuousOxygenCharacteristic, LiveHeartRate | Oxygen},
            {IntermediateTemperatureCharacteristic, Temperature}};
}

QList<QUuid> sourcesOf(GattLink *link, Capabilities what)
{
    QList<QUuid> characteristics;
    for (const auto &source : sources()) {
        if ((source.gives & what) && link->offers(source.characteristic))
            characteristics.append(source.characteristic);
    }
    return characteristics;
}

void appendHeartRate(QList<LiveEvent> *events, std::optional<double> bpm, const QDateTime &at)
{
    const int rate = qRound(bpm.value_or(0));
    if (rate >= 1 && rate <= HighestRate)
        events->append(HeartRateReading{at, rate});
    else
        events->append(NoHeartRate{at});
}

Error cannot()
{
    return Error(Error::Unsupported, u"no characteristic for it"_s)
        .explained(
            {Words::tr("This device cannot measure that live."), {}, Words::tr("Choose something else to look at.")});
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
                    Words::tr("Put it on firmly, moisten the electrodes of a chest strap, and try again.")});
}

std::optional<HeartRateReading> heartRateIn(const Notification &notification, const QDateTime &at)
{
    for (const auto &event : liveEvents(notification.characteristic, notification.bytes, LiveHeartRate, at)) {
        if (const auto *reading = std::get_if<HeartRateReading>(&event))
            return *reading;
    }
    return {};
}

} // namespace

QList<LiveEvent> liveEvents(QUuid characteristic, QByteArrayView bytes, Capabilities wanted, const QDateTime &at)
{
    QList<LiveEvent> events;
    if (characteristic == HeartRateCharacteristic) {
        const auto measured = decodeHeartRate(bytes);
        if (!measured)
            return events;
        // Without contact some straps repeat the last value.
        const bool isWorn = measured->contact.value_or(true);
        if (wanted & LiveHeartRate)
            appendHeartRate(&events, isWorn ? measured->bpm : std::nullopt, at);
        if (isWorn && (wanted & LiveIntervals) && !measured->intervals.isEmpty()) {
            BeatIntervals intervals{at, {}};
            for (const auto interval : measured->intervals)
                intervals.milliseconds.append(HeartRateMeasurement::milliseconds(interval));
            events.append(intervals);
        }
    } else if (characteristic == ContinuousOxygenCharacteristic) {
        const auto measured = decodeContinuousOxygen(bytes);
        if (!measured)
            return events;
        const auto reading = oxygenReading(*measured, at);
        if (wanted & LiveHeartRate)
            appendHeartRate(&events, reading ? reading->pulse : std::nullopt, at);
        if (reading && (wanted & Oxygen))
            events.append(*reading);
    } else if (characteristic == IntermediateTemperatureCharacteristic && (wanted & Temperature)) {
        const auto measured = decodeTemperature(bytes);
        if (measured && measured->celsius) {
            TemperatureReading reading;
            reading.at = at;
            reading.celsius = *measured->celsius;
            reading.site = measured->type.value_or(0);
            events.append(reading);
        }
    }
    return events;
}

QCoro::Task<Result<>> streamLive(GattLink *link, const SessionContext *context, Capabilities what, LiveSink *sink,
                                 LiveStop *stop)
{
    const auto characteristics = sourcesOf(link, what);
    if (characteristics.isEmpty())
        co_return Failure(cannot());

    // Values go straight to the sink; only the end and long silence are waited for.
    bool silent = false;
    QObject reception;
    QObject::connect(link, &GattLink::notified, &reception, [&](QUuid characteristic, const QByteArray &bytes) {
        silent = false;
        const auto events = liveEvents(characteristic, bytes, what, context->clock->now());
        for (const auto &event : events) {
            if (!stop->asked)
                sink->received(event);
        }
    });
    QObject::connect(link, &GattLink::closed, &reception, [stop] { stop->wake.open(); });

    Result<> outcome;
    for (const auto &characteristic : characteristics) {
        outcome = co_await subscribeBonded(link, characteristic, context->observer);
        if (!outcome)
            break;
    }
    const auto patience = context->patience(SilencePatience);
    while (outcome && link->isOpen() && !stop->asked) {
        const bool woken = co_await stop->wake.wait(patience);
        if (woken)
            continue;
        if (silent && (what & LiveHeartRate)) // for a whole interval: better say so than show an old value
            sink->received(NoHeartRate{context->clock->now()});
        silent = true;
    }
    if (outcome && !stop->asked)
        outcome = Failure(Error::Disconnected, u"while live"_s);

    QObject::disconnect(link, nullptr, &reception, nullptr); // what comes late is dropped
    for (const auto &characteristic : characteristics) {
        if (link->isOpen())
            co_await link->unsubscribe(characteristic);
    }
    if (!outcome)
        co_return Failure(lostWhileLive(outcome.error()));
    co_return {};
}

QCoro::Task<Result<HeartRateReading>> measureOnce(GattLink *link, const SessionContext *context)
{
    const auto characteristics = sourcesOf(link, LiveHeartRate);
    if (characteristics.isEmpty())
        co_return Failure(cannot());
    const auto characteristic = characteristics.first();

    Inbox inbox(link, characteristic);
    const auto subscribed = co_await subscribeBonded(link, characteristic, context->observer);
    if (!subscribed)
        co_return Failure(subscribed.error());
    const QDeadlineTimer deadline(context->patience(SinglePatience), Qt::PreciseTimer);
    std::optional<HeartRateReading> reading;
    std::optional<Error> error;
    while (!reading && !error) {
        const std::chrono::milliseconds left(deadline.remainingTime());
        const auto notification = co_await inbox.next(left);
        if (notification)
            reading = heartRateIn(*notification, context->clock->now());
        else
            error = notification.error().kind() == Error::Timeout ? noPulse() : notification.error();
    }
    if (link->isOpen())
        co_await link->unsubscribe(characteristic);
    if (error)
        co_return Failure(*error);
    co_return *reading;
}

} // namespace pulsekeep::standard
