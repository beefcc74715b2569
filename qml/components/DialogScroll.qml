// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// What a dialog holds, one below the other. It scrolls where the window is too low, to whatever has the keyboard.
Flickable {
    id: root

    default property alias fields: column.data
    property alias spacing: column.spacing

    readonly property Item focused: root.Window.activeFocusItem

    anchors.fill: parent
    implicitHeight: column.implicitHeight
    contentHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    clip: interactive

    // Scrolls so that @p item can be seen whole.
    function reveal(item: Item): void {
        const top = item.mapToItem(root.contentItem, 0, 0).y - Theme.space.xl;
        const bottom = top + item.height + 2 * Theme.space.xl;
        if (top < root.contentY)
            root.contentY = Math.max(0, top);
        else if (bottom > root.contentY + root.height)
            root.contentY = Math.max(0, Math.min(root.contentHeight, bottom) - root.height);
    }

    onFocusedChanged: {
        for (let item = root.focused; item; item = item.parent) {
            if (item === column)
                root.reveal(root.focused);
        }
    }

    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.space.l
    }
}
