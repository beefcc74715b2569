// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// One of the drawings of resources/drawings, by its name. Small ones get bolder strokes.
Ink {
    id: root

    property string name
    property real size: Theme.size.listRow

    implicitWidth: root.size
    implicitHeight: root.size
    color: Theme.color.text
    stroke: root.size < Theme.space.xxxl + Theme.space.s ? Theme.line.drawing + 1 : Theme.line.drawing
    source: root.name.length > 0 ? "qrc:/pulsekeep/drawings/" + root.name + ".svg" : ""

    Accessible.ignored: true
}
