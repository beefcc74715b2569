// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pressurereport.h"

#include <QPageSize>
#include <QPagedPaintDevice>

namespace pulsekeep {

/** As many lines of the table as two pages of @p paper hold. */
int reportLinesAtMost(const QPageSize &paper);

/** Paints the report: one page, or two, in black and two greys. @p device has @p paper without margins and has not been
 *  painted on; @p dpi are its dots an inch. False when it cannot be painted on. */
bool paintPressureReport(QPagedPaintDevice *device, const PressureReport &report, const QPageSize &paper, double dpi,
                         const QLocale &locale);

} // namespace pulsekeep
