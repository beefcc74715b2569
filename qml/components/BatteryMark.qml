// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// How full a battery is: a picture, the figure, and the word when it is low.
Row {
    id: root

    // Percent; below 0 when the device has not told.
    property int percent: -1
    property int lowBelow: 15

    readonly property bool known: root.percent >= 0
    readonly property bool low: root.known && root.percent < root.lowBelow
    readonly property color ink: root.low ? Theme.color.caution : Theme.color.textMuted
    //: Battery of a device; %1 is a number
    readonly property string words: !root.known ? qsTr("battery unknown") : root.low ? qsTr("%1 %, low").arg(root.percent.toLocaleString(Qt.locale(), "f", 0)) : qsTr("%1 %").arg(root.percent.toLocaleString(Qt.locale(), "f", 0))

    spacing: Theme.space.xs + Theme.line.selected

    Accessible.role: Accessible.StaticText
    //: Spoken by screen readers; %1 is for instance "82 %"
    Accessible.name: qsTr("Battery %1").arg(root.words)

    Item {
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: Theme.scaled(Theme.space.xl + Theme.line.selected)
        implicitHeight: Theme.scaled(Theme.space.m + Theme.line.selected)

        Rectangle {
            id: body
            width: parent.width - Theme.line.focusRing - Theme.line.selected
            height: parent.height
            radius: Theme.space.xs
            color: "transparent"
            border.width: Theme.line.controlOutline
            border.color: root.ink

            Rectangle {
                readonly property real inset: Theme.line.controlOutline + Theme.line.selected

                x: inset
                y: inset
                width: (body.width - 2 * inset) * Math.max(0, root.percent) / 100
                height: body.height - 2 * inset
                radius: Theme.line.controlOutline
                color: root.ink
                visible: root.known
            }
        }

        Rectangle {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.line.selected
            height: parent.height / 2 - Theme.line.border
            radius: Theme.line.border
            color: root.ink
        }
    }

    StyledText {
        anchors.verticalCenter: parent.verticalCenter
        text: root.words
        style: Theme.type.small
        color: root.ink
        Accessible.ignored: true
    }
}
