// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/patience.h"
#include "core/result.h"

#include <QCoroTask>

#include <memory>

namespace pulsekeep {

/** Where keys of devices live. They are written nowhere else: not into the database, the log or an error.
 *
 *  A key store belongs to whoever made it until its tasks have ended. A device is named by StoredDevice::uid. */
class KeyStore
{
public:
    virtual ~KeyStore() = default;

    /** Where the keys are, translated: "in the desktop's keyring", "in a file that only you can read". */
    virtual QString place() const = 0;
    /** Errors: Busy when the keyring is locked and stays so, NotPermitted when a person or the system says no, Storage,
     *  Malformed when the file of keys is damaged (it is left alone), NotFound when there is no keyring. */
    virtual QCoro::Task<Result<>> keep(QString device, QByteArray key) = 0;
    /** NotFound when there is none; else the errors of keep(). */
    virtual QCoro::Task<Result<QByteArray>> key(QString device) = 0;
    /** No error when there was none. */
    virtual QCoro::Task<Result<>> forget(QString device) = 0;
};

/** What to do where there is no keyring: people choose, nothing happens silently. */
enum class WithoutKeyring {
    Refuse,      ///< keep() fails with NotFound and says what the choices are
    SessionOnly, ///< kept until the program ends
    PrivateFile, ///< a file in the data folder that only the user can read (0600)
};

/** Whether the desktop has a keyring that can be reached now. */
bool keyringAvailable();

/** The desktop's keyring (through QtKeychain) where there is one, else as @p otherwise says. With @p patience a keyring
 *  that asks the person for its password is given two minutes. */
std::unique_ptr<KeyStore> makeKeyStore(const QString &dataFolder, WithoutKeyring otherwise, Patience patience = {});
/** The file of PrivateFile alone, whether there is a keyring or not: keys of simulated devices are no secrets of the
 *  person's and do not belong among them. */
std::unique_ptr<KeyStore> makeFileKeyStore(const QString &dataFolder, Patience patience = {});
/** In memory, for --simulate and tests. */
std::unique_ptr<KeyStore> makeSessionKeyStore();

} // namespace pulsekeep
