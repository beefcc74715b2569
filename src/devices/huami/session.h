// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/huami/models.h"
#include "devices/onehandshake.h"
#include "link/latch.h"

#include <QTimer>

namespace pulsekeep::huami {

struct LiveStop;

/** One connection to a device of the protocol before 2021: what each function does is in authentication.h,
 *  preparation.h, history.h, live.h and settings.h; here is what lasts from one to the next. */
class HuamiSession : public Session
{
public:
    HuamiSession(GattLink *link, SessionContext context, Family family);
    ~HuamiSession() override;
    Q_DISABLE_COPY_MOVE(HuamiSession)

    QCoro::Task<Result<>> logIn() override;
    QCoro::Task<Result<QByteArray>> pair() override;
    QCoro::Task<Result<Preparation>> prepare() override;
    /** Acknowledges nothing: devices of this protocol may drop what was acknowledged, and people may use the vendor's
     *  app as well. */
    QCoro::Task<Result<>> sync(QList<SyncMark> marks, HarvestSink *sink) override;
    QCoro::Task<Result<>> live(Capabilities what, LiveSink *sink) override;
    void stopLive() override;
    QCoro::Task<Result<HeartRateReading>> measureHeartRate() override;
    /** Goes on buzzing until find(false), which has to be called before session and link go. */
    QCoro::Task<Result<>> find(bool on) override;
    QCoro::Task<Result<>> apply(QString setting, QVariant value) override;

private:
    struct Buzz;

    QCoro::Task<Result<QByteArray>> logInOnce(bool mayMakeKey);
    QCoro::Task<Result<QByteArray>> shakeHands(bool mayMakeKey);
    static QCoro::Task<> buzzOnce(GattLink *link, std::shared_ptr<Buzz> buzz);

    GattLink *m_link;
    SessionContext m_context;
    Family m_family;
    std::shared_ptr<OneHandshake> m_login;
    QString m_firmware;         // as read in prepare()
    LiveStop *m_live = nullptr; // of the running live view
    Latch m_liveEnded;
    std::shared_ptr<Buzz> m_buzz;
    QTimer m_buzzAgain;
};

} // namespace pulsekeep::huami
