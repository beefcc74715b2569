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
    current: 2
    title: "Is it one of these?"
    text: "Keep your watch within arm’s length of the computer."

    RowLayout {
        width: root.contentWidth
        spacing: Theme.space.m
        Spinner { }
        StyledText { Layout.fillWidth: true; text: "Listening, 3 found so far"; wrapMode: Text.Wrap }
        OutlinedButton { text: "Stop"; size: Theme.size.controlSmall }
    }
    FoundCard { width: root.contentWidth; drawing: "watch"; text: "Amazfit Neo"; detail: "E1:5A:07:3C:91:D4"; bars: 4; nearness: "very near"; checked: true }
    FoundCard { width: root.contentWidth; drawing: "band"; text: "Mi Band 2"; detail: "C8:0F:10:5A:11:2C"; bars: 3; nearness: "near" }
    FoundCard { width: root.contentWidth; drawing: "bp-monitor"; text: "Omron HEM-7361T"; detail: "28:FF:B2:40:9A:03, its display must blink -P-"; bars: 1; nearness: "far" }
    Expander { width: root.contentWidth; text: "7 others that Pulsekeep does not know"; boxed: true }
    Hint { width: root.contentWidth; text: "Not in the list? Switch Bluetooth off on your phone: the watch talks to one at a time." }
    footLeft: OutlinedButton { text: "Back"; iconName: "chevron-left" }
    footRight: FilledButton { text: "Use Amazfit Neo"; trailingIcon: "chevron-right" }
}
