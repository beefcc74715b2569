// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep::huami;

void fuzz(QByteArrayView bytes)
{
    const auto command = decodeHeartRateCommand(bytes);
    if (!command)
        return;
    switch (command->kind) {
    case HeartRateCommand::Control:
        return expect(heartRateControl(command->mode, command->on) == bytes);
    case HeartRateCommand::KeepAlive:
        return expect(heartRateKeepAlive() == bytes);
    case HeartRateCommand::Interval:
        return expect(heartRateInterval(command->minutes) == bytes);
    }
}
