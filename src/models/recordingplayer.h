// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "explained.h"
#include "recordedevents.h"

#include <QElapsedTimer>
#include <QTimer>

namespace pulsekeep {

/** Plays a recording to a LiveSink as it came. */
class RecordingPlayer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of LiveFeed")
    /** Whether one is open, playing or not. */
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
    Q_PROPERTY(bool playing READ isPlaying NOTIFY playingChanged)
    Q_PROPERTY(QString name READ name NOTIFY openChanged)
    /** Seconds from the beginning, and in all. */
    Q_PROPERTY(double position READ position NOTIFY positionChanged)
    Q_PROPERTY(double length READ length NOTIFY openChanged)

public:
    /** @p sink outlives it. */
    explicit RecordingPlayer(LiveSink *sink, QObject *parent = nullptr);
    ~RecordingPlayer() override;

    bool isOpen() const { return m_recording.id != 0; }
    bool isPlaying() const { return m_tick.isActive(); }
    QString name() const { return m_recording.name; }
    qint64 recording() const { return m_recording.id; }
    double position() const;
    double length() const;
    /** The moment of the recording that is played, milliseconds UTC. */
    double moment() const;
    /** What it holds. */
    Capabilities content() const { return m_content; }

    Result<> load(const Recordings &recordings, const StoredRecording &recording);
    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    /** Goes to @p seconds: forwards what lies between is passed on at once, backwards it begins anew. */
    Q_INVOKABLE void seek(double seconds);
    /** Lets time pass: what play() does by itself. */
    void advance(double milliseconds);
    void close();

Q_SIGNALS:
    void openChanged();
    void playingChanged();
    void positionChanged();
    /** Values come from the beginning again. */
    void rewound();

private:
    StoredRecording m_recording;
    QList<RecordedEvent> m_events;
    Capabilities m_content;
    qsizetype m_next = 0;
    double m_position = 0; ///< milliseconds
    qint64 m_shownSecond = 0;
    QTimer m_tick;
    QElapsedTimer m_passed;
    LiveSink *m_sink;
};

} // namespace pulsekeep
