// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "report/pressurereport.h"

#include <QPageSize>

namespace pulsekeep {

/** The printers that the system knows, the usual one first; empty where there are none. */
QStringList printers();

/** Hands the report to a printer. With @p file it becomes that file instead, as a printer would have it. Errors:
 *  NotFound for a printer that is not there (any more), Storage when it takes nothing. */
Result<> printPressureReport(const PressureReport &report, const QString &printer, const QPageSize &paper,
                             const QLocale &locale, const QString &file = {});

} // namespace pulsekeep
