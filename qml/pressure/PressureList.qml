// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pulsekeep
import Pulsekeep.Models

// Every single reading in rows, and what can be done with it: a note, left out, deleted.
FocusScope {
    id: root

    required property PressureView pressure
    readonly property PressureTable table: root.pressure.table

    signal noteRequested(real reading, string note)
    // Its numbers too: of one that was typed in.
    signal editRequested(real reading)
    signal leaveOutRequested(real reading)

    // Where text is large and the window narrow, what is said of a reading stands below its numbers.
    readonly property real timeWidth: Theme.tight ? root.width - root.pressureWidth - Theme.space.l : Theme.scaled(Theme.size.rail * (Theme.narrow ? 0.62 : 0.9))
    readonly property real pressureWidth: Theme.scaled(Theme.size.railCompact * (Theme.narrow ? 0.85 : 1))
    readonly property real pulseWidth: Theme.narrow ? 0 : Theme.scaled(Theme.size.railCompact * 0.8)
    readonly property real actionsWidth: Theme.narrow ? 0 : 3 * Theme.scaled(Theme.size.controlSmall) + Theme.space.s
    readonly property real wordsWidth: Theme.tight ? root.width - Theme.space.l : Math.max(0, root.width - root.timeWidth - root.pressureWidth - root.pulseWidth - root.actionsWidth - Theme.space.l)

    function find(): void {
        search.input.forceActiveFocus(Qt.ShortcutFocusReason);
        search.input.selectAll();
    }

    function joined(parts: var): string {
        return parts.filter(words => words.length > 0).join(", ");
    }

    // The row under the keyboard, a ReadingRow: Qt 6.4 knows no inline component by its name in a cast.
    function current(): var {
        return list.currentItem;
    }

    component SortButton: ButtonBase {
        id: title

        property int by: PressureTable.ByTime
        property bool numeric: false
        readonly property bool current: root.table.sortedBy === title.by

        size: Theme.size.controlSmall
        leftPadding: Theme.space.s
        rightPadding: title.numeric && !Theme.narrow ? Theme.space.l : Theme.space.s
        ink: title.current ? Theme.color.text : Theme.color.textMuted
        fill: title.hovered ? Theme.color.surfaceSunken : "transparent"
        //: Spoken by screen readers; %1 is the name of a column
        Accessible.name: !title.current ? qsTr("%1, sort").arg(title.text) : root.table.descending ? qsTr("%1, sorted downwards").arg(title.text) : qsTr("%1, sorted upwards").arg(title.text)
        onClicked: root.table.sortBy(title.by)

        contentItem: Item {
            Row {
                anchors.right: title.numeric ? parent.right : undefined
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.xs
                layoutDirection: title.numeric ? Qt.RightToLeft : Qt.LeftToRight

                StyledText {
                    text: title.text
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
        text: root.table.count === root.table.total ? qsTr("%1 readings").arg(root.table.total.toLocaleString(Qt.locale(), "f", 0)) : qsTr("%1 of %2 readings").arg(root.table.count.toLocaleString(Qt.locale(), "f", 0)).arg(root.table.total.toLocaleString(Qt.locale(), "f", 0))
        style: Theme.type.small
        color: Theme.color.textMuted
    }

    Row {
        id: head
        anchors.top: search.bottom
        anchors.topMargin: Theme.space.m

        SortButton {
            width: root.timeWidth
            text: qsTr("Time")
            by: PressureTable.ByTime
        }

        SortButton {
            width: root.pressureWidth
            text: qsTr("mmHg")
            numeric: true
            by: PressureTable.BySystolic
        }

        SortButton {
            width: root.pulseWidth
            visible: !Theme.narrow
            text: qsTr("Pulse")
            numeric: true
            by: PressureTable.ByPulse
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
        width: root.width
        clip: true
        model: root.table
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0

        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Readings")
        Keys.onPressed: event => {
            const row = root.current();
            const page = Math.max(1, Math.floor(height / Math.max(1, row?.height ?? 1)) - 1);
            if (event.key === Qt.Key_PageDown)
                list.currentIndex = Math.min(list.count - 1, list.currentIndex + page);
            else if (event.key === Qt.Key_PageUp)
                list.currentIndex = Math.max(0, list.currentIndex - page);
            else if (event.key === Qt.Key_Home)
                list.currentIndex = 0;
            else if (event.key === Qt.Key_End)
                list.currentIndex = list.count - 1;
            else if (row && event.key === Qt.Key_Delete)
                root.pressure.remove(row.readingId);
            else if (row && event.key === Qt.Key_N && !event.modifiers)
                row.change();
            else if (row && event.key === Qt.Key_X && !event.modifiers)
                row.toggleLeftOut();
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

        delegate: ReadingRow {}

        StyledText {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            visible: list.count === 0
            text: root.table.total === 0 ? qsTr("There are no readings in this time.") : qsTr("No reading holds this text.")
            color: Theme.color.textMuted
            wrapMode: Text.Wrap
        }
    }

    component ReadingRow: Rectangle {
        id: line

        required property int index
        required property real readingId
        required property string when
        required property string part
        required property string pressure
        required property string pulse
        required property string className
        required property string shape
        required property string colour
        required property string marks
        required property string note
        required property bool leftOut
        required property string reason
        required property string source
        required property bool typed

        readonly property bool current: ListView.isCurrentItem && list.activeFocus
        readonly property color ink: line.leftOut ? Theme.color.textMuted : Theme.color.text
        readonly property string detail: root.joined([line.leftOut ? line.reason.length > 0 ? qsTr("left out: %1").arg(line.reason) : qsTr("left out") : "", line.marks, line.source, line.note])

        // What a device measured stays as it is, and gets a note at most.
        function change(): void {
            if (line.typed)
                root.editRequested(line.readingId);
            else
                root.noteRequested(line.readingId, line.note);
        }

        function toggleLeftOut(): void {
            if (line.leftOut)
                root.pressure.countAgain(line.readingId);
            else
                root.leaveOutRequested(line.readingId);
        }

        width: list.width
        height: cells.height + Theme.space.m + (buttons.below ? buttons.height : 0)
        radius: Theme.radius.small
        color: line.current ? Theme.color.accentSoft : "transparent"

        Accessible.role: Accessible.Row
        //: Spoken by screen readers: a reading of blood pressure
        Accessible.name: root.joined([line.when, line.part, line.pressure, line.pulse.length > 0 ? qsTr("pulse %1").arg(line.pulse) : "", line.className, line.detail])

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.line.border
            color: Theme.color.gridLine
        }

        Flow {
            id: cells
            y: Theme.space.s - Theme.line.selected
            width: line.width

            StyledText {
                id: moment
                width: root.timeWidth
                leftPadding: Theme.space.s
                text: line.when
                style: Theme.narrow ? Theme.type.small : Theme.type.body
                color: line.ink
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            StyledText {
                width: root.pressureWidth
                rightPadding: Theme.narrow ? Theme.space.s : Theme.space.l
                text: line.pressure
                font.weight: Theme.font.semibold
                font.strikeout: line.leftOut
                color: line.ink
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }

            StyledText {
                width: root.pulseWidth
                visible: !Theme.narrow
                rightPadding: Theme.space.l
                text: line.pulse.length > 0 ? line.pulse : "–"
                color: Theme.color.textMuted
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }

            Column {
                id: words
                width: root.wordsWidth
                leftPadding: Theme.tight ? Theme.space.s : 0

                Row {
                    spacing: Theme.space.s

                    ShapeMark {
                        anchors.verticalCenter: parent.verticalCenter
                        shape: line.shape
                        color: Theme.color[line.colour]
                    }

                    StyledText {
                        width: Math.min(implicitWidth, words.width - Theme.scaled(Theme.space.m) - parent.spacing)
                        text: line.className
                        color: line.ink
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }

                StyledText {
                    width: parent.width
                    text: line.detail
                    visible: text.length > 0
                    style: Theme.type.small
                    color: Theme.color.textMuted
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }

        Row {
            id: buttons

            // Where it is narrow only the chosen row has them, below its words.
            readonly property bool below: Theme.narrow && line.ListView.isCurrentItem

            x: Theme.narrow ? 0 : line.width - width - Theme.space.s
            y: Theme.narrow ? cells.y + cells.height : (line.height - height) / 2
            visible: !Theme.narrow || below

            IconButton {
                iconName: "note"
                name: line.typed ? qsTr("Change reading") : line.note.length > 0 ? qsTr("Change the note") : qsTr("Add a note")
                size: Theme.size.controlSmall
                onClicked: line.change()
            }

            IconButton {
                iconName: line.leftOut ? "check" : "eye-off"
                name: line.leftOut ? qsTr("Count it again") : qsTr("Leave it out")
                size: Theme.size.controlSmall
                onClicked: line.toggleLeftOut()
            }

            IconButton {
                iconName: "trash"
                name: qsTr("Delete")
                size: Theme.size.controlSmall
                onClicked: root.pressure.remove(line.readingId)
            }
        }

        TapHandler {
            onTapped: {
                list.currentIndex = line.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
    }
}
