// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bluez/fakebluez.h"

#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

#include <algorithm>
#include <array>
#include <utility>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto AdapterPath = u"/org/bluez/hci0"_s;
const auto AdapterInterface = u"org.bluez.Adapter1"_s;
const auto DeviceInterface = u"org.bluez.Device1"_s;
const auto ServiceInterface = u"org.bluez.GattService1"_s;
const auto CharacteristicInterface = u"org.bluez.GattCharacteristic1"_s;
const auto DescriptorInterface = u"org.bluez.GattDescriptor1"_s;
const auto PropertiesInterface = u"org.freedesktop.DBus.Properties"_s;
const auto ManagerInterface = u"org.freedesktop.DBus.ObjectManager"_s;

constexpr auto AdvertisingInterval = 25ms;

QString text(QUuid uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

QStringList flags(quint8 properties)
{
    struct Flag {
        GattProperty bit;
        QLatin1StringView name;
    };
    static constexpr std::array known{
        Flag{GattRead, QLatin1StringView("read")},
        Flag{GattWriteCommand, QLatin1StringView("write-without-response")},
        Flag{GattWriteRequest, QLatin1StringView("write")},
        Flag{GattNotify, QLatin1StringView("notify")},
        Flag{GattIndicate, QLatin1StringView("indicate")},
    };
    QStringList names;
    for (const auto &flag : known) {
        if (properties & flag.bit)
            names.append(flag.name);
    }
    return names;
}

} // namespace

struct FakeBluez::Device {
    SimulatedPeripheral *peripheral = nullptr;
    QString address;
    QString path;
    bool connected = false;
    bool lossUntold = false;
    int connection = 0; // counts them, so that nothing late reaches the next
    QSet<QUuid> notifying;
    QList<QDBusMessage> unanswered; // GATT requests, or Connect
    std::optional<QDBusMessage> pairing;
};

FakeBluez::FakeBluez(std::vector<std::unique_ptr<SimulatedPeripheral>> peripherals, QDBusConnection connection)
    : m_peripherals(std::move(peripherals)), m_connection(std::move(connection))
{
    qDBusRegisterMetaType<Interfaces>();
    qDBusRegisterMetaType<QMap<QDBusObjectPath, Interfaces>>();
    qDBusRegisterMetaType<QMap<quint16, QDBusVariant>>();

    for (const auto &peripheral : m_peripherals) {
        auto device = std::make_unique<Device>();
        device->peripheral = peripheral.get();
        device->address = peripheral->advertisement().endpoint.address;
        device->path = AdapterPath + u"/dev_"_s + QString(device->address).replace(u':', u'_');
        auto *known = device.get();
        connect(device->peripheral, &SimulatedPeripheral::notify, this,
                [this, known](QUuid characteristic, const QByteArray &bytes) {
                    notifyCentral(*known, characteristic, bytes);
                });
        connect(device->peripheral, &SimulatedPeripheral::hangUp, this, [this, known] { disconnected(*known); });
        m_devices.push_back(std::move(device));
    }
    makeAdapter();
    m_programs.setConnection(m_connection);
    m_programs.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    connect(&m_programs, &QDBusServiceWatcher::serviceUnregistered, this, [this](const QString &program) {
        m_agents.remove(program);
        m_defaultAgents.removeAll(program);
        m_programs.removeWatchedService(program);
    });
    m_advertising.setInterval(AdvertisingInterval);
    connect(&m_advertising, &QTimer::timeout, this, &FakeBluez::advertise);
}

FakeBluez::~FakeBluez() = default;

bool FakeBluez::start()
{
    // Objects before the name: whoever waits for the name may ask at once.
    return m_connection.registerVirtualObject(u"/"_s, this, QDBusConnection::SubPath)
        && m_connection.registerService(u"org.bluez"_s);
}

QString FakeBluez::adapterAddress()
{
    return u"00:11:22:33:44:55"_s;
}

void FakeBluez::makeAdapter()
{
    add(AdapterPath,
        {{{AdapterInterface,
           {{u"Address"_s, adapterAddress()},
            {u"AddressType"_s, u"public"_s},
            {u"Name"_s, u"stand-in"_s},
            {u"Alias"_s, u"stand-in"_s},
            {u"Class"_s, 0U},
            {u"Powered"_s, true},
            {u"Discoverable"_s, false},
            {u"DiscoverableTimeout"_s, 0U},
            {u"Pairable"_s, false},
            {u"PairableTimeout"_s, 0U},
            {u"Discovering"_s, false},
            {u"UUIDs"_s, QStringList()},
            {u"Modalias"_s, QString()}}}},
         nullptr,
         {}});
}

// What the test tells it ------------------------------------------------------------------------------------

void FakeBluez::setPowered(bool powered)
{
    if (!powered) {
        for (const auto &device : m_devices)
            disconnected(*device);
        stopListening();
    }
    set(AdapterPath, AdapterInterface, {{u"Powered"_s, powered}});
}

void FakeBluez::setAdapterPresent(bool present)
{
    if (present == m_objects.contains(AdapterPath))
        return;
    if (present) {
        makeAdapter();
        return;
    }
    for (const auto &device : m_devices)
        removeDevice(device->address);
    m_listeners.clear();
    m_advertising.stop();
    remove(AdapterPath);
}

void FakeBluez::removeDevice(const QString &address)
{
    auto *device = deviceWith(address);
    if (!device || !m_objects.contains(device->path))
        return;
    disconnected(*device);
    tellLoss(*device);
    remove(device->path);
}

void FakeBluez::hangUp(const QString &address)
{
    if (auto *device = deviceWith(address))
        disconnected(*device);
}

void FakeBluez::interruptDiscovery()
{
    stopListening();
}

void FakeBluez::askToBond(const QString &address)
{
    const auto *device = deviceWith(address);
    if (!device || m_defaultAgents.isEmpty()) {
        Q_EMIT happened(u"nobody to ask"_s);
        return;
    }
    askAgent(m_defaultAgents.first(), u"RequestAuthorization"_s, {QVariant::fromValue(QDBusObjectPath(device->path))},
             [this](const QDBusMessage &answer) {
                 const bool refused = answer.type() == QDBusMessage::ErrorMessage;
                 Q_EMIT happened(u"agent says %1"_s.arg(refused ? answer.errorName() : u"yes"_s));
             });
}

void FakeBluez::setAdvertising(bool on)
{
    m_round = on ? 0 : -1;
}

SimulatedPeripheral *FakeBluez::peripheral(const QString &address) const
{
    const auto *device = deviceWith(address);
    return device ? device->peripheral : nullptr;
}

// D-Bus -----------------------------------------------------------------------------------------------------

QString FakeBluez::introspect(const QString &path) const
{
    QString xml;
    const auto object = m_objects.constFind(path);
    if (object != m_objects.constEnd()) {
        for (auto interface = object->interfaces.begin(); interface != object->interfaces.end(); ++interface)
            xml += u"<interface name=\"%1\"/>"_s.arg(interface.key());
    }
    return xml;
}

void FakeBluez::send(const QDBusMessage &message)
{
    m_connection.send(message);
}

void FakeBluez::reply(const QDBusMessage &question, const QVariantList &values)
{
    send(question.createReply(values));
}

void FakeBluez::refuse(const QDBusMessage &question, const QString &name, const QString &text)
{
    send(question.createErrorReply(name, text.isEmpty() ? u"stand-in"_s : text));
}

void FakeBluez::add(const QString &path, const Object &object)
{
    m_objects.insert(path, object);
    auto signal = QDBusMessage::createSignal(u"/"_s, ManagerInterface, u"InterfacesAdded"_s);
    signal.setArguments({QVariant::fromValue(QDBusObjectPath(path)), QVariant::fromValue(object.interfaces)});
    send(signal);
}

void FakeBluez::remove(const QString &path)
{
    const auto object = m_objects.take(path);
    auto signal = QDBusMessage::createSignal(u"/"_s, ManagerInterface, u"InterfacesRemoved"_s);
    signal.setArguments({QVariant::fromValue(QDBusObjectPath(path)), QStringList(object.interfaces.keys())});
    send(signal);
}

void FakeBluez::set(const QString &path, const QString &interface, const QVariantMap &properties,
                    const QStringList &invalidated)
{
    const auto object = m_objects.find(path);
    if (object == m_objects.end())
        return;
    object->interfaces[interface].insert(properties);
    for (const auto &property : invalidated)
        object->interfaces[interface].remove(property);
    auto signal = QDBusMessage::createSignal(path, PropertiesInterface, u"PropertiesChanged"_s);
    signal.setArguments({interface, properties, invalidated});
    send(signal);
}

bool FakeBluez::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    Q_UNUSED(connection);
    if (message.type() != QDBusMessage::MethodCallMessage)
        return false;
    message.setDelayedReply(true);
    const auto path = message.path();
    const auto member = message.member();

    if (member == misbehaviour.refusedMethod) {
        Q_EMIT happened(u"refuse %1"_s.arg(member));
        refuse(message, misbehaviour.refusal);
        return true;
    }
    if (path == u"/"_s && member == u"GetManagedObjects"_s) {
        QMap<QDBusObjectPath, Interfaces> all;
        for (auto object = m_objects.begin(); object != m_objects.end(); ++object)
            all.insert(QDBusObjectPath(object.key()), object->interfaces);
        reply(message, {QVariant::fromValue(all)});
        return true;
    }

    if (path == u"/org/bluez"_s && message.interface() == u"org.bluez.AgentManager1"_s) {
        callAgentManager(message);
        return true;
    }

    const auto object = m_objects.constFind(path);
    if (object == m_objects.constEnd()) {
        refuse(message, u"org.freedesktop.DBus.Error.UnknownObject"_s);
        return true;
    }
    const auto arguments = message.arguments();
    if (message.interface() == PropertiesInterface) {
        const auto interface = object->interfaces.value(arguments.value(0).toString());
        const auto property = interface.constFind(arguments.value(1).toString());
        if (member == u"GetAll"_s)
            reply(message, {interface});
        else if (member == u"Get"_s && property != interface.constEnd())
            reply(message, {QVariant::fromValue(QDBusVariant(*property))});
        else
            refuse(message, u"org.freedesktop.DBus.Error.UnknownProperty"_s);
    } else if (message.interface() == AdapterInterface) {
        callAdapter(message);
    } else if (message.interface() == DeviceInterface && object->device) {
        callDevice(message, *object->device);
    } else if (message.interface() == CharacteristicInterface && object->device) {
        callCharacteristic(message, *object->device, object->characteristic);
    } else if (message.interface() == DescriptorInterface && member == u"ReadValue"_s) {
        reply(message,
              {object->device->notifying.contains(object->characteristic) ? QByteArray("\x01\x00", 2)
                                                                          : QByteArray("\x00\x00", 2)});
    } else {
        refuse(message, u"org.freedesktop.DBus.Error.UnknownMethod"_s);
    }
    return true;
}

// The adapter -----------------------------------------------------------------------------------------------

void FakeBluez::callAdapter(const QDBusMessage &message)
{
    const auto member = message.member();
    const bool powered = m_objects[AdapterPath].interfaces[AdapterInterface].value(u"Powered"_s).toBool();
    if (member == u"SetDiscoveryFilter"_s) {
        reply(message);
    } else if (!powered) {
        refuse(message, u"org.bluez.Error.NotReady"_s, u"Resource Not Ready"_s);
    } else if (member == u"StartDiscovery"_s) {
        if (m_listeners.contains(message.service())) {
            refuse(message, u"org.bluez.Error.InProgress"_s, u"Operation already in progress"_s);
            return;
        }
        m_listeners.insert(message.service());
        Q_EMIT happened(u"listen"_s);
        reply(message);
        if (!m_advertising.isActive()) {
            m_advertising.start();
            set(AdapterPath, AdapterInterface, {{u"Discovering"_s, true}});
        }
    } else if (member == u"StopDiscovery"_s) {
        if (!m_listeners.remove(message.service())) {
            refuse(message, u"org.bluez.Error.Failed"_s, u"No discovery started"_s);
            return;
        }
        Q_EMIT happened(u"listen no more"_s);
        reply(message);
        if (m_listeners.isEmpty())
            stopListening();
    } else if (member == u"RemoveDevice"_s) {
        const auto *device = deviceAt(qvariant_cast<QDBusObjectPath>(message.arguments().value(0)).path());
        if (device && m_objects.contains(device->path)) {
            device->peripheral->setKnownToHost(false);
            removeDevice(device->address);
            Q_EMIT happened(u"remove %1"_s.arg(device->address));
            reply(message);
        } else {
            refuse(message, u"org.bluez.Error.DoesNotExist"_s, u"Does Not Exist"_s);
        }
    } else {
        refuse(message, u"org.freedesktop.DBus.Error.UnknownMethod"_s);
    }
}

void FakeBluez::stopListening()
{
    m_listeners.clear();
    if (!m_advertising.isActive())
        return;
    m_advertising.stop();
    for (const auto &device : m_devices) {
        if (!m_objects.contains(device->path))
            continue;
        set(device->path, DeviceInterface, {}, {u"RSSI"_s});
        if (misbehaviour.forgetful && !device->connected)
            remove(device->path);
    }
    set(AdapterPath, AdapterInterface, {{u"Discovering"_s, false}});
}

void FakeBluez::advertise()
{
    if (m_round < 0)
        return;
    ++m_round;
    for (const auto &device : m_devices) {
        if (!device->peripheral->isTaken())
            heard(*device);
    }
}

void FakeBluez::heard(Device &device)
{
    const auto advertisement = device.peripheral->advertisement();
    // BlueZ tells of a strength only when it has changed.
    const auto rssi = QVariant::fromValue(static_cast<short>(advertisement.rssi.value_or(-60) - m_round % 2));
    if (m_objects.contains(device.path)) {
        set(device.path, DeviceInterface, {{u"RSSI"_s, rssi}});
        return;
    }
    QVariantMap properties{
        {u"Address"_s, device.address},
        {u"AddressType"_s, advertisement.endpoint.type == AddressType::Public ? u"public"_s : u"random"_s},
        {u"Alias"_s,
         advertisement.endpoint.name.isEmpty() ? QString(device.address).replace(u':', u'-')
                                               : advertisement.endpoint.name},
        {u"Paired"_s, device.peripheral->isKnownToHost()},
        {u"Bonded"_s, device.peripheral->isKnownToHost()},
        {u"Trusted"_s, false},
        {u"Blocked"_s, false},
        {u"LegacyPairing"_s, false},
        {u"Connected"_s, false},
        {u"ServicesResolved"_s, false},
        {u"RSSI"_s, rssi},
        {u"Adapter"_s, QVariant::fromValue(QDBusObjectPath(AdapterPath))},
    };
    if (!advertisement.endpoint.name.isEmpty())
        properties.insert(u"Name"_s, advertisement.endpoint.name);
    QStringList services;
    for (const auto &service : advertisement.services)
        services.append(text(service));
    properties.insert(u"UUIDs"_s, services);
    if (!advertisement.manufacturerData.isEmpty()) {
        QMap<quint16, QDBusVariant> data;
        for (auto entry = advertisement.manufacturerData.begin(); entry != advertisement.manufacturerData.end();
             ++entry)
            data.insert(entry.key(), QDBusVariant(entry.value()));
        properties.insert(u"ManufacturerData"_s, QVariant::fromValue(data));
    }
    if (!advertisement.serviceData.isEmpty()) {
        QVariantMap data;
        for (auto entry = advertisement.serviceData.begin(); entry != advertisement.serviceData.end(); ++entry)
            data.insert(text(entry.key()), entry.value());
        properties.insert(u"ServiceData"_s, data);
    }
    add(device.path, {{{DeviceInterface, properties}}, &device, {}});
}

// A device --------------------------------------------------------------------------------------------------

void FakeBluez::callDevice(const QDBusMessage &message, Device &device)
{
    if (message.member() == u"Connect"_s) {
        connectTo(message, device);
    } else if (message.member() == u"Disconnect"_s) {
        Q_EMIT happened(u"disconnect %1"_s.arg(device.address));
        if (device.connected && misbehaviour.lingers) {
            QTimer::singleShot(200ms, this, [this, message, &device] {
                disconnected(device);
                reply(message);
            });
            return;
        }
        if (device.connected) {
            disconnected(device);
            reply(message);
            return;
        }
        const auto connecting = std::exchange(device.unanswered, {});
        for (const auto &pending : connecting)
            refuse(pending, u"org.bluez.Error.Failed"_s, u"le-connection-abort-by-local"_s);
        if (connecting.isEmpty())
            refuse(message, u"org.bluez.Error.NotConnected"_s, u"Not Connected"_s);
        else
            reply(message);
    } else if (message.member() == u"Pair"_s) {
        pair(message, device);
    } else if (message.member() == u"CancelPairing"_s) {
        Q_EMIT happened(u"cancel pairing %1"_s.arg(device.address));
        const bool pairs = device.pairing.has_value();
        pairingFailed(device, u"org.bluez.Error.AuthenticationCanceled"_s);
        if (pairs)
            reply(message);
        else
            refuse(message, u"org.bluez.Error.DoesNotExist"_s, u"Does Not Exist"_s);
    } else {
        refuse(message, u"org.freedesktop.DBus.Error.UnknownMethod"_s);
    }
}

// Bonding ---------------------------------------------------------------------------------------------------

void FakeBluez::callAgentManager(const QDBusMessage &message)
{
    const auto member = message.member();
    const auto program = message.service();
    const auto path = qvariant_cast<QDBusObjectPath>(message.arguments().value(0)).path();
    if (member == u"RegisterAgent"_s) {
        if (m_agents.contains(program)) {
            refuse(message, u"org.bluez.Error.AlreadyExists"_s, u"Already Exists"_s);
            return;
        }
        m_agents.insert(program, path);
        m_programs.addWatchedService(program);
        Q_EMIT happened(u"agent %1"_s.arg(message.arguments().value(1).toString()));
        reply(message);
    } else if (m_agents.value(program) != path) {
        refuse(message, u"org.bluez.Error.DoesNotExist"_s, u"Does Not Exist"_s);
    } else if (member == u"RequestDefaultAgent"_s) {
        m_defaultAgents.removeAll(program);
        m_defaultAgents.prepend(program);
        Q_EMIT happened(u"default agent"_s);
        reply(message);
    } else if (member == u"UnregisterAgent"_s) {
        m_agents.remove(program);
        m_defaultAgents.removeAll(program);
        Q_EMIT happened(u"agent gone"_s);
        reply(message);
    } else {
        refuse(message, u"org.freedesktop.DBus.Error.UnknownMethod"_s);
    }
}

void FakeBluez::askAgent(const QString &owner, const QString &method, const QVariantList &arguments,
                         const Answered &then)
{
    auto question = QDBusMessage::createMethodCall(owner, m_agents.value(owner), u"org.bluez.Agent1"_s, method);
    question.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_connection.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then] {
        watcher->deleteLater();
        then(watcher->reply());
    });
}

/** As src/device.c does it: the agent is that of who asks, else the default one. Where there is nothing to compare and
 *  a program has asked for the bond, its agent is not asked, but has to be there. */
void FakeBluez::pair(const QDBusMessage &message, Device &device)
{
    Q_EMIT happened(u"pair %1"_s.arg(device.address));
    if (device.pairing) {
        refuse(message, u"org.bluez.Error.InProgress"_s, u"In Progress"_s);
        return;
    }
    if (device.peripheral->isKnownToHost()) {
        refuse(message, u"org.bluez.Error.AlreadyExists"_s, u"Already Exists"_s);
        return;
    }
    device.pairing = message;
    if (misbehaviour.mute)
        return;
    const auto agent = m_agents.contains(message.service()) ? message.service() : m_defaultAgents.value(0);
    if (agent.isEmpty() || !device.peripheral->agreesToBond()) {
        pairingFailed(device, u"org.bluez.Error.AuthenticationFailed"_s);
        return;
    }
    const auto path = QVariant::fromValue(QDBusObjectPath(device.path));
    if (misbehaviour.passkey == u"show"_s) {
        askAgent(agent, u"DisplayPasskey"_s, {path, Number, QVariant::fromValue<quint16>(0)},
                 [this, &device](const QDBusMessage &) { bond(device); });
    } else if (misbehaviour.passkey == u"compare"_s || misbehaviour.passkey == u"type"_s) {
        const bool compares = misbehaviour.passkey == u"compare"_s;
        auto arguments = QVariantList{path};
        if (compares)
            arguments.append(Number);
        askAgent(agent, compares ? u"RequestConfirmation"_s : u"RequestPasskey"_s, arguments,
                 [this, &device, compares](const QDBusMessage &answer) {
                     const bool refused = answer.type() == QDBusMessage::ErrorMessage;
                     if (!refused && (compares || answer.arguments().value(0).toUInt() == Number))
                         bond(device);
                     else
                         pairingFailed(device, u"org.bluez.Error.AuthenticationFailed"_s);
                 });
    } else {
        bond(device);
    }
}

void FakeBluez::bond(Device &device)
{
    if (!device.pairing)
        return;
    device.peripheral->setKnownToHost(true);
    device.peripheral->setKnowsHost(true);
    set(device.path, DeviceInterface, {{u"Bonded"_s, true}, {u"Paired"_s, true}});
    reply(*std::exchange(device.pairing, std::nullopt));
}

void FakeBluez::pairingFailed(Device &device, const QString &name)
{
    if (const auto message = std::exchange(device.pairing, std::nullopt))
        refuse(*message, name);
}

bool FakeBluez::isEncrypted(const Device &device) const
{
    return device.peripheral->isKnownToHost() && device.peripheral->knowsHost();
}

// Connections -----------------------------------------------------------------------------------------------

void FakeBluez::connectTo(const QDBusMessage &message, Device &device)
{
    Q_EMIT happened(u"connect %1"_s.arg(device.address));
    if (device.connected) {
        reply(message);
        return;
    }
    if (misbehaviour.mute) {
        device.unanswered.append(message);
        return;
    }
    if (misbehaviour.refuseConnect > 0) {
        --misbehaviour.refuseConnect;
        refuse(message, u"org.bluez.Error.Failed"_s, u"le-connection-abort-by-local"_s);
        return;
    }
    if (!device.peripheral->attach()) {
        // It talks to somebody else and does not advertise: BlueZ gives up after a while.
        refuse(message, u"org.bluez.Error.Failed"_s, u"le-connection-abort-by-local"_s);
        return;
    }
    tellLoss(device);
    if (device.peripheral->isKnownToHost() && !device.peripheral->knowsHost()) {
        // BlueZ encrypts as it connects; the device has no key for that.
        device.connected = true;
        set(device.path, DeviceInterface, {{u"Connected"_s, true}});
        QTimer::singleShot(5ms, this, [this, message, &device] {
            disconnected(device);
            refuse(message, u"org.bluez.Error.Failed"_s, u"le-connection-abort-by-local"_s);
        });
        return;
    }
    device.connected = true;
    const int connection = ++device.connection;
    set(device.path, DeviceInterface, {{u"Connected"_s, true}});
    reply(message);
    QTimer::singleShot(1ms, this, [this, &device, connection] {
        if (connection != device.connection)
            return;
        if (misbehaviour.breakOff > 0) {
            --misbehaviour.breakOff;
            disconnected(device);
            return;
        }
        if (!misbehaviour.resolvedFirst) {
            announce(device);
            set(device.path, DeviceInterface, {{u"ServicesResolved"_s, true}});
            return;
        }
        set(device.path, DeviceInterface, {{u"ServicesResolved"_s, true}});
        QTimer::singleShot(10ms, this, [this, &device, connection] {
            if (connection == device.connection)
                announce(device);
        });
    });
}

void FakeBluez::announce(Device &device)
{
    int handle = 0x000a;
    const auto next = [&handle] { return u"%1"_s.arg(handle++, 4, 16, QLatin1Char('0')); };
    const auto path = [](const QString &path) { return QVariant::fromValue(QDBusObjectPath(path)); };
    QStringList uuids{u"00001800-0000-1000-8000-00805f9b34fb"_s, u"00001801-0000-1000-8000-00805f9b34fb"_s};
    const auto services = device.peripheral->services();
    for (const auto &service : services) {
        const QString servicePath = device.path + u"/service"_s + next();
        uuids.append(text(service.uuid));
        add(servicePath,
            {{{ServiceInterface,
               {{u"UUID"_s, text(service.uuid)},
                {u"Device"_s, path(device.path)},
                {u"Primary"_s, true},
                {u"Includes"_s, QVariant::fromValue(QList<QDBusObjectPath>())}}}},
             &device,
             {}});
        for (const auto &characteristic : service.characteristics) {
            const QString characteristicPath = servicePath + u"/char"_s + next();
            add(characteristicPath,
                {{{CharacteristicInterface,
                   {{u"UUID"_s, text(characteristic.uuid)},
                    {u"Service"_s, path(servicePath)},
                    {u"Value"_s, QByteArray()},
                    {u"Notifying"_s, false},
                    {u"Flags"_s, flags(characteristic.properties)}}}},
                 &device,
                 characteristic.uuid});
            next(); // the value's own handle
            if (characteristic.properties & (GattNotify | GattIndicate))
                add(characteristicPath + u"/desc"_s + next(),
                    {{{DescriptorInterface,
                       {{u"UUID"_s, u"00002902-0000-1000-8000-00805f9b34fb"_s},
                        {u"Characteristic"_s, path(characteristicPath)},
                        {u"Value"_s, QByteArray()}}}},
                     &device,
                     characteristic.uuid});
        }
    }
    set(device.path, DeviceInterface, {{u"UUIDs"_s, uuids}});
}

void FakeBluez::disconnected(Device &device)
{
    if (!device.connected)
        return;
    device.connected = false;
    ++device.connection;
    device.notifying.clear();
    device.peripheral->detach();
    Q_EMIT happened(u"disconnected %1"_s.arg(device.address));
    // BlueZ ends what is under way first, and only then tells that the connection is gone.
    const auto unanswered = std::exchange(device.unanswered, {});
    for (const auto &message : unanswered)
        refuse(message, u"org.bluez.Error.Failed"_s, u"Operation failed with ATT error: 0x0e"_s);
    // The reason of a pairing comes after the news of the end.
    if (device.pairing)
        QTimer::singleShot(10ms, this,
                           [this, &device] { pairingFailed(device, u"org.bluez.Error.AuthenticationFailed"_s); });
    device.lossUntold = true;
    if (unanswered.isEmpty())
        tellLoss(device);
    else
        QTimer::singleShot(5ms, this, [this, &device] { tellLoss(device); });
}

void FakeBluez::tellLoss(Device &device)
{
    if (!std::exchange(device.lossUntold, false))
        return;
    const auto paths = m_objects.keys();
    for (auto path = paths.rbegin(); path != paths.rend(); ++path) {
        if (path->startsWith(device.path + u'/'))
            remove(*path);
    }
    set(device.path, DeviceInterface, {{u"ServicesResolved"_s, false}});
    set(device.path, DeviceInterface, {{u"Connected"_s, false}});
}

// A characteristic ------------------------------------------------------------------------------------------

void FakeBluez::callCharacteristic(const QDBusMessage &message, Device &device, QUuid characteristic)
{
    const auto member = message.member();
    if (member == u"ReadValue"_s)
        Q_EMIT happened(u"read %1"_s.arg(text(characteristic)));
    if (misbehaviour.mute) {
        device.unanswered.append(message);
        return;
    }
    if (device.peripheral->needsBond(characteristic) && !isEncrypted(device)) {
        refuse(message, u"org.bluez.Error.NotPermitted"_s, u"Not paired"_s);
        return;
    }
    if (member == u"ReadValue"_s) {
        const auto value = device.peripheral->read(characteristic);
        if (!device.connected)
            return refuse(message, u"org.bluez.Error.NotConnected"_s);
        if (!value) {
            refuse(message, u"org.bluez.Error.Failed"_s, value.error().detail());
            return;
        }
        set(message.path(), CharacteristicInterface, {{u"Value"_s, *value}});
        reply(message, {*value});
    } else if (member == u"WriteValue"_s) {
        const auto bytes = message.arguments().value(0).toByteArray();
        const auto options = qdbus_cast<QVariantMap>(message.arguments().value(1));
        Q_EMIT happened(u"write %1 %2 %3"_s.arg(text(characteristic), options.value(u"type"_s).toString(),
                                                QString::fromLatin1(bytes.toHex())));
        device.peripheral->write(characteristic, bytes);
        if (!device.connected)
            return refuse(message, u"org.bluez.Error.NotConnected"_s);
        reply(message);
    } else if (member == u"StartNotify"_s || member == u"StopNotify"_s) {
        const bool on = member == u"StartNotify"_s;
        Q_EMIT happened(u"%1 %2"_s.arg(on ? u"subscribe"_s : u"unsubscribe"_s, text(characteristic)));
        if (on)
            device.notifying.insert(characteristic);
        else if (!device.notifying.remove(characteristic))
            return refuse(message, u"org.bluez.Error.Failed"_s, u"No notify session started"_s);
        set(message.path(), CharacteristicInterface, {{u"Notifying"_s, on}});
        device.peripheral->subscribed(characteristic, on);
        reply(message);
    } else {
        refuse(message, u"org.freedesktop.DBus.Error.UnknownMethod"_s);
    }
}

void FakeBluez::notifyCentral(Device &device, QUuid characteristic, const QByteArray &bytes)
{
    if (!device.connected || !device.notifying.contains(characteristic))
        return;
    if (misbehaviour.dropAtEvent > 0) {
        --misbehaviour.dropAtEvent;
        if (misbehaviour.dropAtEvent == 0) {
            disconnected(device);
            return;
        }
    }
    for (auto object = m_objects.begin(); object != m_objects.end(); ++object) {
        if (object->device == &device && object->characteristic == characteristic
            && object->interfaces.contains(CharacteristicInterface)) {
            set(object.key(), CharacteristicInterface, {{u"Value"_s, bytes}});
            return;
        }
    }
}

FakeBluez::Device *FakeBluez::deviceAt(const QString &path) const
{
    const auto found =
        std::find_if(m_devices.begin(), m_devices.end(), [&path](const auto &device) { return device->path == path; });
    return found == m_devices.end() ? nullptr : found->get();
}

FakeBluez::Device *FakeBluez::deviceWith(const QString &address) const
{
    const auto found = std::find_if(m_devices.begin(), m_devices.end(),
                                    [&address](const auto &device) { return device->address == address; });
    return found == m_devices.end() ? nullptr : found->get();
}

} // namespace pulsekeep
