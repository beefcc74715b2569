// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/advertisement.h"
#include "link/gattlink.h"

#include <memory>

namespace pulsekeep {

/** What finds devices and reaches them. */
class Radio : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /** Listens until stopScan(); seen() follows for each packet, scanFailed() once when it cannot (go on) listening.
     *  Started again while it listens, it goes on. Several at a time: Listening. */
    virtual void startScan() = 0;
    virtual void stopScan() = 0;
    /** A link that is not open yet. */
    virtual std::unique_ptr<GattLink> linkTo(const Endpoint &endpoint) = 0;
    /** This computer forgets its side of a bond, so that the next GattLink::bond() makes a new one: for a device that
     *  has forgotten the other side. Ends a connection to it. Nothing to forget is fine. Errors: NoBluetooth,
     *  NoAdapter, BluetoothOff, NotPermitted. */
    virtual QCoro::Task<Result<>> forgetBond(Endpoint endpoint) = 0;

Q_SIGNALS:
    void seen(const pulsekeep::Advertisement &advertisement);
    void scanFailed(const pulsekeep::Error &error);

private:
    friend class Listening;
    int m_listeners = 0;
};

/** Lets a radio listen as long as it lives, also beside others that do. The radio outlives it. */
class Listening
{
public:
    explicit Listening(Radio *radio);
    ~Listening();
    Q_DISABLE_COPY_MOVE(Listening)

private:
    Radio *m_radio;
};

} // namespace pulsekeep
