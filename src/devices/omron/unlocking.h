// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/omron/codec.h"

namespace pulsekeep::omron {

/** An encrypted link that both sides remember: nothing else works without [3.1]. @p pairing tells whether the monitor
 * is to be in pairing mode; it makes other words of a refusal. */
QCoro::Task<Result<>> bondFirst(GattLink *link, bool pairing);

/** Shows the monitor the key that it knows [3.2]. Refused when it knows another one, BondLost when it does not take the
 *  link for encrypted. */
QCoro::Task<Result<>> unlock(GattLink *link, QByteArray key, Patience patience);

/** Puts @p key on a monitor in pairing mode [3.2]. It lasts only when the memory was opened and closed once in the same
 *  connection. */
QCoro::Task<Result<>> programKey(GattLink *link, QByteArray key, Patience patience);

/** Has four bytes said back: what some modern monitors want before they answer [3.3]. */
QCoro::Task<Result<>> exchangeToken(GattLink *link, QByteArray token, Patience patience);

} // namespace pulsekeep::omron
