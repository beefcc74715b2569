// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

namespace pulsekeep {

/** The name of the drawing in resources/drawings that shows a device of @p kind: "band", "watch", ... */
QString drawingOf(DeviceKind kind);

/** The other way round; nothing for a name that stands for no kind. */
std::optional<DeviceKind> kindDrawnAs(const QString &drawing);

} // namespace pulsekeep
