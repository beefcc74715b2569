// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick.Dialogs
import Pulsekeep.Models

// Which file to open.
FileDialog {
    required property FileImport file

    title: qsTr("Open a file")
    nameFilters: [qsTr("Readings and conversations (*.csv *.txt *.tsv *.transcript)"), qsTr("All files (*)")]
    onAccepted: file.open(selectedFile)
}
