// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// By whose classes blood pressure is sorted, and from where on it counts as high.
DialogFrame {
    id: root

    required property PressureView pressure
    readonly property var schemes: root.pressure.schemes

    title: qsTr("Classes and limits")
    preferredWidth: Theme.size.rail * 2.8

    component LimitField: InputField {
        id: limit

        property int value: 0
        property int lowest: 0
        property int highest: 0
        readonly property int typed: Number(limit.text)

        signal changed(int value)

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        size: Theme.size.control
        text: limit.value
        fault: limit.typed >= limit.lowest && limit.typed <= limit.highest ? "" : qsTr("Type a number from %1 to %2.").arg(limit.lowest).arg(limit.highest)
        input.inputMethodHints: Qt.ImhDigitsOnly
        input.onTextEdited: if (limit.fault.length === 0)
            limit.changed(limit.typed)
    }

    DialogScroll {
        spacing: Theme.space.m

        Repeater {
            model: root.schemes.length

            delegate: ButtonBase {
                id: choice

                required property int index
                readonly property var entry: root.schemes[choice.index]
                readonly property bool chosen: root.pressure.scheme === choice.entry.id

                Layout.fillWidth: true
                objectName: choice.entry.id
                implicitHeight: implicitContentHeight + 2 * Theme.space.s
                ink: Theme.color.text
                fill: choice.chosen ? Theme.color.accentSoft : choice.hovered ? Theme.color.surfaceSunken : "transparent"
                outline: choice.chosen ? Theme.color.accent : Theme.color.border
                checkable: false
                Accessible.role: Accessible.RadioButton
                Accessible.name: `${choice.entry.name}, ${choice.entry.origin}`
                Accessible.checked: choice.chosen
                onClicked: root.pressure.scheme = choice.entry.id

                contentItem: RowLayout {
                    spacing: Theme.space.m

                    RadioMark {
                        checked: choice.chosen
                    }

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        StyledText {
                            Layout.fillWidth: true
                            text: choice.entry.name
                            font.weight: Theme.font.medium
                            Accessible.ignored: true
                        }

                        StyledText {
                            Layout.fillWidth: true
                            text: choice.entry.origin
                            style: Theme.type.small
                            color: Theme.color.textMuted
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space.m
            visible: root.pressure.scheme === "own"

            LimitField {
                label: qsTr("Upper limit, mmHg")
                value: root.pressure.ownSystolic
                lowest: 90
                highest: 180
                onChanged: value => root.pressure.ownSystolic = value
            }

            LimitField {
                label: qsTr("Lower limit, mmHg")
                value: root.pressure.ownDiastolic
                lowest: 50
                highest: 110
                onChanged: value => root.pressure.ownDiastolic = value
            }
        }

        TickBox {
            Layout.fillWidth: true
            text: qsTr("Several readings within ten minutes count as one, their mean")
            checked: root.pressure.seriesAsOne
            onToggled: root.pressure.seriesAsOne = checked
        }

        StyledText {
            Layout.fillWidth: true
            text: qsTr("Classes are made for values measured in a practice; the limit for measuring at home is lower. Pulsekeep sorts numbers, it does not diagnose.")
            style: Theme.type.small
            color: Theme.color.textMuted
            wrapMode: Text.Wrap
        }
    }

    foot: [
        Item {
            Layout.fillWidth: true
        },
        FilledButton {
            id: done
            //: Closes a dialog whose choices count at once
            text: qsTr("Done")
            onClicked: root.accept()
        }
    ]
}
