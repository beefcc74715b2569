// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Charts

// The frame of a chart of lanes: a name at the left of each, moments below, one readout.
ChartPane {
    id: root

    property var lanes: []

    values: ValueScale {
        low: 0
        high: 1
        most: 2
    }
    valueLabels: false
    verticalGrid: true
    labelWidth: Math.ceil(names.widest) + Theme.space.m

    Item {
        id: names

        property real widest: 0

        anchors.fill: parent
        z: -1

        Repeater {
            model: root.lanes

            delegate: Rectangle {
                id: lane

                required property int index
                required property string modelData

                y: index * (names.height / root.lanes.length)
                width: names.width
                height: names.height / root.lanes.length - Theme.line.selected
                radius: Theme.radius.small
                color: Qt.alpha(Theme.color.surfaceSunken, 0.6)

                StyledText {
                    x: -width - Theme.space.m
                    anchors.verticalCenter: parent.verticalCenter
                    text: lane.modelData
                    font.weight: Theme.font.medium
                    onImplicitWidthChanged: names.widest = Math.max(names.widest, implicitWidth)
                    Component.onCompleted: names.widest = Math.max(names.widest, implicitWidth)
                    Accessible.ignored: true
                }
            }
        }
    }
}
