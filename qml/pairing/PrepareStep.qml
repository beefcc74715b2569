// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// Get it ready: what a device of the chosen kind needs before it can be found.
GridLayout {
    id: root

    required property Pairing pairing

    readonly property bool watch: root.pairing.kind === "watch"

    columns: Theme.narrow ? 1 : 2
    columnSpacing: Theme.space.xl
    rowSpacing: Theme.space.l

    Rectangle {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: Theme.narrow
        implicitWidth: drawing.width + 2 * Theme.space.xl
        implicitHeight: drawing.height + 2 * (Theme.narrow ? Theme.space.s : Theme.space.xl)
        radius: Theme.radius.card
        color: Theme.color.accentSoft

        Drawing {
            id: drawing
            anchors.centerIn: parent
            name: root.pairing.drawing
            size: Theme.narrow ? Theme.size.railCompact : Theme.size.rail - Theme.space.xxl
            color: Theme.color.accentSoftText
        }
    }

    RowGroup {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop

        ListRow {
            iconName: "battery"
            title: qsTr("Charge it and put it within reach")
            detail: root.watch ? qsTr("Put the watch beside the computer. It need not be worn.") : qsTr("Put the band beside the computer. It need not be worn.")
        }

        ListRow {
            separated: true
            iconName: "close"
            title: qsTr("Close its phone app")
            detail: root.watch ? qsTr("A watch talks to one at a time. Close the app, or switch Bluetooth off on the phone.") : qsTr("A band talks to one at a time. Close the app, or switch Bluetooth off on the phone.")
        }

        ListRow {
            separated: visible
            visible: root.pairing.keysMadeHere
            iconName: "tap"
            title: root.watch ? qsTr("First Amazfit Bip: free it from the app") : qsTr("Mi Band 2 or 3: free it from the app")
            detail: qsTr("It gets a new key here, after you have tapped it. Remove it from the phone app first, which cannot use it any more afterwards.")
        }

        ListRow {
            separated: visible
            visible: root.pairing.keysFromVendor
            iconName: "key"
            title: root.watch ? qsTr("Amazfit Neo or later: have its key at hand") : qsTr("Mi Smart Band 4 or later: have its key at hand")
            detail: qsTr("It keeps the key that its phone app gave it. Leave it paired there: removing it ends the key. How to get the key is told two steps on.")
        }
    }
}
