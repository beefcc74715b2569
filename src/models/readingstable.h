// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historywords.h"

#include <QAbstractTableModel>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** The readings behind a chart as rows: sorted by any column, and only those that hold a text. */
class ReadingsTable : public QAbstractTableModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a HistoryView")
    /// Of the columns; "numeric" ones stand at the right.
    Q_PROPERTY(QVariantList columns READ columns NOTIFY columnsChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// How many there are without the filter.
    Q_PROPERTY(int total READ total NOTIFY countChanged)
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY sortingChanged)
    Q_PROPERTY(bool descending READ isDescending NOTIFY sortingChanged)
    /// Shows only rows with a cell that contains this, in any case.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)

public:
    enum Role {
        CellsRole = Qt::UserRole, ///< list of what stands in the row, for people
        AtRole,                   ///< when it began, milliseconds UTC
        ValueRole,                ///< of the cell, a number; undefined where there is none
    };
    Q_ENUM(Role)

    enum class Kind { Moment, Clock, Day, Month, Number, Minutes, Stage, Note };
    struct Column {
        QString title;
        Kind kind = Kind::Number;

        bool operator==(const Column &) const = default;
    };
    /** As many values as columns; moments in milliseconds UTC, of notes their place among the notes, not a number where
     *  there is no value. */
    struct Row {
        QList<double> values;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<Column> &columns, const QList<Row> &rows, const HistoryWords &words,
                 const QStringList &notes = {});
    const QList<Row> &rows() const { return m_rows; }

    QVariantList columns() const;
    int count() const { return static_cast<int>(m_order.size()); }
    int total() const { return static_cast<int>(m_rows.size()); }
    int sortColumn() const { return m_sortColumn; }
    bool isDescending() const { return m_direction == Qt::DescendingOrder; }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void sort(int column, Qt::SortOrder order) override;
    /** By @p column, or the other way round where it is sorted by it already. */
    Q_INVOKABLE void sortBy(int column);

Q_SIGNALS:
    void columnsChanged();
    void countChanged();
    void sortingChanged();
    void filterChanged();

private:
    QString text(int row, int column) const;
    void arrange();

    QList<Column> m_columns;
    QList<Row> m_rows;
    QStringList m_notes;
    QList<int> m_order; ///< rows shown, in this order
    std::optional<HistoryWords> m_words;
    QString m_filter;
    int m_sortColumn = 0;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace pulsekeep
