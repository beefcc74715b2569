// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrator.h"
#include "store/opening.h"
#include "storetest.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace storetest;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

void write(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/** Names and hashes of all files in a folder but the lock, which holds nothing. */
QMap<QString, QByteArray> everythingIn(const QString &folder)
{
    QMap<QString, QByteArray> everything;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        if (name != u"pulsekeep.lock"_s)
            everything[name] = QCryptographicHash::hash(contentsOf(folder + u'/' + name), QCryptographicHash::Sha256);
    }
    return everything;
}

int permissionsOf(const QString &path)
{
    struct stat info{};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

/** Runs statements on a database that may not be there yet. */
void execute(const QString &path, const QByteArray &sql)
{
    if (!QFile::exists(path))
        write(path, {});
    const auto connection = want(sqlite::Connection::open(path, sqlite::Connection::ReadWrite));
    connection->execute(sql);
    want(connection->outcome());
}

/** Gives up the rights of root, whom no permission stops, for a while. */
class AsNobody
{
public:
    AsNobody()
    {
        if (::geteuid() == 0 && ::seteuid(65534) == 0)
            m_was = true;
    }
    ~AsNobody()
    {
        if (m_was && ::seteuid(0) != 0)
            qFatal("root again failed");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    bool m_was = false;
};

} // namespace

class TestOpening : public QObject
{
    Q_OBJECT

private:
    QString folder() const { return m_folder->path() + u"/data"_s; }
    QString file() const { return folder() + u"/pulsekeep.sqlite"_s; }
    Result<std::unique_ptr<Store>> open(Store::Access access = Store::ReadAndWrite) const
    {
        return Store::open(folder(), &m_clock, access);
    }
    void fill(int minutes = 3000) const
    {
        const auto store = want(open());
        const auto id = want(store->keepDevice(band())).id;
        keepOne(store.get(), id, harvestOf(walk(utc("2026-03-01T00:00:00"), minutes)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{utc("2026-03-10T12:00:00"), QTimeZone("Europe/Berlin")};

private Q_SLOTS:
    void initTestCase() { isolate(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFreshFolderGetsADatabase()
    {
        const QString deep = folder() + u"/a/b c"_s;
        const auto store = want(Store::open(deep, &m_clock));
        QCOMPARE(store->file(), deep + u"/pulsekeep.sqlite"_s);
        QCOMPARE(want(store->devices()).size(), 0);
        QCOMPARE(want(store->check()), QStringList());
        QCOMPARE(rowsIn(store->file(), "PRAGMA journal_mode"), QStringList{u"wal"_s});
        QCOMPARE(rowsIn(store->file(), "PRAGMA user_version"),
                 QStringList{QString::number(newestLayout(migrationScripts()))});
        QVERIFY(newestLayout(migrationScripts()) >= 3);
    }

    void openingAgainFindsWhatWasKept()
    {
        fill(100);
        const auto store = want(open());
        QCOMPARE(minutesIn(*store, 0).size(), 100);
        QCOMPARE(want(store->devices()).size(), 1);
    }

    void nobodyElseReadsAlong_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("with the usual mask") << 0022;
        QTest::newRow("with no mask at all") << 0;
    }

    void nobodyElseReadsAlong()
    {
        QFETCH(int, mask);
        const auto before = ::umask(mode_t(mask));
        {
            const auto store = want(Store::open(folder() + u"/deep"_s, &m_clock));
            const auto id = want(store->keepDevice(band())).id;
            keepOne(store.get(), id, harvestOf(walk(utc("2026-03-01T00:00:00"), 100)));
            QCOMPARE(permissionsOf(folder()), 0700);
            QCOMPARE(permissionsOf(folder() + u"/deep"_s), 0700);
            int files = 0;
            for (const QString &name : QDir(folder() + u"/deep"_s).entryList(QDir::Files)) {
                QVERIFY2(permissionsOf(folder() + u"/deep/"_s + name) == 0600, qPrintable(name));
                ++files;
            }
            QCOMPARE(files, 4); // database, log, shared memory, lock
        }
        ::umask(before);
    }

    void aFileWithWiderPermissionsIsClosed()
    {
        fill(10);
        QCOMPARE(::chmod(QFile::encodeName(file()).constData(), 0644), 0);
        const auto store = want(open());
        QCOMPARE(permissionsOf(file()), 0600);
    }

    // Layouts
    // ------------------------------------------------------------------------------------------------------------

    void anOldDatabaseIsBroughtUpToDate()
    {
        QVERIFY(QDir().mkpath(folder()));
        execute(file(), "PRAGMA journal_mode = WAL");
        execute(file(), contentsOf(migrationScripts() + u"/0001_devices_and_minutes.sql"_s));
        execute(file(), contentsOf(QFINDTESTDATA("fixtures/layout-1.sql")) + "PRAGMA user_version = 1;");

        QCOMPARE(open(Store::ReadOnly).error().kind(), Error::Unsupported); // it may not change anything
        for (int times = 0; times < 2; ++times) {
            const auto store = want(open());
            const auto device = want(store->devices()).front();
            QCOMPARE(device.uid, u"6f0e2a54-1f3c-4c2b-9d0c-3a5be2a4c001"_s);
            QCOMPARE(device.name, u"Old band"_s);
            QCOMPARE(device.info, (DeviceInfo{u"42"_s, {}, u"V1.0.1.81"_s, std::nullopt}));
            const QList<MinuteSample> expected{{29453414, Activity::Walking, 1, 30, 12, 71},
                                               {29453415, Activity::LightSleep, 112, {}, {}, 58},
                                               {29453416, Activity::LightSleep, 112, 0, 0, {}}};
            QCOMPARE(minutesIn(*store, 1), expected);
            QCOMPARE(want(store->marks(1)),
                     (QList<SyncMark>{{u"huami.activity"_s, utc("2026-01-01T00:02:00"), QByteArray("\1")}}));
            const auto days = want(store->history(1, {}, {}, Resolution::Day));
            QCOMPARE(days.size(), 2);
            QCOMPARE(days.at(0).start, utc("2025-12-30T18:15:00"));
            QCOMPARE(days.at(0).steps, 12);
            QCOMPARE(days.at(1).start, utc("2025-12-31T18:15:00"));
            QCOMPARE(days.at(1).minutes, 2);
            QCOMPARE(store->offsetAt(1, utc("2025-12-31T18:15:00")), 20700);
            // Every part of the newest layout works on it.
            Harvest harvest = harvestOf(walk(utc("2026-03-01T00:00:00"), 1));
            harvest.raw = {{u"f"_s, 1, utc("2026-03-01T00:00:00"), 0, {}, "x"}};
            if (times == 0)
                keepOne(store.get(), 1, harvest);
            else
                QCOMPARE(rowsIn(file(), "SELECT count(*) FROM kept_bytes"), QStringList{u"1"_s});
            want(store->forgetDevice(1, false));
            StoredDevice again = band("C8:0F:10:00:00:01");
            again.name = u"Old band"_s;
            want(store->keepDevice(again));
            if (times == 0) {
                const auto connection = want(sqlite::Connection::open(file(), sqlite::Connection::ReadWrite));
                connection->execute(
                    "DELETE FROM minute WHERE minute > 29453416; DELETE FROM hour WHERE start > 1963561;"
                    "DELETE FROM day WHERE day > 20454");
                want(connection->outcome());
            }
            QCOMPARE(want(store->check()), QStringList());
        }
    }

    void aLayoutOfOneKindOfReadingGetsTheOthers()
    {
        // As layout 4 left it, with single heart rates of before.
        QVERIFY(QDir().mkpath(folder()));
        execute(file(), "PRAGMA journal_mode = WAL");
        for (const auto *script :
             {"0001_devices_and_minutes", "0002_kept_bytes", "0003_transcripts", "0004_recordings"})
            execute(file(), contentsOf(migrationScripts() + u"/%1.sql"_s.arg(QLatin1StringView(script))));
        execute(file(), contentsOf(QFINDTESTDATA("fixtures/layout-1.sql")));
        execute(file(), contentsOf(QFINDTESTDATA("fixtures/layout-4.sql")) + "PRAGMA user_version = 4;");

        const auto store = want(open());
        QCOMPARE(want(store->check()), QStringList());
        const auto rates = want(store->readings()->list<HeartRateReading>(1, {}, {}));
        QCOMPARE(rates.size(), 2);
        QCOMPARE(rates.at(0).reading, (HeartRateReading{utc("2025-12-31T18:15:00"), 77}));
        QCOMPARE(rates.at(0).info.offset, 20700);
        QCOMPARE(rates.at(0).info.source, ReadingSource::Device);
        QCOMPARE(rates.at(1).reading.bpm, 81);
        QCOMPARE(want(store->recordings()->list()).front().name, u"On the stairs"_s);
        // Decoding the kept bytes again still knows which readings came from them.
        const auto report =
            want(store->redecode([](const RawChunk &) { return Harvest(); }, [](const QString &) { return 2; }, false));
        QCOMPARE(report.chunks, 1);
        QCOMPARE(report.removed, 2); // a minute and a heart rate
        // And the same reading is still the same.
        Harvest harvest;
        harvest.heartRates = {rates.at(1).reading};
        QCOMPARE(keepOne(store.get(), 1, harvest).counts.heartRatesKnown, 1);
    }

    void anOldDatabaseIsCopiedFirst()
    {
        const QString copy = folder() + u"/pulsekeep-layout-1.sqlite"_s;
        QVERIFY(QDir().mkpath(folder()));
        execute(file(), contentsOf(migrationScripts() + u"/0001_devices_and_minutes.sql"_s));
        execute(file(), contentsOf(QFINDTESTDATA("fixtures/layout-1.sql")) + "PRAGMA user_version = 1;");
        want(open());
        QCOMPARE(permissionsOf(copy), 0600);
        QCOMPARE(rowsIn(copy, "PRAGMA user_version"), QStringList{u"1"_s});
        QCOMPARE(rowsIn(copy, "SELECT count(*) FROM minute"), QStringList{u"3"_s});
        QCOMPARE(rowsIn(file(), "PRAGMA user_version"), QStringList{QString::number(newestLayout(migrationScripts()))});
        want(open());
        QVERIFY(!QFile::exists(copy)); // the new layout has proved itself
    }

    void aFreshDatabaseIsNotCopied()
    {
        want(open());
        QCOMPARE(QDir(folder()).entryList({u"*layout*"_s}), QStringList());
    }

    void aCopyIsNotLeftWhereSomethingIsWiped()
    {
        const QString copy = folder() + u"/pulsekeep-layout-1.sqlite"_s;
        QVERIFY(QDir().mkpath(folder()));
        execute(file(), contentsOf(migrationScripts() + u"/0001_devices_and_minutes.sql"_s));
        execute(file(), contentsOf(QFINDTESTDATA("fixtures/layout-1.sql")) + "PRAGMA user_version = 1;");
        const auto store = want(open());
        QVERIFY(QFile::exists(copy));
        want(store->forgetDevice(1, false));
        QVERIFY(QFile::exists(copy));
        want(store->forgetDevice(1, true));
        QVERIFY(!QFile::exists(copy));
    }

    void anUpdateThatFailsNamesTheCopy()
    {
        const QString scripts = m_folder->filePath(u"scripts"_s);
        QVERIFY(QDir().mkpath(scripts));
        for (const QString &name : QDir(migrationScripts()).entryList())
            write(scripts + u'/' + name, contentsOf(migrationScripts() + u'/' + name));
        fill(100);
        const auto layout = newestLayout(migrationScripts());
        write(scripts + u"/%1_broken.sql"_s.arg(layout + 1, 4, 10, QLatin1Char('0')), "INSERT INTO nowhere VALUES (3)");
        const QString copy = folder() + u"/pulsekeep-layout-%1.sqlite"_s.arg(layout);

        for (int times = 0; times < 2; ++times) { // a second attempt takes the place of the first
            const auto opened = openDatabase(folder(), Store::ReadAndWrite, scripts);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind(), Error::Storage);
            QVERIFY(opened.error().detail().contains(u"broken.sql"_s));
            QVERIFY(opened.error().explanation().why.contains(copy));
            QVERIFY(!opened.error().explanation().remedy.isEmpty());
            QCOMPARE(rowsIn(copy, "SELECT count(*) FROM minute"), QStringList{u"100"_s});
        }
        QCOMPARE(minutesIn(*want(open()), 1).size(), 100);
        QVERIFY(!QFile::exists(copy));
    }

    void withoutACopyNothingIsTouched()
    {
        QVERIFY(QDir().mkpath(folder()));
        execute(file(),
                contentsOf(migrationScripts() + u"/0001_devices_and_minutes.sql"_s) + "PRAGMA user_version = 1;");
        const QString copy = folder() + u"/pulsekeep-layout-1.sqlite"_s;
        QVERIFY(QDir().mkpath(copy)); // nothing can be written there
        const auto opened = open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind(), Error::Storage);
        QVERIFY(opened.error().explanation().why.contains(copy));
        QCOMPARE(rowsIn(file(), "PRAGMA user_version"), QStringList{u"1"_s});
        QVERIFY(QDir().rmdir(copy));
        want(open());
    }

    void aDatabaseOfANewerVersionIsNotTouched()
    {
        fill(100);
        const auto newer = newestLayout(migrationScripts()) + 1;
        execute(file(), "PRAGMA user_version = " + QByteArray::number(newer));
        QCOMPARE(::chmod(QFile::encodeName(file()).constData(), 0640), 0);
        const auto before = everythingIn(folder());
        QCOMPARE(before.keys(), QStringList{u"pulsekeep.sqlite"_s});
        const auto changed = QFileInfo(file()).lastModified();

        for (const auto access : {Store::ReadAndWrite, Store::ReadOnly}) {
            const auto outcome = open(access);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind(), Error::Unsupported);
            QVERIFY(outcome.error().explanation().what.contains(u"newer version"_s));
            QVERIFY(!outcome.error().explanation().remedy.isEmpty());
            QCOMPARE(everythingIn(folder()), before);
            QCOMPARE(QFileInfo(file()).lastModified(), changed);
            QCOMPARE(permissionsOf(file()), 0640);
        }
    }

    void aNewerVersionIsSeenInTheLogAsWell()
    {
        fill(100);
        const QString aside = m_folder->filePath(u"aside"_s);
        QVERIFY(QDir().mkpath(aside));
        {
            // As a newer version leaves it that was killed right after it had brought the layout up to date.
            const auto connection = want(sqlite::Connection::open(file(), sqlite::Connection::ReadWrite));
            connection->execute("PRAGMA user_version = 1000");
            for (const QString &name : {u"pulsekeep.sqlite"_s, u"pulsekeep.sqlite-wal"_s})
                QVERIFY(QFile::copy(folder() + u'/' + name, aside + u'/' + name));
        }
        QCOMPARE(QFileInfo(aside + u"/pulsekeep.sqlite-wal"_s).size() > 0, true);
        const auto before = everythingIn(aside);
        QCOMPARE(Store::open(aside, &m_clock).error().kind(), Error::Unsupported);
        QCOMPARE(everythingIn(aside), before);
    }

    void aScriptThatFailsIsTakenBack()
    {
        const QString scripts = m_folder->filePath(u"scripts"_s);
        QVERIFY(QDir().mkpath(scripts));
        write(scripts + u"/0001_good.sql"_s, "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1);");
        write(scripts + u"/0002_broken.sql"_s,
              "INSERT INTO a VALUES (2);\n\nCREATE TABLE b (y);\n\nINSERT INTO nowhere VALUES (3);");
        const QString path = m_folder->filePath(u"x.sqlite"_s);
        write(path, {});
        {
            const auto connection = want(sqlite::Connection::open(path, sqlite::Connection::ReadWrite));
            const auto outcome = migrate(connection.get(), scripts);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind(), Error::Storage);
            QVERIFY(outcome.error().detail().contains(u"0002_broken.sql"_s));
        }
        QCOMPARE(rowsIn(path, "PRAGMA user_version"), QStringList{u"1"_s});
        QCOMPARE(rowsIn(path, "SELECT x FROM a"), QStringList{u"1"_s});
        QCOMPARE(rowsIn(path, "SELECT name FROM sqlite_schema"), QStringList{u"a"_s});

        // Mended, it goes on where it stood; a trigger may hold semicolons.
        write(scripts + u"/0002_broken.sql"_s,
              "CREATE TABLE b (y INTEGER);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN INSERT INTO b VALUES (new.x);"
              " INSERT INTO b VALUES (7); END;\nINSERT INTO a VALUES (2);");
        const auto connection = want(sqlite::Connection::open(path, sqlite::Connection::ReadWrite));
        want(migrate(connection.get(), scripts));
        want(migrate(connection.get(), scripts));
        QCOMPARE(rowsIn(path, "PRAGMA user_version"), QStringList{u"2"_s});
        QCOMPARE(rowsIn(path, "SELECT y FROM b ORDER BY y"), (QStringList{u"2"_s, u"7"_s}));

        QVERIFY(QFile::remove(scripts + u"/0002_broken.sql"_s));
        QCOMPARE(migrate(connection.get(), scripts).error().kind(), Error::Unsupported);
    }

    void aMissingScriptIsNoticed()
    {
        const QString scripts = m_folder->filePath(u"scripts"_s);
        QVERIFY(QDir().mkpath(scripts));
        write(scripts + u"/0002_second.sql"_s, "CREATE TABLE a (x)");
        const QString path = m_folder->filePath(u"x.sqlite"_s);
        write(path, {});
        const auto connection = want(sqlite::Connection::open(path, sqlite::Connection::ReadWrite));
        QCOMPARE(migrate(connection.get(), scripts).error().kind(), Error::Storage);
        QCOMPARE(rowsIn(path, "PRAGMA user_version"), QStringList{u"0"_s});
    }

    // Damage
    // -------------------------------------------------------------------------------------------------------------

    void whatIsNoDatabaseIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("a text") << QByteArray("Dear diary, today my pulse was 70.\n").repeated(10);
        QTest::newRow("a few bytes") << QByteArray("SQL");
        QTest::newRow("only the beginning of a database") << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0');
        QTest::newRow("zeros, as after a power cut") << QByteArray(8192, '\0');
    }

    void whatIsNoDatabaseIsKeptAside()
    {
        QFETCH(QByteArray, contents);
        QVERIFY(QDir().mkpath(folder()));
        write(file(), contents);
        const auto changed = QFileInfo(file()).lastModified();
        const auto outcome = open();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind(), Error::Malformed);
        QCOMPARE(contentsOf(file()), contents);
        QCOMPARE(QFileInfo(file()).lastModified(), changed);

        const auto names = everythingIn(folder()).keys();
        QCOMPARE(names.size(), 2);
        const QString copy = folder() + u'/' + names.front();
        QVERIFY2(names.front().startsWith(u"pulsekeep-damaged-20"_s), qPrintable(names.front()));
        QCOMPARE(contentsOf(copy), contents);
        QCOMPARE(permissionsOf(copy), 0600);
        QVERIFY(outcome.error().explanation().text().contains(copy));

        QVERIFY(!open()); // looking again makes no second copy
        QCOMPARE(everythingIn(folder()).size(), 2);
    }

    void anEmptyFileIsAFreshStart()
    {
        QVERIFY(QDir().mkpath(folder()));
        write(file(), {});
        const auto store = want(open());
        QCOMPARE(want(store->devices()).size(), 0);
        want(store->keepDevice(band()));
    }

    void anEmptyFileBesideALogIsDamage()
    {
        QVERIFY(QDir().mkpath(folder()));
        write(file(), {});
        write(file() + u"-wal"_s, QByteArray(40000, 'w'));
        QCOMPARE(open().error().kind(), Error::Malformed);
        QCOMPARE(contentsOf(file()), QByteArray());
        QCOMPARE(contentsOf(file() + u"-wal"_s), QByteArray(40000, 'w'));
    }

    void anotherProgramsDatabaseIsRefused()
    {
        QVERIFY(QDir().mkpath(folder()));
        execute(file(), "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')");
        const auto before = contentsOf(file());
        const auto outcome = open();
        QCOMPARE(outcome.error().kind(), Error::Malformed);
        QVERIFY(outcome.error().explanation().what.contains(u"not a file of Pulsekeep's"_s));
        QCOMPARE(contentsOf(file()), before);
        QVERIFY(!QFile::exists(file() + u"-wal"_s));
        QVERIFY(!QFile::exists(file() + u"-shm"_s));
    }

    void aFileCutOffIsDamage()
    {
        fill();
        const auto whole = contentsOf(file());
        QVERIFY(whole.size() > 60000);
        write(file(), whole.first(whole.size() - 4096));
        const auto outcome = open();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind(), Error::Malformed);
        QCOMPARE(contentsOf(file()), whole.first(whole.size() - 4096));
    }

    void damagedPagesAreNoticed()
    {
        fill();
        const auto whole = contentsOf(file());
        const auto pages = whole.size() / 4096;
        // The head of each page: what kind it is, how many cells it has.
        int noticed = 0;
        for (qsizetype page = 0; page < pages; ++page) {
            auto bytes = whole;
            const auto head = page * 4096 + (page == 0 ? 100 : 0);
            for (int i = 0; i < 8; ++i)
                bytes[head + i] = char(0xff);
            write(file(), bytes);
            const auto outcome = open();
            QVERIFY2(!outcome, qPrintable(u"page %1"_s.arg(page)));
            QCOMPARE(outcome.error().kind(), Error::Malformed);
            QCOMPARE(contentsOf(file()), bytes);
            QVERIFY(!QFile::exists(file() + u"-wal"_s));
            ++noticed;
        }
        QVERIFY(noticed > 15);
    }

    void aFlippedBitNeverDoesMoreHarm_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("random bits %u", seed) << seed;
    }

    // A flip in a value cannot be told from the value. Everything else ends in a refusal that alters nothing, or in a
    // store that answers.
    void aFlippedBitNeverDoesMoreHarm()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        fill();
        const auto whole = contentsOf(file());
        int refused = 0;
        for (int i = 0; i < 60; ++i) {
            auto bytes = whole;
            const auto at = random.bounded(int(bytes.size()));
            bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(8)));
            write(file(), bytes);
            auto outcome = open();
            if (outcome) {
                const auto &store = *outcome;
                (void)store->check();
                (void)store->history(0, {}, {}, Resolution::Hour);
                (void)store->chart(ChartValue::HeartRate, 0, {}, {}, 100);
                (void)store->sleep(0, {}, {});
                continue;
            }
            ++refused;
            QCOMPARE(contentsOf(file()), bytes);
            QVERIFY(outcome.error().kind() == Error::Malformed || outcome.error().kind() == Error::Unsupported);
        }
        QVERIFY(refused > 0);
    }

    void damageFoundLaterIsTold()
    {
        fill();
        // Row counts of hours do not fit the minutes: nothing a look at the pages would find; a key that points nowhere
        // is.
        execute(file(),
                "PRAGMA foreign_keys = OFF; UPDATE sync_mark SET device = 99;"
                "INSERT INTO sync_mark VALUES (99, 's', 1, x'')");
        const auto store = want(open());
        const auto findings = want(store->check());
        QCOMPARE(findings.size(), 1);
        QVERIFY(findings.front().contains(u"sync_mark"_s));
    }

    // Neighbours
    // ---------------------------------------------------------------------------------------------------------

    void aSecondInstanceIsTold()
    {
        auto first = want(open());
        const auto id = want(first->keepDevice(band())).id;
        const auto second = open();
        QVERIFY(!second);
        QCOMPARE(second.error().kind(), Error::Busy);
        QVERIFY(second.error().explanation().what.contains(u"Another Pulsekeep"_s));
        // The first is not disturbed.
        keepOne(first.get(), id, harvestOf(walk(utc("2026-03-01T00:00:00"), 10)));
        first.reset();
        QCOMPARE(minutesIn(*want(open()), id).size(), 10);
    }

    void aReaderSeesWhatTheWriterKeeps()
    {
        QCOMPARE(open(Store::ReadOnly).error().kind(), Error::NotFound);
        QVERIFY(!QFile::exists(folder()));
        const auto writer = want(open());
        const auto id = want(writer->keepDevice(band())).id;
        const auto reader = want(open(Store::ReadOnly));
        QCOMPARE(minutesIn(*reader, id).size(), 0);
        keepOne(writer.get(), id, harvestOf(walk(utc("2026-03-01T00:00:00"), 10)));
        QCOMPARE(minutesIn(*reader, id).size(), 10);
        QCOMPARE(want(reader->history(id, {}, {}, Resolution::Day)).size(), 1);

        const auto refused = reader->keepDevice(band("00:00:00:00:00:02"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), Error::Storage);
        QCOMPARE(want(writer->devices()).size(), 1);
    }

    void aWriterFromElsewhereIsWaitedForAndTold()
    {
        const auto store = want(open());
        const auto other = want(sqlite::Connection::open(file(), sqlite::Connection::ReadWrite));
        other->execute("BEGIN IMMEDIATE");
        want(other->outcome());
        const auto refused = store->keepDevice(band());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), Error::Busy);
        other->execute("ROLLBACK");
        want(store->keepDevice(band()));
    }

    // Folders
    // ------------------------------------------------------------------------------------------------------------

    void aFolderThatIsNoneIsTold()
    {
        write(folder(), "a file");
        const auto outcome = open();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind(), Error::Storage);
        QVERIFY(outcome.error().explanation().what.contains(folder()));
        QCOMPARE(contentsOf(folder()), QByteArray("a file"));
    }

    void aReadOnlyFolderIsTold_data()
    {
        QTest::addColumn<bool>("there");
        QTest::newRow("with readings") << true;
        QTest::newRow("empty") << false;
    }

    void aReadOnlyFolderIsTold()
    {
        QFETCH(bool, there);
        if (there)
            fill(10);
        else
            QVERIFY(QDir().mkpath(folder()));
        const auto before = everythingIn(folder());
        QFile::remove(folder() + u"/pulsekeep.lock"_s);
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
        QCOMPARE(::chmod(QFile::encodeName(folder()).constData(), 0555), 0);
        {
            const AsNobody nobody;
            const auto outcome = open();
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind(), Error::Storage);
            QVERIFY(outcome.error().explanation().what.contains(folder()));
        }
        QCOMPARE(::chmod(QFile::encodeName(folder()).constData(), 0755), 0);
        QCOMPARE(everythingIn(folder()), before);
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
