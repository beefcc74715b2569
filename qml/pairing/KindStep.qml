// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// What do you have: the kinds there are drivers for.
GridLayout {
    id: root

    required property Pairing pairing

    // Where the keyboard goes when the step is shown. False: to the filled button.
    function takeFocus(reason: int): bool {
        for (let i = 0; i < cards.count; ++i) {
            if ((cards.itemAt(i) as KindCard)?.checked)
                return false;
        }
        cards.itemAt(0)?.forceActiveFocus(reason);
        return cards.count > 0;
    }

    function titleOf(drawing: string): string {
        switch (drawing) {
        case "band":
            return qsTr("Fitness band");
        case "watch":
            return qsTr("Watch");
        case "bp-monitor":
            return qsTr("Blood-pressure monitor");
        case "scale":
            return qsTr("Scale");
        default:
            return qsTr("Another sensor");
        }
    }

    function moveTo(index: int): void {
        const card = cards.itemAt(index) as KindCard;
        if (card === null)
            return;
        card.forceActiveFocus(Qt.TabFocusReason);
        card.press();
    }

    columns: Theme.narrow ? 2 : 3
    columnSpacing: Theme.space.cardGap
    rowSpacing: Theme.space.cardGap

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Kinds of devices")

    Repeater {
        id: cards
        model: root.pairing.kinds

        delegate: KindCard {
            id: card

            required property int index
            required property var modelData

            objectName: "kind-" + card.modelData.drawing
            Layout.fillWidth: true
            Layout.fillHeight: true
            // All columns are equally wide, whatever the words are.
            Layout.preferredWidth: Theme.size.rail
            // Fewer than a row do not grow to fill it.
            Layout.maximumWidth: cards.count < root.columns && !Theme.narrow ? Theme.scaled(Theme.size.wizardSide) : -1
            drawing: card.modelData.drawing
            text: root.titleOf(card.modelData.drawing)
            //: %1 is the name of a model
            detail: card.modelData.models.length > 1 ? qsTr("%1 and others like it").arg(card.modelData.models[0]) : card.modelData.models[0]
            checked: root.pairing.kind === card.modelData.drawing

            onClicked: root.pairing.kind = card.modelData.drawing
            Keys.onLeftPressed: root.moveTo(card.index - 1)
            Keys.onRightPressed: root.moveTo(card.index + 1)
            Keys.onUpPressed: root.moveTo(card.index - root.columns)
            Keys.onDownPressed: root.moveTo(card.index + root.columns)
        }
    }

    Item {
        Layout.fillWidth: true
        visible: !Theme.narrow && cards.count < root.columns
    }
}
