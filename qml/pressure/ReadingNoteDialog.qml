// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// A sentence for one reading.
DialogFrame {
    id: root

    property string label
    property string action
    property real reading: 0

    signal given(real reading, string text)

    function ask(reading: real, text = ""): void {
        root.reading = reading;
        field.text = text;
        root.open();
    }

    function give(): void {
        root.given(root.reading, field.text.trim());
        root.accept();
    }

    preferredWidth: Theme.size.rail * 2.4
    onOpened: field.input.forceActiveFocus(Qt.OtherFocusReason)

    InputField {
        id: field
        width: parent.width
        label: root.label
        size: Theme.size.control
        onAccepted: root.give()
    }

    foot: [
        Item {
            Layout.fillWidth: true
        },
        OutlinedButton {
            id: cancel
            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        FilledButton {
            id: keep
            text: root.action
            onClicked: root.give()
        }
    ]
}
