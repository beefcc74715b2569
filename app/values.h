// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "devices/registry.h"
#include "store/store.h"

#include <QJsonObject>
#include <QStringList>

namespace pulsekeep {

/** A device as JSON; its key is nowhere in it. */
QJsonObject deviceObject(const StoredDevice &device, const Registry &registry, const Clock &clock);

/** As its vendor calls it; its id where nobody knows it any more. */
QString modelName(const Registry &registry, const QString &model);

/** "new minutes: 12,345" and the like, for people. */
QString countsText(const KeptCounts &counts);

/** What a device could not bring any more, and what helps against it: a line a user and reason. */
QString lostName(LostReadings::Reason reason);

/** What is odd about a device's clock, in a sentence. */
QString clockText(const ClockNotice &notice);
QString clockName(ClockNotice::Kind kind);

} // namespace pulsekeep
