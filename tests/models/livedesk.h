// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/huami/simulator.h"
#include "link/simulatedlink.h"
#include "models/livefeed.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTemporaryDir>

/** Time that goes faster than it does: devices and people hurry alike. */
class HurriedClock : public pulsekeep::Clock
{
public:
    HurriedClock(QDateTime start, double speed) : m_start(std::move(start)), m_speed(speed) { m_time.start(); }
    QDateTime now() const override
    {
        return m_start.addMSecs(m_skipped + static_cast<qint64>(static_cast<double>(m_time.elapsed()) * m_speed));
    }
    QTimeZone zone() const override { return QTimeZone("Europe/Berlin"); }
    void skip(std::chrono::milliseconds time) { m_skipped += time.count(); }

private:
    QDateTime m_start;
    double m_speed;
    qint64 m_skipped = 0;
    QElapsedTimer m_time;
};

/** Reaches one simulator while it is in range. */
class LiveRadio : public pulsekeep::Radio
{
public:
    LiveRadio(pulsekeep::SimulatedPeripheral *peripheral, pulsekeep::Patience patience)
        : m_peripheral(peripheral), m_patience(patience)
    {
    }
    void startScan() override { }
    void stopScan() override { }
    std::unique_ptr<pulsekeep::GattLink> linkTo(const pulsekeep::Endpoint &) override
    {
        ++links;
        auto link = std::make_unique<pulsekeep::SimulatedLink>(inRange ? m_peripheral : nullptr, m_patience);
        m_link = link.get();
        return link;
    }
    QCoro::Task<pulsekeep::Result<>> forgetBond(pulsekeep::Endpoint) override { co_return {}; }

    /** Out of range, all of a sudden. */
    void loseLink()
    {
        inRange = false;
        if (m_link)
            m_link->close();
    }

    bool inRange = true;
    int links = 0;

private:
    pulsekeep::SimulatedPeripheral *m_peripheral;
    pulsekeep::Patience m_patience;
    QPointer<pulsekeep::GattLink> m_link;
};

/** A paired band on a desk where time goes @p speed times as fast, and what the live page is made of. */
struct LiveDesk {
    using Model = pulsekeep::huami::BandSimulator::Model;
    /** Instead of the band. */
    using MakeSensor = std::unique_ptr<pulsekeep::SimulatedPeripheral> (*)(const pulsekeep::Clock *clock,
                                                                           pulsekeep::Patience pace);

    explicit LiveDesk(Model model = Model::MiBand2, double speed = 20, MakeSensor makeSensor = nullptr)
        : clock(QDateTime(QDate(2026, 5, 8), QTime(12, 20), Qt::UTC), speed), pace{1 / speed},
          band(model, &clock, 7, pace), sensor(makeSensor ? makeSensor(&clock, pace) : nullptr),
          radio(peripheral(), pace), store(openStore()), keys(pulsekeep::makeSessionKeyStore()),
          visitor(&registry, &radio, store.get(), keys.get(), &clock, pace),
          devices(&registry, store.get(), &visitor, keys.get(), &clock)
    {
        if (model == Model::AmazfitNeo)
            band.setKey(pulsekeep::huami::BandSimulator::vendorKey());
        makeFeed();
    }
    ~LiveDesk() { endFeed(); }
    Q_DISABLE_COPY_MOVE(LiveDesk)

    std::unique_ptr<pulsekeep::Store> openStore()
    {
        auto opened = pulsekeep::Store::open(folder.path(), &clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail()));
        return *std::move(opened);
    }

    void makeFeed() { feed = std::make_unique<pulsekeep::LiveFeed>(&visitor, store.get(), &clock, &devices, pace); }
    void endFeed()
    {
        visitor.cancelAll();
        if (feed && (!feed->settle(std::chrono::seconds(10)) || !devices.errands()->settle(std::chrono::seconds(10))))
            qFatal("a visit does not end");
        feed.reset();
    }

    pulsekeep::SimulatedPeripheral *peripheral() { return sensor ? sensor.get() : &band; }

    bool pair(const QByteArray &key = {})
    {
        const auto seen = peripheral()->advertisement();
        const auto model = registry.recognise(seen).value().model;
        const auto paired = QCoro::waitFor(visitor.pair(seen, model, key, nullptr));
        devices.reload();
        return paired.has_value();
    }

    QTemporaryDir folder;
    HurriedClock clock;
    pulsekeep::Patience pace;
    pulsekeep::Registry registry;
    pulsekeep::huami::BandSimulator band;
    std::unique_ptr<pulsekeep::SimulatedPeripheral> sensor;
    LiveRadio radio;
    std::unique_ptr<pulsekeep::Store> store;
    std::unique_ptr<pulsekeep::KeyStore> keys;
    pulsekeep::Visitor visitor;
    pulsekeep::DeviceListModel devices;
    std::unique_ptr<pulsekeep::LiveFeed> feed;
};
