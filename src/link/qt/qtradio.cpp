// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/qt/qtradio.h"

#include "link/qt/bluezobjects.h"
#include "link/qt/qtlink.h"

#include <QBluetoothAddress>
#include <QBluetoothDeviceDiscoveryAgent>
#include <QBluetoothDeviceInfo>
#include <QPointer>
#include <QTimer>

#include <utility>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ServicePatience = 5s;
constexpr auto RestartPause = 1s;

/** The two highest bits of a random static address are ones (Bluetooth Core, Vol 6, Part B, 1.3.2.1). A public one may
 *  have them too, so this is only for when nobody knows better. */
AddressType guessType(const QBluetoothAddress &address)
{
    constexpr quint64 StaticBits = 0xc00000000000;
    return (address.toUInt64() & StaticBits) == StaticBits ? AddressType::Random : AddressType::Unknown;
}

class QtRadio : public Radio
{
public:
    QtRadio(QString adapter, Patience patience);
    ~QtRadio() override;

    void startScan() override;
    void stopScan() override;
    std::unique_ptr<GattLink> linkTo(const Endpoint &endpoint) override;
    QCoro::Task<Result<>> forgetBond(Endpoint endpoint) override;

private:
    QCoro::Task<> listen(int scan);
    void startAgent(const BluezObjects::Adapter &adapter);
    void heard(const QBluetoothDeviceInfo &device);
    void tell();
    Advertisement advertisement(const QBluetoothDeviceInfo &device) const;
    void interrupted();
    void fail(const Error &error);
    void stop();

    const QString m_adapter;
    const Patience m_patience;
    const std::shared_ptr<BluezObjects> m_bluez = std::make_shared<BluezObjects>();
    QBluetoothDeviceDiscoveryAgent *m_agent = nullptr;
    std::optional<BluezObjects::Adapter> m_listening;
    QTimer m_restart;
    QTimer m_tell;
    QMap<QString, QBluetoothDeviceInfo> m_heard; // by address, not yet told
    int m_scan = 0;                              // counts starts and stops
    bool m_scanning = false;
};

QtRadio::QtRadio(QString adapter, Patience patience) : m_adapter(std::move(adapter)), m_patience(patience)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(0ms);
    connect(&m_tell, &QTimer::timeout, this, &QtRadio::tell);
    m_restart.setSingleShot(true);
    m_restart.setInterval(m_patience(RestartPause));
    connect(&m_restart, &QTimer::timeout, this, [this] { listen(m_scan); });
    // Queued, as whoever hears that scanning failed may delete the radio, and BluezObjects with it.
    connect(
        m_bluez.get(), &BluezObjects::changed, this,
        [this](const QString &path) {
            if (!m_listening || path != m_listening->path)
                return;
            const auto adapter = m_bluez->adapter(m_adapter);
            if (!adapter)
                fail(adapter.error());
        },
        Qt::QueuedConnection);
    connect(
        m_bluez.get(), &BluezObjects::vanished, this,
        [this] {
            if (m_scanning)
                fail(Error(Error::NoBluetooth, u"the Bluetooth service has ended"_s));
        },
        Qt::QueuedConnection);
}

QtRadio::~QtRadio()
{
    stop();
}

void QtRadio::startScan()
{
    if (m_scanning)
        return;
    m_scanning = true;
    ++m_scan;
    listen(m_scan);
}

void QtRadio::stopScan()
{
    stop();
}

/** Starts to listen, unless the person has stopped @p scan meanwhile. */
QCoro::Task<> QtRadio::listen(int scan)
{
    const QPointer<QtRadio> self(this);
    const auto bluez = m_bluez;
    const auto wanted = m_adapter;
    const auto patience = m_patience(ServicePatience);
    const auto loaded = co_await bluez->load(patience);
    if (!self || scan != m_scan)
        co_return;
    if (!loaded) {
        fail(loaded.error());
        co_return;
    }
    const auto adapter = bluez->adapter(wanted);
    if (!adapter) {
        fail(adapter.error());
        co_return;
    }
    if (!m_listening) {
        // QtBluetooth asks for the same, but does not look at the answer.
        const auto path = adapter->path;
        const auto started = co_await bluez->startListening(path, patience);
        if (!self || scan != m_scan) {
            if (started)
                BluezObjects::stopListening(path);
            co_return;
        }
        if (!started) {
            fail(started.error());
            co_return;
        }
        m_listening = *adapter;
    }
    startAgent(*adapter);
}

void QtRadio::startAgent(const BluezObjects::Adapter &adapter)
{
    Q_ASSERT(!m_agent);
    m_agent = new QBluetoothDeviceDiscoveryAgent(QBluetoothAddress(adapter.address), this);
    m_agent->setLowEnergyDiscoveryTimeout(0); // until it is stopped
    // For one packet QtBluetooth may emit both.
    connect(m_agent, &QBluetoothDeviceDiscoveryAgent::deviceDiscovered, this, &QtRadio::heard);
    connect(m_agent, &QBluetoothDeviceDiscoveryAgent::deviceUpdated, this, &QtRadio::heard);
    connect(m_agent, &QBluetoothDeviceDiscoveryAgent::errorOccurred, this, &QtRadio::interrupted, Qt::QueuedConnection);
    m_agent->start(QBluetoothDeviceDiscoveryAgent::LowEnergyMethod);
}

/** Kept until the next turn of the loop, so that a packet is told once, and never from inside QtBluetooth. */
void QtRadio::heard(const QBluetoothDeviceInfo &device)
{
    // What BlueZ remembers from earlier has no signal strength, which QtBluetooth shows as 0 dBm.
    if (device.rssi() == 0)
        return;
    m_heard.insert(device.address().toString(), device);
    m_tell.start();
}

void QtRadio::tell()
{
    const QPointer<QtRadio> self(this);
    const auto heard = std::exchange(m_heard, {});
    for (const auto &device : heard) {
        if (!self || !m_scanning)
            return;
        Q_EMIT seen(advertisement(device));
    }
}

Advertisement QtRadio::advertisement(const QBluetoothDeviceInfo &device) const
{
    Advertisement seen;
    seen.endpoint.address = device.address().toString();
    if (m_listening) {
        if (const auto known = m_bluez->device(*m_listening, seen.endpoint.address))
            seen.endpoint.type = known->addressType;
    }
    if (seen.endpoint.type == AddressType::Unknown)
        seen.endpoint.type = guessType(device.address());
    // BlueZ calls a device without a name by its address.
    if (device.name() != QString(seen.endpoint.address).replace(u':', u'-'))
        seen.endpoint.name = device.name();
    seen.rssi = device.rssi();
    const auto services = device.serviceUuids();
    for (const auto &service : services)
        seen.services.append(service);
    const auto companies = device.manufacturerIds();
    for (const auto company : companies)
        seen.manufacturerData.insert(company, device.manufacturerData(company));
    const auto withData = device.serviceIds();
    for (const auto &service : withData)
        seen.serviceData.insert(service, device.serviceData(service));
    return seen;
}

/** BlueZ has stopped listening. When the adapter is still fine, another program was behind it: listen again. */
void QtRadio::interrupted()
{
    if (!m_scanning || !m_agent)
        return;
    std::exchange(m_agent, nullptr)->deleteLater();
    const auto adapter = m_bluez->adapter(m_adapter);
    if (!adapter) {
        fail(adapter.error());
        return;
    }
    if (const auto listening = std::exchange(m_listening, std::nullopt))
        BluezObjects::stopListening(listening->path);
    m_restart.start();
}

void QtRadio::fail(const Error &error)
{
    stop();
    Q_EMIT scanFailed(error);
}

void QtRadio::stop()
{
    m_scanning = false;
    ++m_scan;
    m_restart.stop();
    m_tell.stop();
    m_heard.clear();
    if (auto *agent = std::exchange(m_agent, nullptr)) {
        agent->disconnect(this);
        agent->stop();
        agent->deleteLater();
    }
    if (const auto listening = std::exchange(m_listening, std::nullopt))
        BluezObjects::stopListening(listening->path);
}

std::unique_ptr<GattLink> QtRadio::linkTo(const Endpoint &endpoint)
{
    return std::make_unique<QtLink>(endpoint, m_adapter, m_patience);
}

/** BlueZ forgets a bond with all else that it knows of the device, and has to hear it again before the next connection.
 */
QCoro::Task<Result<>> QtRadio::forgetBond(Endpoint endpoint)
{
    const auto bluez = std::make_shared<BluezObjects>();
    const auto wanted = m_adapter;
    const auto patience = m_patience(ServicePatience);
    const auto loaded = co_await bluez->load(patience);
    if (!loaded)
        co_return loaded;
    const auto adapter = bluez->adapter(wanted);
    if (!adapter)
        co_return Failure(adapter.error());
    const auto device = bluez->device(*adapter, endpoint.address);
    if (!device)
        co_return {};
    const auto interface = u"org.bluez.Adapter1"_s;
    const auto method = u"RemoveDevice"_s;
    const QVariantList which{QVariant::fromValue(QDBusObjectPath(device->path))};
    const auto removed = co_await bluez->call(adapter->path, interface, method, which, patience);
    const bool unknown = !removed && removed.error().detail().startsWith("org.bluez.Error.DoesNotExist"_L1);
    if (!removed && !unknown)
        co_return removed;
    co_return {};
}

} // namespace

std::unique_ptr<Radio> makeQtRadio(const QString &adapter, Patience patience)
{
    // Without this QtBluetooth runs "bluetoothd --version" to learn how to talk to it, and where it may not (in a
    // sandbox) opens the kernel's Bluetooth sockets by itself. BlueZ speaks D-Bus for Low Energy since 5.42.
    constexpr auto version = "BLUETOOTH_FORCE_DBUS_LE_VERSION";
    if (!qEnvironmentVariableIsSet(version))
        qputenv(version, "5.66");
    return std::make_unique<QtRadio>(adapter, patience);
}

} // namespace pulsekeep
