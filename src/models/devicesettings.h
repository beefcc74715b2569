// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devicelistmodel.h"

#include <QSettings>

namespace pulsekeep {

/** What can be chosen on one device. Bands do not say how they are set, so a value is what Pulsekeep set last, and
 *  undefined before that. Choices wait for their turn: a device is told one thing at a time. */
class DeviceSettings : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Whether any of them lasts, instead of being done once.
    Q_PROPERTY(bool lasting READ isLasting NOTIFY countChanged)
    /// StoredDevice::id; 0: none.
    Q_PROPERTY(qlonglong device READ device WRITE setDevice NOTIFY deviceChanged)

public:
    enum Role {
        SettingRole = Qt::UserRole, ///< SettingInfo::id
        TitleRole,
        KindRole, ///< Kind
        FromRole,
        ToRole,
        ChoicesRole, ///< each with "id" and "title"
        ValueRole,   ///< undefined while not known
        StateRole,   ///< State
        ProblemRole, ///< one sentence; empty while there is none
    };
    Q_ENUM(Role)

    enum Kind { Switch, Number, Choice, Profile, Action };
    Q_ENUM(Kind)

    enum State { Quiet, Waiting, Applying };
    Q_ENUM(State)

    /** @p file is where values are remembered: settings.ini of the data folder. Borrowed things outlive it. */
    DeviceSettings(const Registry *registry, DeviceListModel *devices, const QString &file, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    bool isLasting() const;
    qlonglong device() const { return m_device; }
    void setDevice(qlonglong device);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /** Tells the device as soon as it is free. A second choice for the same row takes the place of the first. */
    Q_INVOKABLE void choose(int row, const QVariant &value);

Q_SIGNALS:
    void countChanged();
    void deviceChanged();

private:
    struct Row {
        SettingInfo info;
        QVariant value;
        QVariant wanted;
        State state = Quiet;
        QString problem;
    };

    QString keyOf(const QString &setting) const;
    QVariant remembered(const SettingInfo &info) const;
    void change(int row, const QList<int> &roles);
    void deviceChangedAt(int row);
    void next();
    void ended();

    const Registry *m_registry;
    DeviceListModel *m_devices;
    QSettings m_file;
    qint64 m_device = 0;
    QList<Row> m_rows;
};

} // namespace pulsekeep
