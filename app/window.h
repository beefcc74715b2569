// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace pulsekeep {

struct Arguments;

/** Whether there is a screen to open a window on. */
bool hasDisplay();

/** Shows the window until it is closed; needs a QGuiApplication. Returns the program's exit status. */
int showWindow(const Arguments &arguments);

} // namespace pulsekeep
