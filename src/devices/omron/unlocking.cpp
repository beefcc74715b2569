// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/unlocking.h"

#include "devices/omron/words.h"
#include "link/inbox.h"

#include <QDeadlineTimer>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ProgramPatience = 2s; // [3.4]
constexpr auto KeyPatience = 5s;
constexpr auto PauseBetweenRequests = 1s;
constexpr int MostRequests = 10;
constexpr int MostSilences = 3;
constexpr int MostCancellations = 2;

QString code(quint8 number)
{
    return u"%1"_s.arg(number, 2, 16, '0'_L1);
}

QString detail(KeyStep step, quint8 status)
{
    return u"status %1 %2"_s.arg(code(quint8(step) | 0x80), code(status));
}

// What people read [README.md, 3.2] -----------------------------------------------------------------------------------

QString holdButton()
{
    return Words::tr("Switch it off with START/STOP, hold the Bluetooth button until -P- blinks, and try again.");
}

Error notPaired()
{
    return Error(Error::Refused, u"not bonded"_s)
        .explained({Words::tr("This monitor is not paired with this computer."),
                    {},
                    Words::tr("Hold its Bluetooth button until -P- blinks, then pair it again.")});
}

Error bondRefused(const Error &error)
{
    return error.explained(
        {Words::tr("The computer's Bluetooth did not complete pairing."),
         Words::tr("The system's question was not answered, or a phone nearby was faster."),
         Words::tr("Accept the system's pairing question, switch Bluetooth on the phone off, and try again.")});
}

Error forgotten(const QString &why)
{
    return Error(Error::BondLost, why)
        .explained({Words::tr("The monitor has forgotten this computer."),
                    Words::tr("It was paired with something else since, or it was reset."),
                    Words::tr("Hold its Bluetooth button until -P- blinks, then pair it again.")});
}

Error notSecure(const QString &why)
{
    return Error(Error::BondLost, why)
        .explained(
            {Words::tr("The secure connection is missing."),
             Words::tr("Computer and monitor do not remember the same pairing."),
             Words::tr("Remove the monitor from the system's Bluetooth list, hold its Bluetooth button until -P- "
                       "blinks, and pair it again.")});
}

Error notProgramming(Error::Kind kind, const QString &why)
{
    return Error(kind, why).explained(
        {Words::tr("The monitor does not enter pairing mode."),
         Words::tr("Its display has to show a blinking -P-; after a failed attempt it needs to be off first."),
         holdButton()});
}

Error keyRefused(const QString &why)
{
    return Error(Error::Refused, why)
        .explained({Words::tr("The monitor refused the key."),
                    Words::tr("Another app may have paired with it just before."), holdButton()});
}

Error otherKey()
{
    return Error(Error::Refused, detail(KeyStep::Unlock, KeyRefused))
        .explained({Words::tr("The monitor does not know this key."),
                    Words::tr("Another app has paired with this monitor since."),
                    Words::tr("Pair it again with Pulsekeep; the app may then need pairing again too.")});
}

Error unknownStatus(KeyStep step, quint8 status)
{
    return Error(Error::Refused, detail(step, status))
        .explained({Words::tr("The monitor refused (code 0x%1).").arg(code(status)),
                    {},
                    Words::tr("Switch it off with START/STOP and try again. If it goes on, please report the code.")});
}

Error noAnswer(const Error &error)
{
    switch (error.kind()) {
    case Error::Timeout:
        return error.explained(
            {Words::tr("The monitor did not answer."),
             Words::tr("It may have switched itself off, or a phone may be connected to it."),
             Words::tr("Switch Bluetooth on the phone off, press the monitor's Bluetooth button and try again.")});
    case Error::Disconnected:
        return error.explained({Words::tr("The monitor ended the connection."),
                                Words::tr("It may have switched itself off, or a phone may be connected to it."),
                                Words::tr("Press its Bluetooth button and try again.")});
    default:
        return error;
    }
}

/** Insufficient authentication or encryption: ATT errors 05, 0e and 0f. */
bool lacksEncryption(const Error &error)
{
    const QStringList codes{u"att 05"_s, u"att 0e"_s, u"att 0f"_s};
    return error.kind() == Error::Refused && codes.contains(error.detail());
}

Error whileTalking(const Error &error)
{
    return lacksEncryption(error) ? notSecure(error.detail()) : noAnswer(error);
}

// -----------------------------------------------------------------------------------------------------------------------

/** The key's characteristic, from subscribing on. */
class Lock
{
public:
    Lock(GattLink *link, Patience patience) : m_link(link), m_patience(patience), m_inbox(link, KeyCharacteristic) { }

    QCoro::Task<Result<>> listen();
    QCoro::Task<Result<>> unlock(QByteArray key);
    QCoro::Task<Result<>> program(QByteArray key);
    QCoro::Task<Result<>> exchange(QByteArray token);
    QCoro::Task<> leave();

private:
    QCoro::Task<Result<KeyReply>> ask(QByteArray request, KeyStep step, std::chrono::milliseconds nominal);
    QCoro::Task<Result<quint8>> enterMode();

    GattLink *m_link;
    Patience m_patience;
    Inbox m_inbox;
};

QCoro::Task<Result<>> Lock::listen()
{
    const auto subscribed = co_await m_link->subscribe(KeyCharacteristic);
    if (!subscribed)
        co_return Failure(whileTalking(subscribed.error()));
    co_return {};
}

/** Writes @p request and waits for what answers that step, or for zeros. */
QCoro::Task<Result<KeyReply>> Lock::ask(QByteArray request, KeyStep step, std::chrono::milliseconds nominal)
{
    m_inbox.clear();
    const auto written = co_await m_link->write(KeyCharacteristic, request);
    if (!written)
        co_return Failure(whileTalking(written.error()));
    const QDeadlineTimer deadline(m_patience(nominal));
    for (;;) {
        const std::chrono::milliseconds left(deadline.remainingTime());
        const auto bytes = co_await m_inbox.next(isKeyReply, left);
        if (!bytes)
            co_return Failure(noAnswer(bytes.error()));
        const auto reply = decodeKeyReply(*bytes);
        // One owner noted 80 00 down as the answer to the first step.
        const bool isOwn = reply->step == quint8(step) || (step == KeyStep::Program && reply->step == 0);
        if (reply->blank || isOwn)
            co_return *reply;
    }
}

QCoro::Task<Result<>> Lock::unlock(QByteArray key)
{
    const auto request = keyRequest(KeyStep::Unlock, key);
    const auto reply = co_await ask(request, KeyStep::Unlock, KeyPatience);
    if (!reply)
        co_return Failure(reply.error());
    if (reply->blank)
        co_return Failure(notSecure(u"zeros"_s));
    switch (reply->status) {
    case KeyAccepted:
        co_return {};
    case KeyRefused:
        co_return Failure(otherKey());
    case KeyNotEncrypted:
        co_return Failure(notSecure(detail(KeyStep::Unlock, reply->status)));
    default:
        co_return Failure(unknownStatus(KeyStep::Unlock, reply->status));
    }
}

/** Asks until the monitor takes a key. Gives its last status where only trying the key will tell. */
QCoro::Task<Result<quint8>> Lock::enterMode()
{
    const auto request = keyRequest(KeyStep::Program);
    int silences = 0;
    int cancellations = 0;
    quint8 status = KeyAccepted;
    for (int attempt = 1; attempt <= MostRequests; ++attempt) {
        if (attempt > 1) {
            Latch pause;
            const auto length = m_patience(PauseBetweenRequests);
            co_await pause.wait(length);
        }
        const auto reply = co_await ask(request, KeyStep::Program, ProgramPatience);
        if (!reply) {
            if (reply.error().kind() != Error::Timeout)
                co_return Failure(reply.error());
            if (++silences == MostSilences)
                co_return Failure(notProgramming(Error::Timeout, u"no answer"_s));
            continue;
        }
        if (reply->blank)
            co_return Failure(notSecure(u"zeros"_s));
        status = reply->status;
        const auto why = detail(KeyStep::Program, status);
        if (status == KeyAccepted || status == KeyBondLost)
            break;
        if (status == KeyBondLostForSure)
            co_return Failure(forgotten(why));
        if (status == KeyRefused && ++cancellations == MostCancellations)
            co_return Failure(bondRefused(Error(Error::Refused, why)));
        if (status == KeyNotProgramming && attempt == MostRequests)
            co_return Failure(notProgramming(Error::Refused, why));
    }
    co_return status;
}

QCoro::Task<Result<>> Lock::program(QByteArray key)
{
    const auto mode = co_await enterMode();
    if (!mode)
        co_return Failure(mode.error());
    const auto request = keyRequest(KeyStep::Store, key);
    const auto reply = co_await ask(request, KeyStep::Store, KeyPatience);
    if (!reply)
        co_return Failure(reply.error());
    if (reply->blank)
        co_return Failure(notSecure(u"zeros"_s));
    const bool isSure = *mode == KeyAccepted && reply->status == KeyAccepted;
    if (isSure)
        co_return {};

    // Some monitors say no and take the key all the same: only unlocking with it tells.
    const auto why = detail(KeyStep::Store, reply->status);
    if (reply->status == KeyAccepted || reply->status == KeyNotEncrypted) {
        const auto unlocked = co_await unlock(key);
        if (unlocked || unlocked.error().isPassing())
            co_return unlocked;
        co_return Failure(*mode == KeyBondLost ? forgotten(detail(KeyStep::Program, *mode)) : keyRefused(why));
    }
    if (reply->status == KeyRefused)
        co_return Failure(keyRefused(why));
    co_return Failure(unknownStatus(KeyStep::Store, reply->status));
}

QCoro::Task<Result<>> Lock::exchange(QByteArray token)
{
    const auto request = tokenRequest(token);
    const auto reply = co_await ask(request, KeyStep::Token, KeyPatience);
    if (!reply)
        co_return Failure(reply.error());
    if (reply->blank)
        co_return Failure(notSecure(u"zeros"_s));
    // Whether the same bytes come back does not matter to us: a recorded visit has others than its replay.
    if (reply->status != KeyAccepted)
        co_return Failure(unknownStatus(KeyStep::Token, reply->status));
    co_return {};
}

/** Nothing more is to come from here; if the monitor thinks otherwise, the memory will tell. */
QCoro::Task<> Lock::leave()
{
    if (m_link->isOpen())
        co_await m_link->unsubscribe(KeyCharacteristic);
}

} // namespace

QCoro::Task<Result<>> bondFirst(GattLink *link, bool pairing)
{
    const auto bonded = co_await link->bond();
    if (bonded)
        co_return {};
    switch (bonded.error().kind()) {
    case Error::BondLost:
        co_return Failure(forgotten(bonded.error().detail()));
    case Error::Unsupported: // the system makes bonds by itself then; if it did not, the monitor says so
        co_return {};
    case Error::Refused:
    case Error::Timeout:
        co_return Failure(pairing || bonded.error().kind() == Error::Timeout ? bondRefused(bonded.error())
                                                                             : notPaired());
    default:
        co_return Failure(noAnswer(bonded.error()));
    }
}

QCoro::Task<Result<>> unlock(GattLink *link, QByteArray key, Patience patience)
{
    Lock lock(link, patience);
    auto outcome = co_await lock.listen();
    if (outcome)
        outcome = co_await lock.unlock(key);
    if (outcome)
        co_await lock.leave();
    co_return outcome;
}

QCoro::Task<Result<>> programKey(GattLink *link, QByteArray key, Patience patience)
{
    Lock lock(link, patience);
    // The monitor's own request for security comes with this, and its app does it before anything else.
    auto outcome = co_await link->subscribe(RxCharacteristics[0]);
    if (!outcome)
        co_return Failure(whileTalking(outcome.error()));
    outcome = co_await lock.listen();
    if (outcome)
        outcome = co_await lock.program(key);
    if (outcome)
        co_await lock.leave();
    co_return outcome;
}

QCoro::Task<Result<>> exchangeToken(GattLink *link, QByteArray token, Patience patience)
{
    Lock lock(link, patience);
    auto outcome = co_await lock.listen();
    if (outcome)
        outcome = co_await lock.exchange(token);
    if (outcome)
        co_await lock.leave();
    co_return outcome;
}

} // namespace pulsekeep::omron
