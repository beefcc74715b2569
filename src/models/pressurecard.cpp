// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressurecard.h"

#include "pressure/averages.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr int CardDays = 7;

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PressureCard)
};

QString whenInWords(const PressureReading &reading, QDate today)
{
    const QLocale locale;
    const auto local = QDateTime::fromMSecsSinceEpoch(reading.at, Qt::OffsetFromUTC, reading.offset);
    const auto time = locale.toString(local.time(), QLocale::ShortFormat);
    const auto date = local.date();
    if (date == today)
        return time;
    const auto day = date == today.addDays(-1)
        ? Words::tr("yesterday")
        //: A day and its month, as QLocale writes formats
        : locale.toString(date, date.year() == today.year() ? Words::tr("d MMMM") : Words::tr("d MMMM yyyy"));
    //: %1 is a day such as "yesterday", %2 a time of day
    return Words::tr("%1, %2").arg(day, time);
}

} // namespace

Result<PressureCard> pressureCardOf(const Store &store, const Clock &clock, Scope scope, const PressureChoice &choice)
{
    PressureCard card;
    const auto newest = store.readings()->latest<BloodPressureReading>(scope);
    if (!newest)
        return Failure(newest.error());
    if (newest->isEmpty())
        return card;
    const auto from = newest->constFirst().reading.at.addDays(-CardDays - 1);
    const auto stored = store.readings()->list<BloodPressureReading>(scope, from, {}, Readings::WithoutExcluded);
    if (!stored)
        return Failure(stored.error());
    QList<PressureReading> readings;
    for (const auto &one : *stored) {
        auto reading = pressureReading(one.reading, one.info.offset);
        reading.device = one.info.device;
        readings.append(reading);
    }
    const auto values = pressureValues(readings, choice.seriesAsOne);
    const auto &last = values.constLast();
    const auto classes = choice.classes();
    const int systolic = last.shownSystolic();
    const int diastolic = last.shownDiastolic();
    const auto &itsClass = classes.at(classes.of(systolic, diastolic));

    card.present = true;
    card.value = u"%1/%2"_s.arg(systolic).arg(diastolic);
    card.when = whenInWords(readings.at(last.first), clock.now().toTimeZone(clock.zone()).date());
    card.detail = last.pulse > 0
        //: %1 is a number of beats a minute
        ? Words::tr("mmHg, pulse %1").arg(last.shownPulse())
        : Words::tr("mmHg");
    card.className = itsClass.name;
    card.shape = itsClass.shape;
    card.colour = itsClass.colour;
    if (classes.isCrisis(systolic, diastolic))
        card.crisisAdvice = classes.crisisAdvice();
    const auto limit = classes.homeLimit();
    card.systolicLimit = limit.systolic;
    card.diastolicLimit = limit.diastolic;
    card.low = limit.diastolic;
    card.high = limit.systolic;
    const QLocale locale;
    for (int ago = CardDays - 1; ago >= 0; --ago) {
        const auto day = last.day().addDays(-ago);
        QVariantMap entry{{u"name"_s, locale.standaloneDayName(day.dayOfWeek(), QLocale::NarrowFormat)}};
        const auto mean = averageOf(valuesOfDays(values, day, day));
        if (mean.known()) {
            entry.insert(u"systolic"_s, mean.systolic);
            entry.insert(u"diastolic"_s, mean.diastolic);
            card.low = std::min(card.low, mean.diastolic);
            card.high = std::max(card.high, mean.systolic);
        }
        card.days.append(entry);
    }
    return card;
}

} // namespace pulsekeep
