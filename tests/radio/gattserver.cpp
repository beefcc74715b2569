// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "radio/gattserver.h"

#include "link/uuids.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

#include <utility>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto Service = u"org.bluez"_s;
const auto Root = u"/org/pulsekeep/device"_s;
const auto AgentPath = u"/org/pulsekeep/device/agent"_s;
const auto AdapterInterface = u"org.bluez.Adapter1"_s;
const auto DeviceInterface = u"org.bluez.Device1"_s;
const auto ServiceInterface = u"org.bluez.GattService1"_s;
const auto CharacteristicInterface = u"org.bluez.GattCharacteristic1"_s;
const auto AdvertisementInterface = u"org.bluez.LEAdvertisement1"_s;
const auto PropertiesInterface = u"org.freedesktop.DBus.Properties"_s;
const auto ManagerInterface = u"org.freedesktop.DBus.ObjectManager"_s;

/** Well below the time between a program's wish to be the default agent and its connection. */
constexpr auto ClaimingInterval = 100ms;
/** The emulated controller reports an advertisement only when it begins or a scan does. */
constexpr auto AdvertisingInterval = 3s;

bool isShort(QUuid uuid)
{
    return uuid == sigUuid(uuid.data1) && uuid.data1 <= 0xffff;
}

/** Bytes in a packet. */
qsizetype size(QUuid uuid)
{
    return isShort(uuid) ? 2 : 16;
}

/** BlueZ advertises a number in as many bytes as it was given. */
QString text(QUuid uuid)
{
    const auto all = uuid.toString(QUuid::WithoutBraces);
    return isShort(uuid) ? all.sliced(4, 4) : all;
}

/** All of this program. */
QList<GattServer *> &servers()
{
    static QList<GattServer *> all;
    return all;
}

QVariant path(const QString &path)
{
    return QVariant::fromValue(QDBusObjectPath(path));
}

/** As BlueZ names them; what needs a bond is refused to whoever has none. */
QStringList flags(quint8 properties, bool encrypted)
{
    QStringList names;
    const auto add = [&](quint8 bit, const QString &name, const QString &encryptedName) {
        if (!(properties & bit))
            return;
        names.append(name);
        if (encrypted)
            names.append(encryptedName);
    };
    if (properties & GattRead)
        names.append(encrypted ? u"encrypt-read"_s : u"read"_s);
    if (properties & GattWriteRequest)
        names.append(encrypted ? u"encrypt-write"_s : u"write"_s);
    if (properties & GattWriteCommand)
        names.append(u"write-without-response"_s);
    add(GattNotify, u"notify"_s, u"encrypt-notify"_s);
    add(GattIndicate, u"indicate"_s, u"encrypt-indicate"_s);
    return names;
}

} // namespace

GattServer::GattServer(SimulatedPeripheral *peripheral, QString adapter)
    : m_peripheral(peripheral), m_adapter(std::move(adapter)),
      m_bus(QDBusConnection::connectToBus(QDBusConnection::SystemBus, u"device "_s + m_adapter))
{
    servers().append(this);
    qDBusRegisterMetaType<Interfaces>();
    qDBusRegisterMetaType<QMap<QDBusObjectPath, Interfaces>>();
    qDBusRegisterMetaType<QMap<quint16, QDBusVariant>>();
    m_advertising.setInterval(AdvertisingInterval);
    connect(&m_advertising, &QTimer::timeout, this, &GattServer::advertise);
    // There is one default agent for all controllers, and what it can do with numbers holds for whatever connection
    // begins. A program that bonds makes its own agent the default one just before it connects; the device's side must
    // be asked here, and bond as the device would. What the program's Pair() asks is its own agent's affair all the
    // same.
    m_claiming.setInterval(ClaimingInterval);
    connect(&m_claiming, &QTimer::timeout, this, [this] {
        later(u"/org/bluez"_s, u"org.bluez.AgentManager1"_s, u"RequestDefaultAgent"_s, {path(AgentPath)});
    });
    connect(m_peripheral, &SimulatedPeripheral::notify, this, [this](QUuid characteristic, const QByteArray &bytes) {
        if (!m_notifying.contains(characteristic))
            return;
        auto signal = QDBusMessage::createSignal(m_characteristics.key(characteristic), PropertiesInterface,
                                                 u"PropertiesChanged"_s);
        signal.setArguments({CharacteristicInterface, QVariantMap{{u"Value"_s, bytes}}, QStringList()});
        m_bus.send(signal);
    });
    connect(m_peripheral, &SimulatedPeripheral::hangUp, this, [this] {
        if (isConnected())
            later(m_central, DeviceInterface, u"Disconnect"_s);
    });
}

GattServer::~GattServer()
{
    servers().removeAll(this);
    if (isConnected())
        m_peripheral->detach();
    QDBusConnection::disconnectFromBus(m_bus.name()); // BlueZ drops all that belonged to it
}

QDBusMessage GattServer::call(const QString &path, const QString &interface, const QString &method,
                              const QVariantList &arguments) const
{
    auto message = QDBusMessage::createMethodCall(Service, path, interface, method);
    message.setArguments(arguments);
    // With an event loop: BlueZ asks back before it answers.
    return m_bus.call(message, QDBus::BlockWithGui);
}

void GattServer::later(const QString &path, const QString &interface, const QString &method,
                       const QVariantList &arguments) const
{
    auto message = QDBusMessage::createMethodCall(Service, path, interface, method);
    message.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message));
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, method] {
        watcher->deleteLater();
        if (watcher->isError() && !isConnected()) // an advertisement that a connection overtook
            qWarning().noquote() << method << watcher->error().name() << watcher->error().message();
    });
}

QString GattServer::start()
{
    makeObjects();
    if (!m_bus.registerVirtualObject(Root, this, QDBusConnection::SubPath))
        return u"the objects cannot be registered"_s;
    m_bus.connect(Service, u"/"_s, ManagerInterface, u"InterfacesAdded"_s, this, SLOT(interfacesAdded(QDBusMessage)));
    m_bus.connect(Service, {}, PropertiesInterface, u"PropertiesChanged"_s, {DeviceInterface}, {}, this,
                  SLOT(propertiesChanged(QDBusMessage)));
    const auto application =
        call(m_adapter, u"org.bluez.GattManager1"_s, u"RegisterApplication"_s, {path(Root), QVariantMap()});
    if (application.type() == QDBusMessage::ErrorMessage)
        return u"RegisterApplication: "_s + application.errorMessage();
    setAbility(u"NoInputNoOutput"_s);
    m_claiming.start();
    m_advertising.start();
    advertise();
    return {};
}

void GattServer::setAbility(const QString &ability)
{
    const auto manager = u"org.bluez.AgentManager1"_s;
    call(u"/org/bluez"_s, manager, u"UnregisterAgent"_s, {path(AgentPath)});
    const auto agent = call(u"/org/bluez"_s, manager, u"RegisterAgent"_s, {path(AgentPath), ability});
    if (agent.type() == QDBusMessage::ErrorMessage)
        qWarning().noquote() << "RegisterAgent" << agent.errorMessage();
}

void GattServer::forgetBonds()
{
    const auto answer = call(u"/"_s, ManagerInterface, u"GetManagedObjects"_s);
    const auto objects = qdbus_cast<QMap<QDBusObjectPath, Interfaces>>(answer.arguments().value(0));
    for (auto object = objects.begin(); object != objects.end(); ++object) {
        if (object->contains(DeviceInterface) && object.key().path().startsWith(m_adapter + u'/'))
            call(m_adapter, AdapterInterface, u"RemoveDevice"_s, {path(object.key().path())});
    }
    setBonded(false);
}

/** Whether the host keeps its side is not heard here: as long as the connection holds, it does. */
void GattServer::setBonded(bool bonded)
{
    m_peripheral->setKnowsHost(bonded);
    m_peripheral->setKnownToHost(bonded);
}

// The central -----------------------------------------------------------------------------------------------

void GattServer::interfacesAdded(const QDBusMessage &message)
{
    const auto device = qvariant_cast<QDBusObjectPath>(message.arguments().value(0)).path();
    const auto interfaces = qdbus_cast<Interfaces>(message.arguments().value(1));
    if (device.startsWith(m_adapter + u'/') && interfaces.contains(DeviceInterface))
        deviceChanged(device, interfaces.value(DeviceInterface));
}

void GattServer::propertiesChanged(const QDBusMessage &message)
{
    if (message.path().startsWith(m_adapter + u'/'))
        deviceChanged(message.path(), qdbus_cast<QVariantMap>(message.arguments().value(1)));
}

void GattServer::deviceChanged(const QString &device, const QVariantMap &properties)
{
    if (const auto bonded = properties.constFind(u"Bonded"_s); bonded != properties.constEnd())
        setBonded(bonded->toBool());
    const auto connected = properties.constFind(u"Connected"_s);
    if (connected == properties.constEnd())
        return;
    if (connected->toBool() && m_central.isEmpty()) {
        m_central = device;
        m_peripheral->attach();
        // Of a central that is bonded BlueZ remembers what it subscribed to, and says nothing when it does so again.
        for (const auto &characteristic : std::as_const(m_notifying))
            m_peripheral->subscribed(characteristic, true);
        stopAdvertising();
    } else if (!connected->toBool() && m_central == device) {
        m_central.clear();
        m_peripheral->detach();
        advertise();
    }
}

// Advertising -----------------------------------------------------------------------------------------------

/** As much of it as fits into a packet: BlueZ puts the name alone into the answer to a scan, and all the rest into the
 *  31 bytes of the advertisement, of which its flags take three. */
QVariantMap GattServer::advertisement() const
{
    const auto seen = m_peripheral->advertisement();
    QVariantMap properties{{u"Type"_s, u"peripheral"_s}, {u"Discoverable"_s, true}};
    if (!seen.endpoint.name.isEmpty())
        properties.insert(u"LocalName"_s, seen.endpoint.name);
    qsizetype room = 31 - 3;
    const auto fits = [&room](qsizetype size) {
        if (size > room)
            return false;
        room -= size;
        return true;
    };
    QStringList services;
    for (const auto &service : seen.services) {
        const bool isFirst = services.isEmpty();
        if (fits((isFirst ? 2 : 0) + size(service)))
            services.append(text(service));
    }
    if (!services.isEmpty())
        properties.insert(u"ServiceUUIDs"_s, services);
    QMap<quint16, QDBusVariant> companies;
    for (auto data = seen.manufacturerData.begin(); data != seen.manufacturerData.end(); ++data) {
        if (fits(4 + data->size()))
            companies.insert(data.key(), QDBusVariant(data.value()));
    }
    if (!companies.isEmpty())
        properties.insert(u"ManufacturerData"_s, QVariant::fromValue(companies));
    QVariantMap withData;
    for (auto data = seen.serviceData.begin(); data != seen.serviceData.end(); ++data) {
        if (fits(2 + size(data.key()) + data->size()))
            withData.insert(text(data.key()), data.value());
    }
    if (!withData.isEmpty())
        properties.insert(u"ServiceData"_s, withData);
    return properties;
}

void GattServer::advertise()
{
    if (isConnected())
        return;
    const int old = m_advertisement;
    m_advertisement = ++m_advertisements;
    const auto name = [](int number) { return u"%1/advertisement%2"_s.arg(Root).arg(number); };
    m_objects.insert(name(m_advertisement), {{AdvertisementInterface, advertisement()}});
    const auto manager = u"org.bluez.LEAdvertisingManager1"_s;
    later(m_adapter, manager, u"RegisterAdvertisement"_s, {path(name(m_advertisement)), QVariantMap()});
    if (old > 0) {
        later(m_adapter, manager, u"UnregisterAdvertisement"_s, {path(name(old))});
        m_objects.remove(name(old));
    }
}

void GattServer::stopAdvertising()
{
    if (const int number = std::exchange(m_advertisement, 0); number > 0) {
        const auto name = u"%1/advertisement%2"_s.arg(Root).arg(number);
        later(m_adapter, u"org.bluez.LEAdvertisingManager1"_s, u"UnregisterAdvertisement"_s, {path(name)});
        m_objects.remove(name);
    }
}

// D-Bus -----------------------------------------------------------------------------------------------------

void GattServer::makeObjects()
{
    int number = 0;
    const auto services = m_peripheral->services();
    for (const auto &service : services) {
        if (service.uuid == sigUuid(0x1800) || service.uuid == sigUuid(0x1801))
            continue; // Generic Access and Generic Attribute are BlueZ's own
        const auto servicePath = u"%1/service%2"_s.arg(Root).arg(number++);
        m_objects.insert(servicePath, {{ServiceInterface, {{u"UUID"_s, text(service.uuid)}, {u"Primary"_s, true}}}});
        for (const auto &characteristic : service.characteristics) {
            const auto characteristicPath = u"%1/characteristic%2"_s.arg(servicePath).arg(number++);
            const bool encrypted = m_peripheral->needsBond(characteristic.uuid);
            m_characteristics.insert(characteristicPath, characteristic.uuid);
            m_objects.insert(characteristicPath,
                             {{CharacteristicInterface,
                               {{u"UUID"_s, text(characteristic.uuid)},
                                {u"Service"_s, path(servicePath)},
                                {u"Flags"_s, flags(characteristic.properties, encrypted)}}}});
        }
    }
}

QString GattServer::introspect(const QString &path) const
{
    QString xml;
    const auto interfaces = m_objects.value(path);
    for (auto interface = interfaces.begin(); interface != interfaces.end(); ++interface)
        xml += u"<interface name=\"%1\"/>"_s.arg(interface.key());
    return xml;
}

void GattServer::answer(const QDBusMessage &question, const QVariantList &values) const
{
    m_bus.send(question.createReply(values));
}

void GattServer::refuse(const QDBusMessage &question, const QString &name) const
{
    m_bus.send(question.createErrorReply(name, u"the device says no"_s));
}

bool GattServer::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    Q_UNUSED(connection);
    if (message.type() != QDBusMessage::MethodCallMessage)
        return false;
    message.setDelayedReply(true);
    const auto path = message.path();
    if (message.interface() == ManagerInterface) {
        QMap<QDBusObjectPath, Interfaces> all;
        for (auto object = m_objects.begin(); object != m_objects.end(); ++object) {
            if (!object->contains(AdvertisementInterface))
                all.insert(QDBusObjectPath(object.key()), object.value());
        }
        answer(message, {QVariant::fromValue(all)});
    } else if (message.interface() == PropertiesInterface && message.member() == u"GetAll"_s) {
        answer(message, {m_objects.value(path).value(message.arguments().value(0).toString())});
    } else if (path == AgentPath) {
        callAgent(message);
    } else if (m_characteristics.contains(path)) {
        callCharacteristic(message, m_characteristics.value(path));
    } else if (message.member() == u"Release"_s) {
        answer(message);
    } else {
        refuse(message, u"org.freedesktop.DBus.Error.UnknownMethod"_s);
    }
    return true;
}

void GattServer::callCharacteristic(const QDBusMessage &message, QUuid characteristic)
{
    const auto member = message.member();
    if (member == u"ReadValue"_s) {
        const auto value = m_peripheral->read(characteristic);
        if (value)
            answer(message, {*value});
        else
            refuse(message, u"org.bluez.Error.NotPermitted"_s);
    } else if (member == u"WriteValue"_s) {
        answer(message); // as the air does: the acknowledgement comes before what follows from it
        m_peripheral->write(characteristic, message.arguments().value(0).toByteArray());
    } else if (member == u"StartNotify"_s || member == u"StopNotify"_s) {
        const bool on = member == u"StartNotify"_s;
        if (on)
            m_notifying.insert(characteristic);
        else
            m_notifying.remove(characteristic);
        answer(message);
        m_peripheral->subscribed(characteristic, on);
    } else {
        refuse(message, u"org.freedesktop.DBus.Error.UnknownMethod"_s);
    }
}

/** Somebody wants to bond. The default agent is asked about all controllers, and any server's may be that. */
void GattServer::callAgent(const QDBusMessage &message)
{
    const auto member = message.member();
    const auto device = qvariant_cast<QDBusObjectPath>(message.arguments().value(0)).path();
    const auto isOurs = [&device](const GattServer *server) { return device.startsWith(server->m_adapter + u'/'); };
    const auto server = std::find_if(servers().cbegin(), servers().cend(), isOurs);
    if (member == u"Release"_s || member == u"Cancel"_s) {
        answer(message);
    } else if (server != servers().cend() && (*server)->m_peripheral->agreesToBond()
               && (member == u"RequestAuthorization"_s || member == u"RequestConfirmation"_s)) {
        ++(*server)->m_agreements;
        answer(message);
    } else {
        refuse(message, u"org.bluez.Error.Rejected"_s);
    }
}

} // namespace pulsekeep

#include "moc_gattserver.cpp"
