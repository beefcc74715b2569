// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pressure/averages.h"

#include <QLocale>
#include <QStringList>
#include <QTimeZone>

namespace pulsekeep {

/** A reading that the person set aside, and why; the reason may be empty. */
struct SetAside {
    QDate day;
    QString reason;
};

/** What the doctor's page is made from. */
struct PressureReportData {
    QString person;  ///< empty where readings belong to nobody
    QDate birthDate; ///< invalid: not told
    QDate first;     ///< days, both included
    QDate last;
    QList<PressureReading> readings; ///< of these days, in time order, also those set aside
    QList<SetAside> setAside;
    QStringList devices; ///< "Omron M7 Intelli IT, clock right to 3 s"
    int typed = 0;       ///< readings that were typed in or imported
    PressureClasses classes;
    bool seriesAsOne = true;
    QTimeZone zone = QTimeZone::utc(); ///< that the time axis is of
    QString version;                   ///< of the program
};

/** Two numbers with a stroke between them, "133/84". */
struct PressureText {
    QString pressure;  ///< "–" where there is none
    QString pulse;     ///< may be empty
    bool high = false; ///< at or above the limit
};

/** A large figure. */
struct ReportFigure {
    QString label;
    QString number;
    QString detail;
};

/** A line of the table: a day, or a week or month in means. */
struct ReportLine {
    QString label;
    PressureText morning;
    PressureText evening;
};

struct ReportClass {
    QString shape;
    QString name;
    QString reach;
    int count = 0;
};

/** A point of the chart; not rounded. */
struct ReportPoint {
    qint64 at = 0; ///< milliseconds UTC
    double systolic = 0;
    double diastolic = 0;
    bool evening = false;
};

/** How long a line of the table is. */
enum class ReportLines { Days, Weeks, Months };

/** Everything that stands on the page, as words: what a test can hold beside the CSV. */
struct PressureReport {
    QString title;
    QString period;
    QString person;
    QString born;
    QList<ReportFigure> figures;
    QString finding; ///< the beginning of the first sentence, in bold
    QStringList sentences;
    QString chartTitle;
    QList<ReportPoint> points; ///< every value, or the means of the table's lines
    qint64 from = 0;           ///< of the time axis, milliseconds UTC
    qint64 to = 0;
    QTimeZone zone;
    PressureLimit limit;
    QList<ReportClass> classes;
    QStringList measuredWith;
    QStringList cannotTell; ///< sentences
    QString foot;
    QDateTime until; ///< UTC; of the last reading
    QString origin;  ///< program, its version, a mark of the data: the same data have the same

    ReportLines lines = ReportLines::Days;
    QList<ReportLine> table;
    QString tableNote; ///< says what a line is; empty for days
};

/** The page's words and numbers, in @p locale. @p most lines fit: where days do not, weeks stand for them in means, and
 *  months where weeks do not. */
PressureReport pressureReport(const PressureReportData &data, const QLocale &locale, int most);

} // namespace pulsekeep
