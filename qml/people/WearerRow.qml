// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// Whose readings those of a device are, or of one of the users that it tells apart.
ListRow {
    id: root

    required property PeopleModel people
    required property real device
    // As the device numbers them, from 1; 0 for the whole device.
    required property int user

    // Somebody new is to have them.
    signal newcomerWanted(int user)

    iconName: "person"
    //: A monitor keeps apart the readings of its users
    title: root.user > 0 ? qsTr("User %1").arg(root.user) : qsTr("Who wears it")
    detail: root.user > 0 ? qsTr("As the device numbers them") : qsTr("Its readings count as theirs")

    function follow(): void {
        chooser.person = root.people.wearerOf(root.device, root.user);
    }

    onDeviceChanged: root.follow()
    Component.onCompleted: root.follow()

    Connections {
        target: root.people

        function onOwnersChanged(): void {
            root.follow();
        }
    }

    PersonChooser {
        id: chooser
        width: Math.min(implicitWidth, root.controlRoom)
        people: root.people
        name: root.title
        onChosen: person => root.people.assign(root.device, root.user, person)
        onNewcomerWanted: root.newcomerWanted(root.user)
    }
}
