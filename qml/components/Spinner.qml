// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// Something is going on; words beside it say what. Stands still where movement is reduced.
Arc {
    id: root

    property bool running: true
    property real size: Theme.space.xl + Theme.line.selected

    implicitWidth: Theme.scaled(root.size)
    implicitHeight: Theme.scaled(root.size)
    thickness: Theme.line.drawing + Theme.line.border
    color: Theme.color.accent
    track: Theme.color.border
    part: 0.24

    Accessible.ignored: true

    RotationAnimator on rotation {
        from: 0
        to: 360
        duration: Theme.spinnerTurn
        loops: Animation.Infinite
        running: root.running && root.visible && !Theme.reduceMovement
    }
}
