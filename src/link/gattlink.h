// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCoroTask>
#include <QObject>
#include <QUuid>

#include <optional>

namespace pulsekeep {

/** Bits of a characteristic's property byte (Bluetooth Core, Vol 3, Part G, 3.3.1.1). */
enum GattProperty : quint8 {
    GattRead = 0x02,
    GattWriteCommand = 0x04, ///< without response
    GattWriteRequest = 0x08, ///< with response
    GattNotify = 0x10,
    GattIndicate = 0x20,
};

/** A number by which a person makes sure that device and computer bond with each other and with nobody else. */
struct Passkey {
    enum Task {
        EnterOnDevice, ///< the device wants it typed
        Compare,       ///< the device shows one as well, which has to be the same
        EnterHere,     ///< the device shows it, and it has to be typed here
    };
    Task task = EnterOnDevice;
    QString digits; ///< empty for EnterHere

    bool operator==(const Passkey &) const = default;
};

struct GattCharacteristic {
    QUuid uuid;
    quint8 properties = 0; ///< GattProperty bits
};

struct GattService {
    QUuid uuid;
    QList<GattCharacteristic> characteristics;
};

/** The raw radio, as narrow as it can be: one connection to one device, opened once and never again, so that nothing of
 *  an earlier connection can be mistaken for an answer. Implemented over QtBluetooth, a transcript and a simulator.
 *
 *  Every task ends within the link's own patience, or with Disconnected as soon as the link is gone. The owner keeps
 * the link until every task on it has ended; close() ends them.
 */
class GattLink : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /** The device is one that bonds, maybe by a wish of its own as soon as it is connected: open() makes sure that
     *  somebody is there who agrees. To be called before open(). */
    virtual void expectBond() { }
    /** Connects and discovers everything. Errors: Timeout, Disconnected, Busy, NoAdapter, BluetoothOff, ...; BondLost
     *  where the device has lost its side of a bond and lets nobody in because of that. */
    virtual QCoro::Task<Result<>> open() = 0;
    virtual bool isOpen() const = 0;
    /** Ends the connection; closed() follows, unless it was closed already. */
    virtual void close() = 0;

    /** Makes sure that both sides keep keys for an encrypted connection (Bluetooth Core, Vol 3, Part H, 2.4); open()
     *  comes first. A bond that is there is kept: Radio::forgetBond() before open() makes way for a new one. Errors:
     *  Refused when device or system will not, BondLost when only the device has lost its side, Timeout, Disconnected,
     *  Unsupported where the transport knows no bonds. */
    virtual QCoro::Task<Result<>> bond() = 0;
    /** What a person says to passkeyWanted(): the digits (those of Compare when they are the same); nothing refuses. */
    virtual void answerPasskey(const std::optional<QString> &digits) { Q_UNUSED(digits); }

    virtual bool offers(QUuid characteristic) const = 0;
    /** Ends when the device has acknowledged; Unsupported where it cannot notify. */
    virtual QCoro::Task<Result<>> subscribe(QUuid characteristic) = 0;
    virtual QCoro::Task<Result<>> unsubscribe(QUuid characteristic) = 0;
    /** The present value. A read is never reported by notified(). */
    virtual QCoro::Task<Result<QByteArray>> read(QUuid characteristic) = 0;
    /** With response where the characteristic allows it (awaited), else without (ends when it was handed over). */
    virtual QCoro::Task<Result<>> write(QUuid characteristic, QByteArray bytes) = 0;

Q_SIGNALS:
    void notified(QUuid characteristic, QByteArray bytes);
    /** While bonding: goes on when the device has seen the number, or with answerPasskey(). */
    void passkeyWanted(const pulsekeep::Passkey &passkey);
    /** Emitted once. Disconnected when the device left, Cancelled after close(). */
    void closed(const pulsekeep::Error &reason);
};

/** Refused, with what helps when a device or the system does not want to bond. */
Error refusedToBond(const QString &detail);

} // namespace pulsekeep
