// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// What can be chosen on a device. A band does not say how it is set: until something was chosen here it is not known.
RowGroup {
    id: root

    required property DeviceSettings settings
    property bool imperial: false

    title: qsTr("On the device")

    Hint {
        width: parent.width
        visible: root.settings.lasting
        topPadding: Theme.space.s
        bottomPadding: Theme.space.s
        text: qsTr("A device does not say how it is set. What you choose here is sent to it and remembered.")
    }

    Repeater {
        model: root.settings

        delegate: ListRow {
            id: row

            required property int index
            required property var model
            readonly property bool known: row.model.value !== undefined

            title: row.model.title
            Accessible.description: row.detail.length > 0 || row.known || row.model.kind === DeviceSettings.Action ? row.detail : qsTr("Not known yet")
            detail: row.model.problem.length > 0 ? row.model.problem : row.model.state === DeviceSettings.Applying ? qsTr("Telling the device") : row.model.state === DeviceSettings.Waiting ? qsTr("Waits for its turn") : ""

            function choose(value: var): void {
                root.settings.choose(row.index, value);
            }

            Repeater {
                model: row.model.kind === DeviceSettings.Switch ? 1 : 0

                delegate: Segmented {
                    name: row.title
                    choices: [
                        {
                            text: qsTr("Off")
                        },
                        {
                            text: qsTr("On")
                        }
                    ]
                    currentIndex: row.known ? (row.model.value ? 1 : 0) : -1
                    onChosen: index => row.choose(index === 1)
                }
            }

            Repeater {
                model: row.model.kind === DeviceSettings.Choice ? 1 : 0

                delegate: Dropdown {
                    name: row.title
                    model: row.model.choices
                    textRole: "title"
                    valueRole: "id"
                    currentIndex: row.known ? row.model.choices.findIndex(entry => entry.id === row.model.value) : -1
                    displayText: row.known ? currentText : qsTr("Choose")
                    onActivated: index => row.choose(row.model.choices[index].id)
                }
            }

            Repeater {
                model: row.model.kind === DeviceSettings.Number ? 1 : 0

                delegate: InputField {
                    id: field

                    implicitWidth: Theme.scaled(Theme.size.railCompact + Theme.size.bottomBar)
                    size: Theme.size.controlSmall
                    //: %1 and %2 are numbers
                    placeholder: qsTr("%1 to %2").arg(row.model.from.toLocaleString(Qt.locale(), "f", 0)).arg(row.model.to.toLocaleString(Qt.locale(), "f", 0))
                    text: row.known ? String(row.model.value) : ""
                    input.inputMethodHints: Qt.ImhDigitsOnly
                    input.Accessible.name: row.title
                    onAccepted: {
                        const typed = Number(field.text.trim());
                        const fits = Number.isInteger(typed) && typed >= row.model.from && typed <= row.model.to;
                        field.fault = fits ? "" : qsTr("A number from %1 to %2").arg(row.model.from).arg(row.model.to);
                        if (fits)
                            row.choose(typed);
                    }
                }
            }

            Repeater {
                model: row.model.kind === DeviceSettings.Action ? 1 : 0

                delegate: OutlinedButton {
                    size: Theme.size.controlSmall
                    //: On a button beside something that the device does once: set its clock
                    text: qsTr("Do it now")
                    Accessible.name: row.title
                    onClicked: row.choose(true)
                }
            }

            Repeater {
                model: row.model.kind === DeviceSettings.Profile ? 1 : 0

                delegate: OutlinedButton {
                    size: Theme.size.controlSmall
                    text: about.shown ? qsTr("Close") : row.known ? qsTr("Change") : qsTr("Tell it")
                    onClicked: about.shown = !about.shown
                }
            }

            Binding {
                target: about
                property: "row"
                value: row.index
                when: row.model.kind === DeviceSettings.Profile
                restoreMode: Binding.RestoreNone
            }

            Binding {
                target: about
                property: "value"
                value: row.model.value
                when: row.model.kind === DeviceSettings.Profile
                restoreMode: Binding.RestoreNone
            }
        }
    }

    AboutYou {
        id: about

        property int row: -1
        property bool shown: false

        width: parent.width
        visible: about.shown
        imperial: root.imperial
        onChosen: value => {
            root.settings.choose(about.row, value);
            about.shown = false;
        }
    }
}
