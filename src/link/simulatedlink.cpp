// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/simulatedlink.h"

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** One turn of the event loop, so that answers never arrive inside the call that asks for them. */
QCoro::Task<> nextTurn()
{
    Latch latch;
    co_await latch.wait(0ms);
}

} // namespace

SimulatedLink::SimulatedLink(SimulatedPeripheral *peripheral, Patience patience)
    : m_peripheral(peripheral), m_patience(patience)
{
}

SimulatedLink::~SimulatedLink()
{
    if (m_open && m_peripheral) {
        m_peripheral->disconnect(this);
        m_peripheral->detach();
    }
}

QCoro::Task<Result<>> SimulatedLink::open()
{
    if (m_open || m_ended)
        co_return Failure(Error::Disconnected, u"a link is opened once"_s);
    if (!m_peripheral) {
        Latch latch;
        const auto patience = m_patience(5s);
        co_await latch.wait(patience);
        m_ended = true;
        co_return Failure(Error::Timeout, u"nobody at this address"_s);
    }
    co_await nextTurn();
    if (!m_peripheral || m_ended)
        co_return Failure(Error::Disconnected);
    if (!m_peripheral->attach()) {
        m_ended = true;
        co_return Failure(Error::Busy, u"the device is connected to somebody else"_s);
    }
    m_open = true;
    m_services = m_peripheral->services();
    connect(m_peripheral, &SimulatedPeripheral::notify, this, [this](QUuid characteristic, const QByteArray &bytes) {
        if (m_subscribed.contains(characteristic))
            Q_EMIT notified(characteristic, bytes);
    });
    connect(m_peripheral, &SimulatedPeripheral::hangUp, this,
            [this] { end(Error(Error::Disconnected, u"the device ended the connection"_s)); });
    connect(m_peripheral, &QObject::destroyed, this,
            [this] { end(Error(Error::Disconnected, u"the device is gone"_s)); });
    co_return {};
}

void SimulatedLink::close()
{
    end(Error::Cancelled);
}

void SimulatedLink::end(const Error &reason)
{
    if (m_ended)
        return;
    m_ended = true;
    m_answered.open();
    if (std::exchange(m_open, false) && m_peripheral) {
        m_peripheral->disconnect(this);
        m_peripheral->detach();
    }
    Q_EMIT closed(reason);
}

std::optional<GattCharacteristic> SimulatedLink::find(QUuid characteristic) const
{
    for (const auto &service : m_services) {
        for (const auto &candidate : service.characteristics) {
            if (candidate.uuid == characteristic)
                return candidate;
        }
    }
    return {};
}

QCoro::Task<Result<>> SimulatedLink::bond()
{
    co_await nextTurn();
    if (!m_open)
        co_return Failure(Error::Disconnected);
    if (isEncrypted())
        co_return {};
    if (m_peripheral->isKnownToHost())
        co_return Failure(Error::BondLost, u"the device has no key for this host"_s);
    if (!m_peripheral->agreesToBond())
        co_return Failure(refusedToBond(u"the device does not agree to bond now"_s));
    if (const auto wanted = m_peripheral->passkey()) {
        const auto &passkey = *wanted;
        const auto agreed = co_await agree(passkey);
        if (!agreed)
            co_return agreed;
    }
    m_peripheral->setKnownToHost(true);
    m_peripheral->setKnowsHost(true);
    co_return {};
}

/** Both sides make sure of each other, within the half minute of Bluetooth Core, Vol 3, Part H, 3.4. */
QCoro::Task<Result<>> SimulatedLink::agree(Passkey passkey)
{
    auto asked = passkey;
    if (passkey.task == Passkey::EnterHere)
        asked.digits.clear();
    m_digits.reset();
    Q_EMIT passkeyWanted(asked);
    if (passkey.task == Passkey::EnterOnDevice) { // somebody types it there
        const auto patience = m_patience(5s);
        co_await m_answered.wait(patience);
    } else {
        const auto patience = m_patience(30s);
        if (!co_await m_answered.wait(patience))
            co_return Failure(Error::Timeout, u"nobody answered"_s);
    }
    if (!m_open)
        co_return Failure(Error::Disconnected);
    if (passkey.task != Passkey::EnterOnDevice && m_digits != passkey.digits)
        co_return Failure(refusedToBond(u"the numbers differ"_s));
    co_return {};
}

void SimulatedLink::answerPasskey(const std::optional<QString> &digits)
{
    m_digits = digits;
    m_answered.open();
}

bool SimulatedLink::isEncrypted() const
{
    return m_peripheral->knowsHost() && m_peripheral->isKnownToHost();
}

bool SimulatedLink::offers(QUuid characteristic) const
{
    return find(characteristic).has_value();
}

QCoro::Task<Result<>> SimulatedLink::subscribe(QUuid characteristic)
{
    co_await nextTurn();
    co_return setSubscribed(characteristic, true);
}

QCoro::Task<Result<>> SimulatedLink::unsubscribe(QUuid characteristic)
{
    co_await nextTurn();
    co_return setSubscribed(characteristic, false);
}

Result<> SimulatedLink::setSubscribed(QUuid characteristic, bool on)
{
    if (!m_open)
        return Failure(Error::Disconnected);
    const auto found = find(characteristic);
    if (!found || !(found->properties & (GattNotify | GattIndicate)))
        return Failure(Error::Unsupported, u"%1 does not notify"_s.arg(characteristic.toString()));
    if (m_peripheral->needsBond(characteristic) && !isEncrypted())
        return Failure(Error::Refused, u"att 05"_s);
    m_subscribed.removeAll(characteristic);
    if (on)
        m_subscribed.append(characteristic);
    m_peripheral->subscribed(characteristic, on);
    return {};
}

QCoro::Task<Result<QByteArray>> SimulatedLink::read(QUuid characteristic)
{
    co_await nextTurn();
    if (!m_open)
        co_return Failure(Error::Disconnected);
    const auto found = find(characteristic);
    if (!found || !(found->properties & GattRead))
        co_return Failure(Error::Unsupported, u"%1 cannot be read"_s.arg(characteristic.toString()));
    if (m_peripheral->needsBond(characteristic) && !isEncrypted())
        co_return Failure(Error::Refused, u"att 05"_s);
    co_return m_peripheral->read(characteristic);
}

QCoro::Task<Result<>> SimulatedLink::write(QUuid characteristic, QByteArray bytes)
{
    co_await nextTurn();
    if (!m_open)
        co_return Failure(Error::Disconnected);
    const auto found = find(characteristic);
    if (!found || !(found->properties & (GattWriteRequest | GattWriteCommand)))
        co_return Failure(Error::Unsupported, u"%1 cannot be written"_s.arg(characteristic.toString()));
    if (m_peripheral->needsBond(characteristic) && !isEncrypted())
        co_return Failure(Error::Refused, u"att 05"_s);
    m_peripheral->write(characteristic, bytes);
    co_return {};
}

} // namespace pulsekeep

#include "moc_simulatedlink.cpp"
