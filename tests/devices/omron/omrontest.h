// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/omron/models.h"
#include "support/support.h"

namespace pulsekeep::omron {

inline QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

inline MemoryMap mapOf(const char *model)
{
    const auto map = memoryOf(QString::fromLatin1(model));
    if (!map)
        qFatal("no model %s", model);
    return *map;
}

constexpr int Works = -1;

/** Works, or the kind of error: what data rows can hold. */
template<typename T> int kindOf(const Result<T> &outcome)
{
    return outcome ? Works : int(outcome.error().kind());
}

} // namespace pulsekeep::omron
