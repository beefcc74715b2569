// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storetest.h"

#include <QRandomGenerator>

// A believable life with a cuff: most mornings and evenings, a little less each month, now and then a mark.
namespace pressurelife {

/** @p days days up to @p now, @p each readings each time. */
inline QList<pulsekeep::BloodPressureReading> readings(int days, const QDateTime &now, const QTimeZone &zone,
                                                       int each = 1)
{
    QRandomGenerator chance(11);
    QList<pulsekeep::BloodPressureReading> list;
    const auto last = now.toTimeZone(zone).date();
    for (int ago = days - 1; ago >= 0; --ago) {
        for (const int hour : {7, 20}) {
            if (chance.bounded(8) == 0)
                continue;
            const double wave = chance.generateDouble() + chance.generateDouble() + chance.generateDouble() - 1.5;
            for (int i = 0; i < each; ++i) {
                pulsekeep::BloodPressureReading reading;
                reading.at = QDateTime(last.addDays(-ago), QTime(hour, 5 + 2 * i), zone).toUTC();
                if (reading.at > now)
                    continue;
                reading.systolic = int((hour < 12 ? 133 : 129) + ago / 40.0 + 9 * wave) + chance.bounded(4);
                reading.diastolic = int((hour < 12 ? 83 : 81) + ago / 80.0 + 4 * wave) + chance.bounded(4);
                reading.pulse = 57 + chance.bounded(12);
                reading.irregularHeartbeat = chance.bounded(40) == 0;
                reading.movement = chance.bounded(50) == 0;
                reading.cuffOk = true;
                reading.user = 1;
                list.append(reading);
            }
        }
    }
    return list;
}

inline pulsekeep::StoredDevice cuff()
{
    pulsekeep::StoredDevice device;
    device.model = QStringLiteral("omron-hem-7361t");
    device.name = QStringLiteral("Kitchen cuff");
    device.endpoint = {QStringLiteral("28:FF:B2:00:00:01"), pulsekeep::AddressType::Public, QStringLiteral("BLESmart")};
    device.pairedAt = storetest::utc("2026-01-02T03:04:05");
    return device;
}

/** Keeps them as of a cuff; returns its id. */
inline qint64 keep(pulsekeep::Store *store, const QList<pulsekeep::BloodPressureReading> &readings)
{
    const auto device = storetest::want(store->keepDevice(cuff())).id;
    pulsekeep::Harvest harvest;
    harvest.bloodPressures = readings;
    storetest::keepOne(store, device, harvest);
    return device;
}

} // namespace pressurelife
