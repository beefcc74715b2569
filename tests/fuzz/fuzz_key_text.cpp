// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/keytext.h"
#include "devices/huami/models.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    const auto text = QString::fromUtf8(bytes);
    for (const auto *id : {"mi-band-2", "amazfit-neo"}) {
        const auto reading =
            readKey(text, *huamiModel(QString::fromLatin1(id)), QString::fromLatin1("E1:87:29:30:E4:E7"));
        expect(reading.accepted() == (reading.key.size() == 16));
        expect(reading.accepted() + !reading.choices.isEmpty() + !reading.problem.what.isEmpty() == 1);
        expect(reading.position >= -1 && reading.position < qMax<qsizetype>(1, text.size()));
        for (const auto &choice : reading.choices)
            expect(choice.key.size() == 16);
    }
}
