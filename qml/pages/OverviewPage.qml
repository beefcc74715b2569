// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Charts
import Pulsekeep.Models

// A card for each thing measured: the number, what it means in words, and its shape. No data, no card.
FocusScope {
    id: root

    required property OverviewModel overview
    required property DeviceListModel devices

    signal addDeviceRequested()
    // Instead of the readings of one person, who has none.
    signal everybodyRequested()
    // "heart_rate", "steps", "sleep" or "blood_pressure": a card leads to its history.
    signal historyRequested(string quantity)
    signal deviceRequested(real device)

    readonly property bool unpaired: root.devices.count === 0 && root.overview.empty && !root.ofOne
    readonly property bool ofOne: root.overview.person !== 0
    readonly property bool problematic: root.overview.problem.wrong

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.pageSide, Theme.breakpoint.narrowBelow + Theme.size.wizardSide)
        visible: root.unpaired && !root.problematic
        focus: visible
        title: qsTr("Bring in your first device")
        text: qsTr("Pulsekeep reads what your devices measured and keeps it on this computer. No account, no cloud.")
        action: qsTr("Add a device")
        onActed: root.addDeviceRequested()
    }

    Flickable {
        id: flick
        anchors.fill: parent
        visible: !root.unpaired || root.problematic
        contentHeight: page.y + page.implicitHeight + Theme.pageSide
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: page

            // On a very wide window a fourth column instead of wider cards, where there are cards for it.
            readonly property real fourWidth: Theme.contentMax + page.columnWidth + Theme.space.cardGap
            readonly property real columnWidth: (Theme.contentMax - 2 * Theme.space.cardGap) / 3
            readonly property bool four: heart.card.present && steps.card.present && sleep.card.present && flick.width - 2 * Theme.pageSide >= page.fourWidth
            readonly property int columns: Theme.tight ? 1 : Theme.narrow ? 2 : page.four ? 4 : 3
            readonly property real unit: (width - (columns - 1) * Theme.space.cardGap) / columns

            function span(count: int): real {
                return page.unit * count + Theme.space.cardGap * (count - 1);
            }

            x: (flick.width - width) / 2
            y: Theme.space.pageTop
            width: Math.min(flick.width - 2 * Theme.pageSide, page.four ? page.fourWidth : Theme.contentMax)
            spacing: Theme.space.l

            PageHead {
                Layout.fillWidth: true
                title: qsTr("Overview")
                detail: root.overview.today

                FilledButton {
                    text: Theme.narrow ? "" : root.devices.working ? qsTr("Syncing") : qsTr("Sync now")
                    iconName: "sync"
                    visible: root.devices.count > 0
                    enabled: !root.devices.working
                    Accessible.name: qsTr("Sync now")
                    onClicked: root.devices.syncAll()
                }
            }

            ErrorCard {
                Layout.fillWidth: true
                visible: root.problematic
                title: qsTr("Your readings cannot be shown")
                what: root.overview.problem.what
                why: root.overview.problem.why
                remedy: root.overview.problem.remedy
                retry: qsTr("Try again")
                copyable: false
                onRetried: root.overview.refresh()
            }

            Card {
                Layout.fillWidth: true
                visible: root.overview.empty && !root.problematic

                ColumnLayout {
                    width: parent.width
                    spacing: Theme.space.xs

                    StyledText {
                        Layout.fillWidth: true
                        text: root.ofOne ? qsTr("None of the readings are theirs") : root.devices.working ? qsTr("Reading your device for the first time") : qsTr("Nothing read yet")
                        style: Theme.type.heading
                        wrapMode: Text.Wrap
                    }

                    StyledText {
                        Layout.fillWidth: true
                        text: root.ofOne ? qsTr("Say on the page of a device who wears it, or look at everybody’s readings.") : root.devices.working ? qsTr("The first sync reads everything the device has kept. What comes in appears here.") : qsTr("Sync your device to see what it measured. Keep it near this computer meanwhile.")
                        color: Theme.color.textMuted
                        wrapMode: Text.Wrap
                    }

                    OutlinedButton {
                        Layout.topMargin: Theme.space.s
                        text: qsTr("Show everybody")
                        iconName: "people"
                        visible: root.ofOne
                        onClicked: root.everybodyRequested()
                    }
                }
            }

            GridLayout {
                Layout.fillWidth: true
                columns: page.columns
                columnSpacing: Theme.space.cardGap
                rowSpacing: Theme.space.cardGap

                Card {
                    id: heart

                    readonly property heartCard card: root.overview.heart

                    Layout.columnSpan: Math.min(2, page.columns)
                    Layout.preferredWidth: page.span(Math.min(2, page.columns))
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: heart.card.present
                    interactive: true
                    //: Spoken by screen readers; %1 is a number, %2 a time
                    name: qsTr("Heart rate: %1 beats per minute, %2. %3 %4").arg(heart.card.bpm).arg(heart.card.when).arg(heart.card.range).arg(heart.card.sentence)
                    onClicked: root.historyRequested("heart_rate")

                    ColumnLayout {
                        anchors.fill: parent
                        spacing: Theme.space.s

                        CardHead {
                            Layout.fillWidth: true
                            iconName: "heart"
                            iconColor: Theme.color.heart
                            title: qsTr("Heart rate")
                            aside: heart.card.when
                        }

                        // Placed by plain expressions: a layout of Qt 6.4 does not see that the figures have grown.
                        Item {
                            id: figures
                            Layout.fillWidth: true
                            implicitHeight: Math.max(rate.height, spread.y + spread.height)

                            NumberWithUnit {
                                id: rate
                                number: heart.card.bpm.toLocaleString(Qt.locale(), "f", 0)
                                //: Beats per minute
                                unit: qsTr("bpm")
                            }

                            StyledText {
                                id: spread
                                x: Theme.tight ? 0 : rate.width + Theme.space.cardPadding
                                y: Theme.tight ? rate.height : rate.figureBaseline - baselineOffset
                                text: heart.card.range
                                style: Theme.type.small
                                color: Theme.color.textMuted
                            }

                            StyledText {
                                x: spread.x + spread.width + Theme.space.cardPadding
                                y: spread.y
                                width: Math.max(0, figures.width - x)
                                text: heart.card.sentence
                                style: Theme.type.small
                                horizontalAlignment: Text.AlignRight
                                wrapMode: Text.Wrap
                                visible: !Theme.narrow
                            }
                        }

                        StyledText {
                            Layout.fillWidth: true
                            text: heart.card.sentence
                            style: Theme.type.small
                            wrapMode: Text.Wrap
                            visible: Theme.narrow && text.length > 0
                        }

                        ChartPane {
                            id: pulse

                            readonly property string restingNumber: heart.card.resting.toLocaleString(Qt.locale(), "f", 0)

                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.minimumHeight: Theme.scaled(Theme.size.railCompact + Theme.space.xxxl)
                            Layout.preferredHeight: Theme.narrow ? Layout.minimumHeight : Theme.scaled(Theme.size.railCompact + Theme.size.bottomBar)
                            Accessible.ignored: true
                            interactive: false
                            time: TimeScale {
                                from: heart.card.from
                                to: heart.card.to
                                zone: root.overview.zone
                            }
                            values: ValueScale {
                                low: heart.card.hasResting ? Math.min(heart.card.low, heart.card.resting) : heart.card.low
                                high: heart.card.high
                                most: 6
                            }
                            limit: heart.card.hasResting ? heart.card.resting : NaN
                            //: Resting heart rate beside a line; %1 is a number
                            limitName: Theme.tight ? restingNumber : qsTr("resting %1").arg(restingNumber)
                            limitOnAxis: Theme.tight

                            LineSeries {
                                id: beats
                                anchors.fill: parent
                                time: pulse.time
                                values: pulse.values
                                color: Theme.color.heart
                                points: heart.card.points
                                gap: heart.card.gap
                                thickness: Theme.chart.mainLine
                                areaTop: Theme.chart.areaTopOpacity
                                areaBottom: Theme.chart.areaBottomOpacity
                            }

                            EndDot {
                                line: beats
                            }
                        }
                    }
                }

                Card {
                    id: steps

                    readonly property stepsCard card: root.overview.steps

                    Layout.preferredWidth: page.unit
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: steps.card.present
                    interactive: true
                    //: Spoken by screen readers; %1 is a number, %2 a day
                    name: qsTr("Steps: %1, %2. %3. %4").arg(steps.card.steps).arg(steps.card.when).arg(steps.card.sentence).arg(steps.card.trend)
                    onClicked: root.historyRequested("steps")

                    ColumnLayout {
                        anchors.fill: parent
                        spacing: Theme.space.s

                        CardHead {
                            Layout.fillWidth: true
                            iconName: "steps"
                            iconColor: Theme.color.steps
                            title: qsTr("Steps")
                            aside: Theme.compact ? "" : steps.card.when
                        }

                        NumberWithUnit {
                            number: steps.card.steps.toLocaleString(Qt.locale(), "f", 0)
                            style: Theme.narrow ? Theme.type.numberNarrow : Theme.type.number
                        }

                        StyledText {
                            Layout.fillWidth: true
                            text: steps.card.sentence
                            style: Theme.type.small
                            color: Theme.color.textMuted
                            wrapMode: Text.Wrap
                        }

                        StyledText {
                            Layout.fillWidth: true
                            text: steps.card.trend
                            style: Theme.type.small
                            color: Theme.color.textMuted
                            wrapMode: Text.Wrap
                            visible: text.length > 0 && !Theme.narrow
                        }

                        Item {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.topMargin: Theme.space.s
                            Layout.minimumHeight: Theme.size.bottomBar

                            TimeScale {
                                id: week
                                from: steps.card.from
                                to: steps.card.to
                                zone: root.overview.zone
                            }

                            ValueScale {
                                id: walked
                                fromZero: true
                                high: Math.max(steps.card.most, steps.card.goal)
                            }

                            Rectangle {
                                anchors.bottom: parent.bottom
                                width: parent.width
                                height: Theme.chart.gridLine
                                color: Theme.color.gridLine
                            }

                            BarSeries {
                                anchors.fill: parent
                                time: week
                                values: walked
                                bars: steps.card.bars
                                goal: steps.card.goal
                                color: Theme.color.steps
                                soft: Theme.color.stepsSoft
                                missing: Theme.color.borderStrong
                                outline: Theme.color.text
                                radius: Theme.chart.barRadius
                                widest: Theme.chart.barMaxWidth
                            }

                            Dashes {
                                width: parent.width
                                height: Math.ceil(Theme.chart.limitLine) + 1
                                y: Math.round(parent.height * (1 - steps.card.goal / Math.max(1, walked.top)))
                                color: Theme.color.text
                                thickness: Theme.chart.limitLine
                                pattern: Theme.chart.usualDash
                            }
                        }

                        Row {
                            Layout.fillWidth: true

                            Repeater {
                                model: steps.card.letters

                                delegate: StyledText {
                                    required property int index
                                    required property string modelData

                                    width: parent.width / steps.card.letters.length
                                    text: modelData
                                    style: Theme.type.small
                                    color: index === steps.card.letters.length - 1 ? Theme.color.text : Theme.color.textMuted
                                    font.weight: index === steps.card.letters.length - 1 ? Theme.font.semibold : Theme.font.regular
                                    horizontalAlignment: Text.AlignHCenter
                                    Accessible.ignored: true
                                }
                            }
                        }
                    }
                }

                Card {
                    id: sleep

                    readonly property sleepCard card: root.overview.sleep
                    readonly property var lanes: [
                        {
                            name: qsTr("Awake"),
                            color: Theme.color.sleepAwake
                        },
                        {
                            //: A stage of sleep
                            name: qsTr("REM"),
                            color: Theme.color.sleepRem
                        },
                        {
                            //: A stage of sleep
                            name: qsTr("Light"),
                            color: Theme.color.sleepLight
                        },
                        {
                            //: A stage of sleep
                            name: qsTr("Deep"),
                            color: Theme.color.sleepDeep
                        }
                    ]

                    // As wide as leaves no hole in its row.
                    readonly property int span: Theme.narrow || page.four || root.overview.pressure.present ? 1 : 2

                    Layout.columnSpan: sleep.span
                    Layout.preferredWidth: page.span(sleep.span)
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: sleep.card.present
                    interactive: true
                    //: Spoken by screen readers; %1 and %2 are hours and minutes
                    name: qsTr("Sleep: %1 hours %2 minutes, %3. %4").arg(sleep.card.hours).arg(sleep.card.minutes).arg(sleep.card.when).arg(sleep.card.sentence)
                    onClicked: root.historyRequested("sleep")

                    ColumnLayout {
                        anchors.fill: parent
                        spacing: Theme.space.s

                        CardHead {
                            Layout.fillWidth: true
                            iconName: "sleep"
                            iconColor: Theme.color.sleep
                            title: qsTr("Sleep")
                            aside: Theme.narrow ? "" : sleep.card.when
                        }

                        NumberWithUnit {
                            parts: [
                                {
                                    number: sleep.card.hours.toLocaleString(Qt.locale(), "f", 0),
                                    //: Hours
                                    unit: qsTr("h")
                                },
                                {
                                    number: sleep.card.minutes.toLocaleString(Qt.locale(), "f", 0),
                                    //: Minutes
                                    unit: qsTr("min")
                                }
                            ]
                            style: Theme.narrow ? Theme.type.numberNarrow : Theme.type.number
                        }

                        StyledText {
                            Layout.fillWidth: true
                            text: sleep.card.sentence
                            style: Theme.type.small
                            color: Theme.color.textMuted
                            wrapMode: Text.Wrap
                            visible: text.length > 0
                        }

                        RowLayout {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.topMargin: Theme.space.xs
                            Layout.minimumHeight: Math.max(Theme.size.railCompact, laneNames.visible ? sleep.lanes.length * Theme.type.small.lineHeight : 0)
                            spacing: Theme.space.m

                            Item {
                                id: laneNames

                                readonly property real widest: {
                                    let most = 0;
                                    for (let i = 0; i < names.count; ++i)
                                        most = Math.max(most, (names.itemAt(i) as StyledText)?.implicitWidth ?? 0);
                                    return most;
                                }

                                Layout.fillHeight: true
                                implicitWidth: laneNames.widest
                                visible: !Theme.narrow

                                Repeater {
                                    id: names
                                    model: sleep.lanes

                                    delegate: StyledText {
                                        required property int index
                                        required property var modelData

                                        y: index * height
                                        height: laneNames.height / sleep.lanes.length
                                        text: modelData.name
                                        style: Theme.type.small
                                        color: Theme.color.textMuted
                                        verticalAlignment: Text.AlignVCenter
                                        Accessible.ignored: true
                                    }
                                }
                            }

                            LaneSeries {
                                Layout.fillWidth: true
                                Layout.fillHeight: true
                                time: TimeScale {
                                    from: sleep.card.from
                                    to: sleep.card.to
                                    zone: root.overview.zone
                                }
                                values: ValueScale {}
                                stays: sleep.card.stays
                                colors: sleep.lanes.map(lane => lane.color)
                                joint: Theme.color.borderStrong
                                radius: Theme.chart.coverageRadius
                            }
                        }

                        RowLayout {
                            Layout.fillWidth: true
                            Layout.leftMargin: laneNames.visible ? laneNames.width + Theme.space.m : 0

                            StyledText {
                                Layout.fillWidth: true
                                text: sleep.card.fellAsleep
                                style: Theme.type.small
                                color: Theme.color.textMuted
                                Accessible.ignored: true
                            }

                            StyledText {
                                text: sleep.card.wokeUp
                                style: Theme.type.small
                                color: Theme.color.textMuted
                                Accessible.ignored: true
                            }
                        }
                    }
                }

                PressureOverviewCard {
                    readonly property int span: Theme.narrow ? page.columns : 1

                    Layout.columnSpan: span
                    Layout.preferredWidth: page.span(span)
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: card.present
                    card: root.overview.pressure
                    onClicked: root.historyRequested("blood_pressure")
                }

                Card {
                    id: inUse

                    // As many as the others leave in the last row.
                    readonly property int span: Theme.narrow ? page.columns : page.four ? (root.overview.pressure.present ? 3 : 4) : root.overview.sleep.present ? 1 : page.columns

                    Layout.columnSpan: inUse.span
                    Layout.preferredWidth: page.span(inUse.span)
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root.devices.count > 0
                    name: qsTr("Devices")

                    ColumnLayout {
                        width: parent.width
                        spacing: Theme.space.s

                        CardHead {
                            Layout.fillWidth: true
                            iconName: "devices"
                            iconColor: Theme.color.textMuted
                            title: qsTr("Devices")
                        }

                        GridLayout {
                            id: strip
                            Layout.fillWidth: true
                            columns: Theme.narrow ? 1 : inUse.span
                            columnSpacing: Theme.space.xl
                            rowSpacing: 0

                            Repeater {
                                model: root.devices

                                delegate: ListRow {
                                    id: row

                                    required property int index
                                    required property var model

                                    Layout.fillWidth: true
                                    Layout.preferredWidth: Theme.size.rail
                                    title: row.model.name
                                    interactive: true
                                    separated: row.index >= strip.columns
                                    arrow: ""
                                    //: Spoken by screen readers; %1 is the name of a device, %2 a battery level
                                    Accessible.name: qsTr("%1, battery %2").arg(row.title).arg(battery.words)
                                    detail: row.model.activity !== DeviceListModel.Idle ? row.model.progress : row.model.problem.wrong ? qsTr("The last visit failed") : ""
                                    leading: Drawing {
                                        name: row.model.drawing
                                        size: Theme.size.control
                                    }
                                    onClicked: root.deviceRequested(row.model.deviceId)

                                    BatteryMark {
                                        id: battery
                                        percent: row.model.battery ?? -1
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
