// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Charts
import Pulsekeep.Models

// One night: its stages in lanes, and the heart rate below them over the same time.
FocusScope {
    id: root

    required property HistoryView history
    required property TimeScale time

    readonly property var lanes: root.history.lanes
    readonly property real nameWidth: {
        let widest = 0;
        for (let i = 0; i < names.count; ++i)
            widest = Math.max(widest, names.itemAt(i)?.implicitWidth ?? 0);
        return widest + Theme.space.m;
    }

    implicitHeight: Theme.size.rail * 2
    activeFocusOnTab: false

    Repeater {
        id: names
        model: root.lanes

        delegate: StyledText {
            required property int index
            required property var modelData

            x: root.nameWidth - Theme.space.m - implicitWidth
            y: stages.y + stages.plot.y + (index + 0.5) * stages.plot.height / root.lanes.length - height / 2
            text: modelData.name
            style: Theme.type.small
            font.weight: Theme.font.medium
        }
    }

    ChartPane {
        id: stages

        x: root.nameWidth
        width: root.width - x
        height: Math.round(root.height * 0.64)
        focus: true
        name: qsTr("Stages of sleep")
        finding: root.history.finding
        time: root.time
        values: ValueScale {
            low: 0
            high: 1
            most: 2
        }
        valueLabels: false
        verticalGrid: true
        moment: root.history.moment
        readoutValue: root.history.readoutValue
        readoutDetail: root.history.readoutDetail

        onHovered: moment => root.history.read(moment)
        onReadingEnded: root.history.stopReading()
        onStepped: direction => root.history.step(direction)
        onZoomed: (factor, fraction) => root.history.zoom(factor, fraction)
        onPanned: part => root.history.pan(part)

        Repeater {
            model: root.lanes.length

            delegate: Rectangle {
                required property int index

                y: index * stages.plot.height / root.lanes.length + Theme.line.border
                z: -1
                width: stages.plot.width
                height: stages.plot.height / root.lanes.length - 2 * Theme.line.border
                radius: Theme.radius.small
                color: Theme.color.surfaceSunken
                opacity: 0.5
            }
        }

        LaneSeries {
            anchors.fill: parent
            time: root.time
            values: ValueScale {
                low: 0
                high: root.lanes.length
            }
            stays: root.history.stays
            colors: root.lanes.map(lane => Theme.color[lane.color])
            joint: Theme.color.borderStrong
            radius: Theme.chart.barRadius
        }
    }

    Row {
        id: caption
        anchors.top: stages.bottom
        anchors.topMargin: Theme.space.s
        width: root.width
        spacing: Theme.space.s
        visible: rates.visible

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "heart"
            size: Theme.size.iconSmall
            color: Theme.color.heart
        }

        StyledText {
            width: Math.max(0, caption.width - x)
            text: qsTr("Heart rate while asleep, bpm")
            wrapMode: Text.Wrap
            style: Theme.type.small
            color: Theme.color.textMuted
        }
    }

    ChartPane {
        id: rates

        anchors.top: caption.bottom
        anchors.bottom: parent.bottom
        width: root.width
        visible: root.history.line.length > 1
        name: qsTr("Heart rate while asleep")
        interactive: false
        time: root.time
        values: ValueScale {
            low: root.history.low
            high: root.history.high
            most: Math.min(3, rates.mostLines)
        }
        labelWidth: root.nameWidth
        timeLabels: false
        moment: root.history.moment
        readoutValues: root.history.readoutValues
        dotColor: Theme.color.heart

        LineSeries {
            anchors.fill: parent
            time: root.time
            values: rates.values
            color: Theme.color.heart
            thickness: Theme.chart.mainLine
            points: root.history.line
            gap: root.history.gap
        }
    }
}
