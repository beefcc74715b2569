// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
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
}
