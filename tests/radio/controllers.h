// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>
#include <QString>

namespace pulsekeep {

/** BlueZ's path of the emulated machine's controller @p number; 0 is the app's. */
inline QString controllerPath(int number)
{
    return QStringLiteral("/org/bluez/hci%1").arg(number);
}

/** The controller's address; empty when there is none. */
inline QString controllerAddress(int number)
{
    auto question =
        QDBusMessage::createMethodCall(QStringLiteral("org.bluez"), controllerPath(number),
                                       QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question.setArguments({QStringLiteral("org.bluez.Adapter1"), QStringLiteral("Address")});
    const QDBusReply<QDBusVariant> answer = QDBusConnection::systemBus().call(question);
    return answer.isValid() ? answer.value().variant().toString() : QString();
}

} // namespace pulsekeep
