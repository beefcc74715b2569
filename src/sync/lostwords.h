// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/visitor.h"

namespace pulsekeep {

/** What a sync could not bring, a sentence or two for each user and reason: how many, and what to do so that it does
 *  not happen again. Translated. */
QStringList lostSentences(const SyncOutcome &outcome);

} // namespace pulsekeep
