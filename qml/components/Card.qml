// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// White paper with a border. With interactive set the whole card is one target.
T.Pane {
    id: root

    property bool interactive: false
    property string name
    property color outline: Theme.color.border
    property color paper: Theme.color.surface
    property real outlineWidth: Theme.line.border

    signal clicked()

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.narrow ? Theme.space.l : Theme.space.cardPadding
    activeFocusOnTab: root.interactive
    focusPolicy: root.interactive ? Qt.StrongFocus : Qt.NoFocus
    hoverEnabled: root.interactive

    Accessible.role: root.interactive ? Accessible.Button : Accessible.Grouping
    Accessible.name: root.name
    Accessible.focusable: root.interactive
    Accessible.onPressAction: if (root.interactive)
        root.clicked()

    Keys.enabled: root.interactive
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onSpacePressed: root.clicked()

    background: Rectangle {
        radius: Theme.radius.card
        color: root.paper
        border.width: root.outlineWidth
        border.color: root.interactive && root.hovered ? Theme.color.borderStrong : root.outline

        // On the card itself: a Pane takes what is pressed on it before its background hears of it.
        TapHandler {
            parent: root
            enabled: root.interactive
            onTapped: root.clicked()
        }

        FocusRing {
            shown: root.interactive && root.visualFocus
            around: Theme.radius.card
        }
    }
}
