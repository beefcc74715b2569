// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "link/advertisement.h"

#include <QCoroTask>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QMap>

#include <chrono>

namespace pulsekeep {

/** What org.bluez has on the system bus (its ObjectManager's objects), kept up to date. QtBluetooth does not tell a
 * missing adapter from one that is switched off, nor either from a missing service or a refusal; the service itself
 * does.
 *
 *  Held by shared pointer: a coroutine that waits in it keeps it.
 */
class BluezObjects : public QObject
{
    Q_OBJECT
public:
    struct Adapter {
        QString path;    ///< "/org/bluez/hci0"
        QString address; ///< upper case with colons
    };
    struct Device {
        QString path; ///< "/org/bluez/hci0/dev_E1_87_29_30_E4_E7"
        AddressType addressType = AddressType::Unknown;
        QStringList services; ///< advertised or found, lower-case UUIDs
        bool connected = false;
        bool bonded = false; ///< this side keeps keys for it
    };
    /** The GATT objects below a device. */
    struct Attributes {
        QStringList services; ///< lower-case UUIDs
        int characteristics = 0;
    };

    BluezObjects();

    /** Asks for everything. Errors: NoBluetooth, NotPermitted. */
    QCoro::Task<Result<>> load(std::chrono::milliseconds patience);

    /** The controller at @p address; for an empty one the first that is switched on. Errors: NoBluetooth (also before
     *  load()), NoAdapter, NotFound (others are there, not this one), BluetoothOff. */
    Result<Adapter> adapter(const QString &address) const;
    std::optional<Device> device(const Adapter &adapter, const QString &address) const;
    Attributes attributes(const Device &device) const;

    /** Calls a method, e.g. "org.bluez.Device1", "Connect". Errors by explainBluez(). */
    QCoro::Task<Result<>> call(QString path, QString interface, QString method, QVariantList arguments,
                               std::chrono::milliseconds patience);

    /** The same where nobody waits for the answer. */
    void send(const QString &path, const QString &interface, const QString &method);

    /** Lets the controller listen for Low Energy advertisements until stopListening(). Several may ask for it at a
     * time: BlueZ counts programs, not wishes. Errors: BluetoothOff, NotPermitted, ... */
    QCoro::Task<Result<>> startListening(QString adapterPath, std::chrono::milliseconds patience);
    static void stopListening(const QString &adapterPath);

Q_SIGNALS:
    /** An object came or went, or an adapter or device changed. */
    void changed(const QString &path);
    /** The service has ended. */
    void vanished();

private Q_SLOTS:
    void interfacesAdded(const QDBusMessage &message);
    void interfacesRemoved(const QDBusMessage &message);
    void propertiesChanged(const QDBusMessage &message);

private:
    // Not QMap<QString, QVariantMap>: QtBluetooth has that as a metatype with a second name, InterfaceList. When this
    // program makes it a metatype too, the dynamic linker unites both, the name is lost, and QtBluetooth is no longer
    // told of new devices.
    using Interfaces = QHash<QString, QVariantMap>;

    QCoro::Task<Result<QDBusMessage>> ask(QDBusMessage question, std::chrono::milliseconds patience);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    QMap<QString, Interfaces> m_objects; // by path
    bool m_loaded = false;
};

/** The kind that belongs to the name of a D-Bus error ("org.bluez.Error.NotReady"); the detail holds name and message.
 */
Error explainBluez(const QString &name, const QString &message);

} // namespace pulsekeep
