// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// Nothing here yet: drawings, one sentence, one large button, and up to three other ways in.
Item {
    id: root

    property string title
    property string text
    property string action
    property string actionIcon: "plus"
    // Names of drawings; the one in the middle is the largest.
    property var drawings: ["scale", "band", "watch", "round-watch", "bp-monitor"]
    // Other ways in, each with "icon", "title" and "text".
    property var ways: []

    signal acted()
    signal wayChosen(int index)

    implicitWidth: Theme.size.rail * 3
    implicitHeight: column.implicitHeight

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    ColumnLayout {
        id: column
        width: root.width
        spacing: 0

        RowLayout {
            id: row

            readonly property int middle: Math.floor(root.drawings.length / 2)
            readonly property real unit: Theme.narrow ? Theme.space.xxxl : Theme.size.railCompact

            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.space.l
            spacing: Theme.narrow ? Theme.space.xs : Theme.space.xxl
            visible: root.drawings.length > 0

            Repeater {
                model: root.drawings

                delegate: Drawing {
                    required property int index
                    required property string modelData
                    readonly property int away: Math.abs(index - row.middle)

                    Layout.alignment: Qt.AlignBottom
                    name: modelData
                    size: row.unit * [1.68, 1.26, 1.1][Math.min(2, away)]
                    color: Qt.alpha(Theme.color.accent, [1, 0.8, 0.56][Math.min(2, away)])
                }
            }
        }

        StyledText {
            Layout.fillWidth: true
            text: root.title
            style: Theme.type.display
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }

        StyledText {
            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.scaled(Theme.size.rail * 2.7)
            Layout.topMargin: Theme.space.s
            text: root.text
            style: Theme.type.lead
            color: Theme.color.textMuted
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }

        FilledButton {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.space.xl
            size: Theme.size.controlLarge
            leftPadding: Theme.space.xl + Theme.line.selected
            rightPadding: Theme.space.xl + Theme.line.selected
            iconName: root.actionIcon
            text: root.action
            visible: root.action.length > 0
            focus: true
            onClicked: root.acted()
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space.xxxl
            columns: Theme.narrow ? 1 : Math.max(1, root.ways.length)
            columnSpacing: Theme.space.cardGap
            rowSpacing: Theme.space.m
            visible: root.ways.length > 0

            Repeater {
                model: root.ways

                delegate: Card {
                    id: way

                    required property int index
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.size.rail
                    Layout.fillHeight: true
                    interactive: true
                    name: `${way.modelData.title}. ${way.modelData.text}`
                    topPadding: Theme.space.l
                    bottomPadding: Theme.space.l
                    onClicked: root.wayChosen(way.index)

                    RowLayout {
                        width: way.availableWidth
                        spacing: Theme.space.l

                        Icon {
                            Layout.alignment: Qt.AlignTop
                            name: way.modelData.icon
                            color: Theme.color.accent
                        }

                        ColumnLayout {
                            Layout.fillWidth: true
                            spacing: 0

                            StyledText {
                                Layout.fillWidth: true
                                text: way.modelData.title
                                style: Theme.type.cardTitle
                                wrapMode: Text.Wrap
                                Accessible.ignored: true
                            }

                            StyledText {
                                Layout.fillWidth: true
                                text: way.modelData.text
                                style: Theme.type.small
                                color: Theme.color.textMuted
                                wrapMode: Text.Wrap
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }
}
