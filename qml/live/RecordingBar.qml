// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Pulsekeep
import Pulsekeep.Models

// Records what is seen, and plays it again.
Card {
    id: root

    required property LiveFeed live
    property bool renaming: false
    property string elapsed

    signal recordingsRequested()

    readonly property Recorder recorder: root.live.recorder
    readonly property RecordingPlayer player: root.live.player
    readonly property bool running: root.live.state === LiveFeed.Running

    function clock(seconds: real): string {
        const whole = Math.floor(seconds);
        const two = number => String(number).padStart(2, "0");
        const hours = Math.floor(whole / 3600);
        return (hours > 0 ? `${hours}:` : "") + `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
    }

    function count(number: int): string {
        return Number(number).toLocaleString(Qt.locale(), "f", 0);
    }

    name: qsTr("Recording")
    topPadding: Theme.space.m - Theme.line.border
    bottomPadding: topPadding
    rightPadding: Theme.space.m

    Connections {
        target: root.recorder

        function onRecordingChanged(): void {
            root.renaming = false;
            root.elapsed = root.clock(root.recorder.seconds);
        }
    }

    // The recorder tells of what it kept; the time goes by itself.
    Timer {
        interval: 1000
        repeat: true
        running: root.recorder.recording && root.visible
        triggeredOnStart: true
        onTriggered: root.elapsed = root.clock(root.recorder.seconds)
    }

    // What stops appears where Record was: the second half of a double click is not meant for it.
    Timer {
        id: begun
        interval: Application.styleHints.mouseDoubleClickInterval
    }

    GridLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: Theme.narrow ? 1 : 2
        columnSpacing: Theme.space.m
        rowSpacing: Theme.space.m

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            visible: root.recorder.recording

            Rectangle {
                implicitWidth: Theme.space.m + Theme.line.selected
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.color.critical
            }

            LiveNumber {
                text: root.elapsed
                style: Theme.type.heading
                //: %1 is a time such as 03:12
                spoken: qsTr("Recording for %1").arg(text)
            }

            InputField {
                id: field

                function commit(): void {
                    root.recorder.rename(text);
                    root.renaming = false;
                }

                Layout.preferredWidth: Theme.size.rail
                size: Theme.size.controlSmall
                label: ""
                placeholder: qsTr("Name of the recording")
                visible: root.renaming
                onVisibleChanged: {
                    if (!visible)
                        return;
                    text = root.recorder.name;
                    input.selectAll();
                    forceActiveFocus(Qt.OtherFocusReason);
                }
                onAccepted: commit()
                Keys.onEscapePressed: root.renaming = false
            }

            StyledText {
                Layout.maximumWidth: implicitWidth
                Layout.fillWidth: true
                text: root.recorder.name
                elide: Text.ElideRight
                visible: !root.renaming
            }

            IconButton {
                iconName: root.renaming ? "check" : "note"
                name: root.renaming ? qsTr("Done") : qsTr("Rename the recording")
                size: Theme.size.controlSmall
                onClicked: {
                    if (root.renaming)
                        field.commit();
                    else
                        root.renaming = true;
                }
            }

            StyledText {
                Layout.fillWidth: true
                text: qsTr("Samples: %1. Marks: %2. Saved as it goes.").arg(root.count(root.recorder.samples)).arg(root.count(root.recorder.marks))
                style: Theme.type.small
                color: Theme.color.textMuted
                elide: Text.ElideRight
                visible: !Theme.narrow && !root.renaming
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            visible: root.player.open && !root.recorder.recording

            IconButton {
                iconName: root.player.playing ? "pause" : "live"
                name: root.player.playing ? qsTr("Pause") : qsTr("Play")
                outlined: true
                onClicked: root.player.playing ? root.player.pause() : root.player.play()
            }

            LiveNumber {
                text: root.clock(root.player.position)
                style: Theme.type.heading
            }

            T.Slider {
                id: place

                Layout.fillWidth: true
                implicitHeight: Theme.minTarget
                from: 0
                to: Math.max(1, root.player.length)
                stepSize: 5
                onMoved: root.player.seek(value)

                Accessible.role: Accessible.Slider
                Accessible.name: qsTr("Place in the recording")

                Binding {
                    target: place
                    property: "value"
                    value: root.player.position
                    when: !place.pressed
                }

                background: Rectangle {
                    y: (place.height - height) / 2
                    width: place.width
                    height: Theme.space.xs
                    radius: height / 2
                    color: Theme.color.border

                    Rectangle {
                        width: place.visualPosition * parent.width
                        height: parent.height
                        radius: parent.radius
                        color: Theme.color.accent
                    }
                }

                handle: Rectangle {
                    x: place.visualPosition * (place.width - width)
                    y: (place.height - height) / 2
                    width: Theme.size.iconSmall
                    height: width
                    radius: width / 2
                    color: Theme.color.accent

                    FocusRing {
                        shown: place.visualFocus
                        around: parent.radius
                    }
                }
            }

            StyledText {
                text: root.clock(root.player.length)
                style: Theme.type.small
                color: Theme.color.textMuted
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            visible: !root.recorder.recording && !root.player.open

            Icon {
                name: root.running ? "clock" : "record"
                color: Theme.color.textMuted
            }

            StyledText {
                Layout.fillWidth: true
                //: %1 is a time of day
                text: root.running ? qsTr("Watching since %1. Nothing is kept until you record.").arg(root.live.since.toLocaleTimeString(Qt.locale(), Locale.ShortFormat)) : qsTr("You can record what you see, name it and play it again.")
                wrapMode: Text.Wrap
            }
        }

        ActionFlow {
            Layout.alignment: Qt.AlignRight
            Layout.fillWidth: Theme.narrow
            Layout.preferredWidth: needed
            spacing: Theme.space.m

            OutlinedButton {
                //: Opens the list of recordings
                text: qsTr("Recordings")
                visible: !root.recorder.recording && !root.player.open && root.live.recordings.count > 0
                onClicked: root.recordingsRequested()
            }

            FilledButton {
                //: Starts a recording
                text: qsTr("Record")
                iconName: "record"
                visible: root.running && !root.recorder.recording && !root.player.open
                onClicked: {
                    root.live.record("");
                    begun.start();
                }
            }

            OutlinedButton {
                //: Remembers this moment of a recording
                text: qsTr("Mark")
                iconName: "flag"
                visible: root.recorder.recording
                onClicked: root.recorder.mark()
            }

            DangerButton {
                text: qsTr("Stop recording")
                iconName: "stop"
                filled: true
                visible: root.recorder.recording
                onClicked: if (!begun.running)
                    root.recorder.stop()
            }

            OutlinedButton {
                //: Ends playing a recording
                text: qsTr("Close recording")
                iconName: "close"
                visible: root.player.open && !root.recorder.recording
                onClicked: root.live.endReplay()
            }
        }
    }
}
