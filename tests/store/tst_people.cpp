// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storetest.h"

using namespace Qt::StringLiterals;
using namespace storetest;

/** Whose readings are whose. */
class TestPeople : public QObject
{
    Q_OBJECT

private:
    qint64 add(const QString &name) const { return want(m_store->people()->keep(named(name))).id; }
    QStringList names() const
    {
        QStringList names;
        for (const Person &person : want(m_store->people()->list()))
            names.append(person.name);
        return names;
    }
    /** Systolic values, which are all different. */
    QList<int> pressuresOf(Scope scope) const
    {
        QList<int> values;
        for (const auto &stored : want(m_store->readings()->list<BloodPressureReading>(scope, {}, {})))
            values.append(stored.reading.systolic);
        return values;
    }
    /** A cuff of two users, and one reading of each and of a guest. */
    qint64 keepCuff() const
    {
        StoredDevice device;
        device.model = u"omron-evolv"_s;
        device.name = u"Cuff"_s;
        device.endpoint = {u"00:5F:BF:00:00:01"_s, AddressType::Public, u"BLEsmart"_s};
        const qint64 id = want(m_store->keepDevice(device)).id;
        Harvest harvest;
        for (const int user : {0, 1, 2}) {
            BloodPressureReading reading;
            reading.at = utc("2026-03-02T07:00:00").addSecs(60 * user);
            reading.systolic = 120 + user;
            reading.diastolic = 80;
            reading.user = user;
            harvest.bloodPressures.append(reading);
        }
        keepOne(m_store.get(), id, harvest);
        return id;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{utc("2026-03-10T12:00:00"), QTimeZone("Europe/Berlin")};
    std::unique_ptr<Store> m_store;

private Q_SLOTS:
    void initTestCase() { isolate(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = want(Store::open(m_folder->path(), &m_clock));
    }

    void peopleAreKeptAndChanged()
    {
        auto *people = m_store->people();
        Person anna;
        anna.name = u"  Anna  Berg "_s;
        anna.birthDate = QDate(1948, 2, 29);
        anna.sex = Sex::Female;
        anna.heightCm = 164;
        anna = want(people->keep(anna));
        QVERIFY(anna.id != 0);
        QCOMPARE(anna.name, u"Anna Berg"_s);
        Person ben;
        ben.name = u"Ben"_s;
        ben = want(people->keep(ben));
        QVERIFY(ben.colour != anna.colour);
        QCOMPARE(want(people->list()), (QList{anna, ben}));

        ben.place = anna.place - 1;
        ben.heightCm = 190;
        want(people->keep(ben));
        QCOMPARE(want(people->list()), (QList{ben, anna}));
    }

    void aNameTellsPeopleApart()
    {
        auto *people = m_store->people();
        const qint64 anna = add(u"Anna"_s);
        QCOMPARE(people->keep(named(u"  "_s)).error().kind(), Error::Invalid);
        QCOMPARE(people->keep(named(u"anna"_s)).error().kind(), Error::Invalid);
        QCOMPARE(people->keep(named(u"Nobody"_s, 77)).error().kind(), Error::NotFound);
        want(people->keep(named(u"ANNA"_s, anna)));
        QCOMPARE(names(), QStringList{u"ANNA"_s});
    }

    void usersOfADeviceAreAssigned()
    {
        auto *people = m_store->people();
        const qint64 cuff = keepCuff();
        const qint64 anna = add(u"Anna"_s);
        const qint64 ben = add(u"Ben"_s);
        QCOMPARE(pressuresOf({}), (QList{120, 121, 122}));
        QCOMPARE(pressuresOf(Scope::ofPerson(anna)), QList<int>());

        QCOMPARE(want(people->assign(cuff, 1, anna)), 0);
        QCOMPARE(pressuresOf(Scope::ofPerson(anna)), QList{121});
        QCOMPARE(want(people->assign(cuff, 0, ben)), 0);
        QCOMPARE(pressuresOf(Scope::ofPerson(anna)), QList{121});
        QCOMPARE(pressuresOf(Scope::ofPerson(ben)), (QList{120, 122}));
        QCOMPARE(pressuresOf({cuff, ben}), (QList{120, 122}));
        QCOMPARE(pressuresOf({cuff + 1, ben}), QList<int>());
        QCOMPARE(want(m_store->readings()->count(ReadingKind::BloodPressure, Scope::ofPerson(ben))), 2);
        QCOMPARE(want(m_store->readings()->latest<BloodPressureReading>(Scope::ofPerson(anna))).size(), 1);
        QCOMPARE(want(people->assignments()), (QList<Assignment>{{cuff, 0, ben}, {cuff, 1, anna}}));

        QCOMPARE(want(people->assign(cuff, 1, 0)), anna);
        QCOMPARE(pressuresOf(Scope::ofPerson(ben)), (QList{120, 121, 122}));
        QCOMPARE(people->assign(cuff, 1, 99).error().kind(), Error::NotFound);
        QCOMPARE(people->assign(99, 1, anna).error().kind(), Error::NotFound);
    }

    void oneReadingCanBeSomebodyElses()
    {
        auto *readings = m_store->readings();
        const qint64 cuff = keepCuff();
        const qint64 anna = add(u"Anna"_s);
        const qint64 ben = add(u"Ben"_s);
        want(m_store->people()->assign(cuff, 0, anna));
        const auto all = want(readings->list<BloodPressureReading>({}, {}, {}));
        const QList<qint64> two{all.at(0).info.id, all.at(1).info.id};
        const auto before = want(readings->give(ReadingKind::BloodPressure, two, ben));
        QCOMPARE(before, (QList<GivenBefore>{{two.at(0), 0}, {two.at(1), 0}}));
        QCOMPARE(pressuresOf(Scope::ofPerson(ben)), (QList{120, 121}));
        QCOMPARE(pressuresOf(Scope::ofPerson(anna)), QList{122});
        QVERIFY(want(readings->find<BloodPressureReading>(two.at(0))).info.personChosen);
        QCOMPARE(want(readings->give(ReadingKind::BloodPressure, two, ben)), QList<GivenBefore>());
        want(readings->giveBack(ReadingKind::BloodPressure, before));
        QCOMPARE(pressuresOf(Scope::ofPerson(anna)), (QList{120, 121, 122}));
        QCOMPARE(readings->give(ReadingKind::BloodPressure, two, 99).error().kind(), Error::NotFound);
    }

    void minutesArePeoplesWhereTheDeviceIs()
    {
        const qint64 hers = want(m_store->keepDevice(band("E1:87:29:30:E4:E7"))).id;
        const qint64 nobodys = want(m_store->keepDevice(band("E1:87:29:30:E4:E8"))).id;
        const qint64 anna = add(u"Anna"_s);
        const qint64 ben = add(u"Ben"_s);
        want(m_store->people()->assign(hers, 0, anna));
        auto harvest = harvestOf(walk(utc("2026-03-02T07:00:00"), 10, 100, 90));
        harvest.heartRates = {{utc("2026-03-02T07:30:00"), 120}};
        keepOne(m_store.get(), hers, harvest);
        keepOne(m_store.get(), nobodys, harvestOf(walk(utc("2026-03-02T07:00:00"), 5, 50, 70)));

        const auto day = [this](Scope scope) { return want(m_store->history(scope, {}, {}, Resolution::Day)); };
        QCOMPARE(day({}).front().steps, 1250);
        QCOMPARE(day(Scope::ofPerson(anna)).front().steps, 1000);
        QCOMPARE(day(Scope::ofPerson(anna)).front().heartRateMax, 120);
        QCOMPARE(day(Scope::ofPerson(ben)).size(), 0);
        QCOMPARE(day({nobodys, anna}).size(), 0);
        QCOMPARE(minutesIn(*m_store, hers).size(), 10);
        int minutes = 0;
        want(m_store->eachMinute(Scope::ofPerson(anna), {}, {},
                                 [&](qint64 device, const MinuteSample &) { return device == hers && ++minutes > 0; }));
        QCOMPARE(minutes, 10);
        QCOMPARE(want(m_store->chart(ChartValue::Steps, Scope::ofPerson(anna), {}, {}, 1)).front().low, 100);
        QCOMPARE(want(m_store->chart(ChartValue::HeartRate, Scope::ofPerson(ben), {}, {}, 1)).size(), 0);
        QCOMPARE(want(m_store->sleep(Scope::ofPerson(ben), {}, {})).size(), 0);
    }

    void aSharedBandIsNobodysButForItsHeartRates()
    {
        const qint64 id = want(m_store->keepDevice(band())).id;
        const qint64 anna = add(u"Anna"_s);
        want(m_store->people()->assign(id, 1, anna)); // a user that this device does not tell apart
        keepOne(m_store.get(), id, harvestOf(walk(utc("2026-03-02T07:00:00"), 10)));
        QCOMPARE(want(m_store->history(Scope::ofPerson(anna), {}, {}, Resolution::Day)).size(), 0);
    }

    void somebodyRemovedCanComeBack()
    {
        auto *people = m_store->people();
        const qint64 cuff = keepCuff();
        const qint64 anna = add(u"Anna"_s);
        const qint64 ben = add(u"Ben"_s);
        want(people->assign(cuff, 0, anna));
        const qint64 given = want(m_store->readings()->latest<BloodPressureReading>({})).front().info.id;
        want(m_store->readings()->give(ReadingKind::BloodPressure, {given}, ben));
        want(m_store->readings()->keepNote({0, ben, utc("2026-03-02T07:00:00"), 0, false, u"tired"_s}));

        want(people->remove(anna));
        QCOMPARE(names(), QStringList{u"Ben"_s});
        QCOMPARE(people->remove(anna).error().kind(), Error::NotFound);
        QCOMPARE(want(people->assignments()).size(), 0);
        QCOMPARE(pressuresOf(Scope::ofPerson(anna)), QList<int>());
        QCOMPARE(pressuresOf({}).size(), 3);
        add(u"Anna"_s); // the name is free again
        want(people->restore(anna));
        QCOMPARE(pressuresOf(Scope::ofPerson(anna)), (QList{120, 121}));

        want(people->remove(ben));
        QCOMPARE(pressuresOf(Scope::ofPerson(anna)).size(), 3); // what was given to nobody left is the device's again
        QCOMPARE(want(m_store->readings()->notes(anna, {}, {})).size(), 1);
        want(people->remove(anna));
        want(people->tidy());
        QCOMPARE(people->restore(anna).error().kind(), Error::NotFound);
        QCOMPARE(pressuresOf({}).size(), 3);
        QCOMPARE(want(m_store->readings()->notes(0, {}, {})).front().person, 0);
        QCOMPARE(want(m_store->check()), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
