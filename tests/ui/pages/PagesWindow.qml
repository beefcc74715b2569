// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// One page at a time in the frame of the window.
AppShell {
    id: root

    required property OverviewModel overview
    required property DeviceListModel devices
    required property DeviceSettings settings
    required property VisitList visits
    required property Preferences preferences
    required property DataFolder dataFolder
    required property SyncSchedule schedule
    required property ExportJob job
    required property PeopleModel people
    required property EntryList entries
    required property UndoStack undo
    required property FileImport opening
    property string shown: "overview"
    property string asked
    readonly property QtObject theme: Theme
    readonly property Item current: root.shown === "overview" ? overviewPage : root.shown === "devices" ? devicesPage : settingsPage

    currentIndex: root.shown === "overview" ? 0 : root.shown === "devices" ? 3 : 4

    function openExport(): void {
        dialog.open();
    }

    function closeExport(): void {
        dialog.close();
    }

    OverviewPage {
        id: overviewPage
        anchors.fill: parent
        visible: root.shown === "overview"
        focus: visible
        overview: root.overview
        devices: root.devices
        onAddDeviceRequested: root.asked = "add"
        onHistoryRequested: quantity => root.asked = quantity
        onDeviceRequested: device => root.asked = `device ${device}`
    }

    DevicesPage {
        id: devicesPage
        anchors.fill: parent
        visible: root.shown === "devices"
        focus: visible
        devices: root.devices
        settings: root.settings
        visits: root.visits
        preferences: root.preferences
        people: root.people
        onAddDeviceRequested: root.asked = "add"
        onReplaceKeyRequested: device => root.asked = `key ${device}`
    }

    SettingsPage {
        id: settingsPage
        anchors.fill: parent
        visible: root.shown === "settings"
        focus: visible
        preferences: root.preferences
        dataFolder: root.dataFolder
        schedule: root.schedule
        people: root.people
        onExportRequested: root.asked = "export"
    }

    rail.person: root.people.shown === 0 ? "Everybody" : root.people.shownName
    rail.everybody: root.people.shown === 0
    rail.personColour: root.people.shownColour
    rail.showsPerson: root.people.count > 1
    onPersonRequested: menu.open()
    onHelpRequested: help.open()

    function openEntries(): void {
        entries.open();
    }

    PersonMenu {
        id: menu
        parent: root.personButton
        people: root.people
    }

    HelpDialog {
        id: help
    }

    OpenDialog {
        id: openDialog
        file: root.opening
        people: root.people
    }

    Connections {
        target: root.opening

        function onOpened(): void {
            openDialog.open();
        }
    }

    EntriesDialog {
        id: entries
        entries: root.entries
        undo: root.undo
        period: "20 November 2026"
    }

    ExportDialog {
        id: dialog
        job: root.job
    }
}
