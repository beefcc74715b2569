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

    implicitWidth: sign.width + Math.ceil(natural.advanceWidth) + 2 * Theme.space.m - Theme.space.xs
    implicitHeight: words.implicitHeight + Theme.space.s
    radius: Math.min(height / 2, Theme.radius.card)
    color: root.paper

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    // Text that wraps must not be as wide as itself: it would be laid out for ever.
    TextMetrics {
        id: natural
        font: words.font
        text: root.text
    }

    Row {
        id: sign

        readonly property real gap: Theme.space.s - Theme.line.selected / 2

        x: Theme.space.m - Theme.space.xs / 2
        anchors.verticalCenter: parent.verticalCenter
        rightPadding: mark.visible || icon.visible ? sign.gap : 0
        spacing: sign.gap

        ShapeMark {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            shape: root.shape
            color: root.ink
            visible: root.shape.length > 0
        }

        Icon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            size: Theme.size.iconSmall - Theme.line.selected
            color: root.ink
            visible: root.iconName.length > 0
        }
    }

    StyledText {
        id: words
        anchors.left: sign.right
        anchors.right: parent.right
        anchors.rightMargin: sign.x
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        style: Theme.type.small
        font.weight: Theme.font.semibold
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
