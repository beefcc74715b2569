// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// A device in range, and below it, once it is chosen, the question which model it is where that is not certain.
Column {
    id: root

    required property Pairing pairing
    required property string address
    required property string modelName
    required property string drawing
    required property int bars
    required property string nearness
    required property bool faded
    required property bool untested
    required property int alternatives

    readonly property alias card: card
    readonly property bool chosen: root.pairing.address === root.address

    signal revealRequested(Item item)

    spacing: Theme.space.s
    // The chosen one stays in sight, also when it gets another place in the list, or a question below.
    onYChanged: if (root.chosen)
        root.revealRequested(root)
    onHeightChanged: if (root.chosen)
        root.revealRequested(root)

    FoundCard {
        id: card
        objectName: "found-" + root.address
        width: root.width
        drawing: root.drawing
        bars: root.bars
        nearness: root.nearness
        text: root.modelName
        detail: root.faded ? qsTr("%1, not heard for a while").arg(root.address) : root.alternatives > 1 ? qsTr("%1, one of several models").arg(root.address) : root.untested ? qsTr("%1, talks like a supported model, untested").arg(root.address) : root.address
        opacity: root.faded ? Theme.chart.earlierOpacity : 1
        checked: root.chosen
    }

    Repeater {
        model: root.chosen && root.alternatives > 1 ? 1 : 0

        delegate: ModelQuestion {
            width: root.width
            pairing: root.pairing
        }
    }
}
