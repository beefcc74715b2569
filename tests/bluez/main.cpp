// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stand-in as a program: serves on the bus of DBUS_SYSTEM_BUS_ADDRESS until its standard input ends. Each line
// there is an order, answered by "ok" or "what?"; what centrals do comes out as lines that begin with "- ".

#include "bluez/fakebluez.h"
#include "bluez/scriptedperipheral.h"
#include "crypto/aes.h"
#include "devices/registry.h"

#include <QCommandLineParser>
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

bool obey(FakeBluez &bluez, const QStringList &words)
{
    const auto order = words.value(0);
    const auto first = words.value(1);
    const bool on = first == u"on"_s;
    if (order == u"power"_s)
        bluez.setPowered(on);
    else if (order == u"adapter"_s)
        bluez.setAdapterPresent(on);
    else if (order == u"advertise"_s)
        bluez.setAdvertising(on);
    else if (order == u"interrupt"_s)
        bluez.interruptDiscovery();
    else if (order == u"remove"_s)
        bluez.removeDevice(first);
    else if (order == u"ask-to-bond"_s)
        bluez.askToBond(first);
    else if (order == u"linger"_s)
        bluez.misbehaviour.lingers = on;
    else if (order == u"passkey"_s)
        bluez.misbehaviour.passkey = first;
    else if (order == u"forget-host"_s && bluez.peripheral(first))
        bluez.peripheral(first)->setKnowsHost(false);
    else if (order == u"agree"_s)
        ScriptedPeripheral::agrees = on;
    else if (order == u"hang-up"_s)
        bluez.hangUp(first);
    else if (order == u"resolved-first"_s)
        bluez.misbehaviour.resolvedFirst = on;
    else if (order == u"forgetful"_s)
        bluez.misbehaviour.forgetful = on;
    else if (order == u"mute"_s)
        bluez.misbehaviour.mute = on;
    else if (order == u"break-off"_s)
        bluez.misbehaviour.breakOff = first.toInt();
    else if (order == u"refuse-connect"_s)
        bluez.misbehaviour.refuseConnect = first.toInt();
    else if (order == u"drop-at"_s)
        bluez.misbehaviour.dropAtEvent = first.toInt();
    else if (order == u"refuse"_s) {
        bluez.misbehaviour.refusedMethod = first;
        bluez.misbehaviour.refusal = words.value(2);
    } else if (order == u"behave"_s)
        bluez.misbehaviour = {};
    else
        return order == u"sync"_s; // its answer tells that everything before it has been done
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);

    QCommandLineParser arguments;
    const QCommandLineOption simulate(u"simulate"_s, u"Serves the simulated devices of all vendors."_s);
    const QCommandLineOption now(u"now"_s, u"What time it is for them (ISO 8601)."_s, u"time"_s);
    const QCommandLineOption zone(u"zone"_s, u"Where they are."_s, u"zone"_s, u"UTC"_s);
    const QCommandLineOption pace(u"pace"_s, u"How long they take, as a share of real time."_s, u"factor"_s, u"1"_s);
    arguments.addOptions({simulate, now, zone, pace});
    arguments.addHelpOption();
    arguments.process(app);

    const auto time = arguments.isSet(now) ? QDateTime::fromString(arguments.value(now), Qt::ISODate)
                                           : QDateTime::currentDateTimeUtc();
    const FixedClock clock(time.toUTC(), QTimeZone(arguments.value(zone).toLatin1()));
    std::vector<std::unique_ptr<SimulatedPeripheral>> peripherals;
    if (arguments.isSet(simulate)) {
        if (const auto ready = initCrypto(); !ready) {
            say(ready.error().detail());
            return 1;
        }
        Simulation simulation;
        simulation.clock = &clock;
        simulation.pace = {arguments.value(pace).toDouble()};
        peripherals = Registry().simulate(simulation);
    } else {
        peripherals.push_back(std::make_unique<ScriptedPeripheral>(1));
        peripherals.push_back(std::make_unique<ScriptedPeripheral>(2));
    }

    FakeBluez bluez(std::move(peripherals), QDBusConnection::systemBus());
    QObject::connect(&bluez, &FakeBluez::happened, [](const QString &what) { say(u"- "_s + what); });
    if (!bluez.start()) {
        say(u"The name org.bluez cannot be taken on this bus."_s);
        return 1;
    }
    say(u"ready"_s);

    QByteArray unread;
    QSocketNotifier orders(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&orders, &QSocketNotifier::activated, [&] {
        char buffer[4096];
        const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            app.quit();
            return;
        }
        unread.append(buffer, count);
        for (auto end = unread.indexOf('\n'); end >= 0; end = unread.indexOf('\n')) {
            const auto line = QString::fromUtf8(unread.left(end)).simplified();
            unread.remove(0, end + 1);
            say(obey(bluez, line.split(u' ')) ? u"ok"_s : u"what?"_s);
        }
    });
    return QCoreApplication::exec();
}
