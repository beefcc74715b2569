// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Pulsekeep
import Pulsekeep.Charts

// The newest value at the end of a line.
Rectangle {
    id: root

    required property LineSeries line
    property real size: Theme.chart.endDotRadius

    readonly property point last: root.line.last

    width: 2 * (root.size + Theme.chart.dotRing)
    height: width
    radius: width / 2
    color: root.line.color
    border.width: Theme.chart.dotRing
    border.color: Theme.color.surface
    visible: !isNaN(root.last.y)

    function place(): void {
        if (!root.visible || root.line.time === null || root.line.values === null)
            return;
        root.x = root.line.time.fraction(root.last.x) * root.line.width - root.width / 2;
        root.y = (1 - root.line.values.fraction(root.last.y)) * root.line.height - root.height / 2;
    }

    onLastChanged: root.place()
    onVisibleChanged: root.place()
    Component.onCompleted: root.place()

    Connections {
        target: root.line

        function onWidthChanged(): void {
            root.place();
        }

        function onHeightChanged(): void {
            root.place();
        }
    }

    Connections {
        target: root.line.time

        function onRangeChanged(): void {
            root.place();
        }
    }

    Connections {
        target: root.line.values

        function onChanged(): void {
            root.place();
        }
    }
}
