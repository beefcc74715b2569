// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep
import Pulsekeep.Models

// Why there is no window with readings: the database cannot be opened, another Pulsekeep runs.
Window {
    id: root

    required property explained problem

    title: qsTr("Pulsekeep")
    width: Theme.firstSize.width
    height: Theme.firstSize.height
    minimumWidth: Theme.leastSize.width
    minimumHeight: Theme.leastSize.height
    visible: true
    color: Theme.color.window

    ErrorCard {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space.xl, Theme.breakpoint.narrowBelow)
        title: root.problem.what
        why: root.problem.why
        remedy: root.problem.remedy
        retry: qsTr("Close")
        copyable: false
        onRetried: Qt.quit()
    }
}
