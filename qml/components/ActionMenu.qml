// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// What can be done, behind one button where there is no room for a button each. Actions that are disabled are left out.
IconButton {
    id: root

    property list<T.Action> actions

    outlined: true
    iconName: "more"
    name: qsTr("More")
    Accessible.role: Accessible.ButtonMenu
    onClicked: menu.open()

    T.Popup {
        id: menu

        readonly property FocusReturn focusReturn: FocusReturn {
            popup: menu
        }

        // The next entry up or down that is there.
        function moveFrom(index: int, by: int): void {
            for (let i = index + by; i >= 0 && i < entries.count; i += by) {
                const entry = entries.itemAt(i);
                if (entry?.visible) {
                    entry.forceActiveFocus(Qt.TabFocusReason);
                    return;
                }
            }
        }

        x: root.width - width
        y: root.height + Theme.space.xs
        padding: Theme.space.xs
        margins: Theme.space.s
        focus: true
        onOpened: menu.moveFrom(-1, 1)

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

            readonly property real widest: {
                let most = 0;
                for (let i = 0; i < entries.count; ++i)
                    most = Math.max(most, entries.itemAt(i)?.implicitWidth ?? 0);
                return most;
            }

            Accessible.role: Accessible.PopupMenu
            Accessible.name: root.name

            Repeater {
                id: entries
                model: root.actions.length

                delegate: T.ItemDelegate {
                    id: entry

                    required property int index
                    readonly property T.Action deed: root.actions[entry.index]

                    width: column.widest
                    visible: entry.deed.enabled
                    implicitWidth: sign.width + words.implicitWidth + 3 * Theme.space.m
                    implicitHeight: Math.max(Theme.scaled(Theme.size.controlSmall), Theme.minTarget)
                    hoverEnabled: true

                    Accessible.role: Accessible.MenuItem
                    Accessible.name: entry.deed.text
                    Keys.onReturnPressed: entry.clicked()
                    Keys.onEnterPressed: entry.clicked()
                    Keys.onUpPressed: menu.moveFrom(entry.index, -1)
                    Keys.onDownPressed: menu.moveFrom(entry.index, 1)

                    onClicked: {
                        menu.close();
                        entry.deed.trigger();
                    }

                    contentItem: Item {
                        Icon {
                            id: sign
                            x: Theme.space.m
                            anchors.verticalCenter: parent.verticalCenter
                            name: entry.deed.icon.name
                            size: Theme.size.iconSmall + 2
                        }

                        StyledText {
                            id: words
                            anchors.left: sign.right
                            anchors.leftMargin: Theme.space.m
                            anchors.verticalCenter: parent.verticalCenter
                            text: entry.deed.text
                            Accessible.ignored: true
                        }
                    }

                    background: Rectangle {
                        radius: Theme.radius.small
                        color: entry.activeFocus || entry.hovered ? Theme.color.accentSoft : "transparent"
                    }
                }
            }
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
