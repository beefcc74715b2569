// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// Whose readings are shown, and the way to somebody else's.
T.AbstractButton {
    id: root

    property string name
    property bool compact: false
    property int colour: 0
    // Nobody in particular is shown.
    property bool everybody: false

    implicitHeight: Math.max(Theme.size.controlLarge, Theme.scaled(Theme.size.controlLarge))
    implicitWidth: root.compact ? implicitHeight : Math.ceil(words.implicitWidth) + letter.width + arrow.width + 3 * Theme.space.m
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.ButtonMenu
    //: Spoken by screen readers; %1 is a person's name
    Accessible.name: qsTr("Person: %1").arg(root.name)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radius.control
        color: root.down ? Theme.color.accentSoft : root.hovered ? Theme.color.surfaceSunken : Theme.color.surface
        border.width: Theme.line.border
        border.color: Theme.color.border

        FocusRing {
            shown: root.visualFocus
        }
    }

    // Nobody replaces it, so it may be made at once.
    // qmllint disable deferred-property-id
    contentItem: Item {
        Avatar {
            id: letter
            x: root.compact ? (parent.width - width) / 2 : Theme.space.s + Theme.line.selected
            anchors.verticalCenter: parent.verticalCenter
            name: root.name
            colour: root.colour
            visible: !root.everybody
        }

        Icon {
            anchors.centerIn: letter
            name: "people"
            visible: root.everybody
            color: Theme.color.textMuted
        }

        StyledText {
            id: words
            anchors.left: letter.right
            anchors.leftMargin: Theme.space.s + Theme.line.selected
            anchors.right: arrow.left
            anchors.rightMargin: Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            text: root.name
            font.weight: Theme.font.medium
            elide: Text.ElideRight
            visible: !root.compact
            Accessible.ignored: true
        }

        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            name: root.compact ? "" : "chevron-down"
            size: Theme.size.iconSmall - Theme.line.selected
            color: Theme.color.textMuted
        }
    }
}
