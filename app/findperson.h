// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/store.h"

namespace pulsekeep {

/** The person that somebody calls @p text: their number, name, or a beginning of a word of it that nobody else shares.
 *  Errors: NotFound; Invalid where it could be several. */
Result<Person> findPerson(const Store &store, const QString &text);

/** The name of each person, by id. */
Result<QMap<qint64, QString>> peopleNames(const Store &store);

} // namespace pulsekeep
