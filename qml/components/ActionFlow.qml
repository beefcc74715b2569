// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// Buttons, or the entries of a legend, beside each other, as wide as they are together; where that is more than there is room, in several lines.
Flow {
    id: root

    property real room: root.needed
    readonly property real needed: {
        let sum = 0;
        for (let i = 0; i < children.length; ++i) {
            if (children[i].visible && children[i].width > 0)
                sum += children[i].width + spacing;
        }
        return Math.max(0, Math.ceil(sum - spacing));
    }

    width: Math.min(root.needed, root.room)
    spacing: Theme.space.s + Theme.line.selected
}
