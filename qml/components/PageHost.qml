// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// A page that is made when it is first looked at, and stays as it was left. It comes by its file and not as a component,
// because a Loader of Qt 6.4 cannot make a bound one.
Loader {
    id: root

    required property url page
    // Its required properties; what they hold does not change.
    required property var needs
    property bool current: false
    // Whether it is there while something else is looked at.
    property bool kept: true

    function make(): void {
        if (root.current && root.item === null)
            root.setSource(root.page, root.needs);
        else if (!root.current && !root.kept)
            root.source = "";
    }

    focus: root.current
    onCurrentChanged: root.make()
    Component.onCompleted: root.make()
}
