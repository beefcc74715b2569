// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Pulsekeep

// A link in a sentence of its own: rarely.
ButtonBase {
    id: root

    ink: root.enabled ? Theme.color.accent : Theme.color.textDisabled
    fill: root.down ? Theme.color.accentSoft : root.hovered && root.enabled ? Theme.color.surfaceSunken : "transparent"
    leftPadding: Theme.space.s
    rightPadding: Theme.space.s
}
