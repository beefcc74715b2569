// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Charts
import Pulsekeep.Models

// Systolic above diastolic, on one axis of time: each has classes of its own.
FocusScope {
    id: root

    required property HistoryView history
    required property TimeScale time

    readonly property PressureView pressure: root.history.pressure
    readonly property real plotWidth: upper.plot.width
    readonly property bool marked: root.pressure.irregular.length > 0 || root.pressure.moved.length > 0
    readonly property real room: Math.max(0, root.height - upperName.height - lowerName.height - lower.foot - marks.height - legend.height)
    readonly property real upperSpan: upper.values.top - upper.values.bottom
    readonly property real lowerSpan: lower.values.top - lower.values.bottom

    component PaneName: StyledText {
        style: Theme.type.small
        font.weight: Theme.font.semibold
        // Room for the ring of the focus.
        topPadding: Theme.space.s
        bottomPadding: Theme.space.s + Theme.line.selected
    }

    component LegendDot: Row {
        id: entry

        property bool hollow: false
        property alias text: words.text

        spacing: Theme.space.s

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 2 * Math.ceil(Theme.chart.pointRadius)
            height: width
            radius: width / 2
            color: entry.hollow ? "transparent" : Theme.color.text
            border.width: entry.hollow ? Theme.chart.pointOutline : 0
            border.color: Theme.color.text
        }

        StyledText {
            id: words
            style: Theme.type.small
            color: Theme.color.textMuted
        }
    }

    component Pane: PressurePlot {
        readonly property real foot: timeLabels ? Theme.type.small.lineHeight + Theme.chart.axisGap : Theme.space.xs

        width: root.width
        labelWidth: Math.ceil(Theme.type.small.lineHeight * 1.6) + Theme.chart.axisGap
        named: !Theme.narrow
        ringDistance: Theme.space.s
        amount: root.pressure.count
        time: root.time
        moment: root.pressure.moment
        finding: root.pressure.finding
        onHovered: moment => root.pressure.read(moment)
        onReadingEnded: root.pressure.stopReading()
        onStepped: direction => root.pressure.step(direction)
        onZoomed: (factor, fraction) => root.history.zoom(factor, fraction)
        onPanned: part => root.history.pan(part)
    }

    ActionFlow {
        id: legend
        x: Theme.narrow ? 0 : root.width - width
        room: Theme.narrow ? root.width : root.width * 0.7
        spacing: Theme.space.l

        Row {
            spacing: Theme.space.s

            Dashes {
                id: dashes
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.scaled(Theme.space.xl)
                height: Math.ceil(Theme.chart.limitLine) + 1
                color: Theme.color.text
                thickness: Theme.chart.limitLine
                pattern: Theme.chart.limitDash
            }

            StyledText {
                width: Math.min(implicitWidth, legend.width - dashes.width - parent.spacing)
                wrapMode: Text.Wrap
                //: %1 and %2 are limits of blood pressure
                text: root.pressure.scheme === "own" ? qsTr("Your limit %1/%2").arg(root.pressure.systolicLimit).arg(root.pressure.diastolicLimit) : qsTr("Limit at home %1/%2").arg(root.pressure.systolicLimit).arg(root.pressure.diastolicLimit)
                style: Theme.type.small
                color: Theme.color.textMuted
            }
        }

        LegendDot {
            //: In the morning
            text: qsTr("Morning")
        }

        LegendDot {
            //: In the evening
            text: qsTr("Evening")
            hollow: true
        }
    }

    PaneName {
        id: upperName
        anchors.top: legend.bottom
        //: The upper value of blood pressure, and its unit
        text: qsTr("Systolic, mmHg")
    }

    Pane {
        id: upper
        anchors.top: upperName.bottom
        height: Math.round(root.room * root.upperSpan / Math.max(1, root.upperSpan + root.lowerSpan))
        focus: true
        name: qsTr("Systolic blood pressure")
        timeLabels: false
        bands: root.pressure.systolicBands
        mornings: root.pressure.systolicMornings
        evenings: root.pressure.systolicEvenings
        limit: root.pressure.systolicLimit
        limitName: root.pressure.systolicLimit
        readoutValue: root.pressure.readoutValue
        readoutDetail: root.pressure.readoutDetail
        readoutValues: isNaN(root.pressure.readoutSystolic) ? [] : [root.pressure.readoutSystolic]
        values: ValueScale {
            low: root.pressure.systolicLow
            high: root.pressure.systolicHigh
            most: Theme.chart.maxGridLines
        }
    }

    PaneName {
        id: lowerName
        anchors.top: upper.bottom
        //: The lower value of blood pressure, and its unit
        text: qsTr("Diastolic, mmHg")
    }

    Pane {
        id: lower
        anchors.top: lowerName.bottom
        height: root.room - upper.height + foot
        name: qsTr("Diastolic blood pressure")
        bands: root.pressure.diastolicBands
        mornings: root.pressure.diastolicMornings
        evenings: root.pressure.diastolicEvenings
        limit: root.pressure.diastolicLimit
        limitName: root.pressure.diastolicLimit
        readoutValues: isNaN(root.pressure.readoutDiastolic) ? [] : [root.pressure.readoutDiastolic]
        values: ValueScale {
            low: root.pressure.diastolicLow
            high: root.pressure.diastolicHigh
            most: Theme.chart.maxGridLines - 2
        }
    }

    Column {
        id: marks
        anchors.top: lower.bottom
        width: root.width
        topPadding: root.marked ? Theme.space.s : 0

        Repeater {
            model: 2

            delegate: Item {
                id: line

                required property int index
                readonly property list<real> moments: line.index === 0 ? root.pressure.irregular : root.pressure.moved
                readonly property int sign: line.index === 0 ? MarkSeries.Wave : MarkSeries.Arrows

                width: root.width
                height: Theme.type.small.lineHeight + Theme.space.xs + words.height
                visible: line.moments.length > 0

                Rectangle {
                    x: upper.plot.x
                    y: line.height - words.height - Theme.space.xs
                    width: root.plotWidth
                    height: Theme.chart.gridLine
                    color: Theme.color.gridLine
                }

                MarkSeries {
                    x: upper.plot.x
                    width: root.plotWidth
                    height: Theme.type.small.lineHeight
                    color: Theme.color.text
                    sign: line.sign
                    thickness: Theme.chart.limitLine
                    time: root.time
                    moments: line.moments
                }

                StyledText {
                    id: words
                    x: upper.plot.x
                    width: root.width - x
                    anchors.bottom: parent.bottom
                    wrapMode: Text.Wrap
                    //: %1 is a number of readings
                    text: line.index === 0 ? qsTr("Irregular heartbeat: %1").arg(line.moments.length.toLocaleString(Qt.locale(), "f", 0)) : qsTr("Movement: %1").arg(line.moments.length.toLocaleString(Qt.locale(), "f", 0))
                    style: Theme.type.small
                    color: Theme.color.textMuted
                }
            }
        }
    }
}
