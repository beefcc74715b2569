// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

/** What the program says in another language, as its file in translations/ has it. */
class Vocabulary
{
public:
    /** Of nothing: what is said in English stays English. */
    Vocabulary() = default;
    /** Of the language of a code, "de"; there must be such a file. */
    explicit Vocabulary(const QString &language);

    /** All that @p english can have become, itself among it: "Use Mi Band 2" becomes "Mi Band 2 verwenden". */
    QStringList of(const QString &english) const;
    /** Whether @p text is English that should have been translated. */
    bool isLeftOver(const QString &text) const;

private:
    struct Pattern {
        QRegularExpression english; ///< a group for each placeholder
        QStringList placeholders;   ///< in the order of the groups
        QString translation;
        bool tells = false; ///< it has words enough to tell English by them
    };

    void add(const QString &english, const QString &translation);

    QHash<QString, QStringList> m_words;
    QList<Pattern> m_patterns; ///< of what has placeholders
};
