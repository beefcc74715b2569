// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/csv.h"
#include "import/csvreader.h"
#include "import/readingfile.h"
#include "support/support.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pulsekeep;

namespace {

QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QLatin1StringView(iso), Qt::ISODate);
}

template<typename T> T want(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail()));
    return std::move(*result);
}

ReadingFileOptions inBerlin()
{
    ReadingFileOptions options;
    options.zone = QTimeZone("Europe/Berlin");
    options.locale = u"en_GB"_s;
    return options;
}

QString flag(const char *name, std::optional<bool> value)
{
    return value ? u" %1 %2"_s.arg(QLatin1StringView(name), *value ? u"yes"_s : u"no"_s) : QString();
}

template<typename T> QString number(const char *name, std::optional<T> value)
{
    return value ? u" %1 %2"_s.arg(QLatin1StringView(name)).arg(double(*value)) : QString();
}

QString words(const HeartRateReading &reading)
{
    return u"%1 bpm"_s.arg(reading.bpm);
}

QString words(const BloodPressureReading &reading)
{
    return u"%1/%2"_s.arg(reading.systolic).arg(reading.diastolic) + number("mean", reading.meanArterial)
        + number("pulse", reading.pulse) + flag("irregular", reading.irregularHeartbeat)
        + flag("moved", reading.movement) + flag("cuff", reading.cuffOk);
}

QString words(const WeightReading &reading)
{
    return u"%1 g"_s.arg(reading.grams) + number("impedance", reading.impedance) + number("fat", reading.fat)
        + number("muscle", reading.muscle) + number("water", reading.water);
}

QString words(const TemperatureReading &reading)
{
    return u"%1 degrees"_s.arg(reading.celsius) + (reading.site ? u" site %1"_s.arg(reading.site) : QString());
}

QString words(const OxygenReading &reading)
{
    return u"%1 percent"_s.arg(reading.saturation) + number("pulse", reading.pulse);
}

QString moment(const QDateTime &at, int offset)
{
    return at.toOffsetFromUtc(offset).toString(Qt::ISODate);
}

/** All that was understood of a file, a line each. */
QString told(const ReadingFile &file)
{
    QStringList kinds;
    for (const ReadingKind kind : file.kinds)
        kinds.append(QString(readingKindName(kind)));
    QStringList lines{file.format + u' ' + (file.notes ? u"notes"_s : kinds.join(u", "_s))};
    const auto tell = [&lines](const auto &items) {
        for (const auto &item : items) {
            QString line = moment(item.reading.at, item.offset) + u' ' + words(item.reading);
            if (item.excluded)
                line += u" excluded \"%1\""_s.arg(item.excludedReason);
            if (!item.note.isEmpty())
                line += u" note \"%1\""_s.arg(item.note.simplified());
            lines.append(line);
        }
    };
    std::apply([&tell](const auto &...lists) { (tell(lists), ...); }, file.batch.readings);
    for (const Note &note : file.batch.notes)
        lines.append(moment(note.at, note.offset) + u" \"%1\""_s.arg(note.text));
    for (const BadRow &row : file.bad)
        lines.append(u"line %1: %2"_s.arg(row.line).arg(row.reason));
    return lines.join(u'\n') + u'\n';
}

} // namespace

/** Tables of other programs, and our own. */
class TestReadingFile : public QObject
{
    Q_OBJECT

private:
    static ReadingFile read(const QByteArray &bytes, const ReadingFileOptions &options = inBerlin())
    {
        return want(readReadingFile(bytes, u"/home/somebody/table.csv"_s, options));
    }
    static QByteArray contents(const QString &name)
    {
        QFile file(QFINDTESTDATA(u"files/"_s + name));
        if (!file.open(QFile::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        return file.readAll();
    }
    std::unique_ptr<Store> openStore() const { return want(Store::open(m_folder->path() + u"/data"_s, &m_clock)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{utc("2026-10-26T12:00:00Z"), QTimeZone("Europe/Berlin")};

private Q_SLOTS:
    void initTestCase() { isolate("America/New_York"); } // not where the readings are from
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // Files of other programs
    // ------------------------------------------------------------------------------------------------

    void goldenFiles_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QFileInfo(QFINDTESTDATA("files/omblepy.csv")).path());
        for (const QString &file : folder.entryList({u"*.csv"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
    void goldenFiles()
    {
        QFETCH(QString, name);
        const QByteArray expected = contents(name + u".expected"_s);
        const QByteArray got = told(read(contents(name + u".csv"_s))).toUtf8();
        if (got != expected)
            qWarning("got:\n%s", got.constData());
        QCOMPARE(got, expected);
    }

    void whatEachColumnIsTakenForIsTold()
    {
        const auto file = read(contents(u"omron-asia.csv"_s));
        QCOMPARE(file.columns.size(), 13);
        QCOMPARE(file.columns.at(0).as.column, Column::Moment);
        QCOMPARE(file.columns.at(1).as.column, Column::Zone);
        QCOMPARE(file.columns.at(2).header, u"SYS(mmHg)"_s);
        QCOMPARE(file.columns.at(2).as.column, Column::Systolic);
        QCOMPARE(file.columns.at(10).as.column, Column::None); // the room's temperature is nobody's
        QVERIFY(!columnTitle(Column::Systolic).isEmpty());
        QCOMPARE(file.rows, 2);
        QCOMPARE(file.firstRows.size(), 2);
        QCOMPARE(file.firstRows.first().first(), u"2023/07/01 12:08"_s);
        QCOMPARE(file.batch.file, u"table.csv"_s);
    }

    void columnsAreKnownByManyNames_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<Column>("column");
        QTest::addColumn<Unit>("unit");
        const auto row = [](const char *header, Column column, Unit unit = Unit::None) {
            QTest::newRow(header) << QString::fromUtf8(header) << column << unit;
        };
        row("Systolisch (mmHg)", Column::Systolic);
        row("SYSTOLIC", Column::Systolic);
        row("systolic_mmHg", Column::Systolic);
        row("Systole [kPa]", Column::Systolic, Unit::Kilopascals);
        row("Diastolique (mmHg)", Column::Diastolic);
        row("Heart Rate", Column::Pulse);
        row("heart_rate_bpm", Column::Pulse);
        row("Unregelmäßiger Herzschlag festgestellt", Column::IrregularHeartbeat);
        row("Weight (lbs)", Column::Weight, Unit::Pounds);
        row("weight_kg", Column::Weight);
        row("Gewicht in kg", Column::None);
        row("Fat mass (kg)", Column::None);
        row("Body Fat(%)", Column::Fat);
        row("Muscle mass (kg)", Column::None);
        row("Temperature (°F)", Column::Temperature, Unit::Fahrenheit);
        row("room temperature(°C)", Column::None);
        row("SpO2 (%)", Column::Saturation);
        row("Mögliches AFib", Column::None);
        row("", Column::None);
    }
    void columnsAreKnownByManyNames()
    {
        QFETCH(QString, header);
        QFETCH(Column, column);
        QFETCH(Unit, unit);
        QCOMPARE(columnNamed(header), (RecognisedColumn{column, unit}));
    }

    // Times
    // ------------------------------------------------------------------------------------------------------------

    void moments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("at"); // empty: none
        const auto row = [](const char *text, const char *at) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(at);
        };
        row("2026-03-12T08:05:00+01:00", "2026-03-12T07:05:00Z");
        row("2026-03-12T08:05:00Z", "2026-03-12T08:05:00Z");
        row("2026-03-12 08:05:30.250-0530", "2026-03-12T13:35:30.250Z");
        row("2026-03-12 08:05", "2026-03-12T07:05:00Z");
        row("2026/07/12 8:05", "2026-07-12T06:05:00Z");
        row("2026/03/12 12:05 AM", "2026-03-11T23:05:00Z");
        row("2026/03/12 12:05 p.m.", "2026-03-12T11:05:00Z");
        row("12.03.26 8:05", "2026-03-12T07:05:00Z");
        row("12.3.1999 8:05", "1999-03-12T07:05:00Z");
        row("3/12/2026 8:05", "2026-12-03T07:05:00Z"); // the day first, as asked
        row("20260312 08:05", "2026-03-12T07:05:00Z");
        row("Mar 12, 2026 08:05", "2026-03-12T07:05:00Z");
        row("Sept. 3 2026 08:05", "2026-09-03T06:05:00Z");
        row("12 März 2026 8:05 Uhr", "2026-03-12T07:05:00Z");
        row("1 févr. 2026 18:05", "2026-02-01T17:05:00Z");
        row("1773299100", "2026-03-12T07:05:00Z");
        row("1773299100250", "2026-03-12T07:05:00.250Z");
        row("2026-03-29 02:30", ""); // the hour that summer time leaves out
        row("2026-10-25 02:30 +01:00", "2026-10-25T01:30:00Z");
        row("2026-02-30 08:05", "");
        row("2026-03-12 24:05", "");
        row("2026-03-12", "");
        row("08:05", "");
        row("yesterday", "");
        row("", "");
        row("99999999999999999999 08:05", "");
        row("1/2/3/4/5 6:7:8:9", "");
    }
    void moments()
    {
        QFETCH(QString, text);
        QFETCH(QString, at);
        MomentReader reader(QTimeZone("Europe/Berlin"));
        const auto moment = reader.read(text, DateOrder::DayFirst);
        QCOMPARE(moment.has_value(), !at.isEmpty());
        if (moment)
            QCOMPARE(moment->at, QDateTime::fromString(at, Qt::ISODateWithMs));
    }

    void theOrderOfDatesIsLearnt_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<DateOrder>("order");
        QTest::addColumn<bool>("guessed");
        QTest::newRow("a day beyond twelve") << QByteArray("3/12/2026,8:05,120,80\n13/12/2026,8:05,120,80\n")
                                             << u"en_US"_s << DateOrder::DayFirst << false;
        QTest::newRow("a day beyond twelve in second place")
            << QByteArray("3/12/2026,8:05,120,80\n3/13/2026,8:05,120,80\n") << u"de_DE"_s << DateOrder::MonthFirst
            << false;
        QTest::newRow("open, in America")
            << QByteArray("3/12/2026,8:05,120,80\n") << u"en_US"_s << DateOrder::MonthFirst << true;
        QTest::newRow("open, in France") << QByteArray("3/12/2026,8:05,120,80\n") << u"fr_FR"_s << DateOrder::DayFirst
                                         << true;
        QTest::newRow("year first") << QByteArray("2026-03-12,8:05,120,80\n") << u"en_US"_s << DateOrder::MonthFirst
                                    << false;
    }
    void theOrderOfDatesIsLearnt()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, locale);
        QFETCH(DateOrder, order);
        QFETCH(bool, guessed);
        auto options = inBerlin();
        options.locale = locale;
        const auto file = read("Date,Time,SYS,DIA\n" + rows, options);
        QCOMPARE(file.order, order);
        QCOMPARE(file.orderIsGuessed, guessed);
        options.order = DateOrder::DayFirst; // what a person says counts
        QCOMPARE(read("Date,Time,SYS,DIA\n" + rows, options).order, DateOrder::DayFirst);
        QVERIFY(!read("Date,Time,SYS,DIA\n" + rows, options).orderIsGuessed);
    }

    // Rows
    // -------------------------------------------------------------------------------------------------------------

    void rowsOfOneUserOnly()
    {
        auto options = inBerlin();
        options.user = 2;
        const auto file = read(contents(u"obpm.csv"_s), options);
        QCOMPARE(file.batch.of<BloodPressureReading>().size(), 1);
        QCOMPARE(file.batch.of<BloodPressureReading>().first().reading.systolic, 131);
        QCOMPARE(file.leftOut, 1);
    }

    void peopleAreFoundByName()
    {
        auto options = inBerlin();
        Person anna;
        anna.id = 7;
        anna.name = u"Anna Berg"_s;
        options.people = {anna};
        const QByteArray table(
            "Date,Time,SYS,DIA,Person\n2026-03-12,8:05,120,80,anna berg\n2026-03-12,9:05,121,80,Ben\n"
            "2026-03-12,10:05,122,80,\n");
        const auto file = read(table, options);
        const auto items = file.batch.of<BloodPressureReading>();
        QCOMPARE(items.at(0).person, 7);
        QCOMPARE(items.at(1).person, 0);
        QCOMPARE(file.unknownPeople, QStringList{u"Ben"_s});
        options.person = 9;
        QCOMPARE(read(table, options).batch.of<BloodPressureReading>().at(1).person, 9);
    }

    void badRowsHaveLineAndReason()
    {
        QByteArray table("Date,Time,SYS,DIA,Timezone\n"
                         "2026-03-12,8:05,120,,\n"
                         "2026-03-12,8:05,abc,80,\n"
                         "2026-03-12,8:05,12000000000000000000000,80,\n"
                         "\n"
                         "2026-03-12,8:05,80,120,\n"
                         "2026-03-12,8:05,120,80,Mars/Olympus\n"
                         "2026-03-12,8:05,,,\n");
        const auto file = read(table);
        QCOMPARE(file.rows, 6);
        QCOMPARE(file.leftOut, 1); // the empty one
        QCOMPARE(file.badRows, 5);
        QList<int> lines;
        for (const BadRow &row : file.bad) {
            lines.append(row.line);
            QVERIFY(!row.reason.isEmpty());
        }
        QCOMPARE(lines, (QList{2, 3, 4, 6, 7}));
        QCOMPARE(file.batch.size(), 0);

        table = "Date,Time,SYS,DIA\n" + QByteArray("2026-03-12,8:05,1,1\n").repeated(1000);
        QCOMPARE(read(table).badRows, 1000);
        QCOMPARE(read(table).bad.size(), 100);
    }

    void hostileFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind"); // -1: taken
        QTest::newRow("empty") << QByteArray() << int(Error::Unsupported);
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << int(Error::Malformed);
        QTest::newRow("prose") << QByteArray("Dear diary,\ntoday I felt well.\n") << int(Error::Unsupported);
        QTest::newRow("no time") << QByteArray("SYS,DIA\n120,80\n") << int(Error::Unsupported);
        QTest::newRow("one endless line") << "Date,Time,SYS,DIA\n" + QByteArray(5'000'000, 'x') << -1;
        QTest::newRow("a quote that never ends")
            << "Date,Time,SYS,DIA\n\"" + QByteArray("2026-03-12,8:05,120,80\n").repeated(10000) << -1;
        QTest::newRow("endless columns") << "Date,Time,SYS,DIA\n" + QByteArray(200'000, ',') << -1;
        QTest::newRow("broken UTF-8") << QByteArray("Date,Time,SYS,DIA,Note\n2026-03-12,8:05,120,80,\xff\xfe\xc3\n")
                                      << -1;
    }
    void hostileFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const auto file = readReadingFile(bytes, u"x.csv"_s, inBerlin());
        QCOMPARE(file ? -1 : int(file.error().kind()), kind);
        if (!file)
            QVERIFY(!file.error().explanation().remedy.isEmpty());
        else
            QVERIFY(file->batch.size() <= 1);
    }

    void cellsAreTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("cells");
        QTest::newRow("plain") << u"a,b,c"_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("empty ones") << u",,"_s << QStringList{QString(), QString(), QString()};
        QTest::newRow("quoted") << u"\"a,b\",\"say \"\"hi\"\"\""_s << QStringList{u"a,b"_s, u"say \"hi\""_s};
        QTest::newRow("lines in a cell") << u"\"a\r\nb\",c"_s << QStringList{u"a\r\nb"_s, u"c"_s};
        QTest::newRow("spaces") << u" a , \"b\" ,c "_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("a quote in the middle") << u"5\" wide,b"_s << QStringList{u"5\" wide"_s, u"b"_s};
        QTest::newRow("more after a quote") << u"\"a\"b,c"_s << QStringList{u"ab"_s, u"c"_s};
    }
    void cellsAreTakenApart()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, cells);
        QStringList row;
        CsvReader reader(text, u',');
        QVERIFY(reader.next(&row));
        QCOMPARE(row, cells);
        QVERIFY(!reader.next(&row));
    }

    // Into the store
    // --------------------------------------------------------------------------------------------------------

    void anImportIsOneAndCanBeTakenBack()
    {
        const auto store = openStore();
        const auto file = read(contents(u"omron-us.csv"_s));
        auto *imports = store->imports();
        const auto rehearsal = want(imports->rehearse(file.batch));
        QCOMPARE(rehearsal.added, 2);
        QCOMPARE(rehearsal.id, 0);
        QCOMPARE(want(store->readings()->count(ReadingKind::BloodPressure, {})), 0);
        QCOMPARE(want(imports->list()).size(), 0);

        const auto outcome = want(imports->keep(file.batch));
        QCOMPARE(outcome.added, 2);
        QCOMPARE(outcome.known, 0);
        auto stored = want(store->readings()->list<BloodPressureReading>({}, {}, {}));
        QCOMPARE(stored.size(), 2);
        QCOMPARE(stored.at(0).info.source, ReadingSource::Imported);
        QCOMPARE(stored.at(0).info.device, 0);
        QCOMPARE(stored.at(1).info.note, u"a walk, then \"this\""_s);
        QCOMPARE(stored.at(1).info.offset, 7200);

        // Again: nothing is new, and there is no second import.
        QCOMPARE(want(imports->keep(file.batch)).known, 2);
        QCOMPARE(want(imports->list()).size(), 1);
        QCOMPARE(want(imports->list()).first().readings, 2);
        QCOMPARE(want(imports->list()).first().format, u"omron connect"_s);

        // One is edited, one removed: undoing takes both away, redoing brings back the one that was there.
        auto wanted = stored.at(0).reading;
        wanted.systolic = 111;
        want(store->readings()->edit(stored.at(0).info.id, wanted));
        QCOMPARE(want(imports->keep(file.batch)).known, 2); // what the file said is known still
        QVERIFY(want(store->readings()->remove(ReadingKind::BloodPressure, {stored.at(1).info.id})).size() == 1);
        m_clock.set(m_clock.now().addSecs(60));
        QCOMPARE(want(imports->undo(outcome.id)), 1);
        QCOMPARE(want(store->readings()->count(ReadingKind::BloodPressure, {})), 0);
        QCOMPARE(imports->undo(outcome.id).error().kind(), Error::NotFound);
        QVERIFY(want(imports->list()).first().undone);
        QCOMPARE(want(imports->redo(outcome.id)), 1);
        stored = want(store->readings()->list<BloodPressureReading>({}, {}, {}));
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.at(0).reading, wanted);

        want(imports->undo(outcome.id));
        QVERIFY(store->readings()->tidy());
        QCOMPARE(imports->redo(outcome.id).error().kind(), Error::NotFound);
        QCOMPARE(want(imports->keep(file.batch)).added, 2); // as if it had never been
        QCOMPARE(want(store->check()), QStringList());
    }

    void whatADeviceBroughtIsNotImportedAgain()
    {
        const auto store = openStore();
        StoredDevice device;
        device.model = u"omron-evolv"_s;
        device.name = u"Cuff"_s;
        device.endpoint.address = u"00:5F:BF:00:00:01"_s;
        const qint64 cuff = want(store->keepDevice(device)).id;
        Harvest harvest;
        for (const char *at : {"2026-03-12T06:05:11Z", "2026-03-12T06:06:40Z", "2026-03-12T06:08:20Z"}) {
            BloodPressureReading reading;
            reading.at = utc(at);
            reading.systolic = 142;
            reading.diastolic = 91;
            reading.pulse = 64;
            reading.user = 1;
            reading.irregularHeartbeat = true;
            harvest.bloodPressures.append(reading);
        }
        const auto visit = want(store->beginVisit(cuff));
        QVERIFY(visit->keep(harvest));
        const auto kept = want(store->readings()->list<BloodPressureReading>({}, {}, {}));
        // One is removed and one edited by hand: both are known all the same.
        want(store->readings()->remove(ReadingKind::BloodPressure, {kept.at(1).info.id}));
        auto edited = kept.at(2).reading;
        edited.systolic = 124;
        want(store->readings()->edit(kept.at(2).info.id, edited));

        const auto known = [&](const QByteArray &rows) {
            return want(store->imports()->rehearse(read("datetime,dia,sys,bpm,mov,ihb\n" + rows).batch)).known;
        };
        QCOMPARE(known("2026-03-12 07:05:11,91,142,64,0,1\n"), 1);
        QCOMPARE(known("2026-03-12 07:05:12,91,142,64,0,1\n"), 0); // another second
        QCOMPARE(known("2026-03-12 07:05,91,142,64,0,1\n"), 1);    // a file without seconds
        QCOMPARE(known("2026-03-12 07:05,91,142,,,\n"), 1);        // as far as it tells
        QCOMPARE(known("2026-03-12 07:05,91,141,64,0,1\n"), 0);
        QCOMPARE(known("2026-03-12 07:05,91,142,64,0,0\n"), 0);
        QCOMPARE(known("2026-03-12 07:06:40,91,142,64,0,1\n"), 1);
        QCOMPARE(known("2026-03-12 07:08:20,91,142,64,0,1\n"), 1);
        QCOMPARE(known("2026-03-12 07:08:20,91,124,64,0,1\n"), 1);
        QCOMPARE(known("2026-03-13 07:00:00,91,142,64,0,1\n2026-03-13 07:00:00,91,142,64,0,1\n"), 1); // twice in a file
    }

    void ourOwnTablesComeBack()
    {
        const auto store = openStore();
        auto *readings = store->readings();
        Person person;
        person.name = u"Anna, \"Berg\""_s;
        const qint64 anna = want(store->people()->keep(person)).id;
        BloodPressureReading pressure;
        pressure.at = utc("2026-03-12T06:05:11Z");
        pressure.systolic = 142;
        pressure.diastolic = 91;
        pressure.meanArterial = 108;
        pressure.irregularHeartbeat = true;
        pressure.cuffOk = false;
        const qint64 first = want(readings->add(pressure, {anna, u"=HYPERLINK(\"x\"), -1; +2\nsecond line"_s, 20700}));
        want(readings->exclude(ReadingKind::BloodPressure, {first}, u"@moved"_s));
        pressure.at = pressure.at.addSecs(3600);
        want(readings->add(pressure));
        want(readings->add(WeightReading{utc("2026-03-12T06:05:11Z"), 81005, 512.3, 22.1, {}, 0.1 + 0.2, 0}));
        want(readings->add(TemperatureReading{utc("2026-03-12T06:05:11Z"), 36.6, 2, 0}));
        want(readings->add(OxygenReading{utc("2026-03-12T06:05:11Z"), 97.5, {}, 0}));
        want(readings->keepNote({0, anna, utc("2026-03-11T23:00:00Z"), 3600, true, u"-5 degrees outside"_s}));

        auto options = inBerlin();
        options.zone = QTimeZone("America/New_York"); // the table tells its own
        options.people = want(store->people()->list());
        QTemporaryDir other;
        const auto copy = want(Store::open(other.path(), &m_clock));
        QVERIFY(copy->people()->keep(person));
        for (const auto kind : {ExportKind::BloodPressure, ExportKind::Weight, ExportKind::Temperature,
                                ExportKind::Oxygen, ExportKind::Notes}) {
            const auto exported = [kind](const Store &from) {
                CsvRequest request;
                request.kinds = {kind};
                QBuffer out;
                out.open(QBuffer::WriteOnly);
                if (!exportCsv(from, request, &out))
                    qFatal("the export failed");
                return out.data();
            };
            const auto file = read(exported(*store), options);
            QCOMPARE(file.format, u"pulsekeep"_s);
            QCOMPARE(file.badRows, 0);
            QCOMPARE(file.leftOut, 0);
            const auto here = want(store->imports()->rehearse(file.batch));
            QCOMPARE(here.added, 0);
            QCOMPARE(here.known, file.rows);
            QCOMPARE(want(copy->imports()->keep(file.batch)).added, file.rows);
            QCOMPARE(exported(*copy).replace(",imported,", ",typed,"), exported(*store));
        }
    }

    void manyRowsAreQuick()
    {
        QByteArray table("datetime,dia,sys,bpm,mov,ihb\n");
        constexpr int Rows = 20'000;
        const QDateTime start = utc("2016-01-01T00:00:00Z");
        for (int row = 0; row < Rows; ++row)
            table +=
                start.addSecs(qint64(row) * 7200).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1() + ",80,120,60,0,0\n";
        auto options = inBerlin();
        options.zone = QTimeZone::utc();
        QElapsedTimer timer;
        timer.start();
        const auto file = read(table, options);
        const auto reading = timer.restart();
        const auto store = openStore();
        timer.restart();
        QCOMPARE(want(store->imports()->keep(file.batch)).added, Rows);
        qInfo("%d rows: understood in %lld ms, kept in %lld ms", Rows, reading, timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TestReadingFile)
#include "tst_readingfile.moc"
