// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// One note, or one reading that is typed in or corrected.
DialogFrame {
    id: root

    required property EntryList entries
    property bool imperial: false
    // -1 for a new one.
    property int row: -1
    property int kind: EntryList.NoteEntry
    property bool wholeDay: false

    readonly property real pounds: 0.45359237
    readonly property bool note: root.kind === EntryList.NoteEntry
    // What is typed for each kind, in the order of the fields.
    readonly property var fields: {
        switch (root.kind) {
        case EntryList.HeartRate:
            return [
                {
                    value: "bpm",
                    label: qsTr("Beats per minute")
                }
            ];
        case EntryList.BloodPressure:
            return [
                {
                    value: "systolic",
                    //: Blood pressure, the higher number
                    label: qsTr("Systolic (upper)")
                },
                {
                    value: "diastolic",
                    label: qsTr("Diastolic (lower)")
                },
                {
                    value: "pulse",
                    label: qsTr("Pulse, if known")
                }
            ];
        case EntryList.Weight:
            return [
                {
                    value: "kilograms",
                    label: root.imperial ? qsTr("Weight in pounds") : qsTr("Weight in kg")
                }
            ];
        case EntryList.Temperature:
            return [
                {
                    value: "celsius",
                    label: qsTr("Temperature in °C")
                }
            ];
        case EntryList.Oxygen:
            return [
                {
                    value: "percent",
                    label: qsTr("Oxygen saturation in %")
                }
            ];
        default:
            return [];
        }
    }
    readonly property var kinds: [qsTr("Note"), qsTr("Heart rate"), qsTr("Blood pressure"), qsTr("Weight"), qsTr("Temperature"), qsTr("Oxygen")]

    function create(kind: int): void {
        root.begin(-1, kind, false, root.entries.now(), {});
    }

    function edit(row: int, kind: int, at: real, wholeDay: bool, values: var): void {
        root.begin(row, kind, wholeDay, root.entries.whenOf(at, wholeDay), values);
    }

    function begin(row: int, kind: int, wholeDay: bool, when: string, values: var): void {
        root.entries.dismissProblem();
        root.row = row;
        root.kind = kind;
        root.wholeDay = wholeDay;
        whenField.text = when;
        words.text = kind === EntryList.NoteEntry ? values.text ?? "" : values.note ?? "";
        for (let i = 0; i < numbers.count; ++i) {
            const number = values[root.fields[i].value];
            const shown = root.imperial && root.fields[i].value === "kilograms" && number !== undefined ? Math.round(number / root.pounds * 10) / 10 : number;
            (numbers.itemAt(i) as InputField).text = shown === undefined ? "" : Number(shown).toLocaleString(Qt.locale(), "f", Number.isInteger(shown) ? 0 : 1);
        }
        root.open();
        root.focusFirst();
    }

    function focusFirst(): void {
        const first = root.note ? words : numbers.itemAt(0) as InputField;
        first?.input.forceActiveFocus();
    }

    function keep(): void {
        const values = {};
        if (root.note)
            values.text = words.text;
        else
            values.note = words.text;
        for (let i = 0; i < numbers.count; ++i) {
            const typed = (numbers.itemAt(i) as InputField).text.trim();
            if (root.imperial && root.fields[i].value === "kilograms" && typed.length > 0)
                values.kilograms = Number.fromLocaleString(Qt.locale(), typed) * root.pounds;
            else
                values[root.fields[i].value] = typed;
        }
        const when = root.note && root.wholeDay ? whenField.text.trim().slice(0, 10) : whenField.text;
        const kept = root.row < 0 ? root.entries.add(root.kind, when, values) : root.entries.change(root.row, when, values);
        if (kept)
            root.close();
    }

    title: root.row >= 0 ? (root.note ? qsTr("Change the note") : qsTr("Correct the reading")) : root.note ? qsTr("Add a note") : qsTr("Type in a reading")
    preferredWidth: Theme.size.rail * 2.4

    DialogScroll {
        Dropdown {
            Layout.fillWidth: true
            visible: root.row < 0 && !root.note
            size: Theme.size.field
            name: qsTr("What was measured")
            model: root.kinds.slice(1)
            currentIndex: root.kind - 1
            onActivated: index => {
                root.kind = index + 1;
                root.focusFirst();
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.narrow ? 1 : 3
            columnSpacing: Theme.space.m
            rowSpacing: Theme.space.m
            visible: !root.note

            Repeater {
                id: numbers
                model: root.fields.length

                delegate: InputField {
                    required property int index

                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignBottom
                    label: root.fields[index]?.label ?? ""
                    input.inputMethodHints: Qt.ImhFormattedNumbersOnly
                    onAccepted: root.keep()
                }
            }
        }

        InputField {
            id: words
            Layout.fillWidth: true
            label: root.note ? qsTr("What is worth remembering") : qsTr("Note, if you like")
            input.maximumLength: 500
            onAccepted: root.keep()
        }

        InputField {
            id: whenField
            Layout.fillWidth: true
            //: Year, month, day, and perhaps hour and minute
            label: root.note && root.wholeDay ? qsTr("Day") : qsTr("Day and time")
            placeholder: "2026-11-20 14:05"
            onAccepted: root.keep()
        }

        TickBox {
            visible: root.note
            text: qsTr("About the whole day")
            checked: root.wholeDay
            onToggled: root.wholeDay = checked
        }

        Hint {
            Layout.fillWidth: true
            visible: root.entries.problem.wrong
            iconName: "warning"
            iconColor: Theme.color.critical
            text: `${root.entries.problem.what} ${root.entries.problem.remedy}`.trim()
        }
    }

    foot: [
        Item {
            Layout.fillWidth: true
        },
        OutlinedButton {
            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        FilledButton {
            text: root.row < 0 ? qsTr("Add") : qsTr("Keep")
            onClicked: root.keep()
        }
    ]
}
