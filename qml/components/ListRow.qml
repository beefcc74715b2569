// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Pulsekeep

// A line in a card of choices: icon, words, a second line, and at the right what can be changed. With interactive set
// the whole row leads somewhere.
T.Control {
    id: root

    property string title
    property string detail
    property string iconName
    property color iconColor: Theme.color.text
    property bool interactive: false
    // A thin line above; in a column of rows all but the first have one.
    property bool separated: y > 0
    // Where the row leads somewhere, the arrow that says so.
    property string arrow: root.interactive ? "chevron-right" : ""
    default property alias trailing: trailing.data
    // What stands in place of the icon, such as a drawing or a person's letter.
    property alias leading: leading.data

    signal clicked()

    // Where words and control would not stand beside each other, the control goes below.
    readonly property bool stacked: trailing.implicitWidth > 0 && width > 0 && width - leftPadding - rightPadding - trailing.implicitWidth < Theme.scaled(Theme.size.rail * 0.72)

    // What a control may be wide below the words.
    readonly property real controlRoom: root.availableWidth - (sign.visible ? sign.implicitWidth + columnGap : 0)
    readonly property real columnGap: Theme.space.m + Theme.line.selected

    width: parent?.width ?? implicitWidth
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.size.listRow, implicitContentHeight + topPadding + bottomPadding)
    topPadding: Theme.space.s + Theme.line.selected
    bottomPadding: Theme.space.s + Theme.line.selected
    activeFocusOnTab: root.interactive
    focusPolicy: root.interactive ? Qt.StrongFocus : Qt.NoFocus
    hoverEnabled: root.interactive

    Accessible.role: root.interactive ? Accessible.Button : Accessible.Grouping
    Accessible.name: root.title
    Accessible.description: root.detail
    Accessible.focusable: root.interactive
    Accessible.onPressAction: if (root.interactive)
        root.clicked()

    Keys.enabled: root.interactive
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onSpacePressed: root.clicked()

    background: Item {
        Rectangle {
            width: parent.width
            height: Theme.line.border
            color: Theme.color.border
            visible: root.separated
        }

        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Theme.space.s
            anchors.rightMargin: -Theme.space.s
            anchors.topMargin: Theme.space.xs
            anchors.bottomMargin: Theme.space.xs
            radius: Theme.radius.control
            color: root.interactive && root.hovered ? Theme.color.surfaceSunken : "transparent"

            FocusRing {
                shown: root.interactive && root.visualFocus
            }
        }

        TapHandler {
            enabled: root.interactive
            onTapped: root.clicked()
        }
    }

    // Nobody replaces it, so it may be made at once.
    // qmllint disable deferred-property-id
    contentItem: GridLayout {
        columns: 4
        columnSpacing: root.columnGap
        rowSpacing: Theme.space.s

        Item {
            id: leading
            implicitWidth: childrenRect.width
            implicitHeight: childrenRect.height
            visible: children.length > 0
        }

        Icon {
            id: sign
            name: root.iconName
            size: Theme.size.icon
            color: root.iconColor
            visible: root.iconName.length > 0 && !leading.visible
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            StyledText {
                Layout.fillWidth: true
                text: root.title
                font.weight: Theme.font.medium
                color: root.enabled ? Theme.color.text : Theme.color.textDisabled
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            StyledText {
                Layout.fillWidth: true
                text: root.detail
                style: Theme.type.small
                color: Theme.color.textMuted
                wrapMode: Text.Wrap
                visible: text.length > 0
                Accessible.ignored: true
            }
        }

        Row {
            id: trailing
            Layout.row: root.stacked ? 1 : 0
            Layout.column: root.stacked ? (leading.visible || root.iconName.length > 0 ? 1 : 0) : 2
            Layout.columnSpan: root.stacked ? 3 : 1
            spacing: Theme.space.s
        }

        Icon {
            Layout.row: 0
            Layout.column: 3
            name: root.arrow
            size: Theme.size.iconSmall
        }
    }
}
