// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/keystore.h"

namespace QKeychain {
class Job;
}

namespace pulsekeep {

/** Keys in the desktop's keyring, through QtKeychain: service "Pulsekeep", one entry a device, as hexadecimal text so
 *  that people can find and copy them with the desktop's own tool. */
class Keyring : public KeyStore
{
public:
    explicit Keyring(Patience patience) : m_patience(patience) { }

    QString place() const override;
    QCoro::Task<Result<>> keep(QString device, QByteArray key) override;
    QCoro::Task<Result<QByteArray>> key(QString device) override;
    QCoro::Task<Result<>> forget(QString device) override;

private:
    QCoro::Task<Result<QString>> run(QKeychain::Job *job);

    Patience m_patience;
};

/** There is no keyring, and what people can do about it. */
Error noKeyring();

} // namespace pulsekeep
