// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// Two days, both included, between which everything is shown.
Flow {
    id: root

    required property HistoryView history

    // What it may be wide: its own width is what its fields make it while a layout leaves it out.
    required property real room

    // Beside each other where both can be read whole.
    readonly property real half: Math.floor((root.room - root.spacing) / 2)
    readonly property real fieldWidth: !Theme.narrow ? Theme.scaled(Theme.size.rail) : written.advanceWidth + first.input.leftPadding + first.input.rightPadding < root.half ? root.half : root.room

    function renew(): void {
        first.text = root.history.shortDay(root.history.firstDay());
        last.text = root.history.shortDay(root.history.lastDay());
    }

    function take(): void {
        const from = root.history.dayFrom(first.text);
        const to = root.history.dayFrom(last.text);
        const wrong = qsTr("Write a day such as %1.").arg(root.history.shortDay(root.history.presentDay()));
        first.fault = isNaN(from.getTime()) ? wrong : "";
        last.fault = isNaN(to.getTime()) ? wrong : "";
        if (first.fault.length === 0 && last.fault.length === 0)
            root.history.showDays(from, to);
    }

    spacing: Theme.space.m

    TextMetrics {
        id: written
        font: Theme.type.body.font
        text: root.history.shortDay(root.history.lastDay())
    }

    Component.onCompleted: root.renew()

    Connections {
        target: root.history

        function onSpanChanged(): void {
            if (!first.activeFocus && !last.activeFocus)
                root.renew();
        }
    }

    InputField {
        id: first
        width: root.fieldWidth
        label: qsTr("From")
        size: Theme.size.control
        onAccepted: root.take()
    }

    InputField {
        id: last
        width: root.fieldWidth
        //: The last day that is shown
        label: qsTr("To")
        size: Theme.size.control
        onAccepted: root.take()
    }

    Item {
        width: button.width
        height: button.y + button.height

        OutlinedButton {
            id: button
            y: Theme.narrow ? 0 : Theme.type.body.lineHeight + Theme.space.s
            text: qsTr("Show")
            onClicked: root.take()
        }
    }
}
