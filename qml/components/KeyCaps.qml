// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep

// Keys that are pressed together, as they look: "Ctrl+E".
Row {
    id: root

    required property string keys
    // The plus itself is a key too.
    readonly property var caps: root.keys.length > 1 ? root.keys.split("+") : [root.keys]

    spacing: Theme.space.xs

    Accessible.role: Accessible.StaticText
    Accessible.name: root.keys

    Repeater {
        model: root.caps.length

        delegate: Rectangle {
            id: cap

            required property int index

            implicitWidth: Math.max(implicitHeight, words.implicitWidth + 2 * Theme.space.s)
            implicitHeight: words.implicitHeight + Theme.space.xs
            radius: Theme.radius.small
            color: Theme.color.surfaceSunken
            border.width: Theme.line.border
            border.color: Theme.color.border

            StyledText {
                id: words
                anchors.centerIn: parent
                text: root.caps[cap.index]
                style: Theme.type.small
                Accessible.ignored: true
            }
        }
    }
}
