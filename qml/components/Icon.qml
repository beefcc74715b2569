// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// One of the icons of resources/icons, by its name.
Ink {
    id: root

    property string name
    property real size: Theme.size.icon

    implicitWidth: Theme.scaled(root.size)
    implicitHeight: Theme.scaled(root.size)
    color: Theme.color.text
    source: root.name.length > 0 ? "qrc:/pulsekeep/icons/" + root.name + ".svg" : ""
    visible: root.name.length > 0

    Accessible.ignored: true
}
