// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <clocale>
#include <cstring>
#include <langinfo.h>

namespace pulsekeep {

using namespace Qt::StringLiterals;

// Qt complains on standard error where the C library's text is not UTF-8, and then takes this one: so it is taken
// before.
QByteArray preferUtf8()
{
    setlocale(LC_ALL, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return {};
    QByteArray asked;
    for (const auto *name : {"LC_ALL", "LC_CTYPE", "LANG"}) { // the first that says something, as POSIX has it
        if (asked.isEmpty())
            asked = qgetenv(name);
    }
    qputenv("LC_ALL", "C.UTF-8");
    return asked;
}

void chooseLanguage(const QByteArray &asked)
{
    auto wanted = asked.isEmpty() ? QLocale::system() : QLocale(QString::fromLatin1(asked));
    if (wanted.language() == QLocale::C) // nobody chose one: then one that people can read
        wanted = QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(wanted);
    auto *translator = new QTranslator(QCoreApplication::instance());
    // Of the user's language, or of English, which has plurals to translate.
    if (translator->load(QLocale(), u"pulsekeep"_s, u"_"_s, u":/i18n"_s)
        || translator->load(u":/i18n/pulsekeep_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace pulsekeep
