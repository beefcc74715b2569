// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// Shows where the keyboard is: a ring after a gap around what it is put into.
Rectangle {
    id: root

    property bool shown: false
    property real around: Theme.radius.control
    readonly property real reach: Theme.line.focusGap + Theme.line.focusRing

    anchors.fill: parent
    anchors.margins: -root.reach
    radius: root.around + root.reach
    color: "transparent"
    border.width: Theme.line.focusRing
    border.color: Theme.color.focus
    visible: root.shown
}
