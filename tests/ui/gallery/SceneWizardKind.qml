// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

WizardFrame {
    id: root
    name: "Add a device"
    note: "Everything stays on this computer."
    steps: ["What do you have", "Get it ready", "Find it", "Its key", "Connect", "Done"]
    title: "What would you like to add?"
    text: "Choose what it looks like. The exact model is found in a moment."

    GridLayout {
        width: root.contentWidth
        columns: Theme.narrow ? 2 : 3
        columnSpacing: Theme.space.cardGap
        rowSpacing: Theme.space.cardGap
        Repeater {
            model: [
                ["band", "Fitness band", "Mi Band 2 and its sisters"], ["watch", "Watch with a display", "Amazfit Neo, Bip, GTS"],
                ["round-watch", "Watch with hands", "Withings Activité, Steel HR"], ["bp-monitor", "Blood-pressure monitor", "Omron with Bluetooth"],
                ["scale", "Wi-Fi scale", "Withings WS-30, WS-50"], ["strap", "Another sensor", "Chest straps and the like"]]
            delegate: KindCard {
                required property var modelData
                required property int index
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 100
                drawing: modelData[0]
                text: modelData[1]
                detail: modelData[2]
                checked: index === 1
            }
        }
    }
    footLeft: TextButton { text: Theme.narrow ? "Not sure?" : "Not sure? See what is near"; iconName: "radio" }
    footRight: FilledButton {
        id: next
        text: "Continue"
        trailingIcon: "chevron-right"
        Component.onCompleted: forceActiveFocus(Qt.TabFocusReason)
    }
}
