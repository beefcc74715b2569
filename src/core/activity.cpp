// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/activity.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace pulsekeep {

namespace {
constexpr std::array names{
    QLatin1StringView("unknown"),     QLatin1StringView("still"),      QLatin1StringView("walking"),
    QLatin1StringView("running"),     QLatin1StringView("cycling"),    QLatin1StringView("awake"),
    QLatin1StringView("light_sleep"), QLatin1StringView("deep_sleep"), QLatin1StringView("rem_sleep"),
    QLatin1StringView("not_worn"),    QLatin1StringView("charging"),
};
} // namespace

QLatin1StringView activityName(Activity activity)
{
    return names.at(static_cast<size_t>(activity));
}

std::optional<Activity> activityNamed(QLatin1StringView name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return {};
    return static_cast<Activity>(std::distance(names.begin(), found));
}

} // namespace pulsekeep
