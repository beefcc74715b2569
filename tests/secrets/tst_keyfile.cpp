// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keystore.h"

#include "support/support.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pulsekeep;

namespace {

const auto Uid = u"5d3a7c1e"_s;

QByteArray testKey()
{
    return QByteArray::fromHex("caa04207ff084f260d8513a5d75d8dcf");
}

/** The permission bits, as `stat` shows them. */
int modeOf(const QString &path)
{
    struct stat found = {};
    return stat(QFile::encodeName(path).constData(), &found) == 0 ? int(found.st_mode & 07777) : -1;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/** While it lives the administrator, who may do everything, is a person who owns @p folder. Others stay who they are.
 */
class NotTheAdministrator
{
public:
    explicit NotTheAdministrator(const QString &folder)
    {
        constexpr uid_t Nobody = 65534;
        if (geteuid() == 0 && chown(QFile::encodeName(folder).constData(), Nobody, Nobody) == 0)
            m_changed = seteuid(Nobody) == 0;
    }
    ~NotTheAdministrator()
    {
        if (m_changed && seteuid(0) != 0)
            qFatal("cannot become the administrator again");
    }
    Q_DISABLE_COPY_MOVE(NotTheAdministrator)

private:
    bool m_changed = false;
};

} // namespace

class TestKeyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"keys.json"_s);
    }

    void keepsReadsAndForgets()
    {
        const auto store = makeFileKeyStore(m_folder->path());
        const auto nothing = finish(store->key(Uid));
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind(), Error::NotFound);
        QVERIFY(finish(store->forget(Uid)));
        QVERIFY(!QFile::exists(m_file)); // asking makes nothing

        const QByteArray other(16, '\0');
        QVERIFY(finish(store->keep(Uid, testKey())));
        QVERIFY(finish(store->keep(u"another"_s, other)));
        // What a second process would see.
        const auto again = makeFileKeyStore(m_folder->path());
        QCOMPARE(finish(again->key(Uid)).value(), testKey());
        QCOMPARE(finish(again->key(u"another"_s)).value(), other);
        QVERIFY(finish(again->forget(Uid)));
        QCOMPARE(finish(store->key(Uid)).error().kind(), Error::NotFound);
        QCOMPARE(finish(store->key(u"another"_s)).value(), other);
        QVERIFY(finish(store->keep(u"another"_s, testKey())));
        QCOMPARE(finish(store->key(u"another"_s)).value(), testKey());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"keys.json"_s});
    }

    void isReadableByTheUserAloneWhateverTheUmask_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("nothing masked") << 0;
        QTest::newRow("the usual mask") << 022;
        QTest::newRow("everything of others masked") << 077;
    }

    void isReadableByTheUserAloneWhateverTheUmask()
    {
        QFETCH(int, mask);
        const auto before = umask(static_cast<mode_t>(mask));
        const auto folder = m_folder->filePath(u"new/data"_s);
        const auto store = makeFileKeyStore(folder);
        const bool kept = finish(store->keep(Uid, testKey())).has_value();
        const int fresh = modeOf(folder + u"/keys.json"_s);
        const bool keptAgain = finish(store->keep(u"another"_s, testKey())).has_value();
        umask(before);
        QVERIFY(kept && keptAgain);
        QCOMPARE(fresh, 0600);
        QCOMPARE(modeOf(folder + u"/keys.json"_s), 0600);
        QCOMPARE(modeOf(folder), 0700);
    }

    void takesTheFileBackFromOthersAndSaysSo()
    {
        const auto store = makeFileKeyStore(m_folder->path());
        QVERIFY(finish(store->keep(Uid, testKey())));
        QVERIFY(
            QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        QCOMPARE(modeOf(m_file), 0644);
        QTest::ignoreMessage(QtWarningMsg, "Others were allowed to read the file of keys. Now only you are.");
        QCOMPARE(finish(store->key(Uid)).value(), testKey());
        QCOMPARE(modeOf(m_file), 0600);
    }

    void leavesADamagedFileAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("caa04207ff084f260d8513a5d75d8dcf");
        QTest::newRow("JSON cut short") << QByteArray("{\"version\":1,\"keys\":{\"a\":\"caa042");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("keys that are none") << QByteArray("{\"version\":1,\"keys\":[]}");
        QTest::newRow("an entry that is a number") << QByteArray("{\"version\":1,\"keys\":{\"5d3a7c1e\":5}}");
        QTest::newRow("an entry that is no hexadecimal")
            << QByteArray("{\"version\":1,\"keys\":{\"5d3a7c1e\":\"0xcaa0\"}}");
        QTest::newRow("two megabytes of spaces") << QByteArray(2 << 20, ' ');
    }

    void leavesADamagedFileAlone()
    {
        QFETCH(QByteArray, content);
        write(m_file, content);
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
        const auto store = makeFileKeyStore(m_folder->path());
        const auto read = finish(store->key(Uid));
        QVERIFY(!read);
        QCOMPARE(read.error().kind(), Error::Malformed);
        QVERIFY(!read.error().detail().contains(u"caa0"_s));
        const auto kept = finish(store->keep(Uid, testKey()));
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind(), Error::Malformed);
        QVERIFY(kept.error().explanation().remedy.contains(u"keys.json"_s));
        QCOMPARE(contentOf(m_file), content);
    }

    void anEmptyFileHoldsNoKeys()
    {
        write(m_file, {});
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
        const auto store = makeFileKeyStore(m_folder->path());
        QCOMPARE(finish(store->key(Uid)).error().kind(), Error::NotFound);
        QVERIFY(finish(store->keep(Uid, testKey())));
        QCOMPARE(finish(store->key(Uid)).value(), testKey());
    }

    void whatIsNoFileIsRefused_data()
    {
        QTest::addColumn<bool>("pipe");
        QTest::newRow("a folder of that name") << false;
        QTest::newRow("a pipe that nobody writes to") << true;
    }

    void whatIsNoFileIsRefused()
    {
        QFETCH(bool, pipe);
        if (pipe)
            QCOMPARE(mkfifo(QFile::encodeName(m_file).constData(), 0600), 0);
        else
            QVERIFY(QDir(m_folder->path()).mkdir(u"keys.json"_s));
        const auto store = makeFileKeyStore(m_folder->path());
        QCOMPARE(finish(store->key(Uid)).error().kind(), Error::NotPermitted);
        QCOMPARE(finish(store->keep(Uid, testKey())).error().kind(), Error::NotPermitted);
    }

    void aFolderThatCannotBeWrittenIsAnError()
    {
        const auto store = makeFileKeyStore(u"/proc/pulsekeep"_s); // not even by the administrator
        const auto kept = finish(store->keep(Uid, testKey()));
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind(), Error::Storage);
        QVERIFY(kept.error().explanation().what.contains(u"keys"_s));
    }

    void aReadOnlyFolderLosesNothing()
    {
        const NotTheAdministrator person(m_folder->path());
        const auto store = makeFileKeyStore(m_folder->path());
        QVERIFY(finish(store->keep(Uid, testKey())));
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
        const auto kept = finish(store->keep(u"another"_s, testKey()));
        QCOMPARE(finish(store->key(Uid)).value(), testKey());
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind(), Error::Storage);
    }

    void aFileOfSomebodyElseIsNotTouched()
    {
        if (geteuid() != 0)
            QSKIP("only the administrator can make a file of somebody else's");
        const QByteArray content("{\"version\":1,\"keys\":{}}");
        write(m_file, content);
        QVERIFY(
            QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        const NotTheAdministrator person(m_folder->path());
        const auto store = makeFileKeyStore(m_folder->path());
        QCOMPARE(finish(store->key(Uid)).error().kind(), Error::NotPermitted);
        QCOMPARE(finish(store->keep(Uid, testKey())).error().kind(), Error::NotPermitted);
        QCOMPARE(contentOf(m_file), content);
    }

    void aFullDiskLosesNothing()
    {
        const auto store = makeFileKeyStore(m_folder->path());
        QVERIFY(finish(store->keep(Uid, testKey())));
        const auto before = contentOf(m_file);
        // The size that files may have stands in for the disk: a write beyond fails in the same way.
        rlimit usual = {};
        getrlimit(RLIMIT_FSIZE, &usual);
        rlimit tight = usual;
        tight.rlim_cur = 64;
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &tight);
        const auto kept = finish(store->keep(u"another"_s, testKey()));
        setrlimit(RLIMIT_FSIZE, &usual);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind(), Error::Storage);
        QCOMPARE(contentOf(m_file), before);
        QCOMPARE(finish(store->key(Uid)).value(), testKey());
    }

    void anotherProcessIsWaitedForThenNamed()
    {
        const auto store = makeFileKeyStore(m_folder->path(), Hurry);
        QLockFile other(m_file + u".lock"_s);
        QVERIFY(other.lock());
        const auto kept = finish(store->keep(Uid, testKey()));
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind(), Error::Busy);
        other.unlock();
        QVERIFY(finish(store->keep(Uid, testKey())));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
