// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Pulsekeep

// Everything else that can be pressed.
ButtonBase {
    id: root

    ink: root.enabled ? Theme.color.text : Theme.color.textDisabled
    fill: root.down || root.checked ? Theme.color.accentSoft : root.hovered && root.enabled ? Theme.color.surfaceSunken : Theme.color.surface
    outline: Theme.color.border
}
