// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportsource.h"

#include <QCoreApplication>

#include <set>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr int UsualDays = 30;

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportSource)
};

Error noReadings()
{
    return Error(Error::NotFound, u"no blood pressure"_s)
        .explained({Words::tr("There is no blood pressure to report."),
                    Words::tr("No reading that counts was found in this time, or for this person."),
                    Words::tr("Choose another time, or sync the monitor first.")});
}

/** "Omron M7 Intelli IT (Kitchen), clock right to 3 s." */
QString inWords(const StoredDevice &device, const std::function<QString(const QString &)> &models)
{
    const auto model = models ? models(device.model) : QString();
    const auto name = model.isEmpty() || model == device.name ? device.name
                                                              //: %1 is a model, %2 what its owner calls it
                                                              : Words::tr("%1 (%2)").arg(model, device.name);
    if (!device.clock)
        //: %1 is a device
        return Words::tr("%1.").arg(name);
    const auto off = std::abs(device.clock->driftSeconds());
    //: %1 is a device, %n seconds
    return Words::tr("%1, clock right to %n s.", nullptr, static_cast<int>(std::max<qint64>(1, off))).arg(name);
}

} // namespace

Result<PressureReportData> reportData(Store *store, const Clock &clock, const ReportRequest &request,
                                      const std::function<QString(const QString &id)> &models)
{
    PressureReportData data;
    data.classes = request.classes;
    data.seriesAsOne = request.seriesAsOne;
    data.version = request.version;
    data.zone = clock.zone();
    data.last = request.last;
    if (!data.last.isValid()) {
        const auto newest = store->readings()->latest<BloodPressureReading>(request.scope);
        if (!newest)
            return Failure(newest.error());
        if (newest->isEmpty())
            return Failure(noReadings());
        const auto &stored = newest->constFirst();
        data.last = pressureReading(stored.reading, stored.info.offset).day();
    }
    data.first = request.first.isValid() ? request.first : data.last.addDays(1 - UsualDays);
    if (data.first > data.last) {
        const Explanation explanation{
            Words::tr("The last day is before the first."), {}, Words::tr("Choose other days.")};
        return Failure(Error(Error::Invalid, u"days of a report"_s).explained(explanation));
    }

    // Days belong to where a reading was taken, so a day more at both ends is looked at.
    std::set<qint64> devices;
    const auto outcome = store->readings()->each<BloodPressureReading>(
        request.scope, data.first.addDays(-1).startOfDay(Qt::UTC), data.last.addDays(3).startOfDay(Qt::UTC),
        Readings::WithExcluded, [&](const StoredBloodPressure &stored) {
            auto reading = pressureReading(stored.reading, stored.info.offset);
            reading.id = stored.info.id;
            reading.device = stored.info.device;
            reading.excluded = stored.info.excluded;
            const auto day = reading.day();
            if (day < data.first || day > data.last)
                return true;
            data.readings.append(reading);
            if (reading.excluded)
                data.setAside.append({day, stored.info.excludedReason});
            else if (stored.info.source != ReadingSource::Device)
                ++data.typed;
            else
                devices.insert(reading.device);
            return true;
        });
    if (!outcome)
        return Failure(outcome.error());
    if (data.readings.size() == data.setAside.size())
        return Failure(noReadings());

    const auto known = store->devicesEver();
    if (!known)
        return Failure(known.error());
    for (const auto &device : *known) {
        if (devices.contains(device.id))
            data.devices.append(inWords(device, models));
    }
    if (request.scope.person != 0) {
        const auto people = store->people()->list();
        if (!people)
            return Failure(people.error());
        for (const auto &person : *people) {
            if (person.id != request.scope.person)
                continue;
            data.person = person.name;
            data.birthDate = person.birthDate;
        }
    }
    return data;
}

} // namespace pulsekeep
