// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>

namespace pulsekeep {

/** Bytes of pairs of hex digits, nothing else: unlike QByteArray::fromHex() it skips no character and pads no digit.
 *  Errors are Invalid and name the place. */
Result<QByteArray> bytesFromHex(QStringView text);

} // namespace pulsekeep
