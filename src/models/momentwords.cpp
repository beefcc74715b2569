// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "momentwords.h"

namespace pulsekeep {

QString MomentWords::of(const QDateTime &at, const Clock &clock, const QLocale &locale)
{
    const auto local = at.toTimeZone(clock.zone());
    const auto today = clock.now().toTimeZone(clock.zone()).date();
    const auto time = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == today)
        //: %1 is a time of day
        return tr("at %1").arg(time);
    //: A day with its month, as QLocale writes formats
    const auto format = local.date().year() == today.year() ? tr("d MMMM") : tr("d MMMM yyyy");
    //: %1 is a day such as "18 November", %2 a time of day
    return tr("on %1, %2").arg(locale.toString(local.date(), format), time);
}

} // namespace pulsekeep
