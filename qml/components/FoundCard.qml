// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

// A device that was found in the air: drawing, name, address, how near it is.
ChoiceCard {
    id: root

    property string drawing
    property int bars: 0
    property string nearness

    topPadding: Theme.space.m
    bottomPadding: Theme.space.m
    leftPadding: Theme.narrow ? Theme.space.m : Theme.space.cardPadding
    rightPadding: leftPadding

    contentItem: RowLayout {
        spacing: Theme.narrow ? Theme.space.m : Theme.space.cardPadding

        Drawing {
            name: root.drawing
            size: Theme.space.xxxl + Theme.space.s
            stroke: Theme.line.drawing + 1
            color: root.checked ? Theme.color.accent : Theme.color.text
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            StyledText {
                Layout.fillWidth: true
                text: root.text
                style: Theme.type.heading
                wrapMode: Text.Wrap // cut, models of one maker look the same
                Accessible.ignored: true
            }

            StyledText {
                Layout.fillWidth: true
                text: root.detail
                style: Theme.type.small
                color: Theme.color.textMuted
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            // Beside large words it would break them.
            SignalMark {
                visible: Theme.tight
                bars: root.bars
                words: root.nearness
            }
        }

        SignalMark {
            visible: !Theme.tight
            bars: root.bars
            words: Theme.narrow ? "" : root.nearness
            Accessible.name: root.nearness
        }

        RadioMark {
            Layout.leftMargin: Theme.narrow ? 0 : Theme.space.m
            checked: root.checked
        }
    }
}
