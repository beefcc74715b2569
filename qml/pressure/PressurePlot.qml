// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Charts

// One of the two values of blood pressure: the classes as bands, every value as a dot, filled in the morning and hollow
// in the evening.
ChartPane {
    id: root

    // From low to high, each with "from", perhaps "to", "name", "shape" and "colour".
    required property var bands
    required property list<point> mornings
    required property list<point> evenings
    // Room for the names of the classes; shapes alone need less.
    property bool named: true
    property int amount: 0

    readonly property real shapeSize: Theme.scaled(Theme.space.m)
    readonly property real span: Math.max(1, root.values.top - root.values.bottom)
    // Where dots would lie on each other they are smaller.
    readonly property real dotRadius: root.amount > root.plot.width / 3 ? Theme.chart.pointRadius * 0.6 : Theme.chart.pointRadius

    function yOf(value: real): real {
        return (root.values.top - value) / root.span * root.plot.height;
    }

    // Each name in the middle of what is seen of its band, but never on the one above it.
    readonly property var places: {
        const height = Theme.type.small.lineHeight;
        const centres = root.bands.map(band => {
            const top = root.yOf(Math.min(root.values.top, band.to ?? root.values.top));
            const bottom = root.yOf(Math.max(root.values.bottom, band.from));
            return bottom > top ? (top + bottom) / 2 : NaN;
        });
        let last = -height;
        for (let i = centres.length - 1; i >= 0; --i) {
            if (isNaN(centres[i]))
                continue;
            centres[i] = Math.max(centres[i], last + height);
            last = centres[i];
        }
        return centres;
    }

    rightMargin: root.shapeSize + Theme.space.s + (root.named ? Math.ceil(widest.advanceWidth) + Theme.space.xs : 0)
    limitOnAxis: true
    dotColor: Theme.color.text

    TextMetrics {
        id: widest
        font: Theme.type.small.font
        text: root.bands.reduce((longest, band) => band.name.length > longest.length ? band.name : longest, "")
    }

    Repeater {
        model: root.bands.length

        delegate: Rectangle {
            id: band

            required property int index
            readonly property var entry: root.bands[band.index] ?? null
            readonly property real upperEdge: band.entry ? Math.max(0, root.yOf(Math.min(root.values.top, band.entry.to ?? root.values.top))) : 0
            readonly property real lowerEdge: band.entry ? Math.min(root.plot.height, root.yOf(Math.max(root.values.bottom, band.entry.from))) : 0

            y: Math.round(band.upperEdge)
            width: root.plot.width
            height: Math.max(0, Math.round(band.lowerEdge) - y)
            color: band.entry ? Theme.color[band.entry.colour + "Band"] : "transparent"
        }
    }

    DotSeries {
        anchors.fill: parent
        time: root.time
        values: root.values
        color: Theme.color.text
        paper: Theme.color.surface
        radius: root.dotRadius
        ring: Theme.chart.pointOutline
        points: root.mornings
        hollow: root.evenings
    }

    Repeater {
        model: root.bands.length

        delegate: Row {
            id: name

            required property int index
            readonly property var entry: root.bands[name.index] ?? null
            readonly property real place: root.places[name.index] ?? NaN

            x: root.plot.width + Theme.space.s
            y: isNaN(name.place) ? 0 : Math.round(name.place - height / 2)
            spacing: Theme.space.xs
            visible: !isNaN(name.place)

            ShapeMark {
                anchors.verticalCenter: parent.verticalCenter
                shape: name.entry?.shape ?? ""
                color: name.entry ? Theme.color[name.entry.colour] : "transparent"
            }

            StyledText {
                text: name.entry?.name ?? ""
                style: Theme.type.small
                visible: root.named
                Accessible.ignored: true
            }
        }
    }
}
