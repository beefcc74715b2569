// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include <QTimeZone>

#include <map>
#include <vector>

/** A store that holds what a test put into it, and answers only what an export asks. */
class MemoryStore : public pulsekeep::Store
{
public:
    template<typename T = void> using Result = pulsekeep::Result<T>;

    struct Minute {
        qint64 device;
        pulsekeep::MinuteSample sample;
    };
    struct Single {
        qint64 device;
        pulsekeep::HeartRateReading reading;
    };

    void addDevice(qint64 id, const QString &name, const QString &address = {}, const QByteArray &zone = "UTC")
    {
        pulsekeep::StoredDevice device;
        device.id = id;
        device.name = name;
        device.endpoint.address = address;
        m_devices.append(device);
        zones.insert_or_assign(id, QTimeZone(zone));
    }

    std::vector<Minute> minutes; ///< in time order
    std::vector<Single> singles; ///< in time order
    std::map<qint64, QList<pulsekeep::HistorySlot>> slots;
    QList<pulsekeep::SleepStretch> nights;
    std::map<qint64, QTimeZone> zones;
    std::optional<pulsekeep::Error> minutesFail; ///< what eachMinute() ends with
    std::optional<pulsekeep::Error> singlesFail;
    mutable int heartRateQuestions = 0;

    QString file() const override { return {}; }
    Result<QList<pulsekeep::StoredDevice>> devices() const override { return never(); }
    Result<QList<pulsekeep::StoredDevice>> devicesEver() const override { return m_devices; }
    Result<QList<pulsekeep::HistorySlot>> history(pulsekeep::Scope scope, const QDateTime &, const QDateTime &,
                                                  pulsekeep::Resolution) const override
    {
        const auto found = slots.find(scope.device);
        return found == slots.end() ? QList<pulsekeep::HistorySlot>() : found->second;
    }
    Result<> eachMinute(pulsekeep::Scope scope, const QDateTime &from, const QDateTime &to,
                        const std::function<bool(qint64, const pulsekeep::MinuteSample &)> &row) const override
    {
        for (const auto &[owner, sample] : minutes) {
            if (asked(owner, scope.device, qint64(sample.minute) * 60000, from, to) && !row(owner, sample))
                return {};
        }
        if (minutesFail)
            return pulsekeep::Failure(*minutesFail);
        return {};
    }
    Result<> eachHeartRate(pulsekeep::Scope scope, const QDateTime &from, const QDateTime &to,
                           const std::function<bool(qint64, const pulsekeep::HeartRateReading &)> &row) const override
    {
        ++heartRateQuestions;
        for (const auto &[owner, reading] : singles) {
            if (asked(owner, scope.device, reading.at.toMSecsSinceEpoch(), from, to) && !row(owner, reading))
                return {};
        }
        if (singlesFail)
            return pulsekeep::Failure(*singlesFail);
        return {};
    }
    Result<QList<pulsekeep::SleepStretch>> sleep(pulsekeep::Scope, const QDateTime &, const QDateTime &) const override
    {
        return nights;
    }
    int offsetAt(qint64 device, const QDateTime &at) const override
    {
        const auto found = zones.find(device);
        return found == zones.end() ? 0 : found->second.offsetFromUtc(at);
    }

    // An export has no business with these.
    Result<pulsekeep::StoredDevice> keepDevice(pulsekeep::StoredDevice) override { return never(); }
    Result<> forgetDevice(qint64, bool) override { return never(); }
    Result<QList<pulsekeep::SyncMark>> marks(qint64) const override { return never(); }
    Result<std::unique_ptr<pulsekeep::StoredVisit>> beginVisit(qint64) override { return never(); }
    Result<QList<pulsekeep::StoredTranscript>> transcripts(qint64) const override { return never(); }
    Result<QList<pulsekeep::ChartPoint>> chart(pulsekeep::ChartValue, pulsekeep::Scope, const QDateTime &,
                                               const QDateTime &, int) const override
    {
        return never();
    }
    Result<pulsekeep::RedecodeReport> redecode(const Redecoder &, const std::function<int(QString)> &, bool) override
    {
        return never();
    }
    Result<QStringList> check() const override { return never(); }
    Result<QList<pulsekeep::ClockFault>> clockFaults(pulsekeep::Scope) const override { return never(); }
    pulsekeep::People *people() override { return nullptr; }
    const pulsekeep::People *people() const override { return nullptr; }
    pulsekeep::Readings *readings() override { return nullptr; }
    const pulsekeep::Readings *readings() const override { return nullptr; }
    pulsekeep::Imports *imports() override { return nullptr; }
    pulsekeep::Recordings *recordings() override { return nullptr; }

private:
    static tl::unexpected<pulsekeep::Error> never() { return pulsekeep::Failure(pulsekeep::Error::Unsupported); }
    static bool asked(qint64 owner, qint64 device, qint64 at, const QDateTime &from, const QDateTime &to)
    {
        return (device == 0 || device == owner) && (!from.isValid() || at >= from.toMSecsSinceEpoch())
            && (!to.isValid() || at < to.toMSecsSinceEpoch());
    }

    QList<pulsekeep::StoredDevice> m_devices;
};
