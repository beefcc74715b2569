// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>

namespace pulsekeep {

/** One block of AES-128 in ECB mode, no padding: key and block are 16 bytes each. Errors: Invalid for other lengths,
 *  Unsupported when QCA has no provider for it. */
Result<QByteArray> aes128Encrypt(const QByteArray &key, const QByteArray &block);

/** Tells QCA where its providers are and checks the one that is needed; call once, at start. */
Result<> initCrypto();

} // namespace pulsekeep
