// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

namespace pulsekeep {

/** All drivers, and what is asked of all of them. No matcher depends on its place in the list: a vendor's driver comes
 *  before a general one (Driver::isGeneral()), and of each kind one at most knows a device. */
class Registry
{
public:
    Registry();

    const std::vector<std::unique_ptr<Driver>> &drivers() const { return m_drivers; }
    const Driver *driver(const QString &id) const; ///< null when there is none
    QList<DeviceModel> models() const;
    std::optional<DeviceModel> model(const QString &id) const;
    std::optional<Recognised> recognise(const Advertisement &seen) const;
    std::vector<std::unique_ptr<SimulatedPeripheral>> simulate(const Simulation &simulation) const;

private:
    std::vector<std::unique_ptr<Driver>> m_drivers;
};

/** The table of supported devices for the README, in Markdown. */
QString deviceTable(const Registry &registry);

} // namespace pulsekeep
