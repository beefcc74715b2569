// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/keys.h"

#include <array>

namespace pulsekeep {

QByteArray newKey(QRandomGenerator *random)
{
    std::array<quint32, 4> words{};
    random->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words));
}

} // namespace pulsekeep
