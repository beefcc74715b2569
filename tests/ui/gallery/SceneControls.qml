// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

AppShell {
    id: root
    currentIndex: 4
    rail.status: "Synced at 14:22"
    rail.person: "Marta"

    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight + 40
        contentWidth: width

        ColumnLayout {
            id: column
            x: Theme.pageSide
            y: Theme.space.pageTop
            width: parent.width - 2 * x
            spacing: Theme.space.l

            PageHead {
                Layout.fillWidth: true
                title: "Controls"
                detail: "Every one in its states"
                OutlinedButton { text: Theme.narrow ? "" : "Add reading"; iconName: "plus" }
                FilledButton { text: Theme.narrow ? "" : "Sync now"; iconName: "sync" }
            }
            Banner {
                Layout.fillWidth: true
                text: "Your Mi Band 2 has not been synced for nine days. It keeps about ten."
                action: "Sync now"
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.space.s
                FilledButton { text: "Filled" }
                FilledButton { text: "Continue"; trailingIcon: "chevron-right"; enabled: false }
                OutlinedButton { text: "Outlined" }
                OutlinedButton { text: "Disabled"; enabled: false }
                TextButton { text: "Text only" }
                DangerButton { text: "Remove"; iconName: "trash" }
                DangerButton { text: "Stop recording"; iconName: "stop"; filled: true }
                IconButton { iconName: "chevron-left"; outlined: true; name: "Earlier" }
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.space.l
                Segmented { choices: [{text: "Day"}, {text: "Week"}, {text: "Month"}, {text: "Year"}, {text: "All"}, {text: "Range"}]; width: Math.min(implicitWidth, parent.width) }
                Segmented { choices: [{text: "Chart", icon: "chart"}, {text: "Table", icon: "table"}] }
                ToggleSwitch { checked: true }
                ToggleSwitch { }
                ToggleSwitch { checked: true; enabled: false }
                TickBox { text: "Heart rate"; checked: true }
                TickBox { text: "Steps" }
                Dropdown { model: ["Every 30 min", "Every hour", "Never"] }
                Badge { text: "Normal"; shape: "square"; ink: Theme.color.bpNormal; paper: Theme.color.bpNormalBand }
                Badge { text: "Connected, synced at 14:22"; iconName: "check" }
                BatteryMark { percent: 82 }
                BatteryMark { percent: 11 }
                BatteryMark { }
                SignalMark { bars: 3; words: "near" }
                Spinner { }
            }
            Segmented {
                Layout.fillWidth: true
                stretch: true
                choices: [
                    {text: "Heart rate", icon: "heart", color: Theme.color.heart}, {text: "Steps", icon: "steps", color: Theme.color.steps},
                    {text: "Sleep", icon: "sleep", color: Theme.color.sleep}, {text: "Blood pressure", icon: "blood-pressure", color: Theme.color.bloodPressure},
                    {text: "Weight", icon: "weight", color: Theme.color.weight}]
            }
            GridLayout {
                Layout.fillWidth: true
                columns: Theme.narrow ? 1 : 2
                columnSpacing: Theme.space.cardGap
                rowSpacing: Theme.space.cardGap
                InputField { Layout.fillWidth: true; label: "Its name"; text: "Marta’s Neo" }
                InputField { Layout.fillWidth: true; label: "Your goal"; text: "eight thousand"; fault: "Type a number of steps, such as 8000." }
                InputField { Layout.fillWidth: true; iconName: "search"; placeholder: "Find a setting" }
                Card {
                    Layout.fillWidth: true
                    ColumnLayout {
                        width: parent.width
                        CardHead { Layout.fillWidth: true; iconName: "sleep"; iconColor: Theme.color.sleep; title: "Sleep"; aside: "last night" }
                        NumberWithUnit { parts: [{number: "6", unit: "h"}, {number: "58", unit: "min"}] }
                        LiveNumber { text: "111"; style: Theme.type.number }
                        LiveNumber { text: "168"; style: Theme.type.number }
                    }
                }
            }
            StatStrip {
                Layout.fillWidth: true
                figures: [
                    {label: "Average", number: "68", unit: "bpm", comparison: "1 lower than usual"},
                    {label: "Resting", number: "53", unit: "bpm", comparison: "asleep, 03:40"},
                    {label: "Lowest", number: "44", unit: "bpm", comparison: "at 06:07"},
                    {label: "Deep", parts: [{number: "1", unit: "h"}, {number: "57", unit: "min"}], comparison: "26 %, usually 24 %", swatch: Theme.color.sleepDeep}]
            }
        }
    }

    Component.onCompleted: toast.show("Reading of 14:22 deleted")
}
