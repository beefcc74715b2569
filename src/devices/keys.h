// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace pulsekeep {

/** 16 random bytes: a key that nobody else has. */
QByteArray newKey(QRandomGenerator *random);

} // namespace pulsekeep
