// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// A file that was opened: what of it would be imported, or the conversation that it holds.
DialogFrame {
    id: root

    required property FileImport file
    required property PeopleModel people

    readonly property var columns: root.file.columns
    readonly property var rows: root.file.rows
    readonly property var complaints: root.file.complaints
    readonly property bool table: root.file.state === FileImport.Table
    readonly property bool conversation: root.file.state === FileImport.Conversation

    title: root.table ? qsTr("Import readings") : root.file.name
    onClosed: root.file.close()

    Connections {
        target: root.file

        function onChanged(): void {
            if (root.file.state === FileImport.Imported)
                root.close();
        }
    }

    Flickable {
        id: flick
        anchors.fill: parent
        implicitHeight: content.implicitHeight
        contentHeight: content.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: content
            width: flick.width
            spacing: Theme.space.m

            StyledText {
                Layout.fillWidth: true
                visible: root.table
                text: root.file.name
                font.weight: Theme.font.semibold
                elide: Text.ElideMiddle
            }

            StyledText {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.file.summary
                color: Theme.color.textMuted
                wrapMode: Text.Wrap
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.m
                visible: root.table && root.people.count > 0

                StyledText {
                    text: qsTr("Whose they are")
                }

                PersonChooser {
                    people: root.people
                    person: root.file.person
                    name: qsTr("Whose they are")
                    newcomers: false
                    onChosen: person => root.file.person = person
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space.s
                visible: root.table && root.file.orderUnclear

                StyledText {
                    Layout.fillWidth: true
                    text: qsTr("Every date in it can be meant both ways. Which comes first?")
                    wrapMode: Text.Wrap
                }

                Segmented {
                    name: qsTr("Which comes first in a date")
                    choices: [
                        {
                            text: qsTr("The day")
                        },
                        {
                            text: qsTr("The month")
                        }
                    ]
                    currentIndex: root.file.monthFirst ? 1 : 0
                    onChosen: index => root.file.monthFirst = index === 1
                }
            }

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: cells.height + Theme.space.m
                visible: root.table && root.rows.length > 0
                radius: Theme.radius.control
                color: Theme.color.surfaceSunken
                border.width: Theme.line.border
                border.color: Theme.color.border

                Accessible.role: Accessible.Table
                Accessible.name: qsTr("The first rows")

                Flickable {
                    x: Theme.space.m
                    y: Theme.space.m / 2
                    width: parent.width - 2 * x
                    height: cells.height
                    contentWidth: cells.width
                    flickableDirection: Flickable.HorizontalFlick
                    boundsBehavior: Flickable.StopAtBounds
                    clip: true

                    Row {
                        id: cells
                        spacing: Theme.space.l

                        Repeater {
                            model: root.columns.length

                            delegate: Column {
                                id: column

                                required property int index
                                readonly property var taken: root.columns[column.index] ?? {
                                    header: "",
                                    as: ""
                                }
                                readonly property bool used: column.taken.as.length > 0

                                spacing: Theme.space.xs

                                StyledText {
                                    text: column.used ? column.taken.as : qsTr("not taken")
                                    style: Theme.type.small
                                    font.weight: Theme.font.semibold
                                    color: column.used ? Theme.color.accent : Theme.color.textMuted
                                }

                                StyledText {
                                    text: column.taken.header
                                    style: Theme.type.small
                                    color: Theme.color.textMuted
                                }

                                Repeater {
                                    model: root.rows.length

                                    delegate: StyledText {
                                        required property int index

                                        text: root.rows[index]?.[column.index] ?? ""
                                        font.family: Theme.font.familyMono
                                        font.pixelSize: Theme.type.small.pixelSize
                                        color: column.used ? Theme.color.text : Theme.color.textMuted
                                    }
                                }
                            }
                        }
                    }
                }
            }

            Hint {
                Layout.fillWidth: true
                visible: (root.table || root.conversation) && text.length > 0
                iconName: root.file.useful ? "import" : "info"
                text: root.file.outcome
            }

            Repeater {
                model: root.table ? root.complaints.length : 0

                delegate: Hint {
                    required property int index

                    Layout.fillWidth: true
                    iconName: "warning"
                    iconColor: Theme.color.caution
                    text: root.complaints[index] ?? ""
                }
            }

            TextEdit {
                Layout.fillWidth: true
                visible: root.conversation
                text: root.file.text
                readOnly: true
                selectByMouse: true
                activeFocusOnTab: true
                wrapMode: TextEdit.WrapAnywhere
                textFormat: TextEdit.PlainText
                font.family: Theme.font.familyMono
                font.pixelSize: Theme.type.small.pixelSize
                color: Theme.color.text
                selectionColor: Theme.color.accentSoft
                selectedTextColor: Theme.color.accentSoftText

                Accessible.role: Accessible.EditableText
                Accessible.name: root.file.name
            }

            ErrorCard {
                Layout.fillWidth: true
                visible: root.file.problem.wrong
                title: qsTr("This file is not for Pulsekeep")
                what: root.file.problem.what
                why: root.file.problem.why
                remedy: root.file.problem.remedy
                copyable: false
            }
        }
    }

    foot: [
        Item {
            Layout.fillWidth: true
        },
        OutlinedButton {
            text: root.table ? qsTr("Cancel") : qsTr("Close")
            onClicked: root.reject()
        },
        FilledButton {
            text: qsTr("Import")
            visible: root.table
            enabled: root.file.useful
            onClicked: root.file.import()
        }
    ]
}
