// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Pulsekeep
import Pulsekeep.Charts
import Pulsekeep.Models

// What was measured: one quantity over a day, a week, a month, a year, all of it, or any stretch of time.
FocusScope {
    id: root

    required property HistoryView history
    required property DeviceListModel devices
    required property EntryList entries
    required property UndoStack undo
    required property Preferences preferences

    // As HistoryView numbers them.
    readonly property var quantityNames: [qsTr("Heart rate"), qsTr("Steps"), qsTr("Sleep"), ...(root.history.pressure ? [qsTr("Blood pressure")] : [])]
    readonly property var signs: [
        {
            icon: "heart",
            color: Theme.color.heart
        },
        {
            icon: "steps",
            color: Theme.color.steps
        },
        {
            icon: "sleep",
            color: Theme.color.sleep
        },
        {
            icon: "blood-pressure",
            color: Theme.color.bloodPressure
        }
    ]
    readonly property var looks: root.quantityNames.map((name, index) => Object.assign({
            text: name
        }, root.signs[index]))
    readonly property bool pressures: root.history.quantity === HistoryView.BloodPressure
    readonly property PressurePane pane: pressure.item as PressurePane
    //: Stretches of time; All is everything, Range any two days
    readonly property var rangeNames: [qsTr("Day"), qsTr("Week"), qsTr("Month"), qsTr("Year"), qsTr("All"), qsTr("Range")]
    readonly property var ranges: root.rangeNames.map(name => ({
                text: name
            }))
    readonly property var look: root.looks[root.history.quantity]
    readonly property bool night: root.history.shape === HistoryView.Lanes
    readonly property bool ofOne: root.history.person !== 0
    readonly property bool tabular: root.history.tableShown
    // Large text, and a window that is narrow or low beside it: switches become menus.
    readonly property bool folded: Theme.tight || (Theme.narrow && root.height > 0 && root.height < Theme.scaled(2 * Theme.size.rail))
    // Buttons in the head are signs alone.
    readonly property bool terse: Theme.narrow || (root.pressures && page.width < Theme.scaled(Theme.breakpoint.compactRailBelow + Theme.size.railCompact))

    signal exportRequested(date from, date to)
    signal reportRequested(date from, date to)
    signal addDeviceRequested()
    signal syncRequested()
    // Instead of the readings of one person, who has none.
    signal everybodyRequested()

    function colored(entries: var): var {
        return entries.map(entry => {
            const other = Object.assign({}, entry);
            if (entry.color)
                other.color = entry.band ? Qt.alpha(Theme.color[entry.color], Theme.chart.innerBandOpacity) : Theme.color[entry.color];
            if (entry.soft)
                other.soft = Theme.color[entry.soft];
            return other;
        });
    }

    function swatched(entries: var): var {
        return entries.map(entry => entry.color ? Object.assign({
                swatch: Theme.color[entry.color]
            }, entry) : entry);
    }

    // Looks for words among the readings.
    function find(): void {
        if (root.history.status === HistoryView.Empty)
            return;
        root.history.tableShown = true;
        if (root.pressures)
            root.pane.find();
        else
            rows.find();
    }

    Shortcut {
        sequences: ["Ctrl+F"]
        enabled: root.visible
        onActivated: root.find()
    }

    Keys.onPressed: event => {
        event.accepted = true;
        const alt = event.modifiers & Qt.AltModifier;
        if (event.key === Qt.Key_T && !event.modifiers)
            root.history.today();
        else if (event.key === Qt.Key_Left && alt)
            root.history.previous();
        else if (event.key === Qt.Key_Right && alt)
            root.history.next();
        else
            event.accepted = false;
    }

    TimeScale {
        id: time
        zone: root.history.zone
        Component.onCompleted: show(root.history.from, root.history.to)
    }

    Connections {
        target: root.history

        function onSpanChanged(): void {
            time.show(root.history.from, root.history.to);
        }
    }

    Connections {
        target: root.devices

        function onReadingsChanged(): void {
            root.history.reload();
        }
    }

    Binding {
        target: root.history
        property: "columns"
        value: Math.max(1, Math.floor(chart.plot.width))
        when: chart.visible && chart.plot.width > 0
        restoreMode: Binding.RestoreNone
    }

    Binding {
        target: root.history
        property: "columns"
        value: Math.max(1, Math.floor(root.pane?.plotWidth ?? 0))
        when: root.pressures && (root.pane?.plotWidth ?? 0) > 0
        restoreMode: Binding.RestoreNone
    }

    EntriesDialog {
        id: entriesDialog
        entries: root.entries
        undo: root.undo
        period: root.history.period
        imperial: root.preferences.units === "imperial"
    }

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.pageSide, Theme.breakpoint.narrowBelow + Theme.size.wizardSide)
        visible: root.history.untouched
        title: root.ofOne ? qsTr("None of the readings are theirs") : qsTr("Nothing measured yet")
        text: root.ofOne ? qsTr("Say on the page of a device who wears it, or look at everybody’s readings.") : root.devices.count > 0 ? qsTr("Sync your device, and what it has measured so far appears here.") : qsTr("Add a device, and what it has measured appears here.")
        action: root.ofOne ? qsTr("Show everybody") : root.devices.count > 0 ? qsTr("Sync now") : qsTr("Add a device")
        actionIcon: root.ofOne ? "people" : root.devices.count > 0 ? "sync" : "plus"
        onActed: {
            if (root.ofOne)
                root.everybodyRequested();
            else if (root.devices.count > 0)
                root.syncRequested();
            else
                root.addDeviceRequested();
        }
    }

    Flickable {
        id: flick
        anchors.fill: parent
        visible: !root.history.untouched
        contentHeight: page.y + page.implicitHeight + Theme.space.l
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true

        ColumnLayout {
            id: page

            // What a chart takes at least, and what it takes at most before its line becomes a wall.
            readonly property real leastChart: Theme.size.rail * (Theme.narrow ? 1.2 : 1) + 2 * Theme.type.small.lineHeight
            readonly property real mostChart: Math.max(page.leastChart, page.width * (Theme.narrow ? 1.2 : 0.56))

            x: Math.max(Theme.pageSide, (parent.width - width) / 2)
            y: Theme.narrow ? Theme.space.l : Theme.space.pageTop
            width: Math.min(parent.width - 2 * Theme.pageSide, Theme.contentMax)
            height: Math.max(implicitHeight, flick.height - y - Theme.space.l)
            spacing: Theme.space.m

            PageHead {
                Layout.fillWidth: true
                title: qsTr("History")

                Dropdown {
                    id: wearers
                    visible: root.devices.count > 1 && !Theme.narrow
                    size: Theme.size.control
                    iconName: "devices"
                    name: qsTr("Device")
                    model: [qsTr("All devices"), ...deviceNames.names]
                    currentIndex: root.history.device === 0 ? 0 : root.devices.rowOf(root.history.device) + 1
                    onActivated: index => root.history.device = index === 0 ? 0 : root.devices.deviceAt(index - 1)
                }

                OutlinedButton {
                    text: Theme.compact ? "" : qsTr("Add reading")
                    Accessible.name: qsTr("Add reading")
                    iconName: "plus"
                    visible: root.pressures && !Theme.narrow // there the pane has it, or the title would be cut
                    onClicked: root.pane.add()
                }

                IconButton {
                    outlined: true
                    iconName: "plus"
                    name: qsTr("Add reading")
                    visible: root.pressures && root.folded
                    onClicked: root.pane.add()
                }

                Segmented {
                    id: forms
                    visible: !root.folded
                    name: qsTr("Shown as")
                    choices: [
                        {
                            text: Theme.narrow || (root.pressures && Theme.compact) ? "" : qsTr("Chart"),
                            name: qsTr("Chart"),
                            icon: "chart"
                        },
                        {
                            text: Theme.narrow || (root.pressures && Theme.compact) ? "" : qsTr("Table"),
                            name: qsTr("Table"),
                            icon: "table"
                        }
                    ]
                    onChosen: index => root.history.tableShown = index === 1
                }

                OutlinedButton {
                    text: root.terse ? "" : qsTr("Report")
                    Accessible.name: qsTr("Report")
                    iconName: "file"
                    visible: report.enabled && !root.folded
                    onClicked: report.trigger()
                }

                OutlinedButton {
                    text: root.terse ? "" : qsTr("Notes")
                    Accessible.name: qsTr("Notes and single readings")
                    iconName: "note"
                    visible: !root.folded
                    onClicked: notes.trigger()
                }

                OutlinedButton {
                    text: root.terse ? "" : qsTr("Export")
                    Accessible.name: qsTr("Export")
                    iconName: "export"
                    visible: !root.folded
                    onClicked: exporting.trigger()
                }

                ActionMenu {
                    visible: root.folded
                    actions: [
                        T.Action {
                            text: root.tabular ? qsTr("Show the chart") : qsTr("Show the table")
                            icon.name: root.tabular ? "chart" : "table"
                            onTriggered: root.history.tableShown = !root.tabular
                        },
                        T.Action {
                            id: report
                            text: qsTr("Report")
                            icon.name: "file"
                            enabled: root.pressures && root.history.status !== HistoryView.Empty
                            onTriggered: root.reportRequested(root.history.firstDay(), root.history.lastDay())
                        },
                        T.Action {
                            id: notes
                            text: qsTr("Notes")
                            icon.name: "note"
                            onTriggered: entriesDialog.open()
                        },
                        T.Action {
                            id: exporting
                            text: qsTr("Export")
                            icon.name: "export"
                            onTriggered: root.exportRequested(root.history.firstDay(), root.history.lastDay())
                        }
                    ]
                }
            }

            Repeater {
                id: deviceNames

                property var names: {
                    const all = [];
                    for (let i = 0; i < count; ++i)
                        all.push((itemAt(i) as DeviceName)?.name ?? "");
                    return all;
                }

                model: root.devices

                delegate: DeviceName {}
            }

            Segmented {
                id: quantities
                Layout.fillWidth: true
                visible: !root.folded
                name: qsTr("Quantity")
                stretch: true
                choices: root.looks
                onChosen: index => root.history.quantity = index
            }

            GridLayout {
                Layout.fillWidth: true
                columns: Theme.tight || (Theme.narrow && !root.folded) ? 1 : 4
                columnSpacing: Theme.space.m
                rowSpacing: Theme.space.m

                // Switches would fill the window before the chart begins.
                ActionFlow {
                    id: menus
                    Layout.preferredWidth: menus.needed
                    Layout.maximumWidth: page.width
                    room: page.width
                    visible: root.folded
                    spacing: Theme.space.s

                    Dropdown {
                        id: quantityMenu
                        size: Theme.size.control
                        name: quantities.name
                        model: root.quantityNames
                        onActivated: index => root.history.quantity = index
                    }

                    Dropdown {
                        id: rangeMenu
                        size: Theme.size.control
                        name: ranges.name
                        model: root.rangeNames
                        onActivated: index => root.history.range = index
                    }
                }

                Segmented {
                    id: ranges
                    visible: !root.folded
                    Layout.fillWidth: Theme.narrow
                    Layout.maximumWidth: implicitWidth > page.width ? page.width : Theme.narrow ? page.width : implicitWidth
                    name: qsTr("Time shown")
                    stretch: Theme.narrow
                    choices: root.ranges
                    onChosen: index => root.history.range = index
                }

                Item {
                    Layout.fillWidth: true
                    visible: !Theme.narrow
                }

                PeriodSwitch {
                    Layout.fillWidth: Theme.narrow
                    history: root.history
                    stretch: Theme.narrow
                }
            }

            FreeRange {
                Layout.fillWidth: true
                visible: root.history.range === HistoryView.Free
                history: root.history
                room: page.width
            }

            ErrorCard {
                Layout.fillWidth: true
                visible: root.history.status === HistoryView.Failed
                title: qsTr("The history could not be read")
                what: root.history.problem.what
                why: root.history.problem.why
                remedy: root.history.problem.remedy
                retry: qsTr("Try again")
                copyable: false
                onRetried: root.history.reload()
            }

            Loader {
                id: pressure

                // Made when it is first looked at.
                readonly property bool wanted: root.pressures

                function make(): void {
                    if (pressure.wanted && !pressure.item)
                        pressure.setSource(Qt.resolvedUrl("../pressure/PressurePane.qml"), {
                            history: root.history,
                            time: time,
                            headed: Qt.binding(() => root.folded)
                        });
                }

                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.pressures && root.history.status !== HistoryView.Failed
                onWantedChanged: pressure.make()
                Component.onCompleted: pressure.make()
            }

            Card {
                id: card

                // Of the card what is not the chart.
                readonly property real around: card.topPadding + card.bottomPadding + head.implicitHeight + Theme.space.s + (strip.visible ? strip.implicitHeight + Theme.space.s : 0)

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: card.around + page.leastChart
                Layout.preferredHeight: Layout.minimumHeight
                Layout.maximumHeight: root.tabular ? Infinity : card.around + page.mostChart
                topPadding: Theme.space.m
                bottomPadding: Theme.space.l
                visible: root.history.status !== HistoryView.Failed && !root.pressures
                name: root.history.finding

                Item {
                    width: card.availableWidth
                    height: card.availableHeight

                    CardHead {
                        id: head
                        width: parent.width
                        iconName: root.look.icon
                        iconColor: root.look.color
                        title: root.history.status === HistoryView.Empty ? qsTr("Nothing measured yet") : root.history.status === HistoryView.Loading ? qsTr("Reading the history") : root.history.status === HistoryView.Blank ? qsTr("Nothing recorded in this time") : root.history.finding
                        aside: Theme.narrow ? "" : root.history.aside
                    }

                    HistoryChart {
                        id: chart
                        anchors.top: head.bottom
                        anchors.topMargin: Theme.space.s
                        anchors.bottom: strip.visible ? strip.top : parent.bottom
                        anchors.bottomMargin: strip.visible ? Theme.space.s : 0
                        width: parent.width
                        visible: !root.tabular && !root.night
                        focus: visible
                        history: root.history
                        time: time
                        onNoteRequested: entriesDialog.open()
                    }

                    NightChart {
                        anchors.top: head.bottom
                        anchors.topMargin: Theme.space.s
                        anchors.bottom: parent.bottom
                        width: parent.width
                        visible: !root.tabular && root.night && root.history.status === HistoryView.Ready
                        focus: visible
                        history: root.history
                        time: time
                    }

                    CoverageStrip {
                        id: strip
                        anchors.bottom: parent.bottom
                        width: parent.width
                        visible: !root.tabular && !root.night
                        leftMargin: chart.plot.x
                        legendMargin: Theme.tight ? 0 : chart.plot.x
                        rightMargin: chart.rightMargin
                        time: time
                        spans: root.history.coverage
                        legend: root.colored(root.history.legend)
                    }

                    ReadingsList {
                        id: rows
                        anchors.top: head.bottom
                        anchors.topMargin: Theme.space.m
                        anchors.bottom: parent.bottom
                        width: parent.width
                        visible: root.tabular
                        table: root.history.table
                    }

                    Column {
                        anchors.centerIn: parent
                        spacing: Theme.space.m
                        visible: !root.tabular && (root.history.status === HistoryView.Blank || root.history.status === HistoryView.Empty)

                        StyledText {
                            anchors.horizontalCenter: parent.horizontalCenter
                            width: Math.min(implicitWidth, card.availableWidth)
                            text: root.night ? qsTr("No sleep was recorded in this night.") : qsTr("No device recorded anything here.")
                            color: Theme.color.textMuted
                            wrapMode: Text.Wrap
                            horizontalAlignment: Text.AlignHCenter
                        }

                        OutlinedButton {
                            anchors.horizontalCenter: parent.horizontalCenter
                            width: Math.min(implicitWidth, card.availableWidth)
                            visible: root.history.status === HistoryView.Blank
                            text: qsTr("Go to the newest readings")
                            onClicked: root.history.latest()
                        }
                    }
                }
            }

            StatStrip {
                Layout.fillWidth: true
                visible: !root.tabular && !root.pressures && root.history.figures.length > 0 && root.history.status === HistoryView.Ready
                figures: root.swatched(root.history.figures)
            }

            // Where the chart has all the height it can use, the page ends before the window does.
            Item {
                Layout.fillHeight: true
                Layout.maximumHeight: card.visible && !root.tabular ? Infinity : 0
            }
        }
    }

    Binding {
        target: quantities
        property: "currentIndex"
        value: root.history.quantity
    }

    Binding {
        target: quantityMenu
        property: "currentIndex"
        value: root.history.quantity
    }

    Binding {
        target: rangeMenu
        property: "currentIndex"
        value: root.history.range
    }

    Binding {
        target: ranges
        property: "currentIndex"
        value: root.history.range
    }

    Binding {
        target: forms
        property: "currentIndex"
        value: root.history.tableShown ? 1 : 0
    }

    component DeviceName: Item {
        required property string name

        visible: false
    }
}
