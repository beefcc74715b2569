// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Pulsekeep

// A number that changes all the time. Every digit has a cell of the same width, so that nothing jumps; screen readers
// hear it at most every ten seconds.
Item {
    id: root

    property string text
    property TextStyle style: Theme.type.live
    property color color: Theme.color.text
    // What screen readers say, for instance "75 beats per minute".
    property string spoken: root.text
    property string lastSpoken: root.spoken

    readonly property real cellWidth: Math.ceil(digits.advanceWidth) + root.style.letterSpacing

    implicitWidth: row.implicitWidth
    implicitHeight: root.style.lineHeight

    Accessible.role: Accessible.StaticText
    Accessible.name: root.lastSpoken

    TextMetrics {
        id: digits
        font: Qt.font({
            family: root.style.fontFamily,
            pixelSize: root.style.pixelSize,
            weight: root.style.weight,
            hintingPreference: Font.PreferNoHinting
        })
        text: "0"
    }

    Timer {
        interval: Theme.speakEvery
        repeat: true
        running: root.visible
        onTriggered: root.lastSpoken = root.spoken
    }

    Row {
        id: row

        Repeater {
            model: root.text.length

            delegate: Item {
                id: cell

                required property int index
                readonly property string character: root.text.charAt(cell.index)
                readonly property bool digit: cell.character >= "0" && cell.character <= "9"

                width: cell.digit ? root.cellWidth : glyph.implicitWidth
                height: root.implicitHeight

                StyledText {
                    id: glyph
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: cell.character
                    style: root.style
                    font.letterSpacing: 0
                    color: root.color
                    Accessible.ignored: true
                }
            }
        }
    }
}
