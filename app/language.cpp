// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

#include <clocale>
#include <cstring>
#include <langinfo.h>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** The words of one language instead of those of the one before. */
void speak(const QLocale &locale)
{
    // They belong to the application object.
    static QPointer<QTranslator> words;
    static QPointer<QTranslator> wordsOfQt; // its dialogs, and what it says about options; where it is installed
    QLocale::setDefault(locale);
    delete words;
    delete wordsOfQt;
    words = new QTranslator(QCoreApplication::instance());
    // Of the user's language, or of English, which has plurals to translate.
    if (words->load(locale, u"pulsekeep"_s, u"_"_s, u":/i18n"_s) || words->load(u":/i18n/pulsekeep_en.qm"_s))
        QCoreApplication::installTranslator(words);
    wordsOfQt = new QTranslator(QCoreApplication::instance());
    if (wordsOfQt->load(QLocale(words->language()), u"qt"_s, u"_"_s,
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(wordsOfQt);
}

} // namespace

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
    const auto wanted = asked.isEmpty() ? QLocale::system() : QLocale(QString::fromLatin1(asked));
    // Where nobody chose one, one that people can read.
    speak(wanted.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : wanted);
}

void preferLanguage(const QString &code)
{
    if (code.isEmpty())
        return;
    const QLocale wanted(code);
    if (wanted.language() != QLocale().language())
        speak(QLocale(wanted.language(), QLocale().territory()));
}

} // namespace pulsekeep
