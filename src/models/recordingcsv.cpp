// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordingcsv.h"

#include "export/csv.h"
#include "recordedevents.h"
#include "samplestream.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cmath>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

Error cannotWrite(const QString &file, const QString &detail)
{
    return Error(Error::Storage, detail)
        .explained(
            {QCoreApplication::translate("RecordingCsv", "%1 could not be written.")
                 .arg(QDir::toNativeSeparators(file)),
             QCoreApplication::translate("RecordingCsv", "The disk may be full, or the folder may not allow it."),
             QCoreApplication::translate("RecordingCsv", "Choose another folder and try again.")});
}

/** What a file may be called everywhere. */
QString asFileName(const QString &name)
{
    static const QRegularExpression Odd(u"[^\\w\\-. ]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    auto safe = QString(name).replace(Odd, u"-"_s).simplified().left(80);
    while (safe.startsWith(QLatin1Char('.')))
        safe.remove(0, 1);
    return safe.isEmpty() ? u"recording"_s : safe;
}

/** One file, made when its first row comes, and there under its name when all is written. */
class Table
{
public:
    Table(QLatin1StringView kind, QByteArray header) : m_kind(kind), m_header(std::move(header)) { }

    QString file(const QString &name, int number) const
    {
        return number > 1 ? u"%1 %2 %3.csv"_s.arg(name).arg(number).arg(m_kind) : u"%1 %2.csv"_s.arg(name, m_kind);
    }
    void setPath(const QString &path) { m_file.setFileName(path); }
    bool isEmpty() const { return !m_begun; }

    void row(const QByteArray &row)
    {
        if (!m_begun && m_file.open(QIODevice::WriteOnly))
            m_file.write(m_header + "\r\n");
        m_begun = true;
        if (m_file.isOpen())
            m_file.write(row + "\r\n");
    }
    bool commit() { return m_file.isOpen() && m_file.commit(); }
    QString trouble() const { return m_file.errorString(); }
    QString path() const { return m_file.fileName(); }

private:
    QLatin1StringView m_kind;
    QByteArray m_header;
    QSaveFile m_file;
    bool m_begun = false;
};

class Tables
{
public:
    explicit Tables(const QTimeZone &zone) : m_zone(zone) { }

    void add(const LiveEvent &event)
    {
        if (const auto *reading = std::get_if<HeartRateReading>(&event))
            heartRate.row(time(reading->at.toMSecsSinceEpoch()) + ',' + QByteArray::number(reading->bpm));
        else if (const auto *none = std::get_if<NoHeartRate>(&event))
            heartRate.row(time(none->at.toMSecsSinceEpoch()) + ',');
        else if (const auto *moved = std::get_if<MotionSamples>(&event))
            add(*moved);
        else if (const auto *light = std::get_if<PulseWaveSamples>(&event))
            add(*light);
        else if (const auto *lost = std::get_if<LiveGap>(&event))
            m_clocks.lose(*lost);
        else if (const auto *between = std::get_if<BeatIntervals>(&event))
            add(*between);
        else if (const auto *saturation = std::get_if<OxygenReading>(&event))
            add(*saturation);
        else if (const auto *warmth = std::get_if<TemperatureReading>(&event))
            temperature.row(time(warmth->at.toMSecsSinceEpoch()) + ',' + QByteArray::number(warmth->celsius, 'f', 2));
    }

    QByteArray time(qint64 at)
    {
        const auto moment = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        const auto text = moment.toOffsetFromUtc(m_zone.offsetFromUtc(moment)).toString(Qt::ISODateWithMs);
        // Qt writes Z for UTC; a column reads better in one form.
        return csvCell(text.endsWith(QLatin1Char('Z')) ? text.chopped(1) + u"+00:00"_s : text);
    }

    Table heartRate{"heart_rate"_L1, "time,heart_rate_bpm"};
    Table motion{"motion"_L1, "time,x_g,y_g,z_g"};
    Table wave{"ppg"_L1, "time,ppg_raw"};
    Table beats{"beats"_L1, "time,rr_ms"};
    Table oxygen{"oxygen"_L1, "time,oxygen_percent,pulse_bpm"};
    Table temperature{"temperature"_L1, "time,temperature_c"};
    Table marks{"marks"_L1, "time"};

private:
    void add(const BeatIntervals &between)
    {
        const auto arrival = time(between.at.toMSecsSinceEpoch());
        for (const auto milliseconds : between.milliseconds)
            beats.row(arrival + ',' + QByteArray::number(milliseconds, 'f', 1));
    }

    void add(const OxygenReading &reading)
    {
        QByteArray row =
            time(reading.at.toMSecsSinceEpoch()) + ',' + QByteArray::number(reading.saturation, 'f', 1) + ',';
        if (reading.pulse)
            row += QByteArray::number(*reading.pulse, 'f', 1);
        oxygen.row(row);
    }

    void add(const MotionSamples &moved)
    {
        const auto times = m_clocks.take(moved);
        double at = times.first;
        for (const auto &sample : moved.samples) {
            QByteArray row = time(std::llround(at));
            for (const auto value : {sample.x, sample.y, sample.z})
                row += ',' + QByteArray::number(value / moved.unitsPerG, 'f', 3);
            motion.row(row);
            at += times.step;
        }
    }

    void add(const PulseWaveSamples &light)
    {
        const auto times = m_clocks.take(light);
        double at = times.first;
        for (const auto value : light.samples) {
            wave.row(time(std::llround(at)) + ',' + QByteArray::number(value));
            at += times.step;
        }
    }

    QTimeZone m_zone;
    SensorClocks m_clocks;
};

} // namespace

Result<QStringList> exportRecording(const Recordings &recordings, const StoredRecording &recording,
                                    const QString &folder)
{
    Tables tables(recording.zone);
    const std::array<Table *, 7> all{&tables.heartRate, &tables.beats,       &tables.motion, &tables.wave,
                                     &tables.oxygen,    &tables.temperature, &tables.marks};
    const QDir place(folder);
    const auto name = asFileName(recording.name);
    int number = 1;
    const auto isTaken = [&](const Table *table) { return place.exists(table->file(name, number)); };
    while (std::any_of(all.begin(), all.end(), isTaken))
        ++number;
    for (auto *table : all)
        table->setPath(place.filePath(table->file(name, number)));

    Result<> trouble;
    const auto read = recordings.eachPart(recording.id, [&](const RecordingPart &part) {
        const auto events = eventsIn(part);
        if (!events) {
            trouble = Failure(events.error());
            return false;
        }
        for (const auto &each : *events)
            tables.add(each.event);
        return true;
    });
    if (!read)
        return Failure(read.error());
    if (!trouble)
        return Failure(trouble.error());
    const auto marks = recordings.marks(recording.id);
    if (!marks)
        return Failure(marks.error());
    for (const auto &mark : *marks)
        tables.marks.row(tables.time(mark.toMSecsSinceEpoch()));

    QStringList files;
    for (auto *table : all) {
        if (table->isEmpty())
            continue;
        if (!table->commit())
            return Failure(cannotWrite(table->path(), table->trouble()));
        files.append(table->file(name, number));
    }
    return files;
}

} // namespace pulsekeep
