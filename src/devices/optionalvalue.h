// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/gattlink.h"

namespace pulsekeep {

/** Whether a visit cannot go on after @p error; a value that cannot be had is none of those. */
bool endsVisit(const Error &error);

/** What a device may or may not tell: empty where it does not have the characteristic or does not show it. */
QCoro::Task<Result<QByteArray>> readIfThere(GattLink *link, QUuid characteristic);

} // namespace pulsekeep
