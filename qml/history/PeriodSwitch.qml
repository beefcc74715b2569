// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// The time shown, which opens a calendar, between the ways to what was before and after it. Where its name is too long
// to stand between them, they go below it.
Item {
    id: root

    required property HistoryView history
    // Takes all the width there is.
    property bool stretch: false

    readonly property real gap: Theme.space.s
    readonly property real arrowWidth: Theme.tight ? Theme.size.touch + Theme.space.s : earlier.implicitWidth
    readonly property real arrows: 2 * (root.arrowWidth + root.gap)
    readonly property bool stacked: period.implicitWidth + root.arrows > root.width && root.stretch

    implicitWidth: root.arrows + Math.max(period.implicitWidth, Theme.scaled(Theme.size.rail))
    implicitHeight: period.implicitHeight + (root.stacked ? root.gap + earlier.implicitHeight : 0)

    IconButton {
        id: earlier
        y: root.stacked ? period.height + root.gap : 0
        width: root.stacked ? (root.width - root.gap) / 2 : root.arrowWidth
        outlined: true
        iconName: "chevron-left"
        name: qsTr("Earlier")
        enabled: root.history.hasPrevious
        onClicked: root.history.previous()
    }

    OutlinedButton {
        id: period
        x: root.stacked ? 0 : earlier.width + root.gap
        width: root.stacked ? root.width : root.width - root.arrows
        // Long names, such as that of a night, are to be read in full.
        iconName: Theme.tight ? "" : "calendar"
        style: Theme.tight ? Theme.type.small : Theme.type.body
        leftPadding: Theme.tight ? Theme.space.s : Theme.space.l
        text: Theme.tight ? root.history.shortPeriod : root.history.period
        Accessible.name: root.history.period
        onClicked: picker.open()

        DayPicker {
            id: picker
            sheet: root.history.calendar
            x: parent.width - width
            y: parent.height + Theme.space.xs
            onAboutToShow: root.history.turnCalendar()
            onPicked: root.history.showCalendarDay()
        }
    }

    IconButton {
        id: later
        x: root.width - width
        y: earlier.y
        width: earlier.width
        outlined: true
        iconName: "chevron-right"
        name: qsTr("Later")
        enabled: root.history.hasNext
        onClicked: root.history.next()
    }
}
