// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/recordinglink.h"

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Enough for a hundred days of minutes twice over; a live view that runs for hours is cut here. */
constexpr qsizetype MostEvents = 100'000;

QString failureName(const Error &error)
{
    switch (error.kind()) {
    case Error::Timeout:
        return u"timeout"_s;
    case Error::Disconnected:
    case Error::Cancelled:
        return u"disconnected"_s;
    case Error::Unsupported:
        return u"unsupported"_s;
    case Error::BondLost:
        return u"bond-lost"_s;
    default:
        return error.detail().isEmpty() ? u"refused"_s : error.detail();
    }
}

} // namespace

RecordingLink::RecordingLink(std::unique_ptr<GattLink> inner, Secrets secrets, QMap<QString, QString> header)
    : m_inner(std::move(inner)), m_secrets(std::move(secrets))
{
    m_transcript.header = std::move(header);
    connect(m_inner.get(), &GattLink::notified, this, [this](QUuid characteristic, const QByteArray &bytes) {
        note(LinkEvent::Notification, characteristic, bytes);
        Q_EMIT notified(characteristic, bytes);
    });
    connect(m_inner.get(), &GattLink::passkeyWanted, this, &GattLink::passkeyWanted);
    connect(m_inner.get(), &GattLink::closed, this, [this](const Error &reason) {
        if (reason.kind() != Error::Cancelled)
            note(LinkEvent::Closed);
        Q_EMIT closed(reason);
    });
}

RecordingLink::~RecordingLink() = default;

QCoro::Task<Result<>> RecordingLink::open()
{
    m_since.start();
    return m_inner->open();
}

QCoro::Task<Result<>> RecordingLink::bond()
{
    const auto event = note(LinkEvent::Bond);
    auto outcome = co_await m_inner->bond();
    noteOutcome(event, outcome);
    co_return outcome;
}

QCoro::Task<Result<>> RecordingLink::subscribe(QUuid characteristic)
{
    const auto event = note(LinkEvent::Subscribe, characteristic);
    auto outcome = co_await m_inner->subscribe(characteristic);
    noteOutcome(event, outcome);
    co_return outcome;
}

QCoro::Task<Result<>> RecordingLink::unsubscribe(QUuid characteristic)
{
    const auto event = note(LinkEvent::Unsubscribe, characteristic);
    auto outcome = co_await m_inner->unsubscribe(characteristic);
    noteOutcome(event, outcome);
    co_return outcome;
}

QCoro::Task<Result<QByteArray>> RecordingLink::read(QUuid characteristic)
{
    const auto event = note(LinkEvent::Read, characteristic);
    auto value = co_await m_inner->read(characteristic);
    noteOutcome(event, value);
    if (value && event) {
        auto &recorded = m_transcript.events[*event];
        recorded.bytes = *value;
        leaveOutSecrets(&recorded);
    }
    co_return value;
}

QCoro::Task<Result<>> RecordingLink::write(QUuid characteristic, QByteArray bytes)
{
    const auto event = note(LinkEvent::Write, characteristic, bytes);
    auto outcome = co_await m_inner->write(characteristic, bytes);
    noteOutcome(event, outcome);
    co_return outcome;
}

/** Noted when it starts, since the answer's place is after it. Nothing when the transcript is full. */
std::optional<qsizetype> RecordingLink::note(LinkEvent::Kind kind, QUuid characteristic, const QByteArray &bytes)
{
    if (m_transcript.events.size() >= MostEvents) {
        m_transcript.header.insert(u"cut-after"_s, QString::number(MostEvents));
        return {};
    }
    LinkEvent event;
    event.kind = kind;
    event.characteristic = characteristic;
    event.bytes = bytes;
    event.at = m_since.isValid() ? m_since.elapsed() : 0;
    leaveOutSecrets(&event);
    m_transcript.events.append(event);
    return m_transcript.events.size() - 1;
}

void RecordingLink::leaveOutSecrets(LinkEvent *event) const
{
    event->secrets = m_secrets(*event);
    for (const auto &[at, count] : std::as_const(event->secrets))
        event->bytes.replace(at, count, QByteArray(count, '\0'));
}

template<typename T> void RecordingLink::noteOutcome(std::optional<qsizetype> event, const Result<T> &outcome)
{
    if (event && !outcome)
        m_transcript.events[*event].failed = failureName(outcome.error());
}

} // namespace pulsekeep

#include "moc_recordinglink.cpp"
