// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// What people wrote and what was measured one by one in the time that the history shows.
DialogFrame {
    id: root

    required property EntryList entries
    required property UndoStack undo
    // "20 November 2026"
    property string period
    property bool imperial: false

    readonly property var icons: ["note", "heart", "blood-pressure", "weight", "sun", "pulse-wave"]

    title: qsTr("Notes and single readings")
    preferredWidth: Theme.size.rail * 3.2

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space.s

        StyledText {
            Layout.fillWidth: true
            text: root.period
            color: Theme.color.textMuted
            wrapMode: Text.Wrap
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: Math.max(Theme.size.rail, contentHeight)
            clip: true
            model: root.entries
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true

            Accessible.role: Accessible.List
            Accessible.name: root.title

            // The window's own are out of reach while a dialog is open.
            Toast {
                id: toast
                parent: list
                z: 1
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space.s
                onUndone: root.undo.undo()
            }

            Shortcut {
                sequences: ["Ctrl+Z"]
                enabled: root.opened && root.undo.canUndo
                onActivated: root.undo.undo()
            }

            Shortcut {
                sequences: ["Ctrl+Shift+Z"]
                enabled: root.opened && root.undo.canRedo
                onActivated: root.undo.redo()
            }

            Connections {
                target: root.undo
                enabled: root.opened

                function onMade(words: string): void {
                    toast.show(words);
                }
                function onUndone(): void {
                    toast.hide();
                }
            }

            StyledText {
                parent: list
                anchors.centerIn: parent
                width: parent.width
                text: qsTr("There is none in this time.")
                color: Theme.color.textMuted
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                visible: list.count === 0
            }

            delegate: ListRow {
                id: row

                required property int index
                required property int kind
                required property real at
                required property string when
                required property string words
                required property string note
                required property bool excluded
                required property string source
                required property bool edited
                required property bool wholeDay
                required property var values

                width: ListView.view.width
                separated: row.index > 0
                iconName: root.icons[row.kind]
                iconColor: row.excluded ? Theme.color.textMuted : Theme.color.text
                title: row.words
                detail: {
                    const parts = [row.when];
                    if (row.note.length > 0)
                        parts.push(row.note);
                    if (row.source.length > 0)
                        parts.push(row.source);
                    if (row.edited)
                        parts.push(qsTr("corrected"));
                    if (row.excluded)
                        parts.push(qsTr("left out of averages"));
                    return parts.join(", ");
                }

                IconButton {
                    iconName: "note"
                    //: %1 is a note or a reading
                    name: qsTr("Change %1").arg(row.words)
                    onClicked: editor.edit(row.index, row.kind, row.at, row.wholeDay, row.values)
                }

                IconButton {
                    iconName: row.excluded ? "check" : "eye-off"
                    name: row.excluded ? qsTr("Count %1 again").arg(row.words) : qsTr("Leave %1 out of averages").arg(row.words)
                    visible: row.kind !== EntryList.NoteEntry
                    onClicked: root.entries.setExcluded(row.index, !row.excluded)
                }

                IconButton {
                    iconName: "trash"
                    name: qsTr("Delete %1").arg(row.words)
                    onClicked: root.entries.remove(row.index)
                }
            }
        }
    }

    EntryDialog {
        id: editor
        entries: root.entries
        imperial: root.imperial
    }

    foot: [
        OutlinedButton {
            iconName: "note"
            text: Theme.tight ? qsTr("Note") : qsTr("Add a note")
            onClicked: editor.create(EntryList.NoteEntry)
        },
        OutlinedButton {
            iconName: "plus"
            text: Theme.narrow ? qsTr("Reading") : qsTr("Type in a reading")
            onClicked: editor.create(EntryList.BloodPressure)
        },
        Item {
            Layout.fillWidth: true
        },
        OutlinedButton {
            //: Closes a dialog
            text: qsTr("Close")
            visible: !Theme.narrow
            onClicked: root.close()
        }
    ]
}
