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
        contentHeight: column.height + 2 * Theme.space.xl
        Column {
            id: column
            width: Math.min(parent.width - 2 * Theme.pageSide, Theme.breakpoint.contentMax)
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.space.pageTop
            spacing: Theme.space.l
            PageHead {
                width: parent.width
                title: "Settings"
                InputField { width: Theme.narrow ? 170 : 240; size: Theme.size.control; iconName: "search"; placeholder: "Find a setting" }
            }
            GridLayout {
                width: parent.width
                columns: Theme.compact ? 1 : 2
                columnSpacing: Theme.space.xl
                rowSpacing: Theme.space.xl
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.xl
                    RowGroup {
                        Layout.fillWidth: true
                        title: "Look"
                        ListRow { title: "Colours"; Segmented { choices: [{text: "System"}, {text: "Light"}, {text: "Dark"}] } }
                        ListRow { title: "Text size"; Segmented { choices: [{text: "A", style: Theme.type.body}, {text: "A", style: Theme.type.lead}, {text: "A", style: Theme.type.stat}] } }
                        ListRow { title: "Reduce movement"; detail: "Charts step instead of sliding"; ToggleSwitch { name: "Reduce movement" } }
                    }
                    RowGroup {
                        Layout.fillWidth: true
                        title: "Units"
                        ListRow { title: "Weight"; Segmented { choices: [{text: "kg"}, {text: "lb"}, {text: "st"}] } }
                        ListRow { title: "Blood pressure"; Segmented { choices: [{text: "mmHg"}, {text: "kPa"}] } }
                        ListRow { title: "Week starts on"; Dropdown { model: ["Monday", "Sunday"] } }
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.xl
                    RowGroup {
                        Layout.fillWidth: true
                        title: "People"
                        ListRow { title: "Marta"; detail: "Neo, Omron slot 1, scale"; interactive: true; leading: Avatar { name: "Marta"; size: 34 } }
                        ListRow { title: "Paul"; detail: "Steel HR, Omron slot 2, scale"; interactive: true; leading: Avatar { name: "Paul"; size: 34; color: Theme.color.bloodPressure } }
                    }
                    RowGroup {
                        Layout.fillWidth: true
                        title: "Your data"
                        ListRow { title: "One file on this computer"; detail: "4.2 million values since 2019, 168 MB"; OutlinedButton { text: "Show"; size: Theme.size.controlSmall } }
                        ListRow { title: "Backup every week"; detail: "Opened and counted again on 15 November"; ToggleSwitch { checked: true } }
                        ListRow { title: "Read in a file"; detail: "CSV, or a copy from another program"; OutlinedButton { text: "Import"; size: Theme.size.controlSmall } }
                    }
                    RowGroup {
                        Layout.fillWidth: true
                        title: "Privacy"
                        ListRow { title: "Nothing leaves this computer"; detail: "Open now: Bluetooth to 1 watch. Network: none."; iconName: "lock"; iconColor: Theme.color.positive; interactive: true }
                    }
                }
            }
        }
    }
}
