// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/csvreader.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pulsekeep {
namespace {

constexpr qsizetype LargestFile = 256 * 1024 * 1024;
constexpr qsizetype LongestCell = 65536;
constexpr qsizetype MostCells = 4096;

/** What Windows-1252 has where Latin-1 has control characters; 0: nothing. */
constexpr std::array<char16_t, 32> Windows1252{0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                               0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                               0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                               0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        const auto code = character.unicode();
        if (code >= 0x80 && code < 0xa0)
            character = QChar(Windows1252.at(code - 0x80) ? Windows1252.at(code - 0x80) : char16_t(0xfffd));
    }
    return text;
}

Error noText(const QString &detail)
{
    return Error(Error::Malformed, detail)
        .explained({QCoreApplication::translate("Import", "This file cannot be read as a table."),
                    QCoreApplication::translate("Import", "It is no text, or too large."),
                    QCoreApplication::translate("Import", "Choose a CSV file. A spreadsheet can be saved as one.")});
}

} // namespace

Result<QString> textOf(const QByteArray &bytes)
{
    if (bytes.size() > LargestFile)
        return Failure(noText(u"%1 bytes"_s.arg(bytes.size())));
    QString text;
    if (const auto encoding = QStringConverter::encodingForData(bytes);
        encoding && encoding != QStringConverter::Utf8 && encoding != QStringConverter::System) {
        QStringDecoder decode(*encoding);
        text = decode(bytes);
    } else {
        QStringDecoder decode(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
        text = decode(bytes);
        if (decode.hasError())
            text = fromWindows1252(bytes);
    }
    if (text.contains(QChar(0)))
        return Failure(noText(u"a null character at %1"_s.arg(text.indexOf(QChar(0)))));
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

QChar CsvReader::separatorOf(QStringView text)
{
    constexpr int LinesLookedAt = 10;
    QChar best = u',';
    int most = 0;
    for (const QChar candidate : {u',', u';', u'\t'}) {
        int count = 0;
        int lines = 0;
        bool quoted = false;
        for (const QChar character : text) {
            if (character == u'"')
                quoted = !quoted;
            else if (character == candidate && !quoted)
                ++count;
            else if (character == u'\n' && ++lines == LinesLookedAt)
                break;
        }
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

bool CsvReader::next(QStringList *row)
{
    row->clear();
    m_cutOff = false;
    // Empty lines
    while (m_at < m_text.size() && (m_text[m_at] == u'\n' || m_text[m_at] == u'\r'))
        m_nextLine += m_text[m_at++] == u'\n';
    if (m_at >= m_text.size())
        return false;
    m_line = m_nextLine;
    for (;;) {
        QString text = cell();
        if (row->size() < MostCells)
            row->append(std::move(text));
        else
            m_cutOff = true;
        if (m_at >= m_text.size())
            return true;
        const QChar end = m_text[m_at++];
        if (end == m_separator)
            continue;
        if (end == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
        ++m_nextLine;
        return true;
    }
}

/** Up to its separator or the end of the line, which stay. */
QString CsvReader::cell()
{
    const auto atEnd = [this] {
        const QChar character = m_text[m_at];
        return character == m_separator || character == u'\n' || character == u'\r';
    };
    while (m_at < m_text.size() && m_text[m_at] == u' ')
        ++m_at;
    if (m_at >= m_text.size() || m_text[m_at] != u'"') {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !atEnd())
            ++m_at;
        m_cutOff = m_cutOff || m_at - begin > LongestCell;
        return m_text.sliced(begin, std::min(m_at - begin, LongestCell)).trimmed().toString();
    }

    QString text;
    const auto append = [this, &text](QChar character) {
        if (text.size() < LongestCell)
            text += character;
        else
            m_cutOff = true;
    };
    ++m_at;
    for (; m_at < m_text.size(); ++m_at) {
        const QChar character = m_text[m_at];
        if (character == u'"') {
            if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"')
                break;
            ++m_at;
        }
        m_nextLine += character == u'\n';
        append(character);
    }
    if (m_at < m_text.size())
        ++m_at; // the closing quote; what follows it belongs to the cell all the same
    while (m_at < m_text.size() && !atEnd())
        append(m_text[m_at++]);
    return text.trimmed();
}

} // namespace pulsekeep
