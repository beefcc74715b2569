// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// The doctor's page: which days, on which paper, as a file or from a printer.
DialogFrame {
    id: root

    required property ReportJob job
    readonly property var printers: root.job.printers
    readonly property var papers: ["a4", "letter"]

    function ask(first: date, last: date): void {
        root.job.open(first, last);
        root.open();
    }

    title: qsTr("Report for the doctor")
    preferredWidth: Theme.size.rail * 3

    FolderDialog {
        id: chooser
        title: qsTr("Where to save")
        currentFolder: root.job.folderUrl
        onAccepted: root.job.folderUrl = selectedFolder
    }

    component Field: InputField {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        size: Theme.size.control
    }

    DialogScroll {
        StyledText {
            Layout.fillWidth: true
            text: qsTr("One page or two in black and white: averages, every reading, classes, and what the page cannot tell.")
            color: Theme.color.textMuted
            wrapMode: Text.Wrap
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.tight ? 1 : 2
            columnSpacing: Theme.space.m
            rowSpacing: Theme.space.m

            Field {
                label: qsTr("First day")
                text: root.job.firstDay
                fault: root.job.rangeFault
                input.onTextEdited: root.job.firstDay = input.text
            }

            Field {
                label: qsTr("Last day")
                text: root.job.lastDay
                input.onTextEdited: root.job.lastDay = input.text
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.narrow ? 1 : 2
            columnSpacing: Theme.space.l
            rowSpacing: Theme.space.m

            Segmented {
                name: qsTr("Paper")
                choices: [
                    {
                        //: A size of paper
                        text: qsTr("A4")
                    },
                    {
                        //: A size of paper
                        text: qsTr("Letter")
                    }
                ]
                currentIndex: Math.max(0, root.papers.indexOf(root.job.paper))
                onChosen: index => root.job.paper = root.papers[index]
            }

            RowLayout {
                Layout.fillWidth: true
                visible: root.printers.length > 0
                spacing: Theme.space.s

                Dropdown {
                    id: printer
                    Layout.fillWidth: true
                    size: Theme.size.control
                    name: qsTr("Printer")
                    model: root.printers
                }

                OutlinedButton {
                    text: qsTr("Print")
                    enabled: root.job.ready
                    onClicked: root.job.print(root.printers[printer.currentIndex])
                }
            }
        }

        StyledText {
            Layout.fillWidth: true
            text: root.job.summary
            visible: text.length > 0
            wrapMode: Text.Wrap
        }

        Badge {
            visible: root.job.outcome.length > 0
            text: root.job.outcome
            iconName: "check"
        }

        ErrorCard {
            Layout.fillWidth: true
            visible: root.job.problem.wrong
            title: qsTr("There is no report yet")
            what: root.job.problem.what
            why: root.job.problem.why
            remedy: root.job.problem.remedy
            copyable: false
        }

        // In the foot there is no room beside the buttons.
        StyledText {
            Layout.fillWidth: true
            visible: Theme.narrow
            //: %1 is the name of a file, %2 a folder
            text: qsTr("%1 in %2").arg(root.job.fileName).arg(root.job.folder)
            style: Theme.type.small
            color: Theme.color.textMuted
            wrapMode: Text.WrapAnywhere
        }

        TextButton {
            text: qsTr("Change")
            visible: Theme.narrow
            Accessible.name: qsTr("Change the folder")
            onClicked: chooser.open()
        }
    }

    foot: [
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            visible: !Theme.narrow

            StyledText {
                Layout.fillWidth: true
                text: root.job.fileName
                font.weight: Theme.font.medium
                elide: Text.ElideMiddle
            }

            StyledText {
                Layout.fillWidth: true
                //: %1 is a folder
                text: qsTr("in %1").arg(root.job.folder)
                style: Theme.type.small
                color: Theme.color.textMuted
                elide: Text.ElideMiddle
            }
        },
        TextButton {
            text: qsTr("Change")
            visible: !Theme.narrow
            Accessible.name: qsTr("Change the folder")
            onClicked: chooser.open()
        },
        Item {
            Layout.fillWidth: true
            visible: Theme.narrow
        },
        OutlinedButton {
            text: qsTr("Open it")
            visible: root.job.outcome.length > 0
            onClicked: root.job.showFile()
        },
        FilledButton {
            objectName: "saveReport"
            text: qsTr("Save file")
            enabled: root.job.ready
            onClicked: root.job.save()
        }
    ]
}
