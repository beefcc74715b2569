// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// Needs the person, but not now: one sentence, what to do about it, and a way to put it aside.
Rectangle {
    id: root

    property string text
    property string action
    property string iconName: root.tone === "info" ? "info" : "warning"
    // "info", "caution" or "critical".
    property string tone: "caution"
    property bool dismissable: true

    signal acted()
    signal dismissed()

    readonly property color ink: root.tone === "critical" ? Theme.color.critical : root.tone === "caution" ? Theme.color.caution : Theme.color.accent

    implicitHeight: layout.implicitHeight + 2 * Theme.space.s
    radius: Theme.radius.row
    color: root.tone === "critical" ? Theme.color.criticalSoft : root.tone === "caution" ? Theme.color.cautionSoft : Theme.color.accentSoft

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    GridLayout {
        id: layout
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space.l
        anchors.rightMargin: Theme.space.s
        columns: 4
        columnSpacing: Theme.space.m
        rowSpacing: Theme.space.xs

        Icon {
            Layout.alignment: Theme.narrow ? Qt.AlignTop : Qt.AlignVCenter
            Layout.topMargin: Theme.narrow ? Theme.space.s + Theme.line.selected : 0
            name: root.iconName
            color: root.ink
        }

        StyledText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space.s
            Layout.bottomMargin: Theme.space.s
            text: root.text
            wrapMode: Text.Wrap
        }

        OutlinedButton {
            Layout.row: Theme.narrow ? 1 : 0
            Layout.column: Theme.narrow ? 1 : 2
            Layout.bottomMargin: Theme.narrow ? Theme.space.s : 0
            size: Theme.size.controlSmall
            text: root.action
            visible: root.action.length > 0
            onClicked: root.acted()
        }

        IconButton {
            Layout.row: 0
            Layout.column: 3
            Layout.alignment: Theme.narrow ? Qt.AlignTop : Qt.AlignVCenter
            iconName: "close"
            //: Puts a message aside
            name: qsTr("Dismiss")
            size: Theme.size.controlSmall
            visible: root.dismissable
            onClicked: root.dismissed()
        }
    }
}
