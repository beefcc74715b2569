// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scripted device on the air, as a program of its own: QtBluetooth and what serves a device cannot share one (see
// tests/bluez/README.md). Orders are lines of standard input, answered by "ok"; it ends with its input.

#include "bluez/scriptedperipheral.h"
#include "radio/gattserver.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

#include <cstdio>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    ScriptedPeripheral device(1);
    GattServer server(&device, app.arguments().value(1));
    const auto problem = server.start();
    if (!problem.isEmpty()) {
        say(problem);
        return 1;
    }
    say(u"ready"_s);

    QByteArray unread;
    QSocketNotifier orders(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&orders, &QSocketNotifier::activated, [&] {
        char buffer[256];
        const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            QCoreApplication::quit();
            return;
        }
        unread.append(buffer, count);
        for (auto end = unread.indexOf('\n'); end >= 0; end = unread.indexOf('\n')) {
            const auto order = unread.left(end);
            unread.remove(0, end + 1);
            if (order == "forget")
                server.forgetBonds();
            else if (order == "agree" || order == "refuse")
                ScriptedPeripheral::agrees = order == "agree";
            else if (order.startsWith("ability "))
                server.setAbility(QString::fromLatin1(order.mid(8)));
            say(u"ok"_s);
        }
    });
    return QCoreApplication::exec();
}
