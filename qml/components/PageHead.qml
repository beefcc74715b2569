// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// Title left, actions right. A page below another names the one above it, which is the way back.
GridLayout {
    id: root

    property string title
    property string detail
    property string above
    default property alias actions: actions.data

    signal backRequested()

    // Where title and actions do not fit beside each other, the actions go below.
    readonly property bool stacked: root.width > 0 && actions.visibleChildren.length > 0 && (back.visible ? back.width + Theme.size.iconSmall + 2 * Theme.space.s : 0) + title.implicitWidth + actions.needed + 2 * root.columnSpacing > root.width

    columns: root.stacked ? 1 : 2
    columnSpacing: Theme.space.m
    rowSpacing: Theme.space.s

    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: root.detail.length > 0 ? Qt.AlignTop : Qt.AlignVCenter
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s

            ButtonBase {
                id: back
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

    Flow {
        id: actions

        // Of all of them in one line.
        readonly property real needed: {
            let sum = 0;
            for (let i = 0; i < children.length; ++i) {
                if (children[i].visible)
                    sum += children[i].width + spacing;
            }
            return Math.max(0, sum - spacing);
        }

        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: root.stacked
        Layout.preferredWidth: root.stacked ? root.width : Math.ceil(actions.needed)
        spacing: Theme.space.s + Theme.line.selected
    }
}
