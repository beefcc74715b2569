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

/** That hit a sync under way: one that was through already does not count. */
constexpr int Kills = 100;
constexpr int KillsOfFirstSync = 20;
/** What comes too late is done again, within reason. */
constexpr int MostAttempts = 3 * Kills;
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

private:
    QRandomGenerator m_random{20260110};
    int m_earlier = 0;
    int m_whileReading = 0;
    int m_tooLate = 0;
    QDateTime m_now;

    static void pairBoth(Program &program)
    {
        const auto band = program.simulate({u"pair"_s, u"MI Band 2"_s});
        QVERIFY2(band.status == 0, band.err);
        const auto neo =
            program.simulate({u"pair"_s, u"Amazfit Neo"_s, u"--key"_s, u"0xcaa04207ff084f260d8513a5d75d8dcf"_s});
        QVERIFY2(neo.status == 0, neo.err);
    }

    /** Starts a sync, and comes back when it has begun: its first line names a device. */
    static void beginSync(const Program &program, QProcess *process)
    {
        program.start(process, program.simulationWords({u"sync"_s}));
        QVERIFY2(process->waitForReadyRead(20'000), process->readAllStandardError());
    }

    /** From its first line to its end, in milliseconds. */
    static qint64 timeOfWholeFirstSync()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        pairBoth(program);
        QProcess process;
        beginSync(program, &process);
        QElapsedTimer timer;
        timer.start();
        process.waitForFinished(60'000);
        return timer.elapsed();
    }

    int hits() const { return m_earlier + m_whileReading; }
    int attempts() const { return hits() + m_tooLate; }

    void passTime(Program *program)
    {
        m_now = m_now.addSecs(qint64(HoursBetween) * 3600);
        program->setNow(m_now);
    }

    /** At a random moment of the @p length milliseconds that a whole one takes; learns a new length from one that was
     *  faster than its killer. */
    void killDuringSync(Program *program, qint64 *length)
    {
        QProcess process;
        beginSync(*program, &process);
        QElapsedTimer timer;
        timer.start();
        if (!process.waitForFinished(static_cast<int>(m_random.bounded(*length + 1)))) {
            process.kill();
            QVERIFY(process.waitForFinished(20'000));
        }
        if (process.exitStatus() == QProcess::CrashExit) {
            ++(process.readAllStandardOutput().contains("Reading history") ? m_whileReading : m_earlier);
            return;
        }
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        *length = timer.elapsed();
        ++m_tooLate;
        passTime(program); // so that the next one has something to bring
    }

private Q_SLOTS:
    void initTestCase() { isolate("Europe/Berlin"); }

    void nothingIsLostOrDoubled()
    {
        const QTemporaryDir folder;
        QVERIFY(folder.isValid());
        Program program(folder.path());
        const QDateTime start(QDate(2026, 1, 10), QTime(10, 0, 30), Qt::UTC);
        m_now = start;
        program.setNow(m_now);
        pairBoth(program);

        // First the large sync of a new device, again and again until enough have been killed.
        auto length = timeOfWholeFirstSync();
        while (hits() < KillsOfFirstSync && attempts() < MostAttempts)
            killDuringSync(&program, &length);
        QCOMPARE(program.simulate({u"sync"_s}).status, 0);

        // Then small ones; time passes in between, so that each has something to bring.
        while (hits() < Kills && attempts() < MostAttempts) {
            passTime(&program);
            killDuringSync(&program, &length);
        }
        qInfo("%d syncs were killed while history was read, %d before; %d were through already", m_whileReading,
              m_earlier, m_tooLate);
        QCOMPARE(hits(), Kills);
        QVERIFY(m_whileReading > 0);

        const auto final = program.simulate({u"sync"_s});
        QVERIFY2(final.status == 0, final.err);

        const FixedClock clock(m_now, berlin());
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
            const auto memory = simulator.memory(start.addDays(-DaysOfFirstSync), m_now);
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
