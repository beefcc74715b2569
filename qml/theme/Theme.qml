// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick

// Every colour, size and time of the window, in the chosen appearance. The numbers come from resources/tokens.json.
QtObject {
    id: root

    // What the person chose: "system", "light" or "dark".
    property string appearance: "system"
    // One of the factors of tokens.json; 2 is what people with the desktop's large text get on top.
    property real textScale: 1
    property bool reduceMovement: false
    // The window's size, which the shell keeps up to date.
    property real windowWidth: root.firstSize.width
    readonly property size firstSize: Qt.size(1100, 720)
    readonly property size leastSize: Qt.size(420, 600)

    readonly property bool dark: root.appearance === "dark" || (root.appearance === "system" && root.systemDark)
    readonly property bool systemDark: root.systemPalette.window.hslLightness < 0.5
    // How wide the window is to its words: with text twice as large half as much stands beside each other.
    readonly property real room: root.windowWidth / root.textScale
    readonly property bool narrow: root.room < root.breakpoint.narrowBelow
    readonly property bool compact: root.room < root.breakpoint.compactRailBelow
    // Narrower than the least window at the usual text size.
    readonly property bool tight: root.room < root.leastSize.width
    // What a page is wide at most, so that lines stay short enough to be read.
    readonly property real contentMax: root.scaled(root.breakpoint.contentMax)
    readonly property real pageSide: root.narrow ? root.space.l : root.space.pageSide
    readonly property real minTarget: root.narrow ? root.size.touch : root.size.minTarget

    // Milliseconds: how often the live number is spoken, how long a message with Undo stays, one turn of a spinner.
    readonly property int speakEvery: 10000
    readonly property int toastStays: 8000
    readonly property int spinnerTurn: 1100

    readonly property ColorTokens color: ColorTokens {
        dark: root.dark
    }
    readonly property TypeTokens type: TypeTokens {
        scale: root.textScale
    }
    readonly property FontTokens font: FontTokens {}
    readonly property SpaceTokens space: SpaceTokens {}
    readonly property RadiusTokens radius: RadiusTokens {}
    readonly property SizeTokens size: SizeTokens {}
    readonly property LineTokens line: LineTokens {}
    readonly property BreakpointTokens breakpoint: BreakpointTokens {}
    readonly property ChartTokens chart: ChartTokens {}
    readonly property DurationTokens duration: DurationTokens {
        reduce: root.reduceMovement
    }

    readonly property SystemPalette systemPalette: SystemPalette {}
    readonly property list<QtObject> fonts: [
        FontLoader {
            source: "qrc:/pulsekeep/fonts/Inter-Regular.ttf"
        },
        FontLoader {
            source: "qrc:/pulsekeep/fonts/Inter-Medium.ttf"
        },
        FontLoader {
            source: "qrc:/pulsekeep/fonts/Inter-SemiBold.ttf"
        },
        FontLoader {
            source: "qrc:/pulsekeep/fonts/InterDisplay-SemiBold.ttf"
        }
    ]

    // What stands behind a person's letter: people are told apart by their names, too.
    readonly property var people: [root.color.accentSoft, root.color.sleepSoft, root.color.stepsSoft, root.color.positiveSoft, root.color.cautionSoft]

    function scaled(length: real): real {
        return Math.round(length * root.textScale);
    }
}
