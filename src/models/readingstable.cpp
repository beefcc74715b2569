// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingstable.h"

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;

void ReadingsTable::setRows(const QList<Column> &columns, const QList<Row> &rows, const HistoryWords &words,
                            const QStringList &notes)
{
    beginResetModel();
    const bool others = m_columns != columns;
    m_columns = columns;
    m_rows = rows;
    m_words = words;
    m_notes = notes;
    if (others) {
        m_sortColumn = 0;
        m_direction = Qt::AscendingOrder;
    }
    arrange();
    endResetModel();
    if (others) {
        Q_EMIT columnsChanged();
        Q_EMIT sortingChanged();
    }
    Q_EMIT countChanged();
}

QVariantList ReadingsTable::columns() const
{
    QVariantList list;
    for (const auto &column : m_columns) {
        const bool numeric = column.kind == Kind::Number || column.kind == Kind::Minutes;
        list.append(QVariantMap{{u"title"_s, column.title}, {u"numeric"_s, numeric}});
    }
    return list;
}

void ReadingsTable::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    arrange();
    endResetModel();
    Q_EMIT filterChanged();
    Q_EMIT countChanged();
}

int ReadingsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

int ReadingsTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ReadingsTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = m_order.at(index.row());
    const auto &values = m_rows.at(row).values;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case CellsRole: {
        QStringList cells;
        for (int column = 0; column < m_columns.size(); ++column)
            cells.append(text(row, column));
        return cells;
    }
    case AtRole:
        return values.constFirst();
    case ValueRole: {
        const double value = values.at(index.column());
        return std::isnan(value) ? QVariant() : QVariant(value);
    }
    default:
        return {};
    }
}

QVariant ReadingsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section >= 0 && section < m_columns.size() ? m_columns.at(section).title : QVariant();
}

QHash<int, QByteArray> ReadingsTable::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {CellsRole, "cells"}, {AtRole, "at"}, {ValueRole, "value"}};
}

void ReadingsTable::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_columns.size() || (column == m_sortColumn && order == m_direction))
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const auto before = persistentIndexList();
    QList<int> rows;
    for (const auto &index : before)
        rows.append(m_order.at(index.row()));
    m_sortColumn = column;
    m_direction = order;
    arrange();
    QList<int> places(m_rows.size(), -1);
    for (int place = 0; place < m_order.size(); ++place)
        places[m_order.at(place)] = place;
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(places.at(rows.at(i)), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT sortingChanged();
}

void ReadingsTable::sortBy(int column)
{
    const bool turn = column == m_sortColumn && m_direction == Qt::AscendingOrder;
    sort(column, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QString ReadingsTable::text(int row, int column) const
{
    const double value = m_rows.at(row).values.at(column);
    if (std::isnan(value))
        return {};
    const auto at = static_cast<qint64>(value);
    switch (m_columns.at(column).kind) {
    case Kind::Moment:
        return m_words->when({at, at}, {Width::Minutes, 1}, true);
    case Kind::Clock:
        return m_words->time(at);
    case Kind::Day:
        return m_words->weekday(at);
    case Kind::Month:
        return m_words->when({at, at}, {Width::Months, 1}, true);
    case Kind::Number:
        return m_words->number(value);
    case Kind::Minutes:
        return HistoryWords::duration(static_cast<int>(value));
    case Kind::Stage:
        return HistoryWords::stage(static_cast<Activity>(at));
    case Kind::Note:
        return m_notes.value(at);
    }
    Q_UNREACHABLE();
}

/** Rows without a value come last, whichever way the others are sorted. */
void ReadingsTable::arrange()
{
    m_order.clear();
    const auto wanted = m_filter.trimmed();
    for (int row = 0; row < m_rows.size(); ++row) {
        bool found = wanted.isEmpty();
        for (int column = 0; !found && column < m_columns.size(); ++column)
            found = text(row, column).contains(wanted, Qt::CaseInsensitive);
        if (found)
            m_order.append(row);
    }
    std::stable_sort(m_order.begin(), m_order.end(), [this](int a, int b) {
        const double one = m_rows.at(a).values.at(m_sortColumn);
        const double other = m_rows.at(b).values.at(m_sortColumn);
        if (std::isnan(one) || std::isnan(other))
            return !std::isnan(one) && std::isnan(other);
        return m_direction == Qt::AscendingOrder ? one < other : one > other;
    });
}

} // namespace pulsekeep
