// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// A button of an icon alone. Its name is spoken, and shown when the pointer rests on it.
ButtonBase {
    id: root

    property string name
    property bool outlined: false

    implicitWidth: implicitHeight
    leftPadding: 0
    rightPadding: 0
    ink: root.enabled ? Theme.color.text : Theme.color.textDisabled
    fill: root.down ? Theme.color.accentSoft : root.hovered && root.enabled ? Theme.color.surfaceSunken : root.outlined ? Theme.color.surface : "transparent"
    outline: root.outlined ? Theme.color.border : "transparent"

    Accessible.name: root.name

    T.ToolTip {
        id: tip
        visible: root.hovered && root.name.length > 0
        delay: Application.styleHints.mousePressAndHoldInterval
        x: (root.width - width) / 2
        y: root.height + Theme.space.xs
        margins: Theme.space.s
        padding: Theme.space.s
        implicitWidth: contentItem.implicitWidth + 2 * padding
        implicitHeight: contentItem.implicitHeight + 2 * padding
        text: root.name

        contentItem: StyledText {
            text: tip.text
            style: Theme.type.small
            color: Theme.color.inverseText
            Accessible.ignored: true
        }

        background: Rectangle {
            radius: Theme.radius.small
            color: Theme.color.inverse
        }
    }
}
