// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep

// The wizard's steps: done, now, to come, failed.
Column {
    id: root

    property var steps: []
    property int current: 0
    property bool failed: false

    readonly property real mark: Theme.scaled(Theme.space.xl + Theme.space.xs)

    Repeater {
        model: root.steps

        delegate: Column {
            id: step

            required property int index
            required property string modelData
            readonly property bool done: step.index < root.current
            readonly property bool now: step.index === root.current
            readonly property bool wrong: step.now && root.failed

            width: root.width

            Accessible.role: Accessible.ListItem
            //: Spoken by screen readers; %1 is the name of a step
            Accessible.name: step.wrong ? qsTr("%1, failed").arg(step.modelData) : step.done ? qsTr("%1, done").arg(step.modelData) : step.now ? qsTr("%1, now").arg(step.modelData) : qsTr("%1, to come").arg(step.modelData)

            // The line down from the step before.
            Item {
                width: root.mark
                height: Theme.size.icon
                visible: step.index > 0

                Rectangle {
                    anchors.centerIn: parent
                    width: step.index <= root.current ? Theme.line.selected : Theme.line.border
                    height: parent.height - Theme.space.s
                    color: step.index <= root.current ? Theme.color.accent : Theme.color.border
                }
            }

            Row {
                width: parent.width
                spacing: Theme.space.m

                Rectangle {
                    id: circle
                    width: root.mark
                    height: root.mark
                    radius: root.mark / 2
                    color: step.wrong ? Theme.color.critical : step.done ? Theme.color.accentSoft : step.now ? Theme.color.accent : "transparent"
                    border.width: step.done || step.now ? 0 : Theme.line.border
                    border.color: Theme.color.borderStrong

                    Icon {
                        anchors.centerIn: parent
                        name: step.done ? "check" : ""
                        size: Theme.size.iconSmall
                        color: Theme.color.accentSoftText
                    }

                    StyledText {
                        anchors.centerIn: parent
                        text: step.wrong ? "!" : (step.index + 1).toLocaleString(Qt.locale(), "f", 0)
                        visible: !step.done
                        style: Theme.type.small
                        font.weight: step.now ? Theme.font.semibold : Theme.font.medium
                        color: step.wrong ? Theme.color.criticalText : step.now ? Theme.color.accentText : Theme.color.textMuted
                        Accessible.ignored: true
                    }
                }

                StyledText {
                    anchors.verticalCenter: circle.verticalCenter
                    width: parent.width - circle.width - parent.spacing
                    text: step.modelData
                    font.weight: step.now ? Theme.font.semibold : Theme.font.medium
                    color: step.now ? Theme.color.text : Theme.color.textMuted
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
