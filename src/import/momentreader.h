// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <optional>

namespace pulsekeep {

/** How dates of numbers and slashes or hyphens are meant: 3/12/2026. */
enum class DateOrder { DayFirst, MonthFirst };

/** A moment in a file. */
struct ReadMoment {
    QDateTime at;           ///< UTC
    int offset = 0;         ///< seconds ahead of UTC, as the file says or the zone has it
    bool noSeconds = false; ///< the file tells none
};

/** Reads dates and times as programs and people write them:
 *
 *  2026-03-12T08:05:00+01:00 · 2026-03-12 08:05 · 2026/03/12 8:05 PM · 12.03.26 8:05 · 3/12/2026 8:05 · 20260312 08:05
 * · Mar 12, 2026 08:05 · 12 März 2026 8:05 · 1773299100 (seconds since 1970; 13 digits: milliseconds)
 *
 *  Names of months are known in the larger languages of Europe and the language of the user. */
class MomentReader
{
public:
    explicit MomentReader(const QTimeZone &zone);

    enum Problem { NoDate, NoTimeOfDay, NoSuchDate, NoSuchTime };

    /** Of @p text with @p order. @p zone in place of the reader's, where it is valid. */
    std::optional<ReadMoment> read(QStringView text, DateOrder order, const QTimeZone &zone = QTimeZone());
    /** Why read() gave nothing. */
    Problem problem() const { return m_problem; }

    /** Which order @p text can only be meant in; nothing when it says neither. */
    std::optional<DateOrder> orderOf(QStringView text);

private:
    struct Parts {
        QList<int> numbers; ///< of the date, in order
        QList<int> digits;  ///< of each of them
        int month = 0;      ///< by name
        bool dots = false;  ///< the date's numbers are parted by dots
        int hour = -1;
        int minute = 0;
        int second = 0;
        int millisecond = 0;
        bool seconds = false;
        std::optional<int> offset;          ///< seconds
        std::optional<qint64> milliseconds; ///< since 1970
    };
    Parts partsOf(QStringView text) const;
    QDate dateOf(const Parts &parts, DateOrder order) const;

    QTimeZone m_zone;
    QHash<QString, int> m_months;
    Problem m_problem = NoDate;
};

} // namespace pulsekeep
