// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/simulatedperipheral.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QMap>
#include <QSet>
#include <QTimer>

namespace pulsekeep {

/** Puts a simulated device on the air: a GATT application and an advertisement of the real BlueZ (its
 *  doc/gatt-api.txt, advertising-api.txt and agent-api.txt) on one controller. What the device serves over an encrypted
 *  link only is refused by BlueZ's own server to others; who may bond is asked of the device. */
class GattServer : public QDBusVirtualObject
{
    Q_OBJECT
public:
    /** @p adapter is the controller's path, "/org/bluez/hci1". The device outlives the server. */
    GattServer(SimulatedPeripheral *peripheral, QString adapter);
    ~GattServer() override;

    /** Registers everything; what BlueZ has against it, empty when nothing. */
    QString start();
    /** What the device can do with numbers, as BlueZ's agents call it: "NoInputNoOutput" at first. */
    void setAbility(const QString &ability);
    /** The device's side forgets all bonds, as after a reset; a connection ends. */
    void forgetBonds();
    bool isConnected() const { return !m_central.isEmpty(); }
    /** How many bonds this side has agreed to. */
    int agreements() const { return m_agreements; }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private Q_SLOTS:
    void interfacesAdded(const QDBusMessage &message);
    void propertiesChanged(const QDBusMessage &message);

private:
    using Interfaces = QMap<QString, QVariantMap>;

    QDBusMessage call(const QString &path, const QString &interface, const QString &method,
                      const QVariantList &arguments = {}) const;
    void later(const QString &path, const QString &interface, const QString &method,
               const QVariantList &arguments = {}) const;
    void makeObjects();
    void advertise();
    void stopAdvertising();
    QVariantMap advertisement() const;
    void setBonded(bool bonded);
    void deviceChanged(const QString &device, const QVariantMap &properties);
    void answer(const QDBusMessage &question, const QVariantList &values = {}) const;
    void refuse(const QDBusMessage &question, const QString &name) const;
    void callCharacteristic(const QDBusMessage &message, QUuid characteristic);
    void callAgent(const QDBusMessage &message);

    SimulatedPeripheral *m_peripheral;
    const QString m_adapter;
    QDBusConnection m_bus;
    QMap<QString, Interfaces> m_objects; // by path
    QHash<QString, QUuid> m_characteristics;
    QSet<QUuid> m_notifying;
    QTimer m_advertising;
    QTimer m_claiming;
    int m_advertisement = 0; // number of the one that is registered; 0: none
    int m_advertisements = 0;
    QString m_central; // path of the device that is connected; empty: nobody
    int m_agreements = 0;
};

} // namespace pulsekeep
