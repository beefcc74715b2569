// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// The first line of a card: icon in the colour of its quantity, name, and at the right when or from what.
GridLayout {
    id: root

    property string iconName
    property color iconColor: Theme.color.accent
    property string title
    property string aside
    property TextStyle style: Theme.type.cardTitle

    // Where both do not fit beside each other, what is aside goes below.
    readonly property bool stacked: root.width > 0 && root.aside.length > 0 && sign.width + title.implicitWidth + when.implicitWidth + 3 * root.columnSpacing > root.width

    columns: 3
    columnSpacing: Theme.space.s
    rowSpacing: 0

    Icon {
        id: sign
        Layout.row: 0
        Layout.column: 0
        Layout.alignment: Qt.AlignVCenter
        Layout.rightMargin: Theme.line.selected
        name: root.iconName
        color: root.iconColor
        size: Theme.size.icon - Theme.line.selected
    }

    StyledText {
        id: title
        Layout.row: 0
        Layout.column: 1
        Layout.fillWidth: true
        text: root.title
        style: root.style
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }

    // Two places with one text: a cell that changes its place while the window does is laid out where it was.
    StyledText {
        id: when
        Layout.row: 0
        Layout.column: 2
        Layout.alignment: Qt.AlignVCenter | Qt.AlignRight
        Layout.minimumWidth: 0
        text: root.aside
        visible: root.aside.length > 0 && !root.stacked
        style: Theme.type.small
        color: Theme.color.textMuted
        elide: Text.ElideRight
    }

    StyledText {
        Layout.row: 1
        Layout.column: 1
        Layout.fillWidth: true
        text: root.aside
        visible: root.aside.length > 0 && root.stacked
        style: Theme.type.small
        color: Theme.color.textMuted
        elide: Text.ElideRight
    }
}
