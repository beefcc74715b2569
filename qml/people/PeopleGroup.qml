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
            detail: {
                const parts = [];
                if (row.birthDate.length > 0)
                    //: %1 is a date
                    parts.push(qsTr("born %1").arg(row.birthDate));
                if (row.sex === "female")
                    parts.push(qsTr("female"));
                else if (row.sex === "male")
                    parts.push(qsTr("male"));
                if (row.model.height !== undefined)
                    parts.push(qsTr("%1 cm").arg(row.model.height));
                return parts.join(", ");
            }
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
