// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/gattlink.h"

namespace pulsekeep {

/** "enterOnDevice", "compare" or "enterHere", as PasskeyCard.qml knows them; empty for none. */
inline QString nameOf(const std::optional<Passkey> &passkey)
{
    if (!passkey)
        return {};
    switch (passkey->task) {
    case Passkey::EnterOnDevice:
        return QStringLiteral("enterOnDevice");
    case Passkey::Compare:
        return QStringLiteral("compare");
    case Passkey::EnterHere:
        return QStringLiteral("enterHere");
    }
    Q_UNREACHABLE();
}

} // namespace pulsekeep
