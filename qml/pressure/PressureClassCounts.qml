// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// How many values each class has: shape, word, bar and number.
Card {
    id: root

    required property PressureView pressure
    readonly property var rows: root.pressure.classes

    topPadding: Theme.space.m
    bottomPadding: Theme.space.m
    name: root.rows.map(row => `${row.name}: ${row.count}`).join(". ")

    ColumnLayout {
        width: root.availableWidth
        spacing: Theme.space.s

        RowLayout {
            Layout.fillWidth: true

            StyledText {
                Layout.alignment: Qt.AlignTop
                text: qsTr("By class")
                style: Theme.type.cardTitle
                Accessible.role: Accessible.Heading
            }

            StyledText {
                Layout.fillWidth: true
                text: root.pressure.amount
                style: Theme.type.small
                color: Theme.color.textMuted
                horizontalAlignment: Text.AlignRight
                wrapMode: Text.Wrap
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columns: 4
            columnSpacing: Theme.space.s
            rowSpacing: Theme.space.s - Theme.line.selected
            flow: GridLayout.TopToBottom
            rows: Math.max(1, root.rows.length)

            Repeater {
                model: root.rows.length

                delegate: ShapeMark {
                    required property int index
                    readonly property var entry: root.rows[index] ?? null

                    shape: entry?.shape ?? ""
                    color: entry ? Theme.color[entry.colour] : "transparent"
                }
            }

            Repeater {
                model: root.rows.length

                delegate: StyledText {
                    required property int index

                    Layout.fillWidth: true
                    text: root.rows[index]?.name ?? ""
                    style: Theme.type.small
                    wrapMode: Text.Wrap
                }
            }

            Repeater {
                model: root.rows.length

                delegate: Rectangle {
                    id: bar

                    required property int index
                    readonly property var entry: root.rows[bar.index] ?? null

                    implicitWidth: Theme.size.bottomBar * 0.7
                    implicitHeight: Theme.chart.coverageHeight
                    radius: Theme.chart.coverageRadius
                    color: Theme.color.surfaceSunken

                    Rectangle {
                        width: Math.ceil((bar.entry?.part ?? 0) * bar.width)
                        height: parent.height
                        radius: parent.radius
                        color: bar.entry ? Theme.color[bar.entry.colour] : "transparent"
                    }
                }
            }

            Repeater {
                model: root.rows.length

                delegate: StyledText {
                    required property int index

                    Layout.alignment: Qt.AlignRight
                    text: (root.rows[index]?.count ?? 0).toLocaleString(Qt.locale(), "f", 0)
                    style: Theme.type.small
                    font.weight: Theme.font.semibold
                    horizontalAlignment: Text.AlignRight
                }
            }
        }

        StyledText {
            Layout.fillWidth: true
            //: Of systolic and diastolic blood pressure
            text: qsTr("The higher of the two decides.")
            style: Theme.type.small
            color: Theme.color.textMuted
            wrapMode: Text.Wrap
        }
    }
}
