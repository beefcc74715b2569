// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/collection.h"

#include "devices/standard/bonding.h"
#include "devices/standard/preparation.h"

#include <QDeadlineTimer>

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QLatin1StringView RecordsStream("standard.records");
constexpr auto AfterRecords = 2s;
constexpr auto AnswerPatience = 10s; // for the next record, or the word that there are no more
/** Thermometers go on measuring for as long as they are worn: a visit is not to last as long. */
constexpr auto LongestVisit = 5min;

/** What there is to listen to. */
QList<QUuid> offered(GattLink *link)
{
    auto characteristics = measurementCharacteristics();
    characteristics.append(BloodPressureRecordCharacteristic);
    characteristics.removeIf([link](QUuid characteristic) { return !link->offers(characteristic); });
    // Other services have records as well; without measurements they are not ours to ask for.
    if (!characteristics.isEmpty() && link->offers(RecordAccessCharacteristic))
        characteristics.append(RecordAccessCharacteristic);
    return characteristics;
}

/** The sequence number of the newest record that is stored. */
std::optional<quint16> lastRecord(const QList<SyncMark> &marks)
{
    for (const auto &mark : marks) {
        ByteReader in(mark.context);
        const auto sequence = in.u16();
        if (mark.stream == RecordsStream && in.atEnd())
            return sequence;
    }
    return {};
}

/** Adds up what comes. */
class Heap : public HarvestSink
{
public:
    Result<> keep(const Harvest &harvest) override
    {
        whole.bloodPressures += harvest.bloodPressures;
        whole.weights += harvest.weights;
        whole.temperatures += harvest.temperatures;
        whole.oxygen += harvest.oxygen;
        whole.lost += harvest.lost;
        whole.raw += harvest.raw;
        isEmpty = false;
        return {};
    }

    Harvest whole;
    bool isEmpty = true;
};

} // namespace

QCoro::Task<Result<>> Collection::listen()
{
    if (m_inbox)
        co_return {};
    const auto characteristics = offered(m_link);
    if (characteristics.isEmpty())
        co_return {};
    const auto known = co_await readCircumstances(m_link, m_context->clock);
    if (!known)
        co_return Failure(known.error());
    m_recordsHaveChecksum = known->pressureFeature.value_or(0) & RecordsHaveChecksum;
    m_reader.emplace(*known);
    m_inbox = std::make_unique<Inbox>(m_link, characteristics);
    for (const auto &characteristic : characteristics) {
        const auto subscribed = co_await subscribeBonded(m_link, characteristic, m_context->observer);
        if (!subscribed) {
            m_inbox.reset();
            co_return subscribed;
        }
    }
    co_return {};
}

QCoro::Task<Result<>> Collection::run(QList<SyncMark> marks, HarvestSink *sink, std::chrono::milliseconds patience)
{
    if (!m_inbox)
        co_return {};
    if (m_link->offers(RecordAccessCharacteristic)) {
        const auto last = lastRecord(marks);
        const auto fetched = co_await fetchRecords(last, sink);
        if (fetched) // it has said that this was all
            patience = std::min(patience, m_context->patience(AfterRecords));
        else if (fetched.error().kind() != Error::Refused)
            co_return fetched;
        // A device that does not want to be asked sends what it has by itself.
    }
    co_return co_await collect(sink, patience);
}

QCoro::Task<Result<Harvest>> Collection::gather(std::chrono::milliseconds patience)
{
    Heap heap;
    if (m_inbox) {
        const auto collected = co_await collect(&heap, patience);
        if (!collected)
            co_return Failure(collected.error());
    }
    if (heap.isEmpty && !m_link->isOpen())
        co_return Failure(Error::Disconnected);
    co_return heap.whole;
}

QCoro::Task<Result<>> Collection::collect(HarvestSink *sink, std::chrono::milliseconds patience)
{
    const QDeadlineTimer end(m_context->patience(LongestVisit));
    while (!end.hasExpired()) {
        const auto notification = co_await m_inbox->next(patience);
        if (!notification)
            break;
        const auto kept = keep(*notification, sink);
        if (!kept)
            co_return kept;
    }
    co_return {};
}

// Records
// --------------------------------------------------------------------------------------------------------------

/** Refused where the device does not give them out. @p last is the newest record that is stored here. While the device
 * still has it, only what came after is new; otherwise its memory was cleared, or has run over, and everything is asked
 * for. */
QCoro::Task<Result<>> Collection::fetchRecords(std::optional<quint16> last, HarvestSink *sink)
{
    std::optional<quint16> first;
    if (last) {
        const auto question = reportNumberOfRecords(last);
        const auto since = co_await ask(question, sink);
        if (!since && since.error().kind() != Error::Refused)
            co_return Failure(since.error());
        if (since && since->number == 1) {
            ++m_figures.skipped;
            co_return {};
        }
        if (since && since->number.value_or(0) > 1)
            first = *last + 1;
    }
    const auto question = reportRecords(first);
    const auto answer = co_await ask(question, sink);
    if (!answer)
        co_return Failure(answer.error());
    co_return {};
}

/** Everything that comes before the answer goes to the sink. Refused where the device does not take the question. */
QCoro::Task<Result<RecordReply>> Collection::ask(QByteArray question, HarvestSink *sink)
{
    m_figures.bytes += static_cast<int>(question.size());
    ++m_figures.roundTrips;
    const auto written = co_await m_link->write(RecordAccessCharacteristic, question);
    if (!written && (written.error().isPassing() || written.error().kind() == Error::Cancelled))
        co_return Failure(written.error());
    if (!written)
        co_return Failure(Error::Refused, written.error().detail());
    for (;;) {
        const auto patience = m_context->patience(AnswerPatience);
        const auto notification = co_await m_inbox->next(patience);
        if (!notification)
            co_return Failure(notification.error());
        if (notification->characteristic != RecordAccessCharacteristic) {
            const auto kept = keep(*notification, sink);
            if (!kept)
                co_return Failure(kept.error());
            continue;
        }
        m_figures.bytes += static_cast<int>(notification->bytes.size());
        const auto reply = decodeRecordReply(notification->bytes);
        if (!reply)
            continue; // says nothing of what was asked
        if (reply->number || reply->code == RecordsDone || reply->code == RecordsNotFound)
            co_return *reply;
        co_return Failure(Error::Refused, u"record access answered %1"_s.arg(reply->code));
    }
}

// One measurement
// --------------------------------------------------------------------------------------------------------

Result<> Collection::keep(const Notification &notification, HarvestSink *sink)
{
    m_figures.bytes += static_cast<int>(notification.bytes.size());
    if (notification.characteristic == RecordAccessCharacteristic)
        return {};
    auto brought = read(notification);
    if (!brought) {
        ++m_figures.invalid;
        Harvest harvest;
        harvest.lost.append({LostReadings::Unreadable, 0, 1});
        return sink->keep(harvest);
    }
    m_figures.read += brought->read;
    m_figures.invalid += brought->invalid;
    if (brought->harvest.raw.isEmpty()) // the middle of a record
        return {};
    return sink->keep(brought->harvest);
}

Result<Brought> Collection::read(const Notification &notification)
{
    const auto now = m_context->clock->now();
    if (notification.characteristic != BloodPressureRecordCharacteristic)
        return m_reader->take(notification.characteristic, notification.bytes, now);
    const auto record = m_records.feed(notification.bytes, m_recordsHaveChecksum);
    if (!record)
        return Failure(record.error());
    if (!*record)
        return Brought();
    auto brought = m_reader->take(sigUuid((*record)->characteristic), (*record)->value, now);
    if (brought)
        brought->harvest.marks.append({RecordsStream, now, ByteWriter().u16((*record)->sequence).bytes()});
    return brought;
}

} // namespace pulsekeep::standard
