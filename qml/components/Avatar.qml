// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// A person's first letter on their colour.
Rectangle {
    id: root

    property string name
    property real size: Theme.space.xl + Theme.space.xs
    // Which of the theme's colours for people.
    property int colour: 0

    implicitWidth: Theme.scaled(root.size)
    implicitHeight: Theme.scaled(root.size)
    radius: width / 2
    color: Theme.people[root.colour % Theme.people.length]

    Accessible.ignored: true

    StyledText {
        anchors.centerIn: parent
        text: root.name.charAt(0).toUpperCase()
        style: Theme.type.small
        font.weight: Theme.font.semibold
        Accessible.ignored: true
    }
}
