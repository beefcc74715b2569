// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/transfer.h"

#include "devices/omron/words.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto AnswerPatience = 2s; // observed: 0.1 to 0.3 s
constexpr int MostAttempts = 3;

Error interrupted(const Error &error)
{
    switch (error.kind()) {
    case Error::Timeout:
        return error.explained({Words::tr("The monitor stopped answering."),
                                Words::tr("It may have switched itself off."),
                                Words::tr("What has arrived is kept. Press its Bluetooth button again and sync.")});
    case Error::Disconnected:
        return error.explained({Words::tr("The connection to the monitor was lost."),
                                Words::tr("It may have switched itself off or gone out of range."),
                                Words::tr("What has arrived is kept. Press its Bluetooth button again and sync.")});
    default:
        return error;
    }
}

Error refused(quint8 status)
{
    return Error(Error::Refused, u"status %1"_s.arg(status, 2, 16, '0'_L1))
        .explained({Words::tr("The monitor broke off (code 0x%1).").arg(status, 2, 16, '0'_L1),
                    {},
                    Words::tr("Switch it off with START/STOP and try again. If it goes on, please report the code.")});
}

Error settingsRefused(quint8 status)
{
    return Error(Error::Refused, u"end status %1"_s.arg(status, 2, 16, '0'_L1))
        .explained({Words::tr("The monitor did not accept what was written (code 0x%1).").arg(status, 2, 16, '0'_L1),
                    {},
                    Words::tr("Your readings are safe, and its settings are as they were.")});
}

/** Whether @p reply answers @p command, and not an earlier one whose answer is late. */
bool answers(const Reply &reply, const Command &command)
{
    if (reply.type != command.type)
        return false;
    const bool hasAddress = command.type == FrameType::Read || command.type == FrameType::Write;
    return !hasAddress || (reply.address == command.address && reply.count == command.count);
}

} // namespace

Transfer::Transfer(GattLink *link, MemoryMap::Generation generation, Patience patience)
    : m_link(link), m_generation(generation), m_patience(patience), m_assembly(generation == MemoryMap::Classic ? 4 : 1)
{
}

QCoro::Task<Result<>> Transfer::listen()
{
    if (m_inbox)
        co_return {};
    const QList<QUuid> answers(RxCharacteristics.begin(), RxCharacteristics.begin() + channels());
    m_inbox = std::make_unique<Inbox>(m_link, answers);
    for (const auto &channel : answers) {
        const auto subscribed = co_await m_link->subscribe(channel);
        if (!subscribed)
            co_return Failure(interrupted(subscribed.error()));
    }
    co_return {};
}

QCoro::Task<Result<>> Transfer::start()
{
    if (m_open)
        co_return {};
    const auto command = startCommand();
    const auto reply = co_await ask(command);
    if (!reply)
        co_return Failure(reply.error());
    if (reply->status != 0)
        co_return Failure(refused(reply->status));
    m_open = true;
    co_return {};
}

QCoro::Task<Result<QByteArray>> Transfer::read(quint16 address, int count)
{
    const auto command = readCommand(address, count);
    const auto reply = co_await ask(command);
    if (!reply)
        co_return Failure(reply.error());
    if (reply->status != 0)
        co_return QByteArray();
    co_return reply->data;
}

QCoro::Task<Result<>> Transfer::write(quint16 address, QByteArray data)
{
    const auto command = writeCommand(address, data);
    const auto reply = co_await ask(command);
    if (!reply)
        co_return Failure(reply.error());
    if (reply->status != 0)
        co_return Failure(settingsRefused(reply->status));
    co_return {};
}

QCoro::Task<Result<>> Transfer::end()
{
    if (!m_open)
        co_return {};
    m_open = false;
    const auto command = endCommand();
    const auto reply = co_await ask(command);
    if (!reply)
        co_return Failure(reply.error());
    if (reply->status != 0)
        co_return Failure(settingsRefused(reply->status));
    co_return {};
}

/** Reads, and writes of whole sections, do no harm when they are repeated. */
QCoro::Task<Result<Reply>> Transfer::ask(Command command)
{
    const auto frame = encodeCommand(command);
    for (int attempt = 1;; ++attempt) {
        ++m_figures.roundTrips;
        const auto said = co_await say(frame);
        if (!said)
            co_return Failure(interrupted(said.error()));
        const auto reply = co_await hear(command);
        if (reply)
            co_return *reply;
        if (reply.error().kind() != Error::Timeout || attempt == MostAttempts)
            co_return Failure(interrupted(reply.error()));
    }
}

QCoro::Task<Result<>> Transfer::say(QByteArray frame)
{
    m_inbox->clear();
    m_assembly.clear();
    m_figures.bytes += static_cast<int>(frame.size());
    const auto parts = m_generation == MemoryMap::Classic ? pieces(frame) : QList<QByteArray>{frame};
    for (qsizetype number = 0; number < parts.size(); ++number) {
        const auto written = co_await m_link->write(TxCharacteristics[size_t(number)], parts.at(number));
        if (!written)
            co_return written;
    }
    co_return {};
}

QCoro::Task<Result<Reply>> Transfer::hear(Command command)
{
    const QDeadlineTimer deadline(m_patience(AnswerPatience));
    for (;;) {
        const std::chrono::milliseconds left(deadline.remainingTime());
        const auto heard = co_await m_inbox->next(left);
        if (!heard)
            co_return Failure(heard.error());
        m_figures.bytes += static_cast<int>(heard->bytes.size());
        const auto *const channel =
            std::find(RxCharacteristics.begin(), RxCharacteristics.end(), heard->characteristic);
        const auto frame = m_assembly.add(static_cast<int>(channel - RxCharacteristics.begin()), heard->bytes);
        if (!frame)
            continue;
        const auto reply = decodeReply(*frame);
        if (!reply)
            continue;
        if (answers(*reply, command))
            co_return *reply;
        if (reply->type == FrameType::End && reply->status != 0) // unasked: it gives up
            co_return Failure(refused(reply->status));
    }
}

} // namespace pulsekeep::omron
