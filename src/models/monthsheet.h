// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

#include <QAbstractListModel>
#include <QDate>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** Six weeks of a calendar around one chosen day. Days are those of the zone of the clock, and do not pass through QML,
 *  whose dates are moments in the zone of the computer. */
class MonthSheet : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of HistoryView")
    /** "Friday 20 November". */
    Q_PROPERTY(QString chosenName READ chosenName NOTIFY chosenChanged)
    /** "November 2026". */
    Q_PROPERTY(QString month READ month NOTIFY chosenChanged)
    /** A letter or two for each column. */
    Q_PROPERTY(QStringList weekdays READ weekdays CONSTANT)

public:
    enum Role {
        NumberRole = Qt::UserRole, ///< 1 to 31, as the locale writes it
        NameRole,                  ///< "Friday 20 November"
        ChosenRole,
        PresentRole, ///< that is today
        InMonthRole, ///< of the chosen day
    };
    Q_ENUM(Role)

    /** @p clock outlives it. */
    explicit MonthSheet(const Clock *clock, QObject *parent = nullptr);

    QDate chosen() const { return m_chosen; }
    /** An invalid @p day changes nothing. */
    void choose(const QDate &day);
    QString chosenName() const { return nameOf(m_chosen); }
    QString month() const;
    QStringList weekdays() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QDate dayAt(int row) const;
    Q_INVOKABLE void chooseRow(int row);
    Q_INVOKABLE void chooseToday();
    /** Later if above 0. In a month that has no such day, it is the last. */
    Q_INVOKABLE void moveDays(int days);
    Q_INVOKABLE void moveMonths(int months);

Q_SIGNALS:
    void chosenChanged();

private:
    QDate today() const;
    QDate firstShown() const;
    QString nameOf(const QDate &day) const;

    const Clock *m_clock;
    QDate m_chosen;
};

} // namespace pulsekeep
