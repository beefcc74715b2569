// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

#include <optional>

namespace pulsekeep {

/** What a minute was spent with. The numbers are stored: never change one. */
enum class Activity : quint8 {
    Unknown = 0,
    Still = 1,
    Walking = 2,
    Running = 3,
    Cycling = 4,
    Awake = 5, ///< awake in the middle of a night
    LightSleep = 6,
    DeepSleep = 7,
    RemSleep = 8,
    NotWorn = 9,
    Charging = 10,
};

/** The name in JSON and CSV: "walking", "light_sleep", ... */
QLatin1StringView activityName(Activity activity);
std::optional<Activity> activityNamed(QLatin1StringView name);

/** Whether the minute belongs to a night's sleep (being awake in between is none). */
constexpr bool isSleep(Activity activity)
{
    return activity >= Activity::LightSleep && activity <= Activity::RemSleep;
}

} // namespace pulsekeep
