// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// The first line of a card: icon in the colour of its quantity, name, and at the right when or from what. Where both do
// not fit beside each other, what is aside goes below.
//
// Placed by plain expressions: a layout of Qt 6.4 leaves a cell where it was when its row changes with the window.
Item {
    id: root

    property string iconName
    property color iconColor: Theme.color.accent
    property string title
    property string aside
    property TextStyle style: Theme.type.cardTitle

    readonly property real wordsAt: sign.visible ? sign.width + Theme.line.selected + Theme.space.s : 0
    readonly property real wordsWidth: Math.max(0, root.width - root.wordsAt)
    readonly property real titleLength: Math.ceil(titleMetrics.advanceWidth)
    readonly property real asideLength: Math.ceil(asideMetrics.advanceWidth)
    readonly property bool stacked: root.aside.length > 0 && root.titleLength + Theme.space.s + root.asideLength > root.wordsWidth

    implicitWidth: root.wordsAt + root.titleLength + (root.aside.length > 0 ? Theme.space.s + root.asideLength : 0)
    implicitHeight: title.height + (root.stacked ? when.height : 0)

    // The texts' own implicit widths change while they are read.
    TextMetrics {
        id: titleMetrics
        font: root.style.font
        text: root.title
    }

    TextMetrics {
        id: asideMetrics
        font: Theme.type.small.font
        text: root.aside
    }

    Icon {
        id: sign
        y: Math.max(0, (root.style.lineHeight - height) / 2)
        name: root.iconName
        color: root.iconColor
        size: Theme.size.icon - Theme.line.selected
    }

    StyledText {
        id: title
        x: root.wordsAt
        width: root.stacked || root.aside.length === 0 ? root.wordsWidth : Math.max(0, root.wordsWidth - Theme.space.s - when.width)
        text: root.title
        style: root.style
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }

    StyledText {
        id: when
        x: root.stacked ? root.wordsAt : root.width - width
        y: root.stacked ? title.height : title.baselineOffset - baselineOffset
        width: Math.min(root.asideLength, root.wordsWidth)
        text: root.aside
        visible: root.aside.length > 0
        style: Theme.type.small
        color: Theme.color.textMuted
        elide: Text.ElideRight
    }
}
