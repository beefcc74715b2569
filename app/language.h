// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace pulsekeep {

/** Before there is an application object: from here on text is UTF-8. Returns the locale that the environment asks for
 * when that had to be overruled ("de_DE.UTF-8" on a computer that has not got it); empty: nothing was changed. */
QByteArray preferUtf8();

/** Words, dates and numbers as the user's environment asks for; British ones where it asks for nothing. Needs the
 * application object; @p asked as preferUtf8() gave it. */
void chooseLanguage(const QByteArray &asked);

} // namespace pulsekeep
