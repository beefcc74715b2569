// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// A person's first letter on their colour.
Rectangle {
    id: root

    property string name
    property real size: Theme.space.xl + Theme.space.xs
    property color ink: Theme.color.accentText

    implicitWidth: Theme.scaled(root.size)
    implicitHeight: Theme.scaled(root.size)
    radius: width / 2
    color: Theme.color.accent

    Accessible.ignored: true

    StyledText {
        anchors.centerIn: parent
        text: root.name.charAt(0).toUpperCase()
        style: Theme.type.small
        font.weight: Theme.font.semibold
        color: root.ink
        Accessible.ignored: true
    }
}
