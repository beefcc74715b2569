// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/historyview.h"
#include "store/storetest.h"

// What the tests of the history share: a store in Berlin, in the evening of Friday 20 November 2026.
class HistoryDesk
{
public:
    HistoryDesk()
        : clock(storetest::utc("2026-11-20T20:00:00"), QTimeZone("Europe/Berlin")),
          store(storetest::want(pulsekeep::Store::open(m_folder.path(), &clock))),
          device(storetest::want(store->keepDevice(storetest::band())).id)
    {
    }

    /** Local time of Berlin. */
    static qint64 at(int month, int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), QTimeZone("Europe/Berlin")).toMSecsSinceEpoch();
    }

    /** @p count minutes alike, from a moment on. */
    void keep(qint64 from, int count, pulsekeep::Activity activity, std::optional<int> bpm, int steps = 0)
    {
        QList<pulsekeep::MinuteSample> samples;
        for (int i = 0; i < count; ++i) {
            pulsekeep::MinuteSample sample;
            sample.minute = static_cast<qint32>(from / 60'000) + i;
            sample.activity = activity;
            sample.steps = static_cast<quint16>(steps);
            if (bpm)
                sample.bpm = static_cast<quint8>(*bpm);
            samples.append(sample);
        }
        storetest::keepOne(store.get(), device, storetest::harvestOf(samples));
    }

    pulsekeep::FixedClock clock;

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<pulsekeep::Store> store;
    qint64 device;
};
