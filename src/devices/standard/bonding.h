// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

#include <QCoroTask>

namespace pulsekeep::standard {

/** Whether a device that answered @p error may say otherwise over an encrypted link: it lacks authentication (05),
 *  authorisation (08), a long enough key (0c) or encryption (0f), or the radio does not know why it was refused. */
bool asksForBond(const Error &error);

/** Subscribes to @p characteristic; bonds first where the device demands it. */
QCoro::Task<Result<>> subscribeBonded(GattLink *link, QUuid characteristic, Observer *observer);

} // namespace pulsekeep::standard
