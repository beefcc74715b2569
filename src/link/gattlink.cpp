// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/gattlink.h"

#include <QCoreApplication>

namespace pulsekeep {

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(GattLink)
};

} // namespace

Error refusedToBond(const QString &detail)
{
    return Error(Error::Refused, detail)
        .explained(
            {Words::tr("The device did not agree to a safe connection."),
             Words::tr("It may not be in pairing mode, or the computer's own question about it was declined."),
             Words::tr("Put the device into pairing mode and switch off Bluetooth on phones nearby that know it, then "
                       "try again.")});
}

} // namespace pulsekeep

#include "moc_gattlink.cpp"
