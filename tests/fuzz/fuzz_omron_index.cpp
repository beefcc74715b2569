// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/models.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::omron;

void fuzz(QByteArrayView bytes)
{
    // The first byte chooses the model.
    static const auto models = omronModels();
    if (bytes.isEmpty())
        return;
    const auto map = *memoryOf(models.at(static_cast<quint8>(bytes.front()) % models.size()).id);
    const auto rings = decodeIndex(bytes.sliced(1), map);
    if (!rings)
        return;
    expect(rings->size() == map.users());
    for (int user = 0; user < rings->size(); ++user) {
        const auto &ring = rings->at(user);
        const int count = map.rings[size_t(user)].count;
        expect(ring.cursor >= 0 && ring.cursor < count && ring.stored >= 0 && ring.stored <= count);
        expect(!ring.unread || (*ring.unread >= 0 && *ring.unread <= ring.stored));
    }
    const auto cleared = decodeIndex(clearedIndex(bytes.sliced(1).toByteArray(), map), map);
    expect(cleared && !cleared->first().unread && cleared->first().cursor == rings->first().cursor);
}
