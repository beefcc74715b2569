// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/keytext.h"

#include "devices/huami/words.h"
#include "devices/keytext.h"

#include <QRegularExpression>

#include <algorithm>

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;

namespace {

Explanation noKeyOnServer()
{
    return {Words::tr("The vendor's server has no key for this device."),
            Words::tr("0x00 is printed where there is none: for a scale, or when the device is not paired in "
                      "the vendor's app."),
            Words::tr("Pair the device in the vendor's app first, then fetch its key again.")};
}

/** What is wrong with a key of @p model. */
KeyProblems problemsOf(const DeviceModel &model)
{
    Explanation text;
    text.what = Words::tr("That is a text of 16 characters, not a key of 32 digits.");
    if (model.key == KeySource::Made) {
        text.why = Words::tr("Some programs use the characters of such a text as the key.");
        text.remedy = Words::tr("If this text is the key on the band, write “text:” before it.");
    } else {
        text.why = Words::tr("The key of this device was made by the vendor's server.");
        text.remedy = Words::tr("Fetch the key from the vendor's account and copy all 32 digits.");
    }
    return {noKeyOnServer(), text};
}

KeyReading noKeyInText()
{
    return keyProblem({Words::tr("There is no key in this text."),
                       Words::tr("It names a device's address, but no key stands behind it."),
                       Words::tr("Copy the line that begins with “Key:” too.")});
}

/** The characters behind "text:", chosen by a person for a band on which another program left such a key. */
KeyReading readText(const KeyPiece &characters, const DeviceModel &model, const QStringList &removed)
{
    if (model.key != KeySource::Made) {
        return keyProblem({Words::tr("A text cannot be the key of this device."),
                           Words::tr("Its key was made by the vendor's server."),
                           Words::tr("Fetch the key from the vendor's account and copy all 32 digits.")},
                          0);
    }
    for (qsizetype index = 0; index < characters.text.size(); ++index) {
        const auto code = characters.text.at(index).unicode();
        if (code < 0x20 || code > 0x7e) {
            return keyProblem({Words::tr("“%1” cannot be in a text key.").arg(characters.text.at(index)),
                               Words::tr("A text key is made of plain letters, digits and punctuation."),
                               Words::tr("Check the text in the program that made the key.")},
                              characters.places.at(index));
        }
    }
    if (characters.text.size() != PastedKeySize) {
        return keyProblem({Words::tr("The text has %1 characters, a text key has 16.").arg(characters.text.size()),
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
QList<Entry> entriesOf(const KeyPiece &all, const DeviceModel &model, const QString &address)
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
        const auto digits = hasHexPrefix(key.text) ? key.text.sliced(2) : key.text;
        Entry entry;
        entry.address = current;
        entry.active = active;
        entry.isMissing = digits.isEmpty() || digits == u"0" || digits == u"00";
        if (entry.isMissing)
            entry.reading = keyProblem(noKeyOnServer(), key.isEmpty() ? -1 : key.places.front());
        else
            entry.reading = readKeyDigits(key, problemsOf(model), address, {});
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

KeyReading readPrintout(const KeyPiece &all, const DeviceModel &model, const QString &address)
{
    const auto entries = entriesOf(all, model, address);
    if (entries.isEmpty()) {
        const auto match = addressExpression().match(all.text);
        return standsAlone(all.text) ? addressInsteadOfKey(all.places.at(match.capturedStart())) : noKeyInText();
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
    if (text.size() > MostKeyText)
        return tooMuchKeyText();
    QStringList removed;
    const auto pasted = readableKeyText(text, removed);
    const auto inner = withoutSurroundings(pasted, removed);
    if (inner.isEmpty())
        return noKeyEntered();
    constexpr QStringView TextMark(u"text:");
    if (inner.text.startsWith(TextMark, Qt::CaseInsensitive))
        return readText(inner.sliced(TextMark.size(), inner.text.size() - TextMark.size()), model, removed);
    if (isPrintout(inner.text))
        return readPrintout(inner, model, address);
    return readKeyDigits(inner, problemsOf(model), address, removed);
}

} // namespace pulsekeep::huami
