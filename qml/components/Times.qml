// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQml

// Moments in words, as people say them.
QtObject {
    function moment(at: date): string {
        const now = new Date();
        const time = at.toLocaleTimeString(Qt.locale(), Locale.ShortFormat);
        if (at.toDateString() === now.toDateString())
            //: %1 is a time of day
            return qsTr("at %1").arg(time);
        //: A day with its month, as QLocale writes formats
        const day = at.toLocaleDateString(Qt.locale(), at.getFullYear() === now.getFullYear() ? qsTr("d MMMM") : qsTr("d MMMM yyyy"));
        //: %1 is a day such as "18 November", %2 a time of day
        return qsTr("on %1, %2").arg(day).arg(time);
    }
}
