// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/history.h"

#include "devices/omron/announcement.h"
#include "devices/omron/formats.h"
#include "devices/omron/records.h"
#include "devices/omron/ringmark.h"
#include "devices/omron/words.h"

#include <QTimeZone>

#include <algorithm>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 NothingUnread = 0x8000;
constexpr quint8 MostUnread = 0xff; // the counter stops there

Error noIndex()
{
    return Error(Error::Malformed, u"the index cannot be read"_s)
        .explained({Words::tr("The monitor does not tell which readings it has."),
                    Words::tr("It may be another model than the one chosen."),
                    Words::tr("Compare the model with the label on the underside, and add it again if it differs.")});
}

/** Whether the record @p after was taken later than @p before, as far as they tell. */
bool follows(const QByteArray &before, const QByteArray &after, const MemoryMap &map)
{
    const auto first = sequenceOf(before, map);
    const auto second = sequenceOf(after, map);
    if (first && second)
        return qint16(quint16(*second - *first)) > 0;
    const auto earlier = decodeRecord(before, map);
    const auto later = decodeRecord(after, map);
    if (!earlier || !*earlier || !later || !*later)
        return true;
    const auto &from = (*earlier)->at;
    const auto &to = (*later)->at;
    return from.date < to.date || (from.date == to.date && from.time <= to.time);
}

/** The ring of one user. */
class RingFetch
{
public:
    RingFetch(Transfer *memory, const HistoryPlan &plan, int user, const QList<SyncMark> &marks, HarvestSink *sink,
              SyncFigures *figures);

    bool isSettled() const { return m_mark.settled && !m_mark.unsure; }
    bool isFresh() const { return !m_mark.settled && m_mark.next == 0; } ///< never read at all
    /** The first reading, or what is left of it. */
    QCoro::Task<Result<>> walk();
    /** What is new since. */
    QCoro::Task<Result<>> follow(RingState state);
    int total() const { return m_count; }

private:
    enum class Going { On, Enough };

    QCoro::Task<Result<Going>> readRun(int first, int count);
    QCoro::Task<Result<std::optional<int>>> newSince(RingState state);
    QCoro::Task<Result<>> findNewest(RingState state);
    Result<Going> keep(int slot, const QList<QByteArray> &records);
    Result<> keepMark();
    void note(int slot, const QByteArray &record);
    void settle();
    RawChunk chunkOf(const QList<QByteArray> &records, const QList<BloodPressureReading> &readings) const;
    const Ring &ring() const { return m_plan.map.rings[size_t(m_user - 1)]; }

    Transfer *m_memory;
    HistoryPlan m_plan;
    int m_user;
    HarvestSink *m_sink;
    SyncFigures *m_figures;
    QDateTime m_until;
    RingMark m_mark;
    RingMark m_kept; // as the store has it
    int m_overwritten = 0;
    int m_done = 0;
    int m_count = 0;
};

RingFetch::RingFetch(Transfer *memory, const HistoryPlan &plan, int user, const QList<SyncMark> &marks,
                     HarvestSink *sink, SyncFigures *figures)
    : m_memory(memory), m_plan(plan), m_user(user), m_sink(sink), m_figures(figures),
      m_until(QDateTime::fromSecsSinceEpoch(0, Qt::UTC))
{
    for (const auto &mark : marks) {
        if (mark.stream != streamOf(user))
            continue;
        m_until = mark.until;
        m_mark = RingMark::fromBytes(mark.context);
        if (m_mark.next >= ring().count)
            m_mark = {};
    }
    m_kept = m_mark;
    m_count = ring().count - m_mark.next;
}

QCoro::Task<Result<>> RingFetch::walk()
{
    const int first = m_mark.next;
    const auto going = co_await readRun(first, ring().count - first);
    if (!going)
        co_return Failure(going.error());
    co_return keepMark();
}

/** The slots have told where the newest record is: before the only place where age goes back, or at the end. */
void RingFetch::settle()
{
    m_mark.settled = true;
    const bool isFull = m_mark.next == 0; // or nothing was there at all
    m_mark.unsure = m_mark.breaks > (isFull ? 1 : 0);
    if (m_mark.breaks == 0)
        m_mark.newest = m_mark.last;
    else
        m_mark.next = m_mark.oldest;
    m_mark.last.clear();
    m_mark.breaks = 0;
    m_mark.oldest = 0;
}

QCoro::Task<Result<>> RingFetch::follow(RingState state)
{
    if (m_mark.unsure) {
        const auto found = co_await findNewest(state);
        if (!found)
            co_return found;
    }
    const auto fresh = co_await newSince(state);
    if (!fresh)
        co_return Failure(fresh.error());
    m_mark.unread = state.counter;
    const int count = fresh->value_or(state.stored);
    m_figures->skipped += state.stored - count;
    if (count == 0 && state.stored == 0)
        m_mark = RingMark{true, false, 0, {}, state.counter, {}, 0, 0};

    // From the oldest to the newest, around the end of the ring.
    m_count = count;
    const int first = (state.cursor - count + ring().count) % ring().count;
    const int upToEnd = std::min(count, ring().count - first);
    const auto older = co_await readRun(first, upToEnd);
    if (!older)
        co_return Failure(older.error());
    const auto newer = co_await readRun(0, count - upToEnd);
    if (!newer)
        co_return Failure(newer.error());
    co_return keepMark();
}

/** Takes the index's word for where the newest record is, and that record's own for what it is. */
QCoro::Task<Result<>> RingFetch::findNewest(RingState state)
{
    m_mark.unsure = false;
    m_mark.next = state.cursor;
    m_mark.newest.clear();
    if (state.stored > 0) {
        const int slot = (state.cursor + ring().count - 1) % ring().count;
        const auto bytes = co_await m_memory->read(m_plan.map.slot(m_user, slot), m_plan.map.recordSize);
        if (!bytes)
            co_return Failure(bytes.error());
        m_mark.newest = *bytes;
    }
    co_return {};
}

/** How many of the stored records are new; nothing when all are, because the ring is not the one that we knew. */
QCoro::Task<Result<std::optional<int>>> RingFetch::newSince(RingState state)
{
    using Answer = std::optional<int>;
    if (state.stored == 0)
        co_return Answer(0);
    if (m_mark.newest.isEmpty())
        co_return Answer();
    const int count = ring().count;

    const auto known = sequenceOf(m_mark.newest, m_plan.map);
    if (state.sequence && known) {
        const auto more = quint16(*state.sequence - *known);
        if (more == 0 && state.cursor == m_mark.next)
            co_return Answer(0);
        if (more == 0 || qint16(more) < 0) // the count began anew
            co_return Answer();
        if (more <= state.stored)
            co_return Answer(more);
        if (state.wrapped)
            m_overwritten = more - count;
        co_return Answer();
    }

    // Without numbers, a whole lap looks like nothing. A counter that has not moved says that there was none; else the
    // record read last has to be where it was.
    const int more = (state.cursor - m_mark.next + count) % count;
    const bool stoodStill =
        more == 0 && state.counter == m_mark.unread && state.counter != NothingUnread && state.counter < MostUnread;
    if (stoodStill)
        co_return Answer(0);
    const int slot = (m_mark.next + count - 1) % count;
    const auto bytes = co_await m_memory->read(m_plan.map.slot(m_user, slot), m_plan.map.recordSize);
    if (!bytes)
        co_return Failure(bytes.error());
    if (*bytes == m_mark.newest)
        co_return Answer(more);
    if (state.wrapped) // at least
        m_overwritten = more;
    co_return Answer();
}

/** Reads @p count slots from @p first on, and keeps what each answer completes. */
QCoro::Task<Result<RingFetch::Going>> RingFetch::readRun(int first, int count)
{
    const auto &map = m_plan.map;
    const int total = count * map.recordSize;
    int block = map.block;
    int slot = first;
    QByteArray rest;
    for (int read = 0; read < total;) {
        int size = std::min(block, total - read);
        const auto address = quint16(map.slot(m_user, first) + read);
        auto part = co_await m_memory->read(address, size);
        if (!part)
            co_return Failure(part.error());
        const int toEnd = map.recordSize - static_cast<int>(rest.size());
        if (part->isEmpty() && size > toEnd) { // refused as a whole when one record in it is empty
            block = map.recordSize;
            size = toEnd;
            part = co_await m_memory->read(address, size);
            if (!part)
                co_return Failure(part.error());
        }
        rest += part->isEmpty() ? QByteArray(size, '\xff') : *part;
        read += size;

        QList<QByteArray> records;
        for (; rest.size() >= map.recordSize; rest.remove(0, map.recordSize))
            records += rest.first(map.recordSize);
        const auto going = keep(slot, records);
        if (!going)
            co_return Failure(going.error());
        slot += static_cast<int>(records.size());
        if (*going == Going::Enough)
            co_return Going::Enough;
    }
    co_return Going::On;
}

/** What an answer brought, from @p slot on: into the store, and the mark behind it. */
Result<RingFetch::Going> RingFetch::keep(int slot, const QList<QByteArray> &records)
{
    const auto zone = m_plan.clock->zone();
    auto going = Going::On;
    QList<QByteArray> written;
    for (const auto &record : records) {
        ++m_done;
        const bool isEmpty = isEmptySlot(record, m_plan.map);
        // The first reading ends at an empty slot; zeros are a record that went wrong.
        if (!m_mark.settled && record == QByteArray(record.size(), '\xff')) {
            going = Going::Enough;
            break;
        }
        note(slot++, isEmpty ? QByteArray() : record);
        if (!isEmpty)
            written += record;
    }
    if (!m_mark.settled && (going == Going::Enough || slot == ring().count))
        settle();
    if (m_plan.observer)
        m_plan.observer->counted(std::min(m_done, m_count), m_count);
    if (written.isEmpty())
        return going;

    const auto decoded = decodeRecords(written.join(), m_plan.map, m_user, zone);
    if (!decoded)
        return Failure(decoded.error());
    m_figures->read += static_cast<int>(written.size());
    m_figures->invalid += decoded->invalid;

    Harvest harvest;
    harvest.bloodPressures = decoded->readings;
    if (decoded->invalid > 0)
        harvest.lost.append({LostReadings::Unreadable, m_user, decoded->invalid});
    if (m_overwritten > 0)
        harvest.lost.append({LostReadings::Overwritten, m_user, std::exchange(m_overwritten, 0), ring().count});
    harvest.raw.append(chunkOf(written, decoded->readings));
    for (const auto &reading : decoded->readings)
        m_until = std::max(m_until, reading.at);
    harvest.marks.append({streamOf(m_user), m_until, m_mark.bytes()});
    const auto kept = m_sink->keep(harvest);
    if (!kept)
        return Failure(kept.error());
    m_kept = m_mark;
    return going;
}

/** Remembers the record of @p slot (none when it is empty) as read. */
void RingFetch::note(int slot, const QByteArray &record)
{
    m_mark.next = (slot + 1) % ring().count;
    if (record.isEmpty())
        return;
    if (m_mark.settled) {
        m_mark.newest = record;
        return;
    }
    if (!m_mark.last.isEmpty() && !follows(m_mark.last, record, m_plan.map)) {
        if (m_mark.breaks++ == 0) {
            m_mark.newest = m_mark.last;
            m_mark.oldest = slot;
        }
    }
    m_mark.last = record;
}

Result<> RingFetch::keepMark()
{
    if (m_mark == m_kept)
        return {};
    Harvest harvest;
    harvest.marks.append({streamOf(m_user), m_until, m_mark.bytes()});
    m_kept = m_mark;
    return m_sink->keep(harvest);
}

RawChunk RingFetch::chunkOf(const QList<QByteArray> &records, const QList<BloodPressureReading> &readings) const
{
    const auto zone = m_plan.clock->zone();
    RawChunk chunk;
    chunk.format = recordFormat(m_plan.modelId);
    chunk.parserVersion = RecordsParserVersion;
    chunk.start = m_plan.clock->now();
    if (!readings.isEmpty()) {
        const auto earliest = std::min_element(readings.begin(), readings.end(),
                                               [](const auto &one, const auto &other) { return one.at < other.at; });
        chunk.start = earliest->at;
    }
    chunk.deviceOffset = zone.offsetFromUtc(chunk.start);
    chunk.context = RecordsContext{m_user, zone.id()}.bytes();
    chunk.bytes = records.join();
    return chunk;
}

/** All users, one after the other. */
class HistoryFetch
{
public:
    HistoryFetch(Transfer *memory, const HistoryPlan &plan, const QList<SyncMark> &marks, HarvestSink *sink,
                 SyncFigures *figures);

    QCoro::Task<Result<>> run();

private:
    QCoro::Task<Result<>> readIndex();
    QCoro::Task<Result<>> clearCounter();

    Transfer *m_memory;
    HistoryPlan m_plan;
    std::vector<RingFetch> m_rings;
    QByteArray m_section;
    QList<RingState> m_states;
};

HistoryFetch::HistoryFetch(Transfer *memory, const HistoryPlan &plan, const QList<SyncMark> &marks, HarvestSink *sink,
                           SyncFigures *figures)
    : m_memory(memory), m_plan(plan)
{
    for (int user = 1; user <= plan.map.users(); ++user)
        m_rings.emplace_back(memory, plan, user, marks, sink, figures);
}

QCoro::Task<Result<>> HistoryFetch::readIndex()
{
    if (!m_states.isEmpty())
        co_return {};
    const auto section = co_await m_memory->read(m_plan.map.readBase, m_plan.map.indexSize);
    if (!section)
        co_return Failure(section.error());
    const auto states = decodeIndex(*section, m_plan.map);
    if (!states)
        co_return Failure(noIndex());
    m_section = *section;
    m_states = *states;
    co_return {};
}

QCoro::Task<Result<>> HistoryFetch::run()
{
    for (size_t number = 0; number < m_rings.size(); ++number) {
        auto &ring = m_rings[number];
        // A first reading that began in this connection cannot have missed anything.
        const bool needsIndex = !ring.isFresh();
        if (!ring.isSettled()) {
            const auto walked = co_await ring.walk();
            if (!walked)
                co_return walked;
        }
        if (!needsIndex && ring.isSettled())
            continue;
        const auto indexed = co_await readIndex();
        if (!indexed)
            co_return indexed;
        const auto state = m_states.at(qsizetype(number));
        const auto followed = co_await ring.follow(state);
        if (!followed)
            co_return followed;
    }
    if (m_plan.clearCounter)
        co_return co_await clearCounter();
    co_return {};
}

QCoro::Task<Result<>> HistoryFetch::clearCounter()
{
    const auto indexed = co_await readIndex();
    if (!indexed)
        co_return indexed;
    const bool anyUnread =
        std::any_of(m_states.begin(), m_states.end(), [](const RingState &state) { return state.unread.has_value(); });
    if (!anyUnread)
        co_return {};
    const auto cleared = clearedIndex(m_section, m_plan.map);
    co_return co_await m_memory->write(m_plan.map.writeBase, cleared);
}

} // namespace

QString streamOf(int user)
{
    return u"omron.user%1"_s.arg(user);
}

QCoro::Task<Result<>> fetchHistory(Transfer *memory, HistoryPlan plan, QList<SyncMark> marks, HarvestSink *sink,
                                   SyncFigures *figures)
{
    const auto started = co_await memory->start();
    if (!started)
        co_return started;
    HistoryFetch fetch(memory, plan, marks, sink, figures);
    const auto outcome = co_await fetch.run();
    if (!outcome && (outcome.error().isPassing() || outcome.error().kind() == Error::Cancelled))
        co_return outcome;
    const auto ended = co_await memory->end(); // also when the store said no: or the monitor shows an error
    if (!outcome)
        co_return outcome;
    // All that was read is kept: whether the monitor has heard of the end, only matters to what was written.
    if (!ended && plan.clearCounter)
        co_return ended;
    co_return {};
}

bool announcesNothingNew(const Advertisement &seen, const MemoryMap &map, const QList<SyncMark> &marks)
{
    const auto data = seen.manufacturerData.constFind(OmronCompany);
    if (data == seen.manufacturerData.constEnd())
        return false;
    const auto announced = decodeManufacturerData(*data);
    if (!announced || announced->last.size() != map.users())
        return false;
    for (int user = 1; user <= map.users(); ++user) {
        const auto &last = announced->last.at(user - 1);
        RingMark known;
        for (const auto &mark : marks) {
            if (mark.stream == streamOf(user))
                known = RingMark::fromBytes(mark.context);
        }
        if (!known.settled || known.unsure)
            return false;
        const auto newest = known.newest.isEmpty() ? std::optional<quint16>(quint16(0)) : sequenceOf(known.newest, map);
        if (newest != last.sequence)
            return false;
    }
    return true;
}

} // namespace pulsekeep::omron
