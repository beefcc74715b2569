// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/patience.h"
#include "devices/driver.h"
#include "devices/huami/codec.h"

#include <QCoroTask>

namespace pulsekeep::huami {

/** What a handshake needs besides the link. */
struct Handshake {
    AuthFlags flags;
    QByteArray key;      ///< 16 bytes
    bool newKey = false; ///< the device does not have the key yet: it is uploaded, and a person has to tap the band
    Patience patience;
    Observer *observer = nullptr; ///< may be null
};

/** Proves to the device that we know its key [3 of README.md]. At most once a connection: a device answers a second
 *  challenge request with a second challenge, and then nobody knows which answer belongs to which.
 *
 *  Errors: Refused for every verdict that is final for this key, and for a tap that did not come; Timeout, Disconnected
 *  and a busy device (as Timeout) may be tried again on another connection; Malformed for a challenge cut short;
 * Invalid for a key of another length. All of them explained. */
QCoro::Task<Result<>> authenticate(GattLink *link, Handshake handshake);

/** What to say of @p status in the answer to @p step; nothing when the handshake goes on [3.4, 3.7]. */
std::optional<Error> objection(AuthStep step, quint8 status, AuthFlags flags);

/** The device needs the key of the vendor's server, and none is known. */
Error keyMissing();

} // namespace pulsekeep::huami
