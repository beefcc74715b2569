// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// Chosen or not, at the right of a card that is one of several.
Rectangle {
    id: root

    property bool checked: false

    implicitWidth: Theme.scaled(Theme.space.xl)
    implicitHeight: Theme.scaled(Theme.space.xl)
    radius: width / 2
    color: root.checked ? Theme.color.accent : "transparent"
    border.width: root.checked ? 0 : Theme.line.border
    border.color: Theme.color.borderStrong

    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        name: root.checked ? "check" : ""
        size: Theme.size.iconSmall - Theme.line.selected
        color: Theme.color.accentText
    }
}
