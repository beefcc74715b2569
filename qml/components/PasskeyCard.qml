// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// Some devices make sure with a number that no other one is meant, before they bond.
Card {
    id: root

    // "enterOnDevice", "compare" or "enterHere"; empty while there is nothing to do.
    required property string task
    // Empty where the device shows them and they are to be typed.
    required property string digits

    readonly property bool wanted: root.task.length > 0

    // What was typed or agreed to; nothing for a refusal.
    signal answered(string answer)

    visible: root.wanted
    name: question.text
    onWantedChanged: {
        typed.text = "";
        if (root.task === "enterHere")
            typed.input.forceActiveFocus(Qt.OtherFocusReason);
    }

    ColumnLayout {
        width: root.availableWidth
        spacing: Theme.space.m

        StyledText {
            id: question
            Layout.fillWidth: true
            text: root.task === "enterOnDevice" ? qsTr("Enter this number on the device") : root.task === "compare" ? qsTr("Does the device show the same number?") : qsTr("Type the number that the device shows")
            style: Theme.type.heading
            wrapMode: Text.Wrap
        }

        StyledText {
            objectName: "passkeyDigits"
            visible: root.digits.length > 0
            text: root.digits
            style: Theme.type.stat
        }

        InputField {
            id: typed
            objectName: "passkeyField"
            Layout.fillWidth: true
            visible: root.task === "enterHere"
            label: qsTr("The six digits")
            input.inputMethodHints: Qt.ImhDigitsOnly
            onAccepted: send.clicked()
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space.s
            visible: root.task !== "enterOnDevice"

            FilledButton {
                id: send
                objectName: "passkeyYes"
                enabled: root.task === "compare" || /^[0-9]{1,6}$/.test(typed.text.trim())
                text: root.task === "compare" ? qsTr("Yes, the same") : qsTr("Go on")
                onClicked: {
                    if (send.enabled)
                        root.answered(root.task === "compare" ? root.digits : typed.text.trim());
                }
            }

            OutlinedButton {
                objectName: "passkeyNo"
                visible: root.task === "compare"
                text: qsTr("No")
                onClicked: root.answered("")
            }
        }
    }
}
