// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// A page in the navigation: icon and word, beside each other or one above the other.
T.AbstractButton {
    id: root

    property string iconName
    // The icon stands above the word, on a plate of its own while chosen.
    property bool stacked: false
    property bool plateOnIcon: false
    // As much as the word below the icon needs.
    readonly property real wordWidth: word.implicitWidth

    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    checkable: false
    implicitHeight: root.stacked ? stack.implicitHeight + 2 * Theme.space.s : Math.max(Theme.size.navItem, Theme.scaled(Theme.size.navItem))

    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.selected: root.checked
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    readonly property color ink: root.checked ? Theme.color.accentSoftText : Theme.color.textMuted
    readonly property color plate: root.checked ? Theme.color.accentSoft : root.hovered ? Theme.color.border : "transparent"

    background: Rectangle {
        radius: Theme.radius.control
        color: root.plateOnIcon ? "transparent" : root.plate

        FocusRing {
            shown: root.visualFocus
            anchors.margins: -Theme.line.focusRing
        }
    }

    // Nobody replaces it, so it may be made at once.
    // qmllint disable deferred-property-id
    contentItem: Item {
        Row {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.m + Theme.line.border
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.m
            visible: !root.stacked

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                color: root.ink
            }

            StyledText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                font.weight: root.checked ? Theme.font.semibold : Theme.font.medium
                color: root.ink
                Accessible.ignored: true
            }
        }

        Column {
            id: stack
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.xs
            visible: root.stacked

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width - Theme.space.xs, Theme.scaled(Theme.space.xxxl + Theme.space.s))
                height: Theme.scaled(Theme.space.xxl - Theme.line.selected)
                radius: height / 2
                color: root.plateOnIcon ? root.plate : "transparent"

                Icon {
                    anchors.centerIn: parent
                    name: root.iconName
                    color: root.ink
                }
            }

            StyledText {
                id: word
                width: parent.width
                text: root.text
                style: Theme.type.small
                font.weight: root.checked ? Theme.font.semibold : Theme.font.medium
                font.pixelSize: Math.min(Theme.type.small.pixelSize, Theme.type.body.size)
                color: root.ink
                horizontalAlignment: Text.AlignHCenter
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
