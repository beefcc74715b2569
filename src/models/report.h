// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace pulsekeep {

/** What people may show to those who mend it: version and @p doing ("adding a device"), @p lines, and the conversation
 *  with the device (Visitor::lastTranscript(), which holds no keys). Of addresses the last three bytes are left out. */
QString reportOf(const QString &doing, const QStringList &lines, const QByteArray &transcript);

} // namespace pulsekeep
