// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// A sentence aside, with a sign in front.
Row {
    id: root

    property string text
    property string iconName: "info"
    property color iconColor: Theme.color.accent

    spacing: Theme.space.m

    Icon {
        id: sign
        y: (words.style.lineHeight - height) / 2
        name: root.iconName
        color: root.iconColor
        size: Theme.size.icon - Theme.line.selected
    }

    StyledText {
        id: words
        width: root.width - sign.width - root.spacing
        text: root.text
        color: Theme.color.textMuted
        wrapMode: Text.Wrap
    }
}
