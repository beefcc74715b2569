// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** The one file that holds everything, in figures that can be counted. */
class DataFolder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// Of the database, with its folder.
    Q_PROPERTY(QString file READ file CONSTANT)
    /// "128,000 minutes since 2019, 12 MB".
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)

public:
    /** @p store and @p clock outlive it. */
    DataFolder(const Store *store, const Clock *clock, QObject *parent = nullptr);

    QString file() const;
    QString summary() const { return m_summary; }

    /** Counts again. */
    Q_INVOKABLE void refresh();
    /** Shows the folder in the desktop's file manager. */
    Q_INVOKABLE void show() const;

Q_SIGNALS:
    void summaryChanged();

private:
    const Store *m_store;
    const Clock *m_clock;
    QString m_summary;
};

} // namespace pulsekeep
