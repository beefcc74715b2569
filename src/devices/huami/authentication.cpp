// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/authentication.h"

#include "crypto/aes.h"
#include "devices/huami/words.h"
#include "link/inbox.h"

#include <QLoggingCategory>

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(huamiLog, "pulsekeep.huami", QtWarningMsg)

constexpr auto AnswerPatience = 5s; // observed: 15 to 40 ms
constexpr auto TapPatience = 30s;   // somebody has to notice the band and tap it
constexpr quint8 OlderAuthFlag = 0x08;

/** The same error in the words of a log-in that came to nothing. */
Error whileLoggingIn(const Error &error)
{
    switch (error.kind()) {
    case Error::Timeout:
        return error.explained({Words::tr("The device did not answer."),
                                Words::tr("Another app may be connected to it."),
                                Words::tr("Close other apps that use it, bring it closer, and try again.")});
    case Error::Disconnected:
        return error.explained({Words::tr("The connection was lost while logging in."),
                                {},
                                Words::tr("Keep the device close and try again.")});
    case Error::Malformed:
        return error.explained({Words::tr("The device answered with something that is no log-in."),
                                {},
                                Words::tr("Restart the device and try again.")});
    default:
        return error;
    }
}

/** Writes @p request, and waits for the answer to its step. */
QCoro::Task<Result<AuthReply>> ask(GattLink *link, Inbox *inbox, QByteArray request, IsReply isReply,
                                   std::chrono::milliseconds patience)
{
    inbox->clear(); // what came before the question answers another one
    const auto written = co_await link->write(AuthCharacteristic, request);
    if (!written)
        co_return Failure(whileLoggingIn(written.error()));
    const auto bytes = co_await inbox->next(isReply, patience);
    if (!bytes)
        co_return Failure(whileLoggingIn(bytes.error()));
    const auto reply = decodeAuthReply(*bytes);
    if (!reply)
        co_return Failure(whileLoggingIn(reply.error()));
    co_return *reply;
}

/** Puts the new key on the band: it buzzes, and answers when somebody has tapped it. */
QCoro::Task<Result<AuthReply>> askToConfirm(GattLink *link, Inbox *inbox, Handshake handshake)
{
    const auto patience = handshake.patience(TapPatience);
    const auto request = uploadKey(handshake.flags, handshake.key);
    const auto isReply = isAuthReply(AuthStep::UploadKey, handshake.flags.crypt);
    if (handshake.observer) {
        handshake.observer->began(Step::ConfirmOnDevice);
        handshake.observer->waitsForTap(patience);
    }
    const auto reply = co_await ask(link, inbox, request, isReply, patience);
    if (!reply && reply.error().kind() == Error::Timeout) // trying again by ourselves would only make it buzz again
        co_return Failure(*objection(AuthStep::UploadKey, AuthRefused, handshake.flags));
    co_return reply;
}

} // namespace

QCoro::Task<Result<>> authenticate(GattLink *link, Handshake handshake)
{
    auto flags = handshake.flags;
    const auto patience = handshake.patience(AnswerPatience);
    if (handshake.key.size() != 16)
        co_return Failure(Error::Invalid, u"a key of %1 bytes"_s.arg(handshake.key.size()));

    Inbox inbox(link, AuthCharacteristic); // before the first write: an answer may come at once
    const auto subscribed = co_await link->subscribe(AuthCharacteristic);
    if (!subscribed)
        co_return Failure(whileLoggingIn(subscribed.error()));

    if (handshake.newKey) {
        const auto stored = co_await askToConfirm(link, &inbox, handshake);
        if (!stored)
            co_return Failure(stored.error());
        if (const auto no = objection(AuthStep::UploadKey, stored->status, flags))
            co_return Failure(*no);
        if (handshake.observer)
            handshake.observer->done(Step::ConfirmOnDevice);
    }

    const auto isChallenge = isAuthReply(AuthStep::RequestChallenge, flags.crypt);
    auto challenge = co_await ask(link, &inbox, requestChallenge(flags), isChallenge, patience);
    if (!challenge && challenge.error().kind() == Error::Timeout && flags == AuthFlags()) {
        // Mi Band 2 is reported with flag 00 and with 08. Only utter silence asks for the other one, and only once.
        flags.auth = OlderAuthFlag;
        challenge = co_await ask(link, &inbox, requestChallenge(flags), isChallenge, patience);
    }
    if (!challenge)
        co_return Failure(challenge.error());
    if (const auto no = objection(AuthStep::RequestChallenge, challenge->status, flags))
        co_return Failure(*no);

    if (challenge->surplus > 0)
        qCInfo(huamiLog, "the challenge came with %lld bytes too many", static_cast<long long>(challenge->surplus));

    const auto answer = aes128Encrypt(handshake.key, challenge->challenge);
    if (!answer)
        co_return Failure(answer.error());
    const auto isVerdict = isAuthReply(AuthStep::AnswerChallenge, flags.crypt);
    const auto verdict = co_await ask(link, &inbox, answerChallenge(flags, *answer), isVerdict, patience);
    if (!verdict)
        co_return Failure(verdict.error());
    if (const auto no = objection(AuthStep::AnswerChallenge, verdict->status, flags))
        co_return Failure(*no);

    const auto unsubscribed = co_await link->unsubscribe(AuthCharacteristic); // nothing more is to come from here
    if (!unsubscribed)
        co_return Failure(whileLoggingIn(unsubscribed.error()));
    co_return {};
}

std::optional<Error> objection(AuthStep step, quint8 status, AuthFlags flags)
{
    if (status == AuthAccepted || (step == AuthStep::UploadKey && status == AuthKeyPartlyAccepted))
        return {};

    const auto detail = u"step %1, status %2"_s.arg(int(step)).arg(status, 2, 16, '0'_L1);
    if (status == AuthBusy) { // another connection may find it idle
        return Error(Error::Timeout, detail)
            .explained({Words::tr("The device is busy."), Words::tr("Another app may be talking to it."),
                        Words::tr("Close other apps that use it and try again.")});
    }

    const Error refused(Error::Refused, detail);
    if (status == AuthNotSupported) {
        return refused.explained(
            {Words::tr("The device does not know this way of logging in."),
             Words::tr("It may be another model than the one chosen, or its firmware is of another time."),
             Words::tr("Check the model and add the device again.")});
    }
    if (step == AuthStep::UploadKey && status == AuthRefused) {
        return refused.explained({Words::tr("The band did not confirm."),
                                  Words::tr("Its button was not tapped in time, or it belongs to another app."),
                                  Words::tr("Tap its button when it vibrates; remove it from other apps first.")});
    }
    if (step == AuthStep::RequestChallenge && status == AuthRefused) {
        return refused.explained({Words::tr("The device did not let us log in."),
                                  Words::tr("It may have been reset, so that it has no key any more."),
                                  Words::tr("Close other apps that use it, then add it again.")});
    }
    if (step == AuthStep::AnswerChallenge
        && (status == AuthRefused || status == AuthWrongKeyBand6 || status == AuthWrongKey)) {
        if (flags.crypt != 0) {
            return refused.explained(
                {Words::tr("The watch did not accept the key."),
                 Words::tr("The key belongs to another device, or the watch was reset or paired again in the vendor's "
                           "app since "
                           "the key was fetched."),
                 Words::tr("Check that the key belongs to the address of this watch, or fetch the key again.")});
        }
        return refused.explained({Words::tr("The band did not accept the key."),
                                  Words::tr("It was reset or paired with another app since the key was made."),
                                  Words::tr("Remove the band here and pair it again.")});
    }
    return refused.explained({Words::tr("The device refused (code 0x%1).").arg(status, 2, 16, '0'_L1),
                              {},
                              Words::tr("Restart the device and try again. If it goes on, please report the code.")});
}

Error keyMissing()
{
    return Error(Error::KeyMissing)
        .explained(
            {Words::tr("This watch needs the key that the vendor's app made for it."),
             Words::tr("The vendor's server keeps the key; the watch talks to nobody without it."),
             Words::tr(
                 "Pair the watch in the vendor's app, read the key from your account with huami_token, and paste it "
                 "here.")});
}

} // namespace pulsekeep::huami
