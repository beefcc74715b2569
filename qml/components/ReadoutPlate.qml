// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// The value under the pointer: the value first, then time and spread.
Rectangle {
    id: root

    property string value
    property string detail

    implicitWidth: column.implicitWidth + 2 * Theme.chart.tooltipPadding
    implicitHeight: column.implicitHeight + 2 * (Theme.chart.tooltipPadding - Theme.space.xs)
    radius: Theme.chart.tooltipRadius
    color: Theme.color.inverse

    Accessible.role: Accessible.StaticText
    Accessible.name: root.value
    Accessible.description: root.detail

    Column {
        id: column
        x: Theme.chart.tooltipPadding
        anchors.verticalCenter: parent.verticalCenter

        StyledText {
            text: root.value
            style: Theme.type.cardTitle
            color: Theme.color.inverseText
            Accessible.ignored: true
        }

        StyledText {
            text: root.detail
            visible: text.length > 0
            style: Theme.type.small
            color: Theme.color.inverseMuted
            Accessible.ignored: true
        }
    }
}
