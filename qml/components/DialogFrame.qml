// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Pulsekeep

// A dialog over the dimmed window: title, what it holds, and a foot with its buttons. Escape closes it.
T.Dialog {
    id: root

    property alias foot: foot.data
    property real preferredWidth: Theme.size.rail * 4 - Theme.space.xl

    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: parent ? Math.min(parent.width - 2 * Theme.space.l, Theme.scaled(root.preferredWidth)) : root.preferredWidth
    height: parent ? Math.min(parent.height - 2 * Theme.space.l, implicitHeight) : implicitHeight
    implicitHeight: implicitHeaderHeight + implicitContentHeight + implicitFooterHeight + topPadding + bottomPadding
    leftPadding: Theme.narrow ? Theme.space.l : Theme.space.xl
    rightPadding: leftPadding
    topPadding: 0
    bottomPadding: Theme.space.l
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Theme.color.scrim
    }

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.duration.dialog
            easing.type: Easing.OutCubic
        }
    }

    exit: Transition {
        NumberAnimation {
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.duration.hover
        }
    }

    background: Rectangle {
        radius: Theme.radius.dialog
        color: Theme.color.surface
        border.width: Theme.line.border
        border.color: Theme.color.border
    }

    header: Item {
        implicitHeight: Theme.space.l + Math.max(title.implicitHeight, close.implicitHeight) + Theme.space.s

        StyledText {
            id: title
            anchors.left: parent.left
            anchors.right: close.left
            anchors.verticalCenter: close.verticalCenter
            anchors.verticalCenterOffset: Math.max(0, (height - close.height) / 2)
            anchors.leftMargin: root.leftPadding
            text: root.title
            style: Theme.type.stat
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }

        IconButton {
            id: close
            anchors.right: parent.right
            anchors.rightMargin: root.rightPadding - Theme.space.s
            y: Theme.space.l
            iconName: "close"
            //: Closes a dialog
            name: qsTr("Close")
            onClicked: root.reject()
        }
    }

    footer: Item {
        implicitHeight: foot.implicitHeight + 2 * (Theme.space.l + Theme.line.selected)

        Rectangle {
            width: parent.width
            height: Theme.line.border
            color: Theme.color.border
        }

        // Buttons that do not fit beside each other stand below each other.
        GridLayout {
            id: foot

            readonly property real needed: {
                let sum = 0;
                for (let i = 0; i < children.length; ++i) {
                    if (children[i].visible && !children[i].Layout.fillWidth)
                        sum += children[i].implicitWidth + columnSpacing;
                }
                return sum - columnSpacing;
            }

            anchors.fill: parent
            anchors.leftMargin: root.leftPadding
            anchors.rightMargin: root.rightPadding
            columns: foot.needed > foot.width ? 1 : Math.max(1, foot.children.length)
            columnSpacing: Theme.space.s
            rowSpacing: Theme.space.s
        }
    }
}
