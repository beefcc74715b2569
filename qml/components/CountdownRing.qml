// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// A large drawing of what to do within a ring that runs down. The seconds stand below in words as well.
Column {
    id: root

    property string drawing: "tap-band"
    property real seconds: 0
    property real total: 30
    property string title
    // Stands before the seconds, for instance "It vibrates once."
    property string text
    property real size: Theme.narrow ? Theme.size.rail : Theme.size.wizardSide + Theme.space.xxxl + Theme.space.m

    readonly property int secondsLeft: Math.ceil(root.seconds)

    spacing: Theme.space.xxl

    Accessible.role: Accessible.StaticText
    Accessible.name: root.title
    Accessible.description: `${root.text} ${words.text}`

    Arc {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.size, root.width > 0 ? root.width : root.size)
        height: width
        thickness: Theme.space.m
        color: Theme.color.accent
        track: Theme.color.border
        inside: Theme.color.surface
        part: root.total > 0 ? root.seconds / root.total : 0

        Behavior on part {
            enabled: !Theme.reduceMovement

            NumberAnimation {
                duration: Theme.duration.value
            }
        }

        Drawing {
            anchors.centerIn: parent
            name: root.drawing
            size: parent.width - 2 * parent.thickness
            stroke: 0
            paper: Theme.color.window
        }
    }

    Column {
        width: parent.width
        spacing: Theme.space.xs

        StyledText {
            width: parent.width
            text: root.title
            style: Theme.type.stat
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        StyledText {
            width: parent.width
            text: root.text
            visible: text.length > 0
            color: Theme.color.textMuted
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        StyledText {
            id: words
            width: parent.width
            //: How much time is left to do something
            text: qsTr("%n seconds left", "", root.secondsLeft)
            font.weight: Theme.font.semibold
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
