// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// One size of text: what a figure, a title or a sentence looks like at the chosen text size.
QtObject {
    id: root

    required property real scale
    property real size
    property real line
    property int weight
    property real spacing
    property string family

    // Not Theme.font: Theme is made of these.
    readonly property FontTokens fonts: FontTokens {}

    readonly property string fontFamily: root.family === "large" ? root.fonts.familyLarge : root.family === "mono" ? root.fonts.familyMono : root.fonts.family
    readonly property int pixelSize: Math.round(root.size * root.scale)
    readonly property real lineHeight: Math.round(root.line * root.scale)
    readonly property real letterSpacing: root.spacing * root.scale
    readonly property font font: Qt.font({
        family: root.fontFamily,
        pixelSize: root.pixelSize,
        weight: root.weight,
        letterSpacing: root.letterSpacing,
        hintingPreference: Font.PreferNoHinting
    })
    // Half of what a line has beyond the font's own height: keeps text in the middle of its line.
    readonly property real leading: (root.lineHeight - root.metrics.height) / 2
    readonly property FontMetrics metrics: FontMetrics {
        font: root.font
    }
}
