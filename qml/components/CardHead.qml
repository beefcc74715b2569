// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// The first line of a card: icon in the colour of its quantity, name, and at the right when or from what.
RowLayout {
    id: root

    property string iconName
    property color iconColor: Theme.color.accent
    property string title
    property string aside
    property TextStyle style: Theme.type.cardTitle

    spacing: Theme.space.s

    Icon {
        Layout.alignment: Qt.AlignVCenter
        Layout.rightMargin: Theme.line.selected
        name: root.iconName
        color: root.iconColor
        size: Theme.size.icon - Theme.line.selected
    }

    StyledText {
        Layout.fillWidth: true
        text: root.title
        style: root.style
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }

    StyledText {
        Layout.alignment: Qt.AlignVCenter | Qt.AlignRight
        Layout.minimumWidth: Math.min(implicitWidth, root.width / 2)
        text: root.aside
        visible: root.aside.length > 0
        style: Theme.type.small
        color: Theme.color.textMuted
        elide: Text.ElideRight
    }
}
