// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bluez/scriptedperipheral.h"

#include "link/uuids.h"

#include <utility>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ScriptedPeripheral::ScriptedPeripheral(int number) : m_number(number)
{
}

Advertisement ScriptedPeripheral::advertisement() const
{
    Advertisement advertisement;
    const bool second = m_number == 2;
    advertisement.endpoint.address = u"%1:00:00:00:00:0%2"_s.arg(second ? u"00"_s : u"C1"_s).arg(m_number);
    advertisement.endpoint.type = second ? AddressType::Public : AddressType::Random;
    if (!second)
        advertisement.endpoint.name = u"Scripted %1"_s.arg(m_number);
    advertisement.services = {Service};
    advertisement.manufacturerData = {{0x0157, QByteArray::fromHex("0102ff")}};
    advertisement.serviceData = {{sigUuid(0x180d), QByteArray::fromHex("48")}};
    advertisement.rssi = -60;
    return advertisement;
}

QList<GattService> ScriptedPeripheral::services() const
{
    return {{Service,
             {{Control, GattWriteRequest | GattNotify},
              {Command, GattWriteCommand},
              {Value, GattRead | GattNotify},
              {Alarm, GattIndicate},
              {Name, GattRead},
              {Secret, GattRead},
              {Vault, GattRead}}}};
}

void ScriptedPeripheral::disconnected()
{
    m_value = "value";
    m_duringRead.clear();
    m_controlDuringRead = false;
}

void ScriptedPeripheral::subscribed(QUuid characteristic, bool on)
{
    Q_UNUSED(characteristic);
    Q_UNUSED(on);
}

void ScriptedPeripheral::write(QUuid characteristic, QByteArray bytes)
{
    Q_UNUSED(characteristic);
    const auto order = bytes.isEmpty() ? Echo : static_cast<Order>(bytes.front());
    const auto argument = bytes.mid(1);
    switch (order) {
    case Echo:
        break;
    case Burst:
        for (int number = 0; number < static_cast<quint8>(argument.front()); ++number)
            Q_EMIT notify(Control, QByteArray(1, static_cast<char>(number)));
        return;
    case HangUp:
        Q_EMIT hangUp();
        return;
    case RaiseAlarm:
        Q_EMIT notify(Alarm, argument);
        return;
    case SetValue:
        m_value = argument;
        Q_EMIT notify(Value, argument);
        return;
    case NotifyInRead:
        m_duringRead = argument;
        return;
    case ExpectBurst:
        m_controlDuringRead = true;
        return;
    }
    later(1ms, [this, bytes] { Q_EMIT notify(Control, bytes); });
}

Result<QByteArray> ScriptedPeripheral::read(QUuid characteristic)
{
    if (characteristic == Name)
        return QByteArray("scripted");
    if (characteristic == Vault)
        return QByteArray("treasure");
    if (characteristic == Secret)
        return Failure(Error::Refused, u"Operation failed with ATT error: 0x05"_s);
    if (const auto overtaking = std::exchange(m_duringRead, {}); !overtaking.isEmpty()) {
        Q_EMIT notify(Value, overtaking);
        if (std::exchange(m_controlDuringRead, false))
            Q_EMIT notify(Control, "control");
        Q_EMIT notify(Value, m_value);
        Q_EMIT notify(Value, overtaking);
    }
    return m_value;
}

} // namespace pulsekeep
