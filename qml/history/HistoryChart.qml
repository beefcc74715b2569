// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Charts
import Pulsekeep.Models

// Heart rates as a line within its bands, steps and nights as bars.
ChartPane {
    id: root

    required property HistoryView history

    // One of the notes is asked for.
    signal noteRequested()

    readonly property bool lines: root.history.shape === HistoryView.Line
    readonly property bool steps: root.history.quantity === HistoryView.Steps
    readonly property bool blank: root.history.status === HistoryView.Blank || root.history.status === HistoryView.Empty
    readonly property string limitNumber: isNaN(root.limit) ? "" : root.limit.toLocaleString(Qt.locale(), "f", 0)
    readonly property bool goalShown: root.steps && root.history.byDays && !root.lines

    name: [qsTr("Heart rate"), qsTr("Steps"), qsTr("Sleep")][root.history.quantity] ?? ""
    finding: root.history.finding
    values: ValueScale {
        low: root.history.low
        high: root.history.high
        fromZero: !root.lines
        most: root.blank ? 2 : root.mostLines
    }
    valueLabels: !root.blank
    //: Units on a chart's axis: beats per minute, hours
    unit: root.blank ? "" : root.lines ? qsTr("bpm") : root.steps ? "" : qsTr("h")
    moment: root.history.moment
    readoutValue: root.history.readoutValue
    readoutDetail: root.history.readoutDetail
    readoutValues: root.lines ? root.history.readoutValues : []
    dotColor: Theme.color.heart
    limit: root.goalShown ? root.history.goal : root.lines ? root.history.resting ?? NaN : NaN
    limitBeside: root.goalShown && !Theme.narrow
    // Where the plot is too small for a name within it, the number stands on the axis.
    limitOnAxis: root.goalShown ? Theme.narrow : Theme.tight
    //: %1 is a number of steps, or a heart rate
    limitName: root.limitOnAxis ? limitNumber : root.goalShown ? qsTr("goal %1").arg(limitNumber) : qsTr("resting %1").arg(limitNumber)

    onHovered: moment => root.history.read(moment)
    onReadingEnded: root.history.stopReading()
    onStepped: direction => root.history.step(direction)
    onZoomed: (factor, fraction) => root.history.zoom(factor, fraction)
    onPanned: part => root.history.pan(part)
    onActivated: moment => root.history.open(moment)

    BandSeries {
        anchors.fill: parent
        visible: root.lines
        time: root.time
        values: root.values
        color: Theme.color.heart
        ink: root.history.innerLower.length > 0 ? Theme.chart.outerBandOpacity : Theme.chart.bandOpacity
        lower: root.history.lower
        upper: root.history.upper
        gap: root.history.gap
    }

    BandSeries {
        anchors.fill: parent
        visible: root.lines
        time: root.time
        values: root.values
        color: Theme.color.heart
        ink: Theme.chart.innerBandOpacity
        lower: root.history.innerLower
        upper: root.history.innerUpper
        gap: root.history.gap
    }

    LineSeries {
        anchors.fill: parent
        visible: root.lines
        time: root.time
        values: root.values
        color: Theme.color.heart
        thickness: Theme.chart.mainLine
        points: root.history.line
        gap: root.history.gap
    }

    BarSeries {
        anchors.fill: parent
        visible: !root.lines
        time: root.time
        values: root.values
        color: root.steps ? Theme.color.steps : Theme.color.sleep
        soft: root.steps ? Theme.color.stepsSoft : Theme.color.sleepSoft
        missing: Theme.color.borderStrong
        outline: Theme.color.text
        goal: root.goalShown ? root.history.goal : 0
        bars: root.history.bars
        current: root.history.currentBar
        radius: Theme.chart.barRadius
        widest: root.history.byDays ? Theme.space.xxxl : Theme.chart.barMaxWidth
    }

    NoteMarks {
        anchors.fill: parent
        time: root.time
        notes: root.history.notes
        onChosen: root.noteRequested()
    }
}
