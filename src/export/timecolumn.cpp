// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/timecolumn.h"

#include <cstdlib>

namespace pulsekeep {
namespace {

constexpr qint64 SecondsInDay = 86400;

qint64 floorOf(qint64 value, qint64 step)
{
    const qint64 rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/** Writes @p value as digits that end before @p end. */
template<int Digits> char *digits(char *at, int value)
{
    for (int place = Digits - 1; place >= 0; --place) {
        at[place] = char('0' + value % 10);
        value /= 10;
    }
    return at + Digits;
}

QDateTime instant(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

} // namespace

QByteArrayView TimeColumn::moment(const QDateTime &at)
{
    m_quarter = -(qint64(1) << 60); // the text is no minute's any more
    spell(floorOf(at.toMSecsSinceEpoch(), 1000) / 1000, m_store->offsetAt(m_device, at));
    return {m_text.data(), qsizetype(m_text.size())};
}

QByteArray TimeColumn::spelt(const QDateTime &at, int offset)
{
    TimeColumn column(nullptr, 0);
    column.spell(floorOf(at.toMSecsSinceEpoch(), 1000) / 1000, offset);
    return {column.m_text.data(), qsizetype(column.m_text.size())};
}

void TimeColumn::startQuarter(qint64 minute)
{
    constexpr qint64 Minutes = 15;
    const qint64 quarter = floorOf(minute, Minutes);
    const int offset = m_store->offsetAt(m_device, instant(minute * 60));
    spell(quarter * 60, offset);
    m_minuteOfHour = (m_text[MinutePlace] - '0') * 10 + m_text[MinutePlace + 1] - '0';
    m_quarter = quarter;
}

void TimeColumn::spell(qint64 seconds, int offset)
{
    // Zones are whole quarters ahead; were one not, the text would still name the right instant.
    offset -= offset % 900;
    const qint64 local = seconds + offset;
    const qint64 midnight = floorOf(local, SecondsInDay);
    const auto date = instant(midnight).date();
    const int ofDay = int(local - midnight);

    char *at = digits<4>(m_text.data(), date.year());
    *at++ = '-';
    at = digits<2>(at, date.month());
    *at++ = '-';
    at = digits<2>(at, date.day());
    *at++ = 'T';
    at = digits<2>(at, ofDay / 3600);
    *at++ = ':';
    at = digits<2>(at, ofDay / 60 % 60);
    *at++ = ':';
    at = digits<2>(at, ofDay % 60);
    *at++ = offset < 0 ? '-' : '+';
    const int minutes = std::abs(offset) / 60;
    at = digits<2>(at, minutes / 60);
    *at++ = ':';
    digits<2>(at, minutes % 60);
}

} // namespace pulsekeep
