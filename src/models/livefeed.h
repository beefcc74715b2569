// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/heartvariability.h"
#include "devicelistmodel.h"
#include "link/latch.h"
#include "livelane.h"
#include "recorder.h"
#include "recordinglist.h"
#include "recordingplayer.h"

#include <QElapsedTimer>

namespace pulsekeep {

/** What a device measures at this moment, or what a recording of it says, as lines that move.
 *
 *  A connection that is lost is taken up again for as long as somebody wants to look. Charts are told once a frame at
 *  most, once a second with reduced movement, and never while nobody sees them; a recording goes on all the same. */
class LiveFeed : public QObject, public LiveSink
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /** The device that is or was looked at; 0 for none yet. */
    Q_PROPERTY(qint64 device READ device NOTIFY deviceChanged)
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY deviceChanged)
    /** Names of the devices that show anything live: not cuffs, scales and thermometers, which measure once. */
    Q_PROPERTY(QStringList candidates READ candidates NOTIFY candidatesChanged)
    /** The place of `device` among them, -1 for none. */
    Q_PROPERTY(int candidate READ candidate NOTIFY deviceChanged)
    /** Percent; undefined when not known. */
    Q_PROPERTY(QVariant battery READ battery NOTIFY stateChanged)
    /** What the device, or the recording, can show. */
    Q_PROPERTY(bool hasHeartRate READ hasHeartRate NOTIFY deviceChanged)
    Q_PROPERTY(bool hasMotion READ hasMotion NOTIFY deviceChanged)
    Q_PROPERTY(bool hasPulseWave READ hasPulseWave NOTIFY deviceChanged)
    Q_PROPERTY(bool hasIntervals READ hasIntervals NOTIFY deviceChanged)
    Q_PROPERTY(bool hasOxygen READ hasOxygen NOTIFY deviceChanged)
    /** What is being done, while Connecting. */
    Q_PROPERTY(QString progress READ progress NOTIFY stateChanged)
    /** Whether one single measurement is going on. */
    Q_PROPERTY(bool measuring READ isMeasuring NOTIFY stateChanged)
    /** Since when values come; undefined before. */
    Q_PROPERTY(QVariant since READ since NOTIFY stateChanged)
    /** Why it failed; empty but in the state Failed. */
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY stateChanged)
    /** Seconds until it is tried again by itself; undefined when it is not. */
    Q_PROPERTY(QVariant retryIn READ retryIn NOTIFY retryChanged)

    /** The present heart rate; undefined when there is none. */
    Q_PROPERTY(QVariant bpm READ bpm NOTIFY bpmChanged)
    /** When it was measured; undefined when there is none. */
    Q_PROPERTY(QVariant bpmAt READ bpmAt NOTIFY bpmChanged)
    /** It measures, and finds no pulse. */
    Q_PROPERTY(bool noPulse READ hasNoPulse NOTIFY bpmChanged)
    /** RMSSD of the last minute, in ms; undefined until there are enough beats, or too many are doubtful. */
    Q_PROPERTY(QVariant hrv READ hrv NOTIFY hrvChanged)
    /** How many beats it is made of; 0 while it is undefined. */
    Q_PROPERTY(int hrvBeats READ hrvBeats NOTIFY hrvChanged)
    /** The present oxygen saturation in percent; undefined when there is none. */
    Q_PROPERTY(QVariant oxygen READ oxygen NOTIFY oxygenChanged)
    /** Of the stretch shown; undefined without values. */
    Q_PROPERTY(QVariant lowest READ lowest NOTIFY statsChanged)
    Q_PROPERTY(QVariant average READ average NOTIFY statsChanged)
    Q_PROPERTY(QVariant highest READ highest NOTIFY statsChanged)

    Q_PROPERTY(pulsekeep::LiveLane *heart READ heart CONSTANT)
    Q_PROPERTY(pulsekeep::LiveLane *x READ x CONSTANT)
    Q_PROPERTY(pulsekeep::LiveLane *y READ y CONSTANT)
    Q_PROPERTY(pulsekeep::LiveLane *z READ z CONSTANT)
    Q_PROPERTY(pulsekeep::LiveLane *pulse READ pulse CONSTANT)
    /** Minutes of heart rate shown: 1, 5, 15 or 60. */
    Q_PROPERTY(int span READ span WRITE setSpan NOTIFY spanChanged)
    /** The right edge of the heart rate's chart, and of the others; milliseconds UTC. */
    Q_PROPERTY(double heartTo READ heartTo NOTIFY heartMoved)
    Q_PROPERTY(double waveTo READ waveTo NOTIFY waveMoved)
    /** Milliseconds shown of motion and pulse wave. */
    Q_PROPERTY(double waveSpan READ waveSpan CONSTANT)
    /** Samples a second of motion and pulse wave. */
    Q_PROPERTY(int waveRate READ waveRate NOTIFY deviceChanged)

    /** Whether anybody sees it. */
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY shownChanged)
    Q_PROPERTY(bool reduceMovement READ reducesMovement WRITE setReduceMovement NOTIFY reduceMovementChanged)
    /** The picture stands still; measuring goes on. */
    Q_PROPERTY(bool paused READ isPaused WRITE setPaused NOTIFY pausedChanged)

    Q_PROPERTY(pulsekeep::Recorder *recorder READ recorder CONSTANT)
    Q_PROPERTY(pulsekeep::RecordingList *recordings READ recordings CONSTANT)
    Q_PROPERTY(pulsekeep::RecordingPlayer *player READ player CONSTANT)

public:
    enum State {
        Idle,
        Connecting,
        Running,
        Stopping,
        Failed, ///< tried again by itself where retryIn is defined
    };
    Q_ENUM(State)

    /** All borrowed things outlive it. Before it goes: visitor->cancelAll() and settle(). */
    LiveFeed(Visitor *visitor, Store *store, const Clock *clock, DeviceListModel *devices, Patience patience = {},
             QObject *parent = nullptr);
    ~LiveFeed() override;

    State state() const { return m_state; }
    qint64 device() const { return m_device; }
    QString deviceName() const;
    QStringList candidates() const { return m_candidates; }
    int candidate() const;
    QVariant battery() const;
    bool hasHeartRate() const { return m_shows.testFlag(LiveHeartRate); }
    bool hasMotion() const { return m_shows.testFlag(LiveMotion); }
    bool hasPulseWave() const { return m_shows.testFlag(LivePulseWave); }
    bool hasIntervals() const { return m_shows.testFlag(LiveIntervals); }
    bool hasOxygen() const { return m_shows.testFlag(Oxygen); }
    QString progress() const { return m_progress; }
    bool isMeasuring() const { return m_measuring; }
    QVariant since() const { return m_since.isValid() ? QVariant(m_since) : QVariant(); }
    Explained problem() const { return m_problem; }
    QVariant retryIn() const;

    QVariant bpm() const { return m_bpm; }
    QVariant bpmAt() const { return m_bpm.isValid() ? QVariant(m_bpmAt) : QVariant(); }
    bool hasNoPulse() const { return m_noPulse; }
    QVariant hrv() const { return m_variability ? QVariant(qRound(m_variability->rmssd)) : QVariant(); }
    int hrvBeats() const { return m_variability ? m_variability->beats : 0; }
    QVariant oxygen() const { return m_oxygen; }
    QVariant lowest() const { return m_lowest; }
    QVariant average() const { return m_average; }
    QVariant highest() const { return m_highest; }
    LiveLane *heart() { return &m_heart; }
    LiveLane *x() { return &m_x; }
    LiveLane *y() { return &m_y; }
    LiveLane *z() { return &m_z; }
    LiveLane *pulse() { return &m_pulse; }
    int span() const { return m_span; }
    void setSpan(int minutes);
    double heartTo() const { return m_heartTo; }
    double waveTo() const { return m_waveTo; }
    double waveSpan() const;
    int waveRate() const { return m_waveRate; }
    bool isShown() const { return m_shown; }
    void setShown(bool shown);
    bool reducesMovement() const { return m_reduceMovement; }
    void setReduceMovement(bool reduce);
    bool isPaused() const { return m_paused; }
    void setPaused(bool paused);
    Recorder *recorder() { return &m_recorder; }
    RecordingList *recordings() { return &m_recordings; }
    RecordingPlayer *player() { return &m_player; }

    /** Shows @p device from now on, without connecting. One that shows nothing live is as good as none: then it is the
     *  first that does. */
    Q_INVOKABLE void choose(qint64 device);
    Q_INVOKABLE void chooseCandidate(int place);
    /** Connects to the chosen device and shows what it measures, until stop(). */
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();
    /** One heart rate, kept with the readings of the device. */
    Q_INVOKABLE void measureOnce();
    /** Instead of waiting for the next attempt. */
    Q_INVOKABLE void tryNow();
    /** Puts aside why it failed. */
    Q_INVOKABLE void dismissProblem();
    /** Puts why it failed onto the clipboard, with the conversation: no keys, no whole addresses. */
    Q_INVOKABLE void copyReport() const;
    Q_INVOKABLE bool record(const QString &name = {});
    /** Plays @p recording on this page; what is measured meanwhile ends. */
    Q_INVOKABLE void replay(qint64 recording);
    Q_INVOKABLE void endReplay();

    /** Ends what runs and waits for it: before whatever it borrows goes. */
    bool settle(std::chrono::milliseconds patience);
    /** Shows what is there now: what happens by itself while it is shown. */
    void renew();

    void received(const LiveEvent &event) override;

Q_SIGNALS:
    void stateChanged();
    void deviceChanged();
    void candidatesChanged();
    void retryChanged();
    void bpmChanged();
    void hrvChanged();
    void oxygenChanged();
    void statsChanged();
    void spanChanged();
    void heartMoved();
    void waveMoved();
    void shownChanged();
    void reduceMovementChanged();
    void pausedChanged();

private:
    class Watch;

    QList<qint64> candidateIds() const;
    void nameCandidates();
    QCoro::Task<> run();
    QCoro::Task<> runMeasure(qint64 id);
    void setState(State state, const QString &progress = {});
    void fail(const Error &error);
    void began();
    void interrupt();
    void clear();
    void setShows(Capabilities what);
    void setBpm(const QVariant &bpm, bool noPulse);
    void setOxygen(const QVariant &percent);
    void updateVariability();
    void setRetryAt(const QDateTime &at);
    bool isMoving() const;
    void updateTicking();
    double momentNow() const;
    void showHeart(double now);
    void count(const QList<QPointF> &points);

    void take(const HeartRateReading &reading);
    void take(const NoHeartRate &none);
    void take(const MotionSamples &motion);
    void take(const PulseWaveSamples &wave);
    void take(const LiveGap &gap);
    void take(const StepTotal &) { }
    void take(const BeatIntervals &intervals);
    void take(const OxygenReading &reading);
    void take(const TemperatureReading &) { }

    Visitor *m_visitor;
    Store *m_store;
    const Clock *m_clock;
    DeviceListModel *m_devices;
    QStringList m_candidates;
    Patience m_patience;
    Errands m_errands;
    Latch m_pause; ///< between two attempts

    State m_state = Idle;
    qint64 m_device = 0;
    qint64 m_visited = 0; ///< the device that a visit is under way with
    bool m_wanted = false;
    bool m_running = false; ///< run() is
    bool m_stopAsked = false;
    bool m_measuring = false;
    bool m_received = false; ///< anything, on this connection
    Capabilities m_shows;
    QString m_progress;
    QDateTime m_since;
    QDateTime m_retryAt;
    Explained m_problem;
    QString m_cause; ///< the error behind it, for reports

    QVariant m_bpm;
    QDateTime m_bpmAt;
    bool m_noPulse = false;
    BeatWindow m_beats;
    std::optional<HeartVariability> m_variability;
    QVariant m_oxygen;
    QVariant m_lowest;
    QVariant m_average;
    QVariant m_highest;

    LiveLane m_heart;
    LiveLane m_x;
    LiveLane m_y;
    LiveLane m_z;
    LiveLane m_pulse;
    SensorClocks m_clocks;
    int m_waveRate = 25;
    int m_span = 5;
    double m_heartTo = 0;
    double m_waveTo = 0;
    bool m_heartStale = true;
    bool m_shown = false;
    bool m_reduceMovement = false;
    bool m_paused = false;
    QTimer m_tick;
    QTimer m_retry;

    Recorder m_recorder;
    RecordingList m_recordings;
    RecordingPlayer m_player;
};

} // namespace pulsekeep
