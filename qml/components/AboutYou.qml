// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// What a band wants to know to count distance and energy. Goes to the band only when it is told.
ColumnLayout {
    id: root

    // birth_date, sex, height_cm, weight_g; undefined while not known.
    property var value
    property bool imperial: false

    signal chosen(var value)

    readonly property var sexes: ["female", "male", "other"]
    readonly property real centimetres: root.imperial ? 2.54 : 1
    readonly property real grams: root.imperial ? 453.59237 : 1000

    spacing: Theme.space.m

    function shownDate(day: var): string {
        return day === undefined ? "" : Qt.formatDate(day, "yyyy-MM-dd");
    }

    onValueChanged: {
        if (root.value === undefined)
            return;
        birth.text = root.shownDate(root.value.birth_date);
        tall.text = String(Math.round(root.value.height_cm / root.centimetres));
        heavy.text = String(Math.round(root.value.weight_g / root.grams));
        sex.currentIndex = root.sexes.indexOf(root.value.sex);
    }

    GridLayout {
        Layout.fillWidth: true
        columns: Theme.narrow ? 1 : 3
        columnSpacing: Theme.space.m
        rowSpacing: Theme.space.m

        InputField {
            id: birth
            Layout.fillWidth: true
            label: qsTr("Born on")
            //: Year, month, day
            placeholder: qsTr("1975-08-21")
        }

        InputField {
            id: tall
            Layout.fillWidth: true
            label: root.imperial ? qsTr("Height in inches") : qsTr("Height in cm")
            input.inputMethodHints: Qt.ImhDigitsOnly
        }

        InputField {
            id: heavy
            Layout.fillWidth: true
            label: root.imperial ? qsTr("Weight in pounds") : qsTr("Weight in kg")
            input.inputMethodHints: Qt.ImhDigitsOnly
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space.m
        spacing: Theme.space.m

        Segmented {
            id: sex
            name: qsTr("Sex")
            currentIndex: -1
            choices: [
                {
                    text: qsTr("Female")
                },
                {
                    text: qsTr("Male")
                },
                {
                    text: qsTr("Other")
                }
            ]
        }

        Item {
            Layout.fillWidth: true
        }

        OutlinedButton {
            text: qsTr("Tell the device")
            onClicked: {
                const born = Date.fromLocaleDateString(Qt.locale("C"), birth.text.trim(), "yyyy-MM-dd");
                const height = Math.round(Number(tall.text) * root.centimetres);
                const weight = Math.round(Number(heavy.text) * root.grams);
                birth.fault = isNaN(born.getTime()) ? qsTr("Year, month and day") : "";
                tall.fault = height >= 50 && height <= 250 ? "" : qsTr("Between 50 and 250 cm");
                heavy.fault = weight >= 20000 && weight <= 300000 ? "" : qsTr("Between 20 and 300 kg");
                if (birth.fault.length + tall.fault.length + heavy.fault.length > 0)
                    return;
                root.chosen({
                    birth_date: born,
                    sex: root.sexes[Math.max(0, sex.currentIndex)],
                    height_cm: height,
                    weight_g: weight
                });
            }
        }
    }
}
