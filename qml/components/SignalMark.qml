// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep

// How near a device is: a word and four bars.
Row {
    id: root

    // 0 to 4 bars.
    property int bars: 0
    property string words

    spacing: Theme.space.s

    Accessible.role: Accessible.StaticText
    Accessible.name: root.words

    StyledText {
        anchors.verticalCenter: parent.verticalCenter
        text: root.words
        style: Theme.type.small
        color: Theme.color.textMuted
        Accessible.ignored: true
    }

    Row {
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.size.iconSmall
        spacing: Theme.line.selected

        Repeater {
            model: 4

            delegate: Rectangle {
                required property int index

                anchors.bottom: parent?.bottom
                width: Theme.space.xs
                height: Theme.space.xs * (index + 1)
                radius: Theme.line.border
                color: index < root.bars ? Theme.color.accent : Theme.color.border
            }
        }
    }
}
