// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pulsekeep
import Pulsekeep.Charts

// Where somebody wrote a note: a flag at the top of a chart, which tells it and leads to it.
Item {
    id: root

    required property TimeScale time
    // Each with "at", "text" and "wholeDay".
    property var notes: []

    // At noon, where it is about a day.
    readonly property real noon: 12 * 3600 * 1000

    signal chosen()

    Repeater {
        model: root.notes.length

        delegate: T.AbstractButton {
            id: flag

            required property int index
            readonly property var note: root.notes[flag.index] ?? {
                at: 0,
                text: "",
                wholeDay: false
            }
            readonly property real place: (flag.note.at + (flag.note.wholeDay ? root.noon : 0) - root.time.from) / (root.time.to - root.time.from)

            x: Math.round(flag.place * root.width - width / 2)
            width: Theme.scaled(Theme.size.icon) + Theme.space.xs
            height: width
            visible: flag.place >= 0 && flag.place <= 1
            hoverEnabled: true
            focusPolicy: Qt.StrongFocus

            Accessible.role: Accessible.Button
            //: Spoken by screen readers; %1 is what somebody wrote
            Accessible.name: qsTr("Note: %1").arg(flag.note.text)
            Accessible.onPressAction: flag.clicked()
            Keys.onReturnPressed: flag.clicked()
            Keys.onEnterPressed: flag.clicked()
            onClicked: root.chosen()

            background: Rectangle {
                radius: Theme.radius.small
                color: flag.hovered || flag.visualFocus ? Theme.color.accentSoft : "transparent"

                FocusRing {
                    shown: flag.visualFocus
                }
            }

            // Nobody replaces it, so it may be made at once.
            // qmllint disable deferred-property-id
            contentItem: Item {
                Icon {
                    anchors.centerIn: parent
                    name: "flag"
                    size: Theme.size.iconSmall
                    color: Theme.color.accent
                }
            }

            ReadoutPlate {
                x: flag.x + flag.width + width > root.width ? -width : flag.width
                z: 1
                value: flag.note.text
                visible: flag.hovered || flag.visualFocus
            }
        }
    }
}
