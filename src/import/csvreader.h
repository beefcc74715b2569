// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

namespace pulsekeep {

/** The text of a file: UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252, which spreadsheets write.
 *  Malformed for what is no text, or larger than 256 MB. */
Result<QString> textOf(const QByteArray &bytes);

/** Takes a table apart as RFC 4180 says, with a comma, semicolon or tab between cells. Also takes what spreadsheets
 * write against it: line feeds alone, quotes in the middle of a cell. A row is bounded: 4096 cells, 65,536 characters
 * each. */
class CsvReader
{
public:
    /** @p text outlives it. */
    CsvReader(QStringView text, QChar separator) : m_text(text), m_separator(separator) { }

    /** The character that separates the cells of the first lines of @p text. */
    static QChar separatorOf(QStringView text);

    /** Whether there was a next row. Empty lines are left out; cells are trimmed. */
    bool next(QStringList *row);
    /** Where the row that next() gave began, from 1. */
    int line() const { return m_line; }
    /** The row that next() gave was larger than a row can be: what is beyond is left out. */
    bool cutOff() const { return m_cutOff; }

private:
    QString cell();

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 0;     ///< of the row
    int m_nextLine = 1; ///< where reading goes on
    bool m_cutOff = false;
};

} // namespace pulsekeep
