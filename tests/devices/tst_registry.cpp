// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/registry.h"
#include "link/uuids.h"
#include "support/support.h"

#include <QFile>
#include <QSet>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

class TestRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void everyModelHasItsOwnId()
    {
        const Registry registry;
        QSet<QString> ids;
        for (const auto &model : registry.models()) {
            QVERIFY2(!ids.contains(model.id), qPrintable(model.id));
            ids.insert(model.id);
            QVERIFY2(registry.driver(model.vendor), qPrintable(model.id));
            QCOMPARE(registry.model(model.id)->name, model.name);
        }
        QVERIFY(!ids.isEmpty());
        QVERIFY(!registry.model(u"abacus"_s));
        QVERIFY(!registry.driver(u"nobody"_s));
    }

    void everyAdvertisementBelongsToOneDriver_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<quint32>>("services");
        QTest::addColumn<int>("company");   // -1: none
        QTest::addColumn<QString>("model"); // empty: nobody's

        QTest::newRow("Mi Band 2") << u"MI Band 2"_s << QList<quint32>{0xfee0} << 0x0157 << u"mi-band-2"_s;
        QTest::newRow("Amazfit Neo") << u"Amazfit Neo"_s << QList<quint32>{0xfee0} << 0x0157 << u"amazfit-neo"_s;
        QTest::newRow("Amazfit Neo that tells only its name")
            << u"Amazfit Neo"_s << QList<quint32>{} << -1 << u"amazfit-neo"_s;
        QTest::newRow("Amazfit Neo that shares its heart rate")
            << u"Amazfit Neo"_s << QList<quint32>{0x180d, 0xfee0} << 0x0157 << u"amazfit-neo"_s;
        QTest::newRow("a chest strap") << u"H10 1234"_s << QList<quint32>{0x180d} << 0x006b << u"heart-rate-sensor"_s;
        QTest::newRow("a cuff without a name")
            << QString() << QList<quint32>{0x1810} << -1 << u"blood-pressure-sensor"_s;
        QTest::newRow("HEM-7151T") << u"BLEsmart_0000016028FFB2735FEF"_s << QList<quint32>{0x1810} << -1
                                   << u"hem-7151t"_s;
        QTest::newRow("HEM-7361T that tells only its name")
            << u"BLESmart_0000025828FFB232E019"_s << QList<quint32>{} << -1 << u"hem-7361t"_s;
        QTest::newRow("a scale of Omron") << u"BLESmart_00010112F974C431DBE2"_s << QList<quint32>{} << -1 << QString();
        QTest::newRow("a headset") << u"Airphones"_s << QList<quint32>{0x110b} << 0x004c << QString();
        QTest::newRow("no name at all") << QString() << QList<quint32>{} << -1 << QString();
        QTest::newRow("a name that goes on") << u"MI Band 2 of the neighbour"_s << QList<quint32>{} << -1 << QString();
    }
    void everyAdvertisementBelongsToOneDriver()
    {
        QFETCH(QString, name);
        QFETCH(QList<quint32>, services);
        QFETCH(int, company);
        QFETCH(QString, model);

        Advertisement seen;
        seen.endpoint = {u"E1:87:29:30:E4:E7"_s, AddressType::Random, name};
        for (const auto service : services)
            seen.services.append(sigUuid(service));
        if (company >= 0)
            seen.manufacturerData.insert(quint16(company), QByteArray(24, '\xff'));

        const Registry registry;
        // A vendor's word comes before what the device offers; of each kind there is one claim at most.
        QStringList claims;
        QStringList generalClaims;
        for (const auto &driver : registry.drivers()) {
            if (const auto recognised = driver->recognise(seen))
                (driver->isGeneral() ? generalClaims : claims) += recognised->model.id;
        }
        if (claims.isEmpty())
            claims = generalClaims;
        QVERIFY(generalClaims.size() <= 1);
        QCOMPARE(claims, model.isEmpty() ? QStringList() : QStringList{model});
        const auto recognised = registry.recognise(seen);
        QCOMPARE(recognised ? recognised->model.id : QString(), model);
    }

    /** Where a vendor's models differ in a table only, some stand for all. */
    void everyVendorIsSimulatedAndRecognised()
    {
        const Registry registry;
        const FixedClock clock(QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
        QSet<QString> vendors;
        for (const auto &peripheral : registry.simulate({&clock, 1, Hurry, QString()})) {
            const auto recognised = registry.recognise(peripheral->advertisement());
            QVERIFY(recognised);
            vendors.insert(recognised->model.vendor);
        }
        for (const auto &driver : registry.drivers())
            QVERIFY2(vendors.contains(driver->id()), qPrintable(driver->id()));
    }

    void theReadmeHasTheTable()
    {
        QFile file(QStringLiteral(PULSEKEEP_README));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto readme = QString::fromUtf8(file.readAll());
        const auto begin = readme.indexOf("<!-- devices -->\n"_L1) + 17;
        const auto end = readme.indexOf("<!-- /devices -->"_L1);
        QVERIFY(begin > 17 && end >= begin);
        const auto table = deviceTable(Registry());
        if (readme.sliced(begin, end - begin) != table)
            QFAIL(qPrintable(u"The table of devices in README.md is stale. This is it now:\n"_s + table));
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
