// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// What a device measures at this moment.
FocusScope {
    id: root

    required property LiveFeed live
    required property DeviceListModel devices

    // What a message offers to do.
    enum Offer {
        Restore,
        OpenFolder,
        ListRecordings
    }

    signal addDeviceRequested()

    readonly property bool replaying: root.live.player.open
    readonly property bool running: root.live.state === LiveFeed.Running
    readonly property bool failed: root.live.state === LiveFeed.Failed
    readonly property bool busy: root.live.state === LiveFeed.Connecting || root.live.state === LiveFeed.Stopping
    readonly property bool able: root.live.hasHeartRate || root.live.hasMotion || root.live.hasPulseWave
    readonly property bool empty: !root.replaying && !root.able
    // Values that were there before the connection was lost stay in sight.
    readonly property bool lost: root.failed && root.live.retryIn !== undefined && root.live.lowest !== undefined
    readonly property bool broken: root.failed && !root.lost && !root.replaying
    readonly property string retryWords: root.live.retryIn === undefined ? "" : qsTr("Trying again in %1 s.").arg(root.live.retryIn)

    readonly property string connection: {
        if (root.replaying)
            return qsTr("Playing the recording %1").arg(root.live.player.name);
        if (root.live.state === LiveFeed.Stopping)
            return qsTr("Ending");
        if (root.live.state === LiveFeed.Connecting)
            return root.live.progress;
        if (root.failed)
            return root.live.retryIn === undefined ? qsTr("Not connected") : qsTr("Not connected. %1").arg(root.retryWords);
        if (!root.running)
            return qsTr("Not connected");
        if (root.live.battery === undefined)
            return qsTr("Connected");
        //: %1 is a number
        return qsTr("Connected, battery %1 %").arg(Number(root.live.battery).toLocaleString(Qt.locale(), "f", 0));
    }

    // Starts what stands still, stops what goes on.
    function toggle(): void {
        if (root.replaying)
            root.live.paused ? root.live.paused = false : root.live.player.playing ? root.live.player.pause() : root.live.player.play();
        else if (root.live.state === LiveFeed.Idle || root.broken)
            root.live.start();
        else
            root.live.stop();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Live")

    Keys.onSpacePressed: root.toggle()
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_M || event.modifiers !== Qt.NoModifier || !root.live.recorder.recording)
            return;
        root.live.recorder.mark();
        event.accepted = true;
    }

    // A page that is gone is not seen either.
    Component.onDestruction: if (root.live !== null)
        root.live.shown = false

    Binding {
        target: root.live
        property: "shown"
        value: root.visible && root.Window.visibility !== Window.Minimized && root.Window.visibility !== Window.Hidden
    }

    Binding {
        target: root.live
        property: "reduceMovement"
        value: Theme.reduceMovement
    }

    Connections {
        target: root.live.recordings

        function onRemoved(recording: real, name: string): void {
            toast.offer = LivePage.Restore;
            toast.recording = recording;
            toast.action = qsTr("Undo");
            toast.show(qsTr("%1 was deleted.").arg(name));
        }

        function onExported(files: var, folder: url): void {
            toast.offer = LivePage.OpenFolder;
            toast.folder = folder;
            toast.action = qsTr("Open folder");
            toast.show(qsTr("Saved in your documents: %1").arg(files.join(", ")));
        }

        function onProblemChanged(): void {
            const problem = root.live.recordings.problem;
            if (!problem.wrong)
                return;
            toast.action = "";
            toast.show(`${problem.what} ${problem.remedy}`);
        }
    }

    Connections {
        target: root.live.recorder

        function onKept(recording: real): void {
            toast.offer = LivePage.ListRecordings;
            toast.action = qsTr("Recordings");
            toast.show(qsTr("Your recording is kept."));
        }
    }

    Flickable {
        id: flick

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height + 2 * Theme.space.pageTop
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true

        ColumnLayout {
            id: column

            x: Math.max(Theme.pageSide, (parent.width - width) / 2)
            y: Theme.space.pageTop
            width: Math.min(Theme.contentMax, flick.width - 2 * Theme.pageSide)
            height: Math.max(implicitHeight, Math.min(flick.height - 2 * Theme.space.pageTop, Theme.breakpoint.contentMax))
            spacing: Theme.space.cardGap - Theme.line.selected

            PageHead {
                Layout.fillWidth: true
                title: qsTr("Live")
                detail: root.empty ? "" : root.connection
                visible: !Theme.narrow

                LiveActions {
                    visible: !root.empty
                    live: root.live
                }
            }

            PageHead {
                Layout.fillWidth: true
                title: qsTr("Live")
                detail: root.empty ? "" : root.connection
                visible: Theme.narrow
            }

            LiveActions {
                Layout.fillWidth: true
                visible: Theme.narrow && !root.empty && !root.replaying
                live: root.live
            }

            Banner {
                Layout.fillWidth: true
                visible: root.lost
                text: `${root.live.problem.what} ${root.retryWords}`
                action: qsTr("Try now")
                dismissable: false
                onActed: root.live.tryNow()
            }

            Banner {
                Layout.fillWidth: true
                visible: root.live.recorder.problem.wrong
                tone: "critical"
                text: qsTr("The recording ended.") + ` ${root.live.recorder.problem.what} ${root.live.recorder.problem.remedy}`
                onDismissed: root.live.recorder.dismissProblem()
            }

            Item {
                Layout.fillHeight: true
                visible: root.empty
            }

            // Its button has the focus only while it is there.
            FocusScope {
                Layout.fillWidth: true
                implicitHeight: nothing.implicitHeight
                visible: root.empty
                focus: root.empty

                EmptyState {
                    id: nothing
                    width: parent.width
                    title: root.devices.count === 0 ? qsTr("See your heart beat") : qsTr("None of your devices can be watched live")
                    text: root.devices.count === 0 ? qsTr("Add a band or a watch. What it measures appears here as it happens, and nothing is kept until you record.") : qsTr("Cuffs, scales and thermometers measure once: what they have measured comes with a sync and stands in the history. A band, a watch or a chest strap shows here what it measures all the time.")
                    action: qsTr("Add a device")
                    drawings: ["strap", "band", "watch"]
                    onActed: root.addDeviceRequested()
                }
            }

            Item {
                Layout.fillHeight: true
                visible: root.empty
            }

            ErrorCard {
                Layout.fillWidth: true
                visible: root.broken
                title: root.live.problem.what
                why: root.live.problem.why
                remedy: root.live.retryIn === undefined ? root.live.problem.remedy : `${root.live.problem.remedy} ${root.retryWords}`
                retry: root.live.retryIn === undefined ? qsTr("Try again") : qsTr("Try now")
                onRetried: root.live.tryNow()
                onCopyRequested: {
                    root.live.copyReport();
                    toast.action = "";
                    toast.show(qsTr("The details are on the clipboard."));
                }
            }

            LiveHeartCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: implicitHeight
                Layout.preferredHeight: Theme.size.rail + Theme.size.railCompact
                visible: !root.empty && !root.broken && root.live.hasHeartRate
                live: root.live
            }

            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: Theme.narrow ? implicitHeight : Theme.size.rail + Theme.size.control
                columns: Theme.narrow ? 1 : 2
                columnSpacing: Theme.space.cardGap - Theme.line.selected
                rowSpacing: Theme.space.m
                visible: !root.empty && !root.broken && (root.live.hasMotion || root.live.hasPulseWave)

                LiveMotionCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: Theme.size.rail
                    Layout.minimumHeight: implicitHeight
                    visible: root.live.hasMotion
                    live: root.live
                }

                LivePulseCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: Theme.size.rail
                    Layout.minimumHeight: Math.max(implicitHeight, Theme.size.rail)
                    visible: root.live.hasPulseWave
                    live: root.live
                }
            }

            Item {
                Layout.fillHeight: true
                visible: root.broken
            }

            RecordingBar {
                id: bar
                Layout.fillWidth: true
                visible: !root.empty && (root.running || root.replaying || root.live.recorder.recording || root.live.recordings.count > 0)
                live: root.live
                onRecordingsRequested: recordingsDialog.open()
            }
        }
    }

    RecordingsDialog {
        id: recordingsDialog
        recordings: root.live.recordings
        onChosen: recording => {
            recordingsDialog.close();
            root.live.replay(recording);
        }
        onExportRequested: recording => root.live.recordings.exportTo(recording)
    }

    Toast {
        id: toast

        property int offer: LivePage.Restore
        property real recording: 0
        property url folder

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        // Above what stands at the foot of the page.
        anchors.bottomMargin: Theme.space.l + (bar.visible && !flick.interactive ? bar.height + Theme.space.pageTop : 0)
        onUndone: {
            if (toast.offer === LivePage.Restore)
                root.live.recordings.restore(toast.recording);
            else if (toast.offer === LivePage.OpenFolder)
                Qt.openUrlExternally(toast.folder);
            else
                recordingsDialog.open();
        }
    }
}
