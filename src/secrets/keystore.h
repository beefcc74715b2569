// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCoroTask>

#include <memory>

namespace pulsekeep {

/** Where keys of devices live. They are written nowhere else: not into the database, the log or an error. */
class KeyStore
{
public:
    virtual ~KeyStore() = default;

    /** Where the keys are, translated: "in the desktop's keyring", "in a file only you can read". */
    virtual QString place() const = 0;
    /** Errors: Busy when the keyring is locked and stays so, NotPermitted, Storage. */
    virtual QCoro::Task<Result<>> keep(QString device, QByteArray key) = 0;
    /** NotFound when there is none. */
    virtual QCoro::Task<Result<QByteArray>> key(QString device) = 0;
    virtual QCoro::Task<Result<>> forget(QString device) = 0;
};

/** What to do where there is no keyring: people choose, nothing happens silently. */
enum class WithoutKeyring {
    Refuse,      ///< keep() fails with NotFound and says what the choices are
    SessionOnly, ///< kept until the program ends
    PrivateFile, ///< a file in the data folder that only the user can read (0600)
};

/** The desktop's keyring (through QtKeychain) where there is one, else as @p otherwise says. */
std::unique_ptr<KeyStore> makeKeyStore(const QString &dataFolder, WithoutKeyring otherwise);
/** The file of PrivateFile alone, whether there is a keyring or not: keys of simulated devices are no secrets of the
 *  person's and do not belong among them. */
std::unique_ptr<KeyStore> makeFileKeyStore(const QString &dataFolder);
/** In memory, for --simulate and tests. */
std::unique_ptr<KeyStore> makeSessionKeyStore();

} // namespace pulsekeep
