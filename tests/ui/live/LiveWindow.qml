// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep
import Pulsekeep.Models

AppShell {
    id: root

    required property LiveFeed live
    required property DeviceListModel devices
    readonly property QtObject theme: Theme
    readonly property Item livePage: page
    readonly property bool dialogOpen: T.Overlay.overlay !== null && T.Overlay.overlay.visible && T.Overlay.overlay.children.length > 0

    currentIndex: 1
    rail.person: "Marta"

    LivePage {
        id: page
        anchors.fill: parent
        focus: true
        live: root.live
        devices: root.devices
    }
}
