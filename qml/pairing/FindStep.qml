// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// Find it: devices in range, the nearest first, those that nobody knows folded away.
Column {
    id: root

    required property ScanModel scan
    required property Pairing pairing

    readonly property bool listening: root.scan.state === ScanModel.Scanning
    readonly property bool failed: root.scan.state === ScanModel.Failed

    // Something has appeared that the person has to see.
    signal revealRequested(Item item)

    function takeFocus(reason: int): bool {
        if (root.failed || root.pairing.address.length > 0)
            return false;
        listen.forceActiveFocus(reason);
        return true;
    }

    function moveTo(index: int): void {
        const entry = cards.itemAt(index) as FoundEntry;
        if (entry === null)
            return;
        entry.card.forceActiveFocus(Qt.TabFocusReason);
        entry.card.press();
    }

    spacing: Theme.space.s + Theme.line.selected

    RowLayout {
        width: parent.width
        spacing: Theme.space.m
        visible: !root.failed

        Spinner {
            visible: root.listening
        }

        StyledText {
            Layout.fillWidth: true
            text: !root.listening ? qsTr("Not listening") : root.scan.recognised.count === 0 ? qsTr("Listening, nothing found so far") : root.scan.recognised.count === 1 ? qsTr("Listening, one found so far") : qsTr("Listening, %1 found so far").arg(root.scan.recognised.count)
            wrapMode: Text.Wrap
        }

        OutlinedButton {
            id: listen
            objectName: "listen"
            size: Theme.size.controlSmall
            //: Stop and begin to listen for devices
            text: root.listening ? qsTr("Stop") : qsTr("Listen")
            onClicked: root.listening ? root.scan.stop() : root.scan.start()
        }
    }

    // Nothing moves under a pointer that is about to press, nor away from the keyboard.
    Binding {
        target: root.scan.recognised
        property: "held"
        value: pointer.hovered || cardList.activeFocus
    }

    Component.onDestruction: root.scan.recognised.held = false

    ErrorCard {
        width: parent.width
        visible: root.failed
        title: root.scan.problem.what.replace(/\.$/, "")
        why: root.scan.problem.why
        remedy: root.scan.problem.remedy
        copyable: false
    }

    FocusScope {
        id: cardList
        width: parent.width
        height: column.height
        visible: !root.failed

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Devices in range")

        HoverHandler {
            id: pointer
        }

        Column {
            id: column
            width: parent.width
            spacing: Theme.space.s + Theme.line.selected

            move: Transition {
                NumberAnimation {
                    properties: "y"
                    duration: Theme.duration.page
                    easing.type: Easing.OutCubic
                }
            }

            Repeater {
                id: cards
                model: root.scan.recognised

                delegate: FoundEntry {
                    id: entry

                    required property int index

                    width: parent?.width ?? 0
                    pairing: root.pairing
                    card.onClicked: root.pairing.choose(entry.address)
                    card.Keys.onUpPressed: root.moveTo(entry.index - 1)
                    card.Keys.onDownPressed: root.moveTo(entry.index + 1)
                    onRevealRequested: item => root.revealRequested(item)
                }
            }
        }
    }

    Expander {
        id: others
        width: parent.width
        boxed: true
        visible: root.scan.unknown.count > 0 && !root.failed
        text: root.scan.unknown.crowded ? qsTr("More than %1 others that Pulsekeep does not know").arg(root.scan.unknown.count) : root.scan.unknown.count === 1 ? qsTr("One other that Pulsekeep does not know") : qsTr("%1 others that Pulsekeep does not know").arg(root.scan.unknown.count)

        Repeater {
            model: others.open ? root.scan.unknown : null

            delegate: ListRow {
                id: stranger

                required property string name
                required property string address
                required property int bars
                required property string nearness
                required property bool faded

                width: parent?.width ?? 0
                title: stranger.name.length > 0 ? stranger.name : qsTr("Without a name")
                detail: stranger.address
                opacity: stranger.faded ? Theme.chart.earlierOpacity : 1

                SignalMark {
                    bars: stranger.bars
                    words: stranger.nearness
                }
            }
        }
    }

    Hint {
        width: parent.width
        visible: !root.failed
        text: root.pairing.drawing === "watch" ? qsTr("Not in the list? Switch Bluetooth off on your phone: the watch talks to one at a time.") : root.pairing.drawing === "band" ? qsTr("Not in the list? Switch Bluetooth off on your phone: the band talks to one at a time.") : qsTr("Not in the list? Switch Bluetooth off on your phone: most devices talk to one at a time.")
    }

    Hint {
        width: parent.width
        visible: root.pairing.known && !root.failed
        iconName: "sync"
        text: qsTr("This one is paired here already. Its readings stay when you pair it again.")
    }
}
