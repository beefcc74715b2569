// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "core/clock.h"
#include "devices/huami/simulator.h"
#include "store/store.h"
#include "support/support.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using huami::BandSimulator;

namespace {

constexpr int Kills = 100;
constexpr int DaysOfFirstSync = 100;
/** Between two syncs of the test, so that each has something to bring. */
constexpr int HoursBetween = 30;

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

} // namespace

/** Ends the program with SIGKILL, which nothing can catch, in the middle of its syncs. */
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    void nothingIsLostOrDoubled()
    {
        const QTemporaryDir folder;
        QVERIFY(folder.isValid());
        Program program(folder.path());
        const QDateTime start(QDate(2026, 1, 10), QTime(10, 0, 30), Qt::UTC);
        auto now = start;
        program.setNow(now);
        const auto band = program.simulate({u"pair"_s, u"MI Band 2"_s});
        QVERIFY2(band.status == 0, band.err);
        const auto neo =
            program.simulate({u"pair"_s, u"Amazfit Neo"_s, u"--key"_s, u"0xcaa04207ff084f260d8513a5d75d8dcf"_s});
        QVERIFY2(neo.status == 0, neo.err);

        // The first kills hit the large first sync; each sync that goes through lets time pass, so that the next one
        // has something to bring again.
        QRandomGenerator random(20260110);
        QElapsedTimer timer;
        qint64 length = 2000; // milliseconds
        int killed = 0;
        int survived = 0;
        int whileReading = 0;
        while (killed < Kills) {
            QProcess process;
            timer.start();
            program.start(&process, program.simulationWords({u"sync"_s}));
            const auto moment = static_cast<int>(random.bounded(length + 1));
            if (!process.waitForFinished(moment)) {
                process.kill();
                QVERIFY(process.waitForFinished(20'000));
            }
            if (process.exitStatus() == QProcess::CrashExit) {
                ++killed;
                if (process.readAllStandardOutput().contains("Reading history"))
                    ++whileReading;
                continue;
            }
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
            length = timer.elapsed();
            ++survived;
            now = now.addSecs(qint64(HoursBetween) * 3600);
            program.setNow(now);
        }
        qInfo("%d syncs were killed, %d of them while history was read; %d went through in between, the last one in "
              "%lld ms",
              killed, whileReading, survived, length);
        QVERIFY(whileReading > 0);

        const auto final = program.simulate({u"sync"_s});
        QVERIFY2(final.status == 0, final.err);

        const FixedClock clock(now, berlin());
        const auto store = Store::open(program.dataFolder(), &clock);
        QVERIFY2(store, qPrintable(store ? QString() : store.error().detail()));
        const auto problems = (*store)->check();
        QVERIFY(problems);
        QCOMPARE(*problems, QStringList());
        const auto devices = (*store)->devices();
        QVERIFY(devices);
        QCOMPARE(devices->size(), 2);
        for (const auto &device : *devices) {
            const auto model =
                device.model == "amazfit-neo"_L1 ? BandSimulator::Model::AmazfitNeo : BandSimulator::Model::MiBand2;
            BandSimulator simulator(model, &clock);
            const auto memory = simulator.memory(start.addDays(-DaysOfFirstSync), now);
            QVERIFY(memory.size() >= DaysOfFirstSync * 1440);
            QList<MinuteSample> kept;
            QVERIFY((*store)->eachMinute(device.id, {}, {}, [&kept](qint64, const MinuteSample &sample) {
                kept.append(sample);
                return true;
            }));
            QCOMPARE(kept.size(), memory.size());
            for (qsizetype index = 0; index < kept.size(); ++index)
                QVERIFY2(kept.at(index) == memory.at(index), qPrintable(u"minute %1"_s.arg(memory.at(index).minute)));
        }
    }
};

QTEST_GUILESS_MAIN(TestKilled)

#include "tst_killed.moc"
