// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// Which device, and what to do with it.
Flow {
    id: root

    required property LiveFeed live
    readonly property bool replaying: root.live.player.open
    readonly property bool running: root.live.state === LiveFeed.Running
    readonly property bool busy: root.live.state === LiveFeed.Connecting || root.live.state === LiveFeed.Stopping

    spacing: Theme.space.s + Theme.line.selected

    Dropdown {
        id: chooser

        function follow(): void {
            currentIndex = Qt.binding(() => root.live.candidate);
        }

        name: qsTr("Device")
        iconName: "devices"
        size: Theme.size.control
        model: root.live.candidates
        visible: !root.replaying
        enabled: !root.live.recorder.recording
        onActivated: index => {
            root.live.chooseCandidate(index);
            chooser.follow();
        }
        Component.onCompleted: chooser.follow()

        Connections {
            target: root.live

            function onDeviceChanged(): void {
                chooser.follow();
            }
        }
    }

    OutlinedButton {
        text: qsTr("Measure once")
        iconName: "heart"
        visible: !root.replaying && root.live.hasHeartRate && root.live.state === LiveFeed.Idle
        onClicked: root.live.measureOnce()
    }

    OutlinedButton {
        text: root.live.paused ? qsTr("Continue") : qsTr("Pause")
        iconName: root.live.paused ? "live" : "pause"
        visible: root.running && !root.replaying
        onClicked: root.live.paused = !root.live.paused
    }

    OutlinedButton {
        text: root.running ? qsTr("Stop") : qsTr("Cancel")
        iconName: root.running ? "stop" : "close"
        enabled: root.live.state !== LiveFeed.Stopping
        visible: !root.replaying && (root.running || root.busy || root.live.retryIn !== undefined)
        onClicked: if (!begun.running)
            root.live.stop()
    }

    FilledButton {
        text: qsTr("Start")
        iconName: "live"
        visible: !root.replaying && root.live.state === LiveFeed.Idle
        onClicked: {
            root.live.start();
            begun.start();
        }
    }

    // What cancels appears where Start was: the second half of a double click is not meant for it.
    Timer {
        id: begun
        interval: Application.styleHints.mouseDoubleClickInterval
    }
}
