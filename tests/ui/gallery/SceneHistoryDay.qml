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
            currentIndex: 0
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
                OutlinedButton { Layout.fillWidth: Theme.compact; iconName: "calendar"; text: "Thursday 19 November" }
                IconButton { outlined: true; iconName: "chevron-right"; name: "Later" }
            }
        }

        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            ColumnLayout {
                anchors.fill: parent
                spacing: Theme.space.s
                CardHead { Layout.fillWidth: true; iconName: "heart"; iconColor: Theme.color.heart; title: "38 minutes above 120, between 17:45 and 18:25"; aside: "Amazfit Neo, one value a minute" }
                ChartPane {
                    id: chart
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    name: "Heart rate"
                    unit: "bpm"
                    time: TimeScale { from: Samples.midnight; to: Samples.midnight + Samples.day; earliest: from; latest: to }
                    values: ValueScale { low: 44; high: 151 }
                    limit: 53
                    limitName: "resting 53"
                    moment: Samples.midnight + 18.08 * Samples.hour
                    readoutValue: "146 bpm"
                    readoutDetail: "18:05, from 140 to 151"
                    readoutValues: [146]
                    dotColor: Theme.color.heart
                    onHovered: moment => chart.moment = moment
                    onZoomed: (factor, fraction) => chart.time.zoom(factor, fraction)
                    onPanned: part => chart.time.pan(part)
                    BandSeries { anchors.fill: parent; time: chart.time; values: chart.values; color: Theme.color.heart; ink: Theme.chart.bandOpacity; lower: Samples.heartLow; upper: Samples.heartHigh; gap: 10 * Samples.minute }
                    LineSeries { anchors.fill: parent; time: chart.time; values: chart.values; color: Theme.color.heart; thickness: Theme.chart.mainLine; points: Samples.heart; gap: 10 * Samples.minute }
                }
                CoverageStrip {
                    Layout.fillWidth: true
                    time: chart.time
                    leftMargin: chart.plot.x
                    spans: Samples.coverage
                    legend: [{kind: "worn", text: "Worn, 22 h 41 min"}, {kind: "notWorn", text: "Not worn, 12:50 to 13:36"}, {kind: "noValue", text: "Worn but no value, 33 min"}]
                }
            }
        }
        StatStrip {
            Layout.fillWidth: true
            figures: [
                {label: "Average", number: "68", unit: "bpm", comparison: "1 lower than usual"},
                {label: "Resting", number: "53", unit: "bpm", comparison: "asleep, 03:40"},
                {label: "Lowest", number: "44", unit: "bpm", comparison: "at 06:07"},
                {label: "Highest", number: "151", unit: "bpm", comparison: "at 18:07"},
                {label: "Above 120", number: "38", unit: "min", comparison: "17:45 to 18:25"}]
        }
    }
}
