// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// Done: its name, and what it brought.
GridLayout {
    id: root

    required property Pairing pairing
    required property PeopleModel people

    readonly property alias name: field.text
    readonly property bool worn: root.pairing.drawing === "watch" || root.pairing.drawing === "band"

    // Return in the field.
    signal accepted()

    function brought(minutes: int, readings: int): string {
        if (readings > 0)
            return qsTr("%n readings that it had kept are on this computer now.", "", readings);
        const hours = Math.round(minutes / 60);
        const days = Math.round(hours / 24);
        const words = number => number.toLocaleString(Qt.locale(), "f", 0);
        if (days > 1)
            return qsTr("%1 days of what it had kept are on this computer now.").arg(words(days));
        if (hours > 1)
            return qsTr("%1 hours of what it had kept are on this computer now.").arg(words(hours));
        return qsTr("What it had kept is on this computer now.");
    }

    // Whether it could be kept whose readings the device has.
    function keepWearers(device: real): bool {
        for (let i = 0; i < wearers.count; ++i) {
            if (!((wearers.itemAt(i) as WearerField)?.keep(device) ?? true))
                return false;
        }
        return true;
    }

    function takeFocus(reason: int): bool {
        field.input.forceActiveFocus(reason);
        field.input.selectAll();
        return true;
    }

    columns: Theme.narrow ? 1 : 2
    columnSpacing: Theme.space.xl
    rowSpacing: Theme.space.l

    Rectangle {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: Theme.narrow
        implicitWidth: drawing.width + 2 * Theme.space.xl
        implicitHeight: drawing.height + 2 * (Theme.narrow ? Theme.space.s : Theme.space.xl)
        radius: Theme.radius.card
        color: Theme.color.positiveSoft

        Drawing {
            id: drawing
            anchors.centerIn: parent
            name: root.pairing.drawing
            size: Theme.narrow ? Theme.size.railCompact : Theme.size.rail - Theme.space.xxl
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        spacing: Theme.space.l

        InputField {
            id: field
            objectName: "name"
            Layout.fillWidth: true
            label: qsTr("What do you call it?")
            text: root.pairing.modelName
            input.maximumLength: 60
            fault: root.pairing.problem.what
            onAccepted: root.accepted()
        }

        Repeater {
            id: wearers
            model: Math.max(1, root.pairing.users)

            delegate: WearerField {
                required property int index

                Layout.fillWidth: true
                people: root.people
                user: root.pairing.users > 0 ? index + 1 : 0
                //: A monitor or scale keeps apart the readings of its users
                label: user > 0 ? qsTr("Who is user %1 on it?").arg(user) : root.worn ? qsTr("Who wears it?") : qsTr("Whose readings are they?")
                onAccepted: root.accepted()
            }
        }

        Hint {
            Layout.fillWidth: true
            iconName: "history"
            text: root.pairing.minutes === undefined ? qsTr("What it has kept is read with the next sync.") : root.pairing.minutes === 0 && root.pairing.readings === 0 ? qsTr("It had nothing new to tell. From now on what it measures is kept here.") : root.brought(root.pairing.minutes, root.pairing.readings)
        }

        Hint {
            Layout.fillWidth: true
            visible: root.pairing.battery !== undefined
            iconName: "battery"
            //: %1 is a number of percent
            text: qsTr("Its battery is at %1 %.").arg(root.pairing.battery ?? 0)
        }

        Hint {
            Layout.fillWidth: true
            visible: root.pairing.needsKey || root.pairing.offersKeys
            iconName: "lock"
            //: %1 is a place: "in the desktop's keyring"
            text: qsTr("Its key is kept %1.").arg(root.pairing.keyPlace)
        }
    }
}
