// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "finddevice.h"
#include "interrupt.h"
#include "models/samplestream.h"
#include "services.h"
#include "stepprinter.h"
#include "times.h"

#include <QCoreApplication>
#include <QTimer>

#include <cmath>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Connecting may take three attempts, and a band some seconds to find the pulse; after this long it will not. */
constexpr auto FirstValuePatience = 60s;

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(LiveCommand)
};

/** Prints values as they come, one a line. */
class LivePrinter : public LiveSink
{
public:
    /** @p stop is called @p length after the first heart rate, and when none has come for too long. */
    LivePrinter(Output *output, const Clock *clock, Patience pace, std::optional<std::chrono::milliseconds> length,
                const std::function<void()> &stop)
        : m_output(output), m_clock(clock), m_pace(pace), m_length(length)
    {
        m_end.setSingleShot(true);
        m_end.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_end, &QTimer::timeout, &m_end, stop);
    }

    /** Measuring begins now. */
    void start()
    {
        if (m_length)
            m_end.start(m_pace(FirstValuePatience));
    }
    int values() const { return m_values; }

    void received(const LiveEvent &event) override
    {
        std::visit([this](const auto &value) { print(value); }, event);
    }

private:
    void print(const HeartRateReading &reading)
    {
        if (m_values++ == 0 && m_length)
            m_end.start(*m_length);
        if (m_output->json())
            m_output->object({{u"kind"_s, u"heart_rate"_s}, {u"at"_s, iso(reading.at)}, {u"bpm"_s, reading.bpm}});
        else
            line(reading.at, Words::tr("%1 bpm").arg(reading.bpm, 3));
    }

    void print(const NoHeartRate &none)
    {
        if (m_output->json())
            m_output->object({{u"kind"_s, u"heart_rate"_s}, {u"at"_s, iso(none.at)}, {u"bpm"_s, QJsonValue()}});
        else
            line(none.at, Words::tr("no reading"));
    }

    void print(const MotionSamples &motion)
    {
        const auto times = m_clocks.take(motion);
        double moment = times.first;
        for (const auto &sample : motion.samples) {
            const auto at = instant(moment);
            const auto x = sample.x / motion.unitsPerG;
            const auto y = sample.y / motion.unitsPerG;
            const auto z = sample.z / motion.unitsPerG;
            if (m_output->json())
                m_output->object({{u"kind"_s, u"motion"_s}, {u"at"_s, iso(at)}, {u"x"_s, x}, {u"y"_s, y}, {u"z"_s, z}});
            else
                line(at, Words::tr("motion %1 %2 %3 g").arg(x, 7, 'f', 3).arg(y, 7, 'f', 3).arg(z, 7, 'f', 3));
            moment += times.step;
        }
    }

    void print(const PulseWaveSamples &wave)
    {
        const auto times = m_clocks.take(wave);
        double moment = times.first;
        for (const auto value : wave.samples) {
            const auto at = instant(moment);
            if (m_output->json())
                m_output->object({{u"kind"_s, u"ppg"_s}, {u"at"_s, iso(at)}, {u"value"_s, value}});
            else
                line(at, Words::tr("pulse wave %1").arg(value, 5));
            moment += times.step;
        }
    }

    void print(const LiveGap &gap)
    {
        m_clocks.lose(gap);
        if (m_output->json())
            m_output->object({{u"kind"_s, u"gap"_s}, {u"at"_s, iso(gap.at)}, {u"packets"_s, gap.packets}});
        else
            line(gap.at, Words::tr("gap: lost packets: %1").arg(gap.packets));
    }

    void print(const StepTotal &total)
    {
        const auto now = m_clock->now();
        if (m_output->json())
            m_output->object(
                {{u"kind"_s, u"steps"_s},
                 {u"at"_s, iso(now)},
                 {u"steps_today"_s, total.steps},
                 {u"metres_today"_s, total.metres ? QJsonValue(*total.metres) : QJsonValue()},
                 {u"kilocalories_today"_s, total.kilocalories ? QJsonValue(*total.kilocalories) : QJsonValue()}});
        else
            line(now, Words::tr("steps today: %1").arg(total.steps));
    }

    void print(const BeatIntervals &intervals)
    {
        for (const auto milliseconds : intervals.milliseconds) {
            if (m_output->json())
                m_output->object(
                    {{u"kind"_s, u"beat_interval"_s}, {u"at"_s, iso(intervals.at)}, {u"milliseconds"_s, milliseconds}});
            else
                line(intervals.at, Words::tr("beat after %1 ms").arg(milliseconds, 6, 'f', 0));
        }
    }

    void print(const OxygenReading &oxygen)
    {
        if (m_output->json())
            m_output->object({{u"kind"_s, u"oxygen"_s},
                              {u"at"_s, iso(oxygen.at)},
                              {u"percent"_s, oxygen.saturation},
                              {u"bpm"_s, oxygen.pulse ? QJsonValue(*oxygen.pulse) : QJsonValue()}});
        else
            line(oxygen.at, Words::tr("oxygen %1 %").arg(oxygen.saturation, 0, 'f', 1));
    }

    void print(const TemperatureReading &temperature)
    {
        if (m_output->json())
            m_output->object({{u"kind"_s, u"temperature"_s},
                              {u"at"_s, iso(temperature.at)},
                              {u"celsius"_s, std::round(temperature.celsius * 100) / 100}});
        else
            line(temperature.at, Words::tr("%1 °C").arg(temperature.celsius, 0, 'f', 2));
    }

    static QDateTime instant(double milliseconds)
    {
        return QDateTime::fromMSecsSinceEpoch(std::llround(milliseconds), Qt::UTC);
    }

    QString iso(const QDateTime &at) const { return isoTime(at, m_clock->offsetAt(at)); }

    void line(const QDateTime &at, const QString &text)
    {
        m_output->line(at.toTimeZone(m_clock->zone()).toString(u"HH:mm:ss.zzz"_s) + u"  "_s + text);
    }

    Output *m_output;
    const Clock *m_clock;
    Patience m_pace;
    std::optional<std::chrono::milliseconds> m_length;
    QTimer m_end;
    SensorClocks m_clocks;
    int m_values = 0;
};

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    std::optional<std::chrono::milliseconds> length;
    if (with.arguments->has(u"seconds"_s)) {
        bool ok = false;
        const auto seconds = with.arguments->value(u"seconds"_s).toDouble(&ok);
        if (!ok || seconds <= 0 || seconds > 86400)
            co_return wrongUse(with, Words::tr("--seconds needs a number of seconds."));
        length = std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    }
    const auto device = namedDevice(with);
    if (!device)
        co_return Failure(device.error());
    const auto model = with.services->registry().model(device->model);
    auto what = model ? model->can & Capabilities(LiveHeartRate | LiveSteps | Oxygen | Temperature) : Capabilities();
    if (model && with.arguments->has(u"raw"_s))
        what |= model->can & Capabilities(LiveMotion | LivePulseWave | LiveIntervals);
    if (!what) {
        const Explanation explanation{Words::tr("%1 shows nothing live.").arg(device->name), {}, {}};
        co_return Failure(Error(Error::Unsupported).explained(explanation));
    }

    with.services->takeRealTime();
    const auto visitor = with.services->visitor();
    if (!visitor)
        co_return Failure(visitor.error());
    const auto stop = [&visitor, id = device->id] { (*visitor)->stop(id); };
    LivePrinter printer(with.output, with.services->clock(), with.services->pace(), length, stop);
    const Interrupt interrupt(stop);
    Result<> outcome;
    {
        StepPrinter steps(with.output, with.services->clock(), device->endpoint.address);
        printer.start();
        outcome = co_await (*visitor)->live(*device, what, &printer, &steps);
    }
    // Stopped before it was connected: that is what the person wanted.
    const bool stoppedByHand = interrupt.happened() && !outcome && outcome.error().kind() == Error::Cancelled;
    if (!outcome && !stoppedByHand)
        co_return Failure(outcome.error());
    if (printer.values() == 0 && !interrupt.happened() && (what & LiveHeartRate)) {
        const Explanation explanation{Words::tr("%1 found no pulse.").arg(device->name),
                                      Words::tr("It may not be worn."),
                                      Words::tr("Wear it close to the wrist and try again.")};
        co_return Failure(Error(Error::Timeout).explained(explanation));
    }
    co_return ExitStatus::Done;
}

} // namespace

Command liveCommand()
{
    Command command;
    command.name = u"live"_s;
    command.words = u"DEVICE [--seconds N] [--raw]"_s;
    command.summary = Words::tr("Show heart rate, oxygen, temperature and steps as they are measured, until Ctrl+C");
    command.least = 1;
    command.most = 1;
    command.options = {
        {u"seconds"_s, Words::tr("End so long after the first heart rate."), u"N"_s},
        {u"raw"_s, Words::tr("Show motion, pulse wave and each beat as well, where the device sends them.")},
    };
    command.run = run;
    return command;
}

} // namespace pulsekeep
