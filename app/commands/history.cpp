// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "export/csv.h"
#include "finddevice.h"
#include "findperson.h"
#include "readingvalues.h"
#include "services.h"
#include "times.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryCommand)
};

/** What is asked, and where the answer goes. */
struct Question {
    const Store *store;
    Output *output;
    ExportKind kind;
    Scope scope;
    TimeRange range;
    Resolution resolution = Resolution::Minute;
    QMap<qint64, StoredDevice> devices;
    QMap<qint64, QString> people;

    bool severalDevices() const { return scope.device == 0 && devices.size() > 1; }
    /** Those asked for, one by one; what is no device's own comes last. */
    QList<qint64> devicesInTurn() const
    {
        return scope.device != 0 ? QList{scope.device} : devices.keys() + QList{Scope::NoDevice};
    }
};

/** As rows name it: 0 for none. */
qint64 deviceNumber(qint64 device)
{
    return device == Scope::NoDevice ? 0 : device;
}

QJsonObject object(const Question &question, qint64 device)
{
    return {{u"kind"_s, QString(exportKindName(question.kind))},
            {u"device"_s, device == 0 ? QJsonValue() : QJsonValue(question.devices.value(device).endpoint.address)}};
}

QJsonValue orNull(const auto &value)
{
    return value ? QJsonValue(static_cast<int>(*value)) : QJsonValue();
}

/** A line for people: when, what, and whose it is where there are several devices. */
void line(const Question &question, qint64 device, const QDateTime &at, const QString &text)
{
    auto words = tableTime(at, question.store->offsetAt(device, at)) + u"  "_s + text;
    if (question.severalDevices() && question.devices.contains(device))
        words += u"  "_s + question.devices.value(device).name;
    question.output->line(words);
}

// Minute by minute
// -----------------------------------------------------------------------------------------------------

void heartRate(const Question &question, qint64 device, const QDateTime &at, int bpm, const QString &source)
{
    if (!question.output->json()) {
        line(question, device, at, Words::tr("%1 bpm").arg(bpm, 3));
        return;
    }
    auto row = object(question, device);
    row.insert(u"at"_s, isoTime(at, question.store->offsetAt(device, at)));
    row.insert(u"bpm"_s, bpm);
    row.insert(u"source"_s, source);
    question.output->object(row);
}

void minute(const Question &question, qint64 device, const MinuteSample &sample)
{
    const auto at = QDateTime::fromSecsSinceEpoch(qint64(sample.minute) * 60, Qt::UTC);
    if (question.kind == ExportKind::HeartRate) {
        if (sample.bpm)
            heartRate(question, device, at, *sample.bpm, u"minute"_s);
        return;
    }
    if (question.kind == ExportKind::Steps && !sample.steps)
        return;
    if (!question.output->json()) {
        line(
            question, device, at,
            question.kind == ExportKind::Steps
                ? QString::number(*sample.steps).rightJustified(5)
                : u"%1  %2"_s.arg(QString(activityName(sample.activity)).leftJustified(11),
                                  sample.intensity ? QString::number(*sample.intensity).rightJustified(3) : QString()));
        return;
    }
    auto row = object(question, device);
    row.insert(u"at"_s, isoTime(at, question.store->offsetAt(device, at)));
    if (question.kind == ExportKind::Steps) {
        row.insert(u"steps"_s, *sample.steps);
    } else {
        row.insert(u"activity"_s, QString(activityName(sample.activity)));
        row.insert(u"intensity"_s, orNull(sample.intensity));
    }
    question.output->object(row);
}

Result<> minutes(const Question &question)
{
    // Single measurements are few: they are read first and find their places among the minutes.
    QList<std::pair<qint64, HeartRateReading>> singles;
    if (question.kind == ExportKind::HeartRate) {
        const auto read = question.store->eachHeartRate(question.scope, question.range.from, question.range.to,
                                                        [&singles](qint64 device, const HeartRateReading &reading) {
                                                            singles.append({device, reading});
                                                            return true;
                                                        });
        if (!read)
            return read;
    }
    qsizetype next = 0;
    const auto singlesBefore = [&](qint64 seconds) {
        for (; next < singles.size() && singles.at(next).second.at.toSecsSinceEpoch() < seconds; ++next)
            heartRate(question, singles.at(next).first, singles.at(next).second.at, singles.at(next).second.bpm,
                      u"single"_s);
    };
    const auto read = question.store->eachMinute(question.scope, question.range.from, question.range.to,
                                                 [&](qint64 device, const MinuteSample &sample) {
                                                     singlesBefore(qint64(sample.minute) * 60);
                                                     minute(question, device, sample);
                                                     return true;
                                                 });
    if (read)
        singlesBefore(std::numeric_limits<qint64>::max());
    return read;
}

// Summed up
// ------------------------------------------------------------------------------------------------------------

QString slotTime(const Question &question, qint64 device, const QDateTime &at)
{
    const auto local = at.toOffsetFromUtc(question.store->offsetAt(device, at));
    switch (question.resolution) {
    case Resolution::Month:
        return local.toString(u"yyyy-MM"_s);
    case Resolution::Day:
        return local.toString(u"yyyy-MM-dd"_s);
    case Resolution::Hour:
    case Resolution::Minute:
        break;
    }
    return local.toString(u"yyyy-MM-dd HH:mm"_s);
}

QStringList header(const Question &question)
{
    QStringList columns{Words::tr("When")};
    if (question.severalDevices())
        columns += Words::tr("Device");
    if (question.kind == ExportKind::HeartRate)
        return columns + QStringList{Words::tr("Lowest"), Words::tr("Mean"), Words::tr("Highest"), Words::tr("Values")};
    if (question.kind == ExportKind::Steps)
        return columns + QStringList{Words::tr("Steps")};
    return columns + QStringList{Words::tr("Minutes"), Words::tr("Worn")};
}

bool isEmpty(const Question &question, const HistorySlot &slot)
{
    return question.kind == ExportKind::HeartRate ? slot.heartRateCount == 0 : slot.minutes == 0;
}

QStringList cells(const Question &question, qint64 device, const HistorySlot &slot)
{
    const QLocale locale;
    QStringList columns{slotTime(question, device, slot.start)};
    if (question.severalDevices())
        columns += question.devices.value(device).name;
    if (question.kind == ExportKind::HeartRate)
        return columns
            + QStringList{locale.toString(slot.heartRateMin), locale.toString(qRound(slot.heartRateMean)),
                          locale.toString(slot.heartRateMax), locale.toString(slot.heartRateCount)};
    if (question.kind == ExportKind::Steps)
        return columns + QStringList{locale.toString(slot.steps)};
    return columns + QStringList{locale.toString(slot.minutes), locale.toString(slot.worn)};
}

QJsonObject object(const Question &question, qint64 device, const HistorySlot &slot)
{
    auto row = object(question, device);
    row.insert(u"at"_s, isoTime(slot.start, question.store->offsetAt(device, slot.start)));
    switch (question.kind) {
    case ExportKind::HeartRate:
        row.insert(u"min_bpm"_s, slot.heartRateMin);
        row.insert(u"mean_bpm"_s, std::round(slot.heartRateMean * 10) / 10);
        row.insert(u"max_bpm"_s, slot.heartRateMax);
        row.insert(u"count"_s, slot.heartRateCount);
        break;
    case ExportKind::Steps:
        row.insert(u"steps"_s, slot.steps);
        break;
    default:
        row.insert(u"minutes_with_data"_s, slot.minutes);
        row.insert(u"minutes_worn"_s, slot.worn);
        break;
    }
    return row;
}

Result<> summary(const Question &question)
{
    struct Row {
        qint64 device;
        HistorySlot slot;
    };
    QList<Row> rows;
    for (const qint64 device : question.devicesInTurn()) {
        const auto some = question.store->history({device, question.scope.person}, question.range.from,
                                                  question.range.to, question.resolution);
        if (!some)
            return Failure(some.error());
        for (const auto &slot : *some) {
            if (!isEmpty(question, slot))
                rows.append({deviceNumber(device), slot});
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &one, const Row &other) { return one.slot.start < other.slot.start; });

    QList<QStringList> table;
    for (const auto &[device, slot] : std::as_const(rows)) {
        if (question.output->json())
            question.output->object(object(question, device, slot));
        else
            table.append(cells(question, device, slot));
    }
    if (!table.isEmpty()) {
        table.prepend(header(question));
        const int firstNumber = question.severalDevices() ? 2 : 1;
        question.output->table(table, {firstNumber, firstNumber + 1, firstNumber + 2, firstNumber + 3});
    }
    return {};
}

Result<> sleep(const Question &question)
{
    for (const auto &device : question.devices) {
        if (question.scope.device != 0 && device.id != question.scope.device)
            continue;
        const auto stretches =
            question.store->sleep({device.id, question.scope.person}, question.range.from, question.range.to);
        if (!stretches)
            return Failure(stretches.error());
        for (const auto &stretch : *stretches) {
            const auto stage = QString(activityName(stretch.stage));
            if (question.output->json()) {
                auto row = object(question, device.id);
                row.insert(u"from"_s, isoTime(stretch.from, question.store->offsetAt(device.id, stretch.from)));
                row.insert(u"to"_s, isoTime(stretch.to, question.store->offsetAt(device.id, stretch.to)));
                row.insert(u"stage"_s, stage);
                question.output->object(row);
            } else {
                const auto length = Words::tr("%1 min").arg(stretch.from.secsTo(stretch.to) / 60, 4);
                line(question, device.id, stretch.from, u"%1  %2"_s.arg(length, stage));
            }
        }
    }
    return {};
}

// Reading by reading
// ---------------------------------------------------------------------------------------------------------

QString sourceName(ReadingSource source)
{
    switch (source) {
    case ReadingSource::Device:
        return u"device"_s;
    case ReadingSource::Typed:
        return u"typed"_s;
    case ReadingSource::Imported:
        return u"imported"_s;
    }
    Q_UNREACHABLE();
}

template<typename Reading> QJsonObject object(const Question &question, const StoredReading<Reading> &stored)
{
    const auto &[info, reading] = stored;
    auto row = object(question, info.device);
    row.insert(u"at"_s, isoTime(reading.at, info.offset));
    const auto values = readingObject(reading);
    for (auto value = values.begin(); value != values.end(); ++value)
        row.insert(value.key(), value.value());
    row.insert(u"id"_s, info.id);
    row.insert(u"user"_s, reading.user == 0 ? QJsonValue() : QJsonValue(reading.user));
    row.insert(u"person"_s, info.person == 0 ? QJsonValue() : QJsonValue(question.people.value(info.person)));
    row.insert(u"source"_s, sourceName(info.source));
    row.insert(u"edited"_s, info.edited);
    row.insert(u"excluded"_s, info.excluded);
    row.insert(u"excluded_reason"_s, info.excludedReason);
    row.insert(u"note"_s, info.note);
    return row;
}

/** "142/91 mmHg, pulse 64  Anna  (excluded: moved)  a note" */
template<typename Reading> QString text(const Question &question, const StoredReading<Reading> &stored)
{
    const auto &[info, reading] = stored;
    QStringList parts{readingText(reading)};
    if (info.person != 0)
        parts += question.people.value(info.person);
    else if (reading.user != 0)
        parts += Words::tr("user %1").arg(reading.user);
    if (info.excluded)
        parts += info.excludedReason.isEmpty() ? Words::tr("(excluded)")
                                               : Words::tr("(excluded: %1)").arg(info.excludedReason);
    if (!info.note.isEmpty())
        parts += info.note;
    return parts.join(u"  "_s);
}

template<typename Reading> Result<> readings(const Question &question)
{
    return question.store->readings()->each<Reading>(
        question.scope, question.range.from, question.range.to, Readings::WithExcluded,
        [&question](const StoredReading<Reading> &stored) {
            if (question.output->json())
                question.output->object(object(question, stored));
            else
                question.output->line(tableTime(stored.reading.at, stored.info.offset) + u"  "_s
                                      + text(question, stored));
            return true;
        });
}

Result<> notes(const Question &question)
{
    return question.store->readings()->eachNote(
        question.scope.person, question.range.from, question.range.to, [&question](const Note &note) {
            const auto name = question.people.value(note.person);
            if (question.output->json()) {
                question.output->object({{u"kind"_s, u"notes"_s},
                                         {u"at"_s, isoTime(note.at, note.offset)},
                                         {u"whole_day"_s, note.wholeDay},
                                         {u"person"_s, note.person == 0 ? QJsonValue() : QJsonValue(name)},
                                         {u"id"_s, note.id},
                                         {u"note"_s, note.text}});
                return true;
            }
            auto when = tableTime(note.at, note.offset);
            if (note.wholeDay)
                when = when.left(10).leftJustified(when.size());
            question.output->line(when + u"  "_s + (name.isEmpty() ? note.text : name + u"  "_s + note.text));
            return true;
        });
}

Result<> answer(const Question &question)
{
    switch (question.kind) {
    case ExportKind::HeartRate:
    case ExportKind::Steps:
    case ExportKind::Activity:
        return question.resolution == Resolution::Minute ? minutes(question) : summary(question);
    case ExportKind::Sleep:
        return sleep(question);
    case ExportKind::BloodPressure:
        return readings<BloodPressureReading>(question);
    case ExportKind::Weight:
        return readings<WeightReading>(question);
    case ExportKind::Temperature:
        return readings<TemperatureReading>(question);
    case ExportKind::Oxygen:
        return readings<OxygenReading>(question);
    case ExportKind::Notes:
        return notes(question);
    }
    Q_UNREACHABLE();
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto &words = with.arguments->words;
    const auto kind = exportKindNamed(QLatin1StringView(words.first().toLatin1()));
    if (!kind)
        co_return wrongUse(with, Words::tr("There is no history of \"%1\".").arg(words.first()));
    const auto resolution = resolutionNamed(with.arguments->value(u"by"_s));
    if (!resolution)
        co_return wrongUse(with, resolution.error().explanation().text());
    if (*resolution != Resolution::Minute && readingKindOf(*kind))
        co_return wrongUse(with, Words::tr("--by sums up what is told by the minute; these are readings one by one."));
    const auto range =
        timeRange(with.arguments->value(u"from"_s), with.arguments->value(u"to"_s), *with.services->clock());
    if (!range)
        co_return wrongUse(with, range.error().explanation().text());

    const auto store = with.services->store();
    if (!store)
        co_return Failure(store.error());
    const auto devices = (*store)->devicesEver(); // readings may stay when a device is forgotten
    if (!devices)
        co_return Failure(devices.error());
    const auto people = peopleNames(**store);
    if (!people)
        co_return Failure(people.error());
    Question question{*store, with.output, *kind, {}, *range, *resolution, {}, *people};
    for (const auto &device : *devices)
        question.devices.insert(device.id, device);
    if (with.arguments->has(u"device"_s)) {
        const auto device = findDevice(*devices, with.arguments->value(u"device"_s));
        if (!device)
            co_return Failure(device.error());
        question.scope.device = device->id;
    }
    if (with.arguments->has(u"person"_s)) {
        const auto person = findPerson(**store, with.arguments->value(u"person"_s));
        if (!person)
            co_return Failure(person.error());
        question.scope.person = person->id;
    }

    with.output->hurry();
    const auto outcome = answer(question);
    if (!outcome)
        co_return Failure(outcome.error());
    co_return ExitStatus::Done;
}

} // namespace

Command historyCommand()
{
    Command command;
    command.name = u"history"_s;
    command.words = u"heart_rate|steps|activity|sleep|blood_pressure|weight|temperature|oxygen|notes"_s;
    command.summary = Words::tr("Show what is kept");
    command.least = 1;
    command.most = 1;
    command.options = timeRangeOptions();
    command.options += {resolutionOption(),
                        {u"device"_s, Words::tr("Of this device only."), u"DEVICE"_s},
                        {u"person"_s, Words::tr("Of this person only."), u"NAME"_s}};
    command.run = run;
    return command;
}

} // namespace pulsekeep
