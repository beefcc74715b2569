// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Charts
import "."

AppShell {
    id: root
    currentIndex: 2
    rail.status: "Synced at 14:22"
    rail.person: "Marta"

    ColumnLayout {
        width: Math.min(parent.width - 2 * Theme.pageSide, Theme.breakpoint.contentMax)
        height: parent.height - 2 * Theme.space.l
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space.pageTop
        spacing: Theme.space.m + 2
        PageHead {
            Layout.fillWidth: true
            title: "History"
            Segmented { visible: !Theme.narrow; choices: [{text: "Chart", icon: "chart"}, {text: "Table", icon: "table"}] }
            OutlinedButton { text: Theme.narrow ? "" : "Export"; iconName: "export" }
        }
        Segmented {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            stretch: true
            currentIndex: 2
            choices: [
                {text: "Heart rate", icon: "heart", color: Theme.color.heart}, {text: "Steps", icon: "steps", color: Theme.color.steps},
                {text: "Sleep", icon: "sleep", color: Theme.color.sleep}, {text: "Blood pressure", icon: "blood-pressure", color: Theme.color.bloodPressure},
                {text: "Weight", icon: "weight", color: Theme.color.weight}]
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.compact ? 1 : 2
            Segmented { Layout.fillWidth: true; Layout.minimumWidth: 0; Layout.maximumWidth: implicitWidth; currentIndex: 0; choices: [{text: "Day"}, {text: "Week"}, {text: "Month"}, {text: "Year"}, {text: "All"}, {text: "Range"}] }
            RowLayout {
                Layout.alignment: Theme.compact ? Qt.AlignLeft : Qt.AlignRight
                Layout.fillWidth: Theme.compact
                IconButton { outlined: true; iconName: "chevron-left"; name: "Earlier" }
                OutlinedButton { Layout.fillWidth: Theme.compact; iconName: "calendar"; text: "Night to Friday 20 November" }
                IconButton { outlined: true; iconName: "chevron-right"; name: "Later" }
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            ColumnLayout {
                anchors.fill: parent
                spacing: Theme.space.s
                CardHead { Layout.fillWidth: true; iconName: "sleep"; iconColor: Theme.color.sleep; title: "6 h 58 min asleep, 12 min more than your average"; aside: "22:54 to 06:31" }
                LanePane {
                    id: lanes
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 220
                    name: "Sleep"
                    time: TimeScale { id: night; from: Samples.night[0].from - 10 * Samples.minute; to: Samples.night[19].to + 15 * Samples.minute }
                    lanes: ["Awake", "REM", "Light", "Deep"]
                    moment: Samples.night[2].from + 20 * Samples.minute
                    readoutValue: "Deep, 54 min"
                    readoutDetail: "23:30 to 00:24"
                    LaneSeries {
                        anchors.fill: parent
                        time: night
                        colors: [Theme.color.sleepAwake, Theme.color.sleepRem, Theme.color.sleepLight, Theme.color.sleepDeep]
                        joint: Theme.color.notWorn
                        radius: Theme.radius.small
                        stays: Samples.night
                    }
                }
                CardHead { Layout.fillWidth: true; iconName: "heart"; iconColor: Theme.color.heart; title: "Heart rate while asleep, bpm"; style: Theme.type.small }
                ChartPane {
                    id: chart
                    Layout.fillWidth: true
                    Layout.preferredHeight: 90
                    name: "Heart rate while asleep"
                    time: night
                    values: ValueScale { low: 50; high: 62; most: 3 }
                    labelWidth: lanes.labelWidth
                    timeLabels: false
                    moment: lanes.moment
                    dotColor: Theme.color.heart
                    readoutValues: [56]
                    LineSeries { anchors.fill: parent; time: night; values: chart.values; color: Theme.color.heart; thickness: Theme.chart.motionLine; points: Samples.nightPulse }
                }
            }
        }
        StatStrip {
            Layout.fillWidth: true
            figures: [
                {label: "In bed", parts: [{number: "7", unit: "h"}, {number: "37", unit: "min"}], comparison: "to bed 10 min later"},
                {label: "Deep", parts: [{number: "1", unit: "h"}, {number: "57", unit: "min"}], comparison: "26 %, usually 24 %", swatch: Theme.color.sleepDeep},
                {label: "Light", parts: [{number: "3", unit: "h"}, {number: "13", unit: "min"}], comparison: "42 %, usually 45 %", swatch: Theme.color.sleepLight},
                {label: "Awake", number: "39", unit: "min", comparison: "9 %, usually 8 %", swatch: Theme.color.sleepAwake}]
        }
    }
}
