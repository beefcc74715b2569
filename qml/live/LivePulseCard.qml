// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Charts
import Pulsekeep.Models

// What the light sensor sees: the blood coming and going with each beat.
Card {
    id: root

    required property LiveFeed live

    readonly property int seconds: root.live.waveSpan / 1000
    readonly property int step: 2

    name: qsTr("Pulse wave")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space.s

        CardHead {
            Layout.fillWidth: true
            iconName: "pulse-wave"
            iconColor: Theme.color.heart
            title: qsTr("Pulse wave")
            aside: qsTr("raw light sensor")
        }

        TimeScale {
            id: timeScale
            from: root.live.waveTo - root.live.waveSpan
            to: root.live.waveTo
        }

        ValueScale {
            id: valueScale
            low: root.live.pulse.low
            high: root.live.pulse.high
        }

        Item {
            id: plot
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.scaled(Theme.size.railCompact)
            Layout.rightMargin: Theme.chart.endDotRadius

            Accessible.role: Accessible.Chart
            Accessible.name: root.name
            Accessible.description: qsTr("What the light sensor saw in the last %1 s").arg(root.seconds)

            Repeater {
                model: root.seconds / root.step + 1

                delegate: Item {
                    id: mark

                    required property int index
                    readonly property int ago: root.seconds - mark.index * root.step

                    x: Math.round(plot.width * mark.index * root.step / root.seconds)
                    height: plot.height - labels.height

                    Rectangle {
                        width: Theme.chart.gridLine
                        height: parent.height
                        color: Theme.color.gridLine
                    }

                    StyledText {
                        x: mark.index === 0 ? 0 : mark.ago === 0 ? -width + Theme.chart.endDotRadius : -width / 2
                        y: parent.height + Theme.chart.axisGap
                        text: {
                            if (mark.index === 0)
                                //: Below the left edge of a chart; %1 is a number of seconds
                                return qsTr("%1 s ago").arg(mark.ago);
                            //: Below the right edge of a chart that moves with time
                            return mark.ago === 0 ? qsTr("now") : Number(mark.ago).toLocaleString(Qt.locale(), "f", 0);
                        }
                        // Every second one, where they would run into each other.
                        visible: !Theme.tight || mark.index % 2 === 0
                        style: Theme.type.small
                        color: Theme.color.textMuted
                        Accessible.ignored: true
                    }
                }
            }

            Item {
                anchors.fill: parent
                anchors.bottomMargin: labels.height

                LineSeries {
                    id: line
                    anchors.fill: parent
                    time: timeScale
                    values: valueScale
                    points: root.live.pulse.points
                    color: Theme.color.heart
                    thickness: Theme.chart.mainLine
                }

                EndDot {
                    line: line
                    size: Theme.line.drawing
                }
            }

            Item {
                id: labels
                height: Theme.type.small.lineHeight + Theme.chart.axisGap
            }
        }
    }
}
