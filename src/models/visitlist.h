// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** The last visits to one device, newest first, each with a report that holds no secret. */
class VisitList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// StoredDevice::id; 0: none.
    Q_PROPERTY(qlonglong device READ device WRITE setDevice NOTIFY deviceChanged)

public:
    enum Role {
        WhenRole = Qt::UserRole, ///< in words: "at 14:22", "on 18 November, 14:22"
        SucceededRole,
    };
    Q_ENUM(Role)

    /** Both outlive it. */
    VisitList(const Store *store, const Clock *clock, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_visits.size()); }
    qlonglong device() const { return m_device; }
    void setDevice(qlonglong device);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /** After a visit. */
    Q_INVOKABLE void refresh();
    /** The report of a visit as text; empty where there is none. */
    Q_INVOKABLE QString report(int row) const;
    /** Puts it on the clipboard. */
    Q_INVOKABLE void copy(int row) const;

Q_SIGNALS:
    void countChanged();
    void deviceChanged();

private:
    const Store *m_store;
    const Clock *m_clock;
    qint64 m_device = 0;
    QList<StoredTranscript> m_visits;
};

} // namespace pulsekeep
