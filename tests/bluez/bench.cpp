// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bluez/bench.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>

#include <sys/prctl.h>

#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

void endWithTheTest(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

} // namespace

Bench::Bench()
{
    writeConfiguration(true);
    endWithTheTest(m_bus);
    m_bus.setStandardErrorFile(QProcess::nullDevice()); // it complains when it may not open 65536 files
    m_bus.start(u"dbus-daemon"_s,
                {u"--nofork"_s, u"--print-address=1"_s, u"--config-file=%1"_s.arg(m_folder.filePath(u"bus.conf"_s))});
    if (!m_bus.waitForReadyRead())
        qFatal("dbus-daemon does not start: %s", qPrintable(m_bus.errorString()));
    const auto address = m_bus.readLine().trimmed();
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    qputenv("BLUETOOTH_FORCE_DBUS_LE_VERSION", "5.66");
}

Bench::~Bench()
{
    // By the end of its input, so that its own leaks are looked for.
    m_bluez.closeWriteChannel();
    if (m_bluez.state() != QProcess::NotRunning && !m_bluez.waitForFinished())
        qWarning("The stand-in for BlueZ does not end.");
    if (m_bluez.exitStatus() == QProcess::NormalExit && m_bluez.exitCode() != 0)
        qFatal("The stand-in for BlueZ ended with %d.", m_bluez.exitCode());
    m_bus.kill();
    m_bus.waitForFinished();
}

void Bench::writeConfiguration(bool allowed) const
{
    QFile file(m_folder.filePath(u"bus.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    file.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"\n"
               " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
               "<busconfig><type>system</type><listen>unix:path="
               + m_folder.filePath(u"socket"_s).toUtf8()
               + "</listen><auth>EXTERNAL</auth><policy context=\"default\">"
                 "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>"
               + (allowed ? "" : "<deny send_destination=\"org.bluez\"/>") + "</policy></busconfig>\n");
}

void Bench::start(const QStringList &arguments)
{
    kill();
    endWithTheTest(m_bluez);
    m_bluez.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_bluez.start(QStringLiteral(FAKEBLUEZ), arguments);
    const auto answer = readLine();
    if (answer != "ready")
        qFatal("The stand-in for BlueZ does not start: %s", answer.constData());
}

void Bench::kill()
{
    if (m_bluez.state() == QProcess::NotRunning)
        return;
    m_bluez.kill();
    m_bluez.waitForFinished();
    m_bluez.readAll();
    m_log.clear();
}

/** The next line that is not part of the log. */
QByteArray Bench::readLine()
{
    for (;;) {
        while (!m_bluez.canReadLine()) {
            if (!m_bluez.waitForReadyRead())
                qFatal("The stand-in for BlueZ does not answer: %s", qPrintable(m_bluez.errorString()));
        }
        const auto line = m_bluez.readLine().trimmed();
        if (!line.startsWith("- "))
            return line;
        m_log.append(QString::fromUtf8(line.mid(2)));
    }
}

void Bench::tell(const QByteArray &order)
{
    m_bluez.write(order + '\n');
    if (readLine() != "ok")
        qFatal("The stand-in for BlueZ does not understand %s", order.constData());
}

QStringList Bench::log()
{
    tell("sync");
    return m_log;
}

void Bench::clearLog()
{
    tell("sync");
    m_log.clear();
}

void Bench::allow(bool allowed)
{
    writeConfiguration(allowed);
    const auto reload = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                                       u"org.freedesktop.DBus"_s, u"ReloadConfig"_s);
    const auto answer = QDBusConnection::systemBus().call(reload);
    if (answer.type() == QDBusMessage::ErrorMessage)
        qFatal("dbus-daemon does not reload: %s", qPrintable(answer.errorMessage()));
}
