// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/simulatedperipheral.h"

namespace pulsekeep {

/** A device that does what is written to it, to try a link with. Its characteristics, all of one service:
 *
 *  - Control (write, notify): a byte from Order, then its argument; answers with what was written.
 *  - Command (write command): as Control.
 *  - Value (read, notify): "value" until something is written to Control with Order::SetValue.
 *  - Alarm (indicate).
 *  - Name (read): "scripted".
 *  - Secret (read): refuses with ATT error 0x05.
 *  - Vault (read): "treasure", over an encrypted link only.
 */
class ScriptedPeripheral : public SimulatedPeripheral
{
    Q_OBJECT
public:
    /** Address C1:00:00:00:00:0N, random, "Scripted N"; the second is public and has no name. */
    explicit ScriptedPeripheral(int number);

    static constexpr QUuid Service{0x5c000000, 0x1111, 0x2222, 0x80, 0x00, 0x00, 0x80, 0x5f, 0x9b, 0x34, 0xfb};
    static constexpr QUuid Control{0x5c000001, 0x1111, 0x2222, 0x80, 0x00, 0x00, 0x80, 0x5f, 0x9b, 0x34, 0xfb};
    static constexpr QUuid Command{0x5c000002, 0x1111, 0x2222, 0x80, 0x00, 0x00, 0x80, 0x5f, 0x9b, 0x34, 0xfb};
    static constexpr QUuid Value{0x5c000003, 0x1111, 0x2222, 0x80, 0x00, 0x00, 0x80, 0x5f, 0x9b, 0x34, 0xfb};
    static constexpr QUuid Alarm{0x5c000004, 0x1111, 0x2222, 0x80, 0x00, 0x00, 0x80, 0x5f, 0x9b, 0x34, 0xfb};
    static constexpr QUuid Name{0x5c000005, 0x1111, 0x2222, 0x80, 0x00, 0x00, 0x80, 0x5f, 0x9b, 0x34, 0xfb};
    static constexpr QUuid Secret{0x5c000006, 0x1111, 0x2222, 0x80, 0x00, 0x00, 0x80, 0x5f, 0x9b, 0x34, 0xfb};

    static constexpr QUuid Vault{0x5c000007, 0x1111, 0x2222, 0x80, 0x00, 0x00, 0x80, 0x5f, 0x9b, 0x34, 0xfb};

    /** Whether the devices would bond now. */
    static inline bool agrees = true;

    enum Order : char {
        Echo = 0x01,         ///< nothing but the answer
        Burst = 0x02,        ///< as many notifications of Control as the argument says, each with its number
        HangUp = 0x03,       ///< before the answer
        RaiseAlarm = 0x04,   ///< indicates the argument
        SetValue = 0x05,     ///< the argument is the new value, and notified
        NotifyInRead = 0x06, ///< the next read of Value is overtaken by these: argument, value, argument
        ExpectBurst = 0x07,  ///< reads of Value are overtaken by a notification of Control, too
    };

    Advertisement advertisement() const override;
    bool needsBond(QUuid characteristic) const override { return characteristic == Vault; }
    bool agreesToBond() const override { return agrees; }
    QList<GattService> services() const override;
    void disconnected() override;
    void subscribed(QUuid characteristic, bool on) override;
    void write(QUuid characteristic, QByteArray bytes) override;
    Result<QByteArray> read(QUuid characteristic) override;

private:
    const int m_number;
    QByteArray m_value = "value";
    QByteArray m_duringRead;
    bool m_controlDuringRead = false;
};

} // namespace pulsekeep
