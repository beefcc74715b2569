// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// A class or a state: always a word, with a shape or an icon beside it.
Rectangle {
    id: root

    property string text
    // A shape of ShapeMark, or an icon.
    property string shape
    property string iconName
    property color ink: Theme.color.positive
    property color paper: Theme.color.positiveSoft

    implicitWidth: row.implicitWidth + 2 * Theme.space.m - Theme.space.xs
    implicitHeight: row.implicitHeight + Theme.space.s
    radius: height / 2
    color: root.paper

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.space.s - Theme.line.selected / 2

        ShapeMark {
            anchors.verticalCenter: parent.verticalCenter
            shape: root.shape
            color: root.ink
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            size: Theme.size.iconSmall - Theme.line.selected
            color: root.ink
        }

        StyledText {
            text: root.text
            style: Theme.type.small
            font.weight: Theme.font.semibold
            Accessible.ignored: true
        }
    }
}
