// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

/** What vendors have in common when they read pasted keys: 32 hexadecimal digits, alone, with `0x` before them, or in
 *  groups. */
namespace pulsekeep {

constexpr qsizetype PastedKeySize = 16;
constexpr qsizetype MostKeyText = 20'000; ///< characters: a printout of a hundred devices

/** A part of what was pasted, each character with its place there. */
struct KeyPiece {
    QString text;
    QList<int> places;

    bool isEmpty() const { return text.isEmpty(); }
    void append(QChar character, int place)
    {
        text += character;
        places += place;
    }
    KeyPiece sliced(qsizetype from, qsizetype count) const
    {
        return {text.sliced(from, count), places.sliced(from, count)};
    }
    KeyPiece trimmed() const;
};

/** What differs between vendors. */
struct KeyProblems {
    Explanation missing;    ///< nothing, 0 or 00 behind the prefix: some programs print that where there is no key
    Explanation characters; ///< 16 characters instead of 32 digits
};

/** Drops what cannot be seen, and makes one kind of blank of many. Notes in @p removed what it dropped. */
KeyPiece readableKeyText(const QString &pasted, QStringList &removed);
/** Without quotation marks and the blanks around. */
KeyPiece withoutSurroundings(const KeyPiece &piece, QStringList &removed);
bool hasHexPrefix(QStringView text);
/** One key and nothing else, of the device at @p address. */
KeyReading readKeyDigits(const KeyPiece &all, const KeyProblems &problems, const QString &address, QStringList removed);
/** The same, of all that was pasted. */
KeyReading readPlainKey(const QString &text, const KeyProblems &problems, const QString &address);

KeyReading keyProblem(Explanation problem, int position = -1);
KeyReading noKeyEntered();
KeyReading tooMuchKeyText();
KeyReading addressInsteadOfKey(int position);
QString copyKeyAgain(); ///< a remedy

} // namespace pulsekeep
