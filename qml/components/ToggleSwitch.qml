// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// On or off, at once. Its words stand in the row beside it; name says them to screen readers.
T.Switch {
    id: root

    property string name

    // As if it had been clicked.
    function press(): void {
        root.toggle();
        root.toggled();
        root.clicked();
    }

    implicitWidth: indicator.implicitWidth
    implicitHeight: Math.max(indicator.implicitHeight, Theme.minTarget)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.name
    Accessible.checkable: true
    Accessible.checked: root.checked
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    // Nobody replaces it, so it may be made at once.
    // qmllint disable deferred-property-id
    indicator: Rectangle {
        id: track
        implicitWidth: Theme.scaled(Theme.size.switchWidth)
        implicitHeight: Theme.scaled(Theme.size.switchHeight)
        y: (root.height - height) / 2
        radius: height / 2
        color: !root.enabled ? Theme.color.surfaceSunken : root.checked ? (root.hovered ? Theme.color.accentHover : Theme.color.accent) : Theme.color.surfaceSunken
        border.width: root.checked && root.enabled ? 0 : Theme.line.border
        border.color: root.enabled ? Theme.color.borderStrong : Theme.color.border

        Rectangle {
            readonly property real inset: (track.height - height) / 2

            x: root.checked ? track.width - width - inset : inset
            y: inset
            width: Theme.scaled(Theme.size.iconSmall + (root.checked ? Theme.line.selected : 0))
            height: width
            radius: width / 2
            color: !root.enabled ? Theme.color.textDisabled : root.checked ? Theme.color.accentText : Theme.color.borderStrong

            Behavior on x {
                NumberAnimation {
                    duration: Theme.duration.hover
                    easing.type: Easing.OutCubic
                }
            }
        }

        FocusRing {
            shown: root.visualFocus
            around: track.radius
        }
    }
}
