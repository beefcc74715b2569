// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kinddrawing.h"

#include <array>

namespace pulsekeep {

namespace {

struct Drawn {
    DeviceKind kind;
    QLatin1StringView name;
};

constexpr std::array Drawings{
    Drawn{DeviceKind::Band, QLatin1StringView("band")}, Drawn{DeviceKind::Watch, QLatin1StringView("watch")},
    Drawn{DeviceKind::BloodPressureMonitor, QLatin1StringView("bp-monitor")},
    Drawn{DeviceKind::Scale, QLatin1StringView("scale")}, Drawn{DeviceKind::Sensor, QLatin1StringView("strap")}};

} // namespace

QString drawingOf(DeviceKind kind)
{
    for (const auto &drawn : Drawings) {
        if (drawn.kind == kind)
            return drawn.name;
    }
    return {};
}

std::optional<DeviceKind> kindDrawnAs(const QString &drawing)
{
    for (const auto &drawn : Drawings) {
        if (drawn.name == drawing)
            return drawn.kind;
    }
    return {};
}

} // namespace pulsekeep
