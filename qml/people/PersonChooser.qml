// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// One of the people, nobody in particular, or somebody who is not in the list yet.
Dropdown {
    id: root

    required property PeopleModel people
    // 0 for nobody in particular.
    property real person: 0
    // Whether somebody who is not in the list yet can be asked for.
    property bool newcomers: true

    signal chosen(real person)
    signal newcomerWanted()

    readonly property var names: root.people.names

    function follow(): void {
        currentIndex = root.people.rowOf(root.person) + 1;
    }

    model: Array.of(qsTr("Nobody in particular")).concat(root.names, root.newcomers ? [qsTr("Somebody new")] : [])
    iconName: Theme.tight ? "" : "person"
    onModelChanged: root.follow()
    onPersonChanged: root.follow()
    onActivated: index => {
        if (root.newcomers && index === root.count - 1)
            root.newcomerWanted();
        else
            root.chosen(root.people.personAt(index - 1));
        root.follow();
    }
    Component.onCompleted: root.follow()
}
