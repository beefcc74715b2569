// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// The frame of the wizard: steps at the side, one question, a foot with Back and one filled button. Where it is narrow
// the side becomes a line above the title.
FocusScope {
    id: root

    property string name
    property var steps: []
    property int current: 0
    property bool failed: false
    property string title
    property string text
    property string note
    default property alias content: content.data
    // The foot: what stands left, and right of it all others.
    property alias footLeft: footLeft.data
    property alias footRight: footRight.data

    readonly property real inset: Theme.narrow ? Theme.space.l : Theme.compact ? Theme.space.xxl : Theme.space.xxxl + Theme.space.s
    // On a wide window the question and the foot below it keep together in the middle.
    readonly property real mostContent: Theme.scaled(Theme.breakpoint.compactRailBelow)
    readonly property real spare: Math.max(0, flick.width - 2 * root.inset - root.mostContent) / 2
    readonly property alias contentWidth: content.width
    // Below this the steps at the side would leave too little room.
    readonly property bool sideShown: !Theme.compact

    signal cancelled()

    Accessible.role: Accessible.Dialog
    Accessible.name: root.name
    Accessible.description: root.title

    Keys.onEscapePressed: root.cancelled()

    // Not a Binding: that would pass on the width of 0 which the window has before it is laid out.
    function tellWidth(): void {
        if (root.width > 0)
            Theme.windowWidth = root.width;
    }

    onWidthChanged: root.tellWidth()
    Component.onCompleted: root.tellWidth()

    Rectangle {
        anchors.fill: parent
        color: Theme.color.window
    }

    Rectangle {
        id: side
        width: root.sideShown ? Theme.scaled(Theme.size.wizardSide) : 0
        height: parent.height
        visible: root.sideShown
        color: Theme.color.rail

        Rectangle {
            anchors.right: parent.right
            width: Theme.line.border
            height: parent.height
            color: Theme.color.border
        }

        StyledText {
            id: heading
            x: Theme.space.xl
            y: Theme.space.xl - Theme.line.border
            text: root.name
            style: Theme.type.heading
        }

        StepList {
            anchors.top: heading.bottom
            anchors.topMargin: Theme.space.xxl - Theme.space.xs
            anchors.left: heading.left
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.l
            steps: root.steps
            current: root.current
            failed: root.failed
        }

        Column {
            anchors.left: heading.left
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.xl
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.xl
            spacing: Theme.space.m + Theme.line.selected

            StyledText {
                width: parent.width
                text: root.note
                visible: text.length > 0
                style: Theme.type.small
                color: Theme.color.textMuted
                wrapMode: Text.Wrap
            }

            OutlinedButton {
                width: parent.width
                //: Leaves the wizard
                text: qsTr("Cancel")
                onClicked: root.cancelled()
            }
        }
    }

    // Scrolls so that @p item can be seen whole.
    function reveal(item: Item): void {
        const margin = Theme.space.l;
        const top = item.mapToItem(flick.contentItem, 0, 0).y - margin;
        const bottom = top + item.height + 2 * margin;
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(flick.contentHeight, bottom) - flick.height);
    }

    // Who uses the keyboard keeps seeing where it is.
    readonly property Item focused: root.Window.activeFocusItem
    onFocusedChanged: {
        for (let item = root.focused; item; item = item.parent) {
            if (item === body)
                root.reveal(root.focused);
        }
    }

    Flickable {
        id: flick
        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        contentWidth: width
        contentHeight: body.y + body.height + Theme.space.xl
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: body
            x: root.inset + root.spare
            y: Theme.narrow ? Theme.space.l : Theme.size.control
            width: Math.min(flick.width - 2 * root.inset, root.mostContent)
            spacing: 0

            RowLayout {
                width: parent.width
                visible: !root.sideShown

                StyledText {
                    Layout.fillWidth: true
                    //: %1 is the present step of a wizard, %2 how many there are
                    text: qsTr("Step %1 of %2").arg((root.current + 1).toLocaleString(Qt.locale(), "f", 0)).arg(root.steps.length.toLocaleString(Qt.locale(), "f", 0))
                    style: Theme.type.small
                    color: root.failed ? Theme.color.critical : Theme.color.textMuted
                }

                TextButton {
                    text: qsTr("Cancel")
                    size: Theme.size.controlSmall
                    onClicked: root.cancelled()
                }
            }

            StyledText {
                width: parent.width
                text: root.title
                style: Theme.narrow ? Theme.type.title : Theme.type.display
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }

            StyledText {
                width: parent.width
                topPadding: Theme.space.xs + style.leading
                text: root.text
                visible: text.length > 0
                style: Theme.narrow ? Theme.type.body : Theme.type.lead
                color: Theme.color.textMuted
                wrapMode: Text.Wrap
            }

            Item {
                width: parent.width
                height: Theme.narrow ? Theme.space.l : Theme.space.xl
            }

            Column {
                id: content
                width: parent.width
                spacing: Theme.space.l
            }
        }
    }

    Rectangle {
        id: foot
        anchors.left: side.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(Theme.size.wizardFoot, foot.buttons + 2 * Theme.space.m)
        color: Theme.color.surface

        readonly property real rightInset: root.spare + (Theme.narrow ? Theme.space.l : Theme.space.pageSide)
        readonly property real room: width - footLeft.x - rightInset
        // What leads back stands above what leads on where both do not fit beside each other.
        readonly property bool stacked: footLeft.needed > 0 && footRight.needed > 0 && footLeft.needed + footRight.needed + Theme.space.m > room
        readonly property real buttons: stacked ? footLeft.height + Theme.space.s + footRight.height : Math.max(footLeft.height, footRight.height)

        Rectangle {
            width: parent.width
            height: Theme.line.border
            color: Theme.color.border
        }

        ActionFlow {
            id: footLeft
            x: root.inset + root.spare
            y: foot.stacked ? (foot.height - foot.buttons) / 2 : (foot.height - height) / 2
            room: foot.room
        }

        ActionFlow {
            id: footRight
            x: foot.width - foot.rightInset - width
            y: foot.stacked ? footLeft.y + footLeft.height + Theme.space.s : (foot.height - height) / 2
            room: foot.room
        }
    }
}
