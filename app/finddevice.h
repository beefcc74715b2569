// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"
#include "core/result.h"
#include "store/store.h"

namespace pulsekeep {

/** Whether @p name or a later word of it begins with @p text, in any case of letters. */
bool begins(const QString &name, const QString &text);

/** The paired device that somebody calls @p text: its number, its address, its name, or a beginning of address, name or
 *  a word of the name that no other device shares. Errors: NotFound; Invalid where it could be several. */
Result<StoredDevice> findDevice(const QList<StoredDevice> &devices, const QString &text);
/** The same, asking the store. */
Result<StoredDevice> findDevice(const Store &store, const QString &text);

/** The paired device that the first word of a command names. Errors: those of opening the store and of findDevice(). */
Result<StoredDevice> namedDevice(const Invocation &with);

} // namespace pulsekeep
