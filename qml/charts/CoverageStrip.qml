// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Charts

// Is it zero or is it missing? A strip over the chart's time, and below it what its patterns mean, in words and amounts.
Column {
    id: root

    required property TimeScale time
    // Each with "from", "to" and "kind" (worn, notWorn, noValue, notSynced, wrongClock).
    property var spans: []
    // Each with "kind" and "text", for instance "Not worn, 12:50 to 13:36"; with "color" and perhaps "soft" instead of
    // "kind" it explains a colour of the chart.
    property var legend: []
    property real leftMargin: 0
    property real rightMargin: 0
    // Of the words below the strip.
    property real legendMargin: root.leftMargin

    spacing: Theme.space.m

    Accessible.role: Accessible.StaticText
    Accessible.name: root.legend.map(entry => entry.text).join(". ")

    CoverageBar {
        x: root.leftMargin
        width: root.width - root.leftMargin - root.rightMargin
        height: Theme.chart.coverageHeight
        time: root.time
        spans: root.spans
        color: Theme.color.worn
        outline: Theme.color.borderStrong
        hatch: Theme.color.notSynced
        radius: Theme.chart.coverageRadius
    }

    Flow {
        id: words

        x: root.legendMargin
        width: root.width - root.legendMargin
        spacing: Theme.space.l

        Repeater {
            model: root.legend

            delegate: Row {
                id: entry

                required property var modelData

                readonly property real signWidth: spacing + Theme.scaled(entry.modelData.kind === undefined ? Theme.space.m : Theme.space.l + Theme.line.selected)

                spacing: Theme.space.s

                // Text that wraps must not be as wide as itself: it would be laid out for ever.
                TextMetrics {
                    id: natural
                    font: Theme.type.small.font
                    text: entry.modelData.text
                }

                TimeScale {
                    id: whole
                    from: 0
                    to: 1
                }

                CoverageBar {
                    anchors.verticalCenter: text.verticalCenter
                    width: Theme.scaled(Theme.space.l + Theme.line.selected)
                    height: Theme.chart.coverageHeight
                    visible: entry.modelData.kind !== undefined
                    time: whole
                    spans: visible ? [
                        {
                            from: 0,
                            to: 1,
                            kind: entry.modelData.kind
                        }
                    ] : []
                    color: Theme.color.worn
                    outline: Theme.color.borderStrong
                    hatch: Theme.color.notSynced
                    radius: Theme.chart.coverageRadius
                }

                Rectangle {
                    anchors.verticalCenter: text.verticalCenter
                    width: Theme.scaled(Theme.space.m)
                    height: width
                    radius: Theme.chart.coverageRadius
                    color: entry.modelData.soft ?? entry.modelData.color ?? "transparent"
                    border.width: entry.modelData.soft !== undefined ? Theme.line.controlOutline : 0
                    border.color: entry.modelData.color ?? "transparent"
                    visible: entry.modelData.kind === undefined
                }

                StyledText {
                    id: text
                    width: Math.min(Math.ceil(natural.advanceWidth), words.width - entry.signWidth)
                    text: entry.modelData.text
                    style: Theme.type.small
                    color: Theme.color.textMuted
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
