// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/replay.h"

#include "link/transcriptlink.h"

#include <QJsonDocument>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

struct LiveName {
    Capability what;
    QLatin1StringView name;
};
constexpr LiveName LiveNames[]{
    {LiveHeartRate, QLatin1StringView("heart_rate")}, {LiveMotion, QLatin1StringView("motion")},
    {LivePulseWave, QLatin1StringView("ppg")},        {LiveSteps, QLatin1StringView("steps")},
    {LiveIntervals, QLatin1StringView("intervals")},  {Oxygen, QLatin1StringView("oxygen")},
};

/** The time of the recording, as far as it has been played. */
class RecordedClock : public Clock
{
public:
    RecordedClock(const TranscriptLink *link, QDateTime start, const QTimeZone &zone)
        : m_link(link), m_start(std::move(start)), m_zone(zone)
    {
    }
    QDateTime now() const override { return m_start.addMSecs(m_link->elapsed()).toUTC(); }
    QTimeZone zone() const override { return m_zone; }

private:
    const TranscriptLink *m_link;
    QDateTime m_start;
    QTimeZone m_zone;
};

class Basket : public HarvestSink, public LiveSink
{
public:
    explicit Basket(ReplayReport *report) : m_report(report) { }
    Result<> keep(const Harvest &harvest) override
    {
        m_report->harvest.minutes += harvest.minutes;
        m_report->harvest.heartRates += harvest.heartRates;
        m_report->harvest.bloodPressures += harvest.bloodPressures;
        m_report->harvest.weights += harvest.weights;
        m_report->harvest.temperatures += harvest.temperatures;
        m_report->harvest.oxygen += harvest.oxygen;
        m_report->harvest.lost += harvest.lost;
        m_report->harvest.raw += harvest.raw;
        m_report->harvest.marks += harvest.marks;
        return {};
    }
    void received(const LiveEvent &event) override { m_report->live.append(event); }

private:
    ReplayReport *m_report;
};

/** What the head of a transcript tells about the visit. */
struct Recorded {
    QList<SyncMark> marks;
    Capabilities live;
    QString setting;
    QVariant value;
    bool partOnly = false; ///< it begins when the device has let us in, or ends there
};

QTimeZone recordedZone(const Transcript &transcript, const QDateTime &start)
{
    const QTimeZone zone(transcript.header.value(u"zone"_s).toLatin1());
    return zone.isValid() ? zone : QTimeZone(start.offsetFromUtc());
}

QList<SyncMark> recordedMarks(const Transcript &transcript)
{
    QList<SyncMark> marks;
    for (auto entry = transcript.header.cbegin(); entry != transcript.header.cend(); ++entry) {
        if (!entry.key().startsWith(MarkHeader))
            continue;
        const auto words = entry.value().split(u' ');
        marks.append({entry.key().sliced(MarkHeader.size()), QDateTime::fromString(words.first(), Qt::ISODateWithMs),
                      QByteArray::fromHex(words.value(1).toLatin1())});
    }
    return marks;
}

/** False where the head has none. */
bool readSetting(const Transcript &transcript, Recorded *recorded)
{
    const auto object = QJsonDocument::fromJson(transcript.header.value(SettingHeader).toUtf8()).object();
    if (object.isEmpty())
        return false;
    recorded->setting = object.constBegin().key();
    recorded->value = object.constBegin().value().toVariant();
    return true;
}

/** What a visit is for, once the device has let us in. */
QCoro::Task<Result<>> runPart(QString part, Session *session, TranscriptLink *link, ReplayReport *report,
                              const Recorded *recorded)
{
    Basket basket(report);
    if (part == "pair"_L1) {
        const auto key = co_await session->pair();
        co_return key ? Result<>() : Failure(key.error());
    }
    if (part == "login"_L1)
        co_return co_await session->logIn();
    if (part == "prepare"_L1) {
        const auto prepared = co_await session->prepare();
        co_return prepared ? Result<>() : Failure(prepared.error());
    }
    if (part == "sync"_L1)
        co_return co_await session->sync(recorded->marks, &basket);
    if (part == "live"_L1) {
        QObject::connect(link, &TranscriptLink::stopped, link, [session] { session->stopLive(); });
        co_return co_await session->live(recorded->live, &basket);
    }
    if (part == "measure"_L1) {
        const auto reading = co_await session->measureHeartRate();
        if (!reading)
            co_return Failure(reading.error());
        report->harvest.heartRates.append(*reading);
        co_return {};
    }
    if (part == "find"_L1) {
        const auto buzzing = co_await session->find(true);
        if (!buzzing)
            co_return buzzing;
        co_return co_await session->find(false);
    }
    co_return co_await session->apply(recorded->setting, recorded->value);
}

/** The recorded flow, in the words of the driver. */
QCoro::Task<Result<>> run(Session *session, TranscriptLink *link, ReplayReport *report, const Recorded *recorded)
{
    const auto opened = co_await link->open();
    if (!opened)
        co_return opened;
    QStringList parts{report->flow};
    if (!recorded->partOnly && report->flow == "pair"_L1)
        parts = {u"pair"_s, u"prepare"_s};
    else if (!recorded->partOnly && report->flow != "login"_L1)
        parts = {u"login"_s, u"prepare"_s, report->flow};
    for (const auto &part : std::as_const(parts)) {
        const auto outcome = co_await runPart(part, session, link, report, recorded);
        if (!outcome)
            co_return outcome;
    }
    co_return {};
}

} // namespace

QString settingInHeader(const QString &setting, const QVariant &value)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{setting, QJsonValue::fromVariant(value)}}).toJson(QJsonDocument::Compact));
}

QString liveNames(Capabilities what)
{
    QStringList list;
    for (const auto &[capability, name] : LiveNames) {
        if (what & capability)
            list.append(name);
    }
    return list.join(u' ');
}

Capabilities liveNamed(const QString &text)
{
    const auto list = text.split(u' ');
    Capabilities what;
    for (const auto &[capability, name] : LiveNames)
        what.setFlag(capability, list.contains(name));
    return what;
}

QCoro::Task<Result<ReplayReport>> replay(const Registry *registry, Transcript transcript, QByteArray key)
{
    ReplayReport report;
    report.model = transcript.header.value(u"model"_s);
    Recorded recorded;
    recorded.partOnly = transcript.header.contains(PartHeader);
    report.flow = transcript.header.value(PartHeader, transcript.header.value(u"flow"_s, u"login"_s));
    const auto model = registry->model(report.model);
    if (!model)
        co_return Failure(Error::Unsupported, u"the transcript's head names no model that is known"_s);
    QStringList flows{u"pair"_s, u"login"_s, u"sync"_s, u"live"_s, u"measure"_s, u"find"_s, u"apply"_s};
    if (recorded.partOnly)
        flows.append(u"prepare"_s);
    if (!flows.contains(report.flow))
        co_return Failure(Error::Unsupported, u"visits of the kind \"%1\" cannot be replayed"_s.arg(report.flow));
    if (report.flow == "apply"_L1 && !readSetting(transcript, &recorded))
        co_return Failure(Error::Unsupported, u"the transcript's head does not say what was set"_s);

    const auto start = QDateTime::fromString(transcript.header.value(u"at"_s), Qt::ISODateWithMs);
    recorded.marks = recordedMarks(transcript);
    recorded.live = liveNamed(transcript.header.value(LiveHeader));
    const auto events = transcript.events.size();
    TranscriptLink link(transcript);
    const RecordedClock clock(&link, start.isValid() ? start : QDateTime::fromSecsSinceEpoch(0, Qt::UTC),
                              recordedZone(transcript, start));
    QRandomGenerator random(0);
    SessionContext context;
    context.model = *model;
    context.endpoint.name = model->name;
    const bool makesKey = report.flow == "pair"_L1 && model->key == KeySource::Made;
    context.key = key.isEmpty() && !makesKey ? QByteArray(16, '\0') : key;
    context.clock = &clock;
    context.random = &random;
    context.markRead = transcript.header.contains(MarksReadHeader);
    // Live, keep-alives are written by the clock: they must not overtake what the device says in between.
    context.patience = Patience{report.flow == "live"_L1 ? 0.1 : 0.01};
    const auto session = registry->driver(model->vendor)->session(&link, context);

    report.outcome = co_await run(session.get(), &link, &report, &recorded);
    report.mismatch = link.mismatch();
    report.eventsLeft = events - link.played();
    co_return report;
}

} // namespace pulsekeep
