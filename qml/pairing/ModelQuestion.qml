// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// Which of several models of one name it is. Nobody guesses: what is read wrongly looks like a pressure all the same.
Card {
    id: root

    required property Pairing pairing

    name: which.text
    outline: root.pairing.alternative < 0 ? Theme.color.caution : Theme.color.border

    GridLayout {
        width: root.availableWidth
        columns: Theme.narrow ? 1 : 2
        columnSpacing: Theme.space.l
        rowSpacing: Theme.space.m

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space.xs

            StyledText {
                id: which
                Layout.fillWidth: true
                text: qsTr("Which model is it?")
                style: Theme.type.heading
                wrapMode: Text.Wrap
            }

            StyledText {
                Layout.fillWidth: true
                text: qsTr("Several are sold under one name. The label on the underside says which one yours is.")
                style: Theme.type.small
                color: Theme.color.textMuted
                wrapMode: Text.Wrap
            }
        }

        Dropdown {
            objectName: "model"
            Layout.fillWidth: Theme.narrow
            Layout.preferredWidth: Theme.size.rail + Theme.space.xl
            name: qsTr("Model")
            size: Theme.size.control
            model: root.pairing.alternatives
            currentIndex: root.pairing.alternative
            displayText: root.pairing.alternative < 0 ? qsTr("Choose") : root.pairing.modelName
            onActivated: index => root.pairing.chooseModel(index)
        }
    }
}
