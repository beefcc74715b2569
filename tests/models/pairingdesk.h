// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/huami/simulator.h"
#include "link/simulatedradio.h"
#include "pairing.h"
#include "support/support.h"

#include <QTemporaryDir>

/** Ten seconds are half a one: enough for a busy machine, short where a test waits for silence. */
constexpr pulsekeep::Patience Calm{0.05};

/** A Mi Band 2 without a key and an Amazfit Neo with its vendor's, ten hours of history in each, and all that the
 * wizard needs around them. */
class PairingDesk
{
public:
    PairingDesk()
        : clock(QDateTime(QDate(2026, 5, 8), QTime(12, 0), Qt::UTC), QTimeZone("Europe/Berlin")),
          radio(devices(), Calm), store(opened()), keys(pulsekeep::makeSessionKeyStore()),
          visitor(&registry, &radio, store.get(), keys.get(), &clock, Calm), scan(&registry, &radio, Calm),
          pairing(&registry, store.get(), &visitor, &scan, keys.get(), &clock)
    {
    }
    ~PairingDesk()
    {
        pairing.cancel();
        visitor.cancelAll();
        pairing.errands()->settle(std::chrono::seconds(5));
    }
    Q_DISABLE_COPY_MOVE(PairingDesk)

    static constexpr int Minutes = 600;

    pulsekeep::huami::BandSimulator *device(bool isNeo) const { return isNeo ? neo : band; }
    QList<pulsekeep::StoredDevice> stored() const { return store->devices().value(); }

    /** The band asks and waits: its thirty seconds are real ones, so that ours end first. */
    void setNobodyTaps() const
    {
        band->setTap(pulsekeep::huami::BandSimulator::Tap::Never);
        band->setPace(pulsekeep::Patience{1});
    }

    QTemporaryDir folder;
    pulsekeep::FixedClock clock;
    pulsekeep::Registry registry;
    pulsekeep::huami::BandSimulator *neo = nullptr; ///< owned by the radio
    pulsekeep::huami::BandSimulator *band = nullptr;
    pulsekeep::SimulatedRadio radio;
    std::unique_ptr<pulsekeep::Store> store;
    std::unique_ptr<pulsekeep::KeyStore> keys;
    pulsekeep::Visitor visitor;
    pulsekeep::ScanModel scan;
    pulsekeep::Pairing pairing;

private:
    std::vector<std::unique_ptr<pulsekeep::SimulatedPeripheral>> devices()
    {
        using pulsekeep::huami::BandSimulator;
        std::vector<std::unique_ptr<pulsekeep::SimulatedPeripheral>> all;
        for (const auto model : {BandSimulator::Model::AmazfitNeo, BandSimulator::Model::MiBand2}) {
            auto one = std::make_unique<BandSimulator>(model, &clock, 7, pulsekeep::Patience{0});
            one->setMemory(clock.now().addSecs(-Minutes * 60), QByteArray(Minutes * one->sampleSize(), '\x01'));
            (model == BandSimulator::Model::AmazfitNeo ? neo : band) = one.get();
            all.push_back(std::move(one));
        }
        neo->setKey(BandSimulator::vendorKey());
        return all;
    }
    std::unique_ptr<pulsekeep::Store> opened()
    {
        auto result = pulsekeep::Store::open(folder.path(), &clock);
        if (!result)
            qFatal("%s", qPrintable(result.error().detail()));
        return *std::move(result);
    }
};
