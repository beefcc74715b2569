// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

namespace pulsekeep {

/** Puts rows together in a buffer of fixed size and hands it on when it is full: ten years of minutes are a third of a
 *  gigabyte. The first trouble stops it. */
class CsvWriter
{
public:
    CsvWriter(QIODevice *out, std::function<bool(qint64 rows)> proceed) : m_out(out), m_proceed(std::move(proceed)) { }

    /** Bytes that are known to be a harmless cell, or several with their commas. */
    void put(QByteArrayView cells)
    {
        if (cells.size() > room())
            drain();
        if (cells.size() > room()) {
            write(cells);
            return;
        }
        m_at = std::copy(cells.begin(), cells.end(), m_at); // also of no cell at all, whose data is null
    }

    void put(char character)
    {
        if (room() < 1)
            drain();
        *m_at++ = character;
    }

    void number(quint32 value)
    {
        constexpr int MostDigits = 10;
        if (room() < MostDigits)
            drain();
        std::array<char, MostDigits> digits; // NOLINT(cppcoreguidelines-pro-type-member-init): filled from its end
        char *first = digits.data() + MostDigits;
        do {
            *--first = char('0' + value % 10);
            value /= 10;
        } while (value > 0);
        const auto count = digits.data() + MostDigits - first;
        std::memcpy(m_at, first, size_t(count));
        m_at += count;
    }

    /** Whether to go on: no trouble yet, and nobody wants to stop. */
    bool endRow()
    {
        constexpr qint64 RowsBetweenQuestions = 4096;
        put("\r\n");
        return ++m_rows % RowsBetweenQuestions != 0 || askWhetherToProceed();
    }

    /** The header is no row. */
    void header(QByteArrayView names)
    {
        put(names);
        put("\r\n");
    }

    /** Hands on what is left. The number of rows, or what went wrong. */
    Result<qint64> finish();

private:
    qsizetype room() const { return m_buffer.data() + m_buffer.size() - m_at; }
    void drain();
    void write(QByteArrayView bytes);
    bool askWhetherToProceed();
    void fail();

    QIODevice *m_out;
    std::function<bool(qint64 rows)> m_proceed;
    std::optional<Error> m_trouble;
    qint64 m_rows = 0;
    std::array<char, 1 << 16> m_buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): written before it is read
    char *m_at = m_buffer.data();
};

} // namespace pulsekeep
