// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncschedule.h"

#include <QLocale>

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Nothing that passes by itself or by waiting: the device does not want us, or cannot. */
bool needsChange(Error::Kind kind)
{
    return kind == Error::Refused || kind == Error::KeyMissing || kind == Error::BondLost || kind == Error::Unsupported;
}

} // namespace

SyncSchedule::SyncSchedule(DeviceListModel *devices, const Preferences *preferences, const Clock *clock,
                           QObject *parent)
    : QObject(parent), m_devices(devices), m_preferences(preferences), m_clock(clock)
{
    m_minute.setInterval(1min);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, &SyncSchedule::syncDue);
    connect(devices, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (!roles.contains(DeviceListModel::ActivityRole))
                    return;
                for (int row = first.row(); row <= last.row(); ++row) {
                    const auto activity = m_devices->index(row).data(DeviceListModel::ActivityRole).toInt();
                    activityChanged(m_devices->deviceAt(row), activity == DeviceListModel::Idle);
                }
            });
    connect(devices, &DeviceListModel::syncFailed, this, &SyncSchedule::failed);
    connect(devices, &DeviceListModel::synced, this, &SyncSchedule::succeeded);
    connect(devices, &DeviceListModel::readingsLost, this,
            [this](qint64 device, const QString &name, const QString &sentence) {
                //: %1 is the name of a device, %2 a sentence that says what is wrong
                say(device, tr("%1: %2").arg(name, sentence));
                m_noticeStays = true;
            });
}

void SyncSchedule::start()
{
    const auto now = m_clock->now();
    for (int row = 0; row < m_devices->count(); ++row) {
        auto &turn = m_turns[m_devices->deviceAt(row)];
        turn.next = now.addSecs(m_preferences->syncEvery() * 60);
        if (m_preferences->syncOnStart())
            begin(m_devices->deviceAt(row));
    }
    m_minute.start();
}

void SyncSchedule::syncDue()
{
    const int interval = m_preferences->syncEvery();
    if (interval == 0)
        return;
    const auto now = m_clock->now();
    for (int row = 0; row < m_devices->count(); ++row) {
        const auto device = m_devices->deviceAt(row);
        auto &turn = m_turns[device];
        // A clock that was set back must not stop syncs for as long as it was wrong.
        const auto latest = now.addSecs(qint64(interval) * 60 * LongestPause);
        if (!turn.next.isValid() || turn.next > latest)
            turn.next = now.addSecs(qint64(interval) * 60);
        if (turn.next <= now)
            begin(device);
    }
}

bool SyncSchedule::isRefused(const StoredDevice &device, const Turn &turn) const
{
    return turn.refusedPairing.isValid() && turn.refusedPairing == device.pairedAt;
}

void SyncSchedule::begin(qint64 device)
{
    const auto *known = m_devices->device(device);
    const auto place = m_devices->index(m_devices->rowOf(device));
    auto &turn = m_turns[device];
    if (!known || isRefused(*known, turn) || !place.data(DeviceListModel::HistoryRole).toBool()
        || place.data(DeviceListModel::ActivityRole).toInt() != DeviceListModel::Idle)
        return;
    turn.ours = true;
    turn.next = m_clock->now().addSecs(qint64(std::max(1, m_preferences->syncEvery())) * 60);
    m_devices->syncIfNew(device);
}

void SyncSchedule::activityChanged(qint64 device, bool idle)
{
    auto &turn = m_turns[device];
    if (!idle && !turn.ours) {
        turn.refusedPairing = {}; // the person is at it
        return;
    }
    // Queued: how it went is told after it ended.
    if (idle)
        QMetaObject::invokeMethod(this, [this, device] { m_turns[device].ours = false; }, Qt::QueuedConnection);
}

void SyncSchedule::succeeded(qint64 device)
{
    auto &turn = m_turns[device];
    turn.failures = 0;
    turn.refusedPairing = {};
    turn.next = m_clock->now().addSecs(qint64(std::max(1, m_preferences->syncEvery())) * 60);
    m_dismissed.clear();
    if (m_noticeDevice == device && !m_noticeStays)
        say(0, {});
}

void SyncSchedule::failed(qint64 device, const Error &error)
{
    const auto *known = m_devices->device(device);
    if (!known)
        return;
    auto &turn = m_turns[device];
    turn.failures = std::min(turn.failures + 1, 16);
    const qint64 intervals = std::min(1 << std::min(turn.failures, 8), LongestPause);
    turn.next = m_clock->now().addSecs(intervals * std::max(1, m_preferences->syncEvery()) * 60);
    if (needsChange(error.kind()))
        turn.refusedPairing = known->pairedAt;

    if (turn.ours && (error.isPassing() || error.kind() == Error::NotFound)) {
        const auto since = known->lastSync.value_or(known->pairedAt);
        if (since.daysTo(m_clock->now()) < DaysUntold)
            return;
        const auto day = QLocale().toString(since.toTimeZone(m_clock->zone()).date(), tr("d MMMM"));
        //: %1 is the name of a device, %2 a day such as "12 November"
        say(device, tr("%1 has not been synced since %2. Keep it near this computer.").arg(known->name, day));
        return;
    }
    //: %1 is the name of a device, %2 a sentence that says what is wrong
    say(device, tr("%1: %2").arg(known->name, error.explanation().what));
}

void SyncSchedule::say(qint64 device, const QString &notice)
{
    if (notice == m_notice || (!notice.isEmpty() && notice == m_dismissed))
        return;
    m_notice = notice;
    m_noticeDevice = device;
    m_noticeStays = false;
    Q_EMIT noticeChanged();
}

void SyncSchedule::dismiss()
{
    m_dismissed = m_notice;
    say(0, {});
}

} // namespace pulsekeep
