// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visitlist.h"

#include "momentwords.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace pulsekeep {

VisitList::VisitList(const Store *store, const Clock *clock, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_clock(clock)
{
}

void VisitList::setDevice(qlonglong device)
{
    if (device == m_device)
        return;
    m_device = device;
    refresh();
    Q_EMIT deviceChanged();
}

/** New visits come in front; those that are no longer kept go at the end. */
void VisitList::refresh()
{
    auto visits =
        m_device == 0 ? QList<StoredTranscript>() : m_store->transcripts(m_device).value_or(QList<StoredTranscript>());
    const auto known = m_visits.isEmpty()
        ? visits.end()
        : std::find_if(visits.begin(), visits.end(), [this](const StoredTranscript &visit) {
              return visit.visit == m_visits.first().visit && visit.at == m_visits.first().at;
          });
    if (known == visits.end()) {
        beginResetModel();
        m_visits = visits;
        endResetModel();
        Q_EMIT countChanged();
        return;
    }
    const int fresh = static_cast<int>(std::distance(visits.begin(), known));
    if (fresh > 0) {
        beginInsertRows({}, 0, fresh - 1);
        for (int i = fresh - 1; i >= 0; --i)
            m_visits.prepend(visits.at(i));
        endInsertRows();
    }
    if (m_visits.size() > visits.size()) {
        beginRemoveRows({}, static_cast<int>(visits.size()), count() - 1);
        m_visits.resize(visits.size());
        endRemoveRows();
    }
    Q_EMIT countChanged();
}

int VisitList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant VisitList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &visit = m_visits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case WhenRole:
        return MomentWords::of(visit.at, *m_clock);
    case SucceededRole:
        return visit.succeeded;
    default:
        return {};
    }
}

QHash<int, QByteArray> VisitList::roleNames() const
{
    return {{WhenRole, "when"}, {SucceededRole, "succeeded"}};
}

QString VisitList::report(int row) const
{
    return row >= 0 && row < count() ? QString::fromUtf8(m_visits.at(row).text) : QString();
}

void VisitList::copy(int row) const
{
    QGuiApplication::clipboard()->setText(report(row));
}

} // namespace pulsekeep
