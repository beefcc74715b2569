// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/simulatedperipheral.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QDBusVirtualObject>
#include <QMap>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace pulsekeep {

/** How BlueZ is seen to behave on bad days. Each can be changed while it runs. */
struct Misbehaviour {
    bool resolvedFirst = false; ///< ServicesResolved before the objects of the services
    int breakOff = 0;           ///< this many connections end before discovery
    int refuseConnect = 0;      ///< this many calls of Connect end with an error
    QString refusal;            ///< name of the D-Bus error of the next calls of "METHOD", see refusedMethod
    QString refusedMethod;      ///< "StartDiscovery", "Connect", "ReadValue", ...; empty: none
    int dropAtEvent = 0;        ///< the connection is lost instead of the nth notification from now
    bool forgetful = false;     ///< forgets devices as soon as nobody listens
    bool mute = false;          ///< answers neither Connect nor any GATT request, nor Pair
    bool lingers = false;       ///< ends a connection only some time after it was asked to
    QString passkey;            ///< "show", "compare" or "type": what the device wants done with 123456 when it bonds
};

/** A stand-in for org.bluez 5.66: as much of it as a Low Energy central uses, in the order in which BlueZ does things.
 *  Serves simulated devices on one adapter, /org/bluez/hci0. */
class FakeBluez : public QDBusVirtualObject
{
    Q_OBJECT
public:
    /** @p connection is to the bus on which it serves, and must not be anybody else's. */
    FakeBluez(std::vector<std::unique_ptr<SimulatedPeripheral>> peripherals, QDBusConnection connection);
    ~FakeBluez() override;

    /** Takes the name. False when another has it. */
    bool start();

    static QString adapterAddress();

    Misbehaviour misbehaviour;

    void setPowered(bool powered);
    void setAdapterPresent(bool present);
    /** The device is gone from BlueZ's memory, with its connection. */
    void removeDevice(const QString &address);
    /** The device ends the connection. */
    void hangUp(const QString &address);
    /** Another program stops the scan. */
    void interruptDiscovery();
    void setAdvertising(bool on);
    /** A device wants to bond by itself: asks the default agent, and says what it answers. */
    void askToBond(const QString &address);
    /** The number that devices show: six digits. */
    static constexpr uint Number = 4711;
    SimulatedPeripheral *peripheral(const QString &address) const;

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

Q_SIGNALS:
    /** One line for each thing that a central did: "connect ADDRESS", "write UUID request 0102", ... */
    void happened(const QString &what);

private:
    using Interfaces = QMap<QString, QVariantMap>;
    struct Device;
    struct Object {
        Interfaces interfaces;
        Device *device = nullptr;
        QUuid characteristic;
    };

    void makeAdapter();
    void add(const QString &path, const Object &object);
    void remove(const QString &path);
    void set(const QString &path, const QString &interface, const QVariantMap &properties,
             const QStringList &invalidated = {});
    void send(const QDBusMessage &message);
    void reply(const QDBusMessage &question, const QVariantList &values = {});
    void refuse(const QDBusMessage &question, const QString &name, const QString &text = {});

    void callAdapter(const QDBusMessage &message);
    void callDevice(const QDBusMessage &message, Device &device);
    void callCharacteristic(const QDBusMessage &message, Device &device, QUuid characteristic);
    void advertise();
    void heard(Device &device);
    void connectTo(const QDBusMessage &message, Device &device);
    void callAgentManager(const QDBusMessage &message);
    void pair(const QDBusMessage &message, Device &device);
    void bond(Device &device);
    void pairingFailed(Device &device, const QString &name);
    using Answered = std::function<void(const QDBusMessage &)>;
    void askAgent(const QString &owner, const QString &method, const QVariantList &arguments, const Answered &then);
    bool isEncrypted(const Device &device) const;
    void announce(Device &device);
    void notifyCentral(Device &device, QUuid characteristic, const QByteArray &bytes);
    void disconnected(Device &device);
    void tellLoss(Device &device);
    void stopListening();
    Device *deviceAt(const QString &path) const;
    Device *deviceWith(const QString &address) const;

    std::vector<std::unique_ptr<SimulatedPeripheral>> m_peripherals;
    std::vector<std::unique_ptr<Device>> m_devices;
    QDBusConnection m_connection;
    QMap<QString, Object> m_objects; // by path
    QSet<QString> m_listeners;       // bus names that have discovery on
    QMap<QString, QString> m_agents; // paths, by the bus name of the program
    QStringList m_defaultAgents;     // bus names, the present one first
    QDBusServiceWatcher m_programs;
    QTimer m_advertising;
    int m_round = 0;
};

} // namespace pulsekeep
