// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historywords.h"
#include "pressuredata.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** Single readings of blood pressure as rows, the newest first: each as it was measured, never a mean. */
class PressureTable : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a PressureView")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// How many there are without the filter.
    Q_PROPERTY(int total READ total NOTIFY countChanged)
    Q_PROPERTY(SortBy sortedBy READ sortedBy NOTIFY sortingChanged)
    Q_PROPERTY(bool descending READ isDescending NOTIFY sortingChanged)
    /// Shows only rows that hold this text, in any case.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)

public:
    enum Role {
        ReadingIdRole = Qt::UserRole, ///< qint64
        WhenRole,                     ///< "31 October, 07:10"
        PartRole,                     ///< "morning" or "evening", translated
        PressureRole,                 ///< "148/92"
        PulseRole,                    ///< "61", or empty
        ClassNameRole,
        ShapeRole,
        ColourRole, ///< name of a token
        MarksRole,  ///< what the cuff noticed, in words; may be empty
        NoteRole,
        LeftOutRole, ///< bool
        ReasonRole,  ///< why it is left out
        SourceRole,  ///< where it came from, in words; empty for a device
        TypedRole,   ///< bool: somebody typed it in, and may type it better
    };
    Q_ENUM(Role)

    enum SortBy { ByTime, BySystolic, ByDiastolic, ByPulse };
    Q_ENUM(SortBy)

    using QAbstractListModel::QAbstractListModel;

    /** Those of @p data in the places [first, second); @p data outlives it and tells of every change so. */
    void show(const PressureData *data, std::pair<qsizetype, qsizetype> places, const PressureClasses &classes,
              const HistoryWords &words);

    int count() const { return static_cast<int>(m_order.size()); }
    int total() const { return static_cast<int>(m_places.second - m_places.first); }
    SortBy sortedBy() const { return m_sortedBy; }
    bool isDescending() const { return m_descending; }
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /** By that, or the other way round where it is sorted so already. */
    Q_INVOKABLE void sortBy(pulsekeep::PressureTable::SortBy by);
    Q_INVOKABLE int rowOf(qint64 reading) const;

Q_SIGNALS:
    void countChanged();
    void sortingChanged();
    void filterChanged();

private:
    QString when(const PressureReading &reading) const;
    QString textOf(qsizetype place) const;
    void arrange();

    const PressureData *m_data = nullptr;
    std::pair<qsizetype, qsizetype> m_places;
    QList<qsizetype> m_order; ///< places shown, in this order
    PressureClasses m_classes;
    std::optional<HistoryWords> m_words;
    QString m_filter;
    SortBy m_sortedBy = ByTime;
    bool m_descending = true;
};

/** "Irregular heartbeat, movement"; empty for none. */
QString pressureMarksInWords(quint8 marks);
/** "morning" or "evening". */
QString partInWords(PartOfDay part);

} // namespace pulsekeep
