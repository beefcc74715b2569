// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/keytext.h"

#include "wire/hex.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said about keys. */
class KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(KeyText)
};

constexpr qsizetype KeyDigits = 2 * PastedKeySize;
constexpr QChar Ellipsis(0x2026);

bool isInvisible(QChar character)
{
    switch (character.unicode()) {
    case 0x200b: // zero width space
    case 0x200c: // zero width non-joiner
    case 0x200d: // zero width joiner
    case 0x2060: // word joiner
    case 0xfeff: // byte order mark
        return true;
    default:
        return false;
    }
}

bool isHexDigit(QChar character)
{
    const auto code = character.unicode();
    return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'f') || (code >= 'A' && code <= 'F');
}

bool isSeparator(QChar character)
{
    return character == u' ' || character == u':' || character == u'-' || character == u'_';
}

KeyReading cutOff(int position)
{
    return keyProblem({KeyWords::tr("The key was cut off in the printout, part of it is replaced by “…”."),
                       KeyWords::tr("The column of the table was too narrow for the whole key."),
                       KeyWords::tr("Make the window wider, print the key again and copy all of it.")},
                      position);
}

KeyReading secondPrefix(int position)
{
    return keyProblem({KeyWords::tr("There is a “0x” within the key."),
                       KeyWords::tr("It may stand once, before the first digit, and is no part of the key."),
                       copyKeyAgain()},
                      position);
}

QString alikeDigit(QChar letter)
{
    if (letter == u'O' || letter == u'o')
        return u"0"_s;
    if (letter == u'l' || letter == u'I')
        return u"1"_s;
    if (letter == u'S')
        return u"5"_s;
    return {};
}

KeyReading wrongCharacter(QChar character, int position)
{
    Explanation problem;
    problem.what = KeyWords::tr("“%1” is not one of the characters a key is made of.").arg(character);
    const auto digit = alikeDigit(character);
    if (digit.isEmpty()) {
        problem.why = KeyWords::tr("A key is 32 of the digits 0 to 9 and the letters a to f.");
        problem.remedy = copyKeyAgain();
    } else {
        problem.why = KeyWords::tr("It looks like the digit %1.").arg(digit);
        problem.remedy = KeyWords::tr("Compare that character with the original. Copying is safer than typing.");
    }
    return keyProblem(problem, position);
}

KeyReading tooFewDigits(qsizetype count)
{
    return keyProblem({KeyWords::tr("The key has %1 of 32 digits.").arg(count),
                       KeyWords::tr("Its beginning or its end is missing, or a digit was left out."), copyKeyAgain()});
}

KeyReading tooManyDigits(qsizetype count, int position)
{
    return keyProblem({KeyWords::tr("The key has %1 digits, 32 are right.").arg(count),
                       KeyWords::tr("Something next to the key was copied too, or a digit stands there twice."),
                       copyKeyAgain()},
                      position);
}

KeyReading onlyZeros()
{
    return keyProblem({KeyWords::tr("A key of zeros is none."),
                       KeyWords::tr("Programs write zeros where they do not know the key."),
                       KeyWords::tr("Fetch the key again and copy all of it.")});
}

void noteCount(QStringList &removed, int count, const QString &one, const QString &many)
{
    if (count > 0)
        removed += count == 1 ? one : many;
}

} // namespace

KeyPiece KeyPiece::trimmed() const
{
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to && text.at(from).isSpace())
        ++from;
    while (to > from && text.at(to - 1).isSpace())
        --to;
    return sliced(from, to - from);
}

KeyReading keyProblem(Explanation problem, int position)
{
    KeyReading reading;
    reading.problem = std::move(problem);
    reading.position = position;
    return reading;
}

QString copyKeyAgain()
{
    return KeyWords::tr("Copy the key again, from its first to its last digit, and nothing else.");
}

KeyReading noKeyEntered()
{
    return keyProblem({KeyWords::tr("No key was entered."), KeyWords::tr("The text is empty."), copyKeyAgain()});
}

KeyReading tooMuchKeyText()
{
    return keyProblem({KeyWords::tr("This text is too long to look for a key in it."),
                       KeyWords::tr("Something else than the key was copied."), copyKeyAgain()});
}

KeyReading addressInsteadOfKey(int position)
{
    return keyProblem({KeyWords::tr("That is the device's address, not its key."),
                       KeyWords::tr("An address has 12 digits, a key has 32."), copyKeyAgain()},
                      position);
}

bool hasHexPrefix(QStringView text)
{
    return text.startsWith(u"0x", Qt::CaseInsensitive);
}

KeyPiece readableKeyText(const QString &pasted, QStringList &removed)
{
    KeyPiece piece;
    int invisible = 0;
    for (qsizetype index = 0; index < pasted.size(); ++index) {
        const auto character = pasted.at(index);
        if (isInvisible(character))
            ++invisible;
        else if (character == u'\n' || character == u'\r' || character == QChar::LineSeparator
                 || character == QChar::ParagraphSeparator)
            piece.append(u'\n', static_cast<int>(index));
        else
            piece.append(character.isSpace() ? QChar(u' ') : character, static_cast<int>(index));
    }
    noteCount(removed, invisible, KeyWords::tr("an invisible character"),
              KeyWords::tr("%n invisible characters", nullptr, invisible));
    return piece;
}

KeyPiece withoutSurroundings(const KeyPiece &piece, QStringList &removed)
{
    auto inner = piece.trimmed();
    bool trimmed = inner.text.size() < piece.text.size();
    for (const auto *pair : {u"\"\"", u"''", u"``", u"“”", u"„“", u"‘’", u"«»"}) {
        if (inner.text.size() >= 2 && inner.text.front() == pair[0] && inner.text.back() == pair[1]) {
            removed += KeyWords::tr("the quotation marks");
            const auto quoted = inner.sliced(1, inner.text.size() - 2);
            inner = quoted.trimmed();
            trimmed = trimmed || inner.text.size() < quoted.text.size();
            break;
        }
    }
    if (trimmed)
        removed += KeyWords::tr("the blanks around it");
    return inner;
}

KeyReading readKeyDigits(const KeyPiece &all, const KeyProblems &problems, const QString &address, QStringList removed)
{
    for (qsizetype index = 0; index < all.text.size(); ++index) {
        if (all.text.at(index) == Ellipsis || QStringView(all.text).sliced(index).startsWith(u"..."))
            return cutOff(all.places.at(index));
    }
    if (all.isEmpty())
        return noKeyEntered();

    auto rest = all;
    if (hasHexPrefix(all.text)) {
        rest = all.sliced(2, all.text.size() - 2).trimmed();
        removed += KeyWords::tr("the prefix 0x");
    }
    if (rest.isEmpty() || rest.text == u"0" || rest.text == u"00")
        return keyProblem(problems.missing, all.places.front());

    QString digits;
    int wrong = -1; // index in rest
    int surplus = -1;
    int blanks = 0;
    int marks = 0;
    for (int index = 0; index < rest.text.size() && wrong < 0; ++index) {
        const auto character = rest.text.at(index) == u'\n' ? QChar(u' ') : rest.text.at(index);
        if (isHexDigit(character)) {
            digits += character;
            if (digits.size() == KeyDigits + 1)
                surplus = rest.places.at(index);
        } else if (!isSeparator(character) || digits.isEmpty()) {
            wrong = index;
        } else if (character == u' ') {
            ++blanks;
        } else {
            ++marks;
        }
    }
    if (wrong < 0 && isSeparator(rest.text.back()))
        wrong = static_cast<int>(rest.text.size()) - 1;
    if (wrong >= 0) {
        const auto character = rest.text.at(wrong);
        const int position = rest.places.at(wrong);
        if (character.toLower() == u'x' && wrong > 0 && rest.text.at(wrong - 1) == u'0')
            return secondPrefix(rest.places.at(wrong - 1));
        if (all.text.size() == PastedKeySize)
            return keyProblem(problems.characters, position);
        return wrongCharacter(character, position);
    }

    if (digits.size() == 12 && digits.compare(QString(address).remove(u':').remove(u'-'), Qt::CaseInsensitive) == 0)
        return addressInsteadOfKey(rest.places.front());
    if (digits.size() < KeyDigits)
        return tooFewDigits(digits.size());
    if (digits.size() > KeyDigits)
        return tooManyDigits(digits.size(), surplus);
    const auto key = bytesFromHex(digits);
    if (!key)
        return wrongCharacter(rest.text.front(), rest.places.front());
    if (key->count('\0') == PastedKeySize)
        return onlyZeros();

    noteCount(removed, blanks, KeyWords::tr("a blank"), KeyWords::tr("%n blanks", nullptr, blanks));
    noteCount(removed, marks, KeyWords::tr("a separator"), KeyWords::tr("%n separators", nullptr, marks));
    KeyReading reading;
    reading.key = *key;
    reading.removed = removed;
    return reading;
}

KeyReading readPlainKey(const QString &text, const KeyProblems &problems, const QString &address)
{
    if (text.size() > MostKeyText)
        return tooMuchKeyText();
    QStringList removed;
    const auto pasted = readableKeyText(text, removed);
    const auto inner = withoutSurroundings(pasted, removed);
    return readKeyDigits(inner, problems, address, removed);
}

} // namespace pulsekeep
