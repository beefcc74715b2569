// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/latch.h"
#include "link/simulatedperipheral.h"

#include <QPointer>

namespace pulsekeep {

/** A link straight to a simulator, without any radio. */
class SimulatedLink : public GattLink
{
    Q_OBJECT
public:
    /** @p peripheral may be null: nobody is there, and open() ends with Timeout after @p patience of five seconds. */
    explicit SimulatedLink(SimulatedPeripheral *peripheral, Patience patience = {});
    ~SimulatedLink() override;

    QCoro::Task<Result<>> open() override;
    bool isOpen() const override { return m_open; }
    void close() override;
    QCoro::Task<Result<>> bond() override;
    void answerPasskey(const std::optional<QString> &digits) override;
    bool offers(QUuid characteristic) const override;
    QCoro::Task<Result<>> subscribe(QUuid characteristic) override;
    QCoro::Task<Result<>> unsubscribe(QUuid characteristic) override;
    QCoro::Task<Result<QByteArray>> read(QUuid characteristic) override;
    QCoro::Task<Result<>> write(QUuid characteristic, QByteArray bytes) override;

private:
    Result<> setSubscribed(QUuid characteristic, bool on);
    std::optional<GattCharacteristic> find(QUuid characteristic) const;
    bool isEncrypted() const;
    QCoro::Task<Result<>> agree(Passkey passkey);
    void end(const Error &reason);

    QPointer<SimulatedPeripheral> m_peripheral;
    Patience m_patience;
    QList<GattService> m_services;
    QList<QUuid> m_subscribed;
    Latch m_answered;
    std::optional<QString> m_digits;
    bool m_open = false;
    bool m_ended = false;
};

} // namespace pulsekeep
