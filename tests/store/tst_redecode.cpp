// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storetest.h"

using namespace Qt::StringLiterals;
using namespace storetest;

namespace {

const QDateTime Origin = QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC);

/** The decoder of a make-believe band: a byte a minute, which is the heart rate; 0 is none. @p late is how many minutes
 *  it places the samples too late, @p louder what it adds to each. */
Result<Harvest> decode(const RawChunk &chunk, int late = 0, int louder = 0)
{
    if (chunk.format != u"band.bpm"_s)
        return Failure(Error::Unsupported, chunk.format);
    Harvest harvest;
    for (qsizetype i = 0; i < chunk.bytes.size(); ++i) {
        MinuteSample sample;
        sample.minute = minuteOf(chunk.start) + qint32(i) + late;
        sample.activity = Activity::Still;
        if (chunk.bytes.at(i) != 0)
            sample.bpm = quint8(chunk.bytes.at(i) + louder);
        harvest.minutes.append(sample);
    }
    harvest.heartRates.append({chunk.start.addSecs(30 + late), 100 + louder});
    return harvest;
}

RawChunk chunkOf(const QByteArray &bytes, int minutesLater = 0)
{
    return {u"band.bpm"_s, 1, Origin.addSecs(minutesLater * 60), 0, {}, bytes};
}

Store::Redecoder decoder(int late = 0, int louder = 0)
{
    return [late, louder](const RawChunk &chunk) { return decode(chunk, late, louder); };
}

int secondVersion(const QString &)
{
    return 2;
}

QList<int> numbers(const RedecodeReport &report)
{
    return {report.chunks, report.failed, report.added, report.changed, report.removed};
}

} // namespace

class TestRedecode : public QObject
{
    Q_OBJECT

private:
    /** As a sync does: the bytes and what the decoder of that time made of them. */
    void keep(const RawChunk &chunk)
    {
        Harvest harvest = *decode(chunk);
        harvest.raw = {chunk};
        keepOne(m_store.get(), m_device, harvest);
    }
    QStringList contents() const
    {
        return rowsIn(m_store->file(),
                      "SELECT minute || ' ' || coalesce(bpm, '-') FROM minute UNION ALL"
                      " SELECT at || ' ' || bpm FROM heart_rate UNION ALL"
                      " SELECT start || ' ' || minutes || ' ' || coalesce(bpm_sum, '-') FROM hour UNION ALL"
                      " SELECT day || ' ' || minutes || ' ' || coalesce(bpm_sum, '-') FROM day UNION ALL"
                      " SELECT id || ' ' || parser_version || ' ' || hex(minutes) FROM kept_bytes");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    qint64 m_device = 0;
    FixedClock m_clock{utc("2026-06-10T12:00:00"), QTimeZone("Europe/Berlin")};

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void init()
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = want(Store::open(m_folder->path(), &m_clock));
        m_device = want(m_store->keepDevice(band())).id;
    }

    void cleanup() { m_store.reset(); }

    void theSameDecoderChangesNothing()
    {
        keep(chunkOf("abcdefgh"));
        keep(chunkOf("ijkl", 6));   // over the end of the first
        keep(chunkOf("abc", 1000)); // far away
        keep(chunkOf("abcdefgh"));  // again: now these count for the minutes that both have
        keep(chunkOf("abc", 1000));
        const auto before = contents();
        QCOMPARE(numbers(want(m_store->redecode(
                     decoder(), [](const QString &) { return 1; }, false))),
                 (QList<int>{3, 0, 0, 0, 0}));
        QCOMPARE(numbers(want(m_store->redecode(
                     decoder(), [](const QString &) { return 1; }, true))),
                 (QList<int>{3, 0, 0, 0, 0}));
        QCOMPARE(contents(), before);
    }

    void aDryRunTellsAndChangesNothing()
    {
        keep(chunkOf(QByteArray("\x40\x00\x42", 3)));
        const auto before = contents();
        const auto report = want(m_store->redecode(decoder(0, 5), secondVersion, false));
        // Two of the minutes have a rate, and the single measurement.
        QCOMPARE(numbers(report), (QList<int>{1, 0, 0, 3, 0}));
        QCOMPARE(report.examples.size(), 2);
        QCOMPARE(report.examples.front().device, m_device);
        QCOMPARE(report.examples.front().at, Origin);
        QCOMPARE(report.examples.front().before->bpm, std::optional<quint8>(0x40));
        QCOMPARE(report.examples.front().after->bpm, std::optional<quint8>(0x45));
        QCOMPARE(contents(), before);
    }

    void aMendedDecoderMendsHistory()
    {
        keep(chunkOf(QByteArray("\x40\x00\x42", 3)));
        QCOMPARE(numbers(want(m_store->redecode(decoder(0, 5), secondVersion, true))), (QList<int>{1, 0, 0, 3, 0}));
        const auto minutes = minutesIn(*m_store, m_device);
        QCOMPARE(minutes.size(), 3);
        QCOMPARE(minutes.at(0).bpm, std::optional<quint8>(0x45));
        QCOMPARE(minutes.at(1).bpm, std::nullopt);
        QCOMPARE(minutes.at(2).bpm, std::optional<quint8>(0x47));
        const auto day = want(m_store->history(m_device, {}, {}, Resolution::Day)).front();
        QCOMPARE(day.heartRateMin, 0x45);
        QCOMPARE(day.heartRateMax, 105); // the single measurement
        QCOMPARE(rowsIn(m_store->file(), "SELECT parser_version FROM kept_bytes"), QStringList{u"2"_s});
        // Once is enough.
        QCOMPARE(numbers(want(m_store->redecode(decoder(0, 5), secondVersion, true))), (QList<int>{1, 0, 0, 0, 0}));
        QCOMPARE(want(m_store->check()), QStringList());
    }

    void readingsMoveToWhereTheyBelong()
    {
        keep(chunkOf("abcd"));
        // Ninety minutes later: nothing stays at the old place, not even its hour.
        const auto report = want(m_store->redecode(decoder(90), secondVersion, true));
        QCOMPARE(numbers(report), (QList<int>{1, 0, 5, 0, 5}));
        const auto minutes = minutesIn(*m_store, m_device);
        QCOMPARE(minutes.size(), 4);
        QCOMPARE(minutes.front().minute, minuteOf(Origin) + 90);
        QCOMPARE(rowsIn(m_store->file(), "SELECT count(*) || ' ' || sum(minutes) FROM hour"), QStringList{u"1 4"_s});
        QCOMPARE(want(m_store->history(m_device, {}, {}, Resolution::Day)).size(), 1);
        // And back: which readings are whose is known from the new place.
        QCOMPARE(numbers(want(m_store->redecode(decoder(0), secondVersion, true))), (QList<int>{1, 0, 5, 0, 5}));
        QCOMPARE(minutesIn(*m_store, m_device).front().minute, minuteOf(Origin));
    }

    void readingsWithoutBytesStay()
    {
        keepOne(m_store.get(), m_device, harvestOf(walk(Origin.addSecs(-600), 5)));
        keepOne(m_store.get(), m_device, harvestOf(walk(Origin.addSecs(600), 5)));
        Harvest single;
        single.heartRates = {{Origin.addSecs(61), 66}};
        keepOne(m_store.get(), m_device, single);
        keep(chunkOf("abcd"));
        const auto report =
            want(m_store->redecode([](const RawChunk &) { return Result<Harvest>(Harvest()); }, secondVersion, true));
        QCOMPARE(numbers(report), (QList<int>{1, 0, 0, 0, 5}));
        QCOMPARE(minutesIn(*m_store, m_device), walk(Origin.addSecs(-600), 5) + walk(Origin.addSecs(600), 5));
        QCOMPARE(rowsIn(m_store->file(), "SELECT bpm FROM heart_rate"), QStringList{u"66"_s});
    }

    void whatIsNotUnderstoodStays()
    {
        keep(chunkOf("abcd"));
        keep(chunkOf("efgh", 2)); // its minutes 2 and 3 count, and it is the one that is refused
        const auto report = want(m_store->redecode(
            [](const RawChunk &chunk) {
                return chunk.start == Origin ? decode(chunk, 0, 1) : Result<Harvest>(Failure(Error::Malformed));
            },
            secondVersion, true));
        // Two minutes of the first chunk and its single rate.
        QCOMPARE(numbers(report), (QList<int>{2, 1, 0, 3, 0}));
        QByteArray rates;
        for (const MinuteSample &sample : minutesIn(*m_store, m_device))
            rates.append(char(*sample.bpm));
        QCOMPARE(rates, QByteArray("bcefgh"));
        QCOMPARE(rowsIn(m_store->file(), "SELECT parser_version FROM kept_bytes ORDER BY id"),
                 (QStringList{u"2"_s, u"1"_s}));
    }

    void damagedBytesAreLeftAlone()
    {
        keep(chunkOf("abcd"));
        m_store.reset();
        {
            const auto connection = want(
                sqlite::Connection::open(m_folder->filePath(u"pulsekeep.sqlite"_s), sqlite::Connection::ReadWrite));
            connection->execute("UPDATE kept_bytes SET bytes = x'00000004ffffffff'");
            want(connection->outcome());
        }
        m_store = want(Store::open(m_folder->path(), &m_clock));
        const auto before = contents();
        QCOMPARE(numbers(want(m_store->redecode(decoder(0, 1), secondVersion, true))), (QList<int>{1, 1, 0, 0, 0}));
        QCOMPARE(contents(), before);
    }

    void devicesAreKeptApart()
    {
        keep(chunkOf("abcd"));
        const auto other = want(m_store->keepDevice(band("00:00:00:00:00:02"))).id;
        keepOne(m_store.get(), other, harvestOf(walk(Origin, 4)));
        want(m_store->redecode(decoder(90), secondVersion, true));
        QCOMPARE(minutesIn(*m_store, other), walk(Origin, 4));
    }

    void aRedecodeThatCannotBeWrittenLeavesNoTrace()
    {
        keep(chunkOf("abcd"));
        keep(chunkOf("efgh", 100));
        const auto before = contents();
        // The second chunk's readings cannot be stored: a rate of zero.
        const auto outcome = m_store->redecode(
            [](const RawChunk &chunk) {
                auto harvest = *decode(chunk, 0, 1);
                if (chunk.start != Origin)
                    harvest.minutes.back().bpm = 0;
                return Result<Harvest>(harvest);
            },
            secondVersion, true);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind(), Error::Storage);
        QCOMPARE(contents(), before);
    }

    void readingsOfCuffsAreDecodedAgain()
    {
        // A make-believe cuff: a byte a minute is a systolic pressure of its two users in turn; 0 is none.
        const auto cuff = [](int louder, int late) {
            return [louder, late](const RawChunk &chunk) {
                Harvest harvest;
                for (qsizetype i = 0; i < chunk.bytes.size(); ++i) {
                    if (chunk.bytes.at(i) == 0)
                        continue;
                    BloodPressureReading reading;
                    reading.at = chunk.start.addSecs(60 * (i + late));
                    reading.systolic = quint8(chunk.bytes.at(i)) + louder;
                    reading.diastolic = 70;
                    reading.user = int(i % 2) + 1;
                    harvest.bloodPressures.append(reading);
                }
                harvest.weights.append({chunk.start, 80000 + louder, {}, {}, {}, {}, 0});
                return Result<Harvest>(harvest);
            };
        };
        const RawChunk chunk{u"cuff"_s, 1, Origin, 0, {}, QByteArray("\x70\x71\x72\x73", 4)};
        Harvest harvest = *cuff(0, 0)(chunk);
        harvest.raw = {chunk};
        keepOne(m_store.get(), m_device, harvest);
        auto *readings = m_store->readings();
        const auto systolics = [&] {
            QList<int> values;
            for (const auto &stored : want(readings->list<BloodPressureReading>({}, {}, {})))
                values.append(stored.reading.systolic);
            return values;
        };
        QCOMPARE(numbers(want(m_store->redecode(cuff(0, 0), secondVersion, true))), (QList<int>{1, 0, 0, 0, 0}));
        QCOMPARE(numbers(want(m_store->redecode(cuff(5, 0), secondVersion, false))), (QList<int>{1, 0, 0, 5, 0}));
        QCOMPARE(systolics(), (QList{0x70, 0x71, 0x72, 0x73}));

        // What people made of it stays theirs: an edit, a removal, a note.
        const auto before = want(readings->list<BloodPressureReading>({}, {}, {}));
        auto edited = before.at(0).reading;
        edited.systolic = 99;
        want(readings->edit(before.at(0).info.id, edited));
        want(readings->remove(ReadingKind::BloodPressure, {before.at(1).info.id}));
        want(readings->annotate(ReadingKind::BloodPressure, before.at(2).info.id, u"angry"_s));
        QCOMPARE(numbers(want(m_store->redecode(cuff(5, 0), secondVersion, true))), (QList<int>{1, 0, 0, 5, 0}));
        QCOMPARE(systolics(), (QList{99, 0x77, 0x78}));
        QCOMPARE(want(readings->original<BloodPressureReading>(before.at(0).info.id))->systolic, 0x75);
        QCOMPARE(want(readings->latest<WeightReading>({})).front().reading.grams, 80005);
        QCOMPARE(numbers(want(m_store->redecode(cuff(5, 0), secondVersion, true))), (QList<int>{1, 0, 0, 0, 0}));

        // A decoder that was wrong about the times: what nobody touched moves.
        QCOMPARE(numbers(want(m_store->redecode(cuff(5, 10), secondVersion, true))), (QList<int>{1, 0, 4, 0, 2}));
        const auto after = want(readings->list<BloodPressureReading>({}, {}, {}));
        QCOMPARE(after.size(), 6); // the edited one, the one with a note, and four
        QCOMPARE(after.at(2).reading.at, Origin.addSecs(600));
        QCOMPARE(want(m_store->check()), QStringList());
    }

    void theFirstHundredDifferencesAreShown()
    {
        keep(chunkOf(QByteArray(250, 'x')));
        const auto report = want(m_store->redecode(decoder(0, 1), secondVersion, false));
        QCOMPARE(report.changed, 251);
        QCOMPARE(report.examples.size(), 100);
        QCOMPARE(report.examples.back().at, Origin.addSecs(99 * 60));
    }
};

QTEST_GUILESS_MAIN(TestRedecode)
#include "tst_redecode.moc"
