// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/qt/bluezagent.h"

#include <QDBusObjectPath>
#include <QDBusPendingCall>

#include <algorithm>
#include <utility>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

const auto AgentPath = u"/io/github/pulsekeep/agent"_s;
const auto ManagerPath = u"/org/bluez"_s;
const auto ManagerInterface = u"org.bluez.AgentManager1"_s;
const auto Rejected = u"org.bluez.Error.Rejected"_s;

/** As the specification and every device show it: six digits. */
QString sixDigits(uint passkey)
{
    return u"%1"_s.arg(passkey, 6, 10, QLatin1Char('0'));
}

} // namespace

// Claims ----------------------------------------------------------------------------------------------------

BluezAgent::Claim::Claim(QString device, Asked asked)
    : m_device(std::move(device)), m_asked(std::move(asked)), m_agent(instance())
{
    m_agent->m_claims.append(this);
}

BluezAgent::Claim::~Claim()
{
    answer({});
    m_agent->m_claims.removeOne(this);
}

QCoro::Task<Result<>> BluezAgent::Claim::enlist(std::shared_ptr<BluezObjects> bluez,
                                                std::chrono::milliseconds patience) const
{
    return BluezAgent::enlist(m_agent, std::move(bluez), patience);
}

void BluezAgent::Claim::answer(const std::optional<QString> &digits)
{
    const auto question = std::exchange(m_question, std::nullopt);
    if (!question)
        return;
    const auto &bus = m_agent->m_bus;
    if (!digits)
        bus.send(question->createErrorReply(Rejected, u"refused"_s));
    else if (question->member() == "RequestPasskey"_L1)
        bus.send(question->createReply(digits->toUInt()));
    else if (question->member() == "RequestPinCode"_L1)
        bus.send(question->createReply(*digits));
    else
        bus.send(question->createReply());
}

// The agent -------------------------------------------------------------------------------------------------

std::shared_ptr<BluezAgent> BluezAgent::instance()
{
    static std::weak_ptr<BluezAgent> present;
    auto agent = present.lock();
    if (!agent) {
        agent = std::shared_ptr<BluezAgent>(new BluezAgent);
        present = agent;
    }
    return agent;
}

BluezAgent::BluezAgent() : m_bus(QDBusConnection::systemBus())
{
    m_bus.registerVirtualObject(AgentPath, this);
}

BluezAgent::~BluezAgent()
{
    // Nobody waits for the answer: where the service is gone, so is the agent.
    auto farewell = QDBusMessage::createMethodCall(u"org.bluez"_s, ManagerPath, ManagerInterface, u"UnregisterAgent"_s);
    farewell.setArguments({QVariant::fromValue(QDBusObjectPath(AgentPath))});
    farewell.setAutoStartService(false);
    m_bus.asyncCall(farewell);
    m_bus.unregisterObject(AgentPath);
}

QCoro::Task<Result<>> BluezAgent::enlist(std::shared_ptr<BluezAgent> agent, std::shared_ptr<BluezObjects> bluez,
                                         std::chrono::milliseconds patience)
{
    Q_UNUSED(agent); // is kept until BlueZ has answered
    const auto path = QVariant::fromValue(QDBusObjectPath(AgentPath));
    // What it can do follows from the computer: a number can be typed and shown. A device without either gets none.
    const QVariantList agentAndAbilities{path, u"KeyboardDisplay"_s};
    const auto registration = u"RegisterAgent"_s;
    const auto enlisted =
        co_await bluez->call(ManagerPath, ManagerInterface, registration, agentAndAbilities, patience);
    // AlreadyExists: another link of this program was faster.
    if (!enlisted && !enlisted.error().detail().startsWith("org.bluez.Error.AlreadyExists"_L1))
        co_return enlisted;
    const auto promotion = u"RequestDefaultAgent"_s;
    const QVariantList which{path};
    co_return co_await bluez->call(ManagerPath, ManagerInterface, promotion, which, patience);
}

BluezAgent::Claim *BluezAgent::claimOn(const QString &device) const
{
    const auto found =
        std::find_if(m_claims.begin(), m_claims.end(), [&](const Claim *claim) { return claim->m_device == device; });
    return found == m_claims.end() ? nullptr : *found;
}

QString BluezAgent::introspect(const QString &path) const
{
    Q_UNUSED(path);
    return u"<interface name=\"org.bluez.Agent1\"/>"_s;
}

bool BluezAgent::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    if (message.type() != QDBusMessage::MethodCallMessage || message.interface() != "org.bluez.Agent1"_L1)
        return false;
    message.setDelayedReply(true);
    const auto member = message.member();
    if (member == "Cancel"_L1 || member == "Release"_L1) {
        for (auto *claim : std::as_const(m_claims))
            claim->m_question.reset(); // BlueZ waits for it no more
        connection.send(message.createReply());
        return true;
    }
    const auto device = qvariant_cast<QDBusObjectPath>(message.arguments().value(0)).path();
    auto *claim = claimOn(device);
    if (!claim)
        connection.send(message.createErrorReply(Rejected, u"nobody here bonds with %1"_s.arg(device)));
    else if (decide(message, claim))
        connection.send(message.createReply());
    return true;
}

/** Whether BlueZ has its answer at once; otherwise a person is asked. */
bool BluezAgent::decide(const QDBusMessage &question, Claim *claim)
{
    const auto member = question.member();
    const auto argument = question.arguments().value(1);
    if (member == "DisplayPasskey"_L1) {
        // Comes again with each digit that is entered there.
        if (question.arguments().value(2).toUInt() == 0)
            claim->m_asked({Passkey::EnterOnDevice, sixDigits(argument.toUInt())});
        return true;
    }
    if (member == "DisplayPinCode"_L1) {
        claim->m_asked({Passkey::EnterOnDevice, argument.toString()});
        return true;
    }
    if (member == "RequestConfirmation"_L1 || member == "RequestPasskey"_L1 || member == "RequestPinCode"_L1) {
        claim->answer({}); // to an earlier question: BlueZ asks one at a time
        claim->m_question = question;
        const bool compares = member == "RequestConfirmation"_L1;
        claim->m_asked(compares ? Passkey{Passkey::Compare, sixDigits(argument.toUInt())}
                                : Passkey{Passkey::EnterHere, {}});
        return false;
    }
    // RequestAuthorization and AuthorizeService: nothing to compare, and the person has chosen this device.
    return true;
}

} // namespace pulsekeep

#include "moc_bluezagent.cpp"
