// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "foundlist.h"

#include "kinddrawing.h"

#include <algorithm>
#include <array>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto FadesAfter = 15s;
constexpr auto GoesAfter = 60s;
constexpr std::array<double, 3> LeastOf{-84, -72, -60}; ///< dBm from which on it is 2, 3, 4 bars
constexpr double Stickiness = 3;                        ///< dB beyond a boundary before the class changes
constexpr double NewestShare = 0.3;                     ///< of a packet in the evened strength
constexpr qsizetype LongestName = 40;                   ///< characters; an advertisement has room for some thirty bytes

int barsOf(double rssi, int before)
{
    int bars = 1;
    for (const auto least : LeastOf) {
        // Up and down have boundaries of their own, or a device at one would flicker.
        const double needed = before > bars ? least - Stickiness : least;
        if (rssi >= needed)
            ++bars;
        else
            break;
    }
    return bars;
}

/** What strangers send is shown to people: one line, of bounded length, nothing that turns the line around. */
QString tidied(const QString &name)
{
    QString tidy;
    for (const auto character : name) {
        if (character.category() != QChar::Other_Format && character.category() != QChar::Other_Control)
            tidy += character;
        if (tidy.size() == LongestName)
            break;
    }
    return tidy.simplified();
}

/** What the person can find on the box: the name that all @p models are sold under, best the one that is advertised. */
QString sharedName(const QList<DeviceModel> &models, const QString &advertised)
{
    QString shared;
    for (const auto &name : models.first().soldAs) {
        const bool all = std::all_of(models.begin(), models.end(),
                                     [&name](const DeviceModel &model) { return model.soldAs.contains(name); });
        if (all && (shared.isEmpty() || advertised.contains(name, Qt::CaseInsensitive)))
            shared = name;
    }
    return shared;
}

QString kindWords(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Band:
        return FoundList::tr("Fitness band");
    case DeviceKind::Watch:
        return FoundList::tr("Watch");
    case DeviceKind::BloodPressureMonitor:
        return FoundList::tr("Blood-pressure monitor");
    case DeviceKind::Scale:
        return FoundList::tr("Scale");
    case DeviceKind::Sensor:
        return FoundList::tr("Sensor");
    }
    Q_UNREACHABLE();
}

/** Of a model that is not certain, nothing is said that may be wrong. */
QString modelNameOf(const Recognised &recognised, const QString &advertised)
{
    if (recognised.alternatives.size() < 2)
        return recognised.model.name;
    const auto shared = sharedName(recognised.alternatives, advertised);
    return shared.isEmpty() ? kindWords(recognised.model.kind) : shared;
}

bool isNearer(const FoundList::Found &one, const FoundList::Found &other)
{
    if (one.faded != other.faded)
        return other.faded;
    return one.bars > other.bars;
}

} // namespace

QString FoundList::nearness(int bars)
{
    if (bars == 0)
        return {};
    if (bars == 1)
        return tr("far");
    if (bars == 2)
        return tr("not far");
    return bars == 3 ? tr("near") : tr("very near");
}

FoundList::FoundList(int most, Patience patience, QObject *parent)
    : QAbstractListModel(parent), m_most(most), m_patience(patience)
{
    m_time.start();
}

int FoundList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FoundList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &found = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return found.name;
    case AddressRole:
        return found.seen.endpoint.address;
    case ModelNameRole:
        return found.recognised ? modelNameOf(*found.recognised, found.name) : QString();
    case DrawingRole:
        return found.recognised ? drawingOf(found.recognised->model.kind) : QString();
    case BarsRole:
        return found.bars;
    case NearnessRole:
        return nearness(found.bars);
    case FadedRole:
        return found.faded;
    case UntestedRole:
        return found.recognised && found.recognised->model.support == Support::Untested;
    case AlternativesRole:
        return found.recognised ? found.recognised->alternatives.size() : 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> FoundList::roleNames() const
{
    return {{NameRole, "name"},       {AddressRole, "address"},   {ModelNameRole, "modelName"},
            {DrawingRole, "drawing"}, {BarsRole, "bars"},         {NearnessRole, "nearness"},
            {FadedRole, "faded"},     {UntestedRole, "untested"}, {AlternativesRole, "alternatives"}};
}

int FoundList::rowOf(const QString &address) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&address](const Found &candidate) {
        return candidate.seen.endpoint.address == address;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

const FoundList::Found *FoundList::find(const QString &address) const
{
    const int row = rowOf(address);
    return row < 0 ? nullptr : &m_rows.at(row);
}

/** Where all rows are taken: the place of one that was not heard of lately, or of one that is farther than the new.
 *  While rows are held, none is. */
bool FoundList::makeRoom(int bars)
{
    if (count() < m_most)
        return true;
    if (!m_crowded) {
        m_crowded = true;
        Q_EMIT crowdedChanged();
    }
    if (m_held)
        return false;
    int farthest = 0;
    for (int row = 1; row < count(); ++row) {
        if (isNearer(m_rows.at(farthest), m_rows.at(row)))
            farthest = row;
    }
    if (!m_rows.at(farthest).faded && m_rows.at(farthest).bars >= bars)
        return false;
    removeRow(farthest);
    return true;
}

void FoundList::hear(const Advertisement &seen, const std::optional<Recognised> &recognised)
{
    const auto name = tidied(seen.endpoint.name);
    const int row = rowOf(seen.endpoint.address);
    if (row < 0) {
        Found found{seen, recognised, name, 0, 0, m_time.elapsed(), false};
        if (seen.rssi) {
            found.rssi = *seen.rssi;
            found.bars = barsOf(found.rssi, 0);
        }
        if (!makeRoom(found.bars))
            return;
        beginInsertRows({}, count(), count());
        m_rows.append(found);
        endInsertRows();
        Q_EMIT countChanged();
        return;
    }

    auto &known = m_rows[row];
    QList<int> roles;
    if (seen.rssi) {
        known.rssi = known.bars == 0 ? *seen.rssi : known.rssi + NewestShare * (*seen.rssi - known.rssi);
        const int bars = barsOf(known.rssi, known.bars);
        if (std::exchange(known.bars, bars) != bars)
            roles << BarsRole << NearnessRole;
    }
    if (std::exchange(known.name, name) != name)
        roles << NameRole << Qt::DisplayRole;
    if (recognised.has_value() != known.recognised.has_value()
        || (recognised && recognised->model.id != known.recognised->model.id))
        roles << ModelNameRole << DrawingRole << UntestedRole << AlternativesRole;
    if (std::exchange(known.faded, false))
        roles << FadedRole;
    known.seen = seen;
    known.recognised = recognised;
    known.heard = m_time.elapsed();
    if (!roles.isEmpty())
        Q_EMIT dataChanged(index(row), index(row), roles);
}

void FoundList::setHeld(bool held)
{
    if (std::exchange(m_held, held) != held)
        Q_EMIT heldChanged();
}

void FoundList::remove(const QString &address)
{
    const int row = rowOf(address);
    if (row >= 0)
        removeRow(row);
}

void FoundList::removeRow(int row)
{
    const auto address = m_rows.at(row).seen.endpoint.address;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
    Q_EMIT removed(address);
}

void FoundList::tidy()
{
    const qint64 now = m_time.elapsed();
    for (int row = count() - 1; row >= 0; --row) {
        auto &found = m_rows[row];
        if (!m_held && now - found.heard > m_patience(GoesAfter).count()) {
            removeRow(row);
        } else if (!found.faded && now - found.heard > m_patience(FadesAfter).count()) {
            found.faded = true;
            Q_EMIT dataChanged(index(row), index(row), {FadedRole});
        }
    }
    if (m_crowded && count() < m_most) {
        m_crowded = false;
        Q_EMIT crowdedChanged();
    }
    if (!m_held)
        order();
}

void FoundList::resume()
{
    for (auto &found : m_rows)
        found.heard = m_time.elapsed();
}

/** By insertion: equals keep their order, and each move is told by itself. */
void FoundList::order()
{
    for (int row = 1; row < count(); ++row) {
        int to = row;
        while (to > 0 && isNearer(m_rows.at(row), m_rows.at(to - 1)))
            --to;
        if (to == row)
            continue;
        beginMoveRows({}, row, row, {}, to);
        m_rows.move(row, to);
        endMoveRows();
    }
}

} // namespace pulsekeep
