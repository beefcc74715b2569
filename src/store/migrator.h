// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace pulsekeep {

namespace sqlite {
class Connection;
}

/** The layout that the scripts in @p folder (NNNN_what.sql, numbered from 0001 without gaps) lead to. */
int newestLayout(const QString &folder);

/** Brings a database up to the newest layout, each script in a transaction of its own together with its number. A
 * script that fails leaves everything as the one before it left it. Errors: Unsupported for a layout newer than the
 * scripts. */
Result<> migrate(sqlite::Connection *database, const QString &folder);

/** Where the scripts of this version are. */
QString migrationScripts();

} // namespace pulsekeep
