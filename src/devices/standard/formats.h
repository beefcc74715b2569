// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

namespace pulsekeep::standard {

/** The values of the standard services by name, as JSON for `pulsekeep decode`: what a device could not measure is
 *  null, what it did not send at all is null as well. */
QList<PacketFormat> packetFormats();

} // namespace pulsekeep::standard
