// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/simulatedradio.h"

#include "link/simulatedlink.h"

namespace pulsekeep {

using namespace std::chrono_literals;

SimulatedRadio::SimulatedRadio(std::vector<std::unique_ptr<SimulatedPeripheral>> peripherals, Patience patience)
    : m_peripherals(std::move(peripherals)), m_patience(patience)
{
    m_advertising.setInterval(m_patience(500ms));
    connect(&m_advertising, &QTimer::timeout, this, &SimulatedRadio::advertise);
}

SimulatedRadio::~SimulatedRadio() = default;

void SimulatedRadio::startScan()
{
    m_advertising.start();
    QMetaObject::invokeMethod(this, &SimulatedRadio::advertise, Qt::QueuedConnection);
}

void SimulatedRadio::stopScan()
{
    m_advertising.stop();
}

std::unique_ptr<GattLink> SimulatedRadio::linkTo(const Endpoint &endpoint)
{
    return std::make_unique<SimulatedLink>(peripheral(endpoint.address), m_patience);
}

QCoro::Task<Result<>> SimulatedRadio::forgetBond(Endpoint endpoint)
{
    if (auto *known = peripheral(endpoint.address))
        known->setKnownToHost(false);
    co_return {};
}

SimulatedPeripheral *SimulatedRadio::peripheral(const QString &address) const
{
    for (const auto &candidate : m_peripherals) {
        if (candidate->advertisement().endpoint.address == address)
            return candidate.get();
    }
    return nullptr;
}

void SimulatedRadio::advertise()
{
    if (!m_advertising.isActive())
        return;
    for (const auto &peripheral : m_peripherals) {
        if (!peripheral->isTaken())
            Q_EMIT seen(peripheral->advertisement());
    }
}

} // namespace pulsekeep

#include "moc_simulatedradio.cpp"
