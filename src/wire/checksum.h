// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace pulsekeep {

/** CRC-32 as in zlib, Ethernet and PNG (polynomial 0x04c11db7 reflected). Start with 0; hand the result on to continue.
 */
quint32 crc32(QByteArrayView bytes, quint32 soFar = 0);

} // namespace pulsekeep
