// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// A figure below a chart: what it is, the figure, and what it is compared to.
Column {
    id: root

    property string label
    property string number
    property string unit
    property string comparison
    // A sample of the colour that the figure has in the chart; transparent for none.
    property color swatch: "transparent"
    property var parts: []

    spacing: 0

    Row {
        spacing: Theme.space.s

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.scaled(Theme.space.m)
            height: width
            radius: Theme.chart.coverageRadius
            color: root.swatch
            visible: root.swatch.a > 0
        }

        StyledText {
            text: root.label
            style: Theme.type.small
            color: Theme.color.textMuted
        }
    }

    NumberWithUnit {
        parts: root.parts
        number: root.number
        unit: root.unit
        style: Theme.type.stat
        unitStyle: Theme.type.body
    }

    StyledText {
        width: root.width > 0 ? root.width : implicitWidth
        text: root.comparison
        style: Theme.type.small
        color: Theme.color.textMuted
        visible: text.length > 0
        wrapMode: Text.Wrap
    }
}
