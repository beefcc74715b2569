// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Pulsekeep

// The one thing to do on a page.
ButtonBase {
    id: root

    ink: root.enabled ? Theme.color.accentText : Theme.color.textDisabled
    fill: !root.enabled ? Theme.color.surface : root.down ? Theme.color.accentPressed : root.hovered ? Theme.color.accentHover : Theme.color.accent
    outline: root.enabled ? "transparent" : Theme.color.border
    weight: Theme.font.semibold
}
