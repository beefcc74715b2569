// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

WizardFrame {
    id: root
    name: "Add a device"
    note: "Everything stays on this computer."
    steps: ["What do you have", "Get it ready", "Find it", "Its key", "Connect", "Done"]
    current: 3
    title: "Paste its key"
    text: "Your watch only answers someone who knows its key. Paste it in any form."

    InputField {
        width: root.contentWidth
        label: "Key of your Amazfit Neo"
        text: "auth_key: 0x9c41 d07e 55b2 03af 6e18 f4c9 2b7d a0e6"
        iconName: "key"
        mono: true
        clearable: true
        size: Theme.size.listRow
        Component.onCompleted: input.forceActiveFocus()
    }
    KeyBytes {
        width: root.contentWidth
        digits: "9c41d07e55b203af6e18f4c92b7da0e6"
        complete: true
        title: "This is a complete key"
        count: "32 of 32 digits, 16 bytes"
        leftOut: [{text: "auth_key:", words: "the label"}, {text: "0x", words: "the prefix"}, {text: "", words: "7 spaces"}]
    }
    Expander { text: "Where does the key come from?"; width: root.contentWidth }
    Hint { width: root.contentWidth; iconName: "lock"; iconColor: Theme.color.textMuted; text: "Hidden once your watch has accepted it, and kept in your computer’s keyring."; visible: true }
    footLeft: OutlinedButton { text: "Back"; iconName: "chevron-left" }
    footRight: FilledButton { text: "Continue"; trailingIcon: "chevron-right"; enabled: true }
}
