// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace pulsekeep {

/** Before there is an application object: from here on text is UTF-8. Returns the locale that the environment asks for
 * when that had to be overruled ("de_DE.UTF-8" on a computer that has not got it); empty: nothing was changed. */
QByteArray preferUtf8();

/** Words, dates and numbers as the user's environment asks for; British ones where it asks for nothing. Needs the
 * application object; @p asked as preferUtf8() gave it. */
void chooseLanguage(const QByteArray &asked);

/** Instead of that the language of a code ("de"), as the person chose it, with the dates and numbers of the country
 * they are in. Nothing changes for an empty one. To be called before there are words. */
void preferLanguage(const QString &code);

} // namespace pulsekeep
