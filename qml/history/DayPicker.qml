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

    required property HistoryView history

    property date chosen: new Date()

    signal picked(date day)

    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }
    readonly property int firstWeekday: Qt.locale().firstDayOfWeek
    readonly property date firstShown: {
        const first = new Date(root.chosen.getFullYear(), root.chosen.getMonth(), 1);
        return root.shifted(first, -((first.getDay() - root.firstWeekday + 7) % 7));
    }

    function shifted(day: date, days: int): date {
        return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
    }

    function shiftedMonths(months: int): date {
        const last = new Date(root.chosen.getFullYear(), root.chosen.getMonth() + months + 1, 0).getDate();
        return new Date(root.chosen.getFullYear(), root.chosen.getMonth() + months, Math.min(root.chosen.getDate(), last));
    }

    function isSame(one: date, other: date): bool {
        return one.getFullYear() === other.getFullYear() && one.getMonth() === other.getMonth() && one.getDate() === other.getDate();
    }

    function pick(day: date): void {
        root.close();
        root.picked(day);
    }

    padding: Theme.space.l
    margins: Theme.space.s
    focus: true
    implicitWidth: implicitContentWidth + 2 * padding
    implicitHeight: implicitContentHeight + 2 * padding

    onAboutToShow: {
        const last = root.history.lastDay();
        const today = root.history.presentDay();
        root.chosen = last > today ? today : last;
    }
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
                text: root.chosen.toLocaleDateString(Qt.locale(), "MMMM yyyy")
                style: Theme.type.cardTitle
            }

            IconButton {
                iconName: "chevron-left"
                size: Theme.size.controlSmall
                name: qsTr("Month before")
                onClicked: root.chosen = root.shiftedMonths(-1)
            }

            IconButton {
                iconName: "chevron-right"
                size: Theme.size.controlSmall
                name: qsTr("Month after")
                onClicked: root.chosen = root.shiftedMonths(1)
            }
        }

        Grid {
            id: grid

            columns: 7
            activeFocusOnTab: true

            Accessible.role: Accessible.Table
            Accessible.name: qsTr("Days")
            Accessible.description: root.history.dayName(root.chosen)
            Accessible.focusable: true
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_Left)
                    root.chosen = root.shifted(root.chosen, -1);
                else if (event.key === Qt.Key_Right)
                    root.chosen = root.shifted(root.chosen, 1);
                else if (event.key === Qt.Key_Up)
                    root.chosen = root.shifted(root.chosen, -7);
                else if (event.key === Qt.Key_Down)
                    root.chosen = root.shifted(root.chosen, 7);
                else if (event.key === Qt.Key_PageUp)
                    root.chosen = root.shiftedMonths(-1);
                else if (event.key === Qt.Key_PageDown)
                    root.chosen = root.shiftedMonths(1);
                else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
                    root.pick(root.chosen);
                else
                    event.accepted = false;
            }

            Repeater {
                model: 7

                delegate: StyledText {
                    required property int index

                    width: Theme.scaled(Theme.size.control)
                    text: Qt.locale().standaloneDayName((root.firstWeekday + index) % 7, Locale.NarrowFormat)
                    style: Theme.type.small
                    color: Theme.color.textMuted
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }

            Repeater {
                model: 42

                delegate: Rectangle {
                    id: cell

                    required property int index
                    readonly property date day: root.shifted(root.firstShown, cell.index)
                    readonly property bool current: root.isSame(cell.day, root.chosen)
                    readonly property bool inMonth: cell.day.getMonth() === root.chosen.getMonth()

                    width: Theme.scaled(Theme.size.control)
                    height: Theme.scaled(Theme.size.controlSmall)
                    radius: Theme.radius.small
                    color: cell.current ? Theme.color.accentSoft : hover.hovered ? Theme.color.surfaceSunken : "transparent"

                    Accessible.role: Accessible.Cell
                    Accessible.name: root.history.dayName(cell.day)
                    Accessible.selected: cell.current

                    StyledText {
                        anchors.centerIn: parent
                        text: cell.day.getDate()
                        font.weight: cell.current ? Theme.font.semibold : Theme.font.regular
                        color: cell.current ? Theme.color.accentSoftText : cell.inMonth ? Theme.color.text : Theme.color.textDisabled
                        Accessible.ignored: true
                    }

                    FocusRing {
                        anchors.margins: 0
                        around: Theme.radius.small
                        shown: cell.current && grid.activeFocus
                    }

                    HoverHandler {
                        id: hover
                    }

                    TapHandler {
                        onTapped: root.pick(cell.day)
                    }
                }
            }
        }

        OutlinedButton {
            Layout.fillWidth: true
            size: Theme.size.controlSmall
            text: qsTr("Today")
            onClicked: root.pick(root.history.presentDay())
        }
    }
}
