// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// A filled shape that stands for a class: circle, square, diamond, triangleUp, triangleDown, octagon.
Ink {
    id: root

    property string shape
    property real size: Theme.space.m

    implicitWidth: Theme.scaled(root.size)
    implicitHeight: Theme.scaled(root.size)
    color: Theme.color.text
    visible: root.shape.length > 0
    source: root.shape.length > 0 ? "qrc:/pulsekeep/icons/shape-" + root.shape + ".svg" : ""

    Accessible.ignored: true
}
