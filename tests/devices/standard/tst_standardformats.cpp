// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/formats.h"
#include "support/support.h"

#include <QJsonDocument>
#include <QSet>

using namespace pulsekeep;
using namespace pulsekeep::standard;
using namespace Qt::StringLiterals;

namespace {

Result<QJsonValue> decoded(const QString &name, const QByteArray &bytes)
{
    for (const auto &format : packetFormats()) {
        if (format.name == name)
            return format.decode(bytes);
    }
    return Failure(Error::NotFound, name);
}

} // namespace

class TestStandardFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void everyFormatHasANameOfItsOwnAndRefusesNothing()
    {
        QSet<QString> names;
        for (const auto &format : packetFormats()) {
            QVERIFY2(format.name.startsWith("standard."_L1), qPrintable(format.name));
            QVERIFY2(!names.contains(format.name), qPrintable(format.name));
            names.insert(format.name);
            QVERIFY(!format.title.isEmpty());
            const auto value = format.decode(QByteArray());
            QVERIFY2(!value, qPrintable(format.name));
            const auto sentence = value.error().explanation().what;
            QVERIFY2(sentence.startsWith("Refused: "_L1) && sentence.endsWith(u'.') && sentence.count(u'\n') == 0,
                     qPrintable(sentence));
        }
        QCOMPARE(names.size(), 19);
    }

    void values_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("json");

        const auto row = [](const char *name, const char *format, const char *bytes, const char *json) {
            QTest::newRow(name) << QString::fromLatin1(format) << QByteArray::fromHex(bytes) << QByteArray(json);
        };
        row("heart rate", "standard.heart_rate", "163df003e003",
            R"({"bpm":61,"contact":true,"energy_kj":null,"rr_ms":[984.4,968.8]})");
        row("no heart rate", "standard.heart_rate", "0400",
            R"({"bpm":null,"contact":false,"energy_kj":null,"rr_ms":[]})");
        row("blood pressure", "standard.blood_pressure", "1e7c0056006100e807060f11111b3300010500",
            R"({"systolic_mmHg":124,"diastolic_mmHg":86,"mean_arterial_mmHg":97,"unit":"mmHg",)"
            R"("time":"2024-06-15T17:17:27","pulse_bpm":51,"user":1,"movement":true,"cuff_ok":true,)"
            R"("irregular_heartbeat":true,"pulse_range":"within","position_ok":true})");
        row("blood pressure in kilopascals", "standard.blood_pressure", "05a5f06bf07ef04800",
            R"({"systolic_mmHg":123.8,"diastolic_mmHg":80.3,"mean_arterial_mmHg":94.5,"unit":"kPa","time":null,)"
            R"("pulse_bpm":72,"user":null,"movement":null,"cuff_ok":null,"irregular_heartbeat":null,)"
            R"("pulse_range":null,"position_ok":null})");
        row("a failed blood pressure", "standard.blood_pressure", "14ff07ff07ff07ff073a00",
            R"({"systolic_mmHg":null,"diastolic_mmHg":null,"mean_arterial_mmHg":null,"unit":"mmHg","time":null,)"
            R"("pulse_bpm":null,"user":null,"movement":false,"cuff_ok":false,"irregular_heartbeat":false,)"
            R"("pulse_range":null,"position_ok":false})");
        row("enhanced blood pressure", "standard.enhanced_blood_pressure", "4276004c00ff07c8f04431",
            R"({"systolic_mmHg":118,"diastolic_mmHg":76,"mean_arterial_mmHg":null,"unit":"mmHg",)"
            R"("time":"2026-03-12T03:34:32Z","pulse_bpm":null,"user":null,"movement":null,"cuff_ok":null,)"
            R"("irregular_heartbeat":null,"pulse_range":null,"position_ok":null})");
        row("a stored blood pressure", "standard.blood_pressure_record", "030201352a0076004c00ff07",
            R"({"sequence":258,"systolic_mmHg":118,"diastolic_mmHg":76,"mean_arterial_mmHg":null,"unit":"mmHg",)"
            R"("time":null,"pulse_bpm":null,"user":null,"movement":null,"cuff_ok":null,"irregular_heartbeat":null,)"
            R"("pulse_range":null,"position_ok":null})");
        row("pressure in the cuff", "standard.cuff_pressure", "00a800ff07ff07",
            R"({"cuff_mmHg":168,"unit":"mmHg","time":null,"pulse_bpm":null,"user":null})");
        row("weight", "standard.weight", "0e9038e8070311072d0c02ed00d406",
            R"({"weight_kg":72.4,"unit":"kg","time":"2024-03-17T07:45:12","user":2,"bmi":23.7,"height_m":1.748})");
        row("weight in pounds", "standard.weight", "03e844e8070311072d0c",
            R"({"weight_kg":80.014,"unit":"lb","time":"2024-03-17T07:45:12","user":null,"bmi":null,"height_m":null})");
        row("no weight", "standard.weight", "00ffff",
            R"({"weight_kg":null,"unit":"kg","time":null,"user":null,"bmi":null,"height_m":null})");
        row("what a scale can", "standard.weight_feature", "bf010000",
            R"({"bits":447,"time_stamp":true,"several_users":true,"weight_resolution_kg":0.005,)"
            R"("height_resolution_m":0.001})");
        row("body composition", "standard.body_composition", "2603d700e8070311072d0c0257166c207413",
            R"({"fat_percent":21.5,"unit":"kg","in_several_packets":false,"time":"2024-03-17T07:45:12","user":2,)"
            R"("basal_metabolism_kj":null,"muscle_percent":null,"muscle_kg":28.595,"fat_free_kg":null,)"
            R"("soft_lean_kg":null,"water_kg":41.5,"impedance_ohm":498,"weight_kg":null,"height_m":null})");
        row("temperature", "standard.temperature", "07da0300ffea07060c14311903",
            R"({"temperature_c":37,"unit":"fahrenheit","time":"2026-06-12T20:49:25","type":3,"site":"ear"})");
        row("no temperature", "standard.temperature", "00ffff7f00",
            R"({"temperature_c":null,"unit":"celsius","time":null,"type":null,"site":null})");
        row("spot check", "standard.oxygen_spot_check", "0161004000ea07060c143119",
            R"({"oxygen_percent":97,"pulse_bpm":64,"time":"2026-06-12T20:49:25","status":null,"sensor_status":null,)"
            R"("believable":true,"pulse_amplitude_percent":null})");
        row("continuous oxygen", "standard.oxygen_continuous", "1961004000620042000008002af0",
            R"({"oxygen_percent":97,"pulse_bpm":64,"fast":{"oxygen_percent":98,"pulse_bpm":66},"slow":null,)"
            R"("status":null,"sensor_status":2048,"believable":false,"pulse_amplitude_percent":4.2})");
        row("number of records", "standard.record_reply", "05000a01", R"({"number":266,"request":null,"code":null})");
        row("end of records", "standard.record_reply", "06000101", R"({"number":null,"request":1,"code":1})");
        row("battery", "standard.battery", "52", R"({"percent":82})");
        row("date and time", "standard.date_time", "ea07060c143119", R"({"time":"2026-06-12T20:49:25"})");
        row("no date", "standard.date_time", "00000000000000", R"({"time":null})");
        row("current time", "standard.current_time", "ea07060c143119058001",
            R"({"time":"2026-06-12T20:49:25.500","weekday":5,"adjust_reason":1})");
        row("PnP id", "standard.pnp_id", "010d0001003412", R"({"source":1,"vendor":13,"product":1,"version":4660})");
        row("SFLOAT", "standard.sfloat", "a5f0", R"({"value":16.5,"kind":"number"})");
        row("SFLOAT NRes", "standard.sfloat", "0008", R"({"value":null,"kind":"nres"})");
        row("FLOAT", "standard.float", "6c0100ff", R"({"value":36.4,"kind":"number"})");
        row("FLOAT -INFINITY", "standard.float", "02008000", R"({"value":null,"kind":"-infinity"})");
    }
    void values()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, json);

        const auto value = decoded(format, bytes);
        QVERIFY2(value, value ? "" : qPrintable(value.error().detail()));
        const auto expected = QJsonDocument::fromJson(json).object();
        QVERIFY(!expected.isEmpty());
        QCOMPARE(QJsonDocument(value->toObject()).toJson(), QJsonDocument(expected).toJson());
    }
};

QTEST_GUILESS_MAIN(TestStandardFormats)
#include "tst_standardformats.moc"
