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
        text: "0x9c41 d07e 55b2 03af 6e18 f4c9 2b7d a0e"
        iconName: "key"
        mono: true
        clearable: true
        size: Theme.size.listRow
        Component.onCompleted: input.forceActiveFocus()
    }
    KeyBytes {
        width: root.contentWidth
        digits: "9c41d07e55b203af6e18f4c92b7da0e"
        title: "One digit is missing"
        count: "31 of 32 digits"
        hint: "The last digit is often lost while copying. Compare the end of the key with where it came from."
    }
    Expander { text: "Where does the key come from?"; width: root.contentWidth }
    Hint { width: root.contentWidth; iconName: "lock"; iconColor: Theme.color.textMuted; text: "Hidden once your watch has accepted it, and kept in your computer’s keyring."; visible: false }
    footLeft: OutlinedButton { text: "Back"; iconName: "chevron-left" }
    footRight: FilledButton { text: "Continue"; trailingIcon: "chevron-right"; enabled: false }
}
