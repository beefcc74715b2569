// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordinglist.h"

#include "recordingcsv.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace pulsekeep {

RecordingList::RecordingList(Store *store, const Clock *clock, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_clock(clock)
{
    reload();
}

RecordingList::~RecordingList() = default;

int RecordingList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RecordingList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &recording = m_rows.at(index.row());
    switch (role) {
    case RecordingIdRole:
        return recording.id;
    case Qt::DisplayRole:
    case NameRole:
        return recording.name;
    case BeganAtRole:
        return recording.beganAt;
    case SecondsRole:
        return recording.ended ? QVariant(static_cast<int>(recording.beganAt.secsTo(*recording.ended))) : QVariant();
    case SamplesRole:
        return recording.samples;
    case MarksRole:
        return recording.marks;
    case DeviceRole:
        return m_names.value(recording.device);
    default:
        return {};
    }
}

QHash<int, QByteArray> RecordingList::roleNames() const
{
    return {{RecordingIdRole, "recordingId"}, {NameRole, "name"},   {BeganAtRole, "beganAt"},  {SecondsRole, "seconds"},
            {SamplesRole, "samples"},         {MarksRole, "marks"}, {DeviceRole, "deviceName"}};
}

const StoredRecording *RecordingList::find(qint64 recording) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [recording](const auto &row) { return row.id == recording; });
    return found == m_rows.cend() ? nullptr : &*found;
}

qint64 RecordingList::recordingAt(int row) const
{
    return row >= 0 && row < count() ? m_rows.at(row).id : 0;
}

/** Tells what came, went and changed; the order of those that stay is always the same. */
void RecordingList::reload()
{
    const auto listed = m_store->recordings()->list();
    if (!listed) {
        settle(Failure(listed.error()));
        return;
    }
    if (const auto devices = m_store->devicesEver()) {
        for (const auto &device : *devices)
            m_names.insert(device.id, device.name);
    }
    const auto isListed = [&listed](qint64 id) {
        return std::any_of(listed->cbegin(), listed->cend(), [id](const auto &row) { return row.id == id; });
    };
    const int before = count();
    for (int row = count() - 1; row >= 0; --row) {
        if (isListed(m_rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < listed->size(); ++row) {
        const auto &recording = listed->at(row);
        if (row < count() && m_rows.at(row).id == recording.id) {
            m_rows[row] = recording;
            Q_EMIT dataChanged(index(row), index(row));
            continue;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(row, recording);
        endInsertRows();
    }
    if (before != count())
        Q_EMIT countChanged();
}

bool RecordingList::settle(const Result<> &outcome)
{
    const auto problem = outcome ? Explained() : Explained(outcome.error().explanation());
    if (problem != m_problem) {
        m_problem = problem;
        Q_EMIT problemChanged();
    }
    return outcome.has_value();
}

void RecordingList::rename(qint64 recording, const QString &name)
{
    const auto wanted = name.simplified();
    const auto *known = find(recording);
    if (!known || wanted.isEmpty() || wanted == known->name)
        return;
    if (settle(m_store->recordings()->rename(recording, wanted)))
        reload();
}

void RecordingList::remove(qint64 recording)
{
    const auto *known = find(recording);
    if (!known)
        return;
    const auto name = known->name;
    if (!settle(m_store->recordings()->remove(recording, m_clock->now())))
        return;
    reload();
    Q_EMIT removed(recording, name);
}

void RecordingList::restore(qint64 recording)
{
    if (settle(m_store->recordings()->restore(recording)))
        reload();
}

void RecordingList::exportTo(qint64 recording, const QUrl &folder)
{
    const auto *known = find(recording);
    if (!known)
        return;
    const auto place =
        folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : folder.toLocalFile();
    QDir().mkpath(place);
    const auto written = exportRecording(*m_store->recordings(), *known, place);
    if (!written) {
        settle(Failure(written.error()));
        return;
    }
    settle({});
    Q_EMIT exported(*written, QUrl::fromLocalFile(place));
}

void RecordingList::dismissProblem()
{
    settle({});
}

} // namespace pulsekeep
