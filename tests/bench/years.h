// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include <QRandomGenerator>

/** What a Result holds; ends the program when that is an error. */
template<typename T> T want(pulsekeep::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
    return std::move(*result);
}

/** Gives @p store a band that was worn for @p years of minutes up to @p now. */
inline void wearForYears(pulsekeep::Store *store, const QDateTime &now, int years)
{
    using namespace pulsekeep;
    constexpr int Day = 1440;
    StoredDevice device;
    device.model = QStringLiteral("mi-band-2");
    device.name = QStringLiteral("Band");
    device.endpoint = {QStringLiteral("E1:87:29:30:00:01"), AddressType::Random, device.name};
    device.pairedAt = now;
    const auto id = want(store->keepDevice(device)).id;
    const auto visit = want(store->beginVisit(id));
    QRandomGenerator random(1);
    const auto end = static_cast<qint32>(now.toSecsSinceEpoch() / 60);
    for (qint32 month = end - years * 365 * Day; month < end; month += 30 * Day) {
        Harvest harvest;
        for (qint32 number = month; number < std::min(month + 30 * Day, end); ++number) {
            const int ofDay = number % Day;
            const bool night = ofDay < 420;
            const bool walks = !night && random.bounded(6) == 0;
            MinuteSample sample;
            sample.minute = number;
            sample.activity = night ? (ofDay / 40 % 2 != 0 ? Activity::DeepSleep : Activity::LightSleep)
                : walks             ? Activity::Walking
                                    : Activity::Still;
            sample.steps = static_cast<quint16>(walks ? 20 + random.bounded(110) : 0);
            sample.bpm = static_cast<quint8>(60 + (walks ? 30 : 0) + random.bounded(9));
            harvest.minutes.append(sample);
        }
        const auto kept = visit->keep(harvest);
        if (!kept)
            qFatal("%s", qPrintable(kept.error().detail()));
    }
    const auto finished = visit->finish({true, {}, {}});
    if (!finished)
        qFatal("%s", qPrintable(finished.error().detail()));
}
