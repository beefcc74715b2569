// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/history.h"

#include "devices/huami/preparation.h"
#include "devices/huami/words.h"
#include "link/inbox.h"
#include "link/latch.h"

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Watchdog = 10s;        // without any notification the device has forgotten us
constexpr auto OptionalPatience = 3s; // for an answer that nobody has promised
constexpr auto AcknowledgePatience = 2s;
constexpr auto PauseBetweenRounds = 1s; // newer devices answer "busy" to impatient ones
constexpr int FirstVisitDays = 100;
constexpr int MostRounds = 120;     // a device that gives a day a round brings the hundred days
constexpr int MostBrokenRounds = 5; // that lost packets or did not add up
constexpr int MostBusyAnswers = 2;
constexpr int MostPackets = 1'000'000; // of one round; a year of minutes is a quarter of that
constexpr int ProgressStep = 60;       // minutes

Error interrupted(const Error &error)
{
    switch (error.kind()) {
    case Error::Timeout:
        return error.explained({Words::tr("The device stopped sending its history."),
                                {},
                                Words::tr("What has arrived is kept. Keep the device close and sync again.")});
    case Error::Disconnected:
        return error.explained({Words::tr("The connection was lost while reading the history."),
                                {},
                                Words::tr("What has arrived is kept. Keep the device close and sync again.")});
    case Error::Malformed:
        return error.explained(
            {Words::tr("The device sent a history that does not add up."),
             {},
             Words::tr("Sync again. If it goes on, please report it with the recording of the visit.")});
    default:
        return error;
    }
}

Error fetchBusy()
{
    return Error(Error::Timeout, u"10 01 02"_s)
        .explained({Words::tr("The device is still busy with an earlier request for its history."),
                    {},
                    Words::tr("Wait a moment and sync again.")});
}

Error fetchRefused(quint8 status)
{
    return Error(Error::Refused, u"status %1"_s.arg(status, 2, 16, '0'_L1))
        .explained({Words::tr("The device refused to send its history (code 0x%1).").arg(status, 2, 16, '0'_L1),
                    {},
                    Words::tr("Restart the device and sync again. If it goes on, please report the code.")});
}

Error tooManyGaps()
{
    return Error(Error::Timeout, u"%1 rounds with missing packets"_s.arg(MostBrokenRounds))
        .explained({Words::tr("Parts of the history were lost on the way again and again."),
                    Words::tr("The radio connection is poor."),
                    Words::tr("What has arrived is kept. Bring the device closer and sync again.")});
}

qint32 minuteOf(const QDateTime &at)
{
    return static_cast<qint32>(at.toSecsSinceEpoch() / 60);
}

QDateTime minuteStart(qint32 minute)
{
    return QDateTime::fromSecsSinceEpoch(qint64(minute) * 60, Qt::UTC);
}

QDateTime wholeMinute(const QDateTime &at)
{
    return minuteStart(minuteOf(at));
}

/** The fetch of one kind of history in one visit. */
class Fetch
{
public:
    Fetch(GattLink *link, Inbox *inbox, const HistoryPlan &plan, HarvestSink *sink, HistoryType type)
        : m_link(link), m_inbox(inbox), m_plan(plan), m_sink(sink), m_type(type)
    {
    }

    QCoro::Task<Result<>> run(QList<SyncMark> marks);

private:
    /** What a round brought: certain records, and whether there may be more. */
    using Payload = FetchAssembly::Payload;

    void startAt(const QList<SyncMark> &marks);
    QCoro::Task<Result<std::optional<DeviceTime>>> announce();
    QCoro::Task<Result<FetchReply>> ask();
    QCoro::Task<Result<Payload>> receive(DeviceTime start);
    QCoro::Task<> acknowledge();
    Result<Harvest> decoded(const Payload &payload, const DeviceTime &start);
    void tell(const QDateTime &until);

    bool isActivity() const { return m_type == HistoryType::Activity; }
    int recordSize() const { return isActivity() ? m_plan.samples.size : HeartRateRecordSize; }
    QDateTime now() const { return m_plan.clock->now(); }

    GattLink *m_link;
    Inbox *m_inbox;
    HistoryPlan m_plan;
    HarvestSink *m_sink;
    HistoryType m_type;

    QDateTime m_from;  // of the whole visit
    QDateTime m_until; // everything before it is kept
    MinuteContext m_kind;
    std::optional<Error> m_lost; // the link, within a round
};

void Fetch::startAt(const QList<SyncMark> &marks)
{
    const auto name = isActivity() ? ActivityStream : HeartRateStream;
    const auto present = now();
    m_until = wholeMinute(present.addDays(-FirstVisitDays));
    for (const auto &mark : marks) {
        // A mark in the future comes of a device whose clock was ahead: what was measured since is before it.
        if (mark.stream == name && mark.until.isValid() && mark.until <= present.addSecs(3600)) {
            m_until = mark.until;
            m_kind = MinuteContext::fromBytes(mark.context);
        }
    }
    m_from = m_until;
}

QCoro::Task<Result<>> Fetch::run(QList<SyncMark> marks)
{
    startAt(marks);
    int broken = 0;
    for (int round = 0; round < MostRounds && m_until.secsTo(now()) >= 60; ++round) {
        if (round > 0) {
            Latch pause;
            const auto length = m_plan.patience(PauseBetweenRounds);
            co_await pause.wait(length);
        }

        const auto start = co_await announce();
        if (!start)
            co_return Failure(start.error());
        if (!*start)
            break; // nothing new
        const auto payload = co_await receive(**start);
        if (!payload && payload.error().kind() != Error::Malformed)
            co_return Failure(payload.error());
        if (m_lost && payload->bytes.isEmpty())
            co_return Failure(*m_lost);
        if (!m_lost && (!payload || !payload->complete)) {
            if (++broken > MostBrokenRounds)
                co_return Failure(payload ? tooManyGaps() : payload.error());
        }
        if (!payload || (payload->bytes.isEmpty() && !payload->complete))
            continue; // nothing is certain: ask again from the same minute
        if (payload->bytes.isEmpty())
            break;

        const auto before = m_until;
        const auto harvest = decoded(*payload, **start);
        if (!harvest)
            co_return Failure(harvest.error());
        const auto kept = m_sink->keep(*harvest);
        if (!kept)
            co_return Failure(kept.error());
        tell(m_until);
        if (m_lost)
            co_return Failure(*m_lost);
        if (m_plan.acknowledge && payload->complete)
            co_await acknowledge();
        if (payload->complete && (m_until <= before || !isActivity()))
            break; // it has nothing newer
    }
    co_return {};
}

/** Asks for what is missing; gives the start that the device announces, or nothing when it has nothing new. */
QCoro::Task<Result<std::optional<DeviceTime>>> Fetch::announce()
{
    const auto reply = co_await ask();
    if (!reply)
        co_return Failure(reply.error());
    if (reply->status == FetchNoData)
        co_return std::optional<DeviceTime>();
    if (reply->status != FetchAccepted)
        co_return Failure(fetchRefused(reply->status));
    if (reply->count == 0) {
        co_await acknowledge(); // there is nothing that it could forget; it only closes the fetch
        co_return std::optional<DeviceTime>();
    }
    // Zones apart, a start long before the asked one is not of this question; one in the future brings nothing yet.
    if (reply->start.at.addDays(2) < m_until)
        co_return Failure(interrupted(Error(Error::Malformed, u"the history starts long before it was asked for"_s)));
    if (reply->start.at > now().addDays(1))
        co_return std::optional<DeviceTime>();
    co_return reply->start;
}

QCoro::Task<Result<FetchReply>> Fetch::ask()
{
    const auto present = now();
    const DeviceTime since{wholeMinute(m_until), deviceOffset(m_plan.clock, present)};
    const auto request = askHistory(m_type, since);
    const auto isAnnouncement = isFetchReply(FetchStep::Ask);
    const auto patience = m_plan.patience(isActivity() ? Watchdog : OptionalPatience);
    for (int busy = 0;; ++busy) {
        m_inbox->clear(); // late packets of the round before
        const auto written = co_await m_link->write(FetchControlCharacteristic, request);
        if (!written)
            co_return Failure(interrupted(written.error()));
        const auto bytes = co_await m_inbox->next(isAnnouncement, patience);
        if (!bytes)
            co_return Failure(interrupted(bytes.error()));
        const auto reply = decodeFetchReply(*bytes);
        if (!reply)
            co_return Failure(interrupted(reply.error()));
        if (reply->status != FetchAlreadyOpen)
            co_return *reply;
        if (busy == MostBusyAnswers)
            co_return Failure(fetchBusy());
        Latch pause;
        const auto length = m_plan.patience(PauseBetweenRounds * 2);
        co_await pause.wait(length);
    }
}

/** The packets of one round, up to the end that the device says. */
QCoro::Task<Result<Fetch::Payload>> Fetch::receive(DeviceTime start)
{
    FetchAssembly assembly;
    const auto watchdog = m_plan.patience(Watchdog);
    int told = 0;

    m_inbox->clear();
    const auto written = co_await m_link->write(FetchControlCharacteristic, transferHistory());
    if (!written)
        co_return Failure(interrupted(written.error()));
    for (int packets = 0; packets < MostPackets; ++packets) {
        const auto heard = co_await m_inbox->next(watchdog);
        if (!heard) { // the next visit goes on where this one was, instead of asking for all of it again
            m_lost = interrupted(heard.error());
            co_return assembly.interrupted(recordSize());
        }
        if (heard->characteristic == FetchDataCharacteristic) {
            assembly.add(heard->bytes);
            const auto minutes = static_cast<int>(assembly.size() / recordSize());
            if (isActivity() && minutes >= told + ProgressStep) {
                told = minutes;
                tell(start.at.addSecs(qint64(minutes) * 60));
            }
            continue;
        }
        const auto reply = decodeFetchReply(heard->bytes);
        if (!reply || reply->step != FetchStep::Transfer)
            continue;
        if (reply->status != FetchAccepted && reply->status != FetchNoData)
            co_return Failure(fetchRefused(reply->status));

        auto payload = assembly.finish(recordSize(), reply->crc);
        if (!payload)
            co_return Failure(interrupted(payload.error()));
        // Aborted, or an end that belongs to something else: what came is certain, the rest is asked for again.
        if ((reply->status == FetchNoData) == (assembly.packets() > 0))
            payload->complete = false;
        co_return payload;
    }
    co_return Failure(interrupted(Error(Error::Malformed, u"a round without an end"_s)));
}

/** `03`. Only a courtesy: whatever the device answers, what it sent is kept. */
QCoro::Task<> Fetch::acknowledge()
{
    const auto written = co_await m_link->write(FetchControlCharacteristic, acknowledgeHistory());
    if (!written)
        co_return;
    const auto isAnswer = isFetchReply(FetchStep::Acknowledge);
    const auto patience = m_plan.patience(AcknowledgePatience);
    co_await m_inbox->next(isAnswer, patience);
}

/** Readings, bytes and the new mark of a round; moves on to where the next one starts. */
Result<Harvest> Fetch::decoded(const Payload &payload, const DeviceTime &start)
{
    Harvest harvest;
    RawChunk chunk;
    chunk.start = start.at;
    chunk.deviceOffset = start.offset;
    chunk.bytes = payload.bytes;
    chunk.parserVersion = SamplesParserVersion;
    QDateTime next;
    if (isActivity()) {
        chunk.format = formatName(m_plan.samples);
        chunk.context = m_kind.bytes();
        const auto first = minuteOf(start.at);
        auto minutes = decodeMinutes(payload.bytes, m_plan.samples, first, &m_kind);
        if (!minutes)
            return Failure(interrupted(minutes.error()));
        next = minuteStart(first + static_cast<qint32>(minutes->size()));
        harvest.minutes = *std::move(minutes);
    } else {
        chunk.format = HeartRateRecordsFormat;
        auto readings = decodeHeartRateRecords(payload.bytes);
        if (!readings)
            return Failure(interrupted(readings.error()));
        next = m_until;
        for (const auto &reading : std::as_const(*readings))
            next = qMax(next, reading.at);
        harvest.heartRates = *std::move(readings);
    }
    harvest.raw.append(chunk);
    m_until = qMax(m_until, next);
    harvest.marks.append({isActivity() ? ActivityStream : HeartRateStream, m_until, m_kind.bytes()});
    return harvest;
}

void Fetch::tell(const QDateTime &until)
{
    if (m_plan.observer && isActivity())
        m_plan.observer->progress(m_from, until, now());
}

} // namespace

QCoro::Task<Result<>> fetchHistory(GattLink *link, HistoryPlan plan, QList<SyncMark> marks, HarvestSink *sink)
{
    if (!link->offers(FetchControlCharacteristic) || !link->offers(FetchDataCharacteristic))
        co_return Failure(Error::Unsupported, u"no history characteristics"_s);

    Inbox inbox(link, {FetchControlCharacteristic, FetchDataCharacteristic}); // one: their order matters
    const auto control = co_await link->subscribe(FetchControlCharacteristic);
    if (!control)
        co_return Failure(interrupted(control.error()));
    const auto data = co_await link->subscribe(FetchDataCharacteristic);
    if (!data)
        co_return Failure(interrupted(data.error()));

    Fetch activity(link, &inbox, plan, sink, HistoryType::Activity);
    auto outcome = co_await activity.run(marks);

    if (outcome && plan.heartRates) {
        Fetch heartRates(link, &inbox, plan, sink, HistoryType::HeartRate);
        const auto extra = co_await heartRates.run(marks);
        // Not every model has this kind, and nobody says which: only what stops the visit counts.
        if (!extra && (extra.error().kind() == Error::Disconnected || extra.error().kind() == Error::Storage))
            outcome = extra;
    }

    if (link->isOpen()) { // also after a failure, so that nothing comes in between later
        co_await link->unsubscribe(FetchDataCharacteristic);
        co_await link->unsubscribe(FetchControlCharacteristic);
    }
    co_return outcome;
}

} // namespace pulsekeep::huami
