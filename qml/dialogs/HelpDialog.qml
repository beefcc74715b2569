// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// What people ask first, and every key that does something.
DialogFrame {
    id: root

    //: Keys are joined by a plus; arrows are signs
    readonly property var groups: [
        {
            title: qsTr("Everywhere"),
            keys: [
                {
                    keys: qsTr("Ctrl+1"),
                    more: qsTr("Ctrl+5"),
                    upTo: true,
                    text: qsTr("Go to one of the five pages")
                },
                {
                    keys: qsTr("Ctrl+F"),
                    text: qsTr("Find: a setting, a row of the table")
                },
                {
                    keys: qsTr("Ctrl+E"),
                    text: qsTr("Export")
                },
                {
                    keys: qsTr("Ctrl+O"),
                    text: qsTr("Open a table of readings, or a recorded conversation")
                },
                {
                    keys: qsTr("Ctrl+Z"),
                    text: qsTr("Undo the last change to your readings")
                },
                {
                    keys: qsTr("Ctrl+Shift+Z"),
                    text: qsTr("Do it again")
                },
                {
                    keys: qsTr("Esc"),
                    text: qsTr("Go back, close")
                }
            ]
        },
        {
            title: qsTr("History"),
            keys: [
                {
                    keys: "←",
                    more: "→",
                    text: qsTr("Read the values of the chart one by one")
                },
                {
                    keys: qsTr("Enter"),
                    text: qsTr("Open the day that is read")
                },
                {
                    keys: "+",
                    more: "−",
                    text: qsTr("Show less time, or more")
                },
                {
                    keys: qsTr("Alt+←"),
                    more: qsTr("Alt+→"),
                    text: qsTr("Earlier, later")
                },
                {
                    keys: qsTr("T"),
                    text: qsTr("Today")
                }
            ]
        },
        {
            title: qsTr("Live"),
            keys: [
                {
                    keys: qsTr("Space"),
                    text: qsTr("Start, stop")
                },
                {
                    keys: qsTr("M"),
                    text: qsTr("Mark this moment while you record")
                }
            ]
        }
    ]
    readonly property var answers: [
        {
            icon: "lock",
            title: qsTr("Where are my readings?"),
            detail: qsTr("In one file on this computer. Settings shows it, and nothing is sent anywhere.")
        },
        {
            icon: "sync",
            title: qsTr("A device does not answer"),
            detail: qsTr("Bring it close, charge it, and close its phone app: most devices talk to one at a time. Then sync again.")
        },
        {
            icon: "key",
            title: qsTr("A key is not accepted"),
            detail: qsTr("It changes whenever the device is paired with a phone anew. Read the key again and replace it on the device’s page.")
        },
        {
            icon: "chart",
            title: qsTr("There are gaps"),
            detail: qsTr("A band keeps what it measures for a few weeks at most. The strip below the chart says whether it was worn, and what was never read.")
        }
    ]

    title: qsTr("Help")

    Flickable {
        id: flick
        anchors.fill: parent
        implicitHeight: page.implicitHeight
        contentHeight: page.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        focus: true
        activeFocusOnTab: true
        Keys.onUpPressed: flick.contentY = Math.max(0, flick.contentY - Theme.space.xxxl)
        Keys.onDownPressed: flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + Theme.space.xxxl))

        GridLayout {
            id: page

            readonly property bool wide: width >= Theme.scaled(Theme.breakpoint.narrowBelow)

            width: flick.width
            columns: page.wide ? 2 : 1
            columnSpacing: Theme.space.xl
            rowSpacing: Theme.space.xl

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.size.rail
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space.l

                Repeater {
                    model: root.answers

                    delegate: ListRow {
                        required property var modelData

                        Layout.fillWidth: true
                        separated: false
                        iconName: modelData.icon
                        title: modelData.title
                        detail: modelData.detail
                    }
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.size.rail
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space.l

                Repeater {
                    model: root.groups

                    delegate: ColumnLayout {
                        id: group

                        required property var modelData

                        Layout.fillWidth: true
                        spacing: Theme.space.s

                        StyledText {
                            text: group.modelData.title
                            style: Theme.type.cardTitle
                            Accessible.role: Accessible.Heading
                        }

                        Repeater {
                            model: group.modelData.keys

                            delegate: RowLayout {
                                id: line

                                required property var modelData

                                Layout.fillWidth: true
                                spacing: Theme.space.m

                                StyledText {
                                    Layout.fillWidth: true
                                    text: line.modelData.text
                                    wrapMode: Text.Wrap
                                }

                                Row {
                                    spacing: Theme.space.s

                                    KeyCaps {
                                        keys: line.modelData.keys
                                    }

                                    StyledText {
                                        topPadding: Theme.line.selected
                                        text: "–"
                                        style: Theme.type.small
                                        color: Theme.color.textMuted
                                        visible: line.modelData.upTo ?? false
                                        Accessible.ignored: true
                                    }

                                    KeyCaps {
                                        keys: line.modelData.more ?? ""
                                        visible: line.modelData.more !== undefined
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    foot: [
        Item {
            Layout.fillWidth: true
        },
        OutlinedButton {
            //: Closes a dialog
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
