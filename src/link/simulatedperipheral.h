// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/patience.h"
#include "link/advertisement.h"
#include "link/gattlink.h"

#include <functional>

namespace pulsekeep {

/** A device as seen from its radio: it behaves, knows no transport, and can be told to misbehave. One simulator serves
 *  the driver's tests, `--simulate`, the stand-in for BlueZ and the emulated radio.
 *
 *  Delays are given as the real device has them and pass in @p pace; at pace 0 everything happens in the next round of
 *  the event loop, in order.
 */
class SimulatedPeripheral : public QObject
{
    Q_OBJECT
public:
    explicit SimulatedPeripheral(Patience pace = {});

    virtual Advertisement advertisement() const = 0;
    virtual QList<GattService> services() const = 0;

    /** A central has come; nobody else gets in until it has left. */
    virtual void connected() { }
    virtual void disconnected() { }
    virtual void subscribed(QUuid characteristic, bool on) = 0;
    virtual void write(QUuid characteristic, QByteArray bytes) = 0;
    /** Whether @p characteristic is served over an encrypted link only. */
    virtual bool needsBond(QUuid characteristic) const
    {
        Q_UNUSED(characteristic);
        return false;
    }
    /** Whether the device would make a new bond now: in pairing mode, say. */
    virtual bool agreesToBond() const { return true; }
    /** What it makes sure of the other side with while it bonds; nothing for a device without display and keys. Of
     *  EnterHere the digits are those that it shows. */
    virtual std::optional<Passkey> passkey() const { return {}; }
    /** The bond as each side remembers it; the host's side is here because a simulated radio has no other place. */
    bool knowsHost() const { return m_knowsHost; }
    bool isKnownToHost() const { return m_knownToHost; }
    void setKnowsHost(bool knows) { m_knowsHost = knows; }
    void setKnownToHost(bool known) { m_knownToHost = known; }

    /** Error detail "att 02" and the like where the device answers with an ATT error. */
    virtual Result<QByteArray> read(QUuid characteristic) = 0;

    Patience pace() const { return m_pace; }
    void setPace(Patience pace) { m_pace = pace; }

    /** Whether a central is connected: kept by the transports through attach() and detach(). */
    bool isTaken() const { return m_taken; }
    bool attach(); ///< false when taken
    void detach();

Q_SIGNALS:
    void notify(QUuid characteristic, QByteArray bytes);
    /** The device ends the connection. */
    void hangUp();

protected:
    /** Does @p what after @p delay at the present pace, unless the connection has ended before. */
    void later(std::chrono::milliseconds delay, std::function<void()> what);

private:
    Patience m_pace;
    bool m_taken = false;
    bool m_knowsHost = false;
    bool m_knownToHost = false;
    int m_connection = 0;
};

} // namespace pulsekeep
