// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep

// What is being done, ticking off: each with "text", "detail", "time" and "state" ("done", "running", "failed", "waiting").
Column {
    id: root

    property var tasks: []
    readonly property real mark: Theme.scaled(Theme.space.xl + Theme.line.selected)

    Repeater {
        model: root.tasks

        delegate: Item {
            id: task

            required property var modelData
            readonly property string phase: task.modelData.state
            readonly property bool failed: task.phase === "failed"
            // Not within the other text: lupdate sees no words there.
            readonly property string phaseWords: task.phase === "done" ? qsTr("done") : task.failed ? qsTr("failed") : task.phase === "running" ? qsTr("running") : qsTr("waiting")

            width: root.width
            height: Math.max(Theme.scaled(Theme.space.xxxl + Theme.space.l), words.implicitHeight + Theme.space.m)

            Accessible.role: Accessible.ListItem
            Accessible.name: task.modelData.text
            Accessible.description: `${task.modelData.detail ?? ""} ${task.phaseWords}`

            Rectangle {
                id: circle
                anchors.verticalCenter: parent.verticalCenter
                width: root.mark
                height: root.mark
                radius: width / 2
                color: task.failed ? Theme.color.critical : task.phase === "done" ? Theme.color.positiveSoft : "transparent"
                border.width: task.phase === "waiting" ? Theme.line.border : 0
                border.color: Theme.color.borderStrong

                Icon {
                    anchors.centerIn: parent
                    name: task.failed ? "close" : task.phase === "done" ? "check" : ""
                    size: Theme.size.iconSmall
                    color: task.failed ? Theme.color.criticalText : Theme.color.positive
                }

                Spinner {
                    anchors.centerIn: parent
                    visible: task.phase === "running"
                }
            }

            Column {
                id: words
                anchors.left: circle.right
                anchors.leftMargin: Theme.space.m + Theme.line.selected
                anchors.right: time.left
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter

                StyledText {
                    width: parent.width
                    text: task.modelData.text
                    font.weight: task.phase === "running" || task.failed ? Theme.font.semibold : Theme.font.medium
                    color: task.phase === "waiting" ? Theme.color.textMuted : Theme.color.text
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }

                StyledText {
                    width: parent.width
                    text: task.modelData.detail ?? ""
                    visible: text.length > 0
                    style: Theme.type.small
                    color: task.failed ? Theme.color.critical : Theme.color.textMuted
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }

            StyledText {
                id: time
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: task.modelData.time ?? ""
                style: Theme.type.small
                color: Theme.color.textMuted
            }
        }
    }
}
