// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Charts
import "."

AppShell {
    id: root
    currentIndex: 1
    rail.status: "Synced at 14:22"
    rail.person: "Marta"

    ColumnLayout {
        width: Math.min(parent.width - 2 * Theme.pageSide, Theme.breakpoint.contentMax)
        height: Math.max(implicitHeight, parent.height - 2 * Theme.space.pageTop)
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space.pageTop
        spacing: Theme.space.m + 2
        PageHead {
            Layout.fillWidth: true
            title: "Live"
            detail: "Connected, battery 67 %"
            Dropdown { iconName: "devices"; model: ["Mi Band 2"]; size: Theme.size.control; visible: !Theme.narrow }
            OutlinedButton { text: "Pause"; iconName: "pause" }
        }
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            GridLayout {
                anchors.fill: parent
                columns: Theme.narrow ? 1 : 2
                columnSpacing: Theme.space.xxl
                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillHeight: !Theme.narrow
                    spacing: 0
                    CardHead { iconName: "heart"; iconColor: Theme.color.heart; title: "Heart rate"; style: Theme.type.heading }
                    LiveNumber { text: "75"; spoken: "75 beats per minute" }
                    StyledText { text: "beats per minute"; style: Theme.type.lead; color: Theme.color.textMuted }
                    Item { Layout.fillHeight: true }
                    Row {
                        spacing: Theme.space.xl
                        StatFigure { label: "Lowest"; number: "65" }
                        StatFigure { label: "Average"; number: "73" }
                        StatFigure { label: "Highest"; number: "80" }
                    }
                }
                ChartPane {
                    id: chart
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    name: "Heart rate"
                    time: TimeScale { from: 0; to: 308000; zone: "UTC" }
                    values: ValueScale { low: 62; high: 84; most: 5 }
                    LineSeries { id: line; anchors.fill: parent; time: chart.time; values: chart.values; color: Theme.color.heart; thickness: Theme.chart.liveLine; areaTop: Theme.chart.areaTopOpacity; points: Samples.live }
                    EndDot { line: line }
                }
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.narrow ? 1 : 2
            columnSpacing: Theme.space.m + 2
            Card {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 100
                ColumnLayout {
                    width: parent.width
                    spacing: Theme.space.l
                    CardHead { Layout.fillWidth: true; iconName: "motion"; iconColor: Theme.color.motionY; title: "Motion"; aside: "25 per second, in g" }
                    TimeScale { id: moving; from: 0; to: 12000 }
                    ValueScale { id: forces; low: -1; high: 1 }
                    MotionLane { Layout.fillWidth: true; time: moving; values: forces; letter: "X"; color: Theme.color.motionX; value: "−0.14"; points: Samples.motionX }
                    MotionLane { Layout.fillWidth: true; time: moving; values: forces; letter: "Y"; color: Theme.color.motionY; value: "−0.82"; points: Samples.motionY }
                    MotionLane { Layout.fillWidth: true; time: moving; values: forces; letter: "Z"; color: Theme.color.motionZ; value: "+1.09"; points: Samples.motionZ }
                }
            }
            Card {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 100
                ColumnLayout {
                    anchors.fill: parent
                    CardHead { Layout.fillWidth: true; iconName: "pulse-wave"; iconColor: Theme.color.heart; title: "Pulse wave"; aside: "raw light sensor" }
                    ChartPane {
                        id: wave
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        name: "Pulse wave"
                        valueLabels: false
                        verticalGrid: true
                        time: TimeScale { from: 0; to: 8000; zone: "UTC" }
                        values: ValueScale { low: -140; high: 620; most: 2 }
                        LineSeries { id: ppg; anchors.fill: parent; time: wave.time; values: wave.values; color: Theme.color.pulseWave; thickness: Theme.chart.mainLine; points: Samples.ppg }
                        EndDot { line: ppg; size: 3 }
                    }
                }
            }
        }
    }
}
