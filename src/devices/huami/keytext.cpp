// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/keytext.h"

#include "devices/huami/words.h"
#include "wire/hex.h"

#include <QRegularExpression>

#include <algorithm>

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype KeySize = 16;
constexpr qsizetype KeyDigits = 2 * KeySize;
constexpr qsizetype MostCharacters = 20'000; // a printout of a hundred devices
constexpr QChar Ellipsis(0x2026);

/** A part of what was pasted, each character with its place there. */
struct Piece {
    QString text;
    QList<int> places;

    bool isEmpty() const { return text.isEmpty(); }
    void append(QChar character, int place)
    {
        text += character;
        places += place;
    }
    Piece sliced(qsizetype from, qsizetype count) const
    {
        return {text.sliced(from, count), places.sliced(from, count)};
    }
    Piece trimmed() const
    {
        qsizetype from = 0;
        qsizetype to = text.size();
        while (from < to && text.at(from).isSpace())
            ++from;
        while (to > from && text.at(to - 1).isSpace())
            --to;
        return sliced(from, to - from);
    }
};

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

bool hasPrefix(QStringView text)
{
    return text.startsWith(u"0x", Qt::CaseInsensitive);
}

KeyReading withProblem(Explanation problem, int position = -1)
{
    KeyReading reading;
    reading.problem = std::move(problem);
    reading.position = position;
    return reading;
}

QString copyAgain()
{
    return Words::tr("Copy the key again, from its first to its last digit, and nothing else.");
}

KeyReading nothingEntered()
{
    return withProblem({Words::tr("No key was entered."), Words::tr("The text is empty."), copyAgain()});
}

KeyReading tooMuchText()
{
    return withProblem({Words::tr("This text is too long to look for a key in it."),
                        Words::tr("Something else than the key was copied."), copyAgain()});
}

KeyReading isAddress(int position)
{
    return withProblem({Words::tr("That is the device's address, not its key."),
                        Words::tr("An address has 12 digits, a key has 32."), copyAgain()},
                       position);
}

KeyReading noKeyOnServer(int position)
{
    return withProblem(
        {Words::tr("The vendor's server has no key for this device."),
         Words::tr("0x00 is printed where there is none: for a scale, or when the device is not paired in "
                   "the vendor's app."),
         Words::tr("Pair the device in the vendor's app first, then fetch its key again.")},
        position);
}

KeyReading cutOff(int position)
{
    return withProblem({Words::tr("The key was cut off in the printout, part of it is replaced by “…”."),
                        Words::tr("The column of the table was too narrow for the whole key."),
                        Words::tr("Make the window wider, print the key again and copy all of it.")},
                       position);
}

KeyReading secondPrefix(int position)
{
    return withProblem({Words::tr("There is a “0x” within the key."),
                        Words::tr("It may stand once, before the first digit, and is no part of the key."),
                        copyAgain()},
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
    problem.what = Words::tr("“%1” is not one of the characters a key is made of.").arg(character);
    const auto digit = alikeDigit(character);
    if (digit.isEmpty()) {
        problem.why = Words::tr("A key is 32 of the digits 0 to 9 and the letters a to f.");
        problem.remedy = copyAgain();
    } else {
        problem.why = Words::tr("It looks like the digit %1.").arg(digit);
        problem.remedy = Words::tr("Compare that character with the original. Copying is safer than typing.");
    }
    return withProblem(problem, position);
}

KeyReading tooFewDigits(qsizetype count)
{
    return withProblem({Words::tr("The key has %1 of 32 digits.").arg(count),
                        Words::tr("Its beginning or its end is missing, or a digit was left out."), copyAgain()});
}

KeyReading tooManyDigits(qsizetype count, int position)
{
    return withProblem({Words::tr("The key has %1 digits, 32 are right.").arg(count),
                        Words::tr("Something next to the key was copied too, or a digit stands there twice."),
                        copyAgain()},
                       position);
}

KeyReading onlyZeros()
{
    return withProblem({Words::tr("A key of zeros is none."),
                        Words::tr("Programs write zeros where they do not know the key."),
                        Words::tr("Fetch the key again and copy all of it.")});
}

KeyReading textInsteadOfDigits(const DeviceModel &model, int position)
{
    Explanation problem;
    problem.what = Words::tr("That is a text of 16 characters, not a key of 32 digits.");
    if (model.key == KeySource::Made) {
        problem.why = Words::tr("Some programs use the characters of such a text as the key.");
        problem.remedy = Words::tr("If this text is the key on the band, write “text:” before it.");
    } else {
        problem.why = Words::tr("The key of this device was made by the vendor's server.");
        problem.remedy = Words::tr("Fetch the key from the vendor's account and copy all 32 digits.");
    }
    return withProblem(problem, position);
}

KeyReading noKeyInText()
{
    return withProblem({Words::tr("There is no key in this text."),
                        Words::tr("It names a device's address, but no key stands behind it."),
                        Words::tr("Copy the line that begins with “Key:” too.")});
}

void noteCount(QStringList &removed, int count, const QString &one, const QString &many)
{
    if (count > 0)
        removed += count == 1 ? one : many;
}

/** Drops what cannot be seen, and makes one kind of blank of many. */
Piece readable(const QString &pasted, QStringList &removed)
{
    Piece piece;
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
    noteCount(removed, invisible, Words::tr("an invisible character"),
              Words::tr("%n invisible characters", nullptr, invisible));
    return piece;
}

Piece withoutSurroundings(const Piece &piece, QStringList &removed)
{
    auto inner = piece.trimmed();
    bool trimmed = inner.text.size() < piece.text.size();
    for (const auto *pair : {u"\"\"", u"''", u"``", u"“”", u"„“", u"‘’", u"«»"}) {
        if (inner.text.size() >= 2 && inner.text.front() == pair[0] && inner.text.back() == pair[1]) {
            removed += Words::tr("the quotation marks");
            const auto quoted = inner.sliced(1, inner.text.size() - 2);
            inner = quoted.trimmed();
            trimmed = trimmed || inner.text.size() < quoted.text.size();
            break;
        }
    }
    if (trimmed)
        removed += Words::tr("the blanks around it");
    return inner;
}

/** One key and nothing else. */
KeyReading readDigits(const Piece &all, const DeviceModel &model, const QString &address, QStringList removed)
{
    for (qsizetype index = 0; index < all.text.size(); ++index) {
        if (all.text.at(index) == Ellipsis || QStringView(all.text).sliced(index).startsWith(u"..."))
            return cutOff(all.places.at(index));
    }
    if (all.isEmpty())
        return nothingEntered();

    auto rest = all;
    if (hasPrefix(all.text)) {
        rest = all.sliced(2, all.text.size() - 2).trimmed();
        removed += Words::tr("the prefix 0x");
    }
    if (rest.isEmpty() || rest.text == u"0" || rest.text == u"00")
        return noKeyOnServer(all.places.front());

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
        if (all.text.size() == KeySize)
            return textInsteadOfDigits(model, position);
        return wrongCharacter(character, position);
    }

    if (digits.size() == 12 && digits.compare(QString(address).remove(u':').remove(u'-'), Qt::CaseInsensitive) == 0)
        return isAddress(rest.places.front());
    if (digits.size() < KeyDigits)
        return tooFewDigits(digits.size());
    if (digits.size() > KeyDigits)
        return tooManyDigits(digits.size(), surplus);
    const auto key = bytesFromHex(digits);
    if (!key)
        return wrongCharacter(rest.text.front(), rest.places.front());
    if (key->count('\0') == KeySize)
        return onlyZeros();

    noteCount(removed, blanks, Words::tr("a blank"), Words::tr("%n blanks", nullptr, blanks));
    noteCount(removed, marks, Words::tr("a separator"), Words::tr("%n separators", nullptr, marks));
    KeyReading reading;
    reading.key = *key;
    reading.removed = removed;
    return reading;
}

/** The characters behind "text:", chosen by a person for a band on which another program left such a key. */
KeyReading readText(const Piece &characters, const DeviceModel &model, const QStringList &removed)
{
    if (model.key != KeySource::Made) {
        return withProblem({Words::tr("A text cannot be the key of this device."),
                            Words::tr("Its key was made by the vendor's server."),
                            Words::tr("Fetch the key from the vendor's account and copy all 32 digits.")},
                           0);
    }
    for (qsizetype index = 0; index < characters.text.size(); ++index) {
        const auto code = characters.text.at(index).unicode();
        if (code < 0x20 || code > 0x7e) {
            return withProblem({Words::tr("“%1” cannot be in a text key.").arg(characters.text.at(index)),
                                Words::tr("A text key is made of plain letters, digits and punctuation."),
                                Words::tr("Check the text in the program that made the key.")},
                               characters.places.at(index));
        }
    }
    if (characters.text.size() != KeySize) {
        return withProblem({Words::tr("The text has %1 characters, a text key has 16.").arg(characters.text.size()),
                            Words::tr("Every character of the text is one of the 16 bytes of the key."),
                            Words::tr("Check the text in the program that made the key.")});
    }
    KeyReading reading;
    reading.key = characters.text.toLatin1();
    reading.removed = removed + QStringList{Words::tr("the word text:")};
    return reading;
}

/** What huami_token prints for one device. */
struct Entry {
    QString address; ///< upper case with colons; empty when the text names none
    bool active = true;
    KeyReading reading;
    bool isMissing = false; ///< 0x00: the server has none
};

QString normalAddress(const QString &address)
{
    return QString(address).replace(u'-', u':').toUpper();
}

// Six groups of two digits that are no part of more groups.
const QString AddressPattern =
    uR"((?<![0-9A-Fa-f])(?<![0-9A-Fa-f][:-])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![:-]?[0-9A-Fa-f]))"_s;

const QRegularExpression &addressExpression()
{
    static const QRegularExpression expression(AddressPattern);
    return expression;
}

bool isPrintout(const QString &text)
{
    return text.contains(u"key:"_s, Qt::CaseInsensitive) || addressExpression().match(text).hasMatch();
}

/** Both layouts, also when the line ends got lost on the way: addresses, marks of activity and keys in their order. */
QList<Entry> entriesOf(const Piece &all, const DeviceModel &model, const QString &address)
{
    // A key goes on to the end of its line or cell.
    static const QRegularExpression token(u"(?<address>%1)"
                                          "|active:\\s*(?<active>\\w+)"
                                          "|key:(?<key>(?:(?!\\bmac\\b)[^\\n|║│┃╓╙╔╚╟])*)"
                                          "|(?<cell>\\b0x[^\\n|║│┃╓╙╔╚╟]*|\\b[0-9a-f]{32}\\b)"_s.arg(AddressPattern),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inactiveRow(u"[|│║┃]\\s*0\\s*[|│║┃]\\s*$"_s);

    QList<Entry> entries;
    QString current;
    bool active = true;
    auto matches = token.globalMatch(all.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedLength(u"address") > 0) {
            current = normalAddress(match.captured(u"address"));
            const auto before = std::min<qsizetype>(match.capturedStart(), 40); // the cells in front of the address
            active = !inactiveRow.match(all.text.sliced(match.capturedStart() - before, before)).hasMatch();
            continue;
        }
        if (match.capturedLength(u"active") > 0) {
            active = match.captured(u"active").startsWith(u'y', Qt::CaseInsensitive);
            continue;
        }
        const auto *const name = match.capturedStart(u"key") >= 0 ? u"key" : u"cell";
        QStringList removed;
        const auto key =
            withoutSurroundings(all.sliced(match.capturedStart(name), match.capturedLength(name)), removed);
        const auto digits = hasPrefix(key.text) ? key.text.sliced(2) : key.text;
        Entry entry;
        entry.address = current;
        entry.active = active;
        entry.isMissing = digits.isEmpty() || digits == u"0" || digits == u"00";
        if (entry.isMissing)
            entry.reading = noKeyOnServer(key.isEmpty() ? -1 : key.places.front());
        else
            entry.reading = readDigits(key, model, address, {});
        if (entry.reading.accepted())
            entry.reading.removed.prepend(Words::tr("the rest of the printout"));
        entries += entry;
    }
    return entries;
}

bool standsAlone(const QString &text)
{
    return QString(text)
               .remove(addressExpression())
               .remove(u"mac"_s, Qt::CaseInsensitive)
               .remove(u"0x"_s)
               .count(QRegularExpression(u"\\w"_s))
        == 0;
}

KeyReading choiceOf(const QList<Entry> &entries)
{
    KeyReading reading;
    for (const auto &entry : entries)
        reading.choices += KeyCandidate{entry.address, entry.reading.key};
    return reading;
}

KeyReading readPrintout(const Piece &all, const DeviceModel &model, const QString &address)
{
    const auto entries = entriesOf(all, model, address);
    if (entries.isEmpty()) {
        const auto match = addressExpression().match(all.text);
        return standsAlone(all.text) ? isAddress(all.places.at(match.capturedStart())) : noKeyInText();
    }

    // The one for this very device; of several an active one.
    const auto wanted = normalAddress(address);
    const Entry *own = nullptr;
    for (const auto &entry : entries) {
        if (entry.address == wanted && !wanted.isEmpty() && (!own || (entry.active && !own->active)))
            own = &entry;
    }
    if (own)
        return own->reading;

    QList<Entry> usable;
    for (const auto &entry : entries) {
        const auto isSame = [&entry](const Entry &other) {
            return other.address == entry.address && other.reading.key == entry.reading.key;
        };
        if (entry.reading.accepted() && std::none_of(usable.cbegin(), usable.cend(), isSame))
            usable += entry;
    }
    if (usable.isEmpty()) {
        for (const auto &entry : entries) {
            if (!entry.isMissing)
                return entry.reading;
        }
        return entries.first().reading;
    }
    if (usable.size() > 1)
        return choiceOf(usable);
    auto reading = usable.first().reading;
    if (!wanted.isEmpty() && !usable.first().address.isEmpty())
        reading.warning =
            Words::tr("This key belongs to %1, but the device is %2.").arg(usable.first().address, wanted);
    return reading;
}

} // namespace

KeyReading readKey(const QString &text, const DeviceModel &model, const QString &address)
{
    if (text.size() > MostCharacters)
        return tooMuchText();
    QStringList removed;
    const auto pasted = readable(text, removed);
    const auto inner = withoutSurroundings(pasted, removed);
    if (inner.isEmpty())
        return nothingEntered();
    constexpr QStringView TextMark(u"text:");
    if (inner.text.startsWith(TextMark, Qt::CaseInsensitive))
        return readText(inner.sliced(TextMark.size(), inner.text.size() - TextMark.size()), model, removed);
    if (isPrintout(inner.text))
        return readPrintout(inner, model, address);
    return readDigits(inner, model, address, removed);
}

} // namespace pulsekeep::huami
