// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// One of several things that may be chosen together.
T.CheckBox {
    id: root

    // As if it had been clicked.
    function press(): void {
        root.toggle();
        root.toggled();
        root.clicked();
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(implicitContentHeight, indicator.implicitHeight + Theme.space.s, Theme.minTarget)
    leftPadding: indicator.width + Theme.space.s
    rightPadding: Theme.space.xs
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    indicator: Rectangle {
        implicitWidth: Theme.scaled(Theme.size.iconSmall + Theme.radius.small)
        implicitHeight: implicitWidth
        y: (root.height - height) / 2
        radius: Theme.radius.small
        color: root.checked ? (root.enabled ? Theme.color.accent : Theme.color.textDisabled) : Theme.color.surface
        border.width: root.checked ? 0 : Theme.line.border
        border.color: root.enabled ? Theme.color.borderStrong : Theme.color.border

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: Theme.size.iconSmall
            color: Theme.color.accentText
            visible: root.checked
        }

        FocusRing {
            shown: root.visualFocus
            around: Theme.radius.small
        }
    }

    // Nobody replaces it, so it may be made at once.
    // qmllint disable deferred-property-id
    contentItem: Item {
        implicitWidth: words.implicitWidth
        implicitHeight: words.implicitHeight

        StyledText {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            text: root.text
            color: root.enabled ? Theme.color.text : Theme.color.textDisabled
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
