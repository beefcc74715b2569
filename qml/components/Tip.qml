// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// What a sign means, when the pointer rests on it. Made when it is first wanted: hardly any ever is.
T.ToolTip {
    id: root

    // What it belongs to.
    property Item about: null

    parent: root.about
    visible: root.about !== null && root.text.length > 0
    delay: Application.styleHints.mousePressAndHoldInterval
    x: root.about === null ? 0 : (root.about.width - width) / 2
    y: root.about === null ? 0 : root.about.height + Theme.space.xs
    margins: Theme.space.s
    padding: Theme.space.s
    implicitWidth: contentItem.implicitWidth + 2 * padding
    implicitHeight: contentItem.implicitHeight + 2 * padding

    contentItem: StyledText {
        text: root.text
        style: Theme.type.small
        color: Theme.color.inverseText
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radius.small
        color: Theme.color.inverse
    }
}
