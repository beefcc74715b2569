// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

AppShell {
    id: root
    rail.person: "Marta"
    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(height, empty.height + 2 * Theme.space.xl)
        EmptyState {
            id: empty
            width: Math.min(parent.width - 2 * Theme.pageSide, Theme.breakpoint.contentMax)
            anchors.centerIn: parent
            title: "Bring in your first device"
            text: "Pulsekeep reads your band, watch, monitor or scale and keeps what it finds on this computer. No account, no cloud."
            action: "Add a device"
            ways: [{icon: "note", title: "Type in a reading", text: "Blood pressure or weight"}, {icon: "import", title: "Read in a file", text: "From another program, or CSV"}, {icon: "devices", title: "Just look around", text: "With a watch we made up"}]
        }
    }
}
