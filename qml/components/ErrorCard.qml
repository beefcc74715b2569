// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// What went wrong, in a sentence; then what happened, why as far as known, and what to do.
Card {
    id: root

    property string title
    property string what
    property string why
    property string remedy
    // Words of the filled button; empty where trying again cannot help, or the page has its own.
    property string retry
    property bool copyable: true

    readonly property var parts: [
        {
            icon: "info",
            label: qsTr("What happened"),
            text: root.what
        },
        {
            icon: "search",
            label: qsTr("Why, as far as known"),
            text: root.why
        },
        {
            icon: "check",
            label: qsTr("What to do"),
            text: root.remedy
        }
    ]

    signal retried()
    signal copyRequested()

    outline: Theme.color.critical
    topPadding: Theme.space.cardPadding
    leftPadding: Theme.narrow ? Theme.space.l : Theme.space.xl
    rightPadding: root.leftPadding
    bottomPadding: Theme.space.cardPadding
    name: root.title

    Accessible.role: Accessible.AlertMessage
    Accessible.description: `${root.what} ${root.why} ${root.remedy}`

    ColumnLayout {
        width: root.availableWidth
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space.m
            spacing: Theme.space.m

            Icon {
                Layout.alignment: Qt.AlignTop
                name: "warning"
                size: Theme.space.xl
                color: Theme.color.critical
            }

            StyledText {
                Layout.fillWidth: true
                text: root.title
                style: Theme.type.heading
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }
        }

        Repeater {
            model: root.parts.filter(part => part.text.length > 0)

            delegate: ColumnLayout {
                id: part

                required property var modelData

                Layout.fillWidth: true
                spacing: 0

                Rectangle {
                    Layout.fillWidth: true
                    implicitHeight: Theme.line.border
                    color: Theme.color.border
                }

                RowLayout {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.space.m + Theme.line.selected
                    Layout.bottomMargin: Theme.space.m + Theme.line.selected
                    spacing: Theme.space.m

                    Icon {
                        Layout.alignment: Qt.AlignTop
                        name: part.modelData.icon
                        size: Theme.size.icon
                        color: Theme.color.textMuted
                    }

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        StyledText {
                            text: part.modelData.label
                            style: Theme.type.small
                            color: Theme.color.textMuted
                        }

                        StyledText {
                            Layout.fillWidth: true
                            text: part.modelData.text
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }

        Flow {
            id: buttons
            Layout.fillWidth: true
            Layout.topMargin: Theme.space.s
            spacing: Theme.space.s
            visible: root.retry.length > 0 || root.copyable

            FilledButton {
                // Large words need all the width there is.
                width: Math.min(implicitWidth, buttons.width)
                text: root.retry
                iconName: Theme.tight ? "" : "sync"
                visible: root.retry.length > 0
                onClicked: root.retried()
            }

            OutlinedButton {
                //: Copies a report of an error
                text: qsTr("Copy details")
                iconName: "copy"
                visible: root.copyable
                onClicked: root.copyRequested()
            }
        }

        StyledText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space.s
            text: qsTr("Keys and the end of each address are blanked out.")
            style: Theme.type.small
            color: Theme.color.textMuted
            wrapMode: Text.Wrap
            visible: root.copyable
        }
    }
}
