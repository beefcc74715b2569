// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

namespace pulsekeep::huami {

/** Understands the key that people paste for a device of @p model at @p address [4 of README.md]: 32 hexadecimal
 * digits, alone, with `0x` before them, in groups, or within what huami_token prints for one or more devices.
 *
 *  For models whose key the app makes (KeySource::Made), "text:" followed by 16 ASCII characters stands for their
 * codes: `text:0123456789@ABCDE`. Without that word a text is never taken for a key.
 *
 *  A key from a print-out belongs to the address next to it. When none is for @p address (which may be empty or in any
 *  case, with colons or hyphens), the only one there is comes with a warning, and several come as choices. */
KeyReading readKey(const QString &text, const DeviceModel &model, const QString &address);

} // namespace pulsekeep::huami
