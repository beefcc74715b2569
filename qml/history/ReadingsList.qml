// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pulsekeep
import Pulsekeep.Models

// The readings behind a chart in rows: a press on a column's name sorts by it.
FocusScope {
    id: root

    required property ReadingsTable table

    readonly property var columns: root.table.columns
    // Wide enough for its words, and no wider than an eye can follow along a row.
    readonly property real mostColumn: Theme.scaled(Theme.size.rail * 0.8)
    readonly property real columnWidth: Math.max(Theme.scaled(Theme.size.railCompact - (Theme.tight ? Theme.space.l : 0)), Math.min(root.mostColumn, (root.width - 2 * Theme.space.s) / Math.max(1, root.columns.length - 1 + root.firstShare)))
    // The first column has words and room for them.
    readonly property real firstShare: Theme.tight ? 1.2 : 2
    readonly property real firstWidth: root.columnWidth * root.firstShare
    readonly property real fullWidth: root.firstWidth + root.columnWidth * Math.max(0, root.columns.length - 1)

    function find(): void {
        search.input.forceActiveFocus(Qt.ShortcutFocusReason);
        search.input.selectAll();
    }

    function widthOf(column: int): real {
        return column === 0 ? root.firstWidth : root.columnWidth;
    }

    InputField {
        id: search
        width: Math.min(root.width, Theme.scaled(Theme.size.rail * 1.5))
        placeholder: qsTr("Find in the table")
        iconName: "search"
        size: Theme.size.control
        clearable: true
        onTextChanged: filtering.restart()

        // While somebody types, only what they have typed in the end is looked for.
        Timer {
            id: filtering
            interval: Theme.duration.value
            onTriggered: root.table.filter = search.text
        }
    }

    StyledText {
        anchors.right: parent.right
        anchors.verticalCenter: search.verticalCenter
        visible: !Theme.narrow
        //: %1 and %2 are numbers
        text: root.table.count === root.table.total ? qsTr("%1 rows").arg(root.table.total.toLocaleString(Qt.locale(), "f", 0)) : qsTr("%1 of %2 rows").arg(root.table.count.toLocaleString(Qt.locale(), "f", 0)).arg(root.table.total.toLocaleString(Qt.locale(), "f", 0))
        style: Theme.type.small
        color: Theme.color.textMuted
    }

    Flickable {
        id: sideways
        anchors.top: search.bottom
        anchors.topMargin: Theme.space.m
        anchors.bottom: parent.bottom
        width: root.width
        contentWidth: Math.max(width, root.fullWidth)
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        clip: true

        Row {
            id: head

            Repeater {
                model: root.columns

                delegate: ButtonBase {
                    id: title

                    required property int index
                    required property var modelData
                    readonly property bool current: root.table.sortColumn === title.index

                    width: root.widthOf(title.index)
                    size: Theme.size.controlSmall
                    ink: title.current ? Theme.color.text : Theme.color.textMuted
                    fill: title.hovered ? Theme.color.surfaceSunken : "transparent"
                    //: Spoken by screen readers; %1 is the name of a column
                    Accessible.name: !title.current ? qsTr("%1, sort").arg(title.modelData.title) : root.table.descending ? qsTr("%1, sorted downwards").arg(title.modelData.title) : qsTr("%1, sorted upwards").arg(title.modelData.title)
                    onClicked: root.table.sortBy(title.index)

                    contentItem: Item {
                        Row {
                            anchors.right: title.modelData.numeric ? parent.right : undefined
                            anchors.verticalCenter: parent.verticalCenter
                            spacing: Theme.space.xs
                            layoutDirection: title.modelData.numeric ? Qt.RightToLeft : Qt.LeftToRight

                            StyledText {
                                text: title.modelData.title
                                style: Theme.type.small
                                font.weight: title.current ? Theme.font.semibold : Theme.font.medium
                                color: title.ink
                                Accessible.ignored: true
                            }

                            Icon {
                                anchors.verticalCenter: parent.verticalCenter
                                name: root.table.descending ? "chevron-down" : "chevron-up"
                                size: Theme.size.iconSmall - Theme.line.selected
                                color: title.ink
                                visible: title.current
                            }
                        }
                    }
                }
            }
        }

        Rectangle {
            anchors.bottom: head.bottom
            width: parent.width
            height: Theme.line.border
            color: Theme.color.border
        }

        ListView {
            id: list

            anchors.top: head.bottom
            anchors.bottom: parent.bottom
            width: sideways.contentWidth
            clip: true
            model: root.table
            focus: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            highlightMoveDuration: 0

            Accessible.role: Accessible.Table
            Accessible.name: qsTr("Readings")
            Keys.onPressed: event => {
                const page = Math.max(1, Math.floor(height / Math.max(1, list.currentItem?.height ?? 1)) - 1);
                if (event.key === Qt.Key_PageDown)
                    list.currentIndex = Math.min(list.count - 1, list.currentIndex + page);
                else if (event.key === Qt.Key_PageUp)
                    list.currentIndex = Math.max(0, list.currentIndex - page);
                else if (event.key === Qt.Key_Home)
                    list.currentIndex = 0;
                else if (event.key === Qt.Key_End)
                    list.currentIndex = list.count - 1;
                else
                    return;
                event.accepted = true;
            }

            T.ScrollBar.vertical: T.ScrollBar {
                id: bar
                implicitWidth: Theme.space.s
                minimumSize: 0.05
                policy: list.contentHeight > list.height ? T.ScrollBar.AlwaysOn : T.ScrollBar.AlwaysOff

                contentItem: Rectangle {
                    radius: width / 2
                    color: bar.pressed || bar.hovered ? Theme.color.borderStrong : Theme.color.border
                    implicitWidth: Theme.space.s
                }
            }

            delegate: Rectangle {
                id: line

                required property int index
                required property var cells
                readonly property bool current: ListView.isCurrentItem && list.activeFocus

                width: list.width
                height: Theme.scaled(Theme.size.controlSmall)
                radius: Theme.radius.small
                color: line.current ? Theme.color.accentSoft : "transparent"

                Accessible.role: Accessible.Row
                Accessible.name: line.cells.map((cell, column) => `${root.columns[column]?.title ?? ""} ${cell}`).join(", ")

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Theme.line.border
                    color: Theme.color.gridLine
                }

                Row {
                    anchors.verticalCenter: parent.verticalCenter

                    Repeater {
                        model: line.cells

                        delegate: StyledText {
                            required property int index
                            required property string modelData

                            width: root.widthOf(index)
                            leftPadding: Theme.space.s
                            rightPadding: Theme.space.l
                            text: modelData.length > 0 ? modelData : "–"
                            font.weight: index === 0 ? Theme.font.medium : Theme.font.regular
                            color: modelData.length > 0 ? Theme.color.text : Theme.color.textMuted
                            horizontalAlignment: root.columns[index]?.numeric ? Text.AlignRight : Text.AlignLeft
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                    }
                }

                TapHandler {
                    onTapped: {
                        list.currentIndex = line.index;
                        list.forceActiveFocus(Qt.MouseFocusReason);
                    }
                }
            }

            StyledText {
                anchors.centerIn: parent
                visible: list.count === 0
                text: root.table.total === 0 ? qsTr("There are no readings in this time.") : qsTr("No row holds this text.")
                color: Theme.color.textMuted
            }
        }
    }
}
