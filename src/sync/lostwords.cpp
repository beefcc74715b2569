// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/lostwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace pulsekeep {

namespace {

class LostWords
{
    Q_DECLARE_TR_FUNCTIONS(LostWords)
};

QString remedy(const std::optional<int> &within)
{
    if (!within)
        return LostWords::tr("Its memory was full: sync before it has taken so many new ones, best every week.");
    if (*within == 1)
        return LostWords::tr("Its memory fills up within a day: sync every day.");
    return LostWords::tr("At this pace its memory fills up in %n days: sync more often than that.", nullptr, *within);
}

} // namespace

QStringList lostSentences(const SyncOutcome &outcome)
{
    QStringList sentences;
    for (const LostReadings &lost : outcome.lost) {
        const auto number = QLocale().toString(lost.count);
        const auto whose = lost.user > 0 ? LostWords::tr(" of user %1").arg(lost.user) : QString();
        switch (lost.reason) {
        case LostReadings::Overwritten:
            //: %1 is empty or for instance " of user 2", %2 a number, %3 a sentence that says what to do
            sentences += LostWords::tr("Readings%1 that the device overwrote before this sync: %2. %3")
                             .arg(whose, number, remedy(outcome.syncWithin));
            break;
        case LostReadings::Unreadable:
            //: %1 is empty or for instance " of user 2", %2 a number
            sentences += LostWords::tr("Readings%1 that make no sense and were left out: %2. What the device sent is "
                                       "kept, and a later Pulsekeep may understand it.")
                             .arg(whose, number);
            break;
        }
    }
    return sentences;
}

} // namespace pulsekeep
