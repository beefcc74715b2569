// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// One of several cards of which one is chosen; arrow keys move between those in the same group.
T.RadioButton {
    id: root

    property string detail

    // As if it had been clicked.
    function press(): void {
        if (!root.checked)
            root.toggle();
        root.clicked();
    }

    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    padding: Theme.space.l
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.description: root.detail
    Accessible.checkable: true
    Accessible.checked: root.checked
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    background: Rectangle {
        radius: Theme.radius.card
        color: Theme.color.surface
        border.width: root.checked ? Theme.line.selected : Theme.line.border
        border.color: root.checked ? Theme.color.accent : root.hovered ? Theme.color.borderStrong : Theme.color.border

        FocusRing {
            shown: root.visualFocus
            around: Theme.radius.card
        }
    }
}
