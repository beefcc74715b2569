// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T

// Gives the keyboard back to what had it before something opened above it. An ApplicationWindow does that; in a plain
// Window, what closes leaves the keyboard with nobody.
QtObject {
    id: root

    required property T.Popup popup
    property Item before: null

    function focused(): Item {
        return root.popup.parent?.Window.activeFocusItem ?? null;
    }

    readonly property Connections listening: Connections {
        target: root.popup

        function onAboutToShow(): void {
            root.before = root.focused();
        }

        function onClosed(): void {
            // Not from what has taken it meanwhile.
            const now = root.focused();
            const nobodys = now === null || now.parent === null || !now.visible;
            if (nobodys && root.before !== null && root.before.visible && root.before.enabled)
                root.before.forceActiveFocus(Qt.PopupFocusReason);
            root.before = null;
        }
    }
}
