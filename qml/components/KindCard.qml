// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// A kind of device in the wizard: drawing, name, and models as examples.
ChoiceCard {
    id: root

    property string drawing

    implicitWidth: Theme.size.rail
    topPadding: Theme.space.xl
    bottomPadding: Theme.space.xl

    contentItem: Column {
        spacing: 0

        Drawing {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.drawing
            size: Theme.narrow ? Theme.space.xxxl + Theme.space.xl : Theme.size.railCompact + Theme.space.m
            color: root.checked ? Theme.color.accent : Theme.color.text
        }

        Item {
            width: parent.width
            height: Theme.space.m
        }

        StyledText {
            width: parent.width
            text: root.text
            style: Theme.type.cardTitle
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        StyledText {
            width: parent.width
            text: root.detail
            style: Theme.type.small
            color: Theme.color.textMuted
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

    RadioMark {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space.m + Theme.line.selected
        checked: true
        visible: root.checked
    }
}
