// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Pulsekeep
import Pulsekeep.Models

// A month to pick a day from. Arrow keys move by days and weeks, Page up and down by months.
T.Popup {
    id: root

    required property MonthSheet sheet

    // The day that is chosen in the sheet.
    signal picked()

    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }

    // As wide as a finger where the window has the room.
    readonly property real cellWidth: Math.min(Theme.scaled(Theme.size.control), Math.floor((Theme.windowWidth - 2 * (root.margins + root.padding)) / 7))

    function pick(): void {
        root.close();
        root.picked();
    }

    padding: Theme.space.l
    margins: Theme.space.s
    focus: true
    implicitWidth: implicitContentWidth + 2 * padding
    implicitHeight: implicitContentHeight + 2 * padding

    onOpened: grid.forceActiveFocus(Qt.PopupFocusReason)

    background: Rectangle {
        radius: Theme.radius.row
        color: Theme.color.surfaceRaised
        border.width: Theme.line.border
        border.color: Theme.color.borderStrong
    }

    ColumnLayout {
        spacing: Theme.space.s

        RowLayout {
            spacing: Theme.space.xs

            StyledText {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space.s
                text: root.sheet.month
                style: Theme.type.cardTitle
            }

            IconButton {
                iconName: "chevron-left"
                size: Theme.size.controlSmall
                name: qsTr("Month before")
                onClicked: root.sheet.moveMonths(-1)
            }

            IconButton {
                iconName: "chevron-right"
                size: Theme.size.controlSmall
                name: qsTr("Month after")
                onClicked: root.sheet.moveMonths(1)
            }
        }

        Grid {
            id: grid

            columns: 7
            activeFocusOnTab: true

            Accessible.role: Accessible.Table
            Accessible.name: qsTr("Days")
            Accessible.description: root.sheet.chosenName
            Accessible.focusable: true
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_Left)
                    root.sheet.moveDays(-1);
                else if (event.key === Qt.Key_Right)
                    root.sheet.moveDays(1);
                else if (event.key === Qt.Key_Up)
                    root.sheet.moveDays(-7);
                else if (event.key === Qt.Key_Down)
                    root.sheet.moveDays(7);
                else if (event.key === Qt.Key_PageUp)
                    root.sheet.moveMonths(-1);
                else if (event.key === Qt.Key_PageDown)
                    root.sheet.moveMonths(1);
                else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
                    root.pick();
                else
                    event.accepted = false;
            }

            Repeater {
                model: root.sheet.weekdays

                delegate: StyledText {
                    required property string modelData

                    width: root.cellWidth
                    text: modelData
                    style: Theme.type.small
                    color: Theme.color.textMuted
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }

            Repeater {
                model: root.sheet

                delegate: Rectangle {
                    id: cell

                    required property int index
                    required property string number
                    required property string name
                    required property bool chosen
                    required property bool present
                    required property bool inMonth

                    width: root.cellWidth
                    height: Theme.scaled(Theme.size.controlSmall)
                    radius: Theme.radius.small
                    color: cell.chosen ? Theme.color.accentSoft : hover.hovered ? Theme.color.surfaceSunken : "transparent"

                    Accessible.role: Accessible.Cell
                    Accessible.name: cell.name
                    Accessible.selected: cell.chosen

                    StyledText {
                        anchors.centerIn: parent
                        text: cell.number
                        font.weight: cell.chosen || cell.present ? Theme.font.semibold : Theme.font.regular
                        color: cell.chosen ? Theme.color.accentSoftText : cell.present ? Theme.color.accent : cell.inMonth ? Theme.color.text : Theme.color.textDisabled
                        Accessible.ignored: true
                    }

                    FocusRing {
                        anchors.margins: 0
                        around: Theme.radius.small
                        shown: cell.chosen && grid.activeFocus
                    }

                    HoverHandler {
                        id: hover
                    }

                    TapHandler {
                        onTapped: {
                            root.sheet.chooseRow(cell.index);
                            root.pick();
                        }
                    }
                }
            }
        }

        OutlinedButton {
            Layout.fillWidth: true
            size: Theme.size.controlSmall
            text: qsTr("Today")
            onClicked: {
                root.sheet.chooseToday();
                root.pick();
            }
        }
    }
}
