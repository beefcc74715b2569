// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Pulsekeep

AppShell {
    id: root
    currentIndex: 2
    rail.person: "Marta"
    PageHead { x: Theme.pageSide; y: Theme.space.pageTop; width: parent.width - 2 * x; title: "History"; OutlinedButton { text: "Export"; iconName: "export" } }
    DialogFrame {
        id: dialog
        title: "Export"
        visible: true
        ColumnLayout {
            width: dialog.availableWidth
            spacing: Theme.space.l
            GridLayout {
                Layout.fillWidth: true
                columns: Theme.narrow ? 1 : 2
                TickBox { text: "Blood pressure"; checked: true }
                TickBox { text: "Heart rate" }
            }
            Flow { Layout.fillWidth: true; spacing: Theme.space.s; Segmented { width: Math.min(implicitWidth, parent.width); choices: [{text: "30 days"}, {text: "3 months"}, {text: "This year"}, {text: "All"}, {text: "Own range"}] } }
            InputField { Layout.fillWidth: true; label: "Name of the file"; text: "blood-pressure-2026-11-20.csv" }
        }
        foot: [
            StyledText { Layout.fillWidth: true; text: "in Documents"; style: Theme.type.small; color: Theme.color.textMuted },
            OutlinedButton { text: "Cancel" },
            FilledButton { text: "Save file"; Component.onCompleted: forceActiveFocus(Qt.TabFocusReason) }
        ]
    }
}
