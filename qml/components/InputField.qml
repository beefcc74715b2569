// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// One line of text. Its border is its focus ring; a fault turns the border critical and stands below in words.
FocusScope {
    id: root

    property string label
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias input: input
    property string iconName
    // What is wrong with the text, in a sentence; empty while nothing is.
    property string fault
    property bool mono: false
    property real size: Theme.size.field
    readonly property real inset: Theme.tight ? Theme.space.m : Theme.space.l
    // Shown at the right while there is text to be cleared.
    property bool clearable: false

    signal accepted()

    implicitWidth: Theme.size.rail + Theme.space.xxxl
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: root.width
        spacing: Theme.space.s

        StyledText {
            text: root.label
            visible: root.label.length > 0
            width: parent.width
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        T.TextField {
            id: input

            width: parent.width
            implicitHeight: Math.max(Theme.scaled(root.size), Theme.narrow ? Theme.size.touch : 0)
            leftPadding: root.inset + (root.iconName.length > 0 ? icon.width + Theme.space.m : 0)
            rightPadding: clear.visible ? clear.width + Theme.space.m : root.inset
            focus: true
            activeFocusOnTab: true
            selectByMouse: true
            color: enabled ? Theme.color.text : Theme.color.textDisabled
            placeholderTextColor: Theme.color.textMuted
            selectionColor: Theme.color.accentSoft
            selectedTextColor: Theme.color.accentSoftText
            verticalAlignment: TextInput.AlignVCenter
            font: root.mono ? Theme.type.mono.font : Theme.type.body.font

            Accessible.name: root.label.length > 0 ? root.label : placeholderText
            Accessible.description: root.fault
            Accessible.role: Accessible.EditableText

            onAccepted: root.accepted()

            StyledText {
                anchors.left: parent.left
                anchors.leftMargin: input.leftPadding
                anchors.right: parent.right
                anchors.rightMargin: input.rightPadding
                anchors.verticalCenter: parent.verticalCenter
                text: input.placeholderText
                color: Theme.color.textMuted
                elide: Text.ElideRight
                visible: input.length === 0 && input.preeditText.length === 0
                Accessible.ignored: true
            }

            Icon {
                id: icon
                anchors.left: parent.left
                anchors.leftMargin: root.inset
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                size: Theme.size.iconSmall + 2
                color: Theme.color.textMuted
            }

            OutlinedButton {
                id: clear
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                height: Math.min(implicitHeight, input.height - Theme.space.s)
                size: Theme.size.controlSmall
                leftPadding: Theme.space.m
                rightPadding: Theme.space.m
                //: Button that empties a text field
                text: qsTr("Clear")
                visible: root.clearable && input.length > 0
                onClicked: {
                    input.clear();
                    input.forceActiveFocus(Qt.OtherFocusReason);
                }
            }

            background: Rectangle {
                radius: Theme.radius.control
                color: input.enabled ? Theme.color.surface : Theme.color.surfaceSunken
                border.width: input.activeFocus || root.fault.length > 0 ? Theme.line.focusRing : Theme.line.border
                border.color: input.activeFocus ? Theme.color.focus : root.fault.length > 0 ? Theme.color.critical : input.enabled ? Theme.color.borderStrong : Theme.color.border
            }
        }

        Row {
            width: parent.width
            spacing: Theme.space.s
            visible: root.fault.length > 0

            Icon {
                id: sign
                name: "warning"
                size: Theme.size.iconSmall
                color: Theme.color.critical
            }

            StyledText {
                width: parent.width - sign.width - parent.spacing
                text: root.fault
                style: Theme.type.small
                color: Theme.color.critical
                wrapMode: Text.Wrap
            }
        }
    }
}
