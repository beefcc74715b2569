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

    CountdownRing {
        Layout.fillWidth: true
        visible: Theme.compact && root.pairing.waitsForTap
        seconds: root.pairing.tapSecondsLeft
        total: root.pairing.tapSeconds
        title: ring.title
        text: ring.text
    }

    TaskList {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: problem.visible ? Theme.size.rail : Theme.size.rail * 2
        tasks: root.pairing.tasks

        Accessible.role: Accessible.List
        Accessible.name: qsTr("What is being done")
    }

    CountdownRing {
        id: ring
        objectName: "tap"
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: Theme.size.rail * 1.7
        visible: !Theme.compact && root.pairing.waitsForTap
        seconds: root.pairing.tapSecondsLeft
        total: root.pairing.tapSeconds
        title: root.watch ? qsTr("Tap the button on your watch") : qsTr("Tap the button on your band")
        text: qsTr("It vibrates once.")
    }

    ColumnLayout {
        id: problem
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.size.rail * 2.5
        visible: root.pairing.problem.wrong
        spacing: Theme.space.m

        ErrorCard {
            objectName: "problem"
            Layout.fillWidth: true
            title: root.pairing.problem.what
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

        Hint {
            Layout.fillWidth: true
            visible: root.copied
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
