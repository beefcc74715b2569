// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::standard;

void fuzz(QByteArrayView bytes)
{
    const auto stamp = decodeDateTime(bytes);
    if (stamp && *stamp)
        expect(encodeDateTime(QDateTime((*stamp)->date, (*stamp)->time, Qt::UTC)) == bytes);
    const auto current = decodeCurrentTime(bytes);
    expect(!current || current->weekday <= 7);
    expect(!current || !current->time || current->time->at(QTimeZone(3600)).isValid());
}
