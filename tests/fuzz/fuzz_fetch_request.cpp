// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    const auto request = decodeFetchRequest(bytes);
    if (request && request->step == FetchStep::Ask)
        expect(askHistory(static_cast<HistoryType>(request->type), request->since).first(8) == bytes.first(8));
}
