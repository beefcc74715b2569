// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/radio.h"
#include "link/simulatedperipheral.h"

#include <QTimer>

#include <vector>

namespace pulsekeep {

/** Radio waves between simulators. */
class SimulatedRadio : public Radio
{
    Q_OBJECT
public:
    explicit SimulatedRadio(std::vector<std::unique_ptr<SimulatedPeripheral>> peripherals, Patience patience = {});
    ~SimulatedRadio() override;

    void startScan() override;
    void stopScan() override;
    std::unique_ptr<GattLink> linkTo(const Endpoint &endpoint) override;
    QCoro::Task<Result<>> forgetBond(Endpoint endpoint) override;

    /** The simulator at @p address, null when there is none. */
    SimulatedPeripheral *peripheral(const QString &address) const;

private:
    void advertise();

    std::vector<std::unique_ptr<SimulatedPeripheral>> m_peripherals;
    Patience m_patience;
    QTimer m_advertising;
};

} // namespace pulsekeep
