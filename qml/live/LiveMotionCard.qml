// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Charts
import Pulsekeep.Models

// Acceleration on three axes, a lane for each.
Card {
    id: root

    required property LiveFeed live

    name: qsTr("Motion")

    function figure(value: var): string {
        if (value === undefined)
            return "–";
        const size = Math.abs(value).toLocaleString(Qt.locale(), "f", 2);
        return (Math.abs(value) < 0.005 ? "" : value < 0 ? "−" : "+") + size;
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space.s

        CardHead {
            Layout.fillWidth: true
            iconName: "motion"
            iconColor: Theme.color.motionY
            title: qsTr("Motion")
            //: %1 is a number; g is the acceleration of gravity
            aside: qsTr("%1 per second, in g").arg(root.live.waveRate)
        }

        TimeScale {
            id: timeScale
            from: root.live.waveTo - root.live.waveSpan
            to: root.live.waveTo
        }

        Repeater {
            model: [
                {
                    letter: "X",
                    lane: root.live.x
                },
                {
                    letter: "Y",
                    lane: root.live.y
                },
                {
                    letter: "Z",
                    lane: root.live.z
                }
            ]

            delegate: MotionLane {
                id: lane

                required property int index
                required property var modelData
                readonly property LiveLane source: lane.modelData.lane

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: implicitHeight
                time: timeScale
                values: ValueScale {
                    low: lane.source.low
                    high: lane.source.high
                }
                letter: lane.modelData.letter
                color: [Theme.color.motionX, Theme.color.motionY, Theme.color.motionZ][lane.index]
                points: lane.source.points
                value: root.figure(undefined)

                // Twenty-five figures a second nobody can read.
                Timer {
                    interval: Theme.duration.value
                    running: root.live.shown && root.visible
                    repeat: true
                    triggeredOnStart: true
                    onTriggered: lane.value = root.figure(lane.source.value)
                }
            }
        }
    }
}
