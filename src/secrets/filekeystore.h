// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/keystore.h"

#include <QMap>

#include <functional>

namespace pulsekeep {

/** Keys in `keys.json`, which only the user can read (0600, whatever the umask). Written whole or not at all; one that
 *  cannot be understood is never overwritten. One that others could read is theirs no more from the next use on, and
 * the log says that it was. */
class FileKeyStore : public KeyStore
{
public:
    FileKeyStore(QString folder, Patience patience);

    QString place() const override;
    QCoro::Task<Result<>> keep(QString device, QByteArray key) override;
    QCoro::Task<Result<QByteArray>> key(QString device) override;
    QCoro::Task<Result<>> forget(QString device) override;

private:
    using Keys = QMap<QString, QByteArray>;

    QString file() const;
    Result<Keys> read() const;
    Result<> write(const Keys &keys) const;
    /** Reads, changes and writes, alone among all processes. */
    Result<> change(const std::function<bool(Keys &)> &edit) const;

    QString m_folder;
    Patience m_patience;
};

} // namespace pulsekeep
