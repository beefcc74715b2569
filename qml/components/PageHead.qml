// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// Title left, actions right. A page below another names the one above it, which is the way back.
RowLayout {
    id: root

    property string title
    property string detail
    property string above
    default property alias actions: actions.data

    signal backRequested()

    spacing: Theme.space.m

    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: root.detail.length > 0 ? Qt.AlignTop : Qt.AlignVCenter
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s

            ButtonBase {
                text: root.above
                visible: root.above.length > 0
                style: Theme.type.title
                weight: Theme.font.regular
                ink: hovered ? Theme.color.text : Theme.color.textMuted
                leftPadding: 0
                rightPadding: 0
                implicitHeight: title.implicitHeight
                onClicked: root.backRequested()
            }

            Icon {
                name: "chevron-right"
                size: Theme.size.iconSmall
                color: Theme.color.textMuted
                visible: root.above.length > 0
            }

            StyledText {
                id: title
                Layout.fillWidth: true
                text: root.title
                style: Theme.type.title
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
            }
        }

        StyledText {
            Layout.fillWidth: true
            text: root.detail
            visible: text.length > 0
            style: Theme.type.small
            color: Theme.color.textMuted
            elide: Text.ElideRight
        }
    }

    Row {
        id: actions
        Layout.alignment: Qt.AlignTop
        spacing: Theme.space.s + Theme.line.selected
    }
}
