// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/csv.h"

#include "csvtable.h"
#include "memorystore.h"
#include "support/support.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using namespace pulsekeep;

namespace {

QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QLatin1StringView(iso), Qt::ISODate);
}

qint32 minuteAt(const char *iso)
{
    return qint32(utc(iso).toSecsSinceEpoch() / 60);
}

/** Two devices in the hour that Berlin lives twice, one of them in Nepal. */
std::unique_ptr<MemoryStore> twoDevices()
{
    auto store = std::make_unique<MemoryStore>();
    store->addDevice(1, u"Band am Meer"_s, u"C8:0F:10:00:00:01"_s, "Europe/Berlin");
    store->addDevice(2, u"Küche, \"Neo\""_s, u"E1:87:29:30:E4:E7"_s, "Asia/Kathmandu");
    store->minutes = {
        {1, {minuteAt("2026-10-25T00:58:00Z"), Activity::Still, 0, 3, 0, 61}},
        {1, {minuteAt("2026-10-25T00:59:00Z"), Activity::Running, 0, 255, 65535, 62}},
        {1, {minuteAt("2026-10-25T01:00:00Z"), Activity::LightSleep, 0, {}, {}, 63}},
        {2, {minuteAt("2026-10-25T01:00:00Z"), Activity::Walking, 0, 40, 112, 90}},
        {1, {minuteAt("2026-10-25T01:01:00Z"), Activity::NotWorn, 0, 0, {}, {}}},
    };
    store->singles = {
        {1, {utc("2026-10-25T00:58:30Z"), 71}},
        {2, {utc("2026-10-25T01:00:00Z"), 91}},
        {2, {utc("2026-10-25T01:03:00Z"), 254}},
    };
    store->slots[1] = {{utc("2026-10-24T22:00:00Z"), 1440, 1410, 9000, 1380, 48, 142, 61.66},
                       {utc("2026-10-25T23:00:00Z"), 60, 0, 0, 0, 0, 0, 0.0}};
    store->slots[2] = {{utc("2026-10-24T18:15:00Z"), 1, 1, 112, 2, 90, 91, 90.5}};
    store->nights = {
        {utc("2026-10-24T23:30:00Z"), utc("2026-10-25T01:45:00Z"), Activity::LightSleep, 1},
        {utc("2026-10-25T01:45:00Z"), utc("2026-10-25T02:10:00Z"), Activity::DeepSleep, 1},
        {utc("2026-10-25T02:15:00Z"), utc("2026-10-25T02:16:00Z"), Activity::Awake, 2},
    };
    return store;
}

struct Exported {
    Result<qint64> rows = 0;
    QByteArray bytes;
};

Exported exported(const Store &store, const CsvRequest &request)
{
    Exported result;
    QBuffer out(&result.bytes);
    out.open(QBuffer::WriteOnly);
    result.rows = exportCsv(store, request, &out);
    return result;
}

/** Writes what came out beside nothing of the project's, and prints how it differs. */
void compareWithGolden(const QByteArray &bytes, const QString &name)
{
    const auto path = QFINDTESTDATA(u"golden/%1.csv"_s.arg(name));
    QFile golden(path);
    QVERIFY2(golden.open(QFile::ReadOnly), qPrintable(name));
    if (golden.readAll() == bytes)
        return;
    QFile actual(name + u".actual.csv"_s);
    QVERIFY(actual.open(QFile::WriteOnly));
    actual.write(bytes);
    actual.close();
    QProcess diff;
    diff.start(u"diff"_s, {u"-u"_s, path, actual.fileName()});
    diff.waitForFinished();
    QFAIL(diff.readAllStandardOutput().constData());
}

/** Takes what it is given, remembers how large the pieces were, and breaks when told. */
class CountingDevice : public QIODevice
{
public:
    explicit CountingDevice(qint64 capacity = std::numeric_limits<qint64>::max()) : m_capacity(capacity)
    {
        open(WriteOnly | Unbuffered);
    }
    qint64 largest = 0;
    qint64 total = 0;
    int writesAfterTrouble = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (total + size > m_capacity) {
            writesAfterTrouble += m_troubled;
            m_troubled = true;
            setErrorString(u"the stick was pulled out"_s);
            return -1;
        }
        largest = std::max(largest, size);
        total += size;
        return size;
    }

private:
    qint64 m_capacity;
    bool m_troubled = false;
};

/** Makes up a year of minutes while they are asked for, and holds none. */
class EndlessStore : public MemoryStore
{
public:
    explicit EndlessStore(qint32 count) : m_count(count) { addDevice(1, u"Band"_s); }
    Result<> eachMinute(Scope, const QDateTime &, const QDateTime &,
                        const std::function<bool(qint64, const MinuteSample &)> &row) const override
    {
        for (told = 0; told < m_count; ++told) {
            const MinuteSample sample{29000000 + told, Activity::Still, 0, quint8(told), quint16(told), quint8(60)};
            if (!row(1, sample))
                return {};
        }
        return {};
    }
    mutable qint32 told = 0;

private:
    qint32 m_count;
};

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Asia/Kathmandu"); }

    void isByteForByteWhatWasWrittenByHand_data()
    {
        QTest::addColumn<QList<ExportKind>>("kinds");
        QTest::addColumn<Resolution>("resolution");
        QTest::addColumn<QString>("golden");
        QTest::addColumn<int>("rows");

        const QList all{ExportKind::HeartRate, ExportKind::Steps, ExportKind::Activity};
        QTest::newRow("heart rate, the minutes' own and single ones")
            << QList{ExportKind::HeartRate} << Resolution::Minute << u"heart_rate"_s << 7;
        QTest::newRow("steps") << QList{ExportKind::Steps} << Resolution::Minute << u"steps"_s << 3;
        QTest::newRow("activity") << QList{ExportKind::Activity} << Resolution::Minute << u"activity"_s << 5;
        QTest::newRow("three kinds side by side") << all << Resolution::Minute << u"together"_s << 8;
        QTest::newRow("three kinds named in another order")
            << QList{ExportKind::Activity, ExportKind::HeartRate, ExportKind::Steps} << Resolution::Minute
            << u"together"_s << 8;
        QTest::newRow("days") << all << Resolution::Day << u"summary"_s << 3;
        QTest::newRow("days of heart rate leave out those without")
            << QList{ExportKind::HeartRate} << Resolution::Day << u"summary_heart_rate"_s << 2;
        QTest::newRow("sleep") << QList{ExportKind::Sleep} << Resolution::Minute << u"sleep"_s << 3;
        QTest::newRow("sleep knows no resolution") << QList{ExportKind::Sleep} << Resolution::Month << u"sleep"_s << 3;
    }

    void isByteForByteWhatWasWrittenByHand()
    {
        QFETCH(QList<ExportKind>, kinds);
        QFETCH(Resolution, resolution);
        QFETCH(QString, golden);
        QFETCH(int, rows);

        CsvRequest request;
        request.kinds = kinds;
        request.resolution = resolution;
        const auto result = exported(*twoDevices(), request);
        QVERIFY(result.rows);
        compareWithGolden(result.bytes, golden);
        QCOMPARE(*result.rows, rows);
        QVERIFY(readCsv(result.bytes));
    }

    void nothingToExportIsAHeader()
    {
        const MemoryStore empty;
        const auto result = exported(empty, {});
        QCOMPARE(result.rows.value(), 0);
        compareWithGolden(result.bytes, u"nothing"_s);
    }

    void oneDeviceAndARange()
    {
        CsvRequest request;
        request.kinds = {ExportKind::HeartRate};
        request.device = 1;
        request.from = utc("2026-10-25T00:58:15Z");
        request.to = utc("2026-10-25T01:00:00Z");
        const auto result = exported(*twoDevices(), request);
        QCOMPARE(result.bytes,
                 QByteArray("time,device,heart_rate_bpm,heart_rate_source\r\n"
                            "2026-10-25T02:58:30+02:00,Band am Meer,71,single\r\n"
                            "2026-10-25T02:59:00+02:00,Band am Meer,62,minute\r\n"));
    }

    void devicesOfOneNameAreToldApart()
    {
        MemoryStore store;
        store.addDevice(1, u"Neo"_s, u"E1:87:29:30:E4:E7"_s);
        store.addDevice(2, u"Neo"_s, u"E1:87:29:30:E4:E8"_s);
        store.minutes = {{1, {0, Activity::Still, 0, {}, 1, {}}},
                         {2, {0, Activity::Still, 0, {}, 2, {}}},
                         {7, {0, Activity::Still, 0, {}, 3, {}}}};
        CsvRequest request;
        request.kinds = {ExportKind::Steps};
        QCOMPARE(exported(store, request).bytes,
                 QByteArray("time,device,steps\r\n"
                            "1970-01-01T00:00:00+00:00,Neo (E1:87:29:30:E4:E7),1\r\n"
                            "1970-01-01T00:00:00+00:00,Neo (E1:87:29:30:E4:E8),2\r\n"
                            "1970-01-01T00:00:00+00:00,device 7,3\r\n"));
    }

    void timesCarryTheOffsetThatWasInForce_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<QByteArray>("written");

        QTest::newRow("UTC") << QByteArray("UTC") << utc("2026-01-01T00:00:00Z")
                             << QByteArray("2026-01-01T00:00:00+00:00");
        QTest::newRow("Nepal") << QByteArray("Asia/Kathmandu") << utc("2026-01-01T18:14:00Z")
                               << QByteArray("2026-01-01T23:59:00+05:45");
        QTest::newRow("Nepal, a minute later")
            << QByteArray("Asia/Kathmandu") << utc("2026-01-01T18:15:00Z") << QByteArray("2026-01-02T00:00:00+05:45");
        QTest::newRow("the first time it is half past two in Berlin")
            << QByteArray("Europe/Berlin") << utc("2026-10-25T00:30:00Z") << QByteArray("2026-10-25T02:30:00+02:00");
        QTest::newRow("the second time") << QByteArray("Europe/Berlin") << utc("2026-10-25T01:30:00Z")
                                         << QByteArray("2026-10-25T02:30:00+01:00");
        QTest::newRow("after the hour that Berlin leaves out")
            << QByteArray("Europe/Berlin") << utc("2026-03-29T01:00:00Z") << QByteArray("2026-03-29T03:00:00+02:00");
        QTest::newRow("half an hour that Lord Howe lives twice")
            << QByteArray("Australia/Lord_Howe") << utc("2026-04-04T15:15:00Z")
            << QByteArray("2026-04-05T01:45:00+10:30");
        QTest::newRow("west of Greenwich and before its new year")
            << QByteArray("America/St_Johns") << utc("2026-01-01T03:29:00Z") << QByteArray("2025-12-31T23:59:00-03:30");
        QTest::newRow("a leap day at the date line") << QByteArray("Pacific/Kiritimati") << utc("2028-02-28T10:00:00Z")
                                                     << QByteArray("2028-02-29T00:00:00+14:00");
        QTest::newRow("after 2038") << QByteArray("UTC") << utc("2038-01-19T03:15:00Z")
                                    << QByteArray("2038-01-19T03:15:00+00:00");
    }

    void timesCarryTheOffsetThatWasInForce()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDateTime, at);
        QFETCH(QByteArray, written);

        MemoryStore store;
        store.addDevice(1, u"Band"_s, {}, zone);
        const auto minute = qint32(at.toSecsSinceEpoch() / 60);
        // The neighbours make sure that nothing is remembered for longer than it holds.
        for (int near = -20; near <= 20; ++near)
            store.minutes.push_back({1, {minute + near, Activity::Still, 0, {}, quint16(near + 20), {}}});
        store.singles = {{1, {at.addSecs(42), 77}}};
        const auto steps = readCsv(exported(store, {{ExportKind::Steps}, 0, {}, {}, Resolution::Minute}).bytes);
        QVERIFY(steps);
        QCOMPARE(steps->at(21).at(0), written);
        for (int row = 1; row <= 41; ++row)
            QCOMPARE(QDateTime::fromString(QString::fromLatin1(steps->at(row).at(0)), Qt::ISODate).toSecsSinceEpoch(),
                     qint64(minute - 21 + row) * 60);
        const auto single = readCsv(exported(store, {{ExportKind::HeartRate}, 0, {}, {}, Resolution::Minute}).bytes);
        QVERIFY(single);
        QCOMPARE(single->at(1).at(0), QByteArray(written).replace(17, 2, "42"));
    }

    void comesBackRowByRow()
    {
        // Believable only in shape: every third value is missing in turn.
        QRandomGenerator dice(20261121);
        MemoryStore store;
        store.addDevice(1, u"+Band;=1"_s, {}, "Europe/Berlin");
        store.addDevice(2, u"Neo"_s, {}, "Asia/Kathmandu");
        const auto start = minuteAt("2026-10-23T00:00:00Z");
        for (qint32 minute = start; minute < start + 5 * 1440; ++minute) {
            for (const qint64 device : {1, 2}) {
                MinuteSample sample;
                sample.minute = minute;
                sample.activity = static_cast<Activity>(dice.bounded(11));
                if (dice.bounded(3) > 0)
                    sample.bpm = quint8(dice.bounded(1, 255));
                if (dice.bounded(3) > 0)
                    sample.steps = quint16(dice.bounded(65536));
                if (dice.bounded(3) > 0)
                    sample.intensity = quint8(dice.bounded(256));
                store.minutes.push_back({device, sample});
            }
            for (int second = 0; second < 60; second += 20) // more than a page
                store.singles.push_back(
                    {1 + dice.bounded(2), {QDateTime::fromSecsSinceEpoch(minute * 60 + second, Qt::UTC), 1 + second}});
        }
        const auto result = exported(store, {});
        const auto rows = readCsv(result.bytes);
        QVERIFY(rows);
        QCOMPARE(rows->size(), qsizetype(1 + store.minutes.size() + store.singles.size()));
        QCOMPARE(result.rows.value(), rows->size() - 1);
        QVERIFY(store.heartRateQuestions > 4);

        const auto cell = [](const auto &value) { return value ? QByteArray::number(uint(*value)) : QByteArray(); };
        size_t minutes = 0;
        size_t singles = 0;
        qint64 before = 0;
        for (const auto &row : rows->mid(1)) {
            const auto at = QDateTime::fromString(QString::fromLatin1(row.at(0)), Qt::ISODate);
            QVERIFY(at.toSecsSinceEpoch() >= before);
            before = at.toSecsSinceEpoch();
            const bool single = row.at(3) == "single";
            const qint64 device = single ? store.singles.at(singles).device : store.minutes.at(minutes).device;
            QCOMPARE(row.at(1), device == 1 ? QByteArray("'+Band;'=1") : QByteArray("Neo"));
            QCOMPARE(at.offsetFromUtc(), store.zones.at(device).offsetFromUtc(at));
            if (single) {
                const auto &reading = store.singles.at(singles++).reading;
                QCOMPARE(at, reading.at);
                QCOMPARE(row.mid(2), QList<QByteArray>({QByteArray::number(reading.bpm), "single", "", "", ""}));
            } else {
                const auto &sample = store.minutes.at(minutes++).sample;
                QCOMPARE(at.toSecsSinceEpoch(), qint64(sample.minute) * 60);
                QCOMPARE(row.mid(2),
                         QList<QByteArray>({cell(sample.bpm), sample.bpm ? "minute" : "", cell(sample.steps),
                                            QByteArray(activityName(sample.activity).data()), cell(sample.intensity)}));
            }
        }
    }

    void memoryDoesNotGrowWithTheRange()
    {
        const EndlessStore year(525600);
        CountingDevice out;
        qint64 asked = 0;
        const auto rows = exportCsv(year, {}, &out, [&asked](qint64 rowsSoFar) {
            asked = rowsSoFar;
            return true;
        });
        QCOMPARE(rows.value(), 525600);
        QVERIFY(out.total > 525600 * 40);
        QVERIFY(out.largest <= 65536);
        QVERIFY(asked > 520000); // and every few thousand before
    }

    void stopsWhenToldTo()
    {
        const EndlessStore year(525600);
        CountingDevice out;
        const auto rows = exportCsv(year, {}, &out, [](qint64 rowsSoFar) { return rowsSoFar < 20000; });
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind(), Error::Cancelled);
        QVERIFY(year.told < 30000);
    }

    void aFullDiskIsAnError_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::newRow("a table that fits into the file's own buffer") << 3;
        QTest::newRow("a table of a year") << 525600;
    }

    void aFullDiskIsAnError()
    {
        QFETCH(int, minutes);
        const EndlessStore store(minutes);
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QFile::WriteOnly));
        const auto rows = exportCsv(store, {}, &full);
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind(), Error::Storage);
        QVERIFY(rows.error().detail().contains(u"space"_s));
        QVERIFY(rows.error().explanation().remedy.contains(u"space"_s));
        QVERIFY(store.told <= 5000); // no year is read for nothing
    }

    void aStickPulledOutIsAnError()
    {
        const EndlessStore store(525600);
        CountingDevice stick(1000000);
        const auto rows = exportCsv(store, {}, &stick);
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind(), Error::Storage);
        QCOMPARE(rows.error().detail(), u"the stick was pulled out"_s);
        QCOMPARE(stick.writesAfterTrouble, 0);
        QVERIFY(store.told < 30000);
    }

    void troubleOfTheDatabaseIsHandedOn()
    {
        auto store = twoDevices();
        store->minutesFail = Error(Error::Storage, u"disk I/O error"_s);
        const auto minutes = exported(*store, {});
        QVERIFY(!minutes.rows);
        QCOMPARE(minutes.rows.error().detail(), u"disk I/O error"_s);
        store->minutesFail.reset();
        store->singlesFail = Error(Error::Storage, u"malformed page"_s);
        const auto singles = exported(*store, {});
        QVERIFY(!singles.rows);
        QCOMPARE(singles.rows.error().detail(), u"malformed page"_s);
    }

    void kindsThatDoNotShareATableAreRefused_data()
    {
        QTest::addColumn<QList<ExportKind>>("kinds");
        QTest::newRow("none") << QList<ExportKind>();
        QTest::newRow("sleep beside steps") << QList{ExportKind::Sleep, ExportKind::Steps};
    }

    void kindsThatDoNotShareATableAreRefused()
    {
        QFETCH(QList<ExportKind>, kinds);
        CsvRequest request;
        request.kinds = kinds;
        const auto result = exported(*twoDevices(), request);
        QVERIFY(!result.rows);
        QCOMPARE(result.rows.error().kind(), Error::Invalid);
        QCOMPARE(result.bytes, QByteArray());
    }

    void tables()
    {
        using enum ExportKind;
        QCOMPARE(csvTables({}), QList<QList<ExportKind>>());
        QCOMPARE(csvTables({Sleep}), (QList<QList<ExportKind>>{{Sleep}}));
        QCOMPARE(csvTables({Sleep, Activity, HeartRate, Activity}),
                 (QList<QList<ExportKind>>{{HeartRate, Activity}, {Sleep}}));
    }

    void kindsHaveTheNamesOfTheCommandLine()
    {
        for (const auto name : {"heart_rate"_L1, "steps"_L1, "activity"_L1, "sleep"_L1}) {
            const auto kind = exportKindNamed(name);
            QVERIFY(kind);
            QCOMPARE(exportKindName(*kind), name);
        }
        QCOMPARE(exportKindNamed("Steps"_L1), std::nullopt);
        QCOMPARE(exportKindNamed(""_L1), std::nullopt);
    }

    void cells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");

        QTest::newRow("nothing") << QString() << QByteArray();
        QTest::newRow("a name") << u"Mi Band 2"_s << QByteArray("Mi Band 2");
        QTest::newRow("another alphabet") << u"स्मार्ट ⌚"_s << QByteArray("स्मार्ट ⌚");
        QTest::newRow("a comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("quotes") << u"my \"Neo\""_s << QByteArray("\"my \"\"Neo\"\"\"");
        QTest::newRow("two lines") << u"a\r\nb"_s << QByteArray("\"a\r\nb\"");
        QTest::newRow("a space at the end") << u"a "_s << QByteArray("\"a \"");
        QTest::newRow("a negative number stays one") << u"-12.5"_s << QByteArray("-12.5");
        QTest::newRow("a number") << u"007"_s << QByteArray("007");
        QTest::newRow("a dash alone") << u"-"_s << QByteArray("'-");
        QTest::newRow("two points make no number") << u"-1.2.3"_s << QByteArray("'-1.2.3");
        QTest::newRow("a calculation that begins like a number") << u"-1+1"_s << QByteArray("'-1+1");
        QTest::newRow("a formula") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("a formula with quotes") << u"=HYPERLINK(\"http://example.org\",\"x\")"_s
                                               << QByteArray("\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\"");
        QTest::newRow("a plus") << u"+49"_s << QByteArray("'+49");
        QTest::newRow("a function of old") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("a tab before it") << u"\t=1"_s << QByteArray("\"'\t'=1\"");
        QTest::newRow("a line end before it") << u"\r=1"_s << QByteArray("\"'\r'=1\"");
        QTest::newRow("spaces before it") << u"  =1"_s << QByteArray("\"  '=1\"");
        QTest::newRow("the wide equals sign") << u"＝1"_s << QByteArray("'＝1");
        QTest::newRow("a formula after a semicolon, where that ends cells")
            << u"Band;=1;"_s << QByteArray("\"Band;'=1;\"");
        QTest::newRow("a formula in quotes after a semicolon") << u"a;\"=1"_s << QByteArray("\"a;\"\"'=1\"");
        QTest::newRow("an equals sign in the middle is none") << u"a=b"_s << QByteArray("a=b");
        QTest::newRow("control characters") << u"a\u0000\u001b[31mb\u007f"_s << QByteArray("a\ufffd\ufffd[31mb\ufffd");
        QTest::newRow("letters that run backwards") << u"a\u202egnp.exe"_s << QByteArray("a\ufffdgnp.exe");
    }

    void cells()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(csvCell(text), cell);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
