// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep

// Text in one of the sizes of the theme. It stands in the middle of its line, whatever the font's own height.
Text {
    id: root

    property TextStyle style: Theme.type.body

    color: Theme.color.text
    font.family: root.style.fontFamily
    font.pixelSize: root.style.pixelSize
    font.weight: root.style.weight
    font.letterSpacing: root.style.letterSpacing
    font.hintingPreference: Font.PreferNoHinting
    lineHeight: root.style.lineHeight
    lineHeightMode: Text.FixedHeight
    topPadding: root.style.leading
    bottomPadding: -root.style.leading
    textFormat: Text.PlainText

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    Accessible.ignored: root.text.length === 0
}
