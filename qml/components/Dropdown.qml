// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// One choice of many, behind a button that shows it.
T.ComboBox {
    id: root

    property string name
    property string iconName
    property real size: Theme.size.controlSmall
    // Without a border, for the head of a card.
    property bool quiet: false

    // Room is dear where text is large and the window narrow.
    readonly property real inset: Theme.tight ? Theme.space.s : Theme.space.m

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.scaled(root.size), Theme.narrow ? Theme.size.touch : 0)
    leftPadding: root.inset + (root.iconName.length > 0 ? icon.width + Theme.space.s : 0)
    rightPadding: root.inset + Theme.scaled(Theme.size.iconSmall) + (Theme.tight ? Theme.space.xs : Theme.space.s)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.ComboBox
    Accessible.name: root.name
    Accessible.description: root.displayText
    Keys.onReturnPressed: root.popup.open()
    Keys.onEnterPressed: root.popup.open()

    Icon {
        id: icon
        x: root.inset
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        size: Theme.size.iconSmall
        color: root.enabled ? Theme.color.text : Theme.color.textDisabled
    }

    // Nobody replaces it, so it may be made at once.
    // qmllint disable deferred-property-id
    contentItem: Item {
        implicitWidth: shown.implicitWidth
        implicitHeight: shown.implicitHeight

        StyledText {
            id: shown
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            text: root.displayText
            style: root.quiet || Theme.tight ? Theme.type.small : Theme.type.body
            font.weight: root.quiet ? Theme.font.regular : Theme.font.medium
            color: !root.enabled ? Theme.color.textDisabled : root.quiet ? Theme.color.textMuted : Theme.color.text
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    indicator: Icon {
        x: root.width - width - root.inset
        y: (root.height - height) / 2
        name: "chevron-down"
        size: Theme.size.iconSmall - Theme.line.selected
        color: root.enabled ? Theme.color.textMuted : Theme.color.textDisabled
    }

    background: Rectangle {
        radius: Theme.radius.control
        color: root.pressed ? Theme.color.accentSoft : root.hovered && root.enabled ? Theme.color.surfaceSunken : root.quiet ? "transparent" : Theme.color.surface
        border.width: root.quiet ? 0 : Theme.line.border
        border.color: Theme.color.border

        FocusRing {
            shown: root.visualFocus
        }
    }

    delegate: T.ItemDelegate {
        id: choice

        required property int index
        required property var model
        readonly property bool current: root.currentIndex === choice.index

        width: ListView.view.width
        implicitHeight: Math.max(Theme.scaled(Theme.size.controlSmall), Theme.minTarget)
        implicitWidth: words.implicitWidth + tick.width + 2 * Theme.space.m + Theme.space.s
        leftPadding: Theme.space.m
        highlighted: root.highlightedIndex === choice.index
        hoverEnabled: true

        Accessible.role: Accessible.ListItem
        Accessible.name: words.text
        Accessible.selected: choice.current

        contentItem: Item {
            StyledText {
                id: words
                anchors.left: parent.left
                anchors.right: tick.left
                anchors.verticalCenter: parent.verticalCenter
                text: choice.model[root.textRole] ?? choice.model.modelData?.[root.textRole] ?? choice.model.modelData
                font.weight: choice.current ? Theme.font.semibold : Theme.font.regular
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Icon {
                id: tick
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.m
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                size: Theme.size.iconSmall
                color: Theme.color.accent
                opacity: choice.current ? 1 : 0
            }
        }

        background: Rectangle {
            radius: Theme.radius.small
            color: choice.highlighted ? Theme.color.accentSoft : "transparent"
        }
    }

    popup: T.Popup {
        y: root.height + Theme.space.xs
        width: Math.max(root.width, list.widest + 2 * padding)
        // Keeps within the window, and on the side where the button is.
        x: Math.min(0, root.width - width)
        implicitHeight: Math.min(list.contentHeight + 2 * padding, Theme.size.rail * 2)
        padding: Theme.space.xs
        margins: Theme.space.s

        contentItem: ListView {
            id: list

            readonly property real widest: {
                let most = 0;
                for (let i = 0; i < count; ++i)
                    most = Math.max(most, (itemAtIndex(i) as Item)?.implicitWidth ?? 0);
                return most;
            }

            clip: true
            implicitHeight: contentHeight
            // Its type is private in Qt 6.4.
            // qmllint disable
            model: root.delegateModel
            // qmllint enable
            currentIndex: root.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
        }

        background: Rectangle {
            radius: Theme.radius.control
            color: Theme.color.surfaceRaised
            border.width: Theme.line.border
            border.color: Theme.color.borderStrong
        }

        enter: Transition {
            NumberAnimation {
                property: "opacity"
                from: 0
                to: 1
                duration: Theme.duration.hover
            }
        }
    }
}
