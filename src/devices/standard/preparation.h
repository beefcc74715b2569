// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/standard/measurements.h"

#include <QCoroTask>

namespace pulsekeep::standard {

/** Reads what the device says of itself, and its battery; sets its clock where it has none that is right to a day
 *  [9.3 of README.md]. What a device does not have, or does not show, stays empty; only a lost link and silence are
 *  errors. */
QCoro::Task<Result<Preparation>> prepareDevice(GattLink *link, const Clock *clock, Observer *observer);

/** What has to be known before measurements are read; what the device does not tell stays empty. Errors as above. */
QCoro::Task<Result<Circumstances>> readCircumstances(GattLink *link, const Clock *clock);

} // namespace pulsekeep::standard
