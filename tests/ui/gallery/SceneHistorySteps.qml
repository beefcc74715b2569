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
            currentIndex: 1
            choices: [
                {text: "Heart rate", icon: "heart", color: Theme.color.heart}, {text: "Steps", icon: "steps", color: Theme.color.steps},
                {text: "Sleep", icon: "sleep", color: Theme.color.sleep}, {text: "Blood pressure", icon: "blood-pressure", color: Theme.color.bloodPressure},
                {text: "Weight", icon: "weight", color: Theme.color.weight}]
        }
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.compact ? 1 : 2
            Segmented { Layout.fillWidth: true; Layout.minimumWidth: 0; Layout.maximumWidth: implicitWidth; currentIndex: 2; choices: [{text: "Day"}, {text: "Week"}, {text: "Month"}, {text: "Year"}, {text: "All"}, {text: "Range"}] }
            RowLayout {
                Layout.alignment: Theme.compact ? Qt.AlignLeft : Qt.AlignRight
                Layout.fillWidth: Theme.compact
                IconButton { outlined: true; iconName: "chevron-left"; name: "Earlier" }
                OutlinedButton { Layout.fillWidth: Theme.compact; iconName: "calendar"; text: "October 2026" }
                IconButton { outlined: true; iconName: "chevron-right"; name: "Later" }
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            ColumnLayout {
                anchors.fill: parent
                spacing: Theme.space.s
                CardHead { Layout.fillWidth: true; iconName: "steps"; iconColor: Theme.color.steps; title: "Goal reached on 20 of 30 days"; aside: "Amazfit Neo" }
                ChartPane {
                    id: chart
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    name: "Steps"
                    time: TimeScale { from: Samples.month[0].from; to: Samples.month[30].to }
                    values: ValueScale { low: 0; high: 14700; most: 5; fromZero: true }
                    limit: 8000
                    limitName: "goal 8,000"
                    limitBeside: !Theme.narrow
                    moment: bars.bars[22].from + 12 * Samples.hour
                    readoutValue: "14,380 steps"
                    readoutDetail: "Friday 23 October, 10.2 km"
                    BarSeries {
                        id: bars
                        anchors.fill: parent
                        time: chart.time
                        values: chart.values
                        color: Theme.color.steps
                        soft: Theme.color.stepsSoft
                        missing: Theme.color.borderStrong
                        outline: Theme.color.text
                        goal: 8000
                        radius: Theme.chart.barRadius
                        widest: Theme.chart.barMaxWidth
                        current: 22
                        bars: Samples.month
                    }
                }
                CoverageStrip {
                    Layout.fillWidth: true
                    time: chart.time
                    leftMargin: chart.plot.x
                    rightMargin: chart.rightMargin
                    spans: [{from: Samples.month[0].from, to: Samples.month[12].to, kind: "worn"}, {from: Samples.month[13].from, to: Samples.month[13].to, kind: "notWorn"}, {from: Samples.month[14].from, to: Samples.month[30].to, kind: "worn"}]
                    legend: [{color: Theme.color.steps, text: "Goal reached"}, {color: Theme.color.steps, soft: Theme.color.stepsSoft, text: "Below"}, {kind: "worn", text: "Worn"}, {kind: "notWorn", text: "Not worn, 14 October"}]
                }
            }
        }
        StatStrip {
            Layout.fillWidth: true
            figures: [
                {label: "Average", number: "9,217", unit: "a day", comparison: "September: 8,820"},
                {label: "Most", number: "14,380", unit: "steps", comparison: "on 23 October"},
                {label: "In all", number: "276,499", comparison: "about 196 km"}]
        }
    }
}
