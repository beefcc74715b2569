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
    current: 4
    title: "Connecting your Mi Band 2"
    text: "This takes about a minute. Leave the band near the computer."

    GridLayout {
        width: root.contentWidth
        columns: Theme.compact ? 1 : 2
        columnSpacing: Theme.space.xxxl + Theme.space.l
        rowSpacing: Theme.space.xl
        CountdownRing {
            Layout.row: 0
            Layout.column: Theme.compact ? 0 : 1
            Layout.alignment: Qt.AlignHCenter | Qt.AlignTop
            Layout.preferredWidth: size
            title: "Tap the button on your band"
            text: "It vibrates once."
            seconds: 21
            total: 30
        }
        TaskList {
            Layout.row: Theme.compact ? 1 : 0
            Layout.column: 0
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            tasks: [
                {text: "Connected", time: "0.8 s", state: "done"}, {text: "Mi Band 2 recognised", detail: "Firmware 1.0.1.81", time: "0.3 s", state: "done"},
                {text: "Secured the link", time: "1.1 s", state: "done"}, {text: "Let the band agree", detail: "It is waiting for your tap", state: "running"},
                {text: "Set the clock", state: "waiting"}, {text: "Read what it has kept", state: "waiting"}]
        }
    }
    footLeft: OutlinedButton { text: "Stop" }
    footRight: FilledButton { text: "Continue"; trailingIcon: "chevron-right"; enabled: false }
}
