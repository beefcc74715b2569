// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/momentreader.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pulsekeep {
namespace {

constexpr int MonthsInYear = 12;

/** "Mär." and "MÄR" are the same. */
QString plainName(QStringView name)
{
    QString plain = name.toString().toLower();
    while (plain.endsWith(u'.'))
        plain.chop(1);
    return plain;
}

/** A two-digit year is of this century, but for one that lies ahead. */
int fullYear(int year)
{
    constexpr int Century = 2000;
    const int now = QDate::currentDate().year();
    return Century + year > now + 1 ? Century - 100 + year : Century + year;
}

} // namespace

MomentReader::MomentReader(const QTimeZone &zone) : m_zone(zone)
{
    const QList<QLocale> locales{
        QLocale(),        QLocale::English,    QLocale::German,          QLocale::French, QLocale::Spanish,
        QLocale::Italian, QLocale::Portuguese, QLocale::Dutch,           QLocale::Polish, QLocale::Swedish,
        QLocale::Danish,  QLocale::Czech,      QLocale::NorwegianBokmal, QLocale::Finnish};
    for (const QLocale &locale : locales) {
        for (int month = 1; month <= MonthsInYear; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                for (const auto &name : {locale.monthName(month, format), locale.standaloneMonthName(month, format)})
                    m_months.insert(plainName(name), month);
            }
        }
    }
    m_months.insert(u"sept"_s, 9);
    m_months.insert(u"mrz"_s, 3); // what older German programs write for März
}

MomentReader::Parts MomentReader::partsOf(QStringView text) const
{
    Parts parts;
    qsizetype at = 0;
    const auto isDigit = [&](qsizetype where) {
        return where < text.size() && text[where] >= u'0' && text[where] <= u'9';
    };
    const auto number = [&](int *digits) {
        qint64 value = 0;
        *digits = 0;
        for (; isDigit(at); ++at) {
            if (++*digits <= 15)
                value = value * 10 + text[at].digitValue();
        }
        return value;
    };
    const auto bounded = [](qint64 value) { return int(std::min<qint64>(value, 99'999'999)); };

    bool inTime = false;
    while (at < text.size()) {
        const QChar character = text[at];
        if (isDigit(at)) {
            int digits = 0;
            const qint64 value = number(&digits);
            const bool hour = at < text.size() && text[at] == u':' && !inTime && digits <= 2;
            if (hour) {
                inTime = true;
                parts.hour = bounded(value);
                ++at;
                parts.minute = bounded(number(&digits));
                if (at < text.size() && text[at] == u':' && isDigit(at + 1)) {
                    ++at;
                    parts.second = bounded(number(&digits));
                    parts.seconds = true;
                    if (at < text.size() && (text[at] == u'.' || text[at] == u',') && isDigit(at + 1)) {
                        ++at;
                        qint64 fraction = number(&digits);
                        for (; digits < 3; ++digits)
                            fraction *= 10;
                        for (; digits > 3; --digits)
                            fraction /= 10;
                        parts.millisecond = bounded(fraction);
                    }
                }
            } else if (digits == 10 || digits == 13) {
                parts.milliseconds = digits == 10 ? value * 1000 : value;
            } else if (!inTime) {
                parts.numbers.append(bounded(value));
                parts.digits.append(digits);
                parts.dots = parts.dots || (at < text.size() && text[at] == u'.');
            }
        } else if (character.isLetter()) {
            const qsizetype begin = at;
            while (at < text.size() && (text[at].isLetter() || text[at] == u'.'))
                ++at;
            const QString word = plainName(text.sliced(begin, at - begin));
            const bool before = word == "am"_L1 || word == "a.m"_L1;
            const bool after = word == "pm"_L1 || word == "p.m"_L1;
            if (inTime && (before || after) && parts.hour >= 1 && parts.hour <= 12)
                parts.hour = parts.hour % 12 + (after ? 12 : 0);
            else if (inTime && word == "z"_L1)
                parts.offset = 0;
            else if (!inTime && m_months.contains(word))
                parts.month = m_months.value(word);
        } else if (inTime && (character == u'+' || character == u'-' || character == QChar(0x2212))
                   && isDigit(at + 1)) {
            ++at;
            int digits = 0;
            int hours = bounded(number(&digits));
            int minutes = 0;
            if (digits == 4) {
                minutes = hours % 100;
                hours /= 100;
            } else if (at < text.size() && text[at] == u':') {
                ++at;
                minutes = bounded(number(&digits));
            }
            const int offset = std::min(hours, 24) * 3600 + std::min(minutes, 59) * 60;
            parts.offset = character == u'+' ? offset : -offset;
        } else {
            ++at;
        }
    }
    return parts;
}

QDate MomentReader::dateOf(const Parts &parts, DateOrder order) const
{
    const auto &numbers = parts.numbers;
    const auto &digits = parts.digits;
    if (parts.month != 0 && numbers.size() >= 2) {
        if (digits[0] == 4)
            return {numbers[0], parts.month, numbers[1]};
        return {digits[1] == 4 ? numbers[1] : fullYear(numbers[1]), parts.month, numbers[0]};
    }
    if (numbers.size() == 1 && digits[0] == 8)
        return {numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100};
    if (numbers.size() < 3)
        return {};
    if (digits[0] == 4)
        return {numbers[0], numbers[1], numbers[2]};
    if (digits[2] != 4 && digits[2] != 2)
        return {};
    const int year = digits[2] == 4 ? numbers[2] : fullYear(numbers[2]);
    if (parts.dots || order == DateOrder::DayFirst)
        return {year, numbers[1], numbers[0]};
    return {year, numbers[0], numbers[1]};
}

std::optional<DateOrder> MomentReader::orderOf(QStringView text)
{
    constexpr int LastMonth = 12;
    const Parts parts = partsOf(text);
    if (parts.month != 0 || parts.dots || parts.numbers.size() < 3 || parts.digits[0] == 4)
        return std::nullopt;
    if (parts.numbers[0] > LastMonth && parts.numbers[1] <= LastMonth)
        return DateOrder::DayFirst;
    if (parts.numbers[1] > LastMonth && parts.numbers[0] <= LastMonth)
        return DateOrder::MonthFirst;
    return std::nullopt;
}

std::optional<ReadMoment> MomentReader::read(QStringView text, DateOrder order, const QTimeZone &zone)
{
    const QTimeZone &here = zone.isValid() ? zone : m_zone;
    const Parts parts = partsOf(text);
    ReadMoment moment;
    if (parts.milliseconds && parts.hour < 0) {
        moment.at = QDateTime::fromMSecsSinceEpoch(*parts.milliseconds, Qt::UTC);
        moment.offset = here.offsetFromUtc(moment.at);
        return moment;
    }
    if (parts.numbers.isEmpty()) {
        m_problem = NoDate;
        return std::nullopt;
    }
    const QDate date = dateOf(parts, order);
    if (!date.isValid()) {
        m_problem = NoSuchDate;
        return std::nullopt;
    }
    if (parts.hour < 0) {
        m_problem = NoTimeOfDay;
        return std::nullopt;
    }
    const QTime time(parts.hour, parts.minute, parts.second, parts.millisecond);
    if (!time.isValid()) {
        m_problem = NoSuchTime;
        return std::nullopt;
    }
    moment.noSeconds = !parts.seconds;
    if (parts.offset) {
        moment.offset = *parts.offset;
        moment.at = QDateTime(date, time, Qt::UTC).addSecs(-moment.offset);
        return moment;
    }
    const QDateTime local(date, time, here);
    // In the hour that summer time leaves out there is no such time.
    if (!local.isValid() || local.time() != time) {
        m_problem = NoSuchTime;
        return std::nullopt;
    }
    moment.at = local.toUTC();
    moment.offset = local.offsetFromUtc();
    return moment;
}

} // namespace pulsekeep
