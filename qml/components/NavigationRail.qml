// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep

// The pages at the left: brand, entries, below them sync state and person.
FocusScope {
    id: root

    // The pages, each with "icon" and "text".
    property var pages: []
    property int currentIndex: 0
    property bool compact: false
    property string status
    property string statusIcon: "check"
    property color statusColor: Theme.color.textMuted
    property color statusIconColor: Theme.color.positive
    property string person
    property int personColour: 0
    property bool everybody: false
    // The plate with the person's name is shown at all.
    property bool showsPerson: root.person.length > 0

    readonly property alias personButton: personButton

    signal chosen(int index)
    signal personRequested()

    implicitWidth: root.compact ? Theme.size.railCompact : Theme.scaled(Theme.size.rail)

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Rectangle {
        anchors.fill: parent
        color: Theme.color.rail

        Rectangle {
            anchors.right: parent.right
            width: Theme.line.border
            height: parent.height
            color: Theme.color.border
        }
    }

    Row {
        id: brand
        x: root.compact ? (root.width - width) / 2 : Theme.space.xl - Theme.line.border
        y: Theme.space.pageTop - Theme.line.border
        spacing: Theme.space.m - Theme.line.border

        Image {
            id: mark
            width: Theme.space.xl + Theme.space.xs
            height: width
            sourceSize.width: width
            sourceSize.height: height
            source: "qrc:/pulsekeep/app-icon.svg"
            Accessible.ignored: true
        }

        StyledText {
            anchors.verticalCenter: mark.verticalCenter
            text: "Pulsekeep"
            style: Theme.type.heading
            visible: !root.compact
        }
    }

    Column {
        id: entries
        anchors.top: brand.bottom
        anchors.topMargin: Theme.space.xl - Theme.line.border
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.compact ? Theme.space.s : Theme.space.m
        anchors.rightMargin: anchors.leftMargin + Theme.line.border
        spacing: Theme.space.xs

        Repeater {
            id: repeater
            model: root.pages

            delegate: NavItem {
                id: entry

                required property int index
                required property var modelData

                width: entries.width
                iconName: entry.modelData.icon
                text: entry.modelData.text
                stacked: root.compact
                checked: entry.index === root.currentIndex
                onClicked: root.chosen(entry.index)

                Keys.onUpPressed: repeater.itemAt(Math.max(0, entry.index - 1)).forceActiveFocus(Qt.TabFocusReason)
                Keys.onDownPressed: repeater.itemAt(Math.min(repeater.count - 1, entry.index + 1)).forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }

    Column {
        anchors.left: entries.left
        anchors.right: entries.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.m + Theme.line.selected
        spacing: Theme.space.s + Theme.line.border

        Row {
            x: Theme.space.m
            width: parent.width - x
            spacing: Theme.space.s
            visible: root.status.length > 0 && !root.compact

            Icon {
                id: statusMark
                name: root.statusIcon
                size: Theme.size.iconSmall - Theme.line.selected
                color: root.statusIconColor
                anchors.verticalCenter: statusWords.verticalCenter
            }

            StyledText {
                id: statusWords
                width: parent.width - statusMark.width - parent.spacing
                text: root.status
                style: Theme.type.small
                color: root.statusColor
                wrapMode: Text.Wrap
            }
        }

        PersonButton {
            id: personButton
            width: parent.width
            name: root.person
            colour: root.personColour
            everybody: root.everybody
            compact: root.compact
            visible: root.showsPerson
            onClicked: root.personRequested()
        }
    }
}
