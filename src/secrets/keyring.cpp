// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keyring.h"

#include "link/latch.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QLibrary>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulsekeep {
namespace {

constexpr QLatin1StringView SecretService("org.freedesktop.secrets");
constexpr QLatin1StringView PulsekeepService("Pulsekeep");

/** A keyring that is locked asks the person for its password, who has to find it first. */
constexpr auto PromptTime = 2min;
constexpr auto PropertyTime = 5s;

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

Error locked(const QString &detail)
{
    const Explanation explanation{
        Words::tr("Your keyring is locked."), Words::tr("Pulsekeep keeps the keys of your devices in it."),
        Words::tr("Unlock it (by its password, or by logging in to the desktop again) and try again.")};
    return Error(Error::Busy, detail).explained(explanation);
}

Error silent()
{
    const Explanation explanation{Words::tr("The keyring did not answer."),
                                  Words::tr("It may be waiting for its password."),
                                  Words::tr("Answer its question, or unlock it, and try again.")};
    return Error(Error::Busy, u"no answer from the keyring in time"_s).explained(explanation);
}

Error keyringError(const QKeychain::Job &job)
{
    // The text comes from the keyring and speaks of its trouble, never of the secret.
    const QString detail = u"keyring error %1: %2"_s.arg(job.error()).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Error::NotFound, detail};
    case QKeychain::AccessDenied: // libsecret: the collection is locked; KWallet: the wallet was not opened
        return locked(detail);
    case QKeychain::AccessDeniedByUser:
        return Error(Error::NotPermitted, detail)
            .explained({Words::tr("The keyring did not let Pulsekeep in."),
                        Words::tr("Somebody answered its question with no."),
                        Words::tr("Try again and allow Pulsekeep to use the keyring.")});
    case QKeychain::NoBackendAvailable:
        return noKeyring();
    default:
        return Error(Error::Storage, detail)
            .explained({Words::tr("The keyring could not be used."), Words::tr("It answered with an error of its own."),
                        Words::tr("Log in to the desktop again and try again.")});
    }
}

/** Whether the keyring that new keys go into is locked: the library reports a dismissed question for the password as an
 *  entry that is not there. */
QCoro::Task<bool> isLocked()
{
    auto question = QDBusMessage::createMethodCall(SecretService, u"/org/freedesktop/secrets/aliases/default"_s,
                                                   u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    const auto patience = std::chrono::milliseconds(PropertyTime).count();
    QDBusPendingCallWatcher watcher(QDBusConnection::sessionBus().asyncCall(question, static_cast<int>(patience)));
    Latch answered;
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &answered, [&answered] { answered.open(); });
    co_await answered.wait();
    const QDBusPendingReply<QDBusVariant> reply = watcher;
    co_return reply.isValid() && reply.value().variant().toBool();
}

} // namespace

Error noKeyring()
{
    return Error(Error::NotFound, u"no keyring on the session bus"_s)
        .explained(
            {Words::tr("There is no place for the key of your device."),
             Words::tr("This desktop has no keyring, and a key is as good as the health data behind it."),
             Words::tr(
                 "Start a keyring (GNOME Keyring, KWallet and KeePassXC have one), or choose to keep keys for this "
                 "session only, or in a file that only you can read.")});
}

bool keyringAvailable()
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const auto reachable = [&bus](const QString &service) {
        return bus.interface()->isServiceRegistered(service)
            || bus.interface()->activatableServiceNames().value().contains(service);
    };
    // QtKeychain speaks to the Secret Service wherever libsecret is installed, and to KWallet only elsewhere.
    QLibrary libsecret(u"secret-1"_s, 0);
    if (libsecret.load())
        return reachable(SecretService);
    return reachable(u"org.kde.kwalletd5"_s) || reachable(u"org.kde.kwalletd6"_s);
}

QString Keyring::place() const
{
    return Words::tr("in the desktop's keyring");
}

QCoro::Task<Result<QString>> Keyring::run(QKeychain::Job *job)
{
    // The job deletes itself when it ends, which may be after this task has given up: the keyring still holds it.
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    Result<QString> outcome = Failure(silent());
    Latch done;
    QObject::connect(job, &QKeychain::Job::finished, &done, [&outcome, &done](QKeychain::Job *finished) {
        if (finished->error() != QKeychain::NoError)
            outcome = Failure(keyringError(*finished));
        else if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
            outcome = read->textData();
        else
            outcome = QString();
        done.open();
    });
    job->start();
    const auto patience = m_patience(PromptTime);
    co_await done.wait(patience);
    co_return outcome;
}

QCoro::Task<Result<>> Keyring::keep(QString device, QByteArray key)
{
    auto *job = new QKeychain::WritePasswordJob(PulsekeepService);
    job->setKey(device);
    job->setTextData(QString::fromLatin1(key.toHex()));
    const auto outcome = co_await run(job);
    if (!outcome)
        co_return Failure(outcome.error());
    co_return {};
}

QCoro::Task<Result<QByteArray>> Keyring::key(QString device)
{
    auto *job = new QKeychain::ReadPasswordJob(PulsekeepService);
    job->setKey(device);
    const auto outcome = co_await run(job);
    if (!outcome) {
        if (outcome.error().kind() != Error::NotFound)
            co_return Failure(outcome.error());
        const bool unreadable = co_await isLocked();
        if (unreadable)
            co_return Failure(locked(outcome.error().detail()));
        co_return Failure(outcome.error());
    }
    const auto key = QByteArray::fromHex(outcome->toLatin1());
    if (key.isEmpty())
        co_return Failure(Error(Error::NotFound, u"the keyring's entry is no key"_s));
    co_return key;
}

QCoro::Task<Result<>> Keyring::forget(QString device)
{
    auto *job = new QKeychain::DeletePasswordJob(PulsekeepService);
    job->setKey(device);
    const auto outcome = co_await run(job);
    if (!outcome && outcome.error().kind() != Error::NotFound)
        co_return Failure(outcome.error());
    const bool stillThere = co_await isLocked();
    if (stillThere)
        co_return Failure(locked(u"nothing was deleted"_s));
    co_return {};
}

} // namespace pulsekeep
