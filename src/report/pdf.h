// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "report/pressurereport.h"

#include <QPageSize>

namespace pulsekeep {

/** "a4" or "letter"; nothing for another word. */
std::optional<QPageSize> paperNamed(const QString &name);

/** The report as a PDF file: the same bytes for the same report. Needs a QGuiApplication. Errors: Unsupported when
 *  nothing can be painted. */
Result<QByteArray> pressurePdf(const PressureReport &report, const QPageSize &paper, const QLocale &locale);

/** @p pdf with the given moment as the one when it was made, and nothing in it that is of chance. For files as Qt
 *  writes them: one table of references, offsets of ten digits. */
QByteArray withoutChance(QByteArray pdf, const QDateTime &made);

} // namespace pulsekeep
