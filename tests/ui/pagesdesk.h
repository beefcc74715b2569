// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/simulatedlink.h"
#include "models/datafolder.h"
#include "models/devicesettings.h"
#include "models/entrylist.h"
#include "models/exportjob.h"
#include "models/fileimport.h"
#include "models/overviewmodel.h"
#include "models/peoplemodel.h"
#include "models/syncschedule.h"
#include "models/visitlist.h"
#include "store/storetest.h"

#include <cmath>

/** Nobody is in reach. */
class EmptyRadio : public pulsekeep::Radio
{
public:
    void startScan() override { }
    void stopScan() override { }
    std::unique_ptr<pulsekeep::GattLink> linkTo(const pulsekeep::Endpoint &) override
    {
        ++links;
        return std::make_unique<pulsekeep::SimulatedLink>(nullptr, Hurry);
    }
    QCoro::Task<pulsekeep::Result<>> forgetBond(pulsekeep::Endpoint) override { co_return {}; }
    int links = 0;
};

/** A store in a temporary folder, and all models over it, at 14:22 of a Friday in Berlin. */
struct PagesDesk {
    PagesDesk()
        : clock(storetest::utc("2026-11-20T13:22:00Z"), QTimeZone("Europe/Berlin")),
          store(storetest::want(pulsekeep::Store::open(folder.path(), &clock))), keys(pulsekeep::makeSessionKeyStore()),
          visitor(&registry, &radio, store.get(), keys.get(), &clock, Hurry),
          devices(&registry, store.get(), &visitor, keys.get(), &clock), preferences(settingsFile()),
          overview(store.get(), &clock), settings(&registry, &devices, settingsFile()), visits(store.get(), &clock),
          data(store.get(), &clock), schedule(&devices, &preferences, &clock), job(store.get(), &clock),
          people(store->people(), &clock, &undo), entries(store->readings(), &clock, &undo),
          opening(store.get(), &clock, &registry, &undo)
    {
        preferences.setKeysPlace(QStringLiteral("in the desktop's keyring"));
    }
    ~PagesDesk()
    {
        visitor.cancelAll();
        devices.errands()->settle(std::chrono::seconds(10));
    }
    Q_DISABLE_COPY_MOVE(PagesDesk)

    QString settingsFile() const { return folder.filePath(QStringLiteral("settings.ini")); }

    qint64 addDevice(const char *model, const char *name, const char *address, int percent)
    {
        pulsekeep::StoredDevice device;
        device.model = QString::fromLatin1(model);
        device.name = QString::fromUtf8(name);
        device.endpoint = {QString::fromLatin1(address), pulsekeep::AddressType::Random, device.name};
        device.info.firmware = QStringLiteral("V1.1.2.04");
        device.battery = pulsekeep::BatteryStatus{percent, false, {}};
        device.pairedAt = clock.now().addDays(-50);
        const auto kept = storetest::want(store->keepDevice(device));
        devices.reload();
        return kept.id;
    }

    /** @p days days up to now: asleep from 23:00 to 06:40, a walk in the morning, taken off from 12:50 to 13:30. */
    void live(qint64 device, int days)
    {
        using pulsekeep::Activity;
        QList<pulsekeep::MinuteSample> minutes;
        const auto last = storetest::minuteOf(clock.now());
        const auto first = last - days * 1440;
        for (qint32 minute = first; minute < last; ++minute) {
            const int offset = clock.offsetAt(QDateTime::fromSecsSinceEpoch(qint64(minute) * 60, Qt::UTC)) / 60;
            const int local = (minute + offset) % 1440;
            const int day = (minute + offset) / 1440;
            pulsekeep::MinuteSample sample;
            sample.minute = minute;
            sample.intensity = quint8(20);
            sample.steps = quint16(0);
            const bool asleep = local >= 1380 || local < 400 - day % 4 * 7;
            const bool walks = (local >= 465 && local < 515 + day % 5 * 4) || (local >= 1050 && local < 1080);
            const double waver = 3 * std::sin(minute / 7.0) + 2 * std::sin(minute / 2.3);
            if (local >= 770 && local < 810) {
                sample.activity = Activity::NotWorn;
                sample.steps.reset();
            } else if (asleep) {
                const int phase = (local + 60) % 1440 % 92;
                sample.activity = phase < 4 && local > 60 && local < 1300 ? Activity::Awake
                    : phase < 40                                          ? Activity::LightSleep
                    : phase < 70                                          ? Activity::DeepSleep
                                                                          : Activity::RemSleep;
                sample.bpm = quint8(54 + day % 3 + waver / 2);
            } else if (walks) {
                sample.activity = Activity::Walking;
                sample.steps = quint16(92 + day % 7 * 6);
                sample.bpm = quint8(98 + waver);
            } else {
                sample.activity = Activity::Still;
                sample.steps = quint16(minute % 9 == 0 ? 14 : 0);
                sample.bpm = quint8(66 + waver);
            }
            minutes.append(sample);
        }
        storetest::keepOne(store.get(), device, storetest::harvestOf(minutes));
        devices.reload();
        overview.refresh();
    }

    QTemporaryDir folder;
    pulsekeep::FixedClock clock;
    pulsekeep::Registry registry;
    EmptyRadio radio;
    std::unique_ptr<pulsekeep::Store> store;
    std::unique_ptr<pulsekeep::KeyStore> keys;
    pulsekeep::Visitor visitor;
    pulsekeep::DeviceListModel devices;
    pulsekeep::Preferences preferences;
    pulsekeep::OverviewModel overview;
    pulsekeep::DeviceSettings settings;
    pulsekeep::VisitList visits;
    pulsekeep::DataFolder data;
    pulsekeep::SyncSchedule schedule;
    pulsekeep::ExportJob job;
    pulsekeep::UndoStack undo;
    pulsekeep::PeopleModel people;
    pulsekeep::EntryList entries;
    pulsekeep::FileImport opening;
};
