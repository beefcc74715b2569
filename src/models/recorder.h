// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/patience.h"
#include "explained.h"
#include "recordedevents.h"

#include <QTimer>

namespace pulsekeep {

/** Keeps a live session as it goes: what came is in the database two seconds later at the latest, whatever happens to
 *  the program. */
class Recorder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of LiveFeed")
    Q_PROPERTY(bool recording READ isRecording NOTIFY recordingChanged)
    Q_PROPERTY(QString name READ name NOTIFY nameChanged)
    /** How long it has been going on. */
    Q_PROPERTY(int seconds READ seconds NOTIFY progressed)
    /** Values of all kinds so far. */
    Q_PROPERTY(int samples READ samples NOTIFY progressed)
    Q_PROPERTY(int marks READ marks NOTIFY progressed)
    /** Why it could not be kept; the recording has ended then. */
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY problemChanged)

public:
    /** Both outlive it. */
    Recorder(Recordings *recordings, const Clock *clock, Patience patience = {}, QObject *parent = nullptr);
    ~Recorder() override;

    bool isRecording() const { return m_recording.id != 0; }
    qint64 id() const { return m_recording.id; }
    QString name() const { return m_recording.name; }
    int seconds() const;
    int samples() const { return m_samples; }
    int marks() const { return m_recording.marks; }
    Explained problem() const { return m_problem; }

    /** An empty @p name becomes one that tells the time of day. */
    bool start(qint64 device, const QString &name = {});
    void add(const LiveEvent &event);
    Q_INVOKABLE void mark();
    Q_INVOKABLE void rename(const QString &name);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void dismissProblem();

Q_SIGNALS:
    void recordingChanged();
    void nameChanged();
    void progressed();
    void problemChanged();
    /** It is in the list from now on. */
    void kept(qint64 recording);

private:
    bool flush();
    void fail(const Error &error);

    Recordings *m_recordings;
    const Clock *m_clock;
    StoredRecording m_recording; ///< id 0: none
    PartWriter m_part;
    QTimer m_flush;
    int m_samples = 0;
    Explained m_problem;
};

} // namespace pulsekeep
