// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordingplayer.h"

#include <algorithm>

namespace pulsekeep {

using namespace std::chrono_literals;

RecordingPlayer::RecordingPlayer(LiveSink *sink, QObject *parent) : QObject(parent), m_sink(sink)
{
    m_tick.setInterval(40ms);
    connect(&m_tick, &QTimer::timeout, this, [this] { advance(static_cast<double>(m_passed.restart())); });
}

RecordingPlayer::~RecordingPlayer() = default;

double RecordingPlayer::position() const
{
    return m_position / 1000;
}

double RecordingPlayer::length() const
{
    if (m_events.isEmpty())
        return 0;
    return static_cast<double>(m_recording.beganAt.msecsTo(m_events.constLast().at)) / 1000;
}

double RecordingPlayer::moment() const
{
    return static_cast<double>(m_recording.beganAt.toMSecsSinceEpoch()) + m_position;
}

Result<> RecordingPlayer::load(const Recordings &recordings, const StoredRecording &recording)
{
    QList<RecordedEvent> events;
    Result<> trouble;
    const auto read = recordings.eachPart(recording.id, [&](const RecordingPart &part) {
        const auto found = eventsIn(part);
        if (!found)
            trouble = Failure(found.error());
        else
            events += *found;
        return found.has_value();
    });
    if (!read)
        return read;
    if (!trouble)
        return trouble;
    close();
    m_recording = recording;
    m_events = std::move(events);
    for (const auto &each : std::as_const(m_events)) {
        if (std::holds_alternative<HeartRateReading>(each.event) || std::holds_alternative<NoHeartRate>(each.event))
            m_content |= LiveHeartRate;
        else if (std::holds_alternative<MotionSamples>(each.event))
            m_content |= LiveMotion;
        else if (std::holds_alternative<PulseWaveSamples>(each.event))
            m_content |= LivePulseWave;
        else if (std::holds_alternative<BeatIntervals>(each.event))
            m_content |= LiveIntervals;
        else if (std::holds_alternative<OxygenReading>(each.event))
            m_content |= Oxygen;
    }
    Q_EMIT openChanged();
    Q_EMIT positionChanged();
    return {};
}

void RecordingPlayer::play()
{
    if (!isOpen() || isPlaying())
        return;
    if (m_next >= m_events.size())
        seek(0);
    m_passed.start();
    m_tick.start();
    Q_EMIT playingChanged();
}

void RecordingPlayer::pause()
{
    if (!isPlaying())
        return;
    m_tick.stop();
    Q_EMIT playingChanged();
}

void RecordingPlayer::seek(double seconds)
{
    if (!isOpen())
        return;
    const auto wanted = std::clamp(seconds * 1000, 0.0, length() * 1000);
    if (wanted < m_position) {
        m_next = 0;
        m_position = 0;
        Q_EMIT rewound();
    }
    advance(wanted - m_position);
    Q_EMIT positionChanged();
}

void RecordingPlayer::advance(double milliseconds)
{
    if (!isOpen())
        return;
    m_position += milliseconds;
    const auto until = m_recording.beganAt.addMSecs(static_cast<qint64>(m_position));
    while (m_next < m_events.size() && m_events.at(m_next).at <= until)
        m_sink->received(m_events.at(m_next++).event);
    if (m_next >= m_events.size()) {
        m_position = std::min(m_position, length() * 1000);
        pause();
        Q_EMIT positionChanged();
        return;
    }
    if (const auto second = static_cast<qint64>(m_position / 1000); second != m_shownSecond) {
        m_shownSecond = second;
        Q_EMIT positionChanged();
    }
}

void RecordingPlayer::close()
{
    if (!isOpen())
        return;
    pause();
    m_recording = {};
    m_events.clear();
    m_content = {};
    m_next = 0;
    m_position = 0;
    Q_EMIT openChanged();
}

} // namespace pulsekeep
