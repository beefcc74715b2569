// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The doctor's page. `tst_pressurereport --pdf FOLDER` writes examples of it instead.

#include "report/pdf.h"
#include "report/pressurepages.h"
#include "report/printing.h"
#include "support/support.h"

#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone Berlin("Europe/Berlin");

/** @p days days up to 20 November 2026, @p each readings each morning and most evenings. */
PressureReportData life(int days, int each = 1)
{
    QRandomGenerator chance(7);
    PressureReportData data;
    data.person = u"Marta Lindner"_s;
    data.birthDate = QDate(1951, 3, 14);
    data.last = QDate(2026, 11, 20);
    data.first = data.last.addDays(1 - days);
    data.devices = {u"Omron M7 Intelli IT (HEM-7361T), clock right to 3 s."_s};
    data.zone = Berlin;
    data.version = u"0.1.0"_s;
    for (auto day = data.first; day <= data.last; day = day.addDays(1)) {
        for (const int hour : {7, 21}) {
            if (chance.bounded(10) == 0)
                continue;
            for (int i = 0; i < each; ++i) {
                const QDateTime at(day, QTime(hour, 5 + 3 * i), Berlin);
                PressureReading reading;
                reading.at = at.toMSecsSinceEpoch();
                reading.offset = at.offsetFromUtc();
                reading.systolic = static_cast<qint16>(122 + chance.bounded(24) - (hour > 12 ? 4 : 0));
                reading.diastolic = static_cast<qint16>(76 + chance.bounded(15));
                reading.pulse = static_cast<qint16>(57 + chance.bounded(11));
                if (chance.bounded(25) == 0)
                    reading.marks = PressureMark::Irregular;
                data.readings.append(reading);
            }
        }
    }
    auto &slipped = data.readings[data.readings.size() / 2];
    slipped.excluded = true;
    slipped.systolic = 201;
    data.setAside.append({slipped.day(), u"cuff slipped"_s});
    return data;
}

PressureReport reportOf(const PressureReportData &data, const QPageSize &paper = QPageSize(QPageSize::A4))
{
    return pressureReport(data, QLocale(), reportLinesAtMost(paper));
}

QByteArray pdfOf(const PressureReportData &data, const QPageSize &paper = QPageSize(QPageSize::A4))
{
    auto pdf = pressurePdf(reportOf(data, paper), paper, QLocale());
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().detail()));
    return *pdf;
}

bool writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

int writeExamples(const QString &folder)
{
    QDir().mkpath(folder);
    const auto path = [&](const char *name) { return folder + u'/' + QLatin1StringView(name) + u".pdf"_s; };
    const QPageSize letter(QPageSize::Letter);
    auto crowd = life(30, 2);
    crowd.classes = PressureClasses(PressureScheme::Acc2017);
    auto quiet = life(7, 2);
    quiet.classes = PressureClasses(PressureScheme::Own, {130, 80});
    quiet.person.clear();
    quiet.birthDate = {};
    return writeFile(path("month-a4"), pdfOf(life(30))) && writeFile(path("month-letter"), pdfOf(life(30), letter))
            && writeFile(path("month-two-each"), pdfOf(crowd)) && writeFile(path("quarter-a4"), pdfOf(life(100)))
            && writeFile(path("year-letter"), pdfOf(life(365), letter))
            && writeFile(path("ten-years"), pdfOf(life(3650))) && writeFile(path("week"), pdfOf(quiet))
        ? 0
        : 1;
}

} // namespace

class TestPressureReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameBytesFromTheSameData()
    {
        const auto data = life(30);
        const auto pdf = pdfOf(data);
        QCOMPARE(pdfOf(data), pdf);
        QVERIFY(pdf.contains("/CreationDate (D:20261120200500Z)")); // of the last reading
        // Another reading is another report.
        auto other = data;
        other.readings[3].pulse += 1;
        QVERIFY(pdfOf(other) != pdf);
        QVERIFY(reportOf(other).origin != reportOf(data).origin);
    }

    /** What differs from run to run is a seed that one program keeps: so it takes two of them. */
    void theSameBytesFromAnotherRun()
    {
        QTemporaryDir folder;
        const QStringList names{folder.filePath(u"one"_s), folder.filePath(u"two"_s)};
        for (const auto &name : names)
            outputOf(QCoreApplication::applicationFilePath(), {u"--pdf"_s, name});
        for (const auto &entry : QDir(names.first()).entryList({u"*.pdf"_s})) {
            QFile one(names.first() + u'/' + entry);
            QFile two(names.last() + u'/' + entry);
            QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
            QVERIFY2(one.readAll() == two.readAll(), qPrintable(entry));
        }
    }

    void referencesMoveWithTheDate_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::newRow("longer") << QByteArray("D:20260101000000+01'00'");
        QTest::newRow("as long") << QByteArray("D:20260101000000Z");
        QTest::newRow("shorter") << QByteArray("D:2026");
    }

    void referencesMoveWithTheDate()
    {
        QFETCH(QByteArray, date);
        const QByteArray head = "%PDF-1.4\n1 0 obj\n<<\n/CreationDate (" + date + ")\n>>\nendobj\n";
        const QByteArray second = "2 0 obj\n<< >>\nendobj\n";
        const auto number = [](qsizetype offset) { return QByteArray::number(offset).rightJustified(10, '0'); };
        const auto file = [&](const QByteArray &first) {
            return first + second + "xref\n0 3\n0000000000 65535 f \n" + number(9) + " 00000 n \n"
                + number(first.size()) + " 00000 n \ntrailer\n<<\n/Size 3\n>>\nstartxref\n"
                + QByteArray::number(first.size() + second.size()) + "\n%%EOF\n";
        };
        auto wanted = head;
        wanted.replace(date, "D:20261120210500Z");
        const QDateTime made(QDate(2026, 11, 20), QTime(21, 5), Qt::UTC);
        QCOMPARE(withoutChance(file(head), made), file(wanted));
    }

    void theNumbersAreThoseOfTheReadings_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("each");
        QTest::newRow("a month") << 30 << 1;
        QTest::newRow("a month with two each time") << 30 << 2;
        QTest::newRow("a quarter") << 60 << 1;
    }

    void theNumbersAreThoseOfTheReadings()
    {
        QFETCH(int, days);
        QFETCH(int, each);
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
        const auto data = life(days, each);
        QTemporaryDir folder;
        const auto name = folder.filePath(u"report.pdf"_s);
        QVERIFY(writeFile(name, pdfOf(data)));
        const auto text = QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-layout"_s, name, u"-"_s}));
        const auto table = text.mid(text.indexOf(QRegularExpression(u"Day +Morning"_s)));
        // Each reading once, and none that was set aside.
        QStringList told;
        for (auto found =
                 QRegularExpression(u"\\b(\\d{2,3}/\\d{2,3})\\b(?: +(\\d{2,3})\\b(?!/))?"_s).globalMatch(table);
             found.hasNext();) {
            const auto match = found.next();
            told.append(match.captured(1) + u' ' + match.captured(2));
        }
        QStringList wanted;
        for (const auto &reading : data.readings) {
            if (!reading.excluded)
                wanted.append(u"%1/%2 %3"_s.arg(reading.systolic).arg(reading.diastolic).arg(reading.pulse));
        }
        told.sort();
        wanted.sort();
        QCOMPARE(told, wanted);
        QVERIFY(text.contains(u"Marta Lindner"_s));
        QVERIFY(text.simplified().contains(u"cuff slipped"_s));
        QVERIFY(!text.contains(u"201/"_s));
        const auto means = averagesOf(pressureValues(data.readings, true));
        for (const auto &mean : {means.all, means.morning, means.evening})
            QVERIFY(text.contains(u"%1/%2"_s.arg(mean.shownSystolic()).arg(mean.shownDiastolic())));
    }

    void longTimesAreToldInMeans()
    {
        const auto weeks = reportOf(life(365));
        QCOMPARE(weeks.lines, ReportLines::Weeks);
        QCOMPARE(weeks.table.size(), 53);
        const auto months = reportOf(life(3650));
        QCOMPARE(months.lines, ReportLines::Months);
        QVERIFY(months.table.size() <= 121);
        // The last line is November up to the 20th.
        auto values = pressureValues(life(3650).readings, true);
        const auto mean = averageOf(valuesOfDays(values, QDate(2026, 11, 1), QDate(2026, 11, 20)), PartOfDay::Morning);
        QCOMPARE(months.table.constLast().label, u"Nov 2026"_s);
        QCOMPARE(months.table.constLast().morning.pressure,
                 u"%1/%2"_s.arg(mean.shownSystolic()).arg(mean.shownDiastolic()));
    }

    void atMostTwoPages_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("each");
        QTest::addColumn<bool>("letter");
        QTest::addColumn<int>("pages");
        QTest::newRow("a month, A4") << 30 << 1 << false << 1;
        QTest::newRow("a month, letter") << 30 << 1 << true << 1;
        QTest::newRow("two each time") << 30 << 2 << false << 2;
        QTest::newRow("a hundred days, A4") << 100 << 1 << false << 2;
        QTest::newRow("a hundred days, letter") << 100 << 1 << true << 2;
        QTest::newRow("half a year") << 180 << 1 << true << 1; // in weeks
        QTest::newRow("two years") << 730 << 1 << true << 2;
        QTest::newRow("ten years") << 3650 << 1 << true << 2;
    }

    void atMostTwoPages()
    {
        QFETCH(int, days);
        QFETCH(int, each);
        QFETCH(bool, letter);
        QFETCH(int, pages);
        if (QStandardPaths::findExecutable(u"pdfinfo"_s).isEmpty())
            QSKIP("pdfinfo is not installed");
        const QPageSize paper(letter ? QPageSize::Letter : QPageSize::A4);
        QTemporaryDir folder;
        const auto name = folder.filePath(u"report.pdf"_s);
        QVERIFY(writeFile(name, pdfOf(life(days, each), paper)));
        const auto info = QString::fromUtf8(outputOf(u"pdfinfo"_s, {name}));
        const auto told = QRegularExpression(u"Pages: +(\\d+)"_s).match(info).captured(1).toInt();
        QCOMPARE(told, pages);
        const auto size = QRegularExpression(u"Page size: +([\\d.]+) x ([\\d.]+)"_s).match(info);
        QCOMPARE(qRound(size.captured(1).toDouble()), letter ? 612 : 595);
        QCOMPARE(qRound(size.captured(2).toDouble()), letter ? 792 : 842);
    }

    void withoutReadings()
    {
        PressureReportData data;
        data.first = QDate(2026, 11, 1);
        data.last = QDate(2026, 11, 20);
        const auto report = reportOf(data);
        QVERIFY(report.table.isEmpty());
        QCOMPARE(report.figures.constFirst().number, u"–"_s);
        QVERIFY(!pdfOf(data).isEmpty());
    }

    void aPrinterGetsThePagesToo()
    {
        QTemporaryDir folder;
        const auto name = folder.filePath(u"printed.pdf"_s);
        const QPageSize paper(QPageSize::A4);
        QVERIFY(printPressureReport(reportOf(life(30)), {}, paper, QLocale(), name));
        if (!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
            const auto text = QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-layout"_s, name, u"-"_s}));
            QVERIFY(text.contains(u"Marta Lindner"_s));
        }
        const auto nowhere = printPressureReport(reportOf(life(30)), u"no such printer"_s, paper, QLocale());
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind(), Error::NotFound);
        QVERIFY(nowhere.error().explanation().what.contains(u"no such printer"_s));
    }
};

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    isolate("Europe/Berlin");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto arguments = QCoreApplication::arguments();
    if (const auto at = arguments.indexOf(u"--pdf"_s); at > 0 && at + 1 < arguments.size())
        return writeExamples(arguments.at(at + 1));
    TestPressureReport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pressurereport.moc"
