// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// The paired devices; one of them in full when it is chosen.
FocusScope {
    id: root

    required property DeviceListModel devices
    required property DeviceSettings settings
    required property VisitList visits
    required property Preferences preferences
    required property PeopleModel people

    // Of the device shown in full; 0 for the list.
    property real current: 0
    // Taken out of sight, and forgotten for good when the message with Undo has gone.
    property real leaving: 0

    signal addDeviceRequested()
    // Its key was refused, or is to be another.
    signal replaceKeyRequested(real device)

    function show(device: real): void {
        root.current = device;
    }

    function leave(device: real, name: string): void {
        root.settle();
        root.leaving = device;
        root.current = 0;
        //: %1 is the name of a device
        toast.show(qsTr("%1 forgotten. Its readings stay.").arg(name));
    }

    // The time for Undo is over.
    function settle(): void {
        const device = root.leaving;
        root.leaving = 0;
        if (device !== 0)
            root.devices.forget(device, false);
    }

    readonly property int shownCount: root.devices.count - (root.leaving !== 0 ? 1 : 0)

    onVisibleChanged: if (!visible)
        toast.hide()
    Component.onDestruction: root.settle()

    Connections {
        target: root.devices

        function onCountChanged(): void {
            if (root.current !== 0 && root.devices.rowOf(root.current) < 0)
                root.current = 0;
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.pageSide, Theme.breakpoint.narrowBelow + Theme.size.wizardSide)
        visible: root.shownCount === 0
        title: qsTr("No device yet")
        text: qsTr("Pair a device once; from then on Pulsekeep finds it by itself.")
        action: qsTr("Add a device")
        onActed: root.addDeviceRequested()
    }

    Flickable {
        id: flick
        anchors.fill: parent
        visible: root.shownCount > 0 && root.current === 0
        contentHeight: page.y + page.implicitHeight + Theme.pageSide
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: page
            x: (flick.width - width) / 2
            y: Theme.space.pageTop
            width: Math.min(flick.width - 2 * Theme.pageSide, Theme.contentMax)
            spacing: Theme.space.l

            PageHead {
                Layout.fillWidth: true
                title: qsTr("Devices")

                FilledButton {
                    text: Theme.narrow ? "" : qsTr("Add a device")
                    iconName: "plus"
                    Accessible.name: qsTr("Add a device")
                    onClicked: root.addDeviceRequested()
                }
            }

            GridLayout {
                Layout.fillWidth: true
                columns: Theme.narrow ? 1 : 2
                columnSpacing: Theme.space.cardGap
                rowSpacing: Theme.space.cardGap

                Repeater {
                    model: root.devices

                    delegate: DeviceCard {
                        required property var model

                        Layout.fillWidth: true
                        Layout.preferredWidth: Theme.size.rail
                        Layout.fillHeight: true
                        visible: model.deviceId !== root.leaving
                        deviceName: model.name
                        modelName: model.modelName
                        drawing: model.drawing
                        firmware: model.firmware
                        battery: model.battery ?? -1
                        lastSync: model.lastSync
                        busy: model.activity !== DeviceListModel.Idle
                        progress: model.progress
                        failed: model.problem.wrong
                        supported: model.supported
                        onClicked: root.show(model.deviceId)
                        onSyncRequested: root.devices.sync(model.deviceId)
                    }
                }

                // A device alone keeps its half.
                Item {
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.size.rail
                    visible: !Theme.narrow && root.shownCount === 1
                }
            }
        }
    }

    Repeater {
        model: root.devices

        delegate: FocusScope {
            id: entry

            required property var model

            anchors.fill: parent
            focus: entry.model.deviceId === root.current

            Repeater {
                model: entry.model.deviceId === root.current ? 1 : 0

                delegate: DevicePage {
                    anchors.fill: entry
                    devices: root.devices
                    settings: root.settings
                    visits: root.visits
                    preferences: root.preferences
                    people: root.people
                    users: entry.model.users
                    device: entry.model.deviceId
                    deviceName: entry.model.name
                    modelName: entry.model.modelName
                    drawing: entry.model.drawing
                    firmware: entry.model.firmware
                    address: entry.model.address
                    battery: entry.model.battery ?? -1
                    charging: entry.model.charging
                    lastSync: entry.model.lastSync
                    keyed: entry.model.keyed
                    activity: entry.model.activity
                    progress: entry.model.progress
                    problem: entry.model.problem
                    renewable: entry.model.renewable
                    lost: entry.model.lost
                    passkeyTask: entry.model.passkeyTask
                    passkeyDigits: entry.model.passkeyDigits
                    supported: entry.model.supported
                    canBeFound: entry.model.canBeFound
                    hasHistory: entry.model.hasHistory
                    onBackRequested: root.current = 0
                    onForgetRequested: root.leave(entry.model.deviceId, entry.model.name)
                    onReplaceKeyRequested: root.replaceKeyRequested(entry.model.deviceId)
                }
            }
        }
    }

    Toast {
        id: toast
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.l
        onUndone: root.leaving = 0
        onGone: root.settle()
    }
}
