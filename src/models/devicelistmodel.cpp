// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devicelistmodel.h"

#include "kinddrawing.h"
#include "momentwords.h"
#include "passkeytask.h"
#include "sync/lostwords.h"

#include <QLocale>

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto BuzzingTime = 30s;

} // namespace

/** Puts into words what a visit does. Lives in the frame of the visit's coroutine. */
class DeviceListModel::Watch : public Observer
{
public:
    Watch(DeviceListModel *model, qint64 device) : m_model(model), m_device(device) { }

    void began(Step step) override
    {
        if (step == Step::ReadHistory) {
            m_reads = true;
            m_model->setActivity(m_device, Syncing, tr("Reading what is new"));
        } else if (step == Step::Connect)
            m_model->setActivity(m_device, Connecting, tr("Connecting"));
        else if (step == Step::Bond)
            m_model->setActivity(m_device, Connecting, tr("Agreeing on a safe connection"));
    }
    void done(Step step) override
    {
        if (step == Step::Bond)
            m_model->setPasskey(m_device, {}, nullptr);
    }
    void wantsPasskey(const Passkey &passkey, const PasskeyAnswer &answer) override
    {
        m_model->setPasskey(m_device, passkey, answer);
    }
    void progress(const QDateTime &from, const QDateTime &until, const QDateTime &to) override
    {
        Q_UNUSED(from);
        Q_UNUSED(to);
        const auto local = until.toTimeZone(m_model->m_clock->zone());
        const QLocale locale;
        //: %1 is a day, %2 a time of day
        m_model->setActivity(
            m_device, Syncing,
            tr("Reading %1, %2")
                .arg(locale.toString(local.date(), tr("d MMMM")), locale.toString(local.time(), QLocale::ShortFormat)));
    }

    void counted(int done, int total) override
    {
        const QLocale locale;
        //: How far the reading of a device's memory has come: "40 of 100"
        m_model->setActivity(m_device, Syncing,
                             tr("Reading %1 of %2").arg(locale.toString(done), locale.toString(total)));
    }

    bool hasRead() const { return m_reads; }

private:
    DeviceListModel *m_model;
    qint64 m_device;
    bool m_reads = false;
};

DeviceListModel::DeviceListModel(const Registry *registry, Store *store, Visitor *visitor, KeyStore *keys,
                                 const Clock *clock, QObject *parent)
    : QAbstractListModel(parent), m_registry(registry), m_store(store), m_visitor(visitor), m_keys(keys), m_clock(clock)
{
    reload();
}

DeviceListModel::~DeviceListModel() = default;

bool DeviceListModel::isWorking() const
{
    return std::any_of(m_devices.begin(), m_devices.end(), [](const Entry &entry) { return entry.activity != Idle; });
}

QDateTime DeviceListModel::lastSync() const
{
    QDateTime last;
    for (const auto &entry : m_devices) {
        if (entry.device.lastSync && (!last.isValid() || *entry.device.lastSync > last))
            last = *entry.device.lastSync;
    }
    return last;
}

QString DeviceListModel::syncWords() const
{
    const auto last = lastSync();
    if (!last.isValid())
        return {};
    const auto local = last.toTimeZone(m_clock->zone());
    const bool today = local.date() == m_clock->now().toTimeZone(m_clock->zone()).date();
    const QLocale locale;
    //: %1 is a time of day or a date
    return tr("Synced %1")
        .arg(today ? locale.toString(local.time(), QLocale::ShortFormat)
                   : locale.toString(local.date(), QLocale::ShortFormat));
}

int DeviceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DeviceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &entry = m_devices.at(index.row());
    const auto &device = entry.device;
    switch (role) {
    case DeviceIdRole:
        return device.id;
    case Qt::DisplayRole:
    case NameRole:
        return device.name;
    case ModelNameRole:
        return entry.model.name;
    case ModelIdRole:
        return entry.model.id;
    case DrawingRole:
        return drawingOf(entry.model.kind);
    case BatteryRole:
        return device.battery ? QVariant(device.battery->percent) : QVariant();
    case ChargingRole:
        return device.battery && device.battery->charging;
    case LastSyncRole:
        return device.lastSync ? MomentWords::of(*device.lastSync, *m_clock) : QString();
    case FirmwareRole:
        return device.info.firmware;
    case AddressRole:
        return device.endpoint.address;
    case SupportedRole:
        return entry.model.support == Support::Supported;
    case ActivityRole:
        return entry.activity;
    case ProgressRole:
        return entry.progress;
    case ProblemRole:
        return QVariant::fromValue(entry.problem);
    case RenewableRole:
        return entry.renewable;
    case KeyedRole:
        return entry.model.key != KeySource::None;
    case LostRole:
        return entry.lost;
    case PasskeyTaskRole:
        return nameOf(entry.passkey);
    case PasskeyDigitsRole:
        return entry.passkey ? entry.passkey->digits : QString();
    case LiveHeartRateRole:
        return entry.model.can.testFlag(LiveHeartRate);
    case LiveMotionRole:
        return entry.model.can.testFlag(LiveMotion);
    case LivePulseWaveRole:
        return entry.model.can.testFlag(LivePulseWave);
    case LiveIntervalsRole:
        return entry.model.can.testFlag(LiveIntervals);
    case OxygenRole:
        return entry.model.can.testFlag(Oxygen);
    case FindRole:
        return entry.model.can.testFlag(FindDevice);
    case HistoryRole:
        return entry.model.can.testFlag(History);
    case UsersRole:
        return entry.model.users;
    default:
        return {};
    }
}

QHash<int, QByteArray> DeviceListModel::roleNames() const
{
    return {{DeviceIdRole, "deviceId"},
            {NameRole, "name"},
            {ModelNameRole, "modelName"},
            {ModelIdRole, "modelId"},
            {DrawingRole, "drawing"},
            {BatteryRole, "battery"},
            {ChargingRole, "charging"},
            {LastSyncRole, "lastSync"},
            {FirmwareRole, "firmware"},
            {AddressRole, "address"},
            {SupportedRole, "supported"},
            {ActivityRole, "activity"},
            {ProgressRole, "progress"},
            {ProblemRole, "problem"},
            {RenewableRole, "renewable"},
            {KeyedRole, "keyed"},
            {LostRole, "lost"},
            {PasskeyTaskRole, "passkeyTask"},
            {PasskeyDigitsRole, "passkeyDigits"},
            {LiveHeartRateRole, "liveHeartRate"},
            {LiveMotionRole, "liveMotion"},
            {LivePulseWaveRole, "livePulseWave"},
            {LiveIntervalsRole, "liveIntervals"},
            {OxygenRole, "oxygen"},
            {FindRole, "canBeFound"},
            {HistoryRole, "hasHistory"},
            {UsersRole, "users"}};
}

/** Rows stay where they are: devices are kept in the order in which they were paired. */
void DeviceListModel::reload()
{
    const auto stored = m_store->devices();
    if (!stored)
        return; // what is shown stays; the next visit says what is wrong with the store
    for (int row = count() - 1; row >= 0; --row) {
        const auto id = m_devices.at(row).device.id;
        const bool stays =
            std::any_of(stored->begin(), stored->end(), [id](const StoredDevice &device) { return device.id == id; });
        if (stays)
            continue;
        beginRemoveRows({}, row, row);
        m_devices.removeAt(row);
        endRemoveRows();
    }
    for (const auto &device : *stored) {
        if (auto *known = entry(device.id)) {
            known->device = device;
            change(device.id, {});
            continue;
        }
        beginInsertRows({}, count(), count());
        m_devices.append(
            {device, m_registry->model(device.model).value_or(DeviceModel()), Idle, {}, {}, false, {}, {}, {}});
        endInsertRows();
    }
    Q_EMIT countChanged();
    Q_EMIT lastSyncChanged();
}

const StoredDevice *DeviceListModel::device(qint64 id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_devices.at(row).device;
}

int DeviceListModel::rowOf(qint64 device) const
{
    const auto found = std::find_if(m_devices.begin(), m_devices.end(),
                                    [device](const Entry &entry) { return entry.device.id == device; });
    return found == m_devices.end() ? -1 : static_cast<int>(std::distance(m_devices.begin(), found));
}

qint64 DeviceListModel::deviceAt(int row) const
{
    return row >= 0 && row < count() ? m_devices.at(row).device.id : 0;
}

DeviceListModel::Entry *DeviceListModel::entry(qint64 device)
{
    const int row = rowOf(device);
    return row < 0 ? nullptr : &m_devices[row];
}

void DeviceListModel::change(qint64 device, const QList<int> &roles)
{
    const int row = rowOf(device);
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), roles);
}

void DeviceListModel::setActivity(qint64 device, Activity activity, const QString &progress)
{
    auto *known = entry(device);
    if (!known || (known->activity == activity && known->progress == progress))
        return;
    const bool before = isWorking();
    known->activity = activity;
    known->progress = progress;
    change(device, {ActivityRole, ProgressRole});
    if (before != isWorking())
        Q_EMIT workingChanged();
}

void DeviceListModel::setProblem(qint64 device, const Explained &problem, bool renewable)
{
    auto *known = entry(device);
    if (!known || (known->problem == problem && known->renewable == renewable))
        return;
    known->problem = problem;
    known->renewable = renewable;
    change(device, {ProblemRole, RenewableRole});
}

void DeviceListModel::setPasskey(qint64 device, const std::optional<Passkey> &passkey, const PasskeyAnswer &answer)
{
    auto *known = entry(device);
    if (!known)
        return;
    known->answer = answer;
    if (std::exchange(known->passkey, passkey) != passkey)
        change(device, {PasskeyTaskRole, PasskeyDigitsRole});
}

void DeviceListModel::answerPasskey(qint64 device, const QString &digits)
{
    auto *known = entry(device);
    if (!known)
        return;
    const auto answer = known->answer;
    setPasskey(device, {}, nullptr);
    if (answer)
        answer(digits.isEmpty() ? std::nullopt : std::optional(digits));
}

void DeviceListModel::setLost(qint64 device, const QStringList &sentences)
{
    auto *known = entry(device);
    if (!known || known->lost == sentences.join(u'\n'))
        return;
    known->lost = sentences.join(u'\n');
    change(device, {LostRole});
    if (!sentences.isEmpty())
        Q_EMIT readingsLost(device, known->device.name, sentences.first());
}

void DeviceListModel::dismissProblem(qint64 device)
{
    setProblem(device, {});
}

/** Battery, firmware and last sync as the visit left them. */
void DeviceListModel::refresh(qint64 device)
{
    const auto stored = m_store->devices();
    if (!stored)
        return;
    for (const auto &candidate : *stored) {
        auto *known = entry(candidate.id);
        if (candidate.id != device || !known)
            continue;
        known->device = candidate;
        change(device, {});
        Q_EMIT lastSyncChanged();
    }
}

bool DeviceListModel::begin(qint64 device, Activity activity)
{
    const auto *known = entry(device);
    if (!known || known->activity != Idle)
        return false;
    setProblem(device, {});
    setActivity(device, activity, tr("Connecting"));
    return true;
}

void DeviceListModel::end(qint64 device, const Result<> &outcome)
{
    refresh(device);
    setPasskey(device, {}, nullptr);
    setActivity(device, Idle);
    if (outcome || outcome.error().kind() == Error::Cancelled)
        return;
    const Explained problem(outcome.error().explanation());
    setProblem(device, problem, outcome.error().kind() == Error::BondLost);
    if (const auto *known = entry(device))
        Q_EMIT visitFailed(device, known->device.name, problem);
}

void DeviceListModel::sync(qint64 device)
{
    if (begin(device, Connecting))
        m_errands.start(runSync(device, Visitor::Eagerness::Always));
}

void DeviceListModel::syncIfNew(qint64 device)
{
    if (begin(device, Connecting))
        m_errands.start(runSync(device, Visitor::Eagerness::UnlessNothingNew));
}

void DeviceListModel::syncAll()
{
    QList<qint64> ids;
    for (const auto &entry : std::as_const(m_devices)) {
        if (entry.model.can.testFlag(History))
            ids.append(entry.device.id);
    }
    for (const auto id : std::as_const(ids))
        sync(id);
}

QCoro::Task<> DeviceListModel::runSync(qint64 id, Visitor::Eagerness eagerness)
{
    Watch watch(this, id);
    const auto known = entry(id)->device;
    const auto outcome = co_await m_visitor->sync(known, &watch, eagerness);
    Result<> ending;
    if (!outcome)
        ending = Failure(outcome.error());
    end(id, ending);
    Q_EMIT readingsChanged();
    if (outcome) {
        Q_EMIT synced(id, known.name);
        const auto sentences = lostSentences(*outcome);
        if (eagerness == Visitor::Eagerness::Always || !sentences.isEmpty()) // else nobody may have read them yet
            setLost(id, sentences);
    }
    if (!outcome && outcome.error().kind() != Error::Cancelled)
        Q_EMIT syncFailed(id, outcome.error());
}

void DeviceListModel::find(qint64 device)
{
    if (begin(device, Finding))
        m_errands.start(runFind(device));
}

QCoro::Task<> DeviceListModel::runFind(qint64 id)
{
    const auto known = entry(id)->device;
    const auto outcome = co_await m_visitor->find(known, BuzzingTime, nullptr);
    end(id, outcome);
}

void DeviceListModel::renew(qint64 device)
{
    if (begin(device, Connecting))
        m_errands.start(runRenewal(device));
}

QCoro::Task<> DeviceListModel::runRenewal(qint64 id)
{
    {
        Watch watch(this, id);
        const auto known = entry(id)->device;
        const auto outcome = co_await m_visitor->renew(known, &watch);
        if (!outcome) {
            const Result<> ending = Failure(outcome.error());
            end(id, ending);
            if (const auto *failed = entry(id); failed && failed->problem.isWrong())
                setProblem(id, failed->problem, true); // this side has forgotten the bond: only this way leads back
            co_return;
        }
    }
    co_await runSync(id, Visitor::Eagerness::Always);
}

void DeviceListModel::apply(qint64 device, const QString &setting, const QVariant &value)
{
    if (begin(device, Applying))
        m_errands.start(runApply(device, setting, value));
}

QCoro::Task<> DeviceListModel::runApply(qint64 id, QString setting, QVariant value)
{
    Watch watch(this, id);
    const auto known = entry(id)->device;
    const auto outcome = co_await m_visitor->apply(known, setting, value, &watch);
    // Before the device counts as idle again: who waits for that may want to know how it went.
    if (outcome)
        Q_EMIT applied(id, setting, value);
    end(id, outcome);
    if (watch.hasRead())
        Q_EMIT readingsChanged();
}

void DeviceListModel::stop(qint64 device)
{
    const auto *known = entry(device);
    if (!known || known->activity == Idle)
        return;
    if (known->activity == Finding)
        m_visitor->stop(device);
    else
        m_visitor->cancel(device);
}

void DeviceListModel::rename(qint64 device, const QString &name)
{
    auto *known = entry(device);
    const auto wanted = name.simplified();
    if (!known || wanted.isEmpty() || wanted == known->device.name)
        return;
    auto renamed = known->device;
    renamed.name = wanted;
    const auto kept = m_store->keepDevice(renamed);
    if (!kept) {
        setProblem(device, Explained(kept.error().explanation()));
        return;
    }
    known->device = *kept;
    change(device, {NameRole, Qt::DisplayRole});
}

void DeviceListModel::forget(qint64 device, bool readings)
{
    const auto *known = entry(device);
    if (!known || known->activity != Idle)
        return;
    const auto uid = known->device.uid;
    const auto forgotten = m_store->forgetDevice(device, readings);
    if (!forgotten) {
        setProblem(device, Explained(forgotten.error().explanation()));
        return;
    }
    m_errands.start(forgetKey(uid));
    reload();
    if (readings)
        Q_EMIT readingsChanged();
}

QCoro::Task<> DeviceListModel::forgetKey(QString uid)
{
    co_await m_keys->forget(uid);
}

} // namespace pulsekeep
