// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// One device: what it is doing, what can be chosen on it, and how the last visits went.
FocusScope {
    id: root

    required property DeviceListModel devices
    required property DeviceSettings settings
    required property VisitList visits
    required property Preferences preferences
    required property PeopleModel people
    required property real device
    required property string deviceName
    required property string modelName
    required property string drawing
    required property string firmware
    required property string address
    // Percent, below 0 when not known.
    required property int battery
    required property bool charging
    // When it was read, in words; empty where it never was.
    required property string lastSync
    required property int activity
    required property string progress
    required property explained problem
    // The device has forgotten this computer: a new bond helps.
    required property bool renewable
    // It only answers who knows its key.
    required property bool keyed
    // A number has to be seen to before it bonds; empty where none has.
    required property string passkeyTask
    required property string passkeyDigits
    // What the last sync could not bring; empty where it brought all.
    required property string lost
    required property bool supported
    required property bool canBeFound
    required property bool hasHistory
    // That it tells apart; 0 when it does not.
    required property int users

    readonly property bool busy: root.activity !== DeviceListModel.Idle
    readonly property bool finding: root.activity === DeviceListModel.Finding
    readonly property bool wide: root.width >= Theme.scaled(Theme.breakpoint.compactRailBelow - Theme.size.rail)
    property bool asksAboutReadings: false

    signal backRequested()
    // Its readings stay.
    signal forgetRequested()
    signal replaceKeyRequested()

    focus: true
    Keys.onEscapePressed: root.backRequested()

    Component.onCompleted: {
        root.settings.device = root.device;
        root.visits.device = root.device;
        root.visits.refresh();
    }
    onBusyChanged: if (!root.busy)
        root.visits.refresh()

    PersonDialog {
        id: newcomer

        property int user: 0

        people: root.people
        imperial: root.preferences.units === "imperial"
        onAdded: person => root.people.assign(root.device, newcomer.user, person)
    }

    Flickable {
        id: flick
        anchors.fill: parent
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
                above: qsTr("Devices")
                title: root.deviceName
                onBackRequested: root.backRequested()

                DangerButton {
                    text: Theme.narrow ? "" : qsTr("Forget")
                    iconName: "trash"
                    enabled: !root.busy
                    Accessible.name: qsTr("Forget this device")
                    onClicked: root.forgetRequested()
                }
            }

            GridLayout {
                Layout.fillWidth: true
                columns: root.wide ? 2 : 1
                columnSpacing: Theme.space.cardGap
                rowSpacing: Theme.space.cardGap

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.size.rail * 3
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.cardGap

                    Card {
                        Layout.fillWidth: true
                        name: root.deviceName

                        ColumnLayout {
                            width: parent.width
                            spacing: Theme.space.xs

                            Drawing {
                                Layout.alignment: Qt.AlignHCenter
                                Layout.bottomMargin: Theme.space.m
                                name: root.drawing
                                size: Theme.scaled(Theme.size.railCompact + Theme.space.xxl)
                                color: Theme.color.accent
                            }

                            InputField {
                                id: nameField
                                Layout.fillWidth: true
                                visible: false
                                label: qsTr("Its name")
                                onAccepted: nameField.keep()

                                function keep(): void {
                                    root.devices.rename(root.device, nameField.text);
                                    nameField.visible = false;
                                    rename.forceActiveFocus();
                                }
                            }

                            StyledText {
                                Layout.fillWidth: true
                                visible: !nameField.visible
                                text: root.deviceName
                                style: Theme.type.stat
                                horizontalAlignment: Text.AlignHCenter
                                wrapMode: Text.Wrap
                                Accessible.ignored: true
                            }

                            StyledText {
                                Layout.fillWidth: true
                                //: %1 is the name of a model, %2 a version
                                text: root.firmware.length > 0 ? qsTr("%1, firmware %2").arg(root.modelName).arg(root.firmware) : root.modelName
                                style: Theme.type.small
                                color: Theme.color.textMuted
                                horizontalAlignment: Text.AlignHCenter
                                wrapMode: Text.Wrap
                            }

                            Badge {
                                Layout.alignment: Qt.AlignHCenter
                                Layout.fillWidth: true
                                Layout.maximumWidth: implicitWidth
                                Layout.topMargin: Theme.space.s
                                Layout.bottomMargin: Theme.space.s
                                visible: !root.problem.wrong || root.busy
                                text: root.busy ? root.progress : root.lastSync.length === 0 ? qsTr("Not synced yet") : qsTr("Synced %1").arg(root.lastSync)
                                iconName: root.busy ? "sync" : root.lastSync.length === 0 ? "info" : "check"
                                ink: root.busy ? Theme.color.accent : root.lastSync.length === 0 ? Theme.color.textMuted : Theme.color.positive
                                paper: root.busy ? Theme.color.accentSoft : root.lastSync.length === 0 ? Theme.color.surfaceSunken : Theme.color.positiveSoft
                            }

                            GridLayout {
                                Layout.fillWidth: true
                                Layout.topMargin: Theme.space.s
                                columns: Theme.tight ? 1 : 2
                                columnSpacing: Theme.space.s
                                rowSpacing: Theme.space.s

                                FilledButton {
                                    Layout.fillWidth: true
                                    Layout.minimumWidth: implicitWidth
                                    Layout.preferredWidth: Theme.size.rail
                                    text: root.busy && !root.finding ? qsTr("Stop") : qsTr("Sync now")
                                    iconName: root.busy && !root.finding ? "stop" : "sync"
                                    // A device that has forgotten this computer is not read before the connection is renewed.
                                    visible: root.hasHistory && (!root.renewable || root.busy)
                                    enabled: !root.finding
                                    onClicked: {
                                        if (root.busy)
                                            root.devices.stop(root.device);
                                        else
                                            root.devices.sync(root.device);
                                    }
                                }

                                OutlinedButton {
                                    Layout.fillWidth: true
                                    Layout.minimumWidth: implicitWidth
                                    Layout.preferredWidth: Theme.size.rail
                                    text: root.finding ? qsTr("Found it") : qsTr("Find it")
                                    iconName: root.finding ? "stop" : "bell"
                                    visible: root.canBeFound
                                    enabled: !root.busy || root.finding
                                    onClicked: {
                                        if (root.finding)
                                            root.devices.stop(root.device);
                                        else
                                            root.devices.find(root.device);
                                    }
                                }
                            }

                            StyledText {
                                Layout.fillWidth: true
                                Layout.topMargin: Theme.space.s
                                visible: root.finding
                                text: qsTr("It buzzes for half a minute, as soon as it is connected.")
                                style: Theme.type.small
                                color: Theme.color.textMuted
                                horizontalAlignment: Text.AlignHCenter
                                wrapMode: Text.Wrap
                            }
                        }
                    }

                    ErrorCard {
                        Layout.fillWidth: true
                        visible: root.problem.wrong && !root.busy
                        title: qsTr("The last visit failed")
                        what: root.problem.what
                        why: root.problem.why
                        remedy: root.problem.remedy
                        retry: root.renewable ? qsTr("Renew the connection") : ""
                        onRetried: root.devices.renew(root.device)
                        copyable: root.visits.count > 0
                        onCopyRequested: root.visits.copy(0)
                    }

                    PasskeyCard {
                        objectName: "passkey"
                        Layout.fillWidth: true
                        task: root.passkeyTask
                        digits: root.passkeyDigits
                        onAnswered: answer => root.devices.answerPasskey(root.device, answer)
                    }

                    Card {
                        id: lost
                        objectName: "lost"
                        Layout.fillWidth: true
                        visible: root.lost.length > 0 && !root.busy
                        outline: Theme.color.caution
                        name: qsTr("Some readings are missing")

                        ColumnLayout {
                            width: lost.availableWidth
                            spacing: Theme.space.s

                            CardHead {
                                Layout.fillWidth: true
                                iconName: "warning"
                                iconColor: Theme.color.caution
                                title: lost.name
                            }

                            StyledText {
                                Layout.fillWidth: true
                                text: root.lost
                                wrapMode: Text.Wrap
                            }
                        }
                    }

                    Card {
                        Layout.fillWidth: true
                        visible: root.battery >= 0
                        name: qsTr("Battery")

                        ColumnLayout {
                            width: parent.width
                            spacing: Theme.space.xs

                            CardHead {
                                Layout.fillWidth: true
                                iconName: "battery"
                                title: qsTr("Battery")
                                aside: root.charging ? qsTr("charging") : ""
                            }

                            NumberWithUnit {
                                number: root.battery.toLocaleString(Qt.locale(), "f", 0)
                                unit: "%"
                            }

                            Rectangle {
                                Layout.fillWidth: true
                                Layout.topMargin: Theme.space.s
                                implicitHeight: Theme.chart.coverageHeight
                                radius: Theme.chart.coverageRadius
                                color: Theme.color.surfaceSunken
                                border.width: Theme.line.border
                                border.color: Theme.color.border

                                Rectangle {
                                    width: parent.width * root.battery / 100
                                    height: parent.height
                                    radius: parent.radius
                                    color: root.battery < Theme.space.l ? Theme.color.caution : Theme.color.accent
                                }
                            }

                            StyledText {
                                Layout.fillWidth: true
                                text: root.lastSync.length === 0 ? "" : qsTr("As the device said %1").arg(root.lastSync)
                                style: Theme.type.small
                                color: Theme.color.textMuted
                                wrapMode: Text.Wrap
                            }
                        }
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.size.rail * 4
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.cardGap

                    RowGroup {
                        Layout.fillWidth: true

                        ListRow {
                            iconName: "note"
                            title: qsTr("Its name")
                            detail: root.deviceName

                            OutlinedButton {
                                id: rename
                                size: Theme.size.controlSmall
                                text: nameField.visible ? qsTr("Keep name") : qsTr("Rename")
                                onClicked: {
                                    if (nameField.visible) {
                                        nameField.keep();
                                        return;
                                    }
                                    nameField.text = root.deviceName;
                                    nameField.visible = true;
                                    nameField.input.forceActiveFocus();
                                    nameField.input.selectAll();
                                }
                            }
                        }

                        Repeater {
                            model: Math.max(1, root.users)

                            delegate: WearerRow {
                                required property int index

                                people: root.people
                                device: root.device
                                user: root.users > 0 ? index + 1 : 0
                                onNewcomerWanted: user => {
                                    newcomer.user = user;
                                    newcomer.edit(0);
                                }
                            }
                        }

                        ListRow {
                            objectName: "key"
                            visible: root.keyed
                            iconName: "key"
                            title: qsTr("Its key")
                            //: %1 is a place, such as "in the desktop's keyring"
                            detail: root.preferences.keysPlace.length > 0 ? qsTr("Kept %1").arg(root.preferences.keysPlace) : ""

                            OutlinedButton {
                                size: Theme.size.controlSmall
                                text: qsTr("Replace")
                                enabled: !root.busy
                                onClicked: root.replaceKeyRequested()
                            }
                        }

                        ListRow {
                            iconName: "info"
                            title: qsTr("How well it is known")
                            detail: root.supported ? qsTr("This model is tested, with simulated devices and recordings.") : qsTr("It speaks the language of a tested model. Nobody has told us yet whether all of it works.")

                            Badge {
                                text: root.supported ? qsTr("Tested") : qsTr("Untested")
                                iconName: root.supported ? "check" : "warning"
                                ink: root.supported ? Theme.color.positive : Theme.color.caution
                                paper: root.supported ? Theme.color.positiveSoft : Theme.color.cautionSoft
                            }
                        }

                        ListRow {
                            iconName: "radio"
                            title: qsTr("Its address")
                            detail: root.address
                        }
                    }

                    DeviceSettingsGroup {
                        Layout.fillWidth: true
                        settings: root.settings
                        imperial: root.preferences.units === "imperial"
                        visible: root.settings.count > 0
                    }

                    RowGroup {
                        id: lastVisits
                        Layout.fillWidth: true
                        title: qsTr("Last visits")
                        visible: root.visits.count > 0

                        Repeater {
                            model: root.visits

                            delegate: ListRow {
                                id: visit

                                required property int index
                                required property string when
                                required property bool succeeded

                                visible: visit.index < 5
                                height: visible ? implicitHeight : 0
                                iconName: visit.succeeded ? "check" : "warning"
                                iconColor: visit.succeeded ? Theme.color.positive : Theme.color.critical
                                title: visit.succeeded ? qsTr("Went well") : qsTr("Failed")
                                detail: visit.when

                                OutlinedButton {
                                    size: Theme.size.controlSmall
                                    text: visit.index === lastVisits.copied ? qsTr("Copied") : qsTr("Copy report")
                                    iconName: visit.index === lastVisits.copied ? "check" : "copy"
                                    onClicked: {
                                        root.visits.copy(visit.index);
                                        lastVisits.copied = visit.index;
                                    }
                                }
                            }
                        }

                        property int copied: -1
                    }

                    StyledText {
                        Layout.fillWidth: true
                        visible: lastVisits.visible
                        text: qsTr("In a report, keys and the end of each address are blanked out.")
                        style: Theme.type.small
                        color: Theme.color.textMuted
                        wrapMode: Text.Wrap
                    }

                    Card {
                        Layout.fillWidth: true
                        name: qsTr("Remove everything")
                        outline: root.asksAboutReadings ? Theme.color.critical : Theme.color.border

                        ColumnLayout {
                            width: parent.width
                            spacing: Theme.space.m

                            StyledText {
                                Layout.fillWidth: true
                                text: root.asksAboutReadings ? qsTr("Remove all that %1 has measured? This cannot be undone: it is wiped from the file.").arg(root.deviceName) : qsTr("Forgetting a device keeps what it measured. You can also remove its readings.")
                                color: root.asksAboutReadings ? Theme.color.text : Theme.color.textMuted
                                wrapMode: Text.Wrap
                            }

                            Flow {
                                Layout.fillWidth: true
                                spacing: Theme.space.s

                                DangerButton {
                                    text: root.asksAboutReadings ? qsTr("Remove device and readings") : qsTr("Remove with readings")
                                    iconName: "trash"
                                    filled: root.asksAboutReadings
                                    enabled: !root.busy
                                    onClicked: {
                                        if (root.asksAboutReadings)
                                            root.devices.forget(root.device, true);
                                        else
                                            root.asksAboutReadings = true;
                                    }
                                }

                                OutlinedButton {
                                    text: qsTr("Keep them")
                                    visible: root.asksAboutReadings
                                    onClicked: root.asksAboutReadings = false
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
