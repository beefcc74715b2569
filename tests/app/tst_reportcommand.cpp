// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pressurelife.h"
#include "program.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone Berlin("Europe/Berlin");

QByteArray contentsOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** "134/83 62" for each reading. */
QStringList linesOf(const QList<BloodPressureReading> &readings, QDate first, QDate last)
{
    QStringList lines;
    for (const auto &reading : readings) {
        const auto day = reading.at.toTimeZone(Berlin).date();
        if (day >= first && day <= last)
            lines += u"%1/%2 %3"_s.arg(reading.systolic).arg(reading.diastolic).arg(*reading.pulse);
    }
    lines.sort();
    return lines;
}

/** The same out of a CSV file. */
QStringList linesOfCsv(const QByteArray &csv)
{
    QStringList lines;
    auto rows = csv.split('\n');
    const auto names = rows.takeFirst().trimmed().split(',');
    const auto systolic = names.indexOf("systolic_mmHg");
    const auto diastolic = names.indexOf("diastolic_mmHg");
    const auto pulse = names.indexOf("pulse_bpm");
    for (const auto &row : std::as_const(rows)) {
        const auto cells = row.trimmed().split(',');
        if (cells.size() == names.size())
            lines += QString::fromLatin1(cells.at(systolic) + '/' + cells.at(diastolic) + ' ' + cells.at(pulse));
    }
    lines.sort();
    return lines;
}

QStringList linesIn(const QString &pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    process.waitForFinished();
    const auto text = QString::fromUtf8(process.readAllStandardOutput());
    const auto table = text.mid(text.indexOf(QRegularExpression(u"Day +Morning"_s)));
    QStringList lines;
    for (auto found = QRegularExpression(u"\\b(\\d{2,3}/\\d{2,3}) +(\\d{2,3})\\b(?!/)"_s).globalMatch(table);
         found.hasNext();) {
        const auto match = found.next();
        lines += match.captured(1) + u' ' + match.captured(2);
    }
    lines.sort();
    return lines;
}

} // namespace

class TestReportCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    QList<BloodPressureReading> m_readings;

    QString path(const QString &name) const { return m_folder->filePath(name); }

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<Program>(m_folder->path());
        const FixedClock clock(storetest::utc("2026-11-20T20:00:00"), Berlin);
        const auto store = storetest::want(Store::open(m_program->dataFolder(), &clock));
        m_readings = pressurelife::readings(60, clock.now(), Berlin);
        const auto cuff = pressurelife::keep(store.get(), m_readings);
        Person marta;
        marta.name = u"Marta Lindner"_s;
        marta.birthDate = QDate(1951, 3, 14);
        const auto person = storetest::want(store->people()->keep(marta));
        storetest::want(store->people()->assign(cuff, 1, person.id));
    }

    void theNumbersAreThoseOfTheStoreAndTheTable()
    {
        const auto name = path(u"report.pdf"_s);
        const auto ending = m_program->run(
            {u"report"_s, u"pdf"_s, u"--from"_s, u"2026-11-01"_s, u"--to"_s, u"2026-11-15"_s, u"-o"_s, name});
        QVERIFY2(ending.status == 0, ending.err);
        const auto wanted = linesOf(m_readings, QDate(2026, 11, 1), QDate(2026, 11, 15));
        QVERIFY(ending.text().contains(QString::number(wanted.size())));
        const auto csv = m_program->run({u"export"_s, u"csv"_s, u"--kind"_s, u"blood_pressure"_s, u"--from"_s,
                                         u"2026-11-01"_s, u"--to"_s, u"2026-11-15"_s});
        QVERIFY2(csv.status == 0, csv.err);
        QCOMPARE(linesOfCsv(csv.out), wanted);
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
        QCOMPARE(linesIn(name), wanted);
    }

    void twoRunsMakeTheSameBytes()
    {
        const QStringList words{u"report"_s,  u"pdf"_s,    u"--person"_s, u"marta lindner"_s,
                                u"--paper"_s, u"letter"_s, u"-o"_s};
        for (const auto &name : {u"one.pdf"_s, u"two.pdf"_s}) {
            const auto ending = m_program->run(words + QStringList{path(name)});
            QVERIFY2(ending.status == 0, ending.err);
        }
        const auto one = contentsOf(path(u"one.pdf"_s));
        QVERIFY(one.startsWith("%PDF-"));
        QVERIFY(one == contentsOf(path(u"two.pdf"_s)));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto file = u"-o"_s;
        QTest::newRow("another format") << QStringList{u"doc"_s, file, u"x"_s} << 2 << u"pdf only"_s;
        QTest::newRow("no file") << QStringList{u"pdf"_s} << 2 << u"-o FILE"_s;
        QTest::newRow("another paper") << QStringList{u"pdf"_s, u"--paper"_s, u"a5"_s, file, u"x"_s} << 2
                                       << u"letter"_s;
        QTest::newRow("another scheme") << QStringList{u"pdf"_s, u"--scheme"_s, u"who"_s, file, u"x"_s} << 2
                                        << u"esh2023"_s;
        QTest::newRow("nobody") << QStringList{u"pdf"_s, u"--person"_s, u"Otto"_s, file, u"x"_s} << 1
                                << u"Marta Lindner"_s;
        QTest::newRow("no readings then")
            << QStringList{u"pdf"_s, u"--to"_s, u"2020-01-01"_s, file, u"x"_s} << 1 << u"no blood pressure"_s;
        QTest::newRow("a folder that is not there")
            << QStringList{u"pdf"_s, file, u"/nowhere/x.pdf"_s} << 1 << u"could not be written"_s;
    }

    void wrongUse()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, says);
        const auto ending = m_program->run(QStringList{u"report"_s} + words);
        QCOMPARE(ending.status, status);
        QVERIFY2(ending.complaint().contains(says), qPrintable(ending.complaint()));
    }

    void asJson()
    {
        const auto ending = m_program->run({u"--json"_s, u"report"_s, u"pdf"_s, u"-o"_s, path(u"report.pdf"_s)});
        QCOMPARE(ending.status, 0);
        QCOMPARE(ending.objects().size(), 1);
        const auto expected = linesOf(m_readings, QDate(2026, 10, 22), QDate(2026, 11, 20)).size();
        QCOMPARE(ending.objects().constFirst().value(u"readings"_s).toInt(), int(expected));
    }
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_reportcommand.moc"
