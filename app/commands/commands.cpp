// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

namespace pulsekeep {

QList<Command> allCommands()
{
    return {scanCommand(),    pairCommand(),    devicesCommand(),  syncCommand(),       liveCommand(),
            measureCommand(), historyCommand(), exportCommand(),   importCommand(),     reportCommand(),
            peopleCommand(),  findCommand(),    setCommand(),      forgetCommand(),     keysCommand(),
            decodeCommand(),  replayCommand(),  redecodeCommand(), transcriptCommand(), selfTestCommand(),
            helpCommand()};
}

} // namespace pulsekeep
