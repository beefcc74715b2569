// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

#include <QCoreApplication>
#include <QLocale>

namespace pulsekeep {

/** Moments in words, as people say them. */
class MomentWords
{
    Q_DECLARE_TR_FUNCTIONS(MomentWords)

public:
    /** "at 14:22", "on 18 November, 14:22" where that is not today, with the year where that is another. In the zone of
     *  @p clock. */
    static QString of(const QDateTime &at, const Clock &clock, const QLocale &locale = {});
};

} // namespace pulsekeep
