// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// Its key: what was pasted stays as it is, what was understood stands below.
Column {
    id: root

    required property Pairing pairing

    readonly property KeyDoctor key: root.pairing.key
    readonly property bool watch: root.pairing.drawing === "watch"
    // A field for it: the only way, or the one that was chosen.
    readonly property bool typed: !root.pairing.offersKeys || root.pairing.keyChoice === Pairing.OwnKey

    // Return in the field.
    signal accepted()

    function takeFocus(reason: int): bool {
        if (!root.typed)
            return false;
        field.input.forceActiveFocus(reason);
        return true;
    }

    function leftOut(): var {
        const parts = [];
        for (const words of root.key.removed)
            parts.push({
                text: "",
                words: words
            });
        return parts;
    }

    spacing: Theme.space.l + Theme.line.selected

    component KeyChoice: ChoiceCard {
        id: option

        required property int choice
        property string detail

        width: parent?.width ?? 0
        checked: root.pairing.keyChoice === option.choice
        onClicked: root.pairing.keyChoice = option.choice

        contentItem: RowLayout {
            spacing: Theme.space.m

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                StyledText {
                    Layout.fillWidth: true
                    text: option.text
                    font.weight: Theme.font.medium
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }

                StyledText {
                    Layout.fillWidth: true
                    text: option.detail
                    style: Theme.type.small
                    color: Theme.color.textMuted
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }

            RadioMark {
                checked: option.checked
            }
        }
    }

    Column {
        width: parent.width
        spacing: Theme.space.s
        visible: root.pairing.offersKeys

        KeyChoice {
            objectName: "keyNew"
            choice: Pairing.NewKey
            text: qsTr("Make a new one")
            detail: qsTr("Chosen at random, for this device alone. Right for almost everybody.")
        }

        Repeater {
            model: root.pairing.knownKeys.length

            delegate: KeyChoice {
                required property int index

                objectName: "keyKnown"
                choice: index
                text: root.pairing.knownKeys[index] ?? ""
                detail: qsTr("So that the other program can go on reading it. Everybody knows this key.")
            }
        }

        KeyChoice {
            objectName: "keyOwn"
            choice: Pairing.OwnKey
            text: qsTr("Enter one")
            detail: qsTr("The key that another program or computer has for it.")
        }
    }

    InputField {
        id: field
        objectName: "key"
        visible: root.typed
        width: parent.width
        //: %1 is the name of a model
        label: qsTr("Key of your %1").arg(root.pairing.modelName)
        iconName: "key"
        mono: true
        size: Theme.size.listRow
        clearable: true
        text: root.key.text
        input.inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        input.onTextChanged: root.key.text = field.text
        onAccepted: root.accepted()
    }

    Connections {
        target: root.key

        function onChanged(): void {
            if (field.text !== root.key.text)
                field.text = root.key.text;
        }
    }

    KeyBytes {
        width: parent.width
        visible: root.typed && root.key.text.length > 0
        digits: root.key.digits
        complete: root.key.accepted
        title: root.key.verdict
        count: root.key.count
        hint: root.key.hint
        leftOut: root.leftOut()
    }

    Column {
        width: parent.width
        spacing: Theme.space.s
        visible: root.typed && root.key.choices.length > 0

        Repeater {
            id: choices
            model: root.key.choices

            delegate: ChoiceCard {
                id: choice

                required property int index
                required property string modelData

                width: parent?.width ?? 0
                //: %1 is the address of a device
                text: qsTr("The key of %1").arg(choice.modelData)
                checked: root.key.chosen === choice.index
                onClicked: root.key.choose(choice.index)

                contentItem: RowLayout {
                    StyledText {
                        Layout.fillWidth: true
                        text: choice.text
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }

                    RadioMark {
                        checked: choice.checked
                    }
                }
            }
        }
    }

    Hint {
        width: parent.width
        visible: root.key.hidden
        iconName: "check"
        iconColor: Theme.color.positive
        text: root.watch ? qsTr("The watch has accepted the key. Paste another one only if it has changed.") : root.pairing.offersKeys ? qsTr("The device has accepted the key. Enter another one only if it has changed.") : qsTr("The band has accepted the key. Paste another one only if it has changed.")
    }

    Expander {
        width: parent.width
        visible: !root.pairing.offersKeys
        text: qsTr("Where does the key come from?")

        StyledText {
            width: parent.width
            wrapMode: Text.Wrap
            text: root.watch ? qsTr("Your watch agreed on its key with the server of its phone app when it was set up there. Only that account can fetch it.") : qsTr("Your band agreed on its key with the server of its phone app when it was set up there. Only that account can fetch it.")
        }

        StyledText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("The free program huami_token logs in to the account and prints the key of each device. Paste the line, or everything it printed: the key that belongs to %1 is picked.").arg(root.pairing.address)
        }

        StyledText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Whenever it is set up in the app again it gets another key, and the old one ends.")
        }
    }

    Hint {
        width: parent.width
        iconName: "lock"
        iconColor: Theme.color.textMuted
        //: %1 is a place: "in the desktop's keyring"
        text: root.pairing.offersKeys ? qsTr("It is kept %1.").arg(root.pairing.keyPlace) : root.watch ? qsTr("Hidden once your watch has accepted it, and kept %1.").arg(root.pairing.keyPlace) : qsTr("Hidden once your band has accepted it, and kept %1.").arg(root.pairing.keyPlace)
    }
}
