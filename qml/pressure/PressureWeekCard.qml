// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// Leads through the week of measuring at home that the European Society of Hypertension asks for.
Card {
    id: root

    required property PressureView pressure
    readonly property pressureWeek week: root.pressure.week
    readonly property var days: root.week.days

    name: root.week.begun ? `${root.week.title}. ${root.week.detail}` : title.text

    component Dose: Row {
        id: dose

        property int taken: 0
        property bool hollow: false

        spacing: Theme.space.xs - Theme.line.border

        Repeater {
            model: 2

            delegate: Rectangle {
                required property int index
                readonly property bool done: index < dose.taken

                width: 2 * Theme.chart.pointRadius
                height: width
                radius: width / 2
                color: done ? Theme.color.accent : "transparent"
                border.width: Theme.line.controlOutline
                border.color: done ? Theme.color.accent : Theme.color.borderStrong
            }
        }
    }

    GridLayout {
        width: root.availableWidth
        columns: Theme.compact ? 1 : 3
        columnSpacing: Theme.space.l
        rowSpacing: Theme.space.m

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space.xs

            StyledText {
                id: title
                Layout.fillWidth: true
                text: root.week.begun ? root.week.title : qsTr("A week for your doctor")
                style: Theme.type.cardTitle
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }

            StyledText {
                Layout.fillWidth: true
                text: root.week.begun ? root.week.detail : qsTr("Seven days, two readings each morning and evening, the first day left out: this is how the European Society of Hypertension asks to measure at home.")
                color: Theme.color.textMuted
                wrapMode: Text.Wrap
            }
        }

        Row {
            id: calendar
            visible: root.week.begun
            spacing: Theme.space.s

            Column {
                spacing: Theme.space.xs
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space.xs // as the days have it around theirs

                StyledText {
                    text: qsTr("Morning")
                    style: Theme.type.small
                    color: Theme.color.textMuted
                }

                StyledText {
                    text: qsTr("Evening")
                    style: Theme.type.small
                    color: Theme.color.textMuted
                }
            }

            Repeater {
                model: root.days.length

                delegate: Rectangle {
                    id: day

                    required property int index
                    readonly property var entry: root.days[day.index] ?? null

                    width: Math.max(name.implicitWidth, 2 * Theme.space.l) + Theme.space.xs
                    height: marks.height + Theme.space.s
                    radius: Theme.radius.small
                    color: day.entry?.today ? Theme.color.accentSoft : "transparent"
                    opacity: day.entry?.counts ? 1 : 0.6

                    Accessible.role: Accessible.StaticText
                    //: A day of the week; %2 and %3 are numbers of readings, at most 2 each
                    Accessible.name: day.entry ? qsTr("%1: %2 in the morning, %3 in the evening").arg(day.entry.name).arg(day.entry.morning).arg(day.entry.evening) : ""

                    Column {
                        id: marks
                        anchors.centerIn: parent
                        spacing: Theme.space.xs

                        StyledText {
                            id: name
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: day.entry?.name ?? ""
                            style: Theme.type.small
                            font.weight: day.entry?.today ? Theme.font.semibold : Theme.font.regular
                            color: day.entry?.today ? Theme.color.accentSoftText : Theme.color.textMuted
                            Accessible.ignored: true
                        }

                        Item {
                            anchors.horizontalCenter: parent.horizontalCenter
                            width: morning.width
                            height: Theme.type.small.lineHeight

                            Dose {
                                id: morning
                                anchors.verticalCenter: parent.verticalCenter
                                taken: day.entry?.morning ?? 0
                            }
                        }

                        Item {
                            anchors.horizontalCenter: parent.horizontalCenter
                            width: evening.width
                            height: Theme.type.small.lineHeight

                            Dose {
                                id: evening
                                anchors.verticalCenter: parent.verticalCenter
                                taken: day.entry?.evening ?? 0
                            }
                        }
                    }
                }
            }
        }

        RowLayout {
            spacing: Theme.space.l

            ColumnLayout {
                visible: root.week.mean.length > 0
                spacing: 0

                StyledText {
                    text: root.week.mean
                    style: Theme.type.stat
                    color: root.week.over && !root.week.valid ? Theme.color.textMuted : Theme.color.text
                }

                StyledText {
                    text: root.week.over ? root.week.valid ? qsTr("mean of the week") : qsTr("does not count") : qsTr("so far")
                    style: Theme.type.small
                    color: Theme.color.textMuted
                }
            }

            OutlinedButton {
                objectName: "weekButton"
                //: Buttons of the week of measuring at home
                text: !root.week.begun ? qsTr("Start today") : root.week.over ? qsTr("Put away") : qsTr("Stop")
                onClicked: root.week.begun ? root.pressure.endWeek() : root.pressure.startWeek()
            }
        }
    }
}
