// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/** RFC 4180 as a reader sees it, strictly: lines end with CRLF, quotes are doubled in quoted cells and nowhere else,
 * all rows have as many cells as the first. Nothing for anything else. */
inline std::optional<QList<QList<QByteArray>>> readCsv(const QByteArray &text)
{
    QList<QList<QByteArray>> rows;
    QList<QByteArray> row;
    qsizetype at = 0;
    while (at < text.size()) {
        QByteArray cell;
        if (text[at] == '"') {
            for (++at;; ++at) {
                if (at >= text.size())
                    return {};
                if (text[at] != '"') {
                    cell += text[at];
                } else if (at + 1 < text.size() && text[at + 1] == '"') {
                    cell += '"';
                    ++at;
                } else {
                    ++at;
                    break;
                }
            }
        } else {
            for (; at < text.size() && text[at] != ',' && text[at] != '\r'; ++at) {
                if (text[at] == '"' || text[at] == '\n')
                    return {};
                cell += text[at];
            }
        }
        row += cell;
        if (at < text.size() && text[at] == ',') {
            ++at;
            continue;
        }
        if (text.mid(at, 2) != "\r\n")
            return {};
        at += 2;
        if (!rows.isEmpty() && row.size() != rows.first().size())
            return {};
        rows += row;
        row.clear();
    }
    if (!row.isEmpty())
        return {};
    return rows;
}
