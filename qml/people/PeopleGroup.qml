// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// The people whose readings are kept, each with the way to change them, and the way to add one.
RowGroup {
    id: root

    required property PeopleModel people

    // 0 for somebody new.
    signal editRequested(real person)

    function told(birthDate: string, sex: string, height: var): string {
        return [
            //: %1 is a date
            birthDate.length > 0 ? qsTr("born %1").arg(birthDate) : "",
            sex === "female" ? qsTr("female") : sex === "male" ? qsTr("male") : "",
            height !== undefined ? qsTr("%1 cm").arg(height) : ""
        ].filter(part => part.length > 0).join(", ");
    }

    Repeater {
        model: root.people

        delegate: ListRow {
            id: row

            required property int index
            required property real personId
            required property string name
            required property string birthDate
            required property string sex
            required property var model

            separated: row.index > 0
            interactive: true
            title: row.name
            detail: root.told(row.birthDate, row.sex, row.model.height)
            leading: [
                Avatar {
                    name: row.name
                    colour: row.model.colour
                }
            ]
            onClicked: root.editRequested(row.personId)
        }
    }

    ListRow {
        separated: root.people.count > 0
        iconName: "people"
        title: root.people.count > 0 ? qsTr("Somebody else") : qsTr("Several people share this computer?")
        detail: root.people.count > 0 ? "" : qsTr("Say who wears which device, and each of you sees their own readings.")

        OutlinedButton {
            size: Theme.size.controlSmall
            iconName: "plus"
            text: qsTr("Add")
            Accessible.name: qsTr("Add a person")
            onClicked: root.editRequested(0)
        }
    }
}
