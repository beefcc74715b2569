// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Charts
import Pulsekeep.Models

// The present heart rate, large, and how it got there.
Card {
    id: root

    required property LiveFeed live

    readonly property bool running: root.live.state === LiveFeed.Running
    readonly property var spans: [1, 5, 15, 60]
    readonly property string words: {
        if (root.live.player.open)
            return qsTr("beats per minute");
        if (root.running && root.live.noPulse)
            return qsTr("No pulse found: is it worn?");
        if (root.live.state === LiveFeed.Connecting)
            return root.live.progress;
        if (root.live.bpm === undefined)
            return root.running ? qsTr("Waiting for the first value") : qsTr("Nothing is measured now");
        if (!root.running && root.live.bpmAt !== undefined)
            //: %1 is a time of day
            return qsTr("beats per minute, measured at %1").arg(root.time(root.live.bpmAt));
        return qsTr("beats per minute");
    }

    function time(moment: date): string {
        return moment.toLocaleTimeString(Qt.locale(), Locale.ShortFormat);
    }

    function figure(number: var): string {
        return number === undefined ? "–" : Number(number).toLocaleString(Qt.locale(), "f", 0);
    }

    name: qsTr("Heart rate")

    GridLayout {
        anchors.fill: parent
        columns: Theme.narrow ? 1 : 2
        columnSpacing: Theme.space.xl
        rowSpacing: Theme.space.s

        GridLayout {
            id: top
            Layout.columnSpan: Theme.narrow ? 1 : 2
            Layout.fillWidth: true
            columns: Theme.tight ? 1 : 2

            CardHead {
                Layout.fillWidth: true
                iconName: "heart"
                iconColor: Theme.color.heart
                title: qsTr("Heart rate")
                style: Theme.type.heading
            }

            Dropdown {
                Layout.topMargin: -Theme.space.s
                Layout.bottomMargin: -Theme.space.s
                Layout.leftMargin: top.columns === 1 ? -Theme.space.m : 0
                Layout.rightMargin: -Theme.space.m
                name: qsTr("Time shown")
                quiet: true
                model: [qsTr("Last minute"), qsTr("Last 5 minutes"), qsTr("Last 15 minutes"), qsTr("Last hour")]
                currentIndex: root.spans.indexOf(root.live.span)
                onActivated: index => root.live.span = root.spans[index]
            }
        }

        ColumnLayout {
            Layout.fillHeight: !Theme.narrow
            Layout.fillWidth: Theme.narrow
            Layout.preferredWidth: Math.max(Theme.scaled(Theme.size.rail) + Theme.space.s, figures.implicitWidth)
            Layout.maximumWidth: Theme.narrow ? root.width : Layout.preferredWidth
            spacing: 0

            LiveNumber {
                Layout.topMargin: Theme.narrow ? 0 : Theme.space.s
                style: Theme.tight ? Theme.type.number : Theme.type.live
                text: root.figure(root.live.bpm)
                spoken: root.live.bpm === undefined ? root.words : qsTr("%1 beats per minute").arg(root.figure(root.live.bpm))
                color: root.live.bpm === undefined ? Theme.color.borderStrong : Theme.color.text
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space.s

                Spinner {
                    size: Theme.size.iconSmall
                    visible: root.live.state === LiveFeed.Connecting
                    running: visible
                }

                Icon {
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Theme.space.xs
                    name: "warning"
                    color: Theme.color.caution
                    visible: root.running && root.live.noPulse
                }

                StyledText {
                    Layout.fillWidth: true
                    text: root.words
                    style: Theme.type.lead
                    color: Theme.color.textMuted
                    wrapMode: Text.Wrap
                }
            }

            Item {
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.space.m
            }

            RowLayout {
                Layout.bottomMargin: Theme.space.m
                spacing: Theme.space.xl
                visible: root.live.hasIntervals || root.live.hasOxygen

                StatFigure {
                    //: Short for heart rate variability
                    label: qsTr("HRV")
                    number: root.figure(root.live.hrv)
                    unit: root.live.hrv === undefined ? "" : qsTr("ms")
                    visible: root.live.hasIntervals
                    Accessible.role: Accessible.StaticText
                    Accessible.name: root.live.hrv === undefined ? qsTr("Heart rate variability: too few beats yet") : qsTr("Heart rate variability: %1 milliseconds, from %2 beats").arg(root.figure(root.live.hrv)).arg(root.figure(root.live.hrvBeats))
                }

                StatFigure {
                    label: qsTr("Oxygen")
                    number: root.figure(root.live.oxygen)
                    unit: root.live.oxygen === undefined ? "" : qsTr("%")
                    visible: root.live.hasOxygen
                }
            }

            RowLayout {
                id: figures
                spacing: Theme.space.xl

                // Three, not a Repeater: its figures would be made anew, within a layout, with each value.
                StatFigure {
                    label: qsTr("Lowest")
                    number: root.figure(root.live.lowest)
                }

                StatFigure {
                    label: qsTr("Average")
                    number: root.figure(root.live.average)
                }

                StatFigure {
                    label: qsTr("Highest")
                    number: root.figure(root.live.highest)
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.size.rail
            spacing: Theme.space.xs

            TimeScale {
                id: timeScale

                // A little room after the present value.
                from: root.live.heartTo - root.live.span * 60000
                to: root.live.heartTo + root.live.span * 60000 * Theme.chart.endDotRadius / Theme.size.rail
                // Full minutes, but for the last one.
                most: Math.min(Math.max(2, Math.floor(pane.plot.width / Theme.scaled(Theme.size.railCompact))), Math.max(6, root.live.span + 1))
            }

            ValueScale {
                id: valueScale
                low: root.live.heart.low
                high: root.live.heart.high
                most: Math.max(3, Math.min(Theme.chart.maxGridLines, Math.floor(pane.height / Theme.scaled(Theme.size.controlSmall))))
            }

            ChartPane {
                id: pane
                Layout.fillWidth: true
                Layout.fillHeight: true
                time: timeScale
                values: valueScale
                name: qsTr("Heart rate of the last minutes")
                finding: root.live.lowest === undefined ? qsTr("There are no values yet.") : qsTr("Between %1 and %2, on average %3 beats per minute").arg(root.figure(root.live.lowest)).arg(root.figure(root.live.highest)).arg(root.figure(root.live.average))
                timeLabels: false
                interactive: false

                LineSeries {
                    id: line
                    anchors.fill: parent
                    time: timeScale
                    values: valueScale
                    points: root.live.heart.points
                    gap: root.live.waveSpan * 2
                    color: Theme.color.heart
                    thickness: Theme.chart.liveLine
                    areaTop: Theme.chart.areaTopOpacity
                    areaBottom: Theme.chart.areaBottomOpacity
                }

                EndDot {
                    line: line
                }
            }

            Item {
                id: labels

                Layout.fillWidth: true
                Layout.leftMargin: pane.plot.x
                implicitHeight: Theme.type.small.lineHeight

                Repeater {
                    model: timeScale.tickCount

                    delegate: StyledText {
                        id: label

                        required property int index
                        readonly property var tick: timeScale.ticks[label.index] ?? {
                            fraction: 0,
                            label: ""
                        }

                        x: Math.max(0, label.tick.fraction * labels.width - label.width / 2)
                        text: root.live.span > 1 && label.tick.at !== undefined ? root.time(new Date(label.tick.at)) : label.tick.label
                        style: Theme.type.small
                        color: Theme.color.textMuted
                        visible: label.x + label.width + Theme.space.m < now.x
                        Accessible.ignored: true
                    }
                }

                StyledText {
                    id: now
                    anchors.right: parent.right
                    //: Below the right edge of a chart that moves with time
                    text: root.live.player.open ? root.time(new Date(root.live.heartTo)) : qsTr("now")
                    style: Theme.type.small
                    color: Theme.color.textMuted
                    Accessible.ignored: true
                }
            }
        }
    }
}
