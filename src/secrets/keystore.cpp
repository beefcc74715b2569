// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keystore.h"

#include "secrets/filekeystore.h"
#include "secrets/keyring.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace pulsekeep {
namespace {

class SessionKeyStore : public KeyStore
{
public:
    QString place() const override { return QCoreApplication::translate("Secrets", "in memory, until Pulsekeep ends"); }
    QCoro::Task<Result<>> keep(QString device, QByteArray key) override
    {
        m_keys.insert(device, key);
        co_return {};
    }
    QCoro::Task<Result<QByteArray>> key(QString device) override
    {
        if (!m_keys.contains(device))
            co_return Failure(Error::NotFound, u"no key in this session"_s);
        co_return m_keys.value(device);
    }
    QCoro::Task<Result<>> forget(QString device) override
    {
        m_keys.remove(device);
        co_return {};
    }

private:
    QHash<QString, QByteArray> m_keys;
};

/** Keeps nothing, and says what can be done about it. */
class NoKeyStore : public KeyStore
{
public:
    QString place() const override { return QCoreApplication::translate("Secrets", "nowhere: there is no keyring"); }
    QCoro::Task<Result<>> keep(QString, QByteArray) override { co_return Failure(noKeyring()); }
    QCoro::Task<Result<QByteArray>> key(QString) override { co_return Failure(noKeyring()); }
    QCoro::Task<Result<>> forget(QString) override { co_return {}; }
};

} // namespace

std::unique_ptr<KeyStore> makeKeyStore(const QString &dataFolder, WithoutKeyring otherwise, Patience patience)
{
    if (keyringAvailable())
        return std::make_unique<Keyring>(patience);
    switch (otherwise) {
    case WithoutKeyring::Refuse:
        return std::make_unique<NoKeyStore>();
    case WithoutKeyring::SessionOnly:
        return makeSessionKeyStore();
    case WithoutKeyring::PrivateFile:
        return makeFileKeyStore(dataFolder, patience);
    }
    Q_UNREACHABLE();
}

std::unique_ptr<KeyStore> makeFileKeyStore(const QString &dataFolder, Patience patience)
{
    return std::make_unique<FileKeyStore>(dataFolder, patience);
}

std::unique_ptr<KeyStore> makeSessionKeyStore()
{
    return std::make_unique<SessionKeyStore>();
}

} // namespace pulsekeep
