// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    const auto command = decodeSensorCommand(bytes);
    if (command && command->kind == SensorCommand::Choose)
        expect(chooseSensors(command->mask).first(2) == bytes.first(2));
}
