// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/support.h"

#include <QLocale>
#include <QStandardPaths>

void isolate(const QByteArray &timeZone)
{
    qputenv("TZ", timeZone);
    tzset();
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
}
