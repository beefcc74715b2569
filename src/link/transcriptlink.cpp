// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/transcriptlink.h"

#include "link/latch.h"

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** What a line's `!timeout` and the like stand for. */
Error failureNamed(const QString &name)
{
    if (name == "timeout"_L1)
        return Error::Timeout;
    if (name == "disconnected"_L1)
        return Error::Disconnected;
    if (name == "unsupported"_L1)
        return Error::Unsupported;
    if (name == "bond-lost"_L1)
        return Error::BondLost;
    return Error(Error::Refused, name);
}

bool sameButSecrets(const LinkEvent &recorded, QByteArray bytes)
{
    if (bytes.size() != recorded.bytes.size())
        return false;
    for (const auto &[at, count] : recorded.secrets)
        bytes.replace(at, count, recorded.bytes.sliced(at, count));
    return bytes == recorded.bytes;
}

QByteArray described(LinkEvent event)
{
    event.at.reset();
    Transcript single;
    single.events.append(event);
    return single.text().trimmed();
}

} // namespace

TranscriptLink::TranscriptLink(Transcript transcript) : m_transcript(std::move(transcript))
{
    bool ok = false;
    const auto stoppedAfter = m_transcript.header.value(Transcript::StoppedAfter).toLongLong(&ok);
    if (ok)
        m_stoppedAfter = stoppedAfter;
}

TranscriptLink::~TranscriptLink() = default;

QCoro::Task<Result<>> TranscriptLink::open()
{
    if (m_open || m_ended)
        co_return Failure(Error::Disconnected, u"a link is opened once"_s);
    Latch nextTurn;
    co_await nextTurn.wait(0ms);
    m_open = true;
    QMetaObject::invokeMethod(this, &TranscriptLink::playOn, Qt::QueuedConnection);
    co_return {};
}

void TranscriptLink::close()
{
    end(Error::Cancelled);
}

void TranscriptLink::end(const Error &reason)
{
    if (std::exchange(m_ended, true))
        return;
    m_open = false;
    Q_EMIT closed(reason);
}

bool TranscriptLink::offers(QUuid characteristic) const
{
    const auto &events = m_transcript.events;
    if (std::any_of(events.begin(), events.end(), [characteristic](const LinkEvent &event) {
            return event.kind != LinkEvent::Closed && event.kind != LinkEvent::Bond
                && names(event.characteristic, characteristic);
        }))
        return true;
    const auto also = m_transcript.header.value(Transcript::Offers).split(u' ', Qt::SkipEmptyParts);
    const auto full = characteristic.toString(QUuid::WithoutBraces);
    return also.contains(full, Qt::CaseInsensitive) || also.contains(full.first(8), Qt::CaseInsensitive);
}

void TranscriptLink::advance()
{
    ++m_next;
    if (m_next == m_stoppedAfter)
        QMetaObject::invokeMethod(this, &TranscriptLink::stopped, Qt::QueuedConnection);
}

/** Lets the device speak until it waits for us. */
void TranscriptLink::playOn()
{
    while (m_open && !finished()) {
        const auto &event = m_transcript.events.at(m_next);
        if (event.kind == LinkEvent::Notification) {
            advance();
            const auto known = std::find_if(m_known.begin(), m_known.end(),
                                            [&event](QUuid uuid) { return names(event.characteristic, uuid); });
            if (known != m_known.end())
                Q_EMIT notified(*known, event.bytes);
        } else if (event.kind == LinkEvent::Closed) {
            advance();
            end(Error(Error::Disconnected, u"the recorded device left here"_s));
        } else {
            return;
        }
    }
}

qint64 TranscriptLink::elapsed() const
{
    for (auto next = m_next; next < m_transcript.events.size(); ++next) {
        if (const auto at = m_transcript.events.at(next).at)
            return *at;
    }
    return m_transcript.events.isEmpty() ? 0 : m_transcript.events.last().at.value_or(0);
}

Result<QByteArray> TranscriptLink::expect(LinkEvent::Kind kind, QUuid characteristic, const QByteArray &bytes)
{
    if (!m_known.contains(characteristic))
        m_known.append(characteristic);
    playOn(); // what the device said before this
    if (!m_open)
        return Failure(Error::Disconnected);

    const LinkEvent wanted{kind, characteristic, bytes, {}, {}, {}};
    const LinkEvent *recorded = finished() ? nullptr : &m_transcript.events.at(m_next);
    if (!recorded || recorded->kind != kind || !names(recorded->characteristic, characteristic)
        || (kind == LinkEvent::Write && !sameButSecrets(*recorded, bytes))) {
        if (m_mismatch.isEmpty()) {
            m_mismatch = "event " + QByteArray::number(m_next + 1) + ": recorded "
                + (recorded ? described(*recorded) : QByteArray("the end")) + ", came " + described(wanted);
        }
        const Error error(Error::Malformed, u"not as recorded"_s);
        end(error);
        return Failure(error);
    }
    advance();
    const auto failed = recorded->failed;
    auto value = recorded->bytes;
    QMetaObject::invokeMethod(this, &TranscriptLink::playOn, Qt::QueuedConnection);
    if (!failed.isEmpty())
        return Failure(failureNamed(failed));
    return value;
}

/** Recordings by other programs seldom have subscriptions: where a transcript has none, every one succeeds. */
bool TranscriptLink::recordsSubscriptions() const
{
    return std::any_of(m_transcript.events.begin(), m_transcript.events.end(), [](const LinkEvent &event) {
        return event.kind == LinkEvent::Subscribe || event.kind == LinkEvent::Unsubscribe;
    });
}

QCoro::Task<Result<>> TranscriptLink::subscribe(QUuid characteristic)
{
    Latch nextTurn;
    co_await nextTurn.wait(0ms);
    co_return subscription(LinkEvent::Subscribe, characteristic);
}

QCoro::Task<Result<>> TranscriptLink::unsubscribe(QUuid characteristic)
{
    Latch nextTurn;
    co_await nextTurn.wait(0ms);
    co_return subscription(LinkEvent::Unsubscribe, characteristic);
}

Result<> TranscriptLink::subscription(LinkEvent::Kind kind, QUuid characteristic)
{
    if (!m_open)
        return Failure(Error::Disconnected);
    if (!recordsSubscriptions()) {
        if (!m_known.contains(characteristic))
            m_known.append(characteristic);
        return {};
    }
    const auto answer = expect(kind, characteristic, {});
    if (!answer)
        return Failure(answer.error());
    return {};
}

/** Recordings by other programs have no bonds either. */
QCoro::Task<Result<>> TranscriptLink::bond()
{
    Latch nextTurn;
    co_await nextTurn.wait(0ms);
    if (!m_open)
        co_return Failure(Error::Disconnected);
    const auto &events = m_transcript.events;
    if (std::none_of(events.begin(), events.end(),
                     [](const LinkEvent &event) { return event.kind == LinkEvent::Bond; }))
        co_return {};
    const auto answer = expect(LinkEvent::Bond, {}, {});
    if (!answer)
        co_return Failure(answer.error());
    co_return {};
}

QCoro::Task<Result<QByteArray>> TranscriptLink::read(QUuid characteristic)
{
    Latch nextTurn;
    co_await nextTurn.wait(0ms);
    co_return expect(LinkEvent::Read, characteristic, {});
}

QCoro::Task<Result<>> TranscriptLink::write(QUuid characteristic, QByteArray bytes)
{
    Latch nextTurn;
    co_await nextTurn.wait(0ms);
    const auto answer = expect(LinkEvent::Write, characteristic, bytes);
    if (!answer)
        co_return Failure(answer.error());
    co_return {};
}

} // namespace pulsekeep

#include "moc_transcriptlink.cpp"
