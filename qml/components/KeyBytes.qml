// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// The key as it was understood: sixteen bytes in four groups, what is missing, and what was left out.
Rectangle {
    id: root

    // Hex digits as understood, at most 32.
    property string digits
    property bool complete: false
    property string title
    property string count
    property string hint
    // What was left out, each with "text" (struck through, may be empty) and "words".
    property var leftOut: []

    readonly property color paper: root.complete ? Theme.color.positiveSoft : Theme.color.cautionSoft
    readonly property int wanted: 16

    implicitHeight: column.implicitHeight + 2 * Theme.space.l
    radius: Theme.radius.card
    color: root.paper

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title
    Accessible.description: `${root.count}. ${root.hint}`

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.narrow ? Theme.space.l : Theme.space.cardPadding
        anchors.rightMargin: anchors.leftMargin
        spacing: Theme.space.l

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.narrow ? 2 : 3
            columnSpacing: Theme.space.m
            rowSpacing: Theme.space.xs

            Item {
                implicitWidth: Theme.scaled(Theme.space.xl + Theme.space.xs)
                implicitHeight: implicitWidth

                Rectangle {
                    anchors.fill: parent
                    radius: width / 2
                    color: Theme.color.positive
                    visible: root.complete
                }

                Icon {
                    anchors.centerIn: parent
                    name: root.complete ? "check" : "warning"
                    size: root.complete ? Theme.size.icon : Theme.space.xl
                    color: root.complete ? Theme.color.surface : Theme.color.caution
                }
            }

            StyledText {
                Layout.fillWidth: true
                text: root.title
                style: Theme.type.heading
                wrapMode: Text.Wrap
            }

            StyledText {
                Layout.row: Theme.narrow ? 1 : 0
                Layout.column: Theme.narrow ? 1 : 2
                Layout.fillWidth: Theme.narrow
                text: root.count
                wrapMode: Text.Wrap
                color: root.complete ? Theme.color.textMuted : Theme.color.text
            }
        }

        // The groups share the width; where it is narrow, two of them stand in a row.
        GridLayout {
            id: groups

            readonly property real cell: Theme.scaled(Theme.space.xxl + Theme.space.xs + Theme.line.border)
            readonly property real groupWidth: 4 * cell + 3 * Theme.space.xs

            Layout.fillWidth: true
            columns: column.width < 2 * groupWidth + Theme.space.m ? 1 : column.width < 4 * groupWidth + 3 * Theme.space.m ? 2 : 4
            columnSpacing: Theme.space.l + Theme.space.xs
            rowSpacing: Theme.space.s

            Repeater {
                model: 4

                delegate: RowLayout {
                    id: group

                    required property int index

                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.size.rail
                    spacing: Theme.space.xs

                    Repeater {
                        model: 4

                        delegate: Rectangle {
                            id: cell

                            required property int index
                            readonly property int at: group.index * 4 + cell.index
                            readonly property string pair: root.digits.slice(2 * cell.at, 2 * cell.at + 2).toUpperCase()
                            readonly property bool open: cell.pair.length === 1 || (cell.pair.length === 0 && 2 * cell.at === root.digits.length)

                            Layout.fillWidth: true
                            implicitHeight: Theme.scaled(Theme.size.control + Theme.line.selected)
                            radius: Theme.radius.small
                            color: cell.pair.length > 0 ? Theme.color.surface : "transparent"
                            border.width: cell.open ? 0 : Theme.line.border
                            border.color: Theme.color.border

                            Dashes {
                                anchors.fill: parent
                                color: Theme.color.caution
                                radius: Theme.radius.small
                                thickness: Theme.line.border
                                visible: cell.open
                            }

                            StyledText {
                                anchors.centerIn: parent
                                text: cell.pair.length === 1 ? cell.pair + "_" : cell.pair
                                style: Theme.type.mono
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }

        StyledText {
            Layout.fillWidth: true
            text: root.hint
            visible: text.length > 0
            wrapMode: Text.Wrap
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space.s
            visible: root.leftOut.length > 0

            StyledText {
                height: Theme.scaled(Theme.space.xxl)
                rightPadding: Theme.space.xs
                //: Before the parts of a pasted text that do not belong to the key
                text: qsTr("Left out")
                style: Theme.type.small
                color: Theme.color.textMuted
                verticalAlignment: Text.AlignVCenter
            }

            Repeater {
                model: root.leftOut

                delegate: Rectangle {
                    id: piece

                    required property var modelData

                    implicitWidth: what.implicitWidth + 2 * Theme.space.m
                    implicitHeight: Theme.scaled(Theme.space.xxl)
                    radius: Theme.radius.segment
                    color: Theme.color.surface
                    border.width: Theme.line.border
                    border.color: Theme.color.border

                    Row {
                        id: what
                        anchors.centerIn: parent
                        spacing: Theme.space.s

                        StyledText {
                            anchors.verticalCenter: parent.verticalCenter
                            text: piece.modelData.text
                            visible: text.length > 0
                            style: Theme.type.mono
                            font.pixelSize: Theme.type.small.pixelSize
                            font.strikeout: true
                            color: Theme.color.textMuted
                        }

                        StyledText {
                            anchors.verticalCenter: parent.verticalCenter
                            text: piece.modelData.words
                            style: Theme.type.small
                        }
                    }
                }
            }
        }
    }
}
