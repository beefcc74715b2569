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
    required property ReportJob report
    required property DataFolder dataFolder
    required property SyncSchedule schedule
    required property UndoStack undo
    required property PeopleModel people
    required property EntryList entries
    required property FileImport opening

    enum PageIndex {
        OverviewIndex,
        LiveIndex,
        HistoryIndex,
        DevicesIndex,
        SettingsIndex
    }

    property int page: Main.OverviewIndex
    // Whether the wizard is open.
    property bool adding: false

    // Where the window can be opened: the pages in the order of PageIndex, then what stands above them.
    readonly property var places: ["overview", "live", "history", "devices", "settings", "wizard", "export", "help"]

    function goTo(place: string): bool {
        const index = root.places.indexOf(place);
        if (place === "wizard")
            root.addDevice();
        else if (place === "export")
            root.exportReadings();
        else if (place === "help")
            root.help();
        else if (index >= 0)
            root.show(index);
        return index >= 0;
    }

    function show(index: int): void {
        root.page = index;
    }

    function showHistory(quantity: string): void {
        if (quantity === "steps")
            root.history.quantity = HistoryView.Steps;
        else if (quantity === "sleep")
            root.history.quantity = HistoryView.Sleep;
        else if (quantity === "blood_pressure")
            root.history.quantity = HistoryView.BloodPressure;
        else
            root.history.quantity = HistoryView.HeartRate;
        root.show(Main.HistoryIndex);
    }

    // The device whose page is before the person; 0 for none.
    readonly property real shownDevice: root.page === Main.DevicesIndex ? (devicesPage.item as DevicesPage)?.current ?? 0 : 0

    function showDevice(device: real): void {
        root.show(Main.DevicesIndex);
        const page = devicesPage.item as DevicesPage;
        page?.show(device);
    }

    function addDevice(): void {
        root.adding = true;
    }

    function exportReadings(): void {
        (exportDialog.make() as ExportDialog)?.open();
    }

    function openFile(): void {
        (fileChooser.make() as FileChooser)?.open();
    }

    function help(): void {
        (helpDialog.make() as HelpDialog)?.open();
    }

    // What the history page shows, and from the device it shows.
    function exportHistory(from: date, to: date): void {
        root.exporting.kinds = [["heart_rate"], ["steps"], ["sleep"], ["blood_pressure"]][root.history.quantity];
        root.exporting.device = root.history.device;
        root.exporting.range = ExportJob.OwnRange;
        root.exporting.firstDay = Qt.formatDate(from, "yyyy-MM-dd");
        root.exporting.lastDay = Qt.formatDate(to, "yyyy-MM-dd");
        root.exportReadings();
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
        enabled: !root.adding
        onActivated: root.exportReadings()
    }

    Shortcut {
        sequences: ["Ctrl+O"]
        enabled: !root.adding
        onActivated: root.openFile()
    }

    Shortcut {
        sequences: ["Ctrl+Z"]
        enabled: root.undo.canUndo && !root.adding
        onActivated: root.undo.undo()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+Z"]
        enabled: root.undo.canRedo && !root.adding
        onActivated: root.undo.redo()
    }

    // History and settings have a search of their own.
    Shortcut {
        sequences: ["Ctrl+F"]
        enabled: !root.adding && root.page !== Main.HistoryIndex && root.page !== Main.SettingsIndex
        onActivated: {
            root.show(Main.HistoryIndex);
            (historyPage.item as HistoryPage)?.find();
        }
    }

    AppShell {
        id: shell
        anchors.fill: parent
        focus: !root.adding
        enabled: !root.adding
        currentIndex: root.page
        rail.status: root.devices.working ? qsTr("Busy with a device") : root.devices.syncWords
        rail.statusIcon: root.devices.working ? "sync" : "check"
        banner.text: root.schedule.notice
        // Not where it is shown already.
        banner.action: root.schedule.notice.length > 0 && root.shownDevice !== root.schedule.noticeDevice ? qsTr("Show device") : ""
        onPageRequested: index => root.show(index)
        onHelpRequested: root.help()
        onPersonRequested: personMenu.open()
        rail.person: root.people.shown === 0 ? qsTr("Everybody") : root.people.shownName
        rail.personColour: root.people.shownColour
        rail.everybody: root.people.shown === 0
        rail.showsPerson: root.people.count > 1 || root.people.shown !== 0
        toast.onUndone: root.undo.undo()

        PersonMenu {
            id: personMenu
            parent: shell.personButton
            people: root.people
        }

        Connections {
            target: root.undo

            function onMade(words: string): void {
                shell.toast.action = qsTr("Undo");
                shell.toast.show(words);
            }
            function onUndone(words: string): void {
                shell.toast.action = "";
                //: %1 is what was done, such as "The note was deleted."
                shell.toast.show(qsTr("Undone: %1").arg(words));
            }
            function onFailed(problem: explained): void {
                shell.toast.action = "";
                shell.toast.show(`${problem.what} ${problem.remedy}`);
            }
        }

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

            PageHost {
                id: overviewPage
                page: Qt.resolvedUrl("pages/OverviewPage.qml")
                needs: ({
                        overview: root.overview,
                        devices: root.devices
                    })
                current: root.page === Main.OverviewIndex
            }

            PageHost {
                id: livePage
                page: Qt.resolvedUrl("pages/LivePage.qml")
                needs: ({
                        live: root.live,
                        devices: root.devices
                    })
                current: root.page === Main.LiveIndex
            }

            PageHost {
                id: historyPage
                page: Qt.resolvedUrl("pages/HistoryPage.qml")
                needs: ({
                        history: root.history,
                        devices: root.devices,
                        entries: root.entries,
                        undo: root.undo,
                        preferences: root.preferences
                    })
                current: root.page === Main.HistoryIndex
            }

            PageHost {
                id: devicesPage
                page: Qt.resolvedUrl("pages/DevicesPage.qml")
                needs: ({
                        devices: root.devices,
                        settings: root.deviceSettings,
                        visits: root.visits,
                        preferences: root.preferences,
                        people: root.people
                    })
                current: root.page === Main.DevicesIndex
            }

            PageHost {
                id: settingsPage
                page: Qt.resolvedUrl("pages/SettingsPage.qml")
                needs: ({
                        preferences: root.preferences,
                        dataFolder: root.dataFolder,
                        schedule: root.schedule,
                        people: root.people
                    })
                current: root.page === Main.SettingsIndex
            }
        }
    }

    Connections {
        target: overviewPage.item as OverviewPage

        function onAddDeviceRequested(): void {
            root.addDevice();
        }
        function onHistoryRequested(quantity: string): void {
            root.showHistory(quantity);
        }
        function onDeviceRequested(device: real): void {
            root.showDevice(device);
        }
        function onEverybodyRequested(): void {
            root.people.shown = 0;
        }
    }

    Connections {
        target: livePage.item as LivePage

        function onAddDeviceRequested(): void {
            root.addDevice();
        }
    }

    Connections {
        target: historyPage.item as HistoryPage

        function onAddDeviceRequested(): void {
            root.addDevice();
        }
        function onSyncRequested(): void {
            root.devices.syncAll();
        }
        function onEverybodyRequested(): void {
            root.people.shown = 0;
        }
        function onExportRequested(from: date, to: date): void {
            root.exportHistory(from, to);
        }
        function onReportRequested(from: date, to: date): void {
            (reportDialog.make() as ReportDialog)?.ask(from, to);
        }
    }

    Connections {
        target: devicesPage.item as DevicesPage

        function onAddDeviceRequested(): void {
            root.addDevice();
        }
        function onReplaceKeyRequested(): void {
            root.addDevice();
        }
    }

    Connections {
        target: settingsPage.item as SettingsPage

        function onExportRequested(): void {
            root.exportReadings();
        }
        function onImportRequested(): void {
            root.openFile();
        }
    }

    PageHost {
        id: wizard
        anchors.fill: parent
        page: Qt.resolvedUrl("pairing/Wizard.qml")
        needs: ({
                scan: root.scan,
                pairing: root.pairing,
                people: root.people,
                focus: true
            })
        current: root.adding
        kept: false
    }

    Connections {
        target: wizard.item as Wizard

        function onClosed(): void {
            root.adding = false;
        }
    }

    DialogHost {
        id: reportDialog
        dialog: Qt.resolvedUrl("dialogs/ReportDialog.qml")
        needs: ({
                job: root.report
            })
    }

    DialogHost {
        id: exportDialog
        dialog: Qt.resolvedUrl("dialogs/ExportDialog.qml")
        needs: ({
                job: root.exporting
            })
    }

    DialogHost {
        id: helpDialog
        dialog: Qt.resolvedUrl("dialogs/HelpDialog.qml")
    }

    DialogHost {
        id: openDialog
        dialog: Qt.resolvedUrl("dialogs/OpenDialog.qml")
        needs: ({
                file: root.opening,
                people: root.people
            })
    }

    DialogHost {
        id: fileChooser
        dialog: Qt.resolvedUrl("dialogs/FileChooser.qml")
        needs: ({
                file: root.opening
            })
    }

    Connections {
        target: root.opening

        function onOpened(): void {
            (openDialog.make() as OpenDialog)?.open();
        }
    }

    DropArea {
        id: drop
        anchors.fill: parent
        enabled: !root.adding
        keys: ["text/uri-list"]
        onDropped: event => {
            if (event.urls.length === 0)
                return;
            event.acceptProposedAction();
            root.opening.open(event.urls[0]);
        }

        // What letting go would do.
        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.space.m
            visible: drop.containsDrag
            radius: Theme.radius.dialog
            color: Theme.color.accentSoft
            border.width: Theme.line.focusRing
            border.color: Theme.color.accent

            StyledText {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space.xl
                text: qsTr("Let go to look into the file. Nothing is imported before you say so.")
                style: Theme.type.heading
                color: Theme.color.accentSoftText
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }
        }
    }
}
