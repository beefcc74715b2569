// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep

// Three to five figures in one card, with thin lines between them; two in a row where it is narrow.
Card {
    id: root

    // Each with "label", "number" and "unit" (or "parts"), "comparison", and perhaps "swatch".
    property var figures: []
    readonly property int columns: Theme.tight ? 1 : Theme.narrow ? 2 : Math.max(1, root.figures.length)

    topPadding: Theme.space.m
    bottomPadding: Theme.space.m

    Grid {
        id: grid
        width: root.availableWidth
        columns: root.columns
        rowSpacing: Theme.space.l

        Repeater {
            model: root.figures

            delegate: Item {
                id: cell

                required property int index
                required property var modelData
                readonly property bool first: cell.index % root.columns === 0

                width: grid.width / root.columns
                height: figure.implicitHeight

                Rectangle {
                    width: Theme.line.border
                    height: parent.height
                    color: Theme.color.border
                    visible: !cell.first
                }

                StatFigure {
                    id: figure
                    x: cell.first ? 0 : Theme.space.cardPadding - Theme.line.selected
                    width: cell.width - x
                    label: cell.modelData.label
                    number: cell.modelData.number ?? ""
                    unit: cell.modelData.unit ?? ""
                    parts: cell.modelData.parts ?? []
                    comparison: cell.modelData.comparison ?? ""
                    swatch: cell.modelData.swatch ?? "transparent"
                }
            }
        }
    }
}
