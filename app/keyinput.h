// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "devices/driver.h"

#include <functional>

namespace pulsekeep {

/** All of standard input as text. Errors: Invalid when it is too long to be a key. */
Result<QString> readStandardInput();

/** Asks on the terminal, without showing what is typed or pasted, until @p complete says that it is enough or an empty
 *  line comes. Nothing when there is no terminal. */
std::optional<QString> askHidden(const QString &prompt, const std::function<bool(const QString &)> &complete);

/** The error for a key that was not understood; holds nothing of the key. */
Error keyProblem(const KeyReading &reading);

} // namespace pulsekeep
