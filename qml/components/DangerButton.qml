// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Pulsekeep

// Removes something. Filled only while something is running that it stops.
ButtonBase {
    id: root

    property bool filled: false

    ink: !root.enabled ? Theme.color.textDisabled : root.filled ? Theme.color.criticalText : Theme.color.critical
    fill: root.filled && root.enabled ? Theme.color.critical : root.down || (root.hovered && root.enabled) ? Theme.color.criticalSoft : Theme.color.surface
    outline: root.filled && root.enabled ? "transparent" : Theme.color.border
    weight: root.filled ? Theme.font.semibold : Theme.font.medium
}
