// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

namespace pulsekeep::huami {

/** What `pulsekeep decode` knows of this vendor, as JSON with stable names and null where there is no reading. Refused
 *  input is an Error whose explanation says in one sentence what is wrong with it. */
QList<PacketFormat> packetFormats();

} // namespace pulsekeep::huami
