// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

namespace pulsekeep {

/** All commands, in the order in which the usage names them. */
QList<Command> allCommands();

// Each in a file of its own.
Command scanCommand();
Command pairCommand();
Command devicesCommand();
Command syncCommand();
Command liveCommand();
Command measureCommand();
Command historyCommand();
Command exportCommand();
Command importCommand();
Command peopleCommand();
Command reportCommand();
Command findCommand();
Command setCommand();
Command forgetCommand();
Command keysCommand();
Command decodeCommand();
Command replayCommand();
Command redecodeCommand();
Command transcriptCommand();
Command selfTestCommand();
Command helpCommand();

} // namespace pulsekeep
