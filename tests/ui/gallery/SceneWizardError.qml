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
    failed: true
    title: "Connecting your Amazfit Neo"
    text: "It stopped at the fourth of six steps."

    GridLayout {
        width: root.contentWidth
        columns: Theme.compact ? 1 : 2
        columnSpacing: Theme.space.xxl
        TaskList {
            Layout.fillWidth: true
            Layout.preferredWidth: 20
            Layout.alignment: Qt.AlignTop
            tasks: [
                {text: "Connected", state: "done"}, {text: "Neo recognised", state: "done"},
                {text: "Secured the link", state: "done"}, {text: "Showed the key", detail: "refused", state: "failed"},
                {text: "Set the clock", state: "waiting"}, {text: "First sync", state: "waiting"}]
        }
        ErrorCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 44
            Layout.alignment: Qt.AlignTop
            title: "Your watch did not accept the key"
            what: "The watch compared the key with its own and said no. Nothing on it has changed."
            why: "A watch gets a new key whenever it is paired with the phone app again. This key is probably older than that."
            remedy: "Fetch the key again, the way you got it before, and paste the new one. If it is the same one, restart the watch and try again."
        }
    }
    footLeft: OutlinedButton { text: "Back"; iconName: "chevron-left" }
    footRight: [
        OutlinedButton { text: "Paste another key"; visible: !Theme.narrow },
        FilledButton { text: "Try again"; iconName: "sync" }
    ]
}
