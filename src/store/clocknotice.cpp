// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/clocknotice.h"

#include <algorithm>
#include <cstdlib>

namespace pulsekeep {

std::optional<ClockNotice> clockNotice(const std::optional<ClockReading> &before, const ClockReading &now,
                                       int hostOffset)
{
    constexpr qint64 Quarter = 900;
    constexpr qint64 FurthestZones = 26 * 3600; // from -12:00 to +14:00

    const qint64 drift = now.driftSeconds();
    if (before) {
        // Whichever of the two was right: had the device been ahead, it was set back on purpose.
        const QDateTime then = std::min(before->device, before->host);
        if (now.device.secsTo(then) > ToleratedDrift)
            return ClockNotice{ClockNotice::SetBack, drift};
        if (now.host.secsTo(before->host) > ToleratedDrift)
            return ClockNotice{ClockNotice::SetBack, drift};
    }
    if (std::llabs(drift) <= ToleratedDrift) {
        const int zone = now.deviceOffset - hostOffset;
        if (zone != 0)
            return ClockNotice{ClockNotice::WrongZone, zone};
        return std::nullopt;
    }
    // Its local time is right or was, and it believes to be in another zone: off by whole quarters of an hour.
    const qint64 quarters = (std::llabs(drift) + Quarter / 2) / Quarter;
    const qint64 rest = std::llabs(std::llabs(drift) - quarters * Quarter);
    if (quarters > 0 && rest <= ToleratedDrift && std::llabs(drift) <= FurthestZones)
        return ClockNotice{ClockNotice::WrongZone, drift};
    return ClockNotice{ClockNotice::Drifts, drift};
}

} // namespace pulsekeep
