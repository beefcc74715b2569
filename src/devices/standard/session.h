// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/standard/collection.h"
#include "devices/standard/live.h"

namespace pulsekeep::standard {

/** One connection to a sensor. What it can is what it offers, whatever it was recognised as. */
class StandardSession : public Session
{
public:
    StandardSession(GattLink *link, SessionContext context);
    Q_DISABLE_COPY_MOVE(StandardSession)

    /** There is nothing to prove: a bond is made where the device asks for it. */
    QCoro::Task<Result<>> logIn() override;
    /** Listens, so that a device that wants a bond makes it while it is in pairing mode. The key is empty. */
    QCoro::Task<Result<QByteArray>> pair() override;
    /** After pair() it brings home, too, what the device sends to whoever listens first. */
    QCoro::Task<Result<Preparation>> prepare() override;
    QCoro::Task<Result<>> sync(QList<SyncMark> marks, HarvestSink *sink) override;
    SyncFigures figures() const override { return m_collection.figures(); }
    QCoro::Task<Result<>> live(Capabilities what, LiveSink *sink) override;
    void stopLive() override;
    QCoro::Task<Result<HeartRateReading>> measureHeartRate() override;
    QCoro::Task<Result<>> find(bool on) override;
    QCoro::Task<Result<>> apply(QString setting, QVariant value) override;

private:
    QCoro::Task<Result<>> tryLive();

    GattLink *m_link;
    SessionContext m_context;
    Collection m_collection;
    LiveStop *m_live = nullptr; // of the running live view
};

} // namespace pulsekeep::standard
