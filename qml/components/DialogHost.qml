// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// A dialog that is made when it is first asked for: the window opens sooner without those that nobody has asked for. It
// comes by its file, as a page does.
Item {
    id: root

    required property url dialog
    // Its required properties; what they hold does not change.
    property var needs: ({})

    property QtObject made: null

    function make(): QtObject {
        if (root.made === null) {
            const component = Qt.createComponent(root.dialog);
            if (component.status === Component.Error)
                console.warn(component.errorString());
            else
                root.made = component.createObject(root, root.needs);
        }
        return root.made;
    }
}
