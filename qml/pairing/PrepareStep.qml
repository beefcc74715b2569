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
    readonly property bool worn: root.watch || root.pairing.kind === "band"

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
            iconName: root.worn ? "battery" : "radio"
            title: {
                switch (root.pairing.kind) {
                case "bp-monitor":
                    return qsTr("Put the monitor within reach");
                case "scale":
                    return qsTr("Put the scale within reach");
                case "strap":
                    return qsTr("Put it within reach");
                default:
                    return qsTr("Charge it and put it within reach");
                }
            }
            detail: {
                switch (root.pairing.kind) {
                case "watch":
                    return qsTr("Put the watch beside the computer. It need not be worn.");
                case "bp-monitor":
                    return qsTr("Switched off, beside the computer. The cuff need not be on. Weak batteries end a connection early.");
                case "scale":
                    return qsTr("On a hard floor in the same room as the computer.");
                case "strap":
                    return qsTr("In the same room as the computer.");
                default:
                    return qsTr("Put the band beside the computer. It need not be worn.");
                }
            }
        }

        ListRow {
            separated: true
            iconName: "close"
            title: qsTr("Close its phone app")
            detail: {
                switch (root.pairing.kind) {
                case "watch":
                    return qsTr("A watch talks to one at a time. Close the app, or switch Bluetooth off on the phone.");
                case "band":
                    return qsTr("A band talks to one at a time. Close the app, or switch Bluetooth off on the phone.");
                default:
                    return qsTr("Most devices talk to one at a time. Close the app, or switch Bluetooth off on the phone.");
                }
            }
        }

        ListRow {
            separated: visible
            visible: root.pairing.kind === "bp-monitor"
            iconName: "tap"
            title: qsTr("Omron: hold the Bluetooth button until -P- blinks")
            detail: qsTr("Only then it lets a computer in. When it stops blinking, hold the button again. How other monitors are made ready to pair stands in their instructions.")
        }

        ListRow {
            separated: visible
            visible: root.pairing.kind === "scale"
            iconName: "tap"
            title: qsTr("Step on it, once it is looked for")
            detail: qsTr("A scale sends only while somebody uses it, and a few seconds longer.")
        }

        ListRow {
            separated: visible
            visible: root.pairing.kind === "strap"
            iconName: "tap"
            title: qsTr("Switch it on, or put it on")
            detail: qsTr("A chest strap wakes up when it is worn and its electrodes are moist, a thermometer or oximeter when it measures.")
        }

        ListRow {
            separated: visible
            visible: root.worn && root.pairing.keysMadeHere
            iconName: "tap"
            title: root.watch ? qsTr("First Amazfit Bip: free it from the app") : qsTr("Mi Band 2 or 3: free it from the app")
            detail: qsTr("It gets a new key here, after you have tapped it. Remove it from the phone app first, which cannot use it any more afterwards.")
        }

        ListRow {
            separated: visible
            visible: root.worn && root.pairing.keysFromVendor
            iconName: "key"
            title: root.watch ? qsTr("Amazfit Neo or later: have its key at hand") : qsTr("Mi Smart Band 4 or later: have its key at hand")
            detail: qsTr("It keeps the key that its phone app gave it. Leave it paired there: removing it ends the key. How to get the key is told two steps on.")
        }
    }
}
