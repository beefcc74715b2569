// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/gattlink.h"
#include "link/transcript.h"

#include <optional>

namespace pulsekeep {

/** Plays a recorded conversation: notifications come when the writes before them have been made, and a write that
 *  differs from the recorded one is a mismatch. Times are not kept: everything comes in the next turn of the loop. */
class TranscriptLink : public GattLink
{
    Q_OBJECT
public:
    explicit TranscriptLink(Transcript transcript);
    ~TranscriptLink() override;

    QCoro::Task<Result<>> open() override;
    bool isOpen() const override { return m_open; }
    void close() override;
    QCoro::Task<Result<>> bond() override;
    bool offers(QUuid characteristic) const override; ///< whether the transcript names it
    QCoro::Task<Result<>> subscribe(QUuid characteristic) override;
    QCoro::Task<Result<>> unsubscribe(QUuid characteristic) override;
    QCoro::Task<Result<QByteArray>> read(QUuid characteristic) override;
    QCoro::Task<Result<>> write(QUuid characteristic, QByteArray bytes) override;

    /** Empty, or the first difference: what was expected (with its line) and what came. */
    QByteArray mismatch() const { return m_mismatch; }
    /** Whether everything recorded has happened. */
    bool finished() const { return m_next == m_transcript.events.size(); }
    /** How many events have happened. */
    qsizetype played() const { return m_next; }

    /** Recorded milliseconds from the opening to the event that comes next. */
    qint64 elapsed() const;

Q_SIGNALS:
    /** Here the person ended the recorded live view. */
    void stopped();

private:
    Result<QByteArray> expect(LinkEvent::Kind kind, QUuid characteristic, const QByteArray &bytes);
    Result<> subscription(LinkEvent::Kind kind, QUuid characteristic);
    bool recordsSubscriptions() const;
    void advance();
    void playOn();
    void end(const Error &reason);

    Transcript m_transcript;
    QList<QUuid> m_known; ///< in full, from what the driver asked for
    qsizetype m_next = 0;
    std::optional<qsizetype> m_stoppedAfter;
    QByteArray m_mismatch;
    bool m_open = false;
    bool m_ended = false;
};

} // namespace pulsekeep
