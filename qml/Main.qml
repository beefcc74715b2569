// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// The window: the pages, the wizard above them, what is said across all of them.
Window {
    id: root

    required property Preferences preferences
    required property DeviceListModel devices
    required property DeviceSettings deviceSettings
    required property VisitList visits
    required property ScanModel scan
    required property Pairing pairing
    required property OverviewModel overview
    required property HistoryView history
    required property LiveFeed live
    required property ExportJob exporting
    required property DataFolder dataFolder
    required property SyncSchedule schedule

    enum PageIndex {
        OverviewIndex,
        LiveIndex,
        HistoryIndex,
        DevicesIndex,
        SettingsIndex
    }

    property int page: Main.OverviewIndex

    // A page is made when it is first looked at, and stays as it was left.
    function show(index: int): void {
        [overviewPage, livePage, historyPage, devicesPage, settingsPage][index].active = true;
        root.page = index;
    }

    function showHistory(quantity: string): void {
        if (quantity === "steps")
            root.history.quantity = HistoryView.Steps;
        else if (quantity === "sleep")
            root.history.quantity = HistoryView.Sleep;
        else
            root.history.quantity = HistoryView.HeartRate;
        root.show(Main.HistoryIndex);
    }

    function showDevice(device: real): void {
        root.show(Main.DevicesIndex);
        const page = devicesPage.item as DevicesPage;
        page?.show(device);
    }

    function addDevice(): void {
        wizard.active = true;
    }

    function exportReadings(): void {
        exportDialog.open();
    }

    function syncWords(): string {
        if (root.devices.working)
            return qsTr("Busy with a device");
        const last = root.devices.lastSync;
        if (isNaN(last.getTime()))
            return "";
        const today = last.toDateString() === new Date().toDateString();
        //: %1 is a time of day or a date
        return qsTr("Synced %1").arg(today ? last.toLocaleTimeString(Qt.locale(), Locale.ShortFormat) : last.toLocaleDateString(Qt.locale(), Locale.ShortFormat));
    }

    title: qsTr("Pulsekeep")
    width: Theme.firstSize.width
    height: Theme.firstSize.height
    minimumWidth: Theme.leastSize.width
    minimumHeight: Theme.leastSize.height
    visible: true
    color: Theme.color.window

    Binding {
        target: Theme
        property: "appearance"
        value: root.preferences.appearance
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.preferences.textScale
    }

    Binding {
        target: Theme
        property: "reduceMovement"
        value: root.preferences.reduceMovement
    }

    Shortcut {
        sequences: ["Ctrl+E"]
        onActivated: root.exportReadings()
    }

    AppShell {
        id: shell
        anchors.fill: parent
        focus: !wizard.active
        enabled: !wizard.active
        currentIndex: root.page
        rail.status: root.syncWords()
        rail.statusIcon: root.devices.working ? "sync" : "check"
        banner.text: root.schedule.notice
        banner.action: root.schedule.notice.length > 0 ? qsTr("Show device") : ""
        onPageRequested: index => root.show(index)

        Connections {
            target: shell.banner

            function onActed(): void {
                root.showDevice(root.schedule.noticeDevice);
            }
            function onDismissed(): void {
                root.schedule.dismiss();
            }
        }

        StackLayout {
            anchors.fill: parent
            currentIndex: root.page

            Loader {
                id: overviewPage
                active: true
                focus: root.page === Main.OverviewIndex
                sourceComponent: OverviewPage {
                    overview: root.overview
                    devices: root.devices
                    onAddDeviceRequested: root.addDevice()
                    onHistoryRequested: quantity => root.showHistory(quantity)
                    onDeviceRequested: device => root.showDevice(device)
                }
            }

            Loader {
                id: livePage
                active: false
                focus: root.page === Main.LiveIndex
                sourceComponent: LivePage {
                    live: root.live
                    devices: root.devices
                    onAddDeviceRequested: root.addDevice()
                }
            }

            Loader {
                id: historyPage
                active: false
                focus: root.page === Main.HistoryIndex
                sourceComponent: HistoryPage {
                    history: root.history
                    devices: root.devices
                    onAddDeviceRequested: root.addDevice()
                    onSyncRequested: root.devices.syncAll()
                    onExportRequested: root.exportReadings()
                }
            }

            Loader {
                id: devicesPage
                active: false
                focus: root.page === Main.DevicesIndex
                sourceComponent: DevicesPage {
                    devices: root.devices
                    settings: root.deviceSettings
                    visits: root.visits
                    preferences: root.preferences
                    onAddDeviceRequested: root.addDevice()
                    onReplaceKeyRequested: root.addDevice()
                }
            }

            Loader {
                id: settingsPage
                active: false
                focus: root.page === Main.SettingsIndex
                sourceComponent: SettingsPage {
                    preferences: root.preferences
                    dataFolder: root.dataFolder
                    schedule: root.schedule
                    onExportRequested: root.exportReadings()
                }
            }
        }
    }

    Loader {
        id: wizard
        anchors.fill: parent
        active: false
        focus: active
        sourceComponent: Wizard {
            scan: root.scan
            pairing: root.pairing
            focus: true
            onClosed: wizard.active = false
        }
    }

    ExportDialog {
        id: exportDialog
        job: root.exporting
    }
}
