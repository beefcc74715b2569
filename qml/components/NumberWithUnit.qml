// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep

// Figures with their units on one baseline: "64 bpm", "6 h 58 min". Figures never wrap and are never cut.
Row {
    id: root

    // The pairs to show, each with "number" and "unit".
    property var parts: []
    // The short way for one pair.
    property string number
    property string unit
    property TextStyle style: Theme.narrow ? Theme.type.numberNarrow : Theme.type.number
    property TextStyle unitStyle: Theme.type.body

    readonly property var shown: root.parts.length > 0 ? root.parts : [
        {
            number: root.number,
            unit: root.unit
        }
    ]
    // Where the figures stand, for what is put beside them.
    readonly property real figureBaseline: baselineMark.baselineOffset

    spacing: Theme.space.xs + Theme.line.selected / 2

    Accessible.role: Accessible.StaticText
    Accessible.name: root.shown.map(part => `${part.number} ${part.unit}`).join(" ")

    StyledText {
        id: baselineMark
        style: root.style
        text: "0"
        visible: false
        Accessible.ignored: true
    }

    Repeater {
        model: root.shown

        delegate: Item {
            id: pair

            required property var modelData

            implicitWidth: figure.implicitWidth + (unit.text.length > 0 ? gap + unit.implicitWidth : 0)
            implicitHeight: figure.implicitHeight
            readonly property real gap: root.shown.length > 1 || root.style === Theme.type.stat ? Theme.space.xs : Theme.space.s

            StyledText {
                id: figure
                text: pair.modelData.number
                style: root.style
                Accessible.ignored: true
            }

            StyledText {
                id: unit
                anchors.left: figure.right
                anchors.leftMargin: pair.gap
                anchors.baseline: figure.baseline
                text: pair.modelData.unit
                style: root.unitStyle
                color: Theme.color.textMuted
                Accessible.ignored: true
            }
        }
    }
}
