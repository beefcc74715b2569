// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// What to export, its first rows before anything is written, and how far the writing has come.
DialogFrame {
    id: root

    required property ExportJob job

    readonly property bool choosing: root.job.state === ExportJob.Choosing
    readonly property bool writing: root.job.state === ExportJob.Writing
    readonly property bool done: root.job.state === ExportJob.Done
    readonly property var kinds: [
        {
            name: "heart_rate",
            text: qsTr("Heart rate")
        },
        {
            name: "steps",
            text: qsTr("Steps")
        },
        {
            name: "activity",
            text: qsTr("Activity")
        },
        {
            name: "sleep",
            text: qsTr("Sleep")
        },
        {
            name: "blood_pressure",
            text: qsTr("Blood pressure")
        },
        {
            name: "weight",
            text: qsTr("Weight")
        },
        {
            name: "temperature",
            text: qsTr("Temperature")
        },
        {
            name: "oxygen",
            text: qsTr("Oxygen")
        },
        {
            name: "notes",
            text: qsTr("Notes")
        }
    ]

    readonly property var ranges: [
        {
            text: qsTr("30 days")
        },
        {
            text: qsTr("3 months")
        },
        {
            text: qsTr("This year")
        },
        {
            text: qsTr("All")
        },
        {
            text: qsTr("Own range")
        }
    ]

    readonly property var devices: root.job.devices
    readonly property var rows: root.job.rows
    readonly property var fileNames: root.job.fileNames

    title: qsTr("Export")
    onOpened: root.job.open()
    onClosed: root.job.close()

    FolderDialog {
        id: chooser
        title: qsTr("Where to save")
        currentFolder: root.job.folderUrl
        onAccepted: root.job.folderUrl = selectedFolder
    }

    component Label: StyledText {
        Layout.preferredWidth: Theme.narrow ? -1 : Theme.scaled(Theme.size.railCompact)
        Layout.topMargin: Theme.space.s
        Layout.alignment: Qt.AlignTop
        color: Theme.color.textMuted
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

            GridLayout {
                Layout.fillWidth: true
                columns: Theme.narrow ? 1 : 2
                columnSpacing: Theme.space.m
                rowSpacing: Theme.narrow ? 0 : Theme.space.s
                visible: root.choosing

                Label {
                    text: qsTr("What")
                }

                Flow {
                    Layout.fillWidth: true

                    Repeater {
                        model: root.kinds

                        delegate: TickBox {
                            required property var modelData

                            rightPadding: Theme.space.l
                            text: modelData.text
                            checked: root.job.kinds.includes(modelData.name)
                            onToggled: {
                                const others = root.job.kinds.filter(name => name !== modelData.name);
                                root.job.kinds = checked ? others.concat([modelData.name]) : others;
                            }
                        }
                    }
                }

                Label {
                    text: qsTr("When")
                }

                Segmented {
                    id: whens
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth
                    name: qsTr("When")
                    visible: whens.implicitWidth <= content.width
                    choices: root.ranges
                    currentIndex: root.job.range
                    onChosen: index => root.job.range = index
                }

                // Where they do not all fit beside each other.
                Dropdown {
                    size: Theme.size.control
                    name: qsTr("When")
                    visible: !whens.visible
                    model: root.ranges
                    textRole: "text"
                    currentIndex: root.job.range
                    onActivated: index => root.job.range = index
                }

                Item {
                    visible: own.visible && !Theme.narrow
                }

                ColumnLayout {
                    id: own
                    Layout.fillWidth: true
                    visible: root.job.range === ExportJob.OwnRange
                    spacing: Theme.space.xs

                    Flow {
                        id: days

                        // Not a part of its own width, which is made of theirs while it is hidden.
                        readonly property real fieldWidth: Math.min(content.width, Theme.scaled(Theme.size.rail - Theme.space.xl))

                        Layout.fillWidth: true
                        spacing: Theme.space.m

                        InputField {
                            width: days.fieldWidth
                            size: Theme.size.controlSmall
                            label: qsTr("First day")
                            text: root.job.firstDay
                            input.onTextEdited: root.job.firstDay = input.text
                        }

                        InputField {
                            width: days.fieldWidth
                            size: Theme.size.controlSmall
                            label: qsTr("Last day")
                            text: root.job.lastDay
                            input.onTextEdited: root.job.lastDay = input.text
                        }
                    }

                    StyledText {
                        Layout.fillWidth: true
                        text: root.job.rangeFault
                        visible: text.length > 0
                        style: Theme.type.small
                        color: Theme.color.critical
                        wrapMode: Text.Wrap
                    }
                }

                Label {
                    text: qsTr("From")
                }

                Dropdown {
                    Layout.maximumWidth: parent.width
                    size: Theme.size.control
                    name: qsTr("From which device")
                    model: root.devices
                    textRole: "name"
                    valueRole: "id"
                    currentIndex: Math.max(0, root.devices.findIndex(device => device.id === root.job.device))
                    onActivated: index => root.job.device = root.devices[index].id
                }

                Label {
                    text: qsTr("How fine")
                }

                Segmented {
                    Layout.fillWidth: true
                    Layout.maximumWidth: implicitWidth
                    name: qsTr("How fine")
                    choices: [
                        {
                            text: qsTr("Minutes")
                        },
                        {
                            text: qsTr("Hours")
                        },
                        {
                            text: qsTr("Days")
                        },
                        {
                            text: qsTr("Months")
                        }
                    ]
                    currentIndex: root.job.resolution
                    onChosen: index => root.job.resolution = index
                }
            }

            GridLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space.xs
                columns: Theme.tight ? 1 : 2
                rowSpacing: 0
                visible: root.choosing

                StyledText {
                    text: qsTr("The first rows")
                    style: Theme.type.cardTitle
                }

                StyledText {
                    Layout.fillWidth: true
                    text: root.rows.length > 0 && !Theme.narrow ? qsTr("%1, UTF-8, times with their zone").arg(root.job.summary) : root.job.summary
                    style: Theme.type.small
                    color: Theme.color.textMuted
                    horizontalAlignment: Theme.tight ? Text.AlignLeft : Text.AlignRight
                    elide: Text.ElideRight
                }
            }

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: table.height + Theme.space.m
                visible: root.choosing
                radius: Theme.radius.control
                color: Theme.color.surfaceSunken
                border.width: Theme.line.border
                border.color: Theme.color.border

                Accessible.role: Accessible.Table
                Accessible.name: qsTr("The first rows")

                Flickable {
                    id: table

                    readonly property real rowHeight: Theme.type.small.lineHeight + Theme.space.m

                    x: Theme.space.m
                    y: Theme.space.m / 2
                    width: parent.width - 2 * x
                    height: rowHeight * 6
                    contentWidth: cells.width
                    flickableDirection: Flickable.HorizontalFlick
                    boundsBehavior: Flickable.StopAtBounds
                    clip: true

                    Row {
                        id: cells
                        spacing: Theme.space.l

                        Repeater {
                            model: root.job.columns

                            delegate: Column {
                                id: column

                                required property int index
                                required property string modelData
                                readonly property bool numeric: root.rows.length > 0 && root.rows.some(row => row[column.index] !== "" && !isNaN(Number(row[column.index])))

                                Repeater {
                                    model: Array.of(column.modelData).concat(root.rows.map(row => row[column.index] ?? ""))

                                    delegate: StyledText {
                                        required property int index
                                        required property string modelData

                                        anchors.right: column.numeric ? parent?.right : undefined
                                        height: table.rowHeight
                                        text: modelData
                                        font.family: Theme.font.familyMono
                                        font.pixelSize: Theme.type.small.pixelSize
                                        color: index === 0 ? Theme.color.textMuted : Theme.color.text
                                        verticalAlignment: Text.AlignVCenter
                                    }
                                }
                            }
                        }
                    }
                }

                StyledText {
                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.space.l
                    visible: root.rows.length === 0
                    text: root.job.counting ? qsTr("Reading") : root.job.kinds.length === 0 ? qsTr("Nothing chosen yet.") : root.job.rangeFault.length > 0 ? root.job.rangeFault : qsTr("Nothing was measured in that time. Choose another.")
                    color: Theme.color.textMuted
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                }
            }

            StyledText {
                Layout.fillWidth: true
                visible: root.choosing && Theme.narrow
                //: %1 is the name of a file, %2 a folder
                text: qsTr("%1 in %2").arg(root.fileNames.join(", ")).arg(root.job.folder)
                style: Theme.type.small
                color: Theme.color.textMuted
                wrapMode: Text.WrapAnywhere
            }

            TextButton {
                text: qsTr("Change")
                visible: root.choosing && Theme.narrow
                Accessible.name: qsTr("Change the folder")
                onClicked: chooser.open()
            }

            InputField {
                Layout.fillWidth: true
                visible: root.choosing && root.job.folderFault.length > 0
                label: qsTr("Folder")
                text: root.job.folder
                fault: root.job.folderFault
                input.onTextEdited: root.job.folder = input.text
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space.xl
                Layout.bottomMargin: Theme.space.xl
                visible: root.writing
                spacing: Theme.space.m

                StyledText {
                    Layout.fillWidth: true
                    text: qsTr("Writing")
                    style: Theme.type.heading
                }

                Rectangle {
                    Layout.fillWidth: true
                    implicitHeight: Theme.chart.coverageHeight
                    radius: Theme.chart.coverageRadius
                    color: Theme.color.surfaceSunken
                    visible: root.job.fraction >= 0

                    Rectangle {
                        width: parent.width * Math.max(0, root.job.fraction)
                        height: parent.height
                        radius: parent.radius
                        color: Theme.color.accent
                    }
                }

                StyledText {
                    Layout.fillWidth: true
                    text: root.job.progress
                    color: Theme.color.textMuted
                    Accessible.role: Accessible.ProgressBar
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space.l
                Layout.bottomMargin: Theme.space.l
                visible: root.done
                spacing: Theme.space.s

                Badge {
                    //: %1 is for instance "43,200 rows"
                    text: qsTr("%1 written").arg(root.job.progress)
                    iconName: "check"
                }

                Repeater {
                    model: root.job.files

                    delegate: StyledText {
                        required property string modelData

                        Layout.fillWidth: true
                        text: modelData
                        font.family: Theme.font.familyMono
                        wrapMode: Text.WrapAnywhere
                    }
                }
            }

            ErrorCard {
                Layout.fillWidth: true
                visible: root.job.state === ExportJob.Failed
                title: qsTr("Nothing was exported")
                what: root.job.problem.what
                why: root.job.problem.why
                remedy: root.job.problem.remedy
                copyable: false
            }
        }
    }

    foot: [
        Icon {
            name: "folder"
            visible: root.choosing && !Theme.narrow
        },
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            visible: root.choosing && !Theme.narrow

            StyledText {
                Layout.fillWidth: true
                text: root.fileNames.join(", ")
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
            visible: root.choosing && !Theme.narrow
            Accessible.name: qsTr("Change the folder")
            onClicked: chooser.open()
        },
        Item {
            Layout.fillWidth: true
            visible: !root.choosing || Theme.narrow
        },
        OutlinedButton {
            text: root.done ? qsTr("Close") : root.job.state === ExportJob.Failed ? qsTr("Back") : qsTr("Cancel")
            onClicked: {
                if (root.writing)
                    root.job.cancel();
                else if (root.job.state === ExportJob.Failed)
                    root.job.open();
                else
                    root.reject();
            }
        },
        FilledButton {
            text: qsTr("Save file")
            visible: root.choosing
            enabled: root.job.ready
            focus: true
            onClicked: root.job.start()
        },
        FilledButton {
            text: qsTr("Open folder")
            iconName: "folder"
            visible: root.done
            onClicked: root.job.showFolder()
        }
    ]
}
