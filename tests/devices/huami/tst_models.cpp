// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/models.h"
#include "support/support.h"

#include <QSet>

using namespace pulsekeep;
using namespace pulsekeep::huami;
using namespace Qt::StringLiterals;

namespace {

Advertisement named(const QString &name, const QString &address = u"D1:C5:15:51:03:89"_s)
{
    Advertisement seen;
    seen.endpoint.name = name;
    seen.endpoint.address = address;
    return seen;
}

} // namespace

class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void recognises_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id"); // empty: not recognised

        const QString nobody;
        QTest::newRow("Mi Band 2 as it advertises") << u"MI Band 2"_s << u"mi-band-2"_s;
        QTest::newRow("case does not matter") << u"mi band 2"_s << u"mi-band-2"_s;
        QTest::newRow("Neo") << u"Amazfit Neo"_s << u"amazfit-neo"_s;
        QTest::newRow("HRX") << u"Mi Band HRX"_s << u"mi-band-hrx"_s;
        QTest::newRow("2i") << u"Mi Band 2i"_s << u"mi-band-2i"_s;
        QTest::newRow("Mi Band 3") << u"Mi Band 3"_s << u"mi-band-3"_s;
        QTest::newRow("Mi Band 3 by its other name") << u"Xiaomi Band 3"_s << u"mi-band-3"_s;
        QTest::newRow("Bip") << u"Amazfit Bip Watch"_s << u"amazfit-bip"_s;
        QTest::newRow("Bip S is not a Bip") << u"Amazfit Bip S"_s << u"amazfit-bip-s"_s;
        QTest::newRow("Bip U Pro is not a Bip U") << u"Amazfit Bip U Pro"_s << u"amazfit-bip-u-pro"_s;
        QTest::newRow("GTS 2 is not a GTS") << u"Amazfit GTS 2"_s << u"amazfit-gts-2"_s;
        QTest::newRow("own last digits after a blank") << u"Amazfit GTS 2 0389"_s << u"amazfit-gts-2"_s;
        QTest::newRow("others' last digits after a blank") << u"Amazfit GTS 2 411C"_s << nobody;
        QTest::newRow("second identity of a watch") << u"Amazfit GTS 2 - 411C"_s << nobody;
        QTest::newRow("second identity with its own digits") << u"Amazfit GTS 2 - 0389"_s << nobody;
        QTest::newRow("longer name") << u"Amazfit Neo 2"_s << nobody;
        QTest::newRow("shorter name") << u"Amazfit"_s << nobody;
        QTest::newRow("no name") << QString() << nobody;
        QTest::newRow("digits alone") << u" 0389"_s << nobody;
        for (const auto *zeppOs :
             {"Xiaomi Smart Band 7", "Xiaomi Smart Band 7 0389", "Amazfit Band 7", "Amazfit Bip 5", "Amazfit GTR 3",
              "Amazfit GTR 3 Pro", "Amazfit GTR 4", "Amazfit GTR Mini", "Amazfit GTS 3", "Amazfit GTS 4",
              "Amazfit GTS 4 Mini", "Amazfit T-Rex 2", "Amazfit T-Rex 3", "Amazfit T-Rex Ultra", "Amazfit Cheetah Pro",
              "Amazfit Falcon", "Amazfit Active", "Amazfit Balance", "Amazfit Bip 5 Unity"})
            QTest::addRow("%s speaks another protocol", zeppOs) << QString::fromLatin1(zeppOs) << nobody;
    }

    void recognises()
    {
        QFETCH(QString, name);
        QFETCH(QString, id);
        const auto recognised = recognise(named(name));
        QCOMPARE(recognised ? recognised->model.id : QString(), id);
    }

    void doesNotGuessFromServiceAndCompany()
    {
        auto seen = named(u"Amazfit Something"_s);
        seen.services = {HuamiService};
        seen.manufacturerData = {
            {HuamiCompany, QByteArray::fromHex("02ffffffffffffffffffffffffffffffff02d1c515510389")}};
        QVERIFY(!recognise(seen));
    }

    void everyModelIsRecognisedByItsName()
    {
        QSet<QString> ids;
        for (const auto &model : huamiModels()) {
            const auto recognised = recognise(named(model.name));
            QVERIFY2(recognised, qPrintable(model.name));
            QCOMPARE(recognised->model.id, model.id);
            QVERIFY2(!ids.contains(model.id), qPrintable(model.id));
            ids += model.id;
            QCOMPARE(model.vendor, u"huami"_s);
            const auto family = familyOf(model.id);
            QVERIFY(family);
            QCOMPARE(model.key, family->hasServerKey() ? KeySource::Vendor : KeySource::Made);
            QCOMPARE(model.support == Support::Supported, model.id == u"mi-band-2" || model.id == u"amazfit-neo");
            QCOMPARE(model.evidence, model.support == Support::Supported ? Evidence::Replayed : Evidence::Documents);
        }
        QCOMPARE(ids.size(), 26);
        QVERIFY(!huamiModel(u"omron"_s));
        QVERIFY(!familyOf({}));
    }

    void families_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("auth");
        QTest::addColumn<int>("crypt");
        QTest::addColumn<int>("size");

        QTest::newRow("Mi Band 2") << u"mi-band-2"_s << 0x00 << 0x00 << 4;
        QTest::newRow("HRX") << u"mi-band-hrx"_s << 0x00 << 0x00 << 4;
        QTest::newRow("Mi Band 3") << u"mi-band-3"_s << 0x00 << 0x00 << 4;
        QTest::newRow("Bip") << u"amazfit-bip"_s << 0x08 << 0x00 << 4;
        QTest::newRow("Cor") << u"amazfit-cor"_s << 0x08 << 0x00 << 4;
        QTest::newRow("Neo") << u"amazfit-neo"_s << 0x00 << 0x80 << 8;
        QTest::newRow("Mi Smart Band 4") << u"mi-smart-band-4"_s << 0x00 << 0x80 << 4;
        QTest::newRow("Mi Smart Band 6") << u"mi-smart-band-6"_s << 0x00 << 0x80 << 8;
        QTest::newRow("Bip Lite") << u"amazfit-bip-lite"_s << 0x00 << 0x80 << 4;
        QTest::newRow("Bip S") << u"amazfit-bip-s"_s << 0x00 << 0x80 << 4;
        QTest::newRow("Bip U") << u"amazfit-bip-u"_s << 0x00 << 0x80 << 8;
        QTest::newRow("GTR 2") << u"amazfit-gtr-2"_s << 0x00 << 0x80 << 8;
        QTest::newRow("GTS") << u"amazfit-gts"_s << 0x00 << 0x80 << 8;
        QTest::newRow("Zepp E") << u"zepp-e"_s << 0x00 << 0x80 << 8;
    }

    void families()
    {
        QFETCH(QString, id);
        QFETCH(int, auth);
        QFETCH(int, crypt);
        QFETCH(int, size);
        const auto family = familyOf(id);
        QVERIFY(family);
        QCOMPARE(int(family->auth.auth), auth);
        QCOMPARE(int(family->auth.crypt), crypt);
        QCOMPARE(family->samples.size, size);
    }

    void onlyTheMiBand2HasRawSensors()
    {
        for (const auto &model : huamiModels()) {
            const bool isBand = model.id == u"mi-band-2";
            QCOMPARE(model.can.testFlag(LiveMotion), isBand);
            QCOMPARE(model.can.testFlag(LivePulseWave), isBand);
            QCOMPARE(familyOf(model.id)->rawSensors, isBand);
            QCOMPARE(model.can.testFlag(LiveHeartRate), model.id != u"mi-band-hrx" && model.id != u"mi-band-2i");
        }
    }

    void sampleSizeOfFirmware_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("firmware");
        QTest::addColumn<int>("size");

        QTest::newRow("GTS, last with 4") << u"amazfit-gts"_s << u"0.0.9.00"_s << 4;
        QTest::newRow("GTS, older") << u"amazfit-gts"_s << u"0.0.8.77"_s << 4;
        QTest::newRow("GTS, next") << u"amazfit-gts"_s << u"0.0.9.01"_s << 8;
        QTest::newRow("GTS, newer") << u"amazfit-gts"_s << u"0.1.1.16"_s << 8;
        QTest::newRow("GTR 47 mm, last with 4") << u"amazfit-gtr"_s << u"1.3.5.78"_s << 4;
        QTest::newRow("GTR 47 mm, first with 8") << u"amazfit-gtr"_s << u"1.3.5.79"_s << 8;
        QTest::newRow("GTR 42 mm, last with 4") << u"amazfit-gtr"_s << u"0.1.1.14"_s << 4;
        QTest::newRow("GTR 42 mm, first with 8") << u"amazfit-gtr"_s << u"0.1.1.15"_s << 8;
        QTest::newRow("GTR Lite, last with 4") << u"amazfit-gtr-lite"_s << u"1.0.0.32"_s << 4;
        QTest::newRow("GTR Lite, first with 8") << u"amazfit-gtr-lite"_s << u"1.0.0.33"_s << 8;
        QTest::newRow("GTS, unknown firmware") << u"amazfit-gts"_s << QString() << 8;
        QTest::newRow("Neo, whatever its firmware") << u"amazfit-neo"_s << u"0.0.0.1"_s << 8;
        QTest::newRow("Mi Band 2, whatever its firmware") << u"mi-band-2"_s << u"1.0.1.81"_s << 4;
    }

    void sampleSizeOfFirmware()
    {
        QFETCH(QString, id);
        QFETCH(QString, firmware);
        QFETCH(int, size);
        QCOMPARE(sampleFormat(id, firmware).size, size);
    }

    void confirmsByPnpId()
    {
        QVERIFY(!contradicts({1, 0x0157, 0x0004, 0x0100}, u"mi-band-2"_s));
        QVERIFY(!contradicts({1, 0x0157, 0x0043, 0x0100}, u"amazfit-neo"_s));
        QVERIFY2(contradicts({1, 0x0157, 0x0043, 0x0100}, u"mi-band-2"_s), "it is a Neo");
        QVERIFY2(contradicts({1, 0x0157, 0x0004, 0x0100}, u"amazfit-cor"_s), "it is a Mi Band 2");
        QVERIFY2(contradicts({1, 0x0059, 0x0004, 0x0100}, u"mi-band-2"_s), "another vendor's");
        QVERIFY2(contradicts({2, 0x0157, 0x0004, 0x0100}, u"mi-band-2"_s), "a USB vendor's number");
        QVERIFY2(!contradicts({1, 0x0157, 0x0999, 0x0100}, u"amazfit-cor"_s), "nobody knows that number");
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"
