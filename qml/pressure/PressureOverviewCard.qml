// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// The newest blood pressure with its class, and the means of the days up to it between the limits.
Card {
    id: root

    required property pressureCard card

    interactive: true
    //: Spoken by screen readers; a value of blood pressure, when it was measured, its class
    name: qsTr("Blood pressure: %1, %2, %3. %4").arg(root.card.value).arg(root.card.when).arg(root.card.className).arg(root.card.crisisAdvice)

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space.s

        CardHead {
            Layout.fillWidth: true
            iconName: "blood-pressure"
            iconColor: Theme.color.bloodPressure
            title: qsTr("Blood pressure")
            aside: root.card.when
        }

        Flow {
            id: figure

            readonly property bool beside: value.implicitWidth + spacing + badge.width <= width

            Layout.fillWidth: true
            spacing: Theme.space.s

            StyledText {
                id: value
                text: root.card.value
                style: Theme.narrow ? Theme.type.numberNarrow : Theme.type.number
            }

            Item {
                width: badge.width
                height: figure.beside ? value.implicitHeight : badge.height

                Rectangle {
                    id: badge
                    anchors.verticalCenter: parent.verticalCenter
                    width: mark.width + Theme.space.l + Theme.space.xs
                    height: mark.height + Theme.space.s
                    radius: height / 2
                    color: root.card.colour.length > 0 ? Theme.color[root.card.colour + "Band"] : "transparent"

                    Row {
                        id: mark
                        anchors.centerIn: parent
                        spacing: Theme.space.s

                        ShapeMark {
                            anchors.verticalCenter: parent.verticalCenter
                            shape: root.card.shape
                            color: root.card.colour.length > 0 ? Theme.color[root.card.colour] : "transparent"
                        }

                        StyledText {
                            text: root.card.className
                            style: Theme.type.small
                            font.weight: Theme.font.semibold
                        }
                    }
                }
            }
        }

        StyledText {
            Layout.fillWidth: true
            text: root.card.detail
            style: Theme.type.small
            color: Theme.color.textMuted
            wrapMode: Text.Wrap
        }

        Banner {
            Layout.fillWidth: true
            visible: root.card.crisisAdvice.length > 0
            tone: "critical"
            dismissable: false
            text: root.card.crisisAdvice
        }

        Item {
            id: plot

            readonly property real span: Math.max(1, root.card.high - root.card.low)

            function yOf(value: real): real {
                return (root.card.high - value) / plot.span * (plot.height - bar) + bar / 2;
            }

            readonly property real bar: Theme.space.s

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.space.s
            Layout.minimumHeight: Theme.size.bottomBar
            visible: root.card.crisisAdvice.length === 0

            Repeater {
                model: 2

                delegate: Dashes {
                    required property int index

                    width: plot.width
                    height: Math.ceil(Theme.chart.limitLine) + 1
                    y: Math.round(plot.yOf(index === 0 ? root.card.systolicLimit : root.card.diastolicLimit) - height / 2)
                    color: Theme.color.text
                    thickness: Theme.chart.limitLine
                    pattern: Theme.chart.usualDash
                }
            }

            Repeater {
                model: 7

                delegate: Rectangle {
                    id: day
                    objectName: "day"

                    required property int index
                    readonly property var entry: root.card.days[day.index]
                    readonly property bool known: day.entry?.systolic !== undefined

                    x: Math.round((day.index + 0.5) * plot.width / 7 - width / 2)
                    y: day.known ? plot.yOf(day.entry.systolic) - plot.bar / 2 : plot.height - height
                    width: plot.bar
                    height: day.known ? plot.yOf(day.entry.diastolic) - plot.yOf(day.entry.systolic) + plot.bar : plot.bar
                    radius: width / 2
                    color: day.known ? Theme.color.bloodPressure : "transparent"
                    opacity: day.index === 6 ? 1 : Theme.chart.earlierOpacity
                    border.width: day.known ? 0 : Theme.line.border
                    border.color: Theme.color.borderStrong
                }
            }
        }

        Row {
            Layout.fillWidth: true
            visible: plot.visible

            Repeater {
                model: 7

                delegate: StyledText {
                    required property int index

                    width: parent.width / 7
                    text: root.card.days[index]?.name ?? ""
                    style: Theme.type.small
                    color: index === 6 ? Theme.color.text : Theme.color.textMuted
                    font.weight: index === 6 ? Theme.font.semibold : Theme.font.regular
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
        }
    }
}
