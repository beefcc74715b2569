// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/qt/bluezobjects.h"

#include "link/latch.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusError>
#include <QDBusPendingCallWatcher>

#include <array>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

const auto Service = u"org.bluez"_s;
const auto ObjectManager = u"org.freedesktop.DBus.ObjectManager"_s;
const auto Properties = u"org.freedesktop.DBus.Properties"_s;
const auto AdapterInterface = u"org.bluez.Adapter1"_s;
const auto DeviceInterface = u"org.bluez.Device1"_s;
const auto ServiceInterface = u"org.bluez.GattService1"_s;
const auto CharacteristicInterface = u"org.bluez.GattCharacteristic1"_s;

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(QtRadio)
};

/** What came over the bus, without making T a metatype as qdbus_cast() does. */
template<typename T> T read(const QVariant &argument)
{
    T value;
    if (argument.metaType() == QMetaType::fromType<QDBusArgument>())
        argument.value<QDBusArgument>() >> value;
    return value;
}

/** How many in this program want an adapter to listen, by its path: BlueZ refuses a second StartDiscovery of the same
 *  program and ends everybody's with the first StopDiscovery. */
QHash<QString, int> &listeners()
{
    static QHash<QString, int> counts;
    return counts;
}

Error noSuchAdapter(const QString &address, const QStringList &others)
{
    return Error(Error::NotFound, u"no adapter %1"_s.arg(address))
        .explained({Words::tr("This computer has no Bluetooth adapter with the address %1.").arg(address),
                    {},
                    //: %1 is a list of Bluetooth addresses
                    Words::tr("Choose one of those it has: %1.").arg(others.join(u", "_s))});
}

Error noMessageBus()
{
    return Error(Error::NoBluetooth, u"no system bus: %1"_s.arg(QDBusConnection::systemBus().lastError().message()))
        .explained({Words::tr("The system's Bluetooth service cannot be reached."),
                    Words::tr("The system message bus (D-Bus) through which programs talk to it does not answer."),
                    Words::tr("Start the system message bus, or give Pulsekeep access to it, and try again.")});
}

/** Where only the service itself can be what does not answer in time. */
Error silent(const Error &timeout)
{
    return {Error::NoBluetooth, timeout.detail()};
}

} // namespace

Error explainBluez(const QString &name, const QString &message)
{
    struct Meaning {
        QLatin1StringView name;
        Error::Kind kind;
    };
    // The names are in BlueZ's src/error.c and in the D-Bus specification, "Well-known error names".
    static constexpr std::array meanings{
        Meaning{QLatin1StringView("org.freedesktop.DBus.Error.AccessDenied"), Error::NotPermitted},
        Meaning{QLatin1StringView("org.freedesktop.DBus.Error.AuthFailed"), Error::NotPermitted},
        Meaning{QLatin1StringView("org.bluez.Error.NotPermitted"), Error::NotPermitted},
        Meaning{QLatin1StringView("org.bluez.Error.NotAuthorized"), Error::NotPermitted},
        Meaning{QLatin1StringView("org.bluez.Error.NotReady"), Error::BluetoothOff},
        Meaning{QLatin1StringView("org.bluez.Error.NoSuchAdapter"), Error::NoAdapter},
        Meaning{QLatin1StringView("org.bluez.Error.InProgress"), Error::Busy},
        Meaning{QLatin1StringView("org.bluez.Error.AuthenticationFailed"), Error::Refused},
        Meaning{QLatin1StringView("org.bluez.Error.AuthenticationRejected"), Error::Refused},
        Meaning{QLatin1StringView("org.bluez.Error.AuthenticationTimeout"), Error::Timeout},
        Meaning{QLatin1StringView("org.bluez.Error.NotSupported"), Error::Unsupported},
        Meaning{QLatin1StringView("org.freedesktop.DBus.Error.NoReply"), Error::Timeout},
        // Everything else that BlueZ answers has to do with the device: it was not reached or it left.
        Meaning{QLatin1StringView("org.bluez.Error."), Error::Disconnected},
        Meaning{QLatin1StringView("org.freedesktop.DBus.Error.UnknownObject"), Error::Disconnected},
    };
    const auto detail = u"%1: %2"_s.arg(name, message);
    for (const auto &meaning : meanings) {
        if (name.startsWith(meaning.name))
            return {meaning.kind, detail};
    }
    // Nobody owns the name, it could not be started, or it does not answer.
    return {Error::NoBluetooth, detail};
}

BluezObjects::BluezObjects()
    : m_bus(QDBusConnection::systemBus()), m_watcher(Service, m_bus, QDBusServiceWatcher::WatchForUnregistration)
{
    // Before the first question, so that no change falls between the answer and the subscription.
    m_bus.connect(Service, u"/"_s, ObjectManager, u"InterfacesAdded"_s, this, SLOT(interfacesAdded(QDBusMessage)));
    m_bus.connect(Service, u"/"_s, ObjectManager, u"InterfacesRemoved"_s, this, SLOT(interfacesRemoved(QDBusMessage)));
    for (const auto &interface : {AdapterInterface, DeviceInterface}) {
        m_bus.connect(Service, {}, Properties, u"PropertiesChanged"_s, {interface}, {}, this,
                      SLOT(propertiesChanged(QDBusMessage)));
    }
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        m_objects.clear();
        m_loaded = false;
        listeners().clear();
        Q_EMIT vanished();
    });
}

QCoro::Task<Result<QDBusMessage>> BluezObjects::ask(QDBusMessage question, std::chrono::milliseconds patience)
{
    if (!m_bus.isConnected())
        co_return Failure(noMessageBus());
    Latch answered;
    const auto limit = static_cast<int>(patience.count());
    QDBusPendingCallWatcher watcher(m_bus.asyncCall(question, limit));
    connect(&watcher, &QDBusPendingCallWatcher::finished, &answered, [&answered] { answered.open(); });
    co_await answered.wait(); // D-Bus keeps the time
    const auto answer = watcher.reply();
    if (answer.type() == QDBusMessage::ErrorMessage)
        co_return Failure(explainBluez(answer.errorName(), answer.errorMessage()));
    co_return answer;
}

QCoro::Task<Result<>> BluezObjects::load(std::chrono::milliseconds patience)
{
    const auto question = QDBusMessage::createMethodCall(Service, u"/"_s, ObjectManager, u"GetManagedObjects"_s);
    const auto answer = co_await ask(question, patience);
    if (!answer)
        co_return Failure(answer.error().kind() == Error::Timeout ? silent(answer.error()) : answer.error());
    const auto objects = read<QMap<QDBusObjectPath, Interfaces>>(answer->arguments().value(0));
    m_objects.clear();
    for (auto object = objects.begin(); object != objects.end(); ++object)
        m_objects.insert(object.key().path(), object.value());
    m_loaded = true;
    co_return {};
}

Result<BluezObjects::Adapter> BluezObjects::adapter(const QString &address) const
{
    if (!m_loaded)
        return Failure(Error::NoBluetooth, u"org.bluez does not answer"_s);
    std::optional<Adapter> off;
    QStringList all;
    for (auto object = m_objects.begin(); object != m_objects.end(); ++object) {
        const auto found = object->constFind(AdapterInterface);
        if (found == object->constEnd())
            continue;
        Adapter adapter{object.key(), found->value(u"Address"_s).toString().toUpper()};
        all.append(adapter.address);
        if (!address.isEmpty() && adapter.address != address.toUpper())
            continue;
        if (found->value(u"Powered"_s).toBool())
            return adapter;
        off = adapter;
    }
    if (off)
        return Failure(Error::BluetoothOff, u"%1 is off"_s.arg(off->path));
    if (all.isEmpty())
        return Failure(Error::NoAdapter, u"org.bluez has no adapter"_s);
    return Failure(noSuchAdapter(address.toUpper(), all));
}

std::optional<BluezObjects::Device> BluezObjects::device(const Adapter &adapter, const QString &address) const
{
    for (auto object = m_objects.begin(); object != m_objects.end(); ++object) {
        const auto found = object->constFind(DeviceInterface);
        if (found == object->constEnd() || !object.key().startsWith(adapter.path + u'/')
            || found->value(u"Address"_s).toString().compare(address, Qt::CaseInsensitive) != 0)
            continue;
        Device device;
        device.path = object.key();
        const auto type = found->value(u"AddressType"_s).toString();
        if (type == u"random")
            device.addressType = AddressType::Random;
        else if (type == u"public")
            device.addressType = AddressType::Public;
        device.connected = found->value(u"Connected"_s).toBool();
        // Before BlueZ 5.65 there was only Paired, which tells the same of nearly all devices.
        device.bonded = found->value(u"Bonded"_s, found->value(u"Paired"_s)).toBool();
        const auto services = found->value(u"UUIDs"_s).toStringList();
        for (const auto &service : services)
            device.services.append(service.toLower());
        return device;
    }
    return {};
}

BluezObjects::Attributes BluezObjects::attributes(const Device &device) const
{
    Attributes found;
    const QString below = device.path + u'/';
    for (auto object = m_objects.lowerBound(below); object != m_objects.end() && object.key().startsWith(below);
         ++object) {
        const auto service = object->constFind(ServiceInterface);
        if (service != object->constEnd())
            found.services.append(service->value(u"UUID"_s).toString().toLower());
        if (object->contains(CharacteristicInterface))
            ++found.characteristics;
    }
    return found;
}

QCoro::Task<Result<>> BluezObjects::call(QString path, QString interface, QString method, QVariantList arguments,
                                         std::chrono::milliseconds patience)
{
    auto question = QDBusMessage::createMethodCall(Service, path, interface, method);
    question.setArguments(arguments);
    const auto answer = co_await ask(question, patience);
    if (!answer)
        co_return Failure(answer.error());
    co_return {};
}

void BluezObjects::send(const QString &path, const QString &interface, const QString &method)
{
    m_bus.asyncCall(QDBusMessage::createMethodCall(Service, path, interface, method));
}

QCoro::Task<Result<>> BluezObjects::startListening(QString adapterPath, std::chrono::milliseconds patience)
{
    if (listeners()[adapterPath]++ > 0)
        co_return {};
    auto filter = QDBusMessage::createMethodCall(Service, adapterPath, AdapterInterface, u"SetDiscoveryFilter"_s);
    filter.setArguments({QVariantMap{{u"Transport"_s, u"le"_s}}});
    const auto filtered = co_await ask(filter, patience); // a wish: without it BlueZ listens for more than we need
    Q_UNUSED(filtered);
    const auto start = QDBusMessage::createMethodCall(Service, adapterPath, AdapterInterface, u"StartDiscovery"_s);
    const auto started = co_await ask(start, patience);
    // InProgress: it listens for this program already, because QtBluetooth asked first.
    if (started || started.error().kind() == Error::Busy)
        co_return {};
    if (const int left = --listeners()[adapterPath]; left <= 0)
        listeners().remove(adapterPath);
    co_return Failure(started.error().kind() == Error::Timeout ? silent(started.error()) : started.error());
}

void BluezObjects::stopListening(const QString &adapterPath)
{
    const auto count = listeners().find(adapterPath);
    if (count == listeners().end() || --*count > 0)
        return;
    listeners().erase(count);
    // Nobody waits for the answer: an adapter that is off or gone has stopped by itself.
    QDBusConnection::systemBus().asyncCall(
        QDBusMessage::createMethodCall(Service, adapterPath, AdapterInterface, u"StopDiscovery"_s));
}

void BluezObjects::interfacesAdded(const QDBusMessage &message)
{
    if (!m_loaded || message.arguments().size() != 2)
        return;
    const auto path = qvariant_cast<QDBusObjectPath>(message.arguments().at(0)).path();
    const auto interfaces = read<Interfaces>(message.arguments().at(1));
    for (auto interface = interfaces.begin(); interface != interfaces.end(); ++interface)
        m_objects[path].insert(interface.key(), interface.value());
    Q_EMIT changed(path);
}

void BluezObjects::interfacesRemoved(const QDBusMessage &message)
{
    if (!m_loaded || message.arguments().size() != 2)
        return;
    const auto path = qvariant_cast<QDBusObjectPath>(message.arguments().at(0)).path();
    const auto object = m_objects.find(path);
    if (object == m_objects.end())
        return;
    const auto interfaces = message.arguments().at(1).toStringList();
    for (const auto &interface : interfaces)
        object->remove(interface);
    if (object->isEmpty())
        m_objects.erase(object);
    Q_EMIT changed(path);
}

void BluezObjects::propertiesChanged(const QDBusMessage &message)
{
    if (!m_loaded || message.arguments().size() != 3)
        return;
    const auto object = m_objects.find(message.path());
    if (object == m_objects.end())
        return;
    const auto interface = object->find(message.arguments().at(0).toString());
    if (interface == object->end())
        return;
    interface->insert(qdbus_cast<QVariantMap>(message.arguments().at(1)));
    const auto gone = message.arguments().at(2).toStringList();
    for (const auto &property : gone)
        interface->remove(property);
    Q_EMIT changed(message.path());
}

} // namespace pulsekeep

#include "moc_bluezobjects.cpp"
