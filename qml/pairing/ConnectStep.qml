// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// Connect: what is done ticks off; what somebody has to do, and what went wrong, stands large beside it.
GridLayout {
    id: root

    required property Pairing pairing

    readonly property bool watch: root.pairing.drawing === "watch"
    property bool copied: false

    columns: Theme.compact ? 1 : 2
    columnSpacing: Theme.space.xxxl
    rowSpacing: Theme.space.l

    Connections {
        target: root.pairing

        function onChanged(): void {
            if (root.pairing.running)
                root.copied = false;
        }
    }

    TaskList {
        // Where there is one column, what needs the person comes first.
        Layout.row: Theme.compact ? 1 : 0
        Layout.column: 0
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: root.pairing.problem.wrong ? Theme.size.rail : Theme.size.rail * 2
        tasks: root.pairing.tasks

        Accessible.role: Accessible.List
        Accessible.name: qsTr("What is being done")
    }

    ColumnLayout {
        Layout.row: 0
        Layout.column: Theme.compact ? 0 : 1
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: root.pairing.problem.wrong ? Theme.size.rail * 2.5 : Theme.size.rail * 1.7
        visible: ring.wanted || passkey.wanted || root.pairing.problem.wrong
        spacing: Theme.space.m

        CountdownRing {
            id: ring

            readonly property bool wanted: root.pairing.waitsForTap

            objectName: "tap"
            Layout.fillWidth: true
            visible: wanted
            seconds: root.pairing.tapSecondsLeft
            total: root.pairing.tapSeconds
            title: root.watch ? qsTr("Tap the button on your watch") : qsTr("Tap the button on your band")
            text: qsTr("It vibrates once.")
        }

        PasskeyCard {
            id: passkey
            objectName: "passkey"
            Layout.fillWidth: true
            task: root.pairing.passkeyTask
            digits: root.pairing.passkeyDigits
            onAnswered: answer => root.pairing.answerPasskey(answer)
        }

        ErrorCard {
            objectName: "problem"
            Layout.fillWidth: true
            visible: root.pairing.problem.wrong
            // A heading has no full stop.
            title: root.pairing.problem.what.replace(/\.$/, "")
            why: root.pairing.problem.why
            remedy: root.pairing.problem.remedy
            onCopyRequested: {
                clipboard.text = root.pairing.details();
                clipboard.selectAll();
                clipboard.copy();
                clipboard.clear();
                root.copied = true;
            }
        }

        // Nothing of this kind happens silently: where there is no keyring the person says what to do.
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space.s
            visible: root.pairing.keyHomeless

            OutlinedButton {
                objectName: "keepInFile"
                iconName: "file"
                text: qsTr("Keep it in a file that only I can read")
                onClicked: root.pairing.keepKeys(true)
            }

            OutlinedButton {
                objectName: "keepForNow"
                iconName: "clock"
                text: qsTr("Keep it until Pulsekeep is closed")
                onClicked: root.pairing.keepKeys(false)
            }
        }

        Hint {
            Layout.fillWidth: true
            visible: root.copied && root.pairing.problem.wrong
            iconName: "check"
            iconColor: Theme.color.positive
            text: qsTr("The details are on the clipboard.")
        }

        TextEdit {
            id: clipboard
            objectName: "clipboard"
            visible: false
            Accessible.ignored: true
        }
    }
}
