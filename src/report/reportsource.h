// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pressurereport.h"
#include "store/store.h"

namespace pulsekeep {

/** Whose page, and of which days. */
struct ReportRequest {
    Scope scope;
    QDate first; ///< invalid: thirty days up to the last one
    QDate last;  ///< invalid: the day of the newest reading that counts
    PressureClasses classes;
    bool seriesAsOne = true;
    QString version; ///< of the program
};

/** What the page is made from, out of the store. @p models gives a model's name for its id. Errors: Storage; NotFound
 *  where there is no reading to report; Invalid where the last day is before the first. */
Result<PressureReportData> reportData(Store *store, const Clock &clock, const ReportRequest &request,
                                      const std::function<QString(const QString &id)> &models = {});

} // namespace pulsekeep
