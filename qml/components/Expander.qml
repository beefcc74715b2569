// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// More for those who want it, behind a sentence.
Column {
    id: root

    property string text
    property bool open: false
    // Looks like a row of a list instead of a link.
    property bool boxed: false
    default property alias content: content.data

    spacing: Theme.space.s

    T.AbstractButton {
        id: button

        width: root.boxed ? root.width : Math.min(implicitWidth, root.width > 0 ? root.width : implicitWidth)
        implicitWidth: Math.ceil(natural.advanceWidth) + 2 * words.x
        implicitHeight: Math.max(root.boxed ? Theme.size.listRow : Theme.minTarget, words.implicitHeight + Theme.space.s)
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true

        Accessible.role: Accessible.Button
        Accessible.name: root.text
        //: Spoken by screen readers, of a part that can be opened
        Accessible.description: root.open ? qsTr("open") : qsTr("closed")
        Accessible.onPressAction: button.clicked()
        Keys.onReturnPressed: button.clicked()
        Keys.onEnterPressed: button.clicked()

        onClicked: root.open = !root.open

        background: Rectangle {
            radius: root.boxed ? Theme.radius.row : Theme.radius.control
            color: button.hovered ? Theme.color.surfaceSunken : root.boxed ? Theme.color.window : "transparent"
            border.width: root.boxed ? Theme.line.border : 0
            border.color: Theme.color.border

            FocusRing {
                shown: button.visualFocus
                around: parent.radius
            }
        }

        // Nobody replaces it, so it may be made at once.
        // qmllint disable deferred-property-id
        contentItem: Item {
            // Text that wraps must not be as wide as itself: it would be laid out for ever.
            TextMetrics {
                id: natural
                font: words.font
                text: root.text
            }

            Icon {
                x: root.boxed ? Theme.space.cardPadding - Theme.line.selected : 0
                anchors.verticalCenter: parent.verticalCenter
                name: root.open ? "chevron-down" : "chevron-right"
                size: Theme.size.iconSmall - Theme.line.selected
                color: Theme.color.textMuted
            }

            StyledText {
                id: words
                x: (root.boxed ? Theme.space.cardPadding : 0) + Theme.scaled(Theme.space.xl)
                width: Math.max(0, button.width - x)
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                font.weight: Theme.font.medium
                color: root.boxed ? Theme.color.text : Theme.color.accent
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }

    Column {
        id: content
        width: root.width
        visible: root.open
        spacing: Theme.space.s
    }
}
