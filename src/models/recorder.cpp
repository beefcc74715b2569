// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorder.h"

#include <QLocale>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto KeptEvery = 2s;

int valuesIn(const LiveEvent &event)
{
    if (const auto *motion = std::get_if<MotionSamples>(&event))
        return static_cast<int>(motion->samples.size());
    if (const auto *wave = std::get_if<PulseWaveSamples>(&event))
        return static_cast<int>(wave->samples.size());
    return std::holds_alternative<HeartRateReading>(event) ? 1 : 0;
}

} // namespace

Recorder::Recorder(Recordings *recordings, const Clock *clock, Patience patience, QObject *parent)
    : QObject(parent), m_recordings(recordings), m_clock(clock)
{
    m_flush.setInterval(std::max(patience(KeptEvery), 1ms));
    connect(&m_flush, &QTimer::timeout, this, [this] {
        if (flush())
            Q_EMIT progressed();
    });
}

Recorder::~Recorder()
{
    stop();
}

int Recorder::seconds() const
{
    return isRecording() ? static_cast<int>(m_recording.beganAt.msecsTo(m_clock->now()) / 1000) : 0;
}

bool Recorder::start(qint64 device, const QString &name)
{
    if (isRecording())
        return false;
    dismissProblem();
    const auto now = m_clock->now();
    auto wanted = name.simplified();
    if (wanted.isEmpty()) {
        const QLocale locale;
        const auto local = now.toTimeZone(m_clock->zone());
        //: Name of a recording; %1 is a day, %2 a time of day
        wanted = tr("%1, %2").arg(locale.toString(local.date(), tr("d MMMM")),
                                  locale.toString(local.time(), QLocale::ShortFormat));
    }
    const auto begun = m_recordings->begin(device, wanted, now, m_clock->zone());
    if (!begun) {
        m_problem = Explained(begun.error().explanation());
        Q_EMIT problemChanged();
        return false;
    }
    m_recording = *begun;
    m_samples = 0;
    m_flush.start();
    Q_EMIT nameChanged();
    Q_EMIT recordingChanged();
    Q_EMIT progressed();
    return true;
}

void Recorder::add(const LiveEvent &event)
{
    if (!isRecording())
        return;
    m_part.add(event, m_clock->now());
    m_samples += valuesIn(event);
}

void Recorder::mark()
{
    if (!isRecording())
        return;
    if (const auto marked = m_recordings->mark(m_recording.id, m_clock->now()); !marked) {
        fail(marked.error());
        return;
    }
    ++m_recording.marks;
    Q_EMIT progressed();
}

void Recorder::rename(const QString &name)
{
    const auto wanted = name.simplified();
    if (!isRecording() || wanted.isEmpty() || wanted == m_recording.name)
        return;
    if (const auto renamed = m_recordings->rename(m_recording.id, wanted); !renamed) {
        fail(renamed.error());
        return;
    }
    m_recording.name = wanted;
    Q_EMIT nameChanged();
}

void Recorder::stop()
{
    if (!isRecording() || !flush())
        return;
    const auto ended = m_recordings->end(m_recording.id, m_clock->now());
    if (!ended) {
        fail(ended.error());
        return;
    }
    m_flush.stop();
    const auto id = std::exchange(m_recording, {}).id;
    Q_EMIT recordingChanged();
    Q_EMIT kept(id);
}

bool Recorder::flush()
{
    if (m_part.isEmpty())
        return true;
    const auto kept = m_recordings->append(m_recording.id, m_part.take());
    if (!kept)
        fail(kept.error());
    return kept.has_value();
}

/** What is kept already stays; the next start of the program ends it where that ends. */
void Recorder::fail(const Error &error)
{
    m_flush.stop();
    m_part.take();
    m_recording = {};
    m_problem = Explained(error.explanation());
    Q_EMIT recordingChanged();
    Q_EMIT problemChanged();
}

void Recorder::dismissProblem()
{
    if (!m_problem.isWrong())
        return;
    m_problem = {};
    Q_EMIT problemChanged();
}

} // namespace pulsekeep
