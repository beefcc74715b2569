// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/gattlink.h"

#include <QCoreApplication>

namespace pulsekeep {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("GattLink", text);
}

} // namespace

Error refusedToBond(const QString &detail)
{
    return Error(Error::Refused, detail)
        .explained({tr("The device did not agree to a safe connection."),
                    tr("It may not be in pairing mode, or the computer's own question about it was declined."),
                    tr("Put the device into pairing mode and switch off Bluetooth on phones nearby that know it, then "
                       "try again.")});
}

} // namespace pulsekeep

#include "moc_gattlink.cpp"
