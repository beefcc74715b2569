// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// A row for each recording: play, rename, export, delete.
ListView {
    id: root

    required property RecordingList recordings
    // The one that is being renamed; 0 for none.
    property real renamed: 0

    signal chosen(real recording)
    signal exportRequested(real recording)

    function length(seconds: var): string {
        if (seconds === undefined)
            return qsTr("being recorded");
        if (seconds < 60)
            return qsTr("%1 s").arg(seconds);
        if (seconds < 3600)
            return qsTr("%1 min").arg(Math.round(seconds / 60));
        return qsTr("%1 h %2 min").arg(Math.floor(seconds / 3600)).arg(Math.floor(seconds / 60) % 60);
    }

    implicitHeight: Math.max(Theme.size.rail, contentHeight)
    clip: true
    model: root.recordings
    boundsBehavior: Flickable.StopAtBounds

    StyledText {
        parent: root
        anchors.centerIn: parent
        text: qsTr("There are no recordings yet.")
        color: Theme.color.textMuted
        visible: root.count === 0
    }

    delegate: ListRow {
        id: row

        required property int index
        required property real recordingId
        required property string name
        required property date beganAt
        required property var seconds
        required property int marks
        required property string deviceName
        readonly property bool renaming: root.renamed === row.recordingId

        width: ListView.view.width
        separated: row.index > 0
        iconName: row.renaming ? "" : "record"
        iconColor: Theme.color.textMuted
        title: row.renaming ? "" : row.name
        detail: {
            const parts = [row.beganAt.toLocaleString(Qt.locale(), Locale.ShortFormat), root.length(row.seconds), row.deviceName];
            if (row.marks > 0)
                parts.push(qsTr("marks: %1").arg(row.marks));
            return parts.join(", ");
        }

        InputField {
            id: field
            size: Theme.size.controlSmall
            placeholder: qsTr("Name of the recording")
            visible: row.renaming
            onVisibleChanged: {
                if (!visible)
                    return;
                text = row.name;
                input.selectAll();
                forceActiveFocus(Qt.OtherFocusReason);
            }
            onAccepted: {
                root.recordings.rename(row.recordingId, text);
                root.renamed = 0;
            }
        }

        IconButton {
            iconName: "live"
            //: %1 is the name of a recording
            name: qsTr("Play %1").arg(row.name)
            visible: !row.renaming && row.seconds !== undefined
            onClicked: root.chosen(row.recordingId)
        }

        IconButton {
            iconName: row.renaming ? "check" : "note"
            name: row.renaming ? qsTr("Done") : qsTr("Rename %1").arg(row.name)
            onClicked: {
                if (row.renaming)
                    field.accepted();
                else
                    root.renamed = row.recordingId;
            }
        }

        IconButton {
            iconName: "export"
            name: qsTr("Export %1 as CSV").arg(row.name)
            visible: !row.renaming && row.seconds !== undefined
            onClicked: root.exportRequested(row.recordingId)
        }

        IconButton {
            iconName: "trash"
            name: qsTr("Delete %1").arg(row.name)
            visible: !row.renaming && row.seconds !== undefined
            onClicked: root.recordings.remove(row.recordingId)
        }
    }
}
