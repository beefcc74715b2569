// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// Asks whose readings those of a new device are: one of the people, or somebody who gets a name here.
ColumnLayout {
    id: root

    required property PeopleModel people
    // As the device numbers its users; 0 for the whole device.
    required property int user
    required property string label

    property bool newcomer: false
    readonly property bool named: root.newcomer || root.people.count === 0

    // Return in the field.
    signal accepted()

    // Whether what was chosen could be kept for the paired device.
    function keep(device: real): bool {
        let person = chooser.person;
        // Also when the user before has just become the first of the people.
        if (field.text.trim().length > 0) {
            field.fault = root.people.nameFault(field.text, 0);
            person = field.fault.length === 0 ? root.people.add({
                name: field.text
            }) : 0;
            if (person === 0)
                return false;
            root.newcomer = false;
            field.text = "";
            chooser.person = person;
        }
        root.people.assign(device, root.user, person);
        return true;
    }

    spacing: Theme.space.s

    StyledText {
        Layout.fillWidth: true
        text: root.label
        wrapMode: Text.Wrap
    }

    PersonChooser {
        id: chooser
        Layout.fillWidth: true
        visible: root.people.count > 0 && !root.newcomer
        people: root.people
        name: root.label
        size: Theme.size.field
        onChosen: person => chooser.person = person
        onNewcomerWanted: {
            root.newcomer = true;
            field.input.forceActiveFocus();
        }
    }

    InputField {
        id: field
        objectName: "wearer"
        Layout.fillWidth: true
        visible: root.named
        placeholder: qsTr("A name, if you like")
        input.Accessible.name: root.label
        input.maximumLength: 60
        onAccepted: root.accepted()
    }
}
