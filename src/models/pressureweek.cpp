// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressureweek.h"

#include "pressure/homeweek.h"

#include <QCoreApplication>
#include <QLocale>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PressureWeek)
};

QString stepInWords(HomeWeek::Step step)
{
    switch (step) {
    case HomeWeek::MeasureMorning:
        return Words::tr("measure twice this morning");
    case HomeWeek::MeasureEvening:
        return Words::tr("measure twice this evening");
    case HomeWeek::MeasureAgain:
        return Words::tr("measure once more, a minute after the first");
    case HomeWeek::WaitForEvening:
        return Words::tr("the morning is done, go on this evening");
    case HomeWeek::WaitForMorning:
        return Words::tr("today is done, go on tomorrow morning");
    case HomeWeek::Nothing:
        break;
    }
    return {};
}

QString titleOf(const HomeWeek &week)
{
    switch (week.state()) {
    case HomeWeek::NotStarted:
        return {};
    case HomeWeek::Waiting:
        //: %1 is a day
        return Words::tr("The week begins on %1").arg(QLocale().toString(week.first(), QLocale::LongFormat));
    case HomeWeek::Running:
        //: %1 is a number from 1 to 7, %2 what to do
        return Words::tr("Day %1 of 7: %2").arg(week.dayNumber()).arg(stepInWords(week.step()));
    case HomeWeek::Complete:
        return Words::tr("Your week is complete");
    case HomeWeek::Enough:
        return Words::tr("Your week is over, and its mean counts");
    case HomeWeek::TooFew:
        return Words::tr("Your week is over, with too few readings to count");
    }
    Q_UNREACHABLE();
}

QString detailOf(const HomeWeek &week)
{
    const int counted = week.result().all.count;
    if (week.isOver()) {
        auto text = Words::tr("Mean of %n readings without the first day.", nullptr, counted);
        if (week.missing() > 0)
            text += u' ' + Words::tr("%n readings are missing.", nullptr, week.missing());
        if (week.state() == HomeWeek::TooFew)
            text += u' ' + Words::tr("Twelve readings on three days are the least.");
        return text;
    }
    if (week.state() != HomeWeek::Running)
        return {};
    auto text = week.missingToday() > 0 ? Words::tr("%n readings to go today.", nullptr, week.missingToday())
                                        : Words::tr("Nothing to go today.");
    if (week.dayNumber() == 1)
        text += u' ' + Words::tr("The first day is for practice and does not count.");
    else if (counted > 0)
        text += u' ' + Words::tr("The mean so far is of %n readings.", nullptr, counted);
    return text;
}

} // namespace

PressureWeek weekInWords(const HomeWeek &week)
{
    PressureWeek words;
    words.begun = week.state() != HomeWeek::NotStarted;
    if (!words.begun)
        return words;
    words.over = week.isOver();
    words.valid = week.state() == HomeWeek::Complete || week.state() == HomeWeek::Enough;
    words.title = titleOf(week);
    words.detail = detailOf(week);
    const auto &mean = week.result().all;
    if (mean.known())
        words.mean = u"%1/%2"_s.arg(mean.shownSystolic()).arg(mean.shownDiastolic());
    const QLocale locale;
    int number = 0;
    for (const auto &day : week.days()) {
        ++number;
        words.days.append(QVariantMap{{u"name"_s, locale.standaloneDayName(day.date.dayOfWeek(), QLocale::ShortFormat)},
                                      {u"morning"_s, day.morning},
                                      {u"evening"_s, day.evening},
                                      {u"today"_s, number == week.dayNumber()},
                                      {u"counts"_s, day.counts}});
    }
    return words;
}

} // namespace pulsekeep
