// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep

// The frame of the window: navigation that follows the width, a place for a banner, a place for the page.
FocusScope {
    id: root

    // The pages, each with "icon" and "text", in the order of their shortcuts.
    property var pages: [
        {
            icon: "overview",
            text: qsTr("Overview")
        },
        {
            icon: "live",
            text: qsTr("Live")
        },
        {
            icon: "history",
            text: qsTr("History")
        },
        {
            icon: "devices",
            text: qsTr("Devices")
        },
        {
            icon: "settings",
            text: qsTr("Settings")
        }
    ]
    property int currentIndex: 0
    property alias rail: rail
    property alias banner: banner
    property alias toast: toast
    // The page, which fills the slot.
    default property alias page: slot.data

    signal pageRequested(int index)
    signal helpRequested()
    signal personRequested()

    // The button that was pressed for that: what opens, opens beside it.
    readonly property Item personButton: Theme.narrow ? who : rail.personButton

    // Not a Binding: that would pass on the width of 0 which the window has before it is laid out.
    function tellWidth(): void {
        if (root.width > 0)
            Theme.windowWidth = root.width;
    }

    onWidthChanged: root.tellWidth()
    Component.onCompleted: root.tellWidth()

    Rectangle {
        anchors.fill: parent
        color: Theme.color.window
    }

    Repeater {
        model: root.pages.length

        delegate: Item {
            id: keys

            required property int index

            Shortcut {
                sequences: [`Ctrl+${keys.index + 1}`]
                onActivated: root.pageRequested(keys.index)
            }
        }
    }

    Shortcut {
        sequences: ["F1"]
        onActivated: root.helpRequested()
    }

    NavigationRail {
        id: rail
        height: parent.height
        width: visible ? implicitWidth : 0
        visible: !Theme.narrow
        compact: Theme.compact
        pages: root.pages
        currentIndex: root.currentIndex
        onChosen: index => root.pageRequested(index)
        onPersonRequested: root.personRequested()
    }

    // Where there is no rail, the person stands above the page.
    PersonButton {
        id: who
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.leftMargin: Theme.pageSide
        anchors.topMargin: visible ? Theme.space.s : 0
        width: Math.min(implicitWidth, parent.width - 2 * Theme.pageSide)
        height: visible ? Math.max(Theme.minTarget, Theme.scaled(Theme.size.controlSmall)) : 0
        visible: Theme.narrow && rail.showsPerson
        name: rail.person
        colour: rail.personColour
        everybody: rail.everybody
        onClicked: root.personRequested()
    }

    Banner {
        id: banner
        anchors.top: who.bottom
        anchors.topMargin: Theme.space.l
        x: rail.width + (slot.width - width) / 2
        width: Math.min(slot.width - 2 * Theme.pageSide, Theme.contentMax)
        visible: text.length > 0
        height: visible ? implicitHeight : 0
        onDismissed: text = ""
    }

    FocusScope {
        id: slot
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: banner.visible ? banner.bottom : who.bottom
        anchors.bottom: bar.top
        focus: true
        clip: true

        Accessible.role: Accessible.Pane
        Accessible.name: root.pages[root.currentIndex]?.text ?? ""
    }

    BottomBar {
        id: bar
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: visible ? implicitHeight : 0
        visible: Theme.narrow
        pages: root.pages
        currentIndex: root.currentIndex
        onChosen: index => root.pageRequested(index)
    }

    Toast {
        id: toast
        anchors.horizontalCenter: slot.horizontalCenter
        anchors.bottom: slot.bottom
        anchors.bottomMargin: Theme.space.l
    }
}
