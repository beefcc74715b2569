// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// One paired device in a list: what it is, how full, when it was read, and what is going on.
Card {
    id: root

    property string deviceName
    property string modelName
    property string drawing
    property string firmware
    property int battery: -1
    // When it was read, in words; empty where it never was.
    property string lastSync
    property bool busy: false
    property string progress
    property bool failed: false
    property bool supported: true

    signal syncRequested()

    readonly property string condition: root.busy ? root.progress : root.failed ? qsTr("The last visit failed") : root.lastSync.length === 0 ? qsTr("Not synced yet") : qsTr("Synced %1").arg(root.lastSync)

    interactive: true
    name: `${root.deviceName}, ${root.condition}`

    RowLayout {
        width: root.availableWidth
        spacing: Theme.space.cardPadding

        Drawing {
            Layout.alignment: Qt.AlignTop
            name: root.drawing
            size: Theme.tight ? Theme.size.control : Theme.size.bottomBar
            color: Theme.color.accent
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space.xs

            StyledText {
                Layout.fillWidth: true
                text: root.deviceName
                style: Theme.type.heading
                wrapMode: Text.Wrap
            }

            StyledText {
                Layout.fillWidth: true
                //: %1 is the name of a model, %2 a version
                text: root.firmware.length > 0 ? qsTr("%1, firmware %2").arg(root.modelName).arg(root.firmware) : root.modelName
                style: Theme.type.small
                color: Theme.color.textMuted
                wrapMode: Text.Wrap
            }

            Badge {
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                Layout.topMargin: Theme.space.xs
                text: root.condition
                iconName: root.busy ? "sync" : root.failed ? "warning" : root.lastSync.length === 0 ? "info" : "check"
                ink: root.busy ? Theme.color.accent : root.failed ? Theme.color.critical : root.lastSync.length === 0 ? Theme.color.textMuted : Theme.color.positive
                paper: root.busy ? Theme.color.accentSoft : root.failed ? Theme.color.criticalSoft : root.lastSync.length === 0 ? Theme.color.surfaceSunken : Theme.color.positiveSoft
            }

            Flow {
                id: foot
                Layout.fillWidth: true
                Layout.topMargin: Theme.space.s
                spacing: Theme.space.m

                // The button keeps to the right edge where both fit beside each other.
                Item {
                    width: Math.max(battery.implicitWidth, Math.floor(foot.width - syncs.width - foot.spacing))
                    height: syncs.height

                    BatteryMark {
                        id: battery
                        anchors.verticalCenter: parent.verticalCenter
                        percent: root.battery
                    }
                }

                OutlinedButton {
                    id: syncs
                    size: Theme.size.controlSmall
                    text: qsTr("Sync")
                    iconName: "sync"
                    enabled: !root.busy
                    onClicked: root.syncRequested()
                }
            }
        }
    }
}
