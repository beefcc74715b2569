// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/harvest.h"
#include "core/readings.h"
#include "core/result.h"
#include "link/uuids.h"

#include <QByteArray>
#include <QTimeZone>

namespace pulsekeep::huami {

/** A characteristic of Huami's own base, H:0009 in README.md. */
constexpr QUuid huamiUuid(quint32 number)
{
    return QUuid(number, 0x0000, 0x3512, 0x21, 0x18, 0x00, 0x09, 0xaf, 0x10, 0x07, 0x00);
}

constexpr QUuid AuthCharacteristic = huamiUuid(0x0009);
constexpr QUuid SensorControlCharacteristic = huamiUuid(0x0001);
constexpr QUuid SensorDataCharacteristic = huamiUuid(0x0002);
constexpr QUuid ConfigurationCharacteristic = huamiUuid(0x0003);
constexpr QUuid FetchControlCharacteristic = huamiUuid(0x0004);
constexpr QUuid FetchDataCharacteristic = huamiUuid(0x0005);
constexpr QUuid BatteryCharacteristic = huamiUuid(0x0006);
constexpr QUuid StepsCharacteristic = huamiUuid(0x0007);
constexpr QUuid UserSettingsCharacteristic = huamiUuid(0x0008);
constexpr QUuid EventCharacteristic = huamiUuid(0x0010);
constexpr QUuid ChunkedCharacteristic = huamiUuid(0x0020);
constexpr QUuid HeartRateCharacteristic = sigUuid(0x2a37);
constexpr QUuid HeartRateControlCharacteristic = sigUuid(0x2a39);
constexpr QUuid TimeCharacteristic = sigUuid(0x2a2b);
constexpr QUuid AlertCharacteristic = sigUuid(0x2a06);
constexpr QUuid SerialCharacteristic = sigUuid(0x2a25);
constexpr QUuid HardwareCharacteristic = sigUuid(0x2a27);
constexpr QUuid SoftwareCharacteristic = sigUuid(0x2a28);
constexpr QUuid SystemIdCharacteristic = sigUuid(0x2a23);
constexpr QUuid PnpIdCharacteristic = sigUuid(0x2a50);

} // namespace pulsekeep::huami
