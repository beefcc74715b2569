// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/csv.h"

#include "csvtable.h"
#include "support/support.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

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

} // namespace

/** The export over the database itself. */
class TestCsvStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("America/New_York"); } // not where the readings are from
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FixedClock>(utc("2026-10-26T12:00:00Z"));
        auto opened = Store::open(m_folder->path(), m_clock.get());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail()));
        m_store = std::move(*opened);
    }
    void cleanup() { m_store.reset(); }

    void twoDevicesInTwoZones()
    {
        keepTwoDevices();
        QFile golden(QFINDTESTDATA(u"golden/together.csv"_s));
        QVERIFY(golden.open(QFile::ReadOnly));
        QCOMPARE(exported({}), golden.readAll());
    }

    void singleReadingsHaveTablesOfTheirOwn_data()
    {
        QTest::addColumn<ExportKind>("kind");
        QTest::newRow("blood_pressure.csv") << ExportKind::BloodPressure;
        QTest::newRow("weight.csv") << ExportKind::Weight;
        QTest::newRow("temperature.csv") << ExportKind::Temperature;
        QTest::newRow("oxygen.csv") << ExportKind::Oxygen;
        QTest::newRow("notes.csv") << ExportKind::Notes;
    }
    void singleReadingsHaveTablesOfTheirOwn()
    {
        QFETCH(ExportKind, kind);
        keepReadings();
        QFile golden(QFINDTESTDATA(u"golden/"_s + QString::fromUtf8(QTest::currentDataTag())));
        QVERIFY(golden.open(QFile::ReadOnly));
        CsvRequest request;
        request.kinds = {kind};
        QCOMPARE(exported(request), golden.readAll());
    }

    void excludedReadingsAreMarkedOrLeftOut()
    {
        keepReadings();
        CsvRequest request;
        request.kinds = {ExportKind::BloodPressure};
        QCOMPARE(exported(request).count('\n'), 4);
        request.excluded = false;
        const QByteArray left = exported(request);
        QCOMPARE(left.count('\n'), 3);
        QVERIFY(!left.contains(",true,moved,"));
    }

    void onePersonsReadingsAlone()
    {
        keepReadings();
        CsvRequest request;
        request.kinds = {ExportKind::BloodPressure};
        request.person = m_store->people()->list().value().first().id;
        QCOMPARE(exported(request).count('\n'), 3); // the header, what user 1 measured, what was typed
        request.kinds = {ExportKind::Notes};
        QCOMPARE(exported(request).count('\n'), 3);
        request.kinds = {ExportKind::Steps};
        QCOMPARE(exported(request).count('\n'), 1); // nothing by the minute is hers
    }

    void typedHeartRatesAreInTheSummary()
    {
        keepTwoDevices();
        QVERIFY(m_store->readings()->add(HeartRateReading{utc("2026-10-25T12:00:00Z"), 99}, {0, {}, 3600}));
        CsvRequest request;
        request.kinds = {ExportKind::HeartRate, ExportKind::Steps};
        request.resolution = Resolution::Day;
        const QByteArray table = exported(request);
        QVERIFY2(table.contains(",,99,99.0,99,1,\r\n"), table); // no device and no steps
        request.resolution = Resolution::Minute;
        QVERIFY2(exported(request).contains("2026-10-25T13:00:00+01:00,,99,single,\r\n"), exported(request));
    }

    void sleepOfTheNightTheClocksChange()
    {
        const auto device = add(u"Band am Meer"_s, u"C8:0F:10:00:00:01"_s);
        m_clock->setZone(QTimeZone("Europe/Berlin"));
        Harvest harvest;
        const auto first = minuteAt("2026-10-24T23:30:00Z");
        for (int minute = 0; minute < 160; ++minute)
            harvest.minutes.append(
                {first + minute, minute < 135 ? Activity::LightSleep : Activity::DeepSleep, 0, {}, {}, {}});
        keep(device, harvest);
        CsvRequest request;
        request.kinds = {ExportKind::Sleep};
        QCOMPARE(exported(request),
                 QByteArray("from,to,device,stage,minutes\r\n"
                            "2026-10-25T01:30:00+02:00,2026-10-25T02:45:00+01:00,Band am Meer,light_sleep,135\r\n"
                            "2026-10-25T02:45:00+01:00,2026-10-25T03:10:00+01:00,Band am Meer,deep_sleep,25\r\n"));
    }

    void summaries_data()
    {
        QTest::addColumn<Resolution>("resolution");
        QTest::addColumn<QByteArray>("expected");

        const QByteArray header("time,device,heart_rate_min_bpm,heart_rate_mean_bpm,heart_rate_max_bpm,"
                                "heart_rate_count,steps,minutes_with_data,minutes_worn\r\n");
        // Single heart rates count with those of the minutes: 71 for the one, 91 and 254 for the other.
        QTest::newRow("hours, one of them twice") << Resolution::Hour
                                                  << header
                + "2026-10-25T02:00:00+02:00,Band am Meer,61,64.7,71,3,65535,2,2\r\n"
                  "2026-10-25T06:00:00+05:45,\"Küche, \"\"Neo\"\"\",90,145.0,254,3,112,1,1\r\n"
                  "2026-10-25T02:00:00+01:00,Band am Meer,63,63.0,63,1,0,2,1\r\n";
        QTest::newRow("days") << Resolution::Day
                              << header
                + "2026-10-25T00:00:00+05:45,\"Küche, \"\"Neo\"\"\",90,145.0,254,3,112,1,1\r\n"
                  "2026-10-25T00:00:00+02:00,Band am Meer,61,64.3,71,4,65535,4,3\r\n";
        QTest::newRow("months") << Resolution::Month
                                << header
                + "2026-10-01T00:00:00+05:45,\"Küche, \"\"Neo\"\"\",90,145.0,254,3,112,1,1\r\n"
                  "2026-10-01T00:00:00+02:00,Band am Meer,61,64.3,71,4,65535,4,3\r\n";
    }

    void summaries()
    {
        QFETCH(Resolution, resolution);
        QFETCH(QByteArray, expected);
        keepTwoDevices();
        CsvRequest request;
        request.resolution = resolution;
        QCOMPARE(exported(request), expected);
    }

    void readingsOfAForgottenDeviceKeepItsName()
    {
        keepTwoDevices();
        const auto before = exported({});
        CsvRequest days;
        days.resolution = Resolution::Day;
        const auto daysBefore = exported(days);
        QVERIFY(m_store->forgetDevice(1, false));
        QCOMPARE(exported({}), before);
        QCOMPARE(exported(days), daysBefore);
        QVERIFY(m_store->forgetDevice(2, true));
        QVERIFY(!exported({}).contains("Neo"));
        QVERIFY(exported({}).contains("Band am Meer"));
    }

    void whatIsKeptComesBackRowByRow()
    {
        // Six weeks around a change of clocks, with single heart rates for more than one page of them.
        const auto device = add(u"Neo"_s, u"E1:87:29:30:E4:E7"_s);
        m_clock->setZone(QTimeZone("Europe/Berlin"));
        const QTimeZone zone("Europe/Berlin");
        Harvest harvest;
        const auto first = minuteAt("2026-10-01T00:00:00Z");
        for (qint32 nth = 0; nth < 42 * 1440; ++nth) {
            if (nth % 1000 < 40)
                continue; // gaps
            MinuteSample sample{first + nth, Activity(nth % 11), quint8(nth), {}, {}, {}};
            if (nth % 3 != 0)
                sample.intensity = quint8(nth % 256);
            if (nth % 5 != 0)
                sample.steps = quint16(nth % 200);
            if (nth % 7 != 0)
                sample.bpm = quint8(40 + nth % 150);
            harvest.minutes.append(sample);
            if (nth % 6 == 0)
                harvest.heartRates.append(
                    {QDateTime::fromSecsSinceEpoch((first + nth) * qint64(60) + 17, Qt::UTC), 99});
        }
        keep(device, harvest);

        const auto rows = readCsv(exported({}));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 1 + harvest.minutes.size() + harvest.heartRates.size());
        const auto cell = [](const auto &value) { return value ? QByteArray::number(uint(*value)) : QByteArray(); };
        qsizetype minutes = 0;
        qsizetype singles = 0;
        for (const auto &row : rows->mid(1)) {
            const auto at = QDateTime::fromString(QString::fromLatin1(row.at(0)), Qt::ISODate);
            QCOMPARE(at.offsetFromUtc(), zone.offsetFromUtc(at));
            if (row.at(3) == "single") {
                QCOMPARE(at, harvest.heartRates.at(singles++).at);
                continue;
            }
            const auto &sample = harvest.minutes.at(minutes++);
            QCOMPARE(at.toSecsSinceEpoch(), qint64(sample.minute) * 60);
            QCOMPARE(row.at(2), cell(sample.bpm));
            QCOMPARE(row.at(4), cell(sample.steps));
            QCOMPARE(row.at(5), QByteArray(activityName(sample.activity).data()));
            QCOMPARE(row.at(6), cell(sample.intensity));
        }
    }

private:
    qint64 add(const QString &name, const QString &address)
    {
        StoredDevice device;
        device.model = u"huami.neo"_s;
        device.name = name;
        device.endpoint.address = address;
        return m_store->keepDevice(device).value().id;
    }
    void keep(qint64 device, const Harvest &harvest)
    {
        const auto visit = m_store->beginVisit(device).value();
        QVERIFY(visit->keep(harvest));
        QVERIFY(visit->finish({true, {}, {}}));
    }
    /** What golden/together.csv tells. */
    void keepTwoDevices()
    {
        const auto first = add(u"Band am Meer"_s, u"C8:0F:10:00:00:01"_s);
        const auto second = add(u"Küche, \"Neo\""_s, u"E1:87:29:30:E4:E7"_s);
        QCOMPARE(first, 1);
        Harvest harvest;
        harvest.minutes = {{minuteAt("2026-10-25T00:58:00Z"), Activity::Still, 0, 3, 0, 61},
                           {minuteAt("2026-10-25T00:59:00Z"), Activity::Running, 0, 255, 65535, 62},
                           {minuteAt("2026-10-25T01:00:00Z"), Activity::LightSleep, 0, {}, {}, 63},
                           {minuteAt("2026-10-25T01:01:00Z"), Activity::NotWorn, 0, 0, {}, {}}};
        harvest.heartRates = {{utc("2026-10-25T00:58:30Z"), 71}};
        m_clock->setZone(QTimeZone("Europe/Berlin"));
        keep(first, harvest);
        harvest.minutes = {{minuteAt("2026-10-25T01:00:00Z"), Activity::Walking, 0, 40, 112, 90}};
        harvest.heartRates = {{utc("2026-10-25T01:00:00Z"), 91}, {utc("2026-10-25T01:03:00Z"), 254}};
        m_clock->setZone(QTimeZone("Asia/Kathmandu"));
        keep(second, harvest);
    }
    /** What golden/blood_pressure.csv and the others tell. */
    void keepReadings()
    {
        m_clock->setZone(QTimeZone("Europe/Berlin"));
        auto *people = m_store->people();
        Person person;
        person.name = u"Anna"_s;
        const qint64 anna = people->keep(person).value().id;
        const qint64 cuff = add(u"Cuff, \"left\""_s, u"00:5F:BF:00:00:01"_s);
        QVERIFY(people->assign(cuff, 1, anna));

        Harvest harvest;
        BloodPressureReading full;
        full.at = utc("2026-10-25T00:30:11Z"); // in the hour that comes twice
        full.systolic = 142;
        full.diastolic = 91;
        full.meanArterial = 108;
        full.pulse = 64;
        full.irregularHeartbeat = true;
        full.movement = false;
        full.cuffOk = true;
        full.user = 1;
        BloodPressureReading bare;
        bare.at = utc("2026-10-25T01:30:11Z");
        bare.systolic = 138;
        bare.diastolic = 89;
        bare.user = 2;
        harvest.bloodPressures = {full, bare};
        harvest.weights = {{utc("2026-10-25T06:00:00Z"), 81005, 512.5, 22.25, 40.5, 55.75, 3},
                           {utc("2026-10-26T06:00:00Z"), 81300, {}, {}, {}, {}, 0}};
        harvest.temperatures = {{utc("2026-10-25T06:05:00Z"), 36.65, 2, 0}, {utc("2026-10-25T06:06:00Z"), 37, 0, 0}};
        harvest.oxygen = {{utc("2026-10-25T06:06:00Z"), 97.5, 61, 0}, {utc("2026-10-25T06:07:00Z"), 98, {}, 0}};
        keep(cuff, harvest);

        auto *readings = m_store->readings();
        BloodPressureReading typed;
        typed.at = utc("2026-10-25T18:00:00Z");
        typed.systolic = 131;
        typed.diastolic = 84;
        QVERIFY(readings->add(typed, {anna, u"=cmd()"_s, 20700}));
        const auto second = readings->list<BloodPressureReading>({}, {}, {}).value().at(1);
        QVERIFY(readings->exclude(ReadingKind::BloodPressure, {second.info.id}, u"moved"_s));
        auto edited = harvest.weights.at(1);
        edited.grams = 80300;
        QVERIFY(readings->edit(readings->latest<WeightReading>({}).value().first().info.id, edited));
        QVERIFY(readings->keepNote({0, anna, utc("2026-10-24T22:00:00Z"), 7200, true, u"new pills, 5 mg"_s}));
        QVERIFY(readings->keepNote({0, 0, utc("2026-10-25T18:00:00Z"), 3600, false, u"hot"_s}));
    }
    QByteArray exported(const CsvRequest &request)
    {
        QByteArray bytes;
        QBuffer out(&bytes);
        out.open(QBuffer::WriteOnly);
        const auto rows = exportCsv(*m_store, request, &out);
        return rows ? bytes : "failed: " + rows.error().detail().toUtf8();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestCsvStore)
#include "tst_csvstore.moc"
