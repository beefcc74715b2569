// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "explained.h"
#include "store/store.h"

#include <QAbstractListModel>
#include <QUrl>

namespace pulsekeep {

/** The recordings, newest first. */
class RecordingList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of LiveFeed")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /** Why the last wish could not be fulfilled. */
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY problemChanged)

public:
    enum Role {
        RecordingIdRole = Qt::UserRole, ///< qlonglong
        NameRole,
        BeganAtRole, ///< date
        SecondsRole, ///< how long it is; undefined while it goes on
        SamplesRole, ///< values of all kinds
        MarksRole,   ///< how many
        DeviceRole,  ///< the device's name
    };
    Q_ENUM(Role)

    /** Both outlive it. */
    RecordingList(Store *store, const Clock *clock, QObject *parent = nullptr);
    ~RecordingList() override;

    int count() const { return static_cast<int>(m_rows.size()); }
    Explained problem() const { return m_problem; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const StoredRecording *find(qint64 recording) const;

    Q_INVOKABLE void reload();
    Q_INVOKABLE void rename(qint64 recording, const QString &name);
    /** Can be taken back with restore() until the program ends. */
    Q_INVOKABLE void remove(qint64 recording);
    Q_INVOKABLE void restore(qint64 recording);
    /** Writes CSV into @p folder, or the person's documents, see exportRecording(). */
    Q_INVOKABLE void exportTo(qint64 recording, const QUrl &folder = {});
    Q_INVOKABLE qint64 recordingAt(int row) const;
    Q_INVOKABLE void dismissProblem();

Q_SIGNALS:
    void countChanged();
    void problemChanged();
    void removed(qint64 recording, const QString &name);
    /** @p files are names without folder. */
    void exported(const QStringList &files, const QUrl &folder);

private:
    bool settle(const Result<> &outcome);

    Store *m_store;
    const Clock *m_clock;
    QList<StoredRecording> m_rows;
    QHash<qint64, QString> m_names; ///< of devices, also forgotten ones
    Explained m_problem;
};

} // namespace pulsekeep
