// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/codec.h"
#include "devices/omron/formats.h"
#include "omrontest.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace pulsekeep;
using namespace pulsekeep::omron;
using namespace Qt::StringLiterals;

/** The table of models: who is recognised as what, and that every row makes sense. */
class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void recognition_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<quint32>>("services");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QStringList>("models"); // {}: nobody's; "*": several that are not all listed here

        const QList<quint32> pressure{0x1810};
        const QList<quint32> modern{0x1810, 0xfe4a};
        const QList<quint32> nothing;
        const QByteArray none;
        QTest::newRow("HEM-7151T") << u"BLEsmart_0000016028FFB2735FEF"_s << pressure << none
                                   << QStringList{u"hem-7151t"_s};
        QTest::newRow("HEM-7361T") << u"BLESmart_0000025828FFB232E019"_s << pressure << hex("0101d00264110011")
                                   << QStringList{u"hem-7361t"_s};
        QTest::newRow("HEM-7361T, its name alone")
            << u"BLESmart_0000025828FFB232E019"_s << nothing << none << QStringList{u"hem-7361t"_s};
        QTest::newRow("HEM-7600T-Z") << u"BLEsmart_0000011F005FBFBE315B"_s << pressure << none
                                     << QStringList{u"hem-7600t"_s};
        QTest::newRow("HEM-7600T-E") << u"BLEsmart_0000021F005FBFBE315B"_s << pressure << none
                                     << QStringList{u"hem-7600t"_s};
        QTest::newRow("HEM-7155T") << u"BLEsmart_0000026428FFB2735FEF"_s << pressure << none
                                   << QStringList{u"hem-7155t"_s};
        QTest::newRow("HEM-7144T2") << u"BLEsmart_000000BCC1C5AB252860"_s << modern << none
                                    << QStringList{u"hem-7144t2"_s};
        QTest::newRow("a name without its address")
            << u"BLEsmart_00000160"_s << nothing << none << QStringList{u"hem-7151t"_s};
        QTest::newRow("a scale") << u"BLESmart_00010112F974C431DBE2"_s << nothing << hex("0100460046") << QStringList();
        QTest::newRow("a code nobody has seen")
            << u"BLEsmart_0000ABCD28FFB2735FEF"_s << pressure << none << QStringList{u"*"_s};
        QTest::newRow("a trade name") << u"X2+ Connect_C1C5AB252860"_s << modern << hex("08000200f1001e010006")
                                      << QStringList{u"hem-7183t1"_s, u"hem-7188t1"_s};
        QTest::newRow("a trade name of both generations")
            << u"X4 Smart_C1C5AB252860"_s << nothing << none
            << QStringList{u"hem-7155t"_s, u"hem-7340t"_s, u"hem-7155t-k4"_s, u"hem-7155t-esl1"_s};
        QTest::newRow("the generation makes the choice smaller")
            << u"X4 Smart_C1C5AB252860"_s << modern << none << QStringList{u"hem-7155t-k4"_s, u"hem-7155t-esl1"_s};
        QTest::newRow("two models are called M7 Intelli IT")
            << u"M7 Intelli IT_C1C5AB252860"_s << pressure << none << QStringList{u"hem-7361t"_s, u"hem-7322t"_s};
        QTest::newRow("the label") << u"HEM-7322T-E"_s << pressure << none << QStringList{u"hem-7322t"_s};
        QTest::newRow("a label within a label")
            << u"HEM-7155T_K4"_s << modern << none << QStringList{u"hem-7155t-k4"_s};
        QTest::newRow("a label of another edition")
            << u"HEM-7155T_D"_s << pressure << none << QStringList{u"hem-7155t"_s};
        QTest::newRow("a label nobody knows") << u"HEM-9999X"_s << nothing << none << QStringList{u"*"_s};
        QTest::newRow("no name, but the vendor's number")
            << QString() << pressure << hex("0101d00264110011") << QStringList{u"*"_s};
        QTest::newRow("no name, but the vendor's service") << QString() << modern << none << QStringList{u"*"_s};
        QTest::newRow("another maker's monitor") << u"BM59"_s << pressure << none << QStringList();
        QTest::newRow("another maker's device with a number at the end")
            << u"Speaker_C1C5AB252860"_s << nothing << none << QStringList();
        QTest::newRow("something of the vendor that measures no pressure")
            << QString() << nothing << hex("0101d00264110011") << QStringList();
        QTest::newRow("manufacturer data that are cut short")
            << QString() << pressure << hex("0101d00264") << QStringList();
    }
    void recognition()
    {
        QFETCH(QString, name);
        QFETCH(QList<quint32>, services);
        QFETCH(QByteArray, data);
        QFETCH(QStringList, models);

        Advertisement seen;
        seen.endpoint = {u"28:FF:B2:73:5F:EF"_s, AddressType::Public, name};
        for (const auto service : services)
            seen.services.append(sigUuid(service));
        if (!data.isEmpty())
            seen.manufacturerData.insert(0x020e, data);

        const auto recognised = recognise(seen);
        QCOMPARE(recognised.has_value(), !models.isEmpty());
        if (!recognised)
            return;
        QStringList ids;
        for (const auto &model : recognised->alternatives)
            ids += model.id;
        if (models == QStringList{u"*"_s}) {
            QVERIFY(ids.size() > 4);
            QVERIFY(ids.contains(recognised->model.id));
            return;
        }
        QCOMPARE(ids.isEmpty() ? QStringList{recognised->model.id} : ids, models);
        QVERIFY(ids.isEmpty() || ids.contains(recognised->model.id));
    }

    void twoUsersMakeTheChoiceSmaller()
    {
        Advertisement seen;
        seen.services = {sigUuid(0x1810)};
        seen.manufacturerData.insert(0x020e, hex("0101d00264110011"));
        const auto recognised = recognise(seen);
        QVERIFY(recognised);
        for (const auto &model : recognised->alternatives)
            QCOMPARE(model.users, 2);
    }

    void everyRowMakesSense()
    {
        int classic = 0;
        for (const auto &model : omronModels()) {
            const auto map = memoryOf(model.id);
            QVERIFY2(map, qPrintable(model.id));
            QCOMPARE(omronModel(model.id)->name, model.name);
            QVERIFY2(map->recordSize == 14 || map->recordSize == 16, qPrintable(model.id));
            QVERIFY2(map->block >= map->recordSize && map->block <= LargestFrame - FrameOverhead, qPrintable(model.id));
            // Index, user blocks, clock and a rest of 8 bytes fill the settings.
            QVERIFY2(map->userBlockSize() >= 6, qPrintable(model.id));
            QCOMPARE(map->clockAt + map->clockSize + 8, map->settingsSize());
            QVERIFY2(map->rings[0].count > 0 && map->rings[0].count <= 100, qPrintable(model.id));
            const int end = map->slot(1, map->rings[0].count);
            if (map->users() == 2)
                QCOMPARE(int(map->rings[1].start), end);
            // Nothing lies over the settings.
            const int settingsEnd = map->writeBase + map->settingsSize();
            const int last = map->users() == 2 ? map->slot(2, map->rings[1].count) : end;
            QVERIFY2(map->rings[0].start >= settingsEnd || last <= map->readBase, qPrintable(model.id));
            QVERIFY2(map->token <= (map->generation == MemoryMap::Modern), qPrintable(model.id));
            QVERIFY2(map->generation == MemoryMap::Classic || (!map->setsClock && !map->clearsCounter),
                     qPrintable(model.id));
            QCOMPARE(model.users, map->users());
            QVERIFY(model.bonding == Bonding::Always);
            classic += map->generation == MemoryMap::Classic ? 1 : 0;
        }
        QVERIFY(classic > 40);
        QVERIFY(!memoryOf(u"mi-band-2"_s));
    }

    void supportedModels()
    {
        QStringList supported;
        for (const auto &model : omronModels()) {
            if (model.support == Support::Supported)
                supported += model.name;
        }
        supported.sort();
        QCOMPARE(supported,
                 QStringList({u"Omron HEM-6232T"_s, u"Omron HEM-7150T"_s, u"Omron HEM-7151T"_s, u"Omron HEM-7155T"_s,
                              u"Omron HEM-7322T"_s, u"Omron HEM-7342T"_s, u"Omron HEM-7361T"_s, u"Omron HEM-7530T"_s,
                              u"Omron HEM-7600T"_s}));
    }

    void formats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QJsonValue>("value"); // undefined: refused

        QTest::newRow("a record") << u"omron.record.hem-7151t"_s << hex("6553461689215b1a0000050000003800")
                                  << QJsonValue(QJsonObject{{u"empty"_s, false},
                                                            {u"time"_s, u"2022-08-12T09:41:27"_s},
                                                            {u"systolic_mmHg"_s, 126},
                                                            {u"diastolic_mmHg"_s, 83},
                                                            {u"pulse_bpm"_s, 70},
                                                            {u"irregular_heartbeat"_s, false},
                                                            {u"movement"_s, false},
                                                            {u"cuff_ok"_s, true},
                                                            {u"series"_s, 0},
                                                            {u"irregular_beats"_s, 0},
                                                            {u"artefacts"_s, 0},
                                                            {u"sequence"_s, 5},
                                                            {u"checksum_ok"_s, true},
                                                            {u"user"_s, QJsonValue::Null}});
        QTest::newRow("an empty slot") << u"omron.record.hem-7322t"_s << QByteArray(14, '\xff')
                                       << QJsonValue(QJsonObject{{u"empty"_s, true}});
        QTest::newRow("no record") << u"omron.record.hem-7322t"_s << hex("00") << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("an index") << u"omron.index.hem-7140t1"_s << hex("00400080008000802100008000000080")
                                  << QJsonValue(QJsonArray{QJsonObject{{u"user"_s, 1},
                                                                       {u"cursor"_s, 0},
                                                                       {u"wrapped"_s, true},
                                                                       {u"stored"_s, 14},
                                                                       {u"unread"_s, QJsonValue::Null},
                                                                       {u"sequence"_s, 33}}});
        QTest::newRow("half an index") << u"omron.index.hem-7140t1"_s << hex("0040")
                                       << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("a command") << u"omron.frame"_s << hex("0801000010100009")
                                   << QJsonValue(QJsonObject{{u"from"_s, u"app"_s},
                                                             {u"type"_s, u"read"_s},
                                                             {u"address"_s, u"0010"_s},
                                                             {u"count"_s, 16},
                                                             {u"data"_s, QJsonValue::Null}});
        QTest::newRow("a reply") << u"omron.frame"_s << hex("088100002010e35a")
                                 << QJsonValue(QJsonObject{{u"from"_s, u"device"_s},
                                                           {u"type"_s, u"read"_s},
                                                           {u"address"_s, u"0020"_s},
                                                           {u"count"_s, 16},
                                                           {u"data"_s, QJsonValue::Null},
                                                           {u"status"_s, 0xe3}});
        QTest::newRow("half a frame") << u"omron.frame"_s << hex("0881") << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("a name") << u"omron.name"_s << QByteArray("BLEsmart_0000016028FFB2735FEF")
                                << QJsonValue(QJsonObject{{u"kind"_s, u"blood_pressure_monitor"_s},
                                                          {u"code"_s, u"0160"_s},
                                                          {u"called"_s, QJsonValue::Null},
                                                          {u"address"_s, u"28:FF:B2:73:5F:EF"_s},
                                                          {u"mode"_s, u"pairing"_s},
                                                          {u"models"_s, QJsonArray{u"hem-7151t"_s}}});
        QTest::newRow("a code nobody knows") << u"omron.name"_s << QByteArray("BLESmart_0000ABCD28FFB2735FEF")
                                             << QJsonValue(QJsonObject{{u"kind"_s, u"blood_pressure_monitor"_s},
                                                                       {u"code"_s, u"abcd"_s},
                                                                       {u"called"_s, QJsonValue::Null},
                                                                       {u"address"_s, u"28:FF:B2:73:5F:EF"_s},
                                                                       {u"mode"_s, u"transfer"_s},
                                                                       {u"models"_s, QJsonArray()}});
        QTest::newRow("a scale's name") << u"omron.name"_s << QByteArray("BLESmart_00010112F974C431DBE2")
                                        << QJsonValue(QJsonObject{{u"kind"_s, u"scale"_s},
                                                                  {u"code"_s, u"0112"_s},
                                                                  {u"called"_s, QJsonValue::Null},
                                                                  {u"address"_s, u"F9:74:C4:31:DB:E2"_s},
                                                                  {u"mode"_s, u"transfer"_s},
                                                                  {u"models"_s, QJsonArray()}});
        QTest::newRow("nobody's name") << u"omron.name"_s << QByteArray("MI Band 2")
                                       << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("manufacturer data")
            << u"omron.manufacturer_data"_s << hex("0100460046")
            << QJsonValue(QJsonObject{
                   {u"format"_s, 1},
                   {u"user_count"_s, 1},
                   {u"clock_set"_s, true},
                   {u"pairing"_s, false},
                   {u"data_waiting"_s, false},
                   {u"users"_s, QJsonArray{QJsonObject{{u"user"_s, 1}, {u"sequence"_s, 70}, {u"records"_s, 70}}}}});
        QTest::newRow("too short for two users")
            << u"omron.manufacturer_data"_s << hex("0101d00264") << QJsonValue(QJsonValue::Undefined);
    }
    void formats()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, input);
        QFETCH(QJsonValue, value);

        for (const auto &candidate : packetFormats()) {
            if (candidate.name != format)
                continue;
            const auto decoded = candidate.decode(input);
            QCOMPARE(decoded.has_value(), !value.isUndefined());
            if (decoded)
                QCOMPARE(*decoded, value);
            else
                QVERIFY(!decoded.error().explanation().what.isEmpty());
            return;
        }
        QFAIL("no such format");
    }

    void recordFormats()
    {
        QCOMPARE(modelOfRecordFormat(recordFormat(u"hem-7361t"_s)), std::optional(u"hem-7361t"_s));
        QVERIFY(!modelOfRecordFormat(u"omron.record.abacus"_s));
        QVERIFY(!modelOfRecordFormat(u"huami.activity4"_s));
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_omron_models.moc"
