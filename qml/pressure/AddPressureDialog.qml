// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// A reading of a monitor that cannot send, typed in by hand, or typed better.
DialogFrame {
    id: root

    required property PressureView pressure

    function add(): void {
        entry.reset();
        root.open();
    }

    function edit(reading: real): void {
        if (entry.load(reading))
            root.open();
    }

    function save(): void {
        if (entry.save())
            root.accept();
    }

    title: entry.known ? qsTr("Change reading") : qsTr("Add reading")
    preferredWidth: Theme.size.rail * 2.6
    onOpened: upper.input.forceActiveFocus(Qt.OtherFocusReason)

    PressureEntry {
        id: entry
        view: root.pressure
    }

    component Field: InputField {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        size: Theme.size.control
        onAccepted: root.save()
    }

    DialogScroll {
        GridLayout {
            Layout.fillWidth: true
            columns: Theme.tight ? 2 : 3
            columnSpacing: Theme.space.m
            rowSpacing: Theme.space.m

            Field {
                id: upper
                objectName: "systolic"
                //: The higher of the two values of blood pressure
                label: Theme.narrow ? qsTr("Upper") : qsTr("Upper (systolic)")
                text: entry.systolic
                fault: entry.systolicFault
                input.inputMethodHints: Qt.ImhDigitsOnly
                input.onTextEdited: entry.systolic = input.text
            }

            Field {
                objectName: "diastolic"
                //: The lower of the two values of blood pressure
                label: Theme.narrow ? qsTr("Lower") : qsTr("Lower (diastolic)")
                text: entry.diastolic
                fault: entry.diastolicFault
                input.inputMethodHints: Qt.ImhDigitsOnly
                input.onTextEdited: entry.diastolic = input.text
            }

            Field {
                objectName: "pulse"
                Layout.columnSpan: Theme.tight ? 2 : 1
                label: qsTr("Pulse")
                placeholder: qsTr("optional")
                text: entry.pulse
                fault: entry.pulseFault
                input.inputMethodHints: Qt.ImhDigitsOnly
                input.onTextEdited: entry.pulse = input.text
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.tight ? 1 : 2
            columnSpacing: Theme.space.m
            rowSpacing: Theme.space.m

            Field {
                label: qsTr("Day")
                text: entry.day
                fault: entry.momentFault
                input.onTextEdited: entry.day = input.text
            }

            Field {
                label: qsTr("Time")
                text: entry.time
                input.onTextEdited: entry.time = input.text
            }
        }

        Field {
            label: qsTr("Note")
            placeholder: qsTr("optional")
            text: entry.note
            input.onTextEdited: entry.note = input.text
        }

        Row {
            spacing: Theme.space.s
            visible: entry.className.length > 0

            ShapeMark {
                anchors.verticalCenter: parent.verticalCenter
                shape: entry.shape
                color: entry.colour.length > 0 ? Theme.color[entry.colour] : "transparent"
            }

            StyledText {
                //: %1 is a class of blood pressure, %2 the name of a guideline
                text: qsTr("%1 (%2)").arg(entry.className).arg(root.pressure.schemeName)
                color: Theme.color.textMuted
            }
        }

        StyledText {
            Layout.fillWidth: true
            visible: root.pressure.problem.wrong
            text: `${root.pressure.problem.what} ${root.pressure.problem.remedy}`
            color: Theme.color.critical
            wrapMode: Text.Wrap
        }
    }

    foot: [
        Item {
            Layout.fillWidth: true
        },
        OutlinedButton {
            id: cancel
            text: qsTr("Cancel")
            onClicked: root.reject()
        },
        FilledButton {
            id: keep
            objectName: "keep"
            text: entry.known ? qsTr("Keep") : qsTr("Add reading")
            enabled: entry.ready
            onClicked: root.save()
        }
    ]
}
