// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/huami/codec.h"

#include <QCoroTask>

namespace pulsekeep::huami {

/** Reads what the device says of itself and of the time, and sets its clock to ours [6.4 of README.md]. To be called
 *  after the log-in. What a device does not have, or does not let us read, stays empty; only a lost link, silence, and
 * a device of another model (Invalid) are errors. */
QCoro::Task<Result<Preparation>> prepareDevice(GattLink *link, DeviceModel model, const Clock *clock,
                                               Observer *observer);

/** Version and numbers of the device, empty where it says nothing. */
QCoro::Task<Result<DeviceInfo>> readDeviceInfo(GattLink *link, DeviceModel model);

/** How far the device's clock is to be ahead of UTC at @p at, seconds: summer time included, to the quarter of an hour
 *  that the device can take. */
int deviceOffset(const Clock *clock, const QDateTime &at);

} // namespace pulsekeep::huami
