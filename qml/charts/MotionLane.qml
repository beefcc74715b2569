// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep
import Pulsekeep.Charts

// One axis of motion: its letter, its line, its present value.
Item {
    id: root

    required property TimeScale time
    required property ValueScale values
    property string letter
    property color color: Theme.color.motionX
    property string value
    property alias points: line.points
    property alias gap: line.gap

    implicitHeight: Theme.size.control + Theme.line.selected

    Accessible.role: Accessible.Chart
    //: Spoken by screen readers; %1 is X, Y or Z
    Accessible.name: qsTr("Motion %1").arg(root.letter)
    Accessible.description: root.value

    Rectangle {
        id: plate
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.scaled(Theme.space.pageTop)
        height: width
        radius: Theme.radius.small - Theme.line.border
        color: root.color

        StyledText {
            anchors.centerIn: parent
            text: root.letter
            style: Theme.type.small
            font.weight: Theme.font.semibold
            color: Theme.color.surface
            Accessible.ignored: true
        }
    }

    Item {
        id: plot
        anchors.left: plate.right
        anchors.leftMargin: Theme.space.m
        anchors.right: figure.left
        anchors.rightMargin: Theme.space.m
        height: parent.height

        LineSeries {
            id: line
            anchors.fill: parent
            time: root.time
            values: root.values
            color: root.color
            thickness: Theme.chart.motionLine
        }

        EndDot {
            line: line
            size: Theme.line.drawing
        }
    }

    StyledText {
        id: figure
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, widest.advanceWidth)
        text: root.value
        font.weight: Theme.font.medium
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }

    TextMetrics {
        id: widest
        font: Theme.type.body.font
        text: "−0.00"
    }
}
