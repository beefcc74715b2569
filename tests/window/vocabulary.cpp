// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vocabulary.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/** By "%1 of %2" nobody can tell English: a device may be called so. */
constexpr int EnoughLetters = 8;

const QRegularExpression &placeholder()
{
    static const QRegularExpression one(u"%L?(?:\\d|n)"_s);
    return one;
}

int lettersOf(QString text)
{
    text.remove(placeholder());
    return int(std::count_if(text.cbegin(), text.cend(), [](QChar letter) { return letter.isLetter(); }));
}

} // namespace

Vocabulary::Vocabulary(const QString &language)
{
    QFile file(QStringLiteral(PULSEKEEP_TRANSLATIONS "/pulsekeep_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    QXmlStreamReader reader(&file);
    QString source;
    QString text;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            text.clear();
            break;
        case QXmlStreamReader::Characters:
            text += reader.text();
            break;
        case QXmlStreamReader::EndElement:
            if (reader.name() == "source"_L1)
                source = text;
            else if ((reader.name() == "translation"_L1 || reader.name() == "numerusform"_L1)
                     && !text.trimmed().isEmpty())
                add(source, text);
            text.clear();
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(reader.errorString()));
}

void Vocabulary::add(const QString &english, const QString &translation)
{
    auto &known = m_words[english];
    if (known.contains(translation))
        return;
    known += translation;
    if (translation == english || !english.contains(placeholder()))
        return;
    Pattern pattern;
    pattern.tells = lettersOf(english) >= EnoughLetters;
    pattern.translation = translation;
    QString expression;
    qsizetype done = 0;
    auto found = placeholder().globalMatch(english);
    while (found.hasNext()) {
        const auto match = found.next();
        expression += QRegularExpression::escape(english.sliced(done, match.capturedStart() - done)) + u"(.+)"_s;
        pattern.placeholders += match.captured();
        done = match.capturedEnd();
    }
    expression += QRegularExpression::escape(english.sliced(done));
    pattern.english = QRegularExpression(QRegularExpression::anchoredPattern(expression));
    m_patterns += pattern;
}

QStringList Vocabulary::of(const QString &english) const
{
    QStringList all{english};
    if (english.endsWith(u'…') || english.startsWith(u'…')) {
        const bool begins = english.startsWith(u'…');
        for (const auto &word : of(begins ? english.sliced(1) : english.chopped(1)))
            all += begins ? u'…' + word : word + u'…';
        return all;
    }
    all += m_words.value(english);
    for (const auto &pattern : m_patterns) {
        const auto match = pattern.english.match(english);
        if (!match.hasMatch())
            continue;
        // What is filled in may be a name, or words of the program: "Use Thermometer".
        for (const bool name : {true, false}) {
            auto words = pattern.translation;
            for (qsizetype i = 0; i < pattern.placeholders.size(); ++i) {
                const auto captured = match.captured(int(i) + 1);
                words.replace(pattern.placeholders.at(i), name ? captured : m_words.value(captured).value(0, captured));
            }
            all += words;
        }
    }
    return all;
}

bool Vocabulary::isLeftOver(const QString &text) const
{
    const auto words = m_words.constFind(text);
    if (words != m_words.cend()) {
        // What is the same in both languages, somewhere, is none.
        return std::none_of(m_words.cbegin(), m_words.cend(),
                            [&text](const QStringList &translations) { return translations.contains(text); });
    }
    return std::any_of(m_patterns.cbegin(), m_patterns.cend(), [&text](const Pattern &pattern) {
        return pattern.tells && pattern.english.match(text).hasMatch();
    });
}
