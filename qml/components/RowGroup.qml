// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// Rows in one card, with thin lines between them, below a heading of their own.
Column {
    id: root

    property string title
    default property alias rows: column.data

    spacing: Theme.space.xs + Theme.line.selected

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    StyledText {
        x: Theme.space.xs
        width: root.width - 2 * x
        text: root.title
        style: Theme.type.cardTitle
        visible: text.length > 0
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }

    Card {
        id: card
        width: root.width
        topPadding: Theme.space.xs
        bottomPadding: Theme.space.xs
        leftPadding: Theme.narrow ? Theme.space.l : Theme.space.cardPadding - Theme.line.selected
        rightPadding: leftPadding

        Column {
            id: column
            width: card.availableWidth
        }
    }
}
