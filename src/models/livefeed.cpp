// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livefeed.h"

#include "report.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::milliseconds, 5> Pauses{1s, 2s, 5s, 10s, 30s};
constexpr auto FrameTime = 40ms; // as often as samples come
constexpr auto ReducedFrameTime = 1000ms;
/** What is drawn is a little late, so that bursts of samples come out one by one. */
constexpr double WaveDelay = SampleClock::FirstLag + 450;
constexpr double WaveSpan = 8000;
/** An older heart rate is not the present one: continuous measuring tells one every second or two. */
constexpr double HeartRateAges = 15000;
constexpr double HeartSteps = 1000;       // of the chart's width: less than a pixel is no movement
constexpr qsizetype HeartCapacity = 4200; // an hour of one a second, and breaks
constexpr qsizetype WaveCapacity = 1024;  // eight seconds of a hundred a second
constexpr double LeastBeats = 24;         // beats a minute
constexpr double UsualBeats = 75;         // where the scale stands before the first value
constexpr double LeastMotion = 0.4;       // g
constexpr double LeastLight = 40;         // counts
const Capabilities LiveKinds = Capabilities(LiveHeartRate | LiveMotion | LivePulseWave | LiveIntervals | Oxygen);

double milliseconds(const QDateTime &at)
{
    return static_cast<double>(at.toMSecsSinceEpoch());
}

bool comesBack(const Error &error)
{
    return error.isPassing() || error.kind() == Error::Busy;
}

/** What @p row of @p devices can show live. */
Capabilities liveOf(const DeviceListModel *devices, int row)
{
    const auto can = [devices, index = devices->index(row)](DeviceListModel::Role role, Capability what) {
        return devices->data(index, role).toBool() ? Capabilities(what) : Capabilities();
    };
    return can(DeviceListModel::LiveHeartRateRole, LiveHeartRate) | can(DeviceListModel::LiveMotionRole, LiveMotion)
        | can(DeviceListModel::LivePulseWaveRole, LivePulseWave)
        | can(DeviceListModel::LiveIntervalsRole, LiveIntervals) | can(DeviceListModel::OxygenRole, Oxygen);
}

} // namespace

/** Puts into words how far a visit is. Lives in the frame of the visit's coroutine. */
class LiveFeed::Watch : public Observer
{
public:
    Watch(LiveFeed *feed, QString name) : m_feed(feed), m_name(std::move(name)) { }

    void began(Step step) override
    {
        if (m_feed->m_stopAsked)
            return;
        switch (step) {
        case Step::Connect:
            m_feed->setState(Connecting, tr("Connecting to %1").arg(m_name));
            break;
        case Step::Bond:
        case Step::Authenticate:
            //: %1 is the name of a device
            m_feed->setState(Connecting, tr("%1 answers, logging in").arg(m_name));
            break;
        case Step::ReadModel:
            m_feed->setState(Connecting, tr("Reading model and battery"));
            break;
        case Step::SetClock:
            m_feed->setState(Connecting, tr("Setting the clock"));
            break;
        case Step::ConfirmOnDevice:
        case Step::ReadHistory:
            break;
        }
    }
    void done(Step step) override
    {
        if (step == Step::SetClock && !m_feed->m_stopAsked)
            m_feed->setState(Connecting, tr("Waiting for the first value"));
    }

private:
    LiveFeed *m_feed;
    QString m_name;
};

LiveFeed::LiveFeed(Visitor *visitor, Store *store, const Clock *clock, DeviceListModel *devices, Patience patience,
                   QObject *parent)
    : QObject(parent), m_visitor(visitor), m_store(store), m_clock(clock), m_devices(devices), m_patience(patience),
      m_heart(HeartCapacity, LeastBeats, UsualBeats), m_x(WaveCapacity, LeastMotion, 0),
      m_y(WaveCapacity, LeastMotion, 0), m_z(WaveCapacity, LeastMotion, 0), m_pulse(WaveCapacity, LeastLight, 0),
      m_recorder(store->recordings(), clock, patience), m_recordings(store, clock), m_player(this)
{
    // A recording that a crash left open ends where it was left. Without it the list is as it was.
    if (m_store->recordings()->tidy())
        m_recordings.reload();
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(FrameTime);
    connect(&m_tick, &QTimer::timeout, this, &LiveFeed::renew);
    m_retry.setInterval(1s);
    connect(&m_retry, &QTimer::timeout, this, &LiveFeed::retryChanged);
    connect(&m_recorder, &Recorder::kept, &m_recordings, &RecordingList::reload);
    connect(&m_recorder, &Recorder::recordingChanged, &m_recordings, &RecordingList::reload);
    connect(&m_player, &RecordingPlayer::playingChanged, this, &LiveFeed::updateTicking);
    connect(&m_player, &RecordingPlayer::rewound, this, &LiveFeed::clear);
    connect(&m_player, &RecordingPlayer::positionChanged, this, [this] {
        if (m_shown && m_player.isOpen() && !m_player.isPlaying())
            renew(); // somebody looks for a place in it
    });
    connect(m_devices, &DeviceListModel::countChanged, this, [this] {
        nameCandidates();
        choose(m_device);
        m_recordings.reload(); // those of a forgotten device went with it
    });
    connect(m_devices, &QAbstractItemModel::dataChanged, this, [this] {
        nameCandidates();
        Q_EMIT deviceChanged();
        Q_EMIT stateChanged();
    });
    nameCandidates();
    choose(0);
}

LiveFeed::~LiveFeed() = default;

// What is looked at ---------------------------------------------------------------------------------------------------

QString LiveFeed::deviceName() const
{
    const auto *known = m_devices->device(m_device);
    return known ? known->name : QString();
}

QVariant LiveFeed::battery() const
{
    const auto *known = m_devices->device(m_device);
    return known && known->battery ? QVariant(known->battery->percent) : QVariant();
}

QList<qint64> LiveFeed::candidateIds() const
{
    QList<qint64> ids;
    for (int row = 0; row < m_devices->count(); ++row) {
        if (liveOf(m_devices, row))
            ids.append(m_devices->deviceAt(row));
    }
    return ids;
}

void LiveFeed::nameCandidates()
{
    QStringList names;
    for (const auto id : candidateIds())
        names += m_devices->device(id)->name;
    if (std::exchange(m_candidates, names) != names)
        Q_EMIT candidatesChanged();
}

int LiveFeed::candidate() const
{
    return static_cast<int>(candidateIds().indexOf(m_device));
}

void LiveFeed::chooseCandidate(int place)
{
    choose(candidateIds().value(place));
}

void LiveFeed::choose(qint64 device)
{
    const auto candidates = candidateIds();
    const int row = m_devices->rowOf(candidates.contains(device) ? device : candidates.value(0));
    const auto chosen = m_devices->deviceAt(row);
    if (chosen == m_device)
        return;
    stop();
    if (m_state == Failed)
        setState(Idle);
    m_device = chosen;
    if (!m_player.isOpen()) {
        clear();
        m_since = {};
        setShows(chosen != 0 ? liveOf(m_devices, row) : Capabilities());
    }
    Q_EMIT deviceChanged();
    Q_EMIT stateChanged();
}

void LiveFeed::setShows(Capabilities what)
{
    m_shows = what & LiveKinds;
    Q_EMIT deviceChanged();
}

void LiveFeed::clear()
{
    for (auto *lane : {&m_heart, &m_x, &m_y, &m_z, &m_pulse})
        lane->clear();
    m_clocks.restart();
    m_heartStale = true;
    setBpm({}, false);
    setOxygen({});
    m_beats.clear();
    updateVariability();
    count({});
}

// Connecting and staying so -------------------------------------------------------------------------------------------

void LiveFeed::setState(State state, const QString &progress)
{
    if (m_state == state && m_progress == progress)
        return;
    m_state = state;
    m_progress = progress;
    if (state != Failed)
        m_problem = {};
    if (state == Idle || state == Failed)
        m_since = {};
    updateTicking();
    Q_EMIT stateChanged();
}

void LiveFeed::fail(const Error &error)
{
    m_problem = Explained(error.explanation());
    m_cause = u"%1 [%2]"_s.arg(m_problem.what, error.detail());
    setState(Failed);
    Q_EMIT stateChanged();
}

void LiveFeed::copyReport() const
{
    const QStringList lines{m_clock->now().toTimeZone(m_clock->zone()).toString(Qt::ISODateWithMs), m_cause};
    QGuiApplication::clipboard()->setText(reportOf(u"live view"_s, lines, m_visitor->lastTranscript()));
}

void LiveFeed::dismissProblem()
{
    if (m_state == Failed && !m_running)
        setState(Idle);
}

QVariant LiveFeed::retryIn() const
{
    if (!m_retryAt.isValid())
        return {};
    return static_cast<int>(std::max(0.0, std::ceil((milliseconds(m_retryAt) - milliseconds(m_clock->now())) / 1000)));
}

void LiveFeed::setRetryAt(const QDateTime &at)
{
    m_retryAt = at;
    if (at.isValid())
        m_retry.start();
    else
        m_retry.stop();
    Q_EMIT retryChanged();
}

void LiveFeed::start()
{
    if (m_wanted || m_measuring || m_device == 0)
        return;
    endReplay();
    setPaused(false);
    m_wanted = true;
    if (m_running)
        return; // it says good-bye first
    setState(Connecting, tr("Connecting to %1").arg(deviceName()));
    m_errands.start(run());
}

void LiveFeed::tryNow()
{
    if (m_running)
        m_pause.open();
    else
        start();
}

void LiveFeed::stop()
{
    m_recorder.stop();
    if (m_measuring) {
        m_visitor->cancel(m_visited);
        return;
    }
    if (!m_wanted)
        return;
    m_wanted = false;
    m_stopAsked = true;
    setPaused(false);
    setState(Stopping);
    if (m_visited == 0)
        m_pause.open();
    else if (m_since.isValid())
        m_visitor->stop(m_visited);
    else
        m_visitor->cancel(m_visited);
}

bool LiveFeed::settle(std::chrono::milliseconds patience)
{
    m_player.close();
    stop();
    return m_errands.settle(patience);
}

QCoro::Task<> LiveFeed::run()
{
    m_running = true;
    size_t failures = 0;
    while (m_wanted) {
        const auto *known = m_devices->device(m_device);
        if (!known) {
            m_wanted = false;
            break;
        }
        const auto visited = *known;
        const auto what = liveOf(m_devices, m_devices->rowOf(m_device));
        m_visited = visited.id;
        m_stopAsked = false;
        m_received = false;
        Watch watch(this, visited.name);
        auto outcome = co_await m_visitor->live(visited, what, this, &watch);
        m_visited = 0;
        interrupt();
        m_devices->reload(); // its battery
        if (m_stopAsked)
            continue;
        if (outcome)
            outcome = Failure(Error::Disconnected, u"the live view ended by itself"_s);
        if (!comesBack(outcome.error())) {
            m_wanted = false;
            m_recorder.stop();
            if (outcome.error().kind() != Error::Cancelled)
                fail(outcome.error());
            break;
        }
        if (m_received)
            failures = 0;
        const auto pause = m_patience(Pauses.at(std::min(failures++, Pauses.size() - 1)));
        setRetryAt(m_clock->now().addMSecs(pause.count()));
        fail(outcome.error());
        co_await m_pause.wait(pause);
        setRetryAt({});
    }
    m_running = false;
    m_stopAsked = false;
    if (m_state != Failed)
        setState(Idle);
    setBpm({}, false);
}

void LiveFeed::measureOnce()
{
    if (m_running || m_measuring || m_device == 0)
        return;
    endReplay();
    m_measuring = true;
    setState(Connecting, tr("Connecting to %1").arg(deviceName()));
    m_errands.start(runMeasure(m_device));
}

QCoro::Task<> LiveFeed::runMeasure(qint64 id)
{
    const auto visited = *m_devices->device(id);
    m_visited = id;
    Watch watch(this, visited.name);
    const auto outcome = co_await m_visitor->measure(visited, &watch);
    m_visited = 0;
    m_measuring = false;
    m_devices->reload();
    if (outcome && m_device == id)
        take(*outcome);
    if (outcome)
        Q_EMIT m_devices->readingsChanged();
    if (outcome || outcome.error().kind() == Error::Cancelled)
        setState(Idle);
    else
        fail(outcome.error());
    if (m_shown)
        renew();
}

/** The line ends here: the connection did. */
void LiveFeed::interrupt()
{
    received(NoHeartRate{m_clock->now()});
    m_clocks.restart();
    setBpm({}, false);
}

// Values --------------------------------------------------------------------------------------------------------------

void LiveFeed::began()
{
    if (m_visited == 0 || m_measuring)
        return;
    m_received = true;
    if (m_state == Running || m_state == Stopping)
        return;
    m_since = m_clock->now();
    m_devices->reload(); // its battery
    setState(Running);
}

void LiveFeed::received(const LiveEvent &event)
{
    if (!m_player.isOpen()) {
        m_recorder.add(event);
        began();
    }
    std::visit([this](const auto &value) { take(value); }, event);
}

void LiveFeed::take(const HeartRateReading &reading)
{
    m_heart.append(milliseconds(reading.at), reading.bpm);
    m_heartStale = true;
    m_bpmAt = reading.at;
    setBpm(reading.bpm, false);
}

void LiveFeed::take(const NoHeartRate &none)
{
    m_heart.interrupt(milliseconds(none.at));
    m_heartStale = true;
    setBpm({}, true);
    setOxygen({});
    m_beats.interrupt(none.at);
    updateVariability();
}

void LiveFeed::take(const BeatIntervals &intervals)
{
    m_beats.add(intervals);
    updateVariability();
}

void LiveFeed::take(const OxygenReading &reading)
{
    setOxygen(reading.saturation);
}

void LiveFeed::setOxygen(const QVariant &percent)
{
    if (m_oxygen == percent)
        return;
    m_oxygen = percent;
    Q_EMIT oxygenChanged();
}

void LiveFeed::updateVariability()
{
    const auto before = std::exchange(m_variability, m_beats.variability());
    if (before != m_variability)
        Q_EMIT hrvChanged();
}

void LiveFeed::take(const MotionSamples &motion)
{
    const auto times = m_clocks.take(motion);
    double at = times.first;
    if (times.afterGap) {
        for (auto *lane : {&m_x, &m_y, &m_z})
            lane->interrupt(at - times.step / 2);
    }
    for (const auto &sample : motion.samples) {
        m_x.append(at, sample.x / motion.unitsPerG);
        m_y.append(at, sample.y / motion.unitsPerG);
        m_z.append(at, sample.z / motion.unitsPerG);
        at += times.step;
    }
    if (const int rate = qRound(motion.rate); rate != m_waveRate) {
        m_waveRate = rate;
        Q_EMIT deviceChanged();
    }
}

void LiveFeed::take(const PulseWaveSamples &wave)
{
    const auto times = m_clocks.take(wave);
    double at = times.first;
    if (times.afterGap)
        m_pulse.interrupt(at - times.step / 2);
    for (const auto sample : wave.samples) {
        m_pulse.append(at, sample);
        at += times.step;
    }
}

void LiveFeed::take(const LiveGap &gap)
{
    m_clocks.lose(gap);
}

void LiveFeed::setBpm(const QVariant &bpm, bool noPulse)
{
    if (m_bpm == bpm && m_noPulse == noPulse && !bpm.isValid())
        return;
    m_bpm = bpm;
    m_noPulse = noPulse;
    Q_EMIT bpmChanged();
}

// The picture ---------------------------------------------------------------------------------------------------------

double LiveFeed::waveSpan() const
{
    return WaveSpan;
}

double LiveFeed::momentNow() const
{
    return m_player.isOpen() ? m_player.moment() : milliseconds(m_clock->now());
}

void LiveFeed::setSpan(int minutes)
{
    if (m_span == minutes || minutes < 1 || minutes > 60)
        return;
    m_span = minutes;
    m_heartStale = true;
    Q_EMIT spanChanged();
    if (m_shown)
        renew();
}

void LiveFeed::setShown(bool shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_heartStale = true;
    updateTicking();
    if (shown)
        renew();
    Q_EMIT shownChanged();
}

void LiveFeed::setReduceMovement(bool reduce)
{
    if (m_reduceMovement == reduce)
        return;
    m_reduceMovement = reduce;
    m_tick.setInterval(reduce ? ReducedFrameTime : FrameTime);
    Q_EMIT reduceMovementChanged();
}

void LiveFeed::setPaused(bool paused)
{
    if (m_player.isOpen()) {
        if (paused)
            m_player.pause();
        else
            m_player.play();
    }
    if (m_paused == paused)
        return;
    m_paused = paused;
    updateTicking();
    Q_EMIT pausedChanged();
}

bool LiveFeed::isMoving() const
{
    if (m_player.isOpen())
        return m_player.isPlaying();
    return !m_paused && (m_state == Running || (m_running && m_heart.ring().size() > 0));
}

void LiveFeed::updateTicking()
{
    const bool ticks = m_shown && isMoving();
    if (ticks && !m_tick.isActive())
        m_tick.start();
    else if (!ticks)
        m_tick.stop();
}

void LiveFeed::renew()
{
    const double now = momentNow();
    if (hasMotion() || hasPulseWave()) {
        m_waveTo = now - WaveDelay;
        const double from = m_waveTo - WaveSpan;
        for (auto *lane : {&m_x, &m_y, &m_z, &m_pulse})
            lane->show(from, m_waveTo);
        Q_EMIT waveMoved();
    }
    if (m_heartStale || now < m_heartTo || now - m_heartTo >= m_span * 60000.0 / HeartSteps)
        showHeart(now);
}

void LiveFeed::showHeart(double now)
{
    m_heartStale = false;
    m_heartTo = now;
    m_heart.show(now - m_span * 60000.0, now);
    count(m_heart.points());
    Q_EMIT heartMoved();
    if (m_state == Running && m_bpm.isValid() && now - milliseconds(m_bpmAt) > HeartRateAges) {
        setBpm({}, false);
        setOxygen({});
    }
}

void LiveFeed::count(const QList<QPointF> &points)
{
    QVariant lowest;
    QVariant average;
    QVariant highest;
    double sum = 0;
    int values = 0;
    double low = 0;
    double high = 0;
    for (const auto &point : points) {
        if (std::isnan(point.y()))
            continue;
        low = values == 0 ? point.y() : std::min(low, point.y());
        high = values == 0 ? point.y() : std::max(high, point.y());
        sum += point.y();
        ++values;
    }
    if (values > 0) {
        lowest = qRound(low);
        average = qRound(sum / values);
        highest = qRound(high);
    }
    if (lowest == m_lowest && average == m_average && highest == m_highest)
        return;
    m_lowest = lowest;
    m_average = average;
    m_highest = highest;
    Q_EMIT statsChanged();
}

// Recordings ----------------------------------------------------------------------------------------------------------

bool LiveFeed::record(const QString &name)
{
    return m_state == Running && m_recorder.start(m_device, name);
}

void LiveFeed::replay(qint64 recording)
{
    const auto *known = m_recordings.find(recording);
    if (!known || recording == m_recorder.id())
        return;
    const auto wanted = *known;
    stop();
    clear();
    const auto loaded = m_player.load(*m_store->recordings(), wanted);
    if (!loaded) {
        fail(loaded.error());
        return;
    }
    setPaused(false);
    setShows(m_player.content());
    m_player.play();
    updateTicking();
    if (m_shown)
        renew();
}

void LiveFeed::endReplay()
{
    if (!m_player.isOpen())
        return;
    m_player.close();
    clear();
    setShows(m_device != 0 ? liveOf(m_devices, m_devices->rowOf(m_device)) : Capabilities());
    updateTicking();
    if (m_shown)
        renew();
}

} // namespace pulsekeep
