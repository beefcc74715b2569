// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/activity.h"
#include "core/clock.h"
#include "core/result.h"
#include "support/support.h"

using namespace pulsekeep;
using namespace Qt::StringLiterals;

class TestCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void everyErrorSaysWhatHappenedAndWhatToDo_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = Error::Timeout; kind <= Error::NotFound; ++kind)
            QTest::addRow("kind %d", kind) << kind;
    }
    void everyErrorSaysWhatHappenedAndWhatToDo()
    {
        QFETCH(int, kind);
        const Error error(static_cast<Error::Kind>(kind), u"secret detail 0x08"_s);
        const auto explanation = error.explanation();
        QVERIFY(explanation.what.endsWith(u'.'));
        if (kind != Error::Cancelled)
            QVERIFY(explanation.remedy.endsWith(u'.'));
        QVERIFY(!explanation.text().contains(u"0x08"));
        QVERIFY(!explanation.text().contains(u'!'));
        QVERIFY(!explanation.text().contains(u"  "));
    }

    void wordsOfItsOwnReplaceThoseOfTheKind()
    {
        const Explanation words{u"What."_s, {}, u"Do."_s};
        const Error error = Error(Error::Refused, u"08"_s).explained(words);
        QCOMPARE(error.explanation(), words);
        QCOMPARE(error.explanation().text(), u"What. Do."_s);
        QCOMPARE(error.kind(), Error::Refused);
        QCOMPARE(error.detail(), u"08"_s);
    }

    void onlyWhatPassesIsTriedAgain()
    {
        QVERIFY(Error(Error::Timeout).isPassing());
        QVERIFY(Error(Error::Disconnected).isPassing());
        QVERIFY(!Error(Error::Refused).isPassing());
        QVERIFY(!Error(Error::Cancelled).isPassing());
    }

    void everyActivityHasItsName()
    {
        for (int number = 0; number <= int(Activity::Charging); ++number) {
            const auto activity = static_cast<Activity>(number);
            QCOMPARE(activityNamed(activityName(activity)), activity);
        }
        QCOMPARE(activityName(Activity::RemSleep), "rem_sleep"_L1);
        QVERIFY(!activityNamed("dancing"_L1));
    }

    void sleepIsLightDeepOrRem()
    {
        QVERIFY(isSleep(Activity::LightSleep));
        QVERIFY(isSleep(Activity::DeepSleep));
        QVERIFY(isSleep(Activity::RemSleep));
        QVERIFY(!isSleep(Activity::Awake));
        QVERIFY(!isSleep(Activity::NotWorn));
    }

    void theOffsetIsTheOneInForce_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<int>("seconds");
        const QDateTime winter(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        const QDateTime summer(QDate(2026, 7, 1), QTime(0, 0), Qt::UTC);
        QTest::newRow("Berlin in winter") << QByteArray("Europe/Berlin") << winter << 3600;
        QTest::newRow("Berlin in summer") << QByteArray("Europe/Berlin") << summer << 7200;
        QTest::newRow("Kathmandu") << QByteArray("Asia/Kathmandu") << summer << 20700;
        QTest::newRow("Lord Howe in its summer") << QByteArray("Australia/Lord_Howe") << winter << 39600;
    }
    void theOffsetIsTheOneInForce()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDateTime, at);
        QFETCH(int, seconds);
        const FixedClock clock(at, QTimeZone(zone));
        QCOMPARE(clock.offsetAt(clock.now()), seconds);
        QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    }
};

QTEST_GUILESS_MAIN(TestCore)
#include "tst_core.moc"
