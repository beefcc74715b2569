// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devicesettings.h"

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;

DeviceSettings::DeviceSettings(const Registry *registry, DeviceListModel *devices, const QString &file, QObject *parent)
    : QAbstractListModel(parent), m_registry(registry), m_devices(devices), m_file(file, QSettings::IniFormat)
{
    connect(devices, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (!roles.isEmpty() && !roles.contains(DeviceListModel::ActivityRole))
                    return;
                const int row = m_devices->rowOf(m_device);
                if (row >= first.row() && row <= last.row())
                    deviceChangedAt(row);
            });
    connect(devices, &DeviceListModel::applied, this,
            [this](qint64 device, const QString &setting, const QVariant &value) {
                if (device != m_device)
                    return;
                for (int row = 0; row < count(); ++row) {
                    if (m_rows.at(row).info.id != setting)
                        continue;
                    if (m_rows.at(row).info.type != SettingInfo::Action) { // done once, nothing lasts
                        m_file.setValue(keyOf(setting), value);
                        m_rows[row].value = value;
                    }
                    m_rows[row].problem.clear();
                    change(row, {ValueRole, ProblemRole});
                }
            });
    connect(devices, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_device != 0 && m_devices->rowOf(m_device) < 0)
            setDevice(0);
    });
}

bool DeviceSettings::isLasting() const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [](const Row &row) { return row.info.type != SettingInfo::Action; });
}

void DeviceSettings::setDevice(qlonglong device)
{
    if (device == m_device)
        return;
    beginResetModel();
    m_device = device;
    m_rows.clear();
    if (const auto *known = m_devices->device(device)) {
        const auto model = m_registry->model(known->model);
        const auto *driver = model ? m_registry->driver(model->vendor) : nullptr;
        const auto settings = driver ? driver->settings(*model) : QList<SettingInfo>();
        for (const auto &info : settings)
            m_rows.append({info, remembered(info), {}, Quiet, {}});
    }
    endResetModel();
    Q_EMIT deviceChanged();
    Q_EMIT countChanged();
}

QString DeviceSettings::keyOf(const QString &setting) const
{
    const auto *known = m_devices->device(m_device);
    return u"device-%1/%2"_s.arg(known ? known->uid : QString(), setting);
}

/** An INI file knows texts only; anything that is none of the choices any more is not known. */
QVariant DeviceSettings::remembered(const SettingInfo &info) const
{
    const auto value = m_file.value(keyOf(info.id));
    if (!value.isValid())
        return {};
    switch (info.type) {
    case SettingInfo::Switch:
        return value.toBool();
    case SettingInfo::Action:
        return {};
    case SettingInfo::Number: {
        const int number = value.toInt();
        return number >= info.from && number <= info.to ? QVariant(number) : QVariant();
    }
    case SettingInfo::Choice:
        return info.choices.contains(value.toString()) ? QVariant(value.toString()) : QVariant();
    case SettingInfo::Profile:
        return value.toMap();
    }
    return {};
}

int DeviceSettings::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DeviceSettings::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case SettingRole:
        return row.info.id;
    case Qt::DisplayRole:
    case TitleRole:
        return row.info.title;
    case KindRole:
        return static_cast<Kind>(row.info.type);
    case FromRole:
        return row.info.from;
    case ToRole:
        return row.info.to;
    case ChoicesRole: {
        QVariantList choices;
        for (qsizetype i = 0; i < row.info.choices.size(); ++i)
            choices.append(
                QVariantMap{{u"id"_s, row.info.choices.at(i)}, {u"title"_s, row.info.choiceTitles.value(i)}});
        return choices;
    }
    case ValueRole:
        return row.state == Quiet ? row.value : row.wanted;
    case StateRole:
        return row.state;
    case ProblemRole:
        return row.problem;
    default:
        return {};
    }
}

QHash<int, QByteArray> DeviceSettings::roleNames() const
{
    return {{SettingRole, "setting"}, {TitleRole, "title"}, {KindRole, "kind"},
            {FromRole, "from"},       {ToRole, "to"},       {ChoicesRole, "choices"},
            {ValueRole, "value"},     {StateRole, "state"}, {ProblemRole, "problem"}};
}

void DeviceSettings::change(int row, const QList<int> &roles)
{
    Q_EMIT dataChanged(index(row), index(row), roles);
}

void DeviceSettings::choose(int row, const QVariant &value)
{
    if (row < 0 || row >= count())
        return;
    auto &chosen = m_rows[row];
    if (chosen.state == Applying || (chosen.state == Quiet && chosen.value == value))
        return;
    chosen.wanted = value;
    chosen.state = Waiting;
    chosen.problem.clear();
    change(row, {ValueRole, StateRole, ProblemRole});
    next();
}

void DeviceSettings::next()
{
    const int place = m_devices->rowOf(m_device);
    if (place < 0 || m_devices->index(place).data(DeviceListModel::ActivityRole).toInt() != DeviceListModel::Idle)
        return;
    const auto waiting =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.state == Waiting; });
    const bool busy = std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.state == Applying; });
    if (waiting == m_rows.end() || busy)
        return;
    waiting->state = Applying;
    const auto setting = waiting->info.id;
    const auto wanted = waiting->wanted;
    change(static_cast<int>(std::distance(m_rows.begin(), waiting)), {StateRole});
    m_devices->apply(m_device, setting, wanted);
}

/** Queued: a visit that ends says why only after it has said that it ended. */
void DeviceSettings::deviceChangedAt(int row)
{
    if (m_devices->index(row).data(DeviceListModel::ActivityRole).toInt() == DeviceListModel::Idle)
        QMetaObject::invokeMethod(this, &DeviceSettings::ended, Qt::QueuedConnection);
}

void DeviceSettings::ended()
{
    const int place = m_devices->rowOf(m_device);
    if (place < 0 || m_devices->index(place).data(DeviceListModel::ActivityRole).toInt() != DeviceListModel::Idle)
        return;
    for (int row = 0; row < count(); ++row) {
        auto &candidate = m_rows[row];
        if (candidate.state != Applying)
            continue;
        const auto problem = m_devices->index(place).data(DeviceListModel::ProblemRole).value<Explained>();
        candidate.problem = problem.what;
        candidate.state = Quiet;
        candidate.wanted.clear();
        change(row, {ValueRole, StateRole, ProblemRole});
    }
    next();
}

} // namespace pulsekeep
