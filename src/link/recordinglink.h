// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/gattlink.h"
#include "link/transcript.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>
#include <optional>

namespace pulsekeep {

/** Wraps the link in use and writes down what happens on it, with secrets left out before anything is kept. */
class RecordingLink : public GattLink
{
    Q_OBJECT
public:
    using Secrets = std::function<QList<SecretRange>(const LinkEvent &)>;

    /** @p secrets says which bytes of an event are not to be written down (Driver::secretsIn()). */
    RecordingLink(std::unique_ptr<GattLink> inner, Secrets secrets, QMap<QString, QString> header);
    ~RecordingLink() override;

    /** Adds to the transcript's head. */
    void describe(const QMap<QString, QString> &header) { m_transcript.header.insert(header); }
    /** The person ends a live view now. */
    void noteStop()
    {
        m_transcript.header.insert(Transcript::StoppedAfter, QString::number(m_transcript.events.size()));
    }
    const Transcript &transcript() const { return m_transcript; }

    QCoro::Task<Result<>> open() override;
    bool isOpen() const override { return m_inner->isOpen(); }
    void close() override { m_inner->close(); }
    QCoro::Task<Result<>> bond() override;
    void expectBond() override { m_inner->expectBond(); }
    void answerPasskey(const std::optional<QString> &digits) override { m_inner->answerPasskey(digits); }
    bool offers(QUuid characteristic) const override { return m_inner->offers(characteristic); }
    QCoro::Task<Result<>> subscribe(QUuid characteristic) override;
    QCoro::Task<Result<>> unsubscribe(QUuid characteristic) override;
    QCoro::Task<Result<QByteArray>> read(QUuid characteristic) override;
    QCoro::Task<Result<>> write(QUuid characteristic, QByteArray bytes) override;

private:
    std::optional<qsizetype> note(LinkEvent::Kind kind, QUuid characteristic = {}, const QByteArray &bytes = {});
    template<typename T> void noteOutcome(std::optional<qsizetype> event, const Result<T> &outcome);
    void leaveOutSecrets(LinkEvent *event) const;

    std::unique_ptr<GattLink> m_inner;
    Secrets m_secrets;
    Transcript m_transcript;
    QElapsedTimer m_since;
};

} // namespace pulsekeep
