// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QJsonDocument>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr int EndPatience = 60'000; // milliseconds; far more than any command takes
constexpr auto TestPace = "0"_L1;   // simulated devices take no time

} // namespace

QList<QJsonObject> Ending::objects() const
{
    QList<QJsonObject> all;
    for (const auto &line : out.split('\n')) {
        if (!line.isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    }
    return all;
}

Program::Program(const QString &folder) : m_folder(folder)
{
}

QString Program::file()
{
    return QStringLiteral(PULSEKEEP_PROGRAM);
}

QProcessEnvironment Program::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : environment.keys()) {
        if (name.startsWith("XDG_"_L1) || name.startsWith("DBUS_"_L1) || name.startsWith("LC_"_L1))
            environment.remove(name);
    }
    for (const auto *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) // no window is wanted here
        environment.remove(QString::fromLatin1(display));
    environment.insert(u"HOME"_s, m_folder);
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder); // as on every desktop; who has none is looked up
    environment.insert(u"LANG"_s, m_locale);
    environment.insert(u"TZ"_s, u"Europe/Berlin"_s);
    // No bus, rather than whichever one a library would start.
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=%1/no-bus"_s.arg(m_folder));
    environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path=%1/no-bus"_s.arg(m_folder));
    return environment;
}

QStringList Program::simulationWords(const QStringList &words) const
{
    QStringList all{u"--simulate"_s, u"--data-dir"_s, dataFolder()};
    if (!words.contains(u"--pace"_s))
        all += {u"--pace"_s, TestPace};
    if (m_now.isValid())
        all += {u"--now"_s, m_now.toUTC().toString(Qt::ISODate)};
    return all + words;
}

void Program::start(QProcess *process, const QStringList &words) const
{
    process->setProcessEnvironment(environment());
    process->start(file(), words);
}

Ending Program::finish(QProcess *process, const QStringList &words, const QByteArray &input)
{
    start(process, words);
    process->write(input);
    process->closeWriteChannel();
    Ending ending;
    if (!process->waitForFinished(EndPatience)) {
        process->kill();
        process->waitForFinished();
    } else if (process->exitStatus() == QProcess::NormalExit) {
        ending.status = process->exitCode();
    }
    ending.out = process->readAllStandardOutput();
    ending.err = process->readAllStandardError();
    return ending;
}

Ending Program::run(const QStringList &words, const QByteArray &input)
{
    QProcess process;
    return finish(&process, QStringList{u"--data-dir"_s, dataFolder()} + words, input);
}

Ending Program::simulate(const QStringList &words, const QByteArray &input)
{
    QProcess process;
    return finish(&process, simulationWords(words), input);
}

} // namespace pulsekeep
