// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "core/clock.h"
#include "devices/huami/simulator.h"
#include "devices/omron/simulator.h"
#include "devices/registry.h"
#include "support/support.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <unistd.h>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using huami::BandSimulator;

namespace {

const auto NeoKey = u"0xcaa04207ff084f260d8513a5d75d8dcf"_s;
const auto NeoAddress = u"E1:87:29:30:E4:E7"_s;
/** As huami_token prints it. */
const auto KeyBlock = u"╓───Device 0\n║  MAC: E1:87:29:30:E4:E7, active: Yes\n"
                      "║  Key: 0xcaa04207ff084f260d8513a5d75d8dcf\n╙────────────\n"_s;

/** A hundred days before it lies the night in which summer time began in Berlin. */
QDateTime now()
{
    return {QDate(2026, 5, 20), QTime(10, 0, 30), Qt::UTC};
}

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

bool isOneLine(const QByteArray &text)
{
    return text.endsWith('\n') && text.count('\n') == 1;
}

QJsonObject withKey(const QList<QJsonObject> &objects, const QString &key)
{
    for (const auto &object : objects) {
        if (object.contains(key))
            return object;
    }
    return {};
}

} // namespace

/** Drives the built program. Each test has a data folder of its own; the devices are simulated. */
class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<QTemporaryDir> m_paired;
    std::unique_ptr<QTemporaryDir> m_synced;
    const FixedClock m_clock{now(), berlin()};

    Ending simulate(const QStringList &words, const QByteArray &input = {})
    {
        return m_program->simulate(words, input);
    }
    Ending run(const QStringList &words, const QByteArray &input = {}) { return m_program->run(words, input); }

    /** Both devices are paired, and read where @p synced says so: done once, and copied for each test. */
    void pairBoth(bool synced = false)
    {
        auto &folder = synced ? m_synced : m_paired;
        if (!folder) {
            folder = std::make_unique<QTemporaryDir>();
            Program program(folder->path());
            program.setNow(now());
            const auto band = program.simulate({u"pair"_s, u"MI Band 2"_s});
            QVERIFY2(band.status == 0, band.err);
            const auto neo = program.simulate({u"pair"_s, u"Amazfit Neo"_s, u"--key"_s, NeoKey});
            QVERIFY2(neo.status == 0, neo.err);
            if (synced)
                QCOMPARE(program.simulate({u"sync"_s}).status, 0);
        }
        const QDir from(Program(folder->path()).dataFolder());
        QVERIFY(QDir().mkpath(m_program->dataFolder()));
        for (const auto &file : from.entryList(QDir::Files | QDir::Hidden))
            QVERIFY(QFile::copy(from.filePath(file), QDir(m_program->dataFolder()).filePath(file)));
    }
    void pairAndSyncBoth() { pairBoth(true); }

    /** Where the simulated HEM-7361T keeps what it was told. */
    QString monitorFile() const
    {
        const QDir folder(m_program->dataFolder());
        const auto address = omron::MonitorSimulator(u"hem-7361t"_s, &m_clock).address();
        return folder.filePath(u"simulated-%1.json"_s.arg(QString(address).replace(u':', u'-')));
    }
    QJsonObject monitorState() const
    {
        QFile file(monitorFile());
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    /** The name of a transcript's file. */
    QString written(const QByteArray &transcript)
    {
        QFile file(m_folder->filePath(u"visit.transcript"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(transcript) != transcript.size())
            qFatal("the transcript cannot be written");
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_program = std::make_unique<Program>(m_folder->path());
        m_program->setNow(now());
    }

    // Words
    // ------------------------------------------------------------------------------------------------------------

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("words");

        QTest::newRow("no command: there is no window yet") << QStringList{};
        QTest::newRow("an unknown command") << QStringList{u"fly"_s};
        QTest::newRow("an unknown option") << QStringList{u"devices"_s, u"--fly"_s};
        QTest::newRow("an option of another command") << QStringList{u"devices"_s, u"--seconds"_s, u"1"_s};
        QTest::newRow("an option without its value") << QStringList{u"scan"_s, u"--seconds"_s};
        QTest::newRow("a word too few") << QStringList{u"pair"_s};
        QTest::newRow("a word too many") << QStringList{u"devices"_s, u"all"_s};
        QTest::newRow("seconds that are no number") << QStringList{u"scan"_s, u"--seconds"_s, u"many"_s};
        QTest::newRow("negative seconds") << QStringList{u"scan"_s, u"--seconds=-1"_s};
        QTest::newRow("history of what nobody measures") << QStringList{u"history"_s, u"luck"_s};
        QTest::newRow("a time that is none") << QStringList{u"history"_s, u"steps"_s, u"--from"_s, u"soon"_s};
        QTest::newRow("a day that is not in the calendar")
            << QStringList{u"history"_s, u"steps"_s, u"--from"_s, u"2026-02-30"_s};
        QTest::newRow("from after to") << QStringList{u"history"_s, u"steps"_s, u"--from"_s,
                                                      u"today"_s,   u"--to"_s,  u"7d"_s};
        QTest::newRow("summed up by something odd") << QStringList{u"history"_s, u"steps"_s, u"--by"_s, u"moon"_s};
        QTest::newRow("an export format that does not exist") << QStringList{u"export"_s, u"pdf"_s};
        QTest::newRow("sleep and minutes in one table")
            << QStringList{u"export"_s, u"csv"_s, u"--kind"_s, u"steps"_s, u"--kind"_s, u"sleep"_s};
        QTest::newRow("decoding without bytes") << QStringList{u"decode"_s, u"huami.heart_rate"_s};
        QTest::newRow("decoding an unknown format") << QStringList{u"decode"_s, u"huami.luck"_s, u"00"_s};
        QTest::newRow("help for an unknown command") << QStringList{u"help"_s, u"fly"_s};
        QTest::newRow("a pace without a simulation") << QStringList{u"--pace"_s, u"1"_s, u"devices"_s};
        QTest::newRow("an odd place for keys") << QStringList{u"pair"_s, u"x"_s, u"--keep-key"_s, u"attic"_s};
    }
    void wrongUse()
    {
        QFETCH(QStringList, words);
        const auto ending = run(words);
        QCOMPARE(ending.status, 2);
        QVERIFY2(isOneLine(ending.err), ending.err);
        if (!words.isEmpty())
            QCOMPARE(ending.out, QByteArray());
        QVERIFY2(!QFileInfo::exists(m_program->dataFolder()), "wrong use opened the database");
    }

    void withoutAWindowItShowsTheUsage()
    {
        const auto ending = run({});
        QVERIFY(ending.err.contains("window"));
        QVERIFY(ending.out.contains("Usage: pulsekeep"));
        for (const auto *command :
             {"scan", "pair", "devices", "sync", "live", "history", "export", "import", "people", "decode", "replay",
              "redecode", "self-test", "find", "set", "measure", "forget", "keys", "transcript"})
            QVERIFY2(ending.out.contains(QByteArray("\n  ") + command), command);
    }

    void helpAndVersion()
    {
        for (const auto &words : {QStringList{u"help"_s}, QStringList{u"--help"_s}, QStringList{u"-h"_s}}) {
            const auto ending = run(words);
            QCOMPARE(ending.status, 0);
            QVERIFY(ending.out.startsWith("Usage: pulsekeep"));
        }
        const auto ofPair = run({u"help"_s, u"pair"_s});
        QCOMPARE(ofPair.status, 0);
        QVERIFY(ofPair.out.contains("--key"));
        QCOMPARE(run({u"pair"_s, u"--help"_s}).out, ofPair.out);
        const auto version = run({u"--version"_s});
        QCOMPARE(version.status, 0);
        QVERIFY(QRegularExpression(u"^Pulsekeep [0-9]+\\.[0-9]+\\.[0-9]+\n$"_s).match(version.text()).hasMatch());
    }

    void wordsAndNumbersAreThoseOfTheLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("minutes");
        QTest::newRow("none") << QString() << u"new minutes: 144,000"_s;
        QTest::newRow("C") << u"C"_s << u"new minutes: 144,000"_s;
        QTest::newRow("British") << u"en_GB.UTF-8"_s << u"new minutes: 144,000"_s;
        QTest::newRow("German") << u"de_DE.UTF-8"_s << u"neue Minuten: 144.000"_s;
        QTest::newRow("Swiss, in an old encoding") << u"de_CH.ISO-8859-1"_s << u"neue Minuten: 144’000"_s;
        QTest::newRow("not translated") << u"da_DK.UTF-8"_s << u"new minutes: 144.000"_s;
    }
    // Whether this computer has the locale or not.
    void wordsAndNumbersAreThoseOfTheLocale()
    {
        QFETCH(QString, locale);
        QFETCH(QString, minutes);
        pairBoth();
        m_program->setLocale(locale);
        const auto ending = simulate({u"sync"_s, u"Mi Band 2"_s});
        QVERIFY2(ending.status == 0, ending.err);
        QCOMPARE(ending.complaint(), QString()); // of Qt, about the encoding
        QVERIFY2(ending.text().contains(minutes), ending.out);
    }

    // They are made before anything else, so they could be before there is a language.
    void helpAndComplaintsAreTranslated()
    {
        m_program->setLocale(u"de_DE.UTF-8"_s);
        const auto usage = run({u"--help"_s});
        QCOMPARE(usage.status, 0);
        QVERIFY2(usage.text().startsWith(u"Aufruf: pulsekeep"_s), usage.out);
        QVERIFY2(usage.text().contains(u"Simulierte Geräte"_s), usage.out);     // an option
        QVERIFY2(usage.text().contains(u"Schritt für Schritt\n"_s), usage.out); // a command
        const auto ofScan = run({u"help"_s, u"scan"_s});
        QVERIFY2(ofScan.text().contains(u"ohne Angabe 5."_s), ofScan.out);
        QCOMPARE(run({u"fly"_s}).complaint(),
                 u"Es gibt keinen Befehl „fly“. „pulsekeep help“ zeigt, wie man es benutzt.\n"_s);
        QCOMPARE(run({}).complaint(), u"Es gibt keinen Bildschirm für ein Fenster, daher ist ein Befehl nötig.\n"_s);
    }

    void jsonIsTheSameInEveryLanguage()
    {
        pairAndSyncBoth();
        const QStringList words{u"--json"_s, u"history"_s, u"steps"_s, u"--from"_s, u"7d"_s, u"--by"_s, u"day"_s};
        const auto english = simulate(words);
        m_program->setLocale(u"de_DE.UTF-8"_s);
        const auto german = simulate(words);
        QCOMPARE(english.status, 0);
        QVERIFY(!english.out.isEmpty());
        QCOMPARE(german.out, english.out);
    }

    // Decoding
    // ---------------------------------------------------------------------------------------------------------

    // Numbers: the protocol paper's sections 4.3, 11.3 to 11.7.
    void decode_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QByteArray>("expected"); // the fields that must be there

        const auto row = [](const char *name, const QString &format, const QString &input, const char *expected) {
            QTest::newRow(name) << format << input << QByteArray(expected);
        };
        row("a key with 0x", u"huami.key"_s, NeoKey, R"({"key":"caa04207ff084f260d8513a5d75d8dcf"})");
        row("a key with blanks", u"huami.key"_s, u"ca a0 42 07 ff 08 4f 26 0d 85 13 a5 d7 5d 8d cf"_s,
            R"({"key":"caa04207ff084f260d8513a5d75d8dcf"})");
        row("a key with dashes", u"huami.key"_s, u"0xc7908bb8-3c93-4b93-b31a-d25bdaa3fff7"_s,
            R"({"key":"c7908bb83c934b93b31ad25bdaa3fff7"})");
        row("the block of huami_token", u"huami.key"_s, KeyBlock, R"({"key":"caa04207ff084f260d8513a5d75d8dcf"})");
        row("72 bpm", u"huami.heart_rate"_s, u"0048"_s, R"({"bpm":72})");
        row("93 bpm", u"huami.heart_rate"_s, u"005d"_s, R"({"bpm":93})");
        row("a rate of two bytes", u"huami.heart_rate"_s, u"014800"_s, R"({"bpm":72})");
        row("no contact is no reading", u"huami.heart_rate"_s, u"0000"_s, R"({"bpm":null})");
        row("255 is no reading", u"huami.heart_rate"_s, u"00ff"_s, R"({"bpm":null})");
        row("a beat interval", u"huami.heart_rate"_s, u"164ce803"_s, R"({"bpm":76,"contact":true,"rr_ms":[976.6]})");
        row("seven pulse wave samples", u"huami.raw_sensor"_s, u"02102d8c348c448c458c3d8c428c488c"_s,
            R"({"type":"ppg","counter":16,"samples":[35885,35892,35908,35909,35901,35906,35912]})");
        row("nine pulse wave samples in the list called gyro", u"huami.raw_sensor"_s,
            u"02e1103231323d3274328e329632af32c732cf32"_s,
            R"({"type":"ppg","counter":225,"samples":[12816,12849,12861,12916,12942,12950,12975,12999,13007]})");
        row("three motion samples", u"huami.raw_sensor"_s, u"01de49ffd9ff3c004cffd8ff3b004dffdcff4400"_s,
            R"({"type":"motion","counter":222,"samples":[[-183,-39,60],[-180,-40,59],[-179,-36,68]]})");
        row("a battery", u"huami.battery"_s, u"0f4f00e107041b02050720e107041b06320a2064"_s, R"({"percent":79})");
        row("a time in the east", u"huami.time"_s, u"e207040f10142b0700000c"_s,
            R"({"time":"2018-04-15T16:20:43+03:00","weekday":7})");
        row("another time in the east", u"huami.time"_s, u"e10705080e341801000020"_s,
            R"({"time":"2017-05-08T14:52:24+08:00","weekday":1})");
        row("steps", u"huami.steps"_s, u"0ccc0000008a00000004000000"_s, R"({"steps":204,"distance_m":138,"kcal":4})");
        row("steps without distance", u"huami.steps"_s, u"00e8030000"_s,
            R"({"steps":1000,"distance_m":null,"kcal":null})");
        row("a strap's heart rate", u"standard.heart_rate"_s, u"163df003e003"_s,
            R"({"bpm":61,"contact":true,"rr_ms":[984.4,968.8]})");
        row("blood pressure", u"standard.blood_pressure"_s, u"1e7c0056006100e807060f11111b3300010500"_s,
            R"({"systolic_mmHg":124,"diastolic_mmHg":86,"pulse_bpm":51,"user":1,"time":"2024-06-15T17:17:27"})");
        row("a weighing that failed", u"standard.weight"_s, u"02ffffe8070311072d0c"_s, R"({"weight_kg":null})");
        row("four minutes of a Mi Band 2", u"huami.activity4"_s, u"000200ff000700ff0a1400ff001a00ff"_s,
            R"([{"intensity":2,"steps":0,"bpm":null},{"intensity":7,"steps":0,"bpm":null},)"
            R"({"intensity":20,"steps":0,"bpm":null},{"intensity":26,"steps":0,"bpm":null}])");
    }
    void decode()
    {
        QFETCH(QString, format);
        QFETCH(QString, input);
        QFETCH(QByteArray, expected);
        const auto ending = run({u"decode"_s, format, input});
        QVERIFY2(ending.status == 0, ending.err);
        QCOMPARE(ending.err, QByteArray());
        QVERIFY(isOneLine(ending.out));

        const auto got = QJsonDocument::fromJson(ending.out);
        const auto wanted = QJsonDocument::fromJson(expected);
        QVERIFY(!wanted.isNull());
        const auto gotRows = got.isArray() ? got.array() : QJsonArray{got.object()};
        const auto wantedRows = wanted.isArray() ? wanted.array() : QJsonArray{wanted.object()};
        QCOMPARE(gotRows.size(), wantedRows.size());
        for (qsizetype index = 0; index < wantedRows.size(); ++index) {
            const auto gotRow = gotRows.at(index).toObject();
            const auto wantedRow = wantedRows.at(index).toObject();
            for (auto field = wantedRow.begin(); field != wantedRow.end(); ++field) {
                QVERIFY2(gotRow.contains(field.key()), qPrintable(field.key()));
                QCOMPARE(gotRow.value(field.key()), field.value());
            }
        }
        QVERIFY2(!QFileInfo::exists(m_program->dataFolder()), "decoding opened the database");
    }

    void eightByteMinutesHaveAllTheirBytes()
    {
        const auto ending = run({u"decode"_s, u"huami.activity8"_s, u"5014003c00000000 501e1e4600000000"_s});
        // Blanks are no hex digits.
        QCOMPARE(ending.status, 1);
        const auto joined = run({u"decode"_s, u"huami.activity8"_s, u"5014003c00000000501e1e4600000000"_s});
        QCOMPARE(joined.status, 0);
        QCOMPARE(QJsonDocument::fromJson(joined.out).array().size(), 2);
    }

    void refusedInput_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("says");

        QTest::newRow("a key of 30 digits") << u"huami.key"_s << u"0xa3c10e34e5c14637eea6b9efc06106"_s << u"30"_s;
        QTest::newRow("a key of 31 digits") << u"huami.key"_s << u"caa04207ff084f260d8513a5d75d8dc"_s << u"31"_s;
        QTest::newRow("no key on the server") << u"huami.key"_s << u"0x00"_s << u"key"_s;
        QTest::newRow("a key cut off in the printout")
            << u"huami.key"_s << u"0xc7908bb8-3c93-4b93-b31a-d25bdaa3f…"_s << u"cut"_s;
        QTest::newRow("a letter that is no digit") << u"huami.key"_s << u"caa04207ff084f260d8513a5d75d8dcg"_s << u"g"_s;
        QTest::newRow("half a byte") << u"huami.heart_rate"_s << u"004"_s << u"3"_s;
        QTest::newRow("no hex") << u"huami.heart_rate"_s << u"0x48"_s << u"2"_s;
        QTest::newRow("a heart rate cut short") << u"huami.heart_rate"_s << u"0148"_s << u""_s;
        QTest::newRow("a sensor packet of an unknown type") << u"huami.raw_sensor"_s << u"0910"_s << u""_s;
        QTest::newRow("a battery cut short") << u"huami.battery"_s << u"0f"_s << u""_s;
        QTest::newRow("a blood pressure cut short") << u"standard.blood_pressure"_s << u"1e7c00"_s << u""_s;
        QTest::newRow("the 13th month") << u"huami.time"_s << u"e2070d0f10142b0700000c"_s << u""_s;
        QTest::newRow("steps cut short") << u"huami.steps"_s << u"0ccc00"_s << u""_s;
        QTest::newRow("a part of a minute") << u"huami.activity4"_s << u"0002"_s << u""_s;
        QTest::newRow("a part of a long minute") << u"huami.activity8"_s << u"50140000"_s << u""_s;
    }
    void refusedInput()
    {
        QFETCH(QString, format);
        QFETCH(QString, input);
        QFETCH(QString, says);
        const auto ending = run({u"decode"_s, format, input});
        QCOMPARE(ending.status, 1);
        QCOMPARE(ending.out, QByteArray());
        QVERIFY2(isOneLine(ending.err), ending.err);
        QVERIFY2(ending.complaint().contains(says, Qt::CaseInsensitive), ending.err);
        QVERIFY2(!ending.err.contains("does not understand"), "the sentence of a device, not of a person's input");
    }

    void everyFormatIsListed()
    {
        const auto ending = run({u"--json"_s, u"decode"_s, u"--list"_s});
        QCOMPARE(ending.status, 0);
        QStringList names;
        for (const auto &format : ending.objects())
            names += format.value(u"format"_s).toString();
        for (const auto &name : {u"huami.key"_s, u"huami.heart_rate"_s, u"huami.raw_sensor"_s, u"huami.battery"_s,
                                 u"huami.time"_s, u"huami.steps"_s, u"huami.activity4"_s, u"huami.activity8"_s,
                                 u"standard.blood_pressure"_s, u"standard.oxygen_spot_check"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
    }

    // Pairing
    // ----------------------------------------------------------------------------------------------------------

    void everySimulatedDeviceIsInRange()
    {
        const auto ending = simulate({u"--json"_s, u"scan"_s, u"--seconds"_s, u"0.3"_s});
        QVERIFY2(ending.status == 0, ending.err);
        QMap<QString, QString> models;
        for (const auto &device : ending.objects())
            models.insert(device.value(u"model"_s).toString(), device.value(u"address"_s).toString());
        const Registry registry; // of each vendor some, not every model of a long table
        QSet<QString> vendors;
        for (const auto &model : registry.models()) {
            if (models.contains(model.id))
                vendors.insert(model.vendor);
        }
        for (const auto &driver : registry.drivers())
            QVERIFY2(vendors.contains(driver->id()), qPrintable(driver->id()));
        QCOMPARE(models.value(u"hem-7361t"_s), u"28:FF:B2:32:E0:19"_s);
        QCOMPARE(models.value(u"amazfit-neo"_s), NeoAddress);
        QCOMPARE(models.value(u"mi-band-2"_s), BandSimulator::address(BandSimulator::Model::MiBand2));
        QVERIFY2(!QFileInfo::exists(m_program->dataFolder()), "scanning opened the database");
    }

    void pairingTheNeo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("input");

        const QStringList byName{u"pair"_s, u"Amazfit Neo"_s};
        QTest::newRow("with the key of the log") << byName + QStringList{u"--key"_s, NeoKey} << QByteArray();
        QTest::newRow("with the block of huami_token") << byName + QStringList{u"--key"_s, KeyBlock} << QByteArray();
        QTest::newRow("with the block through standard input")
            << byName + QStringList{u"--key"_s, u"-"_s} << KeyBlock.toUtf8();
        QTest::newRow("by its address") << QStringList{u"pair"_s, NeoAddress, u"--key"_s, NeoKey} << QByteArray();
        QTest::newRow("by its address with dashes, in lower case")
            << QStringList{u"pair"_s, u"e1-87-29-30-e4-e7"_s, u"--key"_s, NeoKey} << QByteArray();
        QTest::newRow("by its name in lower case")
            << QStringList{u"pair"_s, u"amazfit neo"_s, u"--key"_s, NeoKey} << QByteArray();
    }
    void pairingTheNeo()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, input);
        const auto ending = simulate(words, input);
        QVERIFY2(ending.status == 0, ending.err);
        QCOMPARE(ending.err, QByteArray());
        QVERIFY(ending.out.contains("Connecting ... done\n"));
        QVERIFY(ending.out.contains("Logging in ... done\n"));

        const auto devices = simulate({u"--json"_s, u"devices"_s}).objects();
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.first().value(u"address"_s).toString(), NeoAddress);
        QCOMPARE(devices.first().value(u"model"_s).toString(), u"amazfit-neo"_s);
        QVERIFY(devices.first().value(u"battery_percent"_s).isDouble());
    }

    void theBandAsksForATapAndIsKnownToTheNextProcess()
    {
        const auto pairing = simulate({u"pair"_s, u"MI Band 2"_s, u"--name"_s, u"Left wrist"_s});
        QVERIFY2(pairing.status == 0, pairing.err);
        QVERIFY2(pairing.out.contains("Tap the button on the device now"), pairing.out);
        const auto syncing = simulate({u"sync"_s, u"left"_s});
        QVERIFY2(syncing.status == 0, syncing.err);
        QVERIFY(!syncing.out.contains("Tap"));
    }

    void keysThatAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("why");

        // Section 3.7: the key does not belong to this address, or the watch was reset or paired again.
        QTest::newRow("a wrong key") << u"00caa04207ff084f260d8513a5d75d8d"_s << u"did not accept the key"_s
                                     << u"reset"_s;
        QTest::newRow("31 digits") << u"caa04207ff084f260d8513a5d75d8dc"_s << u"31"_s << u"32"_s;
        QTest::newRow("30 digits after 0x") << u"0xa3c10e34e5c14637eea6b9efc06106"_s << u"30"_s << u"32"_s;
        QTest::newRow("the address alone") << NeoAddress << u"address"_s << u"key"_s;
    }
    void keysThatAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QString, what);
        QFETCH(QString, why);
        const auto ending = simulate({u"pair"_s, u"Amazfit Neo"_s, u"--key"_s, key});
        QCOMPARE(ending.status, 1);
        QVERIFY2(isOneLine(ending.err), ending.err);
        QVERIFY2(ending.complaint().contains(what), ending.err);
        QVERIFY2(ending.complaint().contains(why), ending.err);
        QVERIFY(!ending.out.contains("is paired"));
        QCOMPARE(simulate({u"--json"_s, u"devices"_s}).out, QByteArray());
    }

    void theNeoNeedsAKey()
    {
        const auto ending = simulate({u"pair"_s, u"Amazfit Neo"_s});
        QCOMPARE(ending.status, 1);
        QVERIFY2(isOneLine(ending.err), ending.err);
        QVERIFY2(ending.err.contains("--key"), ending.err);
    }

    void aBlockWithKeysOfOthersOnly()
    {
        const auto others =
            u"║  MAC: 11:22:33:44:55:66, active: Yes\n║  Key: 0x%1\n"
            "║  MAC: 11:22:33:44:55:77, active: Yes\n║  Key: 0x%2\n"_s.arg(QString(32, u'1'), QString(32, u'2'));
        const auto ending = simulate({u"pair"_s, u"Amazfit Neo"_s, u"--key"_s, others});
        QCOMPARE(ending.status, 1);
        QVERIFY2(ending.err.contains("11:22:33:44:55:66"), ending.err);
        QVERIFY(!ending.err.contains(QByteArray(32, '1')));
    }

    void nobodyOfThatName()
    {
        const auto ending = simulate({u"pair"_s, u"Amazfit Bip"_s});
        QCOMPARE(ending.status, 1);
        QVERIFY2(ending.err.contains("Amazfit Bip"), ending.err);
    }

    void aModelIsNotGuessed()
    {
        auto ending = simulate({u"pair"_s, u"X2+ Connect"_s});
        QCOMPARE(ending.status, 1);
        QVERIFY2(isOneLine(ending.err), ending.err);
        QVERIFY2(ending.err.contains("could be one of several models: hem-7183t1, hem-7188t1."), ending.err);
        QVERIFY2(ending.err.contains("with --model"), ending.err);
        QVERIFY2(!ending.out.contains("Connecting"), ending.out);
        ending = simulate({u"pair"_s, u"X2+ Connect"_s, u"--model"_s, u"hem-7361t"_s});
        QCOMPARE(ending.status, 1);
        QVERIFY2(ending.err.contains("hem-7183t1, hem-7188t1"), ending.err);
        QVERIFY(run({u"devices"_s}).out.isEmpty() || !run({u"devices"_s}).out.contains("HEM"));

        ending = simulate({u"pair"_s, u"X2+ Connect"_s, u"--model"_s, u"hem-7188t1"_s});
        QVERIFY2(ending.status == 0, ending.err);
        QVERIFY2(run({u"devices"_s}).out.contains("Omron HEM-7188T1"), run({u"devices"_s}).out);
    }

    void aMonitorMayGetTheKeyOfAnotherProgram()
    {
        const auto ending = simulate({u"pair"_s, u"Omron HEM-7361T"_s, u"--key"_s, u"omblepy"_s});
        QVERIFY2(ending.status == 0, ending.err);
        QCOMPARE(monitorState().value("key"_L1).toString(), u"deadbeaf12341234deadbeaf12341234"_s);
    }

    void aBondThatIsLostIsRenewed()
    {
        QVERIFY(simulate({u"pair"_s, u"Omron HEM-7361T"_s}).status == 0);
        QVERIFY(simulate({u"sync"_s}).status == 0);
        auto state = monitorState();
        QVERIFY(state.value("knows_host"_L1).toBool());
        state.insert("knows_host"_L1, false); // somebody has reset it
        QFile file(monitorFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(state).toJson());
        file.close();

        auto ending = simulate({u"sync"_s});
        QCOMPARE(ending.status, 1);
        QVERIFY2(ending.err.contains("has forgotten this computer"), ending.err);
        QVERIFY2(ending.err.contains("pair --renew"), ending.err);
        ending = simulate({u"pair"_s, u"--renew"_s, u"Omron HEM-7361T"_s});
        QVERIFY2(ending.status == 0, ending.err);
        QVERIFY2(ending.out.contains("The connection to Omron HEM-7361T is renewed."), ending.out);
        QVERIFY(monitorState().value("knows_host"_L1).toBool());
        ending = simulate({u"sync"_s});
        QVERIFY2(ending.status == 0, ending.err);
    }

    // Reading
    // ----------------------------------------------------------------------------------------------------------

    void syncingTwiceBringsNothingNew()
    {
        pairBoth();
        const auto first = simulate({u"--json"_s, u"sync"_s});
        QVERIFY2(first.status == 0, first.err);
        int outcomes = 0;
        for (const auto &object : first.objects()) {
            if (!object.contains(u"minutes_new"_s))
                continue;
            ++outcomes;
            QCOMPARE(object.value(u"minutes_new"_s).toInt(), 100 * 1440);
            QCOMPARE(object.value(u"new"_s).toInt(), 100 * 1440);
            QCOMPARE(object.value(u"lost"_s).toArray().size(), 0);
            for (const auto &figure : {u"round_trips"_s, u"bytes"_s, u"records_read"_s, u"records_skipped"_s,
                                       u"records_invalid"_s, u"readings_new"_s})
                QVERIFY2(object.value(figure).isDouble(), qPrintable(figure));
        }
        QCOMPARE(outcomes, 2);

        const auto second = simulate({u"--json"_s, u"sync"_s});
        QVERIFY2(second.status == 0, second.err);
        for (const auto &object : second.objects()) {
            if (object.contains(u"minutes_new"_s))
                QCOMPARE(object.value(u"minutes_new"_s).toInt(), 0);
        }
        const auto text = simulate({u"sync"_s, u"Amazfit Neo"_s});
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.contains("nothing new"), text.out);
        QVERIFY(text.out.contains("Reading history ... done\n"));
        QVERIFY(!text.out.contains('\x1b'));

        const auto devices = simulate({u"--json"_s, u"devices"_s}).objects();
        QCOMPARE(devices.size(), 2);
        for (const auto &device : devices)
            QCOMPARE(device.value(u"last_sync"_s).toString(), u"2026-05-20T12:00:30+02:00"_s);
    }

    void liveHeartRateChanges()
    {
        pairBoth();
        const auto ending =
            simulate({u"--pace"_s, u"0.2"_s, u"--json"_s, u"live"_s, u"Amazfit Neo"_s, u"--seconds"_s, u"3"_s});
        QVERIFY2(ending.status == 0, ending.err);
        QSet<int> rates;
        for (const auto &object : ending.objects()) {
            if (object.value(u"kind"_s).toString() == "heart_rate"_L1 && object.value(u"bpm"_s).isDouble())
                rates.insert(object.value(u"bpm"_s).toInt());
        }
        QVERIFY2(rates.size() >= 2, ending.out);
        for (const auto rate : rates)
            QVERIFY(rate > 30 && rate < 220);
    }

    void rawShowsMotionAndPulseWaveOfTheBand()
    {
        pairBoth();
        const auto ending = simulate(
            {u"--pace"_s, u"0.2"_s, u"--json"_s, u"live"_s, u"MI Band 2"_s, u"--seconds"_s, u"2"_s, u"--raw"_s});
        QVERIFY2(ending.status == 0, ending.err);
        QMap<QString, int> kinds;
        QMap<QString, QDateTime> latest;
        for (const auto &object : ending.objects()) {
            const auto kind = object.value(u"kind"_s).toString();
            ++kinds[kind];
            if (kind == "motion"_L1 || kind == "ppg"_L1) {
                // Packets come in bursts, at this pace faster than they are measured: time runs forward all the same.
                const auto at = QDateTime::fromString(object.value(u"at"_s).toString(), Qt::ISODateWithMs);
                QVERIFY(at.isValid());
                QVERIFY2(!latest.contains(kind) || latest.value(kind) < at, ending.out);
                latest[kind] = at;
            }
            if (kind == "motion"_L1) {
                for (const auto &axis : {u"x"_s, u"y"_s, u"z"_s})
                    QVERIFY(std::abs(object.value(axis).toDouble(99)) < 16); // g
            }
        }
        QVERIFY(kinds.value(u"heart_rate"_s) > 1);
        QVERIFY(kinds.value(u"motion"_s) > 10);
        QVERIFY(kinds.value(u"ppg"_s) > 10);
        QCOMPARE(kinds.value(u"gap"_s), 0);
    }

    void withoutRawThereIsHeartRateOnly()
    {
        pairBoth();
        const auto ending = simulate({u"--pace"_s, u"0.2"_s, u"live"_s, u"MI Band 2"_s, u"--seconds"_s, u"1"_s});
        QVERIFY2(ending.status == 0, ending.err);
        QVERIFY(ending.out.contains(" bpm\n"));
        QVERIFY(!ending.out.contains("motion"));
    }

    void interruptingLiveEndsInGoodOrder()
    {
        pairBoth();
        QProcess process;
        m_program->start(&process,
                         m_program->simulationWords({u"--pace"_s, u"0.2"_s, u"--json"_s, u"live"_s, u"Amazfit Neo"_s}));
        QByteArray out;
        while (!out.contains("bpm")) {
            QVERIFY(process.waitForReadyRead(20'000));
            out += process.readAllStandardOutput();
        }
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        // The measurement was stopped, not just dropped: 15 01 00 is the last thing that was written to 2a39.
        const auto transcript = simulate({u"transcript"_s, u"Amazfit Neo"_s, u"--last"_s});
        QVERIFY2(transcript.out.contains(" w 00002a39 150100"), transcript.out);
    }

    void measuringOnceKeepsTheReading()
    {
        pairBoth();
        const auto ending = simulate({u"--json"_s, u"measure"_s, u"MI Band 2"_s});
        QVERIFY2(ending.status == 0, ending.err);
        const auto reading = withKey(ending.objects(), u"bpm"_s);
        QVERIFY(reading.value(u"bpm"_s).toInt() > 30);
        const auto history = simulate({u"--json"_s, u"history"_s, u"heart_rate"_s}).objects();
        QCOMPARE(history.size(), 1);
        QCOMPARE(history.first().value(u"bpm"_s), reading.value(u"bpm"_s));
        QCOMPARE(history.first().value(u"source"_s).toString(), u"single"_s);
    }

    void historyByDay()
    {
        pairAndSyncBoth();
        const auto ending = simulate({u"--json"_s, u"history"_s, u"--device"_s, u"Amazfit Neo"_s, u"steps"_s, u"--by"_s,
                                      u"day"_s, u"--from"_s, u"2026-03-28"_s, u"--to"_s, u"2026-03-30"_s});
        QVERIFY2(ending.status == 0, ending.err);
        const auto days = ending.objects();
        QCOMPARE(days.size(), 3);
        // Summer time began on the 29th.
        const QStringList starts{u"2026-03-28T00:00:00+01:00"_s, u"2026-03-29T00:00:00+01:00"_s,
                                 u"2026-03-30T00:00:00+02:00"_s};

        const FixedClock clock(now(), berlin());
        BandSimulator neo(BandSimulator::Model::AmazfitNeo, &clock);
        for (qsizetype day = 0; day < days.size(); ++day) {
            QCOMPARE(days.at(day).value(u"at"_s).toString(), starts.at(day));
            const auto date = QDate(2026, 3, 28).addDays(day);
            int steps = 0;
            for (const auto &minute :
                 neo.memory(date.startOfDay(berlin()).toUTC(), date.addDays(1).startOfDay(berlin()).toUTC()))
                steps += minute.steps.value_or(0);
            QVERIFY(steps > 0);
            QCOMPARE(days.at(day).value(u"steps"_s).toInt(), steps);
        }
        const auto text = simulate({u"history"_s, u"heart_rate"_s, u"--by"_s, u"month"_s});
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.contains("2026-04"), text.out);
        const auto sleep = simulate({u"--json"_s, u"history"_s, u"sleep"_s, u"--from"_s, u"7d"_s});
        QVERIFY(sleep.objects().size() > 7);
        QVERIFY(sleep.objects().first().value(u"stage"_s).toString().endsWith("sleep"_L1));
    }

    void theExportEqualsTheMemoryOfTheDevice_data()
    {
        QTest::addColumn<int>("model");
        QTest::addColumn<QString>("name");
        QTest::newRow("Mi Band 2") << int(BandSimulator::Model::MiBand2) << u"Mi Band 2"_s;
        QTest::newRow("Amazfit Neo") << int(BandSimulator::Model::AmazfitNeo) << u"Amazfit Neo"_s;
    }
    void theExportEqualsTheMemoryOfTheDevice()
    {
        QFETCH(int, model);
        QFETCH(QString, name);
        pairAndSyncBoth();
        const auto file = m_folder->filePath(u"out.csv"_s);
        const auto exporting = simulate({u"export"_s, u"csv"_s, u"--device"_s, name, u"-o"_s, file});
        QVERIFY2(exporting.status == 0, exporting.err);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto bytes = written.readAll();
        QCOMPARE(simulate({u"export"_s, u"csv"_s, u"--device"_s, name}).out, bytes);

        const FixedClock clock(now(), berlin());
        BandSimulator band(static_cast<BandSimulator::Model>(model), &clock);
        QList<QByteArray> expected;
        for (const auto &minute : band.memory(now().addDays(-100), now())) {
            const auto at = QDateTime::fromSecsSinceEpoch(qint64(minute.minute) * 60, Qt::UTC);
            const auto offset = berlin().offsetFromUtc(at);
            expected += at.toOffsetFromUtc(offset).toString(Qt::ISODate).toLatin1() + ',' + name.toUtf8() + ','
                + (minute.bpm ? QByteArray::number(*minute.bpm) + ",minute" : QByteArray(",")) + ','
                + (minute.steps ? QByteArray::number(*minute.steps) : QByteArray()) + ','
                + activityName(minute.activity).data() + ','
                + (minute.intensity ? QByteArray::number(*minute.intensity) : QByteArray());
        }
        auto lines = bytes.split('\n');
        QCOMPARE(lines.takeLast(), QByteArray());
        QCOMPARE(lines.takeFirst(),
                 QByteArray("time,device,heart_rate_bpm,heart_rate_source,steps,activity,intensity\r"));
        QCOMPARE(lines.size(), expected.size());
        for (qsizetype row = 0; row < lines.size(); ++row)
            QCOMPARE(lines.at(row), expected.at(row) + '\r');
    }

    void sleepGoesIntoAFileOfItsOwn()
    {
        pairAndSyncBoth();
        const auto ending = simulate({u"export"_s, u"csv"_s, u"--kind"_s, u"steps"_s, u"sleep"_s, u"--from"_s, u"7d"_s,
                                      u"-o"_s, m_folder->filePath(u"week.csv"_s)});
        QVERIFY2(ending.status == 0, ending.err);
        QVERIFY(QFileInfo(m_folder->filePath(u"week.csv"_s)).size() > 1000);
        QFile sleep(m_folder->filePath(u"week-sleep.csv"_s));
        QVERIFY(sleep.open(QIODevice::ReadOnly));
        QCOMPARE(sleep.readLine(), QByteArray("from,to,device,stage,minutes\r\n"));
    }

    void anExportThatCannotBeWritten()
    {
        pairBoth();
        const auto ending = simulate({u"export"_s, u"csv"_s, u"-o"_s, m_folder->filePath(u"nowhere/out.csv"_s)});
        QCOMPARE(ending.status, 1);
        QVERIFY2(isOneLine(ending.err), ending.err);
        QVERIFY(ending.err.contains("nowhere/out.csv"));
    }

    // The rest
    // ---------------------------------------------------------------------------------------------------------

    // People and single readings
    // ------------------------------------------------------------------------------------------------

    void peopleAreAddedAndRemoved()
    {
        QVERIFY(run({u"people"_s}).text().contains(u"nobody yet"_s));
        const auto added = run({u"--json"_s, u"people"_s, u"add"_s, u"Anna Berg"_s, u"--birth-date"_s, u"1948-02-29"_s,
                                u"--sex"_s, u"female"_s, u"--height"_s, u"164"_s});
        QVERIFY2(added.status == 0, added.err);
        QCOMPARE(added.objects().first().value(u"name"_s).toString(), u"Anna Berg"_s);
        QCOMPARE(run({u"people"_s, u"add"_s, u"Ben"_s}).text(), u"Ben is there now.\n"_s);
        const auto twice = run({u"people"_s, u"add"_s, u"ben"_s});
        QCOMPARE(twice.status, 1);
        QVERIFY2(isOneLine(twice.err), twice.err);
        QCOMPARE(run({u"people"_s, u"add"_s, u"Cleo"_s, u"--birth-date"_s, u"29.2.1948"_s}).status, 2);

        const auto people = run({u"--json"_s, u"people"_s}).objects();
        QCOMPARE(people.size(), 2);
        QCOMPARE(people.first().value(u"birth_date"_s).toString(), u"1948-02-29"_s);
        QCOMPARE(people.first().value(u"sex"_s).toString(), u"female"_s);
        QCOMPARE(people.first().value(u"height_cm"_s).toInt(), 164);
        QCOMPARE(run({u"people"_s, u"remove"_s, u"ben"_s}).status, 0);
        QCOMPARE(run({u"--json"_s, u"people"_s}).objects().size(), 1);
        QCOMPARE(run({u"people"_s, u"remove"_s, u"Ben"_s}).status, 1);
    }

    void aDeviceIsSomebodys()
    {
        pairAndSyncBoth();
        QCOMPARE(simulate({u"people"_s, u"add"_s, u"Anna"_s}).status, 0);
        const auto nothing =
            simulate({u"--json"_s, u"history"_s, u"steps"_s, u"--by"_s, u"month"_s, u"--person"_s, u"Anna"_s});
        QCOMPARE(nothing.status, 0);
        QCOMPARE(nothing.objects().size(), 0);
        const auto assigned = simulate({u"people"_s, u"assign"_s, u"Amazfit Neo"_s, u"anna"_s});
        QCOMPARE(assigned.text(), u"Readings of Amazfit Neo are those of Anna now.\n"_s);
        const auto hers =
            simulate({u"--json"_s, u"history"_s, u"steps"_s, u"--by"_s, u"month"_s, u"--person"_s, u"Anna"_s})
                .objects();
        QVERIFY(!hers.isEmpty());
        for (const auto &month : hers)
            QCOMPARE(month.value(u"device"_s).toString(), NeoAddress);
        QVERIFY(simulate({u"people"_s}).text().contains(u"Anna  Amazfit Neo"_s));
        QCOMPARE(simulate({u"people"_s, u"assign"_s, u"Amazfit Neo"_s, u"-"_s}).text(),
                 u"Readings of Amazfit Neo are nobody's now.\n"_s);
    }

    void aTableIsImportedShownAndTakenBack()
    {
        const auto file = m_folder->filePath(u"omron.csv"_s);
        {
            QFile table(file);
            QVERIFY(table.open(QFile::WriteOnly));
            table.write("Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed,TruRead,Notes\n"
                        "Mar 12 2026,08:12,142,91,64,-,-,-,after coffee\n"
                        "Mar 11 2026,07:49,138,89,61,-,-,-,-\n"
                        "Mar 10 2026,soon,138,89,61,-,-,-,-\n");
        }
        QCOMPARE(run({u"people"_s, u"add"_s, u"Anna"_s}).status, 0);
        const auto rehearsal = run({u"import"_s, file, u"--person"_s, u"Anna"_s, u"--dry-run"_s});
        QVERIFY2(rehearsal.status == 0, rehearsal.err);
        QCOMPARE(rehearsal.text(),
                 u"Format: omron connect (blood_pressure)\n"
                 "  Date: date\n"
                 "  Time: time of day\n"
                 "  Systolic (mmHg): systolic pressure\n"
                 "  Diastolic (mmHg): diastolic pressure\n"
                 "  Pulse (bpm): pulse\n"
                 "  Symptoms: left out\n"
                 "  Consumed: left out\n"
                 "  TruRead: left out\n"
                 "  Notes: note\n"
                 "First rows:\n"
                 "  Mar 12 2026 | 08:12 | 142 | 91 | 64 | - | - | - | after coffee\n"
                 "  Mar 11 2026 | 07:49 | 138 | 89 | 61 | - | - | - | -\n"
                 "  Mar 10 2026 | soon | 138 | 89 | 61 | - | - | - | -\n"
                 "Line 4: There is no time of day in \"Mar 10 2026 soon\".\n"
                 "Rows: 3, new: 2, there already: 0, left out: 0, not understood: 1\n"
                 "Nothing was imported: this was a rehearsal.\n"_s);
        QCOMPARE(run({u"history"_s, u"blood_pressure"_s}).text(), QString());

        const auto imported = run({u"--json"_s, u"import"_s, file, u"--person"_s, u"Anna"_s});
        QVERIFY2(imported.status == 0, imported.err);
        const auto outcome = imported.objects().first();
        QCOMPARE(outcome.value(u"new"_s).toInt(), 2);
        QCOMPARE(outcome.value(u"bad"_s).toArray().first().toObject().value(u"line"_s).toInt(), 4);
        const auto number = QString::number(outcome.value(u"import"_s).toInteger());

        QCOMPARE(run({u"history"_s, u"blood_pressure"_s}).text(),
                 u"2026-03-11 07:49  138/89 mmHg, pulse 61  Anna\n"
                 "2026-03-12 08:12  142/91 mmHg, pulse 64  Anna  after coffee\n"_s);
        const auto readings =
            run({u"--json"_s, u"history"_s, u"blood_pressure"_s, u"--from"_s, u"2026-03-12"_s}).objects();
        QCOMPARE(readings.size(), 1);
        QCOMPARE(readings.first().value(u"at"_s).toString(), u"2026-03-12T08:12:00+01:00"_s);
        QCOMPARE(readings.first().value(u"systolic_mmHg"_s).toInt(), 142);
        QCOMPARE(readings.first().value(u"irregular_heartbeat"_s), QJsonValue());
        QCOMPARE(readings.first().value(u"person"_s).toString(), u"Anna"_s);
        QCOMPARE(readings.first().value(u"source"_s).toString(), u"imported"_s);
        QCOMPARE(readings.first().value(u"device"_s), QJsonValue());

        const QByteArray header("time,device,person,user,systolic_mmHg,diastolic_mmHg,mean_arterial_mmHg,pulse_bpm,"
                                "irregular_heartbeat,movement,cuff_ok,source,edited,excluded,excluded_reason,note\r\n");
        const auto exported = run({u"export"_s, u"csv"_s, u"--kind"_s, u"blood_pressure"_s, u"--person"_s, u"Anna"_s});
        QCOMPARE(exported.out,
                 header + "2026-03-11T07:49:00+01:00,,Anna,,138,89,,61,,,,imported,false,false,,\r\n"
                     + "2026-03-12T08:12:00+01:00,,Anna,,142,91,,64,,,,imported,false,false,,after coffee\r\n");

        QCOMPARE(run({u"--json"_s, u"import"_s, file}).objects().first().value(u"known"_s).toInt(), 2);
        const auto undone = run({u"import"_s, u"--undo"_s, number});
        QCOMPARE(undone.text(), u"The import is undone. Readings and notes removed: 2\n"_s);
        QCOMPARE(run({u"history"_s, u"blood_pressure"_s}).text(), QString());
        QCOMPARE(run({u"import"_s, u"--undo"_s, number}).status, 1);
    }

    void whatCannotBeImportedIsTold()
    {
        const auto missing = run({u"import"_s, m_folder->filePath(u"nothing.csv"_s)});
        QCOMPARE(missing.status, 1);
        QVERIFY2(isOneLine(missing.err), missing.err);
        const auto odd = run({u"import"_s, Program::file()}); // a program is no table
        QCOMPARE(odd.status, 1);
        QVERIFY2(isOneLine(odd.err), odd.err);
        QCOMPARE(run({u"import"_s}).status, 2);
        QCOMPARE(run({u"import"_s, u"x.csv"_s, u"--undo"_s, u"1"_s}).status, 2);
        QCOMPARE(run({u"import"_s, u"x.csv"_s, u"--date-order"_s, u"ymd"_s}).status, 2);
        QCOMPARE(run({u"import"_s, u"x.csv"_s, u"--zone"_s, u"Mars/Olympus"_s}).status, 2);
        QCOMPARE(run({u"history"_s, u"weight"_s, u"--by"_s, u"day"_s}).status, 2);
        QCOMPARE(run({u"history"_s, u"weight"_s, u"--person"_s, u"Nobody"_s}).status, 1);
    }

    void settings()
    {
        pairBoth();
        const auto list = simulate({u"--json"_s, u"set"_s, u"Amazfit Neo"_s});
        QVERIFY2(list.status == 0, list.err);
        QString number;
        for (const auto &setting : list.objects()) {
            if (setting.contains(u"from"_s))
                number = setting.value(u"setting"_s).toString();
        }
        QVERIFY(!number.isEmpty());
        QCOMPARE(simulate({u"set"_s, u"Amazfit Neo"_s, number, u"a lot"_s}).status, 2);
        QCOMPARE(simulate({u"set"_s, u"Amazfit Neo"_s, u"colour"_s, u"blue"_s}).status, 2);
        const auto goal = simulate({u"set"_s, u"Amazfit Neo"_s, u"goal"_s, u"8000"_s});
        QVERIFY2(goal.status == 0, goal.err);
    }

    void findingADevice()
    {
        pairBoth();
        const auto ending = simulate({u"find"_s, u"MI Band 2"_s, u"--seconds"_s, u"0.1"_s});
        QVERIFY2(ending.status == 0, ending.err);
    }

    void forgettingADevice()
    {
        pairBoth();
        QCOMPARE(simulate({u"forget"_s, u"Amazfit Neo"_s, u"--readings"_s}).status, 0);
        const auto devices = simulate({u"--json"_s, u"devices"_s}).objects();
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.first().value(u"model"_s).toString(), u"mi-band-2"_s);
        QCOMPARE(simulate({u"sync"_s, u"Amazfit Neo"_s}).status, 1);
    }

    void unknownDevices_data()
    {
        QTest::addColumn<QStringList>("words");
        for (const auto &command :
             {u"sync"_s, u"live"_s, u"measure"_s, u"find"_s, u"set"_s, u"forget"_s, u"transcript"_s})
            QTest::newRow(command.toLatin1()) << QStringList{command, u"Apple"_s};
    }
    void unknownDevices()
    {
        QFETCH(QStringList, words);
        pairBoth();
        const auto ending = simulate(words);
        QCOMPARE(ending.status, 1);
        QVERIFY2(isOneLine(ending.err), ending.err);
        QVERIFY2(ending.err.contains("\"Apple\""), ending.err);
    }

    void syncWithoutDevices()
    {
        const auto ending = simulate({u"sync"_s});
        QCOMPARE(ending.status, 1);
        QVERIFY2(isOneLine(ending.err), ending.err);
    }

    void recordedVisitsAreReplayedAsTheyWere_data()
    {
        QTest::addColumn<QStringList>("visit");
        QTest::addColumn<QString>("flow");

        QTest::newRow("a pairing") << QStringList() << u"pair"_s;
        QTest::newRow("a sync") << QStringList{u"sync"_s, u"Mi Band 2"_s} << u"sync"_s;
        QTest::newRow("a live view") << QStringList{u"--pace"_s,    u"0.2"_s, u"live"_s, u"Mi Band 2"_s,
                                                    u"--seconds"_s, u"0.5"_s, u"--raw"_s}
                                     << u"live"_s;
        QTest::newRow("a measurement") << QStringList{u"measure"_s, u"Mi Band 2"_s} << u"measure"_s;
    }
    void recordedVisitsAreReplayedAsTheyWere()
    {
        QFETCH(QStringList, visit);
        QFETCH(QString, flow);
        pairBoth();
        if (!visit.isEmpty()) {
            const auto visiting = simulate(visit);
            QVERIFY2(visiting.status == 0, visiting.err);
        }
        const auto transcript = simulate({u"transcript"_s, u"Mi Band 2"_s, u"--last"_s});
        QVERIFY2(transcript.status == 0, transcript.err);
        QVERIFY(transcript.out.contains("# model: mi-band-2"));

        const auto replaying = run({u"--json"_s, u"replay"_s, written(transcript.out)});
        const auto report = replaying.objects().value(0);
        QCOMPARE(report.value(u"flow"_s).toString(), flow);
        // What keeps a live view going is sent by the clock, which a slow computer turns faster than the replay.
        if (flow != "live"_L1) {
            QVERIFY2(report.value(u"succeeded"_s).toBool(), replaying.out);
            QVERIFY2(report.value(u"as_recorded"_s).toBool(), replaying.out);
            QCOMPARE(replaying.status, 0);
        }
        QCOMPARE(report.value(u"minutes"_s).toInt(), flow == "sync"_L1 ? 100 * 1440 : 0);
        QCOMPARE(report.value(u"heart_rates"_s).toInt(), flow == "measure"_L1 ? 1 : 0);
        QCOMPARE(report.value(u"live_values"_s).toInt() > 0, flow == "live"_L1);
    }

    // Challenge, right and wrong answers: sections 3.5 and 11.1.
    void replayingTheLog_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("verdict");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");

        const QByteArray right("a532e92cf638a99fe56594588827575c");
        const QByteArray wrong("057e4d35b66f3db36d080e90368991d1");
        const QByteArray refused("did not accept the key");
        QTest::newRow("the true key answers as it should")
            << right << QByteArray("108301\nu 00000009") << NeoKey << 0 << QByteArray("done");
        QTest::newRow("the key that was decoded with its 0x is refused, as recorded")
            << wrong << QByteArray("108308") << u"00caa04207ff084f260d8513a5d75d8d"_s << 0 << refused;
        QTest::newRow("another key answers otherwise")
            << right << QByteArray("108301\nu 00000009") << QString(32, u'1') << 1 << right;
        QTest::newRow("a request in the short form is not what was recorded")
            << QByteArray() << QByteArray() << NeoKey << 1 << QByteArray("8200020100");
    }
    void replayingTheLog()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, verdict);
        QFETCH(QString, key);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        QByteArray log("# model: amazfit-neo\n# flow: login\ns 00000009\n");
        if (answer.isEmpty())
            log += "w 00000009 0200\n";
        else
            log += "w 00000009 8200020100\nn 00000009 108201979f6410a99926fa9bf3c8446dad4aee\nw 00000009 8300" + answer
                + "\nn 00000009 " + verdict + '\n';
        const auto ending = run({u"replay"_s, written(log), u"--key"_s, key});
        QVERIFY2(ending.status == status, ending.out + ending.err);
        QVERIFY2(ending.out.contains(says), ending.out);
        QVERIFY(!ending.out.contains(key.toLatin1()));
    }

    void replayingWhatIsNoTranscript_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("an odd line") << QByteArray("# model: amazfit-neo\nhello\n");
        QTest::newRow("a model that nobody knows") << QByteArray("# model: sundial\n# flow: login\ns 00000009\n");
        QTest::newRow("a flow that nobody knows") << QByteArray("# model: amazfit-neo\n# flow: dance\ns 00000009\n");
    }
    void replayingWhatIsNoTranscript()
    {
        QFETCH(QByteArray, text);
        const auto ending = run({u"replay"_s, written(text)});
        QCOMPARE(ending.status, 1);
        QVERIFY2(isOneLine(ending.err), ending.err);
        QCOMPARE(run({u"replay"_s, m_folder->filePath(u"none"_s)}).status, 1);
    }

    void redecodingChangesNothingWithTheSameDecoder()
    {
        pairAndSyncBoth();
        for (const auto &words :
             {QStringList{u"--json"_s, u"redecode"_s}, QStringList{u"--json"_s, u"redecode"_s, u"--apply"_s}}) {
            const auto ending = simulate(words);
            QVERIFY2(ending.status == 0, ending.err);
            const auto report = withKey(ending.objects(), u"chunks"_s);
            QVERIFY(report.value(u"chunks"_s).toInt() > 0);
            for (const auto &count : {u"failed"_s, u"added"_s, u"changed"_s, u"removed"_s})
                QCOMPARE(report.value(count).toInt(-1), 0);
        }
    }

    void selfTest()
    {
        const auto ending = run({u"--json"_s, u"self-test"_s});
        QVERIFY2(ending.status == 0, ending.out + ending.err);
        QStringList checks;
        for (const auto &check : ending.objects())
            checks += check.value(u"check"_s).toString();
        QCOMPARE(checks,
                 QStringList({u"crypto"_s, u"database"_s, u"models"_s, u"page overview"_s, u"page live"_s,
                              u"page history"_s, u"page devices"_s, u"page settings"_s, u"page wizard"_s,
                              u"page export"_s, u"page help"_s, u"keys"_s}));
        QVERIFY2(!QFileInfo::exists(m_program->dataFolder()), "the self-test touched the data folder");
    }

    void keysSayWhereTheyAre()
    {
        const auto ending = simulate({u"keys"_s});
        QCOMPARE(ending.status, 0);
        QVERIFY2(ending.text().contains(m_program->dataFolder()), ending.out);
    }

    // The data folder
    // --------------------------------------------------------------------------------------------------

    void aFolderThatCannotBeWritten()
    {
        if (geteuid() == 0) // the administrator may write anywhere: a file in the way does it as well
            QVERIFY(QFile(m_program->dataFolder()).open(QIODevice::WriteOnly));
        else
            QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
        const auto ending = simulate({u"pair"_s, u"Amazfit Neo"_s, u"--key"_s, NeoKey});
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(ending.status, 1);
        QVERIFY2(isOneLine(ending.err), ending.err);
        QVERIFY(!ending.out.contains("Connecting")); // a device is not bothered in vain
    }

    void aSecondInstanceIsToldSo()
    {
        pairBoth();
        QProcess first;
        m_program->start(&first,
                         m_program->simulationWords({u"--pace"_s, u"0.2"_s, u"--json"_s, u"live"_s, u"Amazfit Neo"_s}));
        QVERIFY(first.waitForReadyRead(20'000));
        const auto second = simulate({u"sync"_s});
        ::kill(static_cast<pid_t>(first.processId()), SIGINT);
        QVERIFY(first.waitForFinished(20'000));
        QCOMPARE(second.status, 1);
        QVERIFY2(isOneLine(second.err), second.err);
        QCOMPARE(simulate({u"devices"_s}).status, 0);
    }

    void theKeyIsNowhereButInTheKeyFile()
    {
        pairAndSyncBoth();
        QByteArray said;
        for (const auto &words :
             {QStringList{u"sync"_s}, QStringList{u"devices"_s}, QStringList{u"transcript"_s, u"Amazfit Neo"_s},
              QStringList{u"--json"_s, u"devices"_s}, QStringList{u"pair"_s, u"Amazfit Neo"_s, u"--key"_s, NeoKey},
              QStringList{u"pair"_s, u"Amazfit Neo"_s, NeoKey},
              QStringList{u"pair"_s, u"Amazfit Neo"_s, u"--kay"_s, NeoKey},
              QStringList{u"pair"_s, u"Amazfit Neo"_s, u"--key"_s, NeoKey + u"0"_s}}) {
            const auto ending = simulate(words);
            said += ending.out + ending.err;
        }
        const auto hex = BandSimulator::vendorKey().toHex();
        const auto looksSecret = [&](const QByteArray &bytes) {
            return bytes.toLower().contains(hex) || bytes.contains(BandSimulator::vendorKey())
                || bytes.contains(BandSimulator::vendorKey().toBase64().chopped(2));
        };
        QVERIFY(!looksSecret(said));

        QStringList holders;
        int files = 0;
        QDirIterator all(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            if (looksSecret(file.readAll()))
                holders += QFileInfo(file).fileName();
        }
        QVERIFY(files >= 2);
        QCOMPARE(holders, QStringList{u"keys.json"_s});
        const auto allowed = QFileInfo(m_program->dataFolder() + u"/keys.json"_s).permissions();
        QVERIFY(!(allowed & (QFile::ReadGroup | QFile::ReadOther)));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)

#include "tst_commandline.moc"
