// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// What all buttons have in common: icon, words, size, focus ring. The others say how it is painted.
T.Button {
    id: root

    property string iconName
    // An icon after the words, such as an arrow that says where it leads.
    property string trailingIcon
    property real size: Theme.size.control
    property TextStyle style: root.size > Theme.size.control ? Theme.type.heading : Theme.type.body
    property color ink: Theme.color.text
    property color fill: "transparent"
    property color outline: "transparent"
    property int weight: Theme.font.medium

    implicitWidth: Math.max(root.height, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.scaled(root.size), Theme.narrow ? Theme.size.touch : 0)
    leftPadding: root.text.length > 0 ? Theme.space.l : Theme.space.s
    rightPadding: root.leftPadding
    spacing: Theme.space.s
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    // Signs without words say what they mean.
    Loader {
        active: root.hovered && root.text.length === 0 && root.iconName.length > 0
        source: active ? Qt.resolvedUrl("Tip.qml") : ""
        onLoaded: {
            item.text = root.Accessible.name;
            item.about = root;
        }
    }

    Accessible.name: root.text
    Accessible.role: Accessible.Button
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    background: Rectangle {
        radius: Theme.radius.control
        color: root.fill
        border.width: root.outline.a > 0 ? Theme.line.border : 0
        border.color: root.outline

        Behavior on color {
            ColorAnimation {
                duration: Theme.duration.press
            }
        }

        FocusRing {
            shown: root.visualFocus
        }
    }

    // Nobody replaces it, so it may be made at once.
    // qmllint disable deferred-property-id
    contentItem: Item {
        id: content

        readonly property bool hasSign: root.iconName.length > 0
        readonly property bool hasWords: root.text.length > 0
        readonly property bool hasArrow: root.trailingIcon.length > 0
        // What stands beside the words.
        readonly property real beside: (hasSign ? sign.implicitWidth + root.spacing : 0) + (hasArrow ? after.implicitWidth + root.spacing : 0)

        // Rounded up: a hair too little would cut the words.
        implicitWidth: Math.ceil(hasWords ? natural.advanceWidth : 0) + Math.ceil(hasWords ? beside : Math.max(0, beside - root.spacing))
        implicitHeight: Math.max(sign.implicitHeight, label.implicitHeight)

        // The text's own implicit width changes while it is read.
        TextMetrics {
            id: natural
            font: label.font
            text: root.text
        }

        Row {
            id: words
            anchors.centerIn: parent
            spacing: root.spacing

            Icon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                color: root.ink
                size: root.style === Theme.type.heading ? Theme.size.icon : Theme.size.iconSmall + 2
            }

            StyledText {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(natural.advanceWidth), Math.max(0, root.availableWidth - content.beside))
                text: root.text
                elide: Text.ElideRight
                visible: root.text.length > 0
                style: root.style
                font.weight: root.weight
                color: root.ink
                Accessible.ignored: true
            }

            Icon {
                id: after
                anchors.verticalCenter: parent.verticalCenter
                name: root.trailingIcon
                color: root.ink
                size: Theme.size.iconSmall
            }
        }
    }
}
