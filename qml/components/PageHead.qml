// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// Title left, actions right; where both do not fit beside each other, the actions go below. A page below another names
// the one above it, which is the way back; where that is too long, an arrow stands for it.
//
// Placed by plain expressions: a layout of Qt 6.4 leaves a cell where it was when its row changes with the window.
Item {
    id: root

    property string title
    property string detail
    property string above
    default property alias actions: actions.data

    signal backRequested()

    readonly property bool hasAbove: root.above.length > 0
    // The title alone, behind an arrow, and behind the name of the page above.
    readonly property real wayLength: aboveWords.implicitWidth + arrow.width + 2 * Theme.space.s
    readonly property real titleLength: Math.ceil(titleMetrics.advanceWidth)
    readonly property real shortTitle: root.titleLength + (root.hasAbove ? back.width + Theme.space.s : 0)
    readonly property real fullTitle: root.titleLength + (root.hasAbove ? root.wayLength : 0)
    readonly property real actionsLength: actions.needed > 0 ? actions.needed + Theme.space.m : 0

    readonly property bool stacked: root.actionsLength > 0 && root.shortTitle + root.actionsLength > root.width
    readonly property real wordsWidth: Math.max(0, root.width - (root.stacked ? 0 : root.actionsLength))
    readonly property bool wayShown: root.hasAbove && root.fullTitle <= root.wordsWidth
    readonly property real wordsHeight: words.height + (detailWords.visible ? detailWords.implicitHeight : 0)

    implicitWidth: root.fullTitle + root.actionsLength
    implicitHeight: root.stacked ? actions.y + actions.implicitHeight : Math.max(root.wordsHeight, actions.implicitHeight)

    // The text's own implicit width changes while it is read.
    TextMetrics {
        id: titleMetrics
        font: Theme.type.title.font
        text: root.title
    }

    Item {
        id: words

        y: root.stacked || detailWords.visible ? 0 : Math.max(0, (actions.implicitHeight - height) / 2)
        width: root.wordsWidth
        height: title.implicitHeight

        ButtonBase {
            id: aboveWords
            text: root.above
            visible: root.wayShown
            style: Theme.type.title
            weight: Theme.font.regular
            ink: hovered ? Theme.color.text : Theme.color.textMuted
            leftPadding: 0
            rightPadding: 0
            implicitHeight: title.implicitHeight
            onClicked: root.backRequested()
        }

        Icon {
            id: arrow
            x: aboveWords.width + Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            size: Theme.size.iconSmall
            color: Theme.color.textMuted
            visible: root.wayShown
        }

        IconButton {
            id: back
            x: -Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.size.controlSmall
            iconName: "chevron-left"
            name: root.above
            visible: root.hasAbove && !root.wayShown
            onClicked: root.backRequested()
        }

        StyledText {
            id: title
            x: root.wayShown ? root.wayLength : root.hasAbove ? back.width : 0
            width: Math.max(0, parent.width - x)
            text: root.title
            style: Theme.type.title
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
    }

    StyledText {
        id: detailWords
        y: words.y + words.height
        width: root.wordsWidth
        text: root.detail
        visible: root.detail.length > 0
        style: Theme.type.small
        color: Theme.color.textMuted
        wrapMode: Text.Wrap
    }

    ActionFlow {
        id: actions
        x: root.stacked ? 0 : root.width - width
        y: root.stacked ? root.wordsHeight + Theme.space.s : 0
        room: root.width
    }
}
