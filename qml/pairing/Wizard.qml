// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// Adding a device, from the question what it is to its name.
WizardFrame {
    id: root

    required property ScanModel scan
    required property Pairing pairing
    required property PeopleModel people

    // The wizard is over, one way or the other.
    signal closed()
    // A device came, or was given its name.
    signal paired(var deviceId)

    readonly property int step: root.pairing.step
    readonly property bool watch: root.pairing.drawing === "watch"
    readonly property bool wrong: root.pairing.problem.wrong
    readonly property bool deaf: root.step === Pairing.FindPage && root.scan.state === ScanModel.Failed
    // What the filled button does is done once more.
    readonly property bool again: root.deaf || (root.connecting && root.wrong)
    readonly property bool connecting: root.step === Pairing.ConnectPage

    // By its file: a Loader of Qt 6.4 cannot make a bound component of this one.
    function showStep(): void {
        const file = ["KindStep", "PrepareStep", "FindStep", "KeyStep", "ConnectStep", "DoneStep"][root.step];
        const properties = {
            pairing: root.pairing
        };
        if (root.step === Pairing.FindPage)
            properties.scan = root.scan;
        else if (root.step === Pairing.DonePage)
            properties.people = root.people;
        pages.setSource(Qt.resolvedUrl(`${file}.qml`), properties);
    }

    function goForward(): void {
        if (root.step === Pairing.DonePage)
            root.finish();
        else if (root.deaf)
            root.scan.start();
        else if (root.again)
            root.pairing.tryAgain();
        else
            root.pairing.forward();
    }

    function finish(): void {
        const page = pages.item as DoneStep;
        if (page !== null && root.pairing.deviceId !== undefined && !page.keepWearers(root.pairing.deviceId))
            return;
        if (root.pairing.finish(page?.name ?? ""))
            root.closed();
    }

    function leave(): void {
        root.pairing.cancel();
        root.closed();
    }

    // Who uses the keyboard keeps seeing where it is.
    function focusReason(): int {
        const item = root.Window.window?.activeFocusItem ?? null;
        if (item === null)
            return Qt.OtherFocusReason;
        return item.visualFocus === true || item instanceof TextInput ? Qt.TabFocusReason : Qt.OtherFocusReason;
    }

    function takeFocus(reason: int): void {
        if (root.pageTakesFocus(reason))
            return;
        if (main.enabled)
            main.forceActiveFocus(reason);
        else if (stopping.visible)
            stopping.forceActiveFocus(reason);
        else
            back.forceActiveFocus(reason);
    }

    function pageTakesFocus(reason: int): bool {
        switch (root.step) {
        case Pairing.KindPage:
            return (pages.item as KindStep)?.takeFocus(reason) ?? false;
        case Pairing.FindPage:
            return (pages.item as FindStep)?.takeFocus(reason) ?? false;
        case Pairing.KeyPage:
            return (pages.item as KeyStep)?.takeFocus(reason) ?? false;
        case Pairing.DonePage:
            return (pages.item as DoneStep)?.takeFocus(reason) ?? false;
        default:
            return false;
        }
    }

    name: qsTr("Add a device")
    note: qsTr("Everything stays on this computer.")
    //: The steps of adding a device
    steps: [qsTr("What do you have"), qsTr("Get it ready"), qsTr("Find it"), qsTr("Its key"), qsTr("Connect"), qsTr("Done")]
    current: root.step
    failed: root.wrong || root.deaf

    title: {
        switch (root.step) {
        case Pairing.KindPage:
            return qsTr("What would you like to add?");
        case Pairing.PreparePage:
            return root.watch ? qsTr("Get your watch ready") : root.pairing.drawing === "band" ? qsTr("Get your band ready") : qsTr("Get it ready");
        case Pairing.FindPage:
            return root.deaf ? qsTr("Pulsekeep cannot listen") : root.scan.recognised.count > 0 ? qsTr("Is it one of these?") : qsTr("Looking for it");
        case Pairing.KeyPage:
            return root.pairing.offersKeys ? qsTr("Which key should it get?") : qsTr("Paste its key");
        case Pairing.ConnectPage:
            //: %1 is the name of a model
            return root.pairing.deviceId !== undefined && !root.pairing.running && !root.wrong ? qsTr("Your %1 is paired").arg(root.pairing.modelName) : qsTr("Connecting your %1").arg(root.pairing.modelName);
        default:
            //: %1 is the name of a model
            return qsTr("Your %1 is ready").arg(root.pairing.modelName);
        }
    }
    text: {
        switch (root.step) {
        case Pairing.KindPage:
            return qsTr("Choose what it looks like. The exact model is found in a moment.");
        case Pairing.PreparePage:
            return qsTr("Then Pulsekeep can find it and talk to it.");
        case Pairing.FindPage:
            return root.deaf ? "" : root.watch ? qsTr("Keep your watch within arm’s length of the computer.") : root.pairing.drawing === "band" ? qsTr("Keep your band within arm’s length of the computer.") : qsTr("Keep it within arm’s length of the computer.");
        case Pairing.KeyPage:
            if (root.pairing.offersKeys)
                return qsTr("It only answers someone who knows its key. Programs that share it have to share the key.");
            return root.watch ? qsTr("Your watch only answers someone who knows its key. Paste it in any form.") : qsTr("Your band only answers someone who knows its key. Paste it in any form.");
        case Pairing.ConnectPage:
            if (root.wrong)
                //: Of the steps that connecting consists of
                return root.pairing.failedTask > 0 ? qsTr("It stopped at step %1 of %2.").arg(root.pairing.failedTask).arg(root.pairing.taskCount) : qsTr("It could not begin.");
            if (!root.pairing.running)
                return qsTr("What it has kept is read with the next sync.");
            return root.watch ? qsTr("This takes about a minute. Leave the watch near the computer.") : root.pairing.drawing === "band" ? qsTr("This takes about a minute. Leave the band near the computer.") : qsTr("This takes about a minute. Leave it near the computer.");
        default:
            return qsTr("Give it a name, and it is part of your day.");
        }
    }

    onCancelled: root.leave()
    onStepChanged: {
        refocus.reason = root.focusReason();
        root.showStep();
        refocus.start();
    }
    onAgainChanged: {
        refocus.reason = root.focusReason();
        refocus.start();
    }
    Component.onCompleted: {
        root.showStep();
        refocus.start();
    }

    // When everything that depends on the step has changed.
    Timer {
        id: refocus

        property int reason: Qt.OtherFocusReason

        interval: 0
        onTriggered: root.takeFocus(refocus.reason)
    }

    Connections {
        target: root.pairing

        function onPaired(deviceId: var): void {
            root.paired(deviceId);
        }
    }

    Loader {
        id: pages
        width: parent.width
    }

    Connections {
        target: pages.item
        ignoreUnknownSignals: true

        // Return in the one field of a step.
        function onAccepted(): void {
            root.goForward();
        }
        function onRevealRequested(item: Item): void {
            root.reveal(item);
        }
    }

    footLeft: [
        TextButton {
            objectName: "skip"
            visible: root.step === Pairing.KindPage
            iconName: "radio"
            text: Theme.narrow ? qsTr("See what is near") : qsTr("Not sure? See what is near")
            onClicked: root.pairing.skipToFind()
        },
        TextButton {
            objectName: "showKeys"
            visible: root.step === Pairing.FindPage && root.pairing.offersKeys && !root.deaf
            iconName: "key"
            text: qsTr("Its key")
            Accessible.name: qsTr("Choose its key")
            onClicked: root.pairing.showKeys()
        },
        OutlinedButton {
            id: back
            objectName: "back"
            visible: root.pairing.canGoBack && !(Theme.narrow && other.visible)
            iconName: "chevron-left"
            text: qsTr("Back")
            onClicked: root.pairing.back()
        },
        OutlinedButton {
            id: stopping
            objectName: "stop"
            visible: root.connecting && root.pairing.running
            text: qsTr("Stop")
            onClicked: root.pairing.stop()
        }
    ]

    footRight: [
        OutlinedButton {
            id: other
            objectName: "other"
            visible: root.connecting && root.wrong && (root.pairing.keyRefused || root.pairing.canGoForward)
            //: The second one: goes on although the first sync did not work
            text: root.pairing.keyRefused ? qsTr("Paste another key") : qsTr("Read it later")
            onClicked: root.pairing.keyRefused ? root.pairing.changeKey() : root.pairing.forward()
        },
        FilledButton {
            id: main
            objectName: "forward"
            enabled: root.again || root.pairing.canGoForward
            text: {
                if (root.again)
                    return qsTr("Try again");
                switch (root.step) {
                case Pairing.PreparePage:
                    return qsTr("Look for it");
                case Pairing.FindPage:
                    //: %1 is the name of a model
                    return root.pairing.modelId.length > 0 ? qsTr("Use %1").arg(root.pairing.modelName) : qsTr("Continue");
                case Pairing.KeyPage:
                    return qsTr("Connect");
                case Pairing.DonePage:
                    return qsTr("Finish");
                default:
                    return qsTr("Continue");
                }
            }
            iconName: root.again ? "sync" : ""
            trailingIcon: root.step === Pairing.DonePage || iconName.length > 0 ? "" : "chevron-right"
            onClicked: root.goForward()
        }
    ]
}
