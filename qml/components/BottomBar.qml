// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// The pages at the bottom of a narrow window; the words stay. A long one takes room of the others.
FocusScope {
    id: root

    property var pages: []
    property int currentIndex: 0

    signal chosen(int index)

    // They are all as high.
    property NavItem first: null

    implicitHeight: Math.max(Theme.size.bottomBar, root.first?.implicitHeight ?? 0)

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface

        Rectangle {
            width: parent.width
            height: Theme.line.border
            color: Theme.color.border
        }
    }

    RowLayout {
        id: entries
        spacing: 0
        anchors.fill: parent
        anchors.leftMargin: Theme.space.xs
        anchors.rightMargin: Theme.space.xs

        Repeater {
            id: repeater
            model: root.pages
            onItemAdded: (index, item) => root.first = item as NavItem

            delegate: NavItem {
                id: entry

                required property int index
                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumWidth: entry.wordWidth
                Layout.preferredWidth: entries.width / repeater.count
                iconName: entry.modelData.icon
                text: entry.modelData.text
                stacked: true
                plateOnIcon: true
                checked: entry.index === root.currentIndex
                onClicked: root.chosen(entry.index)

                Keys.onLeftPressed: repeater.itemAt(Math.max(0, entry.index - 1)).forceActiveFocus(Qt.TabFocusReason)
                Keys.onRightPressed: repeater.itemAt(Math.min(repeater.count - 1, entry.index + 1)).forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
}
