// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// Somebody whose readings are kept: only the name is needed.
DialogFrame {
    id: root

    required property PeopleModel people
    property bool imperial: false
    // 0 for somebody new.
    property real person: 0

    // They are in the list now, and were not before.
    signal added(real person)

    readonly property var sexes: ["female", "male", "other", ""]
    readonly property real centimetres: root.imperial ? 2.54 : 1

    function edit(person: real): void {
        const values = root.people.valuesOf(person);
        root.person = person;
        nameField.text = values.name;
        birth.text = values.birthDate;
        sex.currentIndex = root.sexes.indexOf(values.sex);
        tall.text = values.height > 0 ? String(Math.round(values.height / root.centimetres)) : "";
        for (const field of [nameField, birth, tall])
            field.fault = "";
        root.open();
        nameField.input.forceActiveFocus();
    }

    function keep(): void {
        const height = tall.text.trim().length > 0 ? Math.round(Number(tall.text) * root.centimetres) : 0;
        const able = height === 0 || (height >= 50 && height <= 250);
        nameField.fault = root.people.nameFault(nameField.text, root.person);
        birth.fault = root.people.birthFault(birth.text);
        tall.fault = able ? "" : qsTr("Between 50 and 250 cm");
        if (nameField.fault.length + birth.fault.length + tall.fault.length > 0)
            return;
        const values = {
            name: nameField.text,
            birthDate: birth.text,
            sex: root.sexes[sex.currentIndex],
            height: height
        };
        if (root.person !== 0) {
            if (root.people.change(root.person, values))
                root.close();
            return;
        }
        const newcomer = root.people.add(values);
        if (newcomer === 0)
            return;
        root.close();
        root.added(newcomer);
    }

    title: root.person === 0 ? qsTr("Add a person") : root.people.nameOf(root.person)
    preferredWidth: Theme.size.rail * 2.6

    DialogScroll {
        InputField {
            id: nameField
            Layout.fillWidth: true
            label: qsTr("Name")
            input.maximumLength: 60
            onAccepted: root.keep()
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.narrow ? 1 : 2
            columnSpacing: Theme.space.m
            rowSpacing: Theme.space.l

            InputField {
                id: birth
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                label: qsTr("Born on")
                //: Year, month, day
                placeholder: qsTr("1975-08-21")
                onAccepted: root.keep()
            }

            InputField {
                id: tall
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                label: root.imperial ? qsTr("Height in inches") : qsTr("Height in cm")
                input.inputMethodHints: Qt.ImhDigitsOnly
                onAccepted: root.keep()
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space.s

            StyledText {
                text: qsTr("Sex")
            }

            Segmented {
                id: sex
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                name: qsTr("Sex")
                choices: [
                    {
                        text: qsTr("Female")
                    },
                    {
                        text: qsTr("Male")
                    },
                    {
                        text: qsTr("Other")
                    },
                    {
                        //: Somebody's sex
                        text: qsTr("Not told")
                    }
                ]
                onChosen: index => currentIndex = index
            }
        }

        StyledText {
            Layout.fillWidth: true
            text: qsTr("Only the name is needed. All of it stays on this computer.")
            style: Theme.type.small
            color: Theme.color.textMuted
            wrapMode: Text.Wrap
        }
    }

    foot: [
        DangerButton {
            text: qsTr("Remove")
            iconName: "trash"
            visible: root.person !== 0
            onClicked: {
                root.close();
                root.people.remove(root.person);
            }
        },
        Item {
            Layout.fillWidth: true
        },
        OutlinedButton {
            text: qsTr("Cancel")
            visible: !Theme.tight
            onClicked: root.reject()
        },
        FilledButton {
            text: root.person === 0 ? qsTr("Add") : qsTr("Keep")
            onClicked: root.keep()
        }
    ]
}
