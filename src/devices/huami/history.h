// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/huami/models.h"

#include <QCoroTask>

namespace pulsekeep::huami {

/** SyncMark::stream of what is fetched. */
constexpr QLatin1StringView ActivityStream("huami.activity");
constexpr QLatin1StringView HeartRateStream("huami.heart_rate");

/** What is fetched, and how. Borrowed things outlive the task. */
struct HistoryPlan {
    SampleFormat samples;
    bool heartRates = false;  ///< asks for single measurements too; a device that has none may refuse or say nothing
    bool acknowledge = false; ///< tells the device that it may forget what it sent [7.3]
    const Clock *clock = nullptr;
    Patience patience;
    Observer *observer = nullptr; ///< may be null
};

/** Fetches everything since @p marks, round by round until the present [7 of README.md]. A round is given to @p sink
 *  when it is complete, and the device is told so, if @p plan wants that, only after the sink has kept it.
 *
 *  A lost packet costs no minute: those before it are kept, those after it are asked for again. What was kept stays
 * kept when a later round fails. Errors: Timeout after ten seconds of silence, Disconnected, Refused and Malformed as
 * said by the device, and whatever the sink says. */
QCoro::Task<Result<>> fetchHistory(GattLink *link, HistoryPlan plan, QList<SyncMark> marks, HarvestSink *sink);

} // namespace pulsekeep::huami
