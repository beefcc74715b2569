// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storetest.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace storetest;

namespace {

StoredDevice cuff()
{
    StoredDevice device;
    device.model = u"omron-evolv"_s;
    device.name = u"Cuff"_s;
    device.endpoint = {u"00:5F:BF:00:00:01"_s, AddressType::Public, u"BLEsmart"_s};
    device.pairedAt = utc("2026-03-01T08:00:00");
    return device;
}

BloodPressureReading pressure(const char *at, int systolic, int diastolic, int user = 1)
{
    BloodPressureReading reading;
    reading.at = utc(at);
    reading.systolic = systolic;
    reading.diastolic = diastolic;
    reading.pulse = 64;
    reading.irregularHeartbeat = false;
    reading.user = user;
    return reading;
}

Harvest harvestOf(const QList<BloodPressureReading> &readings)
{
    Harvest harvest;
    harvest.bloodPressures = readings;
    return harvest;
}

} // namespace

/** Single readings, from cuffs and from people. */
class TestReadings : public QObject
{
    Q_OBJECT

private:
    QList<StoredBloodPressure> pressures(Scope scope = {}, Readings::Excluded excluded = Readings::WithExcluded) const
    {
        return want(m_store->readings()->list<BloodPressureReading>(scope, {}, {}, excluded));
    }
    KeptCounts keep(const QList<BloodPressureReading> &readings) const
    {
        return keepOne(m_store.get(), m_cuff, harvestOf(readings)).counts;
    }
    void reopen()
    {
        m_store.reset();
        m_store = want(Store::open(m_folder->path(), &m_clock));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{utc("2026-03-10T12:00:00"), QTimeZone("Europe/Berlin")};
    std::unique_ptr<Store> m_store;
    qint64 m_cuff = 0;

private Q_SLOTS:
    void initTestCase() { isolate(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set(utc("2026-03-10T12:00:00"));
        m_clock.setZone(QTimeZone("Europe/Berlin"));
        m_store = want(Store::open(m_folder->path(), &m_clock));
        m_cuff = want(m_store->keepDevice(cuff())).id;
    }

    // From devices
    // -------------------------------------------------------------------------------------------------------

    void everyKindComesBackAsItWas()
    {
        Harvest harvest;
        BloodPressureReading full = pressure("2026-03-02T07:00:00", 142, 91, 2);
        full.meanArterial = 108;
        full.irregularHeartbeat = true;
        full.movement = false;
        full.cuffOk = true;
        BloodPressureReading bare; // what a cuff measures that tells nothing else
        bare.at = utc("2026-03-02T07:01:00");
        bare.systolic = 139;
        bare.diastolic = 88;
        harvest.bloodPressures = {full, bare};
        harvest.weights = {{utc("2026-03-02T06:00:00"), 81250, 512.5, 22.25, 40.5, 55.75, 3},
                           {utc("2026-03-03T06:00:00"), 81300, {}, {}, {}, {}, 0}};
        harvest.temperatures = {{utc("2026-03-02T06:05:00"), 36.65, 2, 0}};
        harvest.oxygen = {{utc("2026-03-02T06:06:00"), 97.5, 61.5, 0}, {utc("2026-03-02T06:07:00"), 98, {}, 0}};
        harvest.heartRates = {{utc("2026-03-02T06:08:00"), 66}};
        const auto counts = keepOne(m_store.get(), m_cuff, harvest).counts;
        QCOMPARE(counts.readingsNew, 7);
        QCOMPARE(counts.heartRatesNew, 1);

        const auto *readings = m_store->readings();
        const auto values = [&]<typename Reading>(const QList<Reading> &expected) {
            QList<Reading> found;
            for (const auto &stored : want(readings->list<Reading>({}, {}, {}))) {
                if (stored.info.device != m_cuff || stored.info.source != ReadingSource::Device
                    || stored.info.offset != 3600 || stored.info.excluded || stored.info.edited)
                    qFatal("a reading that is not as it came");
                found.append(stored.reading);
            }
            return found == expected;
        };
        QVERIFY(values(harvest.bloodPressures));
        QVERIFY(values(harvest.weights));
        QVERIFY(values(harvest.temperatures));
        QVERIFY(values(harvest.oxygen));
        QVERIFY(values(harvest.heartRates));
    }

    void theSameTwiceChangesNothing()
    {
        const QList readings{pressure("2026-03-02T07:00:00", 142, 91), pressure("2026-03-02T07:00:00", 120, 80, 2)};
        QCOMPARE(keep(readings).readingsNew, 2);
        const auto before = pressures();
        const auto again = keep(readings);
        QCOMPARE(again.readingsNew, 0);
        QCOMPARE(again.readingsKnown, 2);
        QCOMPARE(again.readingsChanged, 0);
        QCOMPARE(pressures(), before);
    }

    void laterValuesOfADeviceCount()
    {
        keep({pressure("2026-03-02T07:00:00", 142, 91)});
        m_clock.setZone(QTimeZone("Asia/Kathmandu"));
        QCOMPARE(keep({pressure("2026-03-02T07:00:00", 143, 91)}).readingsChanged, 1);
        QCOMPARE(pressures().size(), 1);
        QCOMPARE(pressures().front().reading.systolic, 143);
        QCOMPARE(pressures().front().info.offset, 3600); // a journey does not move it
    }

    void theOffsetIsThatOfTheTimeItWasTaken()
    {
        keep({pressure("2026-01-02T07:00:00", 142, 91), pressure("2026-07-02T07:00:00", 142, 91)});
        QCOMPARE(pressures().at(0).info.offset, 3600);
        QCOMPARE(pressures().at(1).info.offset, 7200);
    }

    void whatWasRemovedDoesNotComeBack()
    {
        keep({pressure("2026-03-02T07:00:00", 142, 91), pressure("2026-03-02T07:01:00", 138, 90)});
        const qint64 id = pressures().front().info.id;
        QCOMPARE(want(m_store->readings()->remove(ReadingKind::BloodPressure, {id, id})), QList<qint64>{id});
        QCOMPARE(pressures().size(), 1);
        QCOMPARE(keep({pressure("2026-03-02T07:00:00", 142, 91)}).readingsNew, 0);
        QCOMPARE(pressures().size(), 1);
        want(m_store->readings()->tidy());
        reopen();
        QCOMPARE(keep({pressure("2026-03-02T07:00:00", 142, 91)}).readingsNew, 0);
        QCOMPARE(pressures().size(), 1);
        QCOMPARE(want(m_store->readings()->restore(ReadingKind::BloodPressure, {id})), QList<qint64>{id});
        QCOMPARE(pressures().size(), 2);
        QCOMPARE(pressures().front().info.id, id);
        QCOMPARE(want(m_store->readings()->restore(ReadingKind::BloodPressure, {id})), QList<qint64>());
    }

    void anEditKeepsWhatTheDeviceSaid()
    {
        keep({pressure("2026-03-02T07:00:00", 142, 91)});
        auto *readings = m_store->readings();
        const auto before = pressures().front();
        QCOMPARE(want(readings->original<BloodPressureReading>(before.info.id)), std::nullopt);

        auto wanted = before.reading;
        wanted.systolic = 124;
        wanted.at = utc("2026-03-02T19:00:00");
        QCOMPARE(want(readings->edit(before.info.id, wanted)), before.reading);
        auto edited = pressures().front();
        QVERIFY(edited.info.edited);
        QCOMPARE(edited.reading, wanted);
        QCOMPARE(want(readings->original<BloodPressureReading>(before.info.id)), before.reading);

        // Not with the next sync, and a second edit does not become the original.
        QCOMPARE(keep({before.reading}).readingsKnown, 1);
        QCOMPARE(pressures(), QList{edited});
        wanted.diastolic = 70;
        QCOMPARE(want(readings->edit(before.info.id, wanted)), edited.reading);
        QCOMPARE(want(readings->original<BloodPressureReading>(before.info.id)), before.reading);
        // What the device says anew changes the original only.
        auto corrected = before.reading;
        corrected.systolic = 141;
        QCOMPARE(keep({corrected}).readingsChanged, 1);
        QCOMPARE(pressures().front().reading, wanted);
        QCOMPARE(want(readings->original<BloodPressureReading>(before.info.id)), corrected);

        want(readings->edit(before.info.id, corrected));
        QVERIFY(!pressures().front().info.edited);
        QCOMPARE(want(readings->original<BloodPressureReading>(before.info.id)), std::nullopt);
        QCOMPARE(pressures().front().reading, corrected);
        QCOMPARE(rowsIn(m_store->file(), "SELECT count(*) FROM blood_pressure_original"), QStringList{u"0"_s});
    }

    void lostReadingsAreToldAndKept()
    {
        Harvest harvest;
        harvest.lost = {
            {LostReadings::Overwritten, 1, 3}, {LostReadings::Unreadable, 2, 1}, {LostReadings::Overwritten, 1, 0}};
        const auto visit = want(m_store->beginVisit(m_cuff));
        want(visit->keep(harvest));
        harvest.lost = {{LostReadings::Overwritten, 1, 2}};
        want(visit->keep(harvest));
        const QList<LostReadings> expected{{LostReadings::Overwritten, 1, 5}, {LostReadings::Unreadable, 2, 1}};
        QCOMPARE(visit->report().lost, expected);
        QCOMPARE(rowsIn(m_store->file(), "SELECT reason || ' ' || user || ' ' || count FROM lost_readings ORDER BY 1"),
                 (QStringList{u"0 1 5"_s, u"1 2 1"_s}));
    }

    void nothingOfAFailedVisitStays()
    {
        Harvest harvest = harvestOf({pressure("2026-03-02T07:00:00", 142, 91), pressure("2026-03-02T07:01:00", 0, 0)});
        harvest.lost = {{LostReadings::Overwritten, 1, 3}};
        const auto visit = want(m_store->beginVisit(m_cuff));
        QVERIFY(!visit->keep(harvest)); // no cuff measures nothing: the table refuses it
        QCOMPARE(pressures().size(), 0);
        QCOMPARE(visit->report().counts.readingsNew, 0);
        QCOMPARE(visit->report().lost.size(), 0);
    }

    // From people
    // --------------------------------------------------------------------------------------------------------

    void typedReadingsAreReadings()
    {
        auto *readings = m_store->readings();
        const qint64 anna = want(m_store->people()->keep(named(u"Anna"_s))).id;
        const auto typed = pressure("2026-07-02T07:00:00", 131, 84, 0);
        const qint64 id = want(readings->add(typed, {anna, u"after coffee"_s, {}}));
        const qint64 far = want(readings->add(typed, {0, {}, 20700})); // the same twice is two readings
        QVERIFY(id != far);

        const auto found = want(readings->find<BloodPressureReading>(id));
        QCOMPARE(found.reading, typed);
        QCOMPARE(found.info.device, 0);
        QCOMPARE(found.info.person, anna);
        QVERIFY(found.info.personChosen);
        QCOMPARE(found.info.source, ReadingSource::Typed);
        QCOMPARE(found.info.note, u"after coffee"_s);
        QCOMPARE(found.info.offset, 7200);
        QCOMPARE(want(readings->find<BloodPressureReading>(far)).info.offset, 20700);

        auto mended = typed;
        mended.diastolic = 48;
        QCOMPARE(want(readings->edit(id, mended)), typed);
        QVERIFY(!want(readings->find<BloodPressureReading>(id)).info.edited); // a slip of the hand is no original
        QCOMPARE(want(readings->original<BloodPressureReading>(id)), std::nullopt);

        want(readings->remove(ReadingKind::BloodPressure, {id, far}));
        want(readings->restore(ReadingKind::BloodPressure, {id}));
        want(readings->tidy());
        QCOMPARE(pressures().size(), 1);
        QCOMPARE(readings->restore(ReadingKind::BloodPressure, {far}).error().kind(), Error::NotFound);
    }

    void otherKindsCanBeTypedAsWell()
    {
        auto *readings = m_store->readings();
        const auto at = utc("2026-03-02T07:00:00");
        want(readings->add(HeartRateReading{at, 61}));
        want(readings->add(WeightReading{at, 81200, {}, 20.5, {}, {}, 0}));
        want(readings->add(TemperatureReading{at, 38.25, 6, 0}));
        want(readings->add(OxygenReading{at, 96, 70, 0}));
        QCOMPARE(want(readings->latest<HeartRateReading>({})).front().reading, (HeartRateReading{at, 61}));
        QCOMPARE(want(readings->latest<WeightReading>({})).front().reading.grams, 81200);
        QCOMPARE(want(readings->latest<WeightReading>({})).front().reading.fat, std::optional(20.5));
        QCOMPARE(want(readings->latest<TemperatureReading>({})).front().reading.celsius, 38.25);
        QCOMPARE(want(readings->latest<TemperatureReading>({})).front().reading.site, 6);
        QCOMPARE(want(readings->latest<OxygenReading>({})).front().reading.pulse, std::optional(70.0));
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<int>("systolic");
        QTest::addColumn<int>("diastolic");
        QTest::addColumn<int>("pulse");
        QTest::addColumn<bool>("refused");
        QTest::newRow("ordinary") << 120 << 80 << 60 << false;
        QTest::newRow("a crisis") << 260 << 150 << 180 << false;
        QTest::newRow("the wrong way round") << 80 << 120 << 60 << true;
        QTest::newRow("a digit too many") << 1200 << 80 << 60 << true;
        QTest::newRow("kilopascals") << 16 << 9 << 60 << true;
        QTest::newRow("no pulse that lives") << 120 << 80 << 3 << true;
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(int, systolic);
        QFETCH(int, diastolic);
        QFETCH(int, pulse);
        QFETCH(bool, refused);
        auto reading = pressure("2026-03-02T07:00:00", systolic, diastolic, 0);
        reading.pulse = pulse;
        const auto added = m_store->readings()->add(reading);
        QCOMPARE(!added, refused);
        if (refused) {
            QCOMPARE(added.error().kind(), Error::Invalid);
            QVERIFY(!added.error().explanation().remedy.isEmpty());
        }
        QCOMPARE(pressures().size(), refused ? 0 : 1);
    }

    void notesAndExclusionGoWithAReading()
    {
        keep({pressure("2026-03-02T07:00:00", 142, 91), pressure("2026-03-02T07:01:00", 138, 90)});
        auto *readings = m_store->readings();
        const auto all = pressures();
        const qint64 first = all.at(0).info.id;
        const qint64 second = all.at(1).info.id;
        QCOMPARE(want(readings->annotate(ReadingKind::BloodPressure, first, u"angry"_s)), QString());
        QCOMPARE(want(readings->annotate(ReadingKind::BloodPressure, first, u"calm"_s)), u"angry"_s);
        QCOMPARE(want(readings->exclude(ReadingKind::BloodPressure, {first, second}, u"moved"_s)),
                 (QList<qint64>{first, second}));
        QCOMPARE(want(readings->exclude(ReadingKind::BloodPressure, {first}, u"twice"_s)), QList<qint64>());
        QCOMPARE(want(readings->include(ReadingKind::BloodPressure, {second})), QList<qint64>{second});
        keep({pressure("2026-03-02T07:00:00", 142, 91)}); // a sync leaves all of that alone

        const auto marked = pressures();
        QCOMPARE(marked.at(0).info.note, u"calm"_s);
        QVERIFY(marked.at(0).info.excluded);
        QCOMPARE(marked.at(0).info.excludedReason, u"moved"_s);
        QVERIFY(!marked.at(1).info.excluded);
        QCOMPARE(marked.at(1).info.excludedReason, QString());
        QCOMPARE(pressures({}, Readings::WithoutExcluded), QList{marked.at(1)});
        QCOMPARE(want(readings->latest<BloodPressureReading>({}, 5)), QList{marked.at(1)});
        QCOMPARE(want(readings->count(ReadingKind::BloodPressure, {})), 2);
    }

    void allOrNothingIsChanged()
    {
        keep({pressure("2026-03-02T07:00:00", 142, 91)});
        auto *readings = m_store->readings();
        const QList<qint64> ids{pressures().front().info.id, 4711};
        QCOMPARE(readings->remove(ReadingKind::BloodPressure, ids).error().kind(), Error::NotFound);
        QCOMPARE(readings->exclude(ReadingKind::BloodPressure, ids, {}).error().kind(), Error::NotFound);
        QCOMPARE(readings->give(ReadingKind::BloodPressure, ids, 0).error().kind(), Error::NotFound);
        QCOMPARE(readings->annotate(ReadingKind::BloodPressure, 4711, u"x"_s).error().kind(), Error::NotFound);
        QCOMPARE(readings->edit(4711, pressure("2026-03-02T07:00:00", 142, 91)).error().kind(), Error::NotFound);
        QCOMPARE(readings->find<BloodPressureReading>(4711).error().kind(), Error::NotFound);
        QVERIFY(!pressures().front().info.excluded);
    }

    // Questions
    // ----------------------------------------------------------------------------------------------------------

    void rangesAreHalfOpen()
    {
        keep({pressure("2026-03-02T07:00:00", 140, 90), pressure("2026-03-02T07:01:00", 141, 90),
              pressure("2026-03-02T07:02:00", 142, 90)});
        const auto *readings = m_store->readings();
        const auto systolics = [&](const QDateTime &from, const QDateTime &to) {
            QList<int> found;
            for (const auto &stored : want(readings->list<BloodPressureReading>(m_cuff, from, to)))
                found.append(stored.reading.systolic);
            return found;
        };
        QCOMPARE(systolics({}, {}), (QList{140, 141, 142}));
        QCOMPARE(systolics(utc("2026-03-02T07:01:00"), {}), (QList{141, 142}));
        QCOMPARE(systolics({}, utc("2026-03-02T07:01:00")), (QList{140}));
        QCOMPARE(systolics(utc("2026-03-02T07:00:00.001"), utc("2026-03-02T07:02:00")), (QList{141}));
        QCOMPARE(want(readings->list<BloodPressureReading>(m_cuff + 1, {}, {})).size(), 0);
        QCOMPARE(want(readings->latest<BloodPressureReading>({}, 2)).at(1).reading.systolic, 141);
        int rows = 0;
        want(readings->each<BloodPressureReading>({}, {}, {}, Readings::WithExcluded,
                                                  [&rows](const StoredBloodPressure &) { return ++rows < 2; }));
        QCOMPARE(rows, 2);
    }

    void singleHeartRatesAreHistory()
    {
        Harvest harvest = storetest::harvestOf(walk(utc("2026-03-02T07:00:00"), 10, 100, 90));
        harvest.heartRates = {{utc("2026-03-02T07:05:30"), 140}, {utc("2026-03-05T22:30:00"), 50}};
        keepOne(m_store.get(), m_cuff, harvest);
        auto *readings = m_store->readings();
        want(readings->add(HeartRateReading{utc("2026-03-02T07:06:00"), 150}));

        const auto days = want(m_store->history({}, {}, {}, Resolution::Day));
        QCOMPARE(days.size(), 2);
        QCOMPARE(days.at(0).heartRateCount, 12);
        QCOMPARE(days.at(0).heartRateMax, 150);
        QCOMPARE(days.at(0).minutes, 10);
        QCOMPARE(days.at(1).start, utc("2026-03-04T23:00:00"));
        QCOMPARE(days.at(1).minutes, 0);
        QCOMPARE(days.at(1).heartRateMean, 50);
        // The typed one is no device's.
        QCOMPARE(want(m_store->history(m_cuff, {}, {}, Resolution::Day)).at(0).heartRateMax, 140);
        const auto hours = want(m_store->history({}, {}, {}, Resolution::Hour));
        QCOMPARE(hours.size(), 2);
        QCOMPARE(hours.at(0).start, utc("2026-03-02T07:00:00"));
        QCOMPARE(hours.at(0).heartRateCount, 12);
        QCOMPARE(hours.at(1).start, utc("2026-03-05T22:00:00"));
        const auto minutes = want(m_store->history({}, {}, {}, Resolution::Minute));
        QCOMPARE(minutes.size(), 11);
        QCOMPARE(minutes.at(5).heartRateMax, 140);
        const auto months = want(m_store->history({}, {}, {}, Resolution::Month));
        QCOMPARE(months.size(), 1);
        QCOMPARE(months.front().start, utc("2026-02-28T23:00:00"));
        QCOMPARE(months.front().heartRateMin, 50);

        for (const int columns : {1, 4, 400}) {
            const auto chart = want(m_store->chart(ChartValue::HeartRate, {}, {}, {}, columns));
            int low = 999;
            int high = 0;
            for (const auto &point : chart) {
                low = std::min(low, point.low);
                high = std::max(high, point.high);
            }
            QCOMPARE(low, 50);
            QCOMPARE(high, 150);
        }
        QCOMPARE(want(m_store->chart(ChartValue::Steps, {}, {}, {}, 400)).size(), 10);

        // What is excluded or removed does not count any more.
        const auto rates = want(readings->list<HeartRateReading>({}, {}, {}));
        QCOMPARE(rates.size(), 3);
        want(readings->exclude(ReadingKind::HeartRate, {rates.at(1).info.id}, u"typo"_s));
        want(readings->remove(ReadingKind::HeartRate, {rates.at(2).info.id}));
        QCOMPARE(want(m_store->history({}, {}, {}, Resolution::Day)).size(), 1);
        QCOMPARE(want(m_store->history({}, {}, {}, Resolution::Day)).front().heartRateMax, 140);
        QList<int> each;
        want(m_store->eachHeartRate({}, {}, {}, [&each](qint64, const HeartRateReading &reading) {
            each.append(reading.bpm);
            return true;
        }));
        QCOMPARE(each, QList{140});
    }

    void aMonthBeginsAtItsOwnMidnight()
    {
        // Taken in summer time, in a month that began without.
        want(m_store->readings()->add(HeartRateReading{utc("2026-03-30T10:00:00"), 61}));
        const auto months = want(m_store->history({}, {}, {}, Resolution::Month));
        QCOMPARE(months.size(), 1);
        QCOMPARE(months.front().start, utc("2026-02-28T23:00:00"));
    }

    void manyReadingsAreFoundQuickly()
    {
        constexpr int Count = 50'000;
        QList<BloodPressureReading> readings;
        for (int i = 0; i < Count; ++i) {
            auto reading = pressure("2000-01-01T07:00:00", 110 + i % 60, 70 + i % 30, 1 + i % 2);
            reading.at = reading.at.addSecs(qint64(i) * 4 * 3600);
            readings.append(reading);
        }
        keep(readings);
        const auto *store = m_store->readings();
        QElapsedTimer timer;
        timer.start();
        const auto month = want(store->list<BloodPressureReading>({}, readings.at(30000).at, readings.at(30180).at));
        const auto monthTime = timer.nsecsElapsed();
        QCOMPARE(month.size(), 180);
        timer.restart();
        QCOMPARE(want(store->latest<BloodPressureReading>(m_cuff, 3)).at(2).reading, readings.at(Count - 3));
        const auto latestTime = timer.nsecsElapsed();
        timer.restart();
        QCOMPARE(want(store->list<BloodPressureReading>(m_cuff, {}, {})).size(), Count);
        const auto allTime = timer.nsecsElapsed();
        qInfo("of %d readings: a month in %.2f ms, the latest in %.2f ms, all in %.1f ms", Count,
              double(monthTime) / 1e6, double(latestTime) / 1e6, double(allTime) / 1e6);
        QCOMPARE(rowsIn(m_store->file(),
                        "SELECT count(*) FROM pragma_index_list('blood_pressure') WHERE name = 'blood_pressure_at'"),
                 QStringList{u"1"_s});
    }

    // Forgetting
    // ---------------------------------------------------------------------------------------------------------

    void readingsStayOrGoWithTheirDevice()
    {
        keep({pressure("2026-03-02T07:00:00", 142, 91)});
        want(m_store->readings()->add(pressure("2026-03-02T08:00:00", 131, 84, 0)));
        want(m_store->readings()->edit(pressures().front().info.id, pressure("2026-03-02T07:00:00", 99, 66)));
        want(m_store->forgetDevice(m_cuff, false));
        QCOMPARE(pressures().size(), 2);
        QCOMPARE(m_store->forgetDevice(m_cuff, false).error().kind(), Error::NotFound);
        want(m_store->forgetDevice(m_cuff, true)); // forgotten before, its readings go now
        QCOMPARE(pressures().size(), 1);
        QCOMPARE(pressures().front().info.source, ReadingSource::Typed);
        QCOMPARE(rowsIn(m_store->file(), "SELECT count(*) FROM blood_pressure_original"), QStringList{u"0"_s});
        QCOMPARE(want(m_store->devicesEver()).size(), 0);
        QCOMPARE(m_store->forgetDevice(m_cuff, true).error().kind(), Error::NotFound);
        QCOMPARE(want(m_store->check()), QStringList());
    }

    // Notes
    // --------------------------------------------------------------------------------------------------------------

    void notesAreKeptChangedAndTakenBack()
    {
        auto *readings = m_store->readings();
        const qint64 anna = want(m_store->people()->keep(named(u"Anna"_s))).id;
        const qint64 ben = want(m_store->people()->keep(named(u"Ben"_s))).id;
        const auto moment =
            want(readings->keepNote({0, anna, utc("2026-03-02T07:00:00"), 3600, false, u" new pills "_s}));
        QCOMPARE(moment.text, u"new pills"_s);
        const auto day = want(readings->keepNote({0, 0, utc("2026-03-01T23:00:00"), 3600, true, u"heat"_s}));
        const auto other = want(readings->keepNote({0, ben, utc("2026-03-03T07:00:00"), 3600, false, u"run"_s}));
        QCOMPARE(want(readings->notes(0, {}, {})), (QList{day, moment, other}));
        QCOMPARE(want(readings->notes(anna, {}, {})), (QList{day, moment}));
        QCOMPARE(want(readings->notes(0, utc("2026-03-02T07:00:00"), utc("2026-03-03T07:00:00"))), QList{moment});

        auto changed = moment;
        changed.text = u"other pills"_s;
        QCOMPARE(want(readings->keepNote(changed)), changed);
        want(readings->removeNote(moment.id));
        QCOMPARE(want(readings->notes(anna, {}, {})), QList{day});
        QCOMPARE(readings->removeNote(moment.id).error().kind(), Error::NotFound);
        QCOMPARE(readings->keepNote(changed).error().kind(), Error::NotFound);
        want(readings->restoreNote(moment.id));
        QCOMPARE(want(readings->notes(anna, {}, {})), (QList{day, changed}));

        QCOMPARE(readings->keepNote({0, 0, utc("2026-03-02T07:00:00"), 0, false, u"  "_s}).error().kind(),
                 Error::Invalid);
        QCOMPARE(readings->keepNote({0, 99, utc("2026-03-02T07:00:00"), 0, false, u"x"_s}).error().kind(),
                 Error::NotFound);
        want(readings->removeNote(moment.id));
        want(readings->tidy());
        QCOMPARE(readings->restoreNote(moment.id).error().kind(), Error::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestReadings)
#include "tst_readings.moc"
