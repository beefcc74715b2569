// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Charts

// The frame of a chart: grid, labels, reference line, readout, and everything that moves through time. What is drawn is
// put into it and fills the plot. Charts that share a TimeScale and "moment" share their hairline.
FocusScope {
    id: root

    required property TimeScale time
    required property ValueScale values
    property string name
    // The chart's finding in words, for screen readers.
    property string finding
    property string unit
    default property alias series: plot.data

    // The moment that is read, in milliseconds UTC; not a number while nothing is.
    property real moment: NaN
    // Set by whoever knows the data: what the readout says, and where its dots are (values at the moment).
    property string readoutValue
    property string readoutDetail
    property var readoutValues: []
    property color dotColor: Theme.color.text

    // A dashed line with its name, such as a goal or a resting rate; not a number for none.
    property real limit: NaN
    property string limitName
    // The name stands beside the plot instead of above the line.
    property bool limitBeside: false
    // Its number stands in bold on the axis, where points would cover a name above the line.
    property bool limitOnAxis: false

    // Room for labels: charts above each other give the same.
    property real labelWidth: root.valueLabels ? Math.ceil(widestLabel.advanceWidth) + Theme.chart.axisGap : 0
    property real rightMargin: root.limitBeside ? Math.ceil(limitText.implicitWidth) + Theme.chart.axisGap : 0
    property bool timeLabels: true
    property bool valueLabels: true
    property bool verticalGrid: false
    // Reacts to pointer, wheel and keys.
    property bool interactive: true
    // How far the ring of the focus stands away: where labels reach the edges.
    property real ringDistance: 0

    readonly property alias plot: plot
    // How many lines of the grid keep their labels apart.
    readonly property int mostLines: Math.max(2, Math.min(Theme.chart.maxGridLines, Math.floor(plot.height / (Theme.type.small.lineHeight * 1.3))))
    readonly property real unitHeight: root.unit.length > 0 ? Theme.type.small.lineHeight : 0
    // Where the moment stands in the plot, 0 to 1, and whether it does at all.
    property real momentAt: 0
    property bool reading: false

    // Wishes of the person: models answer by setting what is shown.
    signal hovered(real moment)
    signal readingEnded()
    signal zoomed(real factor, real fraction)
    signal panned(real part)
    // One value further (1) or back (-1), by arrow keys.
    signal stepped(int direction)
    // Return or a click on a moment.
    signal activated(real moment)

    function follow(): void {
        root.momentAt = root.time.fraction(root.moment);
        root.reading = !isNaN(root.moment) && root.momentAt >= 0 && root.momentAt <= 1;
    }

    implicitHeight: Theme.size.rail
    implicitWidth: Theme.size.rail * 2
    activeFocusOnTab: root.interactive

    Accessible.role: Accessible.Chart
    Accessible.name: root.name
    Accessible.description: root.reading && root.readoutValue.length > 0 ? `${root.readoutValue}, ${root.readoutDetail}` : root.finding
    Accessible.focusable: root.interactive

    Keys.enabled: root.interactive
    Keys.onPressed: event => {
        // With Alt they belong to the page: the day before, the day after.
        if (event.modifiers & Qt.AltModifier)
            return;
        event.accepted = true;
        const much = event.modifiers & Qt.ControlModifier;
        if (event.key === Qt.Key_Left && !much)
            root.stepped(-1);
        else if (event.key === Qt.Key_Right && !much)
            root.stepped(1);
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_PageUp)
            root.panned(-0.5);
        else if (event.key === Qt.Key_Right || event.key === Qt.Key_PageDown)
            root.panned(0.5);
        else if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
            root.zoomed(0.5, root.reading ? root.momentAt : 0.5);
        else if (event.key === Qt.Key_Minus)
            root.zoomed(2, root.reading ? root.momentAt : 0.5);
        else if (event.key === Qt.Key_Escape && root.reading)
            root.readingEnded();
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && root.reading)
            root.activated(root.moment);
        else
            event.accepted = false;
    }

    // Functions of the scale do not tell when its range changes; this does.
    Connections {
        target: root.time

        function onRangeChanged(): void {
            root.follow();
        }
    }

    Binding {
        target: root.time
        property: "most"
        value: Math.max(3, Math.floor(plot.width / Theme.scaled(Theme.size.railCompact - Theme.space.m)))
        when: root.timeLabels && plot.width > 0
        restoreMode: Binding.RestoreNone
    }

    TextMetrics {
        id: widestLabel

        readonly property var labels: root.valueLabels ? Array.from(root.values.ticks, tick => tick.label) : []

        font: Theme.type.small.font
        text: widestLabel.labels.reduce((longest, label) => label.length > longest.length ? label : longest, root.valueLabels ? root.unit : "")
    }

    StyledText {
        anchors.right: plot.left
        anchors.rightMargin: Theme.chart.axisGap
        text: root.unit
        style: Theme.type.small
        color: Theme.color.textMuted
        visible: root.unit.length > 0
        Accessible.ignored: true
    }

    Repeater {
        model: root.values.ticks.length

        delegate: Item {
            id: line

            required property int index
            readonly property var tick: root.values.ticks[line.index] ?? {
                fraction: 0,
                label: ""
            }

            x: plot.x
            y: plot.y + Math.round((1 - line.tick.fraction) * plot.height)
            width: plot.width

            Rectangle {
                width: parent.width
                height: Theme.chart.gridLine
                color: Theme.color.gridLine
            }

            StyledText {
                anchors.right: parent.left
                anchors.rightMargin: Theme.chart.axisGap
                y: -height / 2
                text: line.tick.label
                style: Theme.type.small
                color: Theme.color.textMuted
                // The limit's number is the more important one.
                visible: root.valueLabels && !(root.limitOnAxis && limitLine.visible && Math.abs(line.y - limitLine.y) < height * 0.8)
                Accessible.ignored: true
            }
        }
    }

    Repeater {
        model: root.timeLabels || root.verticalGrid ? root.time.tickCount : 0

        delegate: Item {
            id: moment

            required property int index
            readonly property var tick: root.time.ticks[moment.index] ?? {
                fraction: 0,
                label: ""
            }

            x: plot.x + Math.round(moment.tick.fraction * plot.width)
            y: plot.y

            Rectangle {
                width: Theme.chart.gridLine
                height: plot.height
                color: Theme.color.gridLine
                visible: root.verticalGrid
            }

            StyledText {
                // Near the edges a label stands within the plot instead of across its edge.
                x: Math.max(-moment.x + plot.x, Math.min(-width / 2, plot.x + plot.width + Theme.chart.axisGap - moment.x - width))
                y: plot.height + Theme.chart.axisGap - Theme.line.selected
                text: moment.tick.label
                style: Theme.type.small
                color: Theme.color.textMuted
                visible: root.timeLabels
                Accessible.ignored: true
            }
        }
    }

    Item {
        id: plot
        anchors.fill: parent
        anchors.leftMargin: root.labelWidth
        anchors.rightMargin: root.rightMargin
        anchors.topMargin: root.unitHeight > 0 ? root.unitHeight * 1.5 : root.valueLabels ? Theme.space.s : 0
        anchors.bottomMargin: root.timeLabels ? Theme.type.small.lineHeight + Theme.chart.axisGap : root.valueLabels ? Theme.space.s : 0
    }

    Dashes {
        id: limitLine
        x: plot.x
        width: plot.width
        height: Math.ceil(Theme.chart.limitLine) + 1
        y: plot.y + Math.round((root.values.top - root.limit) / (root.values.top - root.values.bottom) * plot.height - height / 2)
        color: root.limitBeside || root.limitOnAxis ? Theme.color.text : Theme.color.textMuted
        thickness: Theme.chart.limitLine
        pattern: root.limitBeside || root.limitOnAxis ? Theme.chart.limitDash : Theme.chart.usualDash
        visible: !isNaN(root.limit) && root.limit >= root.values.bottom && root.limit <= root.values.top
    }

    StyledText {
        id: limitText
        x: root.limitOnAxis ? plot.x - Theme.chart.axisGap - width : root.limitBeside ? plot.x + plot.width + Theme.chart.axisGap : plot.x + plot.width - width
        y: root.limitBeside || root.limitOnAxis ? limitLine.y + limitLine.height / 2 - height / 2 : limitLine.y - height
        text: root.limitName
        style: Theme.type.small
        font.weight: root.limitOnAxis ? Theme.font.semibold : Theme.font.regular
        color: root.limitBeside || root.limitOnAxis ? Theme.color.text : Theme.color.textMuted
        visible: limitLine.visible
    }

    Item {
        anchors.fill: parent
        visible: root.reading

        Rectangle {
            id: hairline
            x: plot.x + Math.round(root.momentAt * plot.width)
            y: plot.y
            width: Theme.chart.hoverLine
            height: plot.height
            color: Theme.color.text
        }

        Repeater {
            model: root.readoutValues

            delegate: Rectangle {
                required property real modelData

                x: hairline.x - width / 2
                y: plot.y + (root.values.top - modelData) / (root.values.top - root.values.bottom) * plot.height - height / 2
                width: 2 * (Theme.chart.hoverDotRadius + Theme.chart.dotRing)
                height: width
                radius: width / 2
                color: root.dotColor
                border.width: Theme.chart.dotRing
                border.color: Theme.color.surface
            }
        }

        ReadoutPlate {
            readonly property bool onRight: hairline.x + Theme.space.m + width <= root.width

            x: onRight ? hairline.x + Theme.space.m : Math.max(0, hairline.x - Theme.space.m - width)
            y: plot.y + Theme.space.xs
            value: root.readoutValue
            detail: root.readoutDetail
            visible: root.readoutValue.length > 0
        }
    }

    FocusRing {
        anchors.margins: -root.ringDistance
        around: Theme.radius.control
        shown: root.activeFocus && root.interactive && root.focusReason !== Qt.MouseFocusReason
    }

    property int focusReason: Qt.OtherFocusReason

    HoverHandler {
        id: hover

        property point before

        enabled: root.interactive
        target: plot
        onPointChanged: {
            // A chart that moves below a pointer at rest is not pointed at anew.
            if (point.scenePosition === before)
                return;
            before = point.scenePosition;
            const x = point.position.x - plot.x;
            if (hovered && x >= 0 && x <= plot.width)
                root.hovered(root.time.at(x / plot.width));
        }
        onHoveredChanged: if (!hovered)
            root.readingEnded()
    }

    TapHandler {
        enabled: root.interactive
        onTapped: point => {
            root.focusReason = Qt.MouseFocusReason;
            root.forceActiveFocus(Qt.MouseFocusReason);
            const part = (point.position.x - plot.x) / plot.width;
            if (part >= 0 && part <= 1)
                root.activated(root.time.at(part));
        }
    }

    DragHandler {
        property real before: 0

        enabled: root.interactive
        target: null
        yAxis.enabled: false
        onActiveChanged: before = 0
        onTranslationChanged: {
            if (!active)
                return;
            root.panned((before - translation.x) / Math.max(1, plot.width));
            before = translation.x;
        }
    }

    WheelHandler {
        enabled: root.interactive
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        orientation: Qt.Vertical
        onWheel: event => {
            const part = Math.max(0, Math.min(1, (event.x - plot.x) / Math.max(1, plot.width)));
            const turns = event.angleDelta.y / 120;
            if (event.modifiers & Qt.ShiftModifier)
                root.panned(-turns * 0.1);
            else
                root.zoomed(Math.pow(0.8, turns), part);
        }
    }

    WheelHandler {
        enabled: root.interactive
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        orientation: Qt.Horizontal
        onWheel: event => root.panned(-event.angleDelta.x / 120 * 0.1)
    }

    PinchHandler {
        property real before: 1

        enabled: root.interactive
        target: null
        onActiveChanged: before = 1
        onActiveScaleChanged: {
            if (!active)
                return;
            root.zoomed(before / activeScale, (centroid.position.x - plot.x) / Math.max(1, plot.width));
            before = activeScale;
        }
    }

    onActiveFocusChanged: if (!activeFocus)
        root.focusReason = Qt.OtherFocusReason
    onMomentChanged: root.follow()
    Component.onCompleted: root.follow()
}
