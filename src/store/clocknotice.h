// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

namespace pulsekeep {

/** Seconds that a clock may be off: a minute more puts readings into the wrong row; less is how bands go. */
constexpr qint64 ToleratedDrift = 60;

/** What is odd about @p now, if anything. @p before is the reading of the visit before; the device was set right after
 *  it, or could not be. @p hostOffset is how many seconds the user's zone is ahead of UTC at this moment. */
std::optional<ClockNotice> clockNotice(const std::optional<ClockReading> &before, const ClockReading &now,
                                       int hostOffset);

} // namespace pulsekeep
