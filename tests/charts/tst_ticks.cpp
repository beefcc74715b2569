// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/ticks.h"

#include <QDateTime>
#include <QTest>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

qint64 moment(const char *text, const QTimeZone &zone)
{
    auto when = QDateTime::fromString(QLatin1StringView(text), Qt::ISODate);
    when.setTimeZone(zone);
    return when.toMSecsSinceEpoch();
}

QStringList labels(const QList<TimeTick> &ticks)
{
    QStringList labels;
    for (const auto &tick : ticks)
        labels += tick.label;
    return labels;
}

} // namespace

class TestTicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("most");
        QTest::addColumn<QList<double>>("at");

        QTest::newRow("a day of heart rates in at most seven lines")
            << 44.0 << 151.0 << 7 << QList<double>{40, 60, 80, 100, 120, 140, 160};
        QTest::newRow("both ends already round") << 0.0 << 100.0 << 3 << QList<double>{0, 50, 100};
        QTest::newRow("thousands of steps") << 0.0 << 14'380.0 << 5 << QList<double>{0, 5000, 10'000, 15'000};
        QTest::newRow("below zero") << -1.2 << 1.3 << 4 << QList<double>{-2, 0, 2};
        QTest::newRow("one value alone gets a margin") << 60.0 << 60.0 << 4 << QList<double>{50, 60, 70};
        QTest::newRow("nothing measured") << qQNaN() << qQNaN() << 7 << QList<double>{0, 1};
    }

    void values()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, most);
        QFETCH(QList<double>, at);
        const auto scale = valueTicks(low, high, most);
        QCOMPARE(scale.at, at);
        QVERIFY(scale.at.size() <= most);
        QVERIFY(scale.at.size() >= 2);
        QVERIFY(!(scale.bottom > low));
        QVERIFY(!(scale.top < high));
    }

    void neverTooManyLines()
    {
        for (int most = 2; most <= 7; ++most) {
            for (double low = -37; low < 40; low += 3.7) {
                for (double span = 0.03; span < 1e6; span *= 2.3) {
                    const auto scale = valueTicks(low, low + span, most);
                    const double rounding = scale.step * 1e-6;
                    QVERIFY2(scale.at.size() <= most && scale.bottom <= low + rounding
                                 && scale.top >= low + span - rounding,
                             qPrintable(u"%1 to %2 in %3"_s.arg(low).arg(low + span).arg(most)));
                }
            }
        }
    }

    void times_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("most");
        QTest::addColumn<QStringList>("expected");

        QTest::newRow("a day ends at 24:00")
            << QByteArray("Europe/Berlin") << QByteArray("2026-11-19T00:00:00") << QByteArray("2026-11-20T00:00:00")
            << 9 << QStringList{u"00:00"_s, u"03:00"_s, u"06:00"_s, u"09:00"_s, u"12:00"_s,
                                u"15:00"_s, u"18:00"_s, u"21:00"_s, u"24:00"_s};
        QTest::newRow("a day of 23 hours misses the hour that is jumped over")
            << QByteArray("Europe/Berlin") << QByteArray("2026-03-29T00:00:00") << QByteArray("2026-03-29T06:00:00")
            << 7 << QStringList{u"00:00"_s, u"01:00"_s, u"03:00"_s, u"04:00"_s, u"05:00"_s, u"06:00"_s};
        QTest::newRow("full hours where the zone is a quarter off")
            << QByteArray("Asia/Kathmandu") << QByteArray("2026-11-19T10:10:00") << QByteArray("2026-11-19T13:10:00")
            << 4 << QStringList{u"11:00"_s, u"12:00"_s, u"13:00"_s};
        QTest::newRow("five minutes of live pulse")
            << QByteArray("UTC") << QByteArray("2026-11-19T14:20:00") << QByteArray("2026-11-19T14:25:00") << 6
            << QStringList{u"14:20"_s, u"14:21"_s, u"14:22"_s, u"14:23"_s, u"14:24"_s, u"14:25"_s};
        QTest::newRow("a week by its days")
            << QByteArray("UTC") << QByteArray("2026-11-16T00:00:00") << QByteArray("2026-11-22T23:00:00") << 8
            << QStringList{u"Mon 16"_s, u"Tue 17"_s, u"Wed 18"_s, u"Thu 19"_s, u"Fri 20"_s, u"Sat 21"_s, u"Sun 22"_s};
        QTest::newRow("a year by its months")
            << QByteArray("UTC") << QByteArray("2025-12-01T00:00:00") << QByteArray("2026-11-30T00:00:00") << 12
            << QStringList{u"Dec"_s, u"2026"_s, u"Feb"_s, u"Mar"_s,  u"Apr"_s, u"May"_s,
                           u"Jun"_s, u"Jul"_s,  u"Aug"_s, u"Sept"_s, u"Oct"_s, u"Nov"_s};
        QTest::newRow("ten years") << QByteArray("UTC") << QByteArray("2016-06-01T00:00:00")
                                   << QByteArray("2026-06-01T00:00:00") << 5
                                   << QStringList{u"2018"_s, u"2020"_s, u"2022"_s, u"2024"_s, u"2026"_s};
        QTest::newRow("nothing at all") << QByteArray("UTC") << QByteArray("2026-06-01T00:00:00")
                                        << QByteArray("2026-06-01T00:00:00") << 5 << QStringList{};
    }

    void times()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, most);
        QFETCH(QStringList, expected);
        const QTimeZone where(zone);
        QVERIFY(where.isValid());
        const auto ticks = timeTicks(moment(from, where), moment(to, where), most, where,
                                     QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(labels(ticks), expected);
    }

    void twelveHourClocksAreKept()
    {
        const QTimeZone utc("UTC");
        const auto ticks = timeTicks(moment("2026-11-19T00:00:00", utc), moment("2026-11-20T00:00:00", utc), 5, utc,
                                     QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(ticks.size(), 5);
        QVERIFY2(ticks.at(1).label.startsWith(u"6:00"), qPrintable(ticks.at(1).label));
        QVERIFY2(ticks.at(4).label.startsWith(u"12:00"), qPrintable(ticks.at(4).label));
    }

    void everySpanFitsItsLabels()
    {
        const QTimeZone zone("America/St_Johns");
        const auto from = moment("2026-03-07T09:13:00", zone);
        for (double span = 5000; span < 4e12; span *= 1.37) {
            const auto ticks = timeTicks(from, from + qint64(span), 6, zone, QLocale::c());
            QVERIFY2(ticks.size() <= 6, qPrintable(QString::number(span)));
            for (qsizetype index = 1; index < ticks.size(); ++index)
                QVERIFY(ticks.at(index).at > ticks.at(index - 1).at);
        }
    }
};

QTEST_GUILESS_MAIN(TestTicks)
#include "tst_ticks.moc"
