// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Charts
import Pulsekeep.Models

// What the history page shows of blood pressure: chart or table, averages, classes, figures, and the week at home.
ColumnLayout {
    id: root

    required property HistoryView history
    required property TimeScale time
    // The page has a button for a new reading in its head.
    property bool headed: false

    readonly property PressureView pressure: root.history.pressure
    readonly property bool tabular: root.history.tableShown
    readonly property real plotWidth: chart.visible ? chart.plotWidth : 0
    readonly property bool none: root.history.status === HistoryView.Empty
    readonly property bool blank: root.history.status === HistoryView.Blank

    function add(): void {
        addDialog.add();
    }

    function find(): void {
        list.find();
    }

    spacing: Theme.space.m

    Banner {
        Layout.fillWidth: true
        visible: root.pressure.crisis.length > 0
        tone: "critical"
        dismissable: false
        text: `${root.pressure.crisis} ${root.pressure.crisisAdvice}`
    }

    OutlinedButton {
        Layout.fillWidth: true
        visible: Theme.narrow && !root.headed && !root.none
        text: qsTr("Add reading")
        iconName: "plus"
        onClicked: root.add()
    }

    ErrorCard {
        Layout.fillWidth: true
        visible: root.pressure.problem.wrong
        title: qsTr("That did not work")
        what: root.pressure.problem.what
        why: root.pressure.problem.why
        remedy: root.pressure.problem.remedy
        copyable: false
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        // A table needs the width.
        columns: Theme.compact || root.tabular ? 1 : 2
        columnSpacing: Theme.space.l
        rowSpacing: Theme.space.l

        Card {
            id: card
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.scaled(Theme.size.rail * (Theme.narrow ? 2.4 : 2.1))
            topPadding: Theme.space.m
            name: root.pressure.finding

            Item {
                width: card.availableWidth
                height: card.availableHeight

                CardHead {
                    id: head
                    width: parent.width
                    iconName: "blood-pressure"
                    iconColor: Theme.color.bloodPressure
                    title: qsTr("Blood pressure")
                }

                PressureChart {
                    id: chart
                    // The legend stands beside the title where there is room.
                    anchors.top: Theme.narrow ? head.bottom : head.top
                    anchors.topMargin: Theme.space.xs
                    anchors.bottom: parent.bottom
                    width: parent.width
                    visible: !root.tabular && !root.none && !root.blank
                    focus: visible
                    history: root.history
                    time: root.time
                }

                PressureList {
                    id: list
                    anchors.top: head.bottom
                    anchors.topMargin: Theme.space.m
                    anchors.bottom: parent.bottom
                    width: parent.width
                    visible: root.tabular && !root.none
                    pressure: root.pressure
                    onNoteRequested: (reading, note) => noteDialog.ask(reading, note)
                    onEditRequested: reading => addDialog.edit(reading)
                    onLeaveOutRequested: reading => leaveOutDialog.ask(reading)
                }

                Column {
                    anchors.centerIn: parent
                    width: Math.min(parent.width, Theme.size.rail * 2)
                    spacing: Theme.space.m
                    visible: root.none || (root.blank && !root.tabular)

                    StyledText {
                        width: parent.width
                        text: root.none ? qsTr("No blood pressure yet. Sync a monitor, or type in what yours shows.") : qsTr("No reading that counts in this time.")
                        color: Theme.color.textMuted
                        wrapMode: Text.Wrap
                        horizontalAlignment: Text.AlignHCenter
                    }

                    OutlinedButton {
                        anchors.horizontalCenter: parent.horizontalCenter
                        text: root.none ? qsTr("Add reading") : qsTr("Go to the newest readings")
                        onClicked: root.none ? root.add() : root.history.latest()
                    }
                }
            }
        }

        // As high as what they hold, however high the chart is.
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !Theme.compact
            Layout.maximumWidth: Theme.compact ? -1 : Theme.scaled(Theme.size.wizardSide)
            Layout.minimumWidth: Theme.compact ? 0 : Layout.maximumWidth
            spacing: Theme.space.l
            visible: !root.none && !root.tabular

            PressureAverages {
                Layout.fillWidth: true
                pressure: root.pressure
            }

            PressureClassCounts {
                Layout.fillWidth: true
                pressure: root.pressure
            }

            Item {
                Layout.fillHeight: true
            }
        }
    }

    Card {
        id: findings
        Layout.fillWidth: true
        visible: !root.none
        topPadding: Theme.space.m
        bottomPadding: Theme.space.m
        name: words.text

        GridLayout {
            width: findings.availableWidth
            columns: Theme.narrow ? 2 : 3
            columnSpacing: Theme.space.m
            rowSpacing: Theme.space.s

            Icon {
                Layout.alignment: Theme.narrow ? Qt.AlignTop : Qt.AlignVCenter
                name: "info"
                color: Theme.color.bloodPressure
            }

            StyledText {
                id: words
                Layout.fillWidth: true
                text: root.blank ? root.pressure.finding + "." : `${root.pressure.finding}, ${root.pressure.explanation}`
                wrapMode: Text.Wrap
            }

            TextButton {
                Layout.column: Theme.narrow ? 1 : 2
                Layout.row: Theme.narrow ? 1 : 0
                text: qsTr("Change limits")
                onClicked: limitsDialog.open()
            }
        }
    }

    StatStrip {
        Layout.fillWidth: true
        visible: !root.tabular && root.pressure.figures.length > 0
        figures: root.pressure.figures
    }

    PressureWeekCard {
        Layout.fillWidth: true
        pressure: root.pressure
    }

    AddPressureDialog {
        id: addDialog
        pressure: root.pressure
        onClosed: if (list.visible)
            list.forceActiveFocus(Qt.PopupFocusReason)
    }

    PressureLimitsDialog {
        id: limitsDialog
        pressure: root.pressure
    }

    ReadingNoteDialog {
        id: noteDialog
        title: qsTr("Note")
        label: qsTr("What belongs to this reading")
        //: Keeps a note
        action: qsTr("Keep")
        onGiven: (reading, text) => root.pressure.annotate(reading, text)
        onClosed: list.forceActiveFocus(Qt.PopupFocusReason)
    }

    ReadingNoteDialog {
        id: leaveOutDialog
        title: qsTr("Leave this reading out")
        label: qsTr("Why, such as “cuff slipped”; may stay empty")
        action: qsTr("Leave out")
        onGiven: (reading, text) => root.pressure.leaveOut(reading, text)
        onClosed: list.forceActiveFocus(Qt.PopupFocusReason)
    }
}
