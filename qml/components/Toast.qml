// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// Says what was done, and takes it back. Waits longer while pointer or keyboard is on it.
Rectangle {
    id: root

    property string text
    property string action: qsTr("Undo")
    property bool shown: false
    // Large words get a line of their own rather than a narrow column beside the buttons.
    readonly property bool stacked: Theme.tight && words.implicitWidth > (parent ? parent.width : 0) / 2

    signal undone()
    signal gone()

    function show(words: string): void {
        root.text = words;
        root.shown = true;
        timer.restart();
    }

    function hide(): void {
        if (!root.shown)
            return;
        root.shown = false;
        root.gone();
    }

    implicitWidth: Math.min(parent ? parent.width - 2 * Theme.space.l : layout.implicitWidth, layout.implicitWidth + Theme.space.l + Theme.space.s)
    implicitHeight: layout.implicitHeight + Theme.space.s
    radius: Theme.radius.row
    color: Theme.color.inverse
    opacity: root.shown ? 1 : 0
    visible: opacity > 0

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.duration.dialog
            easing.type: Easing.OutCubic
        }
    }

    Timer {
        id: timer
        interval: Theme.toastStays
        running: root.shown && !hover.hovered && !undo.activeFocus && !close.activeFocus
        onTriggered: root.hide()
    }

    HoverHandler {
        id: hover
    }

    GridLayout {
        id: layout
        anchors.fill: parent
        anchors.leftMargin: Theme.space.l
        anchors.rightMargin: Theme.space.s
        columns: 3
        columnSpacing: Theme.space.s
        rowSpacing: Theme.space.s

        StyledText {
            id: words
            Layout.fillWidth: true
            Layout.columnSpan: root.stacked ? 3 : 1
            text: root.text
            color: Theme.color.inverseText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Item {
            Layout.fillWidth: true
            visible: root.stacked
        }

        ButtonBase {
            id: undo
            text: root.action
            visible: root.action.length > 0
            ink: Theme.color.inverseText
            weight: Theme.font.semibold
            outline: Theme.color.inverseMuted
            size: Theme.size.controlSmall
            leftPadding: Theme.space.m
            rightPadding: Theme.space.m
            onClicked: {
                root.undone();
                root.hide();
            }
        }

        ButtonBase {
            id: close
            iconName: "close"
            ink: Theme.color.inverseText
            size: Theme.size.controlSmall
            //: Closes a message
            Accessible.name: qsTr("Close")
            onClicked: root.hide()
        }
    }
}
