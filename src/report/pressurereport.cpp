// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pressurereport.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr int WeekDays = 7;
constexpr int MostNamed = 3; // marks and readings set aside that are named with their day
const auto None = u"–"_s;

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PressureReport)
};

/** Makes the words of one page. */
class Writer
{
public:
    Writer(const PressureReportData &data, const QLocale &locale)
        : m_data(data), m_locale(locale), m_limit(data.classes.homeLimit()),
          m_values(pressureValues(data.readings, data.seriesAsOne)), m_singles(pressureValues(data.readings, false))
    {
    }

    PressureReport write(int most);

private:
    QString number(int value) const { return m_locale.toString(value); }
    QString day(QDate date) const;
    QString dayOfYear(QDate date) const;
    QString time(qint64 at) const;
    QString pressure(const PressureAverage &mean) const;
    QString amount(const PressureAverage &mean, PressureSpan values) const;

    QList<ReportFigure> figures() const;
    void tellSentence(PressureReport *report) const;
    QStringList measuredWith() const;
    QString marked(const QString &sign, const QString &words, quint8 mark) const;
    QStringList cannotTell() const;
    QString dataMark() const;

    PressureText cellOf(const PressureValue &value) const;
    PressureText cellOf(const PressureAverage &mean) const;
    QList<ReportLine> days() const;
    void tellStretches(PressureReport *report) const;
    QDate endOf(ReportLines kind, QDate first) const;

    const PressureReportData &m_data;
    const QLocale &m_locale;
    PressureLimit m_limit;
    QList<PressureValue> m_values;
    QList<PressureValue> m_singles;
};

QString Writer::day(QDate date) const
{
    //: A day and its month, as QLocale writes formats
    return m_locale.toString(date, Words::tr("d MMMM"));
}

QString Writer::dayOfYear(QDate date) const
{
    //: A date, as QLocale writes formats
    return m_locale.toString(date, Words::tr("d MMMM yyyy"));
}

QString Writer::time(qint64 at) const
{
    const auto local = QDateTime::fromMSecsSinceEpoch(at, m_data.zone);
    //: %1 is a day such as 31 October, %2 a time of day
    return Words::tr("%1, %2").arg(day(local.date()), m_locale.toString(local.time(), QLocale::ShortFormat));
}

QString Writer::pressure(const PressureAverage &mean) const
{
    return mean.known() ? u"%1/%2"_s.arg(mean.shownSystolic()).arg(mean.shownDiastolic()) : None;
}

QString Writer::amount(const PressureAverage &mean, PressureSpan values) const
{
    int readings = 0;
    for (const auto &value : values)
        readings += value.readings;
    if (readings == mean.count)
        return Words::tr("%Ln readings", nullptr, mean.count);
    //: %1 is a number of values, %Ln of the readings that they are means of
    return Words::tr("%1 values of %Ln readings", nullptr, readings).arg(number(mean.count));
}

QList<ReportFigure> Writer::figures() const
{
    const int length = static_cast<int>(m_data.first.daysTo(m_data.last)) + 1;
    const auto averages = averagesOf(m_values);
    const auto only = [this](PartOfDay part) {
        auto values = m_values;
        values.removeIf([part](const PressureValue &value) { return value.part != part; });
        return values;
    };
    QList<ReportFigure> list{
        {Words::tr("Average, %Ln days", nullptr, length), pressure(averages.all), amount(averages.all, m_values)},
        {Words::tr("Mornings"), pressure(averages.morning), amount(averages.morning, only(PartOfDay::Morning))},
        {Words::tr("Evenings"), pressure(averages.evening), amount(averages.evening, only(PartOfDay::Evening))}};
    if (length > WeekDays) {
        const auto week = valuesOfDays(m_values, m_data.last.addDays(1 - WeekDays), m_data.last);
        const auto mean = averageOf(week);
        list.append({Words::tr("Last 7 days"), pressure(mean), amount(mean, week)});
    } else {
        const auto pulse = averages.all.shownPulse();
        list.append({Words::tr("Pulse"), pulse > 0 ? number(pulse) : None, Words::tr("beats per minute")});
    }
    return list;
}

void Writer::tellSentence(PressureReport *report) const
{
    const auto range = inRange(m_values, m_limit);
    const bool series = m_values.size() != m_singles.size();
    const auto below = number(range.valuesBelow);
    //: %1 and %Ln are numbers of values of blood pressure
    report->finding = series ? Words::tr("%1 of %Ln values", nullptr, range.values).arg(below)
                             : Words::tr("%1 of %Ln readings", nullptr, range.values).arg(below);
    //: Goes on after "26 of 52 readings"; %1 is a limit such as 135/85, %2 the name of a guideline
    const auto limit = m_data.classes.scheme() == PressureScheme::Own
        //: Goes on after "26 of 52 readings"; %1 is a limit such as 135/85
        ? Words::tr("are below %1, a limit set by the owner.")
        : Words::tr("are below %1, the limit for measuring at home (%2).");
    const auto bounds = u"%1/%2"_s.arg(m_limit.systolic).arg(m_limit.diastolic);
    QStringList sentences;
    sentences +=
        m_data.classes.scheme() == PressureScheme::Own ? limit.arg(bounds) : limit.arg(bounds, m_data.classes.name());
    //: %1 and %2 are numbers of days
    sentences +=
        Words::tr("The day's mean is below it on %1 of %Ln days.", nullptr, range.days).arg(number(range.daysBelow));
    const auto all = averageOf(m_values);
    if (all.known())
        //: %1 is in mmHg
        sentences += Words::tr("Mean pulse pressure %1.").arg(number(all.pulsePressure()));
    if (series)
        sentences += Words::tr("Readings within ten minutes count as one value, their mean.");
    sentences += Words::tr("Values in mmHg, readings at or above the limit in bold.");
    report->sentences = sentences;
}

QString Writer::marked(const QString &sign, const QString &words, quint8 mark) const
{
    QStringList times;
    int count = 0;
    for (const auto &value : m_singles) {
        if ((value.marks & mark) == 0)
            continue;
        if (++count <= MostNamed)
            times += time(value.at);
    }
    if (count == 0)
        return {};
    auto list = times.join(u"; "_s);
    if (count > MostNamed)
        //: After a list of moments
        list += Words::tr(" and %Ln more", nullptr, count - MostNamed);
    //: %1 is a sign such as *, %2 what a cuff noticed, %3 when
    return Words::tr("%1 %2: %3.").arg(sign, words, list);
}

QStringList Writer::measuredWith() const
{
    auto lines = m_data.devices;
    const auto total = static_cast<int>(m_data.readings.size());
    if (total == 0)
        return lines;
    if (m_data.typed == 0)
        lines += Words::tr("Read from the device, none typed in.");
    else if (m_data.typed == total)
        lines += Words::tr("All readings were typed in.");
    else
        lines += Words::tr("%Ln readings typed in, the others read from the device.", nullptr, m_data.typed);
    lines += marked(u"*"_s, Words::tr("Irregular heartbeat shown"), PressureMark::Irregular);
    lines += marked(u"†"_s, Words::tr("Movement noticed"), PressureMark::Movement);
    lines.removeAll(QString());
    return lines;
}

QStringList Writer::cannotTell() const
{
    QStringList sentences;
    const int days = static_cast<int>(m_data.first.daysTo(m_data.last)) + 1;
    int mornings = 0;
    int evenings = 0;
    int once = 0;
    int sessions = 0;
    for (qsizetype i = 0; i < m_singles.size();) {
        const auto &first = m_singles.at(i);
        int readings = 0;
        for (;
             i < m_singles.size() && m_singles.at(i).dayNumber == first.dayNumber && m_singles.at(i).part == first.part;
             ++i)
            ++readings;
        ++(first.part == PartOfDay::Morning ? mornings : evenings);
        ++sessions;
        once += readings == 1;
    }
    const int noMorning = std::max(0, days - mornings);
    const int noEvening = std::max(0, days - evenings);
    if (noEvening == 0 && noMorning > 0)
        sentences += Words::tr("%Ln mornings have no reading.", nullptr, noMorning);
    else if (noMorning == 0 && noEvening > 0)
        sentences += Words::tr("%Ln evenings have no reading.", nullptr, noEvening);
    else if (noMorning > 0)
        //: %1 and %2 are "3 mornings" and "5 evenings"
        sentences +=
            Words::tr("%1 and %2 have no reading.")
                .arg(Words::tr("%Ln mornings", nullptr, noMorning), Words::tr("%Ln evenings", nullptr, noEvening));
    if (sessions > 0 && once == sessions)
        sentences += Words::tr("One reading was taken each time, not two.");
    else if (once > 0)
        //: %1 is a number, %Ln how many mornings and evenings have readings
        sentences += Words::tr("On %1 of %Ln mornings and evenings one reading was taken, not two.", nullptr, sessions)
                         .arg(number(once));
    sentences += Words::tr("Medicines, arm and cuff size are not noted.");
    if (m_data.classes.scheme() != PressureScheme::Own)
        sentences += Words::tr("The classes are made for values measured in a practice.");
    const auto aside = static_cast<int>(m_data.setAside.size());
    if (aside == 1) {
        const auto &one = m_data.setAside.constFirst();
        const auto which = Words::tr("One reading of %1 was set aside by the owner").arg(day(one.day));
        //: %1 is a sentence without its full stop, %2 a reason
        sentences += one.reason.isEmpty() ? which + u'.' : Words::tr("%1 (“%2”).").arg(which, one.reason);
    } else if (aside > 1) {
        QStringList days;
        for (const auto &one : m_data.setAside.first(std::min(aside, MostNamed)))
            //: %1 is a day, %2 a reason
            days += one.reason.isEmpty() ? day(one.day) : Words::tr("%1, “%2”").arg(day(one.day), one.reason);
        if (aside > MostNamed)
            days += Words::tr("and %Ln more", nullptr, aside - MostNamed);
        //: %1 is a list of days
        sentences +=
            Words::tr("%Ln readings were set aside by the owner (%1).", nullptr, aside).arg(days.join(u"; "_s));
    }
    return sentences;
}

/** The same for the same data, so that two prints can be told to be of the same. */
QString Writer::dataMark() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &reading : m_data.readings) {
        const auto line = u"%1 %2 %3 %4 %5 %6\n"_s.arg(reading.at)
                              .arg(reading.systolic)
                              .arg(reading.diastolic)
                              .arg(reading.pulse)
                              .arg(reading.marks)
                              .arg(int(reading.excluded));
        hash.addData(line.toLatin1());
    }
    const auto digits = QString::fromLatin1(hash.result().toHex());
    return digits.first(4) + u'-' + digits.sliced(4, 4);
}

PressureText Writer::cellOf(const PressureValue &value) const
{
    const int systolic = value.shownSystolic();
    const int diastolic = value.shownDiastolic();
    return {u"%1/%2"_s.arg(systolic).arg(diastolic), value.pulse > 0 ? number(value.shownPulse()) : QString(),
            !m_limit.holds(systolic, diastolic)};
}

PressureText Writer::cellOf(const PressureAverage &mean) const
{
    if (!mean.known())
        return {None, {}, false};
    return {pressure(mean), mean.pulse > 0 ? number(mean.shownPulse()) : QString(),
            !m_limit.holds(mean.shownSystolic(), mean.shownDiastolic())};
}

/** Every single reading: the second one of a morning stands below the first. */
QList<ReportLine> Writer::days() const
{
    QList<ReportLine> lines;
    const auto format = m_data.first.year() == m_data.last.year()
        //: A day in a table, as QLocale writes formats
        ? Words::tr("ddd d MMM")
        //: A day in a table of several years, as QLocale writes formats
        : Words::tr("d MMM yyyy");
    for (qsizetype i = 0; i < m_singles.size();) {
        const auto number = m_singles.at(i).dayNumber;
        QList<PressureText> mornings;
        QList<PressureText> evenings;
        quint8 marks = 0;
        const auto date = m_singles.at(i).day();
        for (; i < m_singles.size() && m_singles.at(i).dayNumber == number; ++i) {
            const auto &value = m_singles.at(i);
            (value.part == PartOfDay::Morning ? mornings : evenings).append(cellOf(value));
            marks |= value.marks;
        }
        auto label = m_locale.toString(date, format);
        if (marks & PressureMark::Irregular)
            label += u" *"_s;
        if (marks & PressureMark::Movement)
            label += u" †"_s;
        for (qsizetype row = 0; row < std::max(mornings.size(), evenings.size()); ++row) {
            const PressureText none{row == 0 ? None : QString(), {}, false};
            lines.append({row == 0 ? label : QString(), mornings.value(row, none), evenings.value(row, none)});
        }
    }
    return lines;
}

QDate Writer::endOf(ReportLines kind, QDate first) const
{
    if (kind == ReportLines::Months)
        return {first.year(), first.month(), first.daysInMonth()};
    return first.addDays((m_locale.firstDayOfWeek() + WeekDays - 1 - first.dayOfWeek()) % WeekDays);
}

/** Lines that are means, and the chart of them. */
void Writer::tellStretches(PressureReport *report) const
{
    report->table.clear();
    report->points.clear();
    const auto kind = report->lines;
    const auto millis = [this](QDate date) { return date.startOfDay(m_data.zone).toMSecsSinceEpoch(); };
    for (auto first = m_data.first; first <= m_data.last;) {
        const auto last = std::min(m_data.last, endOf(kind, first));
        const auto values = valuesOfDays(m_values, first, last);
        if (!values.empty()) {
            const auto averages = averagesOf(values);
            const auto label = kind == ReportLines::Months
                //: A month in a table, as QLocale writes formats
                ? m_locale.toString(first, Words::tr("MMM yyyy"))
                //: A week in a table; %1 is its first day
                : Words::tr("from %1").arg(m_locale.toString(first, Words::tr("d MMM yyyy")));
            report->table.append({label, cellOf(averages.morning), cellOf(averages.evening)});
            const auto begin = millis(first);
            const auto third = (millis(last.addDays(1)) - begin) / 3;
            for (const bool evening : {false, true}) {
                const auto &mean = evening ? averages.evening : averages.morning;
                if (mean.known())
                    report->points.append({begin + third * (evening ? 2 : 1), mean.systolic, mean.diastolic, evening});
            }
        }
        first = last.addDays(1);
    }
}

PressureReport Writer::write(int most)
{
    PressureReport report;
    report.title = Words::tr("Blood pressure at home");
    const bool sameYear = m_data.first.year() == m_data.last.year();
    //: %1 and %2 are days
    report.period =
        Words::tr("%1 to %2").arg(sameYear ? day(m_data.first) : dayOfYear(m_data.first), dayOfYear(m_data.last));
    report.person = m_data.person;
    if (m_data.birthDate.isValid())
        //: %1 is a date
        report.born = Words::tr("born %1").arg(dayOfYear(m_data.birthDate));
    report.figures = figures();
    tellSentence(&report);
    report.chartTitle = m_values.size() == m_singles.size() ? Words::tr("Every reading") : Words::tr("Every value");
    for (const auto &value : std::as_const(m_values))
        report.points.append({value.at, value.systolic, value.diastolic, value.part == PartOfDay::Evening});
    report.zone = m_data.zone;
    report.from = m_data.first.startOfDay(m_data.zone).toMSecsSinceEpoch();
    report.to = m_data.last.addDays(1).startOfDay(m_data.zone).toMSecsSinceEpoch();
    report.limit = m_limit;
    const auto distribution = distributionOf(m_values, m_data.classes);
    for (int i = 0; i < m_data.classes.count(); ++i) {
        const auto &one = m_data.classes.at(i);
        report.classes.append({one.shape, one.name, one.reach, distribution.counts.at(i)});
    }
    report.measuredWith = measuredWith();
    report.cannotTell = cannotTell();
    report.foot = Words::tr("Numbers as measured, not a diagnosis.");
    report.until = QDateTime::fromMSecsSinceEpoch(
        m_data.readings.isEmpty() ? report.from : m_data.readings.constLast().at, Qt::UTC);
    //: %1 is a version, %2 a short code
    report.origin = Words::tr("Pulsekeep %1, data %2").arg(m_data.version, dataMark());

    report.table = days();
    for (const auto kind : {ReportLines::Weeks, ReportLines::Months}) {
        if (report.table.size() <= most)
            break;
        report.lines = kind;
        tellStretches(&report);
        report.chartTitle = kind == ReportLines::Weeks ? Words::tr("Means of weeks") : Words::tr("Means of months");
        report.tableNote = kind == ReportLines::Weeks
            ? Words::tr("Means of weeks; the single readings are in the CSV export.")
            : Words::tr("Means of months; the single readings are in the CSV export.");
    }
    return report;
}

} // namespace

PressureReport pressureReport(const PressureReportData &data, const QLocale &locale, int most)
{
    return Writer(data, locale).write(most);
}

} // namespace pulsekeep
