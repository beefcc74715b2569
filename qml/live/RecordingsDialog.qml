// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// The recordings, over the page.
DialogFrame {
    id: root

    required property RecordingList recordings
    signal chosen(real recording)
    signal exportRequested(real recording)

    title: qsTr("Recordings")

    contentItem: RecordingsTable {
        recordings: root.recordings
        onChosen: recording => root.chosen(recording)
        onExportRequested: recording => root.exportRequested(recording)
    }

    foot: [
        StyledText {
            Layout.fillWidth: true
            text: qsTr("Exports go to your documents, one table for each kind of value.")
            style: Theme.type.small
            color: Theme.color.textMuted
            wrapMode: Text.Wrap
        },
        OutlinedButton {
            //: Closes a dialog
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
