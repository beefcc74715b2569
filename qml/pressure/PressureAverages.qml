// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// Means of seven and thirty days, of the mornings, the evenings and both.
Card {
    id: root

    required property PressureView pressure
    readonly property var rows: root.pressure.averages

    topPadding: Theme.space.m
    bottomPadding: Theme.space.m
    name: root.rows.map(row => `${row.name}: ${row.week}, ${row.month}`).join(". ")

    component Cell: StyledText {
        property bool strong: true

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        horizontalAlignment: Text.AlignRight
        font.weight: strong ? Theme.font.semibold : Theme.font.regular
    }

    ColumnLayout {
        width: root.availableWidth
        spacing: Theme.space.s

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s

            StyledText {
                Layout.alignment: Qt.AlignTop
                text: qsTr("Averages")
                style: Theme.type.cardTitle
                Accessible.role: Accessible.Heading
            }

            StyledText {
                Layout.fillWidth: true
                text: root.pressure.averagesUntil
                style: Theme.type.small
                color: Theme.color.textMuted
                horizontalAlignment: Text.AlignRight
                wrapMode: Text.Wrap
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s

            StyledText {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: ""
            }

            Cell {
                text: qsTr("7 days")
                style: Theme.type.small
                color: Theme.color.textMuted
                strong: false
            }

            Cell {
                text: qsTr("30 days")
                style: Theme.type.small
                color: Theme.color.textMuted
                strong: false
            }
        }

        Repeater {
            model: root.rows.length

            delegate: ColumnLayout {
                id: line

                required property int index
                readonly property var entry: root.rows[line.index] ?? null

                Layout.fillWidth: true
                spacing: Theme.space.s

                Rectangle {
                    Layout.fillWidth: true
                    implicitHeight: Theme.line.border
                    color: Theme.color.border
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space.s

                    StyledText {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        text: line.entry?.name ?? ""
                    }

                    Cell {
                        text: line.entry?.week || "–"
                    }

                    Cell {
                        text: line.entry?.month || "–"
                    }
                }
            }
        }
    }
}
