// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monthsheet.h"

#include "periods.h"

#include <QLocale>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr int DaysAWeek = 7;
constexpr int Weeks = 6; ///< that a month touches at most

} // namespace

MonthSheet::MonthSheet(const Clock *clock, QObject *parent)
    : QAbstractListModel(parent), m_clock(clock), m_chosen(today())
{
}

QDate MonthSheet::today() const
{
    return m_clock->now().toTimeZone(m_clock->zone()).date();
}

void MonthSheet::choose(const QDate &day)
{
    if (!day.isValid() || day == m_chosen)
        return;
    m_chosen = day;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT chosenChanged();
}

QString MonthSheet::month() const
{
    return QLocale().toString(m_chosen, u"MMMM yyyy"_s);
}

QStringList MonthSheet::weekdays() const
{
    const QLocale locale;
    QStringList names;
    for (int column = 0; column < DaysAWeek; ++column) {
        const int weekday = (locale.firstDayOfWeek() - 1 + column) % DaysAWeek + 1;
        names.append(locale.standaloneDayName(weekday, QLocale::NarrowFormat));
    }
    return names;
}

QDate MonthSheet::firstShown() const
{
    const QDate first(m_chosen.year(), m_chosen.month(), 1);
    return first.addDays(-((first.dayOfWeek() - QLocale().firstDayOfWeek() + DaysAWeek) % DaysAWeek));
}

QString MonthSheet::nameOf(const QDate &day) const
{
    return pulsekeep::nameOf(Period::Day, dayOf(day, m_clock->zone()), today(), m_clock->zone(), {});
}

int MonthSheet::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Weeks * DaysAWeek;
}

QVariant MonthSheet::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto day = dayAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NumberRole:
        return QLocale().toString(day.day());
    case NameRole:
        return nameOf(day);
    case ChosenRole:
        return day == m_chosen;
    case PresentRole:
        return day == today();
    case InMonthRole:
        return day.month() == m_chosen.month();
    default:
        return {};
    }
}

QHash<int, QByteArray> MonthSheet::roleNames() const
{
    return {{NumberRole, "number"},
            {NameRole, "name"},
            {ChosenRole, "chosen"},
            {PresentRole, "present"},
            {InMonthRole, "inMonth"}};
}

QDate MonthSheet::dayAt(int row) const
{
    return firstShown().addDays(row);
}

void MonthSheet::chooseRow(int row)
{
    if (row >= 0 && row < rowCount())
        choose(dayAt(row));
}

void MonthSheet::chooseToday()
{
    choose(today());
}

void MonthSheet::moveDays(int days)
{
    choose(m_chosen.addDays(days));
}

void MonthSheet::moveMonths(int months)
{
    choose(m_chosen.addMonths(months));
}

} // namespace pulsekeep
