// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "support/support.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

constexpr int EndPatience = 120'000; // milliseconds; under strace everything takes its time

/** What a line of strace says was opened that is no way to D-Bus; empty when it is one, or nothing was opened. */
QByteArray foreignSocket(const QByteArray &line)
{
    static const QRegularExpression socket(u"\\bsocket(?:pair)?\\((\\w+)"_s);
    static const QRegularExpression connecting(u"\\bconnect\\("_s);
    static const QRegularExpression bus(u"sun_path=@?\"[^\"]*(?:/bus|bus_socket|/no-bus|dbus-[^\"]*)\""_s);
    const auto text = QString::fromUtf8(line);
    if (const auto match = socket.match(text); match.hasMatch())
        return match.captured(1) == "AF_UNIX"_L1 ? QByteArray() : line;
    if (connecting.match(text).hasMatch())
        return bus.match(text).hasMatch() ? QByteArray() : line;
    return {};
}

} // namespace

/** Watches the program's system calls: nothing leaves the computer unless somebody asks for it. */
class TestSockets : public QObject
{
    Q_OBJECT

private:
    QString m_strace;
    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        isolate();
        m_folder = std::make_unique<QTemporaryDir>();
        m_strace = QStandardPaths::findExecutable(u"strace"_s);
    }

    void theWatchdogBarks_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("barks");
        QTest::newRow("internet") << QByteArray("12 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3") << true;
        QTest::newRow("internet, version 6") << QByteArray("socket(AF_INET6, SOCK_DGRAM, 0) = 3") << true;
        QTest::newRow("name service") << QByteArray(
            "connect(3, {sa_family=AF_UNIX, sun_path=\"/var/run/nscd/socket\"}, 110) = 0")
                                      << true;
        QTest::newRow("D-Bus") << QByteArray(
            "connect(3, {sa_family=AF_UNIX, sun_path=\"/run/dbus/system_bus_socket\"}, 29) = 0")
                               << false;
        QTest::newRow("a local socket") << QByteArray("socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3") << false;
        QTest::newRow("a file") << QByteArray("openat(AT_FDCWD, \"socket\", O_RDONLY) = 3") << false;
    }
    void theWatchdogBarks()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, barks);
        QCOMPARE(!foreignSocket(line).isEmpty(), barks);
    }

    void noSocketButDBus_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("pairing") << QStringList{u"pair"_s, u"Amazfit Neo"_s, u"--key"_s,
                                                u"0xcaa04207ff084f260d8513a5d75d8dcf"_s};
        QTest::newRow("syncing") << QStringList{u"sync"_s};
        QTest::newRow("watching live") << QStringList{u"--pace"_s,      u"0.2"_s,       u"live"_s,
                                                      u"Amazfit Neo"_s, u"--seconds"_s, u"0.5"_s};
        QTest::newRow("exporting") << QStringList{u"export"_s, u"csv"_s};
        QTest::newRow("testing itself") << QStringList{u"self-test"_s};
    }
    void noSocketButDBus()
    {
        if (m_strace.isEmpty())
            QSKIP("strace is not installed");
        QFETCH(QStringList, words);
        Program program(m_folder->path());
        const auto log = m_folder->filePath(u"strace.log"_s);
        QProcess process;
        auto environment = program.environment();
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // LeakSanitizer and strace are both tracers
        process.setProcessEnvironment(environment);
        process.start(
            m_strace,
            QStringList{u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=socket,socketpair,connect"_s, u"-o"_s, log, Program::file()}
                + program.simulationWords(words));
        QVERIFY(process.waitForFinished(EndPatience));
        const auto complaint = process.readAllStandardError();
        if (complaint.contains("strace: ") && complaint.contains("not permitted"))
            QSKIP("strace may not watch programs here");
        QVERIFY2(process.exitCode() == 0, complaint);

        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const auto &line : file.readAll().split('\n'))
            QCOMPARE(foreignSocket(line), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSockets)

#include "tst_sockets.moc"
