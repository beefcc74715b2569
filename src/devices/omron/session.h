// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/omron/memory.h"
#include "devices/omron/transfer.h"
#include "devices/onehandshake.h"

namespace pulsekeep::omron {

/** One connection to a monitor: what each function does is in unlocking.h, transfer.h, history.h and settings.h; here
 * is what lasts from one to the next. Writes nothing but the key when pairing, and what apply() or markRead ask for. */
class OmronSession : public Session
{
public:
    OmronSession(GattLink *link, SessionContext context, MemoryMap map);

    QCoro::Task<Result<>> logIn() override;
    /** The key given in the context, or a new one: a monitor takes any while -P- blinks. */
    QCoro::Task<Result<QByteArray>> pair() override;
    /** The clock is read, never set. */
    QCoro::Task<Result<Preparation>> prepare() override;
    QCoro::Task<Result<>> sync(QList<SyncMark> marks, HarvestSink *sink) override;
    SyncFigures figures() const override;
    QCoro::Task<Result<>> live(Capabilities what, LiveSink *sink) override;
    void stopLive() override { }
    QCoro::Task<Result<HeartRateReading>> measureHeartRate() override;
    QCoro::Task<Result<>> find(bool on) override;
    QCoro::Task<Result<>> apply(QString setting, QVariant value) override;

private:
    bool isClassic() const { return m_map.generation == MemoryMap::Classic; }
    QCoro::Task<Result<QByteArray>> enterOnce(bool pairing);
    QCoro::Task<Result<QByteArray>> enter(bool pairing);
    QCoro::Task<Result<>> bond(bool pairing);
    QCoro::Task<Result<>> sayToken();
    QCoro::Task<Result<>> makeKeyLast();
    QCoro::Task<Result<>> openMemory();
    QCoro::Task<Result<Preparation>> readAboutDevice();
    QCoro::Task<Result<std::optional<ClockReading>>> readClock();

    GattLink *m_link;
    SessionContext m_context;
    MemoryMap m_map;
    std::shared_ptr<OneHandshake> m_login;
    Transfer m_memory;
    bool m_tokenSaid = false;
    std::optional<Preparation> m_preparation; // read by pair(): the monitor leaves soon after
    SyncFigures m_records;
};

} // namespace pulsekeep::omron
