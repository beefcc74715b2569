// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pulsekeep
import Pulsekeep.Models

// Whose readings the window shows.
T.Popup {
    id: root

    required property PeopleModel people

    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }
    readonly property var names: root.people.names

    padding: Theme.space.xs
    margins: Theme.space.s
    focus: true
    width: Math.max(parent?.width ?? 0, Theme.scaled(Theme.size.rail))
    y: Theme.narrow ? (parent?.height ?? 0) + Theme.space.xs : -height - Theme.space.xs
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: root.focusOn(root.people.rowOf(root.people.shown) + 1)

    function focusOn(row: int): void {
        (choices.itemAt(Math.max(0, Math.min(choices.count - 1, row))) as Item)?.forceActiveFocus(Qt.PopupFocusReason);
    }

    background: Rectangle {
        radius: Theme.radius.control
        color: Theme.color.surfaceRaised
        border.width: Theme.line.border
        border.color: Theme.color.borderStrong
    }

    // Nobody replaces it, so it may be made at once.
    // qmllint disable deferred-property-id
    contentItem: Column {
        id: column

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Whose readings are shown")

        Repeater {
            id: choices
            model: root.names.length + 1

            delegate: T.ItemDelegate {
                id: choice

                required property int index
                readonly property real person: choice.index === 0 ? 0 : root.people.personAt(choice.index - 1)

                width: column.width
                implicitHeight: Math.max(Theme.scaled(Theme.size.controlSmall), Theme.minTarget)
                leftPadding: Theme.space.m
                rightPadding: Theme.space.m
                hoverEnabled: true
                text: choice.index === 0 ? qsTr("Everybody") : root.names[choice.index - 1] ?? ""

                Accessible.role: Accessible.ListItem
                Accessible.name: choice.text
                Accessible.selected: choice.person === root.people.shown
                Keys.onReturnPressed: choice.clicked()
                Keys.onEnterPressed: choice.clicked()
                Keys.onUpPressed: root.focusOn(choice.index - 1)
                Keys.onDownPressed: root.focusOn(choice.index + 1)

                onClicked: {
                    root.people.shown = choice.person;
                    root.close();
                }

                contentItem: Item {
                    StyledText {
                        anchors.left: parent.left
                        anchors.right: tick.left
                        anchors.verticalCenter: parent.verticalCenter
                        text: choice.text
                        font.weight: tick.visible ? Theme.font.semibold : Theme.font.regular
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }

                    Icon {
                        id: tick
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        name: "check"
                        size: Theme.size.iconSmall
                        color: Theme.color.accent
                        visible: choice.person === root.people.shown
                    }
                }

                background: Rectangle {
                    radius: Theme.radius.small
                    color: choice.activeFocus || choice.hovered ? Theme.color.accentSoft : "transparent"
                }
            }
        }
    }
}
