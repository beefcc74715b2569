// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/announcement.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::omron;

void fuzz(QByteArrayView bytes)
{
    const auto data = decodeManufacturerData(bytes);
    if (!data)
        return;
    expect(data->users >= 1 && data->users <= 4);
    expect(data->last.isEmpty() || data->last.size() == data->users);
}
