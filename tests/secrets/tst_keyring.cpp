// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/support.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {

const auto Uid = u"5d3a7c1e"_s;
const auto Key = u"caa04207ff084f260d8513a5d75d8dcf"_s;
const auto InKeyring = u"in the desktop's keyring"_s;

/** Ends with its owner, and with the test should that be killed. */
class Daemon : public QProcess
{
public:
    Daemon(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
    {
        setProcessEnvironment(environment);
        setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
        start(program, arguments);
    }
    ~Daemon() override { end(); }
    void end()
    {
        if (state() == NotRunning)
            return;
        terminate();
        if (!waitForFinished(5000)) {
            kill();
            waitForFinished();
        }
    }
};

/** A session of its own: folders, a bus, and whatever of a keyring the test wants in it. */
class Session
{
public:
    /** @p activated is a program that the bus starts when somebody asks for a keyring. */
    explicit Session(const QString &activated = {})
    {
        QDir(m_folder.path()).mkdir(u"home"_s);
        QDir(m_folder.path()).mkdir(u"run"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QDir(m_folder.path()).mkdir(u"services"_s);
        write(u"bus.conf"_s,
              u"<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\"\n"
              " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
              "<busconfig><type>session</type><listen>unix:path=%1/bus</listen><auth>EXTERNAL</auth>\n"
              "<servicedir>%1/services</servicedir>\n"
              "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
              "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n"_s.arg(m_folder.path()));
        if (!activated.isEmpty())
            write(u"services/org.freedesktop.secrets.service"_s,
                  u"[D-BUS Service]\nName=org.freedesktop.secrets\nExec=%1\n"_s.arg(activated));

        for (const auto &name : {u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s})
            if (qEnvironmentVariableIsSet(qPrintable(name)))
                m_environment.insert(name, qEnvironmentVariable(qPrintable(name)));
        m_environment.insert(u"HOME"_s, m_folder.filePath(u"home"_s));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s));
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address());
    }
    ~Session()
    {
        m_keyring.reset();
        QDBusConnection::disconnectFromBus(m_folder.path());
    }
    Q_DISABLE_COPY_MOVE(Session)

    bool start()
    {
        m_bus = std::make_unique<Daemon>(
            u"dbus-daemon"_s,
            QStringList{u"--config-file=%1/bus.conf"_s.arg(m_folder.path()), u"--nofork"_s, u"--print-address"_s},
            m_environment);
        return m_bus->waitForReadyRead(10000) && connection().isConnected();
    }

    /** Starts the keyring, unlocked or not; whether it is on the bus. */
    bool startKeyring(bool unlocked)
    {
        QStringList arguments{u"--foreground"_s, u"--components=secrets"_s};
        if (unlocked)
            arguments += u"--unlock"_s;
        m_keyring = std::make_unique<Daemon>(u"gnome-keyring-daemon"_s, arguments, m_environment);
        m_keyring->write("test");
        m_keyring->closeWriteChannel();
        return QTest::qWaitFor(
            [this] { return connection().interface()->isServiceRegistered(u"org.freedesktop.secrets"_s).value(); },
            10000);
    }
    void endKeyring() { m_keyring.reset(); }

    /** What the probe prints, line by line; empty when it failed. */
    QStringList run(const QStringList &commands, const QString &policy = u"refuse"_s, const QString &patience = u"1"_s)
    {
        QProcess probe;
        probe.setProcessEnvironment(m_environment);
        probe.start(QStringLiteral(KEYSTORE_PROBE), QStringList{folder(), policy, patience} + commands);
        if (!probe.waitForFinished(60000))
            return {u"the probe did not end"_s};
        m_complaints += QString::fromUtf8(probe.readAllStandardError());
        if (probe.exitStatus() != QProcess::NormalExit || probe.exitCode() != 0)
            return {u"the probe failed: "_s + m_complaints};
        return QString::fromUtf8(probe.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

    QDBusConnection connection() { return QDBusConnection::connectToBus(address(), m_folder.path()); }
    QString folder() const { return m_folder.filePath(u"data"_s); }
    QString complaints() const { return m_complaints; } ///< all that probes wrote to standard error
    void remove(const QString &variable) { m_environment.remove(variable); }

private:
    QString address() const { return u"unix:path=%1/bus"_s.arg(m_folder.path()); }
    void write(const QString &name, const QString &text)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QFile::WriteOnly))
            file.write(text.toUtf8());
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    std::unique_ptr<Daemon> m_bus;
    std::unique_ptr<Daemon> m_keyring;
    QString m_complaints;
};

/** A keyring that takes every question and answers none. */
class SilentKeyring : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        return true;
    }
};

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate();
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("dbus-daemon is not installed");
    }

    void anUnlockedKeyringKeepsKeys()
    {
        if (QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
            QSKIP("gnome-keyring is not installed");
        Session session;
        QVERIFY(session.start());
        QVERIFY(session.startKeyring(true));

        const auto first = session.run({u"place"_s, u"keep"_s, Uid, Key, u"key"_s, Uid});
        QCOMPARE(first, QStringList({InKeyring, u"kept"_s, Key}));
        // Another process, later: still there. A second key replaces the first.
        const auto other = u"000102030405060708090a0b0c0d0e00"_s;
        const auto second = session.run({u"key"_s, Uid, u"keep"_s, Uid, other, u"key"_s, Uid, u"key"_s, u"unknown"_s});
        QCOMPARE(second.size(), 4);
        QCOMPARE(second.mid(0, 3), QStringList({Key, u"kept"_s, other}));
        QVERIFY2(second.at(3).startsWith(u"not found: "_s), qPrintable(second.at(3)));
        const auto third = session.run({u"forget"_s, Uid, u"key"_s, Uid, u"forget"_s, Uid});
        QCOMPARE(third.size(), 3);
        QCOMPARE(third.at(0), u"forgotten"_s);
        QVERIFY2(third.at(1).startsWith(u"not found: "_s), qPrintable(third.at(1)));
        QCOMPARE(third.at(2), u"forgotten"_s);
        QVERIFY(!QFileInfo::exists(session.folder())); // nothing beside the keyring
        QVERIFY(!session.complaints().contains(Key, Qt::CaseInsensitive));
    }

    void aLockedKeyringSaysSoAndLosesNothing()
    {
        if (QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
            QSKIP("gnome-keyring is not installed");
        Session session;
        QVERIFY(session.start());
        QVERIFY(session.startKeyring(true));
        QCOMPARE(session.run({u"keep"_s, Uid, Key}), QStringList{u"kept"_s});
        session.endKeyring();
        QVERIFY(session.startKeyring(false));

        const auto locked = session.run({u"place"_s, u"keep"_s, Uid, Key, u"key"_s, Uid, u"forget"_s, Uid});
        QCOMPARE(locked.size(), 4);
        QCOMPARE(locked.at(0), InKeyring);
        for (const auto &line : locked.mid(1))
            QVERIFY2(line.startsWith(u"busy: Your keyring is locked."_s), qPrintable(line));
        QVERIFY(!session.complaints().contains(Key, Qt::CaseInsensitive));
        QVERIFY(!locked.join(u' ').contains(Key));

        session.endKeyring();
        QVERIFY(session.startKeyring(true));
        QCOMPARE(session.run({u"key"_s, Uid}), QStringList{Key});
    }

    void aKeyringNeverSetUpKeepsNothingSilently()
    {
        if (QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
            QSKIP("gnome-keyring is not installed");
        Session session;
        QVERIFY(session.start());
        QVERIFY(session.startKeyring(false));
        const auto lines = session.run({u"place"_s, u"keep"_s, Uid, Key, u"key"_s, Uid});
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0), InKeyring);
        // It would ask for a first password, and nobody is there to show the question.
        QVERIFY2(lines.at(1).startsWith(u"storage: The keyring could not be used."_s), qPrintable(lines.at(1)));
        QVERIFY2(lines.at(2).startsWith(u"not found: "_s), qPrintable(lines.at(2)));
    }

    void aSilentKeyringIsGivenUp()
    {
        Session session;
        QVERIFY(session.start());
        SilentKeyring silent;
        QVERIFY(session.connection().registerVirtualObject(u"/"_s, &silent, QDBusConnection::SubPath));
        QVERIFY(session.connection().registerService(u"org.freedesktop.secrets"_s));
        const auto lines = session.run({u"place"_s, u"keep"_s, Uid, Key}, u"file"_s, u"0.001"_s);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0), InKeyring);
        QVERIFY2(lines.at(1).startsWith(u"busy: The keyring did not answer."_s), qPrintable(lines.at(1)));
        QVERIFY(!QFileInfo::exists(session.folder())); // not into a file behind the person's back
    }

    void aKeyringThatCannotStartIsAnError()
    {
        Session session(u"/bin/false"_s);
        QVERIFY(session.start());
        const auto lines = session.run({u"place"_s, u"keep"_s, Uid, Key, u"key"_s, Uid}, u"file"_s);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0), InKeyring);
        QVERIFY2(lines.at(1).startsWith(u"storage: The keyring could not be used."_s), qPrintable(lines.at(1)));
        QVERIFY2(lines.at(2).startsWith(u"storage: The keyring could not be used."_s), qPrintable(lines.at(2)));
        QVERIFY(!QFileInfo::exists(session.folder()));
    }

    void withoutKeyringThePersonChooses_data()
    {
        QTest::addColumn<bool>("bus");
        QTest::newRow("a session without a keyring") << true;
        QTest::newRow("no session bus at all") << false;
    }

    void withoutKeyringThePersonChooses()
    {
        QFETCH(bool, bus);
        Session session;
        if (bus)
            QVERIFY(session.start());
        else
            session.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);

        const auto refused = session.run({u"keep"_s, Uid, Key, u"key"_s, Uid, u"forget"_s, Uid});
        QCOMPARE(refused.size(), 3);
        for (const auto &line : refused.mid(0, 2)) {
            QVERIFY2(line.startsWith(u"not found: There is no place for the key"_s), qPrintable(line));
            QVERIFY(line.contains(u"session"_s) && line.contains(u"file that only you can read"_s));
            QVERIFY(!line.contains(Key));
        }
        QCOMPARE(refused.at(2), u"forgotten"_s);
        QVERIFY(!QFileInfo::exists(session.folder()));

        const auto held = session.run({u"place"_s, u"keep"_s, Uid, Key, u"key"_s, Uid}, u"session"_s);
        QCOMPARE(held, QStringList({u"in memory, until Pulsekeep ends"_s, u"kept"_s, Key}));
        QVERIFY(!QFileInfo::exists(session.folder()));
        QVERIFY(session.run({u"key"_s, Uid}, u"session"_s).value(0).startsWith(u"not found: "_s));

        const auto filed = session.run({u"place"_s, u"keep"_s, Uid, Key}, u"file"_s);
        QCOMPARE(filed, QStringList({u"in a file that only you can read"_s, u"kept"_s}));
        QCOMPARE(session.run({u"key"_s, Uid}, u"file"_s), QStringList{Key});
        QVERIFY(!session.complaints().contains(Key, Qt::CaseInsensitive));
    }
};

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
