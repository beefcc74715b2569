// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "language.h"
#include "screen.h"

#include "models/historyview.h"
#include "models/pairing.h"
#include "models/pressureview.h"
#include "support/support.h"

#include <QDir>
#include <QGuiApplication>
#include <QQuickItem>
#include <QScopeGuard>
#include <QTest>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using huami::BandFaults;
using huami::BandSimulator;
using Model = BandSimulator::Model;

namespace {

constexpr int DaysOfFirstSync = 100;

QStringList complaints; ///< what Qt and QML said on the console

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        complaints += message;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

QString minuteLine(const MinuteSample &minute, const QTimeZone &zone)
{
    const auto number = [](const auto &value) { return value ? QString::number(*value) : QString(); };
    const auto at = QDateTime::fromSecsSinceEpoch(qint64(minute.minute) * 60, Qt::UTC);
    return u"%1,Amazfit Neo,%2,%3,%4,%5,%6\r"_s.arg(
        at.toOffsetFromUtc(zone.offsetFromUtc(at)).toString(Qt::ISODate), number(minute.bpm),
        minute.bpm ? u"minute"_s : QString(), number(minute.steps),
        QString::fromLatin1(activityName(minute.activity).data()), number(minute.intensity));
}

/** Whether the file of an export is what the device has in its memory, from the first sync on. */
void compareWithMemory(const QString &name, const BandSimulator &neo, const QDateTime &before, const QDateTime &after)
{
    QFile file(name);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
    auto lines = QString::fromUtf8(file.readAll()).split(u'\n');
    QCOMPARE(lines.takeFirst(), u"time,device,heart_rate_bpm,heart_rate_source,steps,activity,intensity\r"_s);
    QCOMPARE(lines.takeLast(), QString());
    QVERIFY(lines.size() > (DaysOfFirstSync - 1) * 1440);

    // The sync was at some moment between the two.
    const auto time = [](const QString &line) { return QDateTime::fromString(line.section(u',', 0, 0), Qt::ISODate); };
    const auto first = time(lines.constFirst()).toUTC();
    const auto last = time(lines.constLast()).toUTC();
    QVERIFY(first >= before.addDays(-DaysOfFirstSync).addSecs(-120) && first <= after.addDays(-DaysOfFirstSync));
    QVERIFY(last >= before.addSecs(-120) && last <= after);
    const auto memory = neo.memory(first, last.addSecs(60));
    QCOMPARE(lines.size(), memory.size());
    const QTimeZone berlin("Europe/Berlin");
    for (qsizetype row = 0; row < lines.size(); ++row)
        QCOMPARE(lines.at(row), minuteLine(memory.at(row), berlin));
}

/** The cells of a reading, but for its note. */
QString pressureLine(const BloodPressureReading &reading, const QString &device, const QStringList &people,
                     const QTimeZone &zone)
{
    const auto flag = [](const std::optional<bool> &value) {
        return !value ? QString() : *value ? u"true"_s : u"false"_s;
    };
    const auto offset = zone.offsetFromUtc(reading.at);
    const QStringList cells{reading.at.toOffsetFromUtc(offset).toString(Qt::ISODate),
                            device,
                            people.value(reading.user - 1),
                            QString::number(reading.user),
                            QString::number(reading.systolic),
                            QString::number(reading.diastolic),
                            QString(), // such monitors give no mean
                            reading.pulse ? QString::number(*reading.pulse) : QString(),
                            flag(reading.irregularHeartbeat),
                            flag(reading.movement),
                            flag(reading.cuffOk),
                            u"device,false,false,"_s};
    return cells.join(u',');
}

/** Whether the file of an export has what is in the memory of the monitor, and @p note once. */
void compareWithMonitor(const QString &name, const QList<BloodPressureReading> &memory, const QString &device,
                        const QStringList &people, const QString &note)
{
    QFile file(name);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
    auto lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
    QCOMPARE(lines.takeFirst(),
             u"time,device,person,user,systolic_mmHg,diastolic_mmHg,mean_arterial_mmHg,pulse_bpm,irregular_heartbeat,"
             "movement,cuff_ok,source,edited,excluded,excluded_reason,note"_s);
    QCOMPARE(lines.takeLast(), QString());
    QStringList noted;
    for (auto &line : lines) {
        const auto cut = line.lastIndexOf(u',');
        noted += line.sliced(cut + 1);
        line.truncate(cut);
    }
    noted.removeAll(QString());
    QCOMPARE(noted, QStringList{note});
    QStringList expected;
    for (const auto &reading : memory)
        expected += pressureLine(reading, device, people, QTimeZone("Europe/Berlin"));
    lines.sort();
    expected.sort();
    QCOMPARE(lines, expected);
}

} // namespace

/** The window as a person has it before them. Nothing here knows where things are, only what they are called. */
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        chooseLanguage({});
        qInstallMessageHandler(listen);
    }
    void init() { complaints.clear(); }
    void cleanup() { QCOMPARE(complaints, QStringList()); }

    void fromPairingToExportByMouse()
    {
        Desk desk;
        auto &user = *desk.user;
        const auto before = QDateTime::currentDateTimeUtc();

        // The wizard
        QVERIFY(desk.chooseNeo());
        user.type(VendorKey);
        QVERIFY(user.sees(u"This is a complete key…"_s));
        QVERIFY(user.press(u"Connect"_s));
        QVERIFY(user.sees(u"Your Amazfit Neo is ready"_s));
        const auto after = QDateTime::currentDateTimeUtc();
        QVERIFY(user.press(u"Finish"_s));
        QVERIFY(user.seesNo(u"Your Amazfit Neo is ready"_s));
        QVERIFY(user.sees(u"Steps…"_s)); // on the overview

        // The heart rate
        QVERIFY(user.press(u"Live"_s));
        QVERIFY(user.press(u"Start"_s));
        QVERIFY(user.sees(u"… beats per minute"_s));
        QStringList rates;
        const auto changes = [&] {
            const auto *number = user.find(u"… beats per minute"_s);
            const auto rate = number ? number->property("text").toString() : QString();
            if (!rate.isEmpty() && !rates.contains(rate))
                rates += rate;
            return rates.size() == 3;
        };
        QVERIFY(user.waitFor(u"the heart rate changes"_s, changes));
        QVERIFY(desk.device(Model::AmazfitNeo)->isMeasuring());
        QVERIFY(user.press(u"Stop"_s));
        QVERIFY(user.sees(u"Start"_s));
        QVERIFY(!desk.device(Model::AmazfitNeo)->isMeasuring());

        // The history
        QVERIFY(user.press(u"History"_s));
        QVERIFY(user.press(u"Week"_s));
        auto *history = desk.model<HistoryView>("history");
        QVERIFY(history);
        QVERIFY(user.waitFor(u"a week is shown"_s, [&] { return history->status() == HistoryView::Ready; }));
        const auto week = history->to() - history->from();
        QVERIFY(user.turnWheel(u"Heart rate"_s, 3));
        QVERIFY(user.waitFor(u"the wheel zooms in"_s, [&] { return history->to() - history->from() < week * 3 / 4; }));
        QVERIFY(
            user.waitFor(u"the value under the pointer is told"_s, [&] { return !history->readoutValue().isEmpty(); }));
        const auto from = history->from();
        QVERIFY(user.drag(u"Heart rate"_s, 0.3));
        QVERIFY(user.waitFor(u"dragging goes back in time"_s, [&] { return history->from() < from; }));
        QVERIFY(user.press(u"Table"_s));
        QVERIFY(user.press(u"Chart"_s));

        // The export: of all that the watch has measured, instead of the heart rates that are shown
        QVERIFY(user.press(u"Export"_s));
        QVERIFY(user.press(u"Steps"_s));
        QVERIFY(user.press(u"Activity"_s));
        QVERIFY(user.press(u"All"_s));
        QVERIFY(user.press(u"Save file"_s));
        QVERIFY(user.sees(u"Open folder"_s));
        const auto written = QDir::home();
        const auto files = written.entryList({u"*.csv"_s});
        QCOMPARE(files.size(), 1);
        compareWithMemory(written.filePath(files.constFirst()), *desk.device(Model::AmazfitNeo), before, after);
        QVERIFY(user.press(u"Close"_s));
        QVERIFY(user.seesNo(u"Open folder"_s));
    }

    void aMonitorFromPairingToTheReport()
    {
        Desk desk;
        auto &user = *desk.user;
        const auto *monitor = desk.monitor(u"hem-7361t"_s);

        // The wizard: it bonds, gets a key, is read, and both of its users become people.
        QVERIFY(user.press(u"Add a device"_s));
        QVERIFY(user.press(u"Blood-pressure monitor"_s));
        QVERIFY(user.press(u"Continue"_s));
        QVERIFY(user.sees(u"Omron: hold the Bluetooth button until -P- blinks"_s));
        QVERIFY(user.press(u"Look for it"_s));
        QVERIFY(desk.choose(u"Omron HEM-7361T"_s));
        QVERIFY(user.press(u"Choose its key"_s));
        QVERIFY(user.press(u"Make a new one"_s));
        QVERIFY(user.press(u"Connect"_s));
        QVERIFY(user.sees(u"Your Omron HEM-7361T is ready"_s));
        const auto memory = monitor->truth();
        QVERIFY(memory.size() > 150);
        QVERIFY(monitor->knowsHost());
        QCOMPARE(monitor->key().size(), 16);
        QVERIFY(user.sees(u"%1 readings that it had kept are on this computer now."_s.arg(memory.size())));
        QVERIFY(user.press(u"Who is user 1 on it?"_s));
        user.type(u"Anna"_s);
        QVERIFY(user.press(u"Who is user 2 on it?"_s));
        user.type(u"Ben"_s);
        QVERIFY(user.press(u"Finish"_s));
        QVERIFY(user.seesNo(u"Your Omron HEM-7361T is ready"_s));

        // Its readings: as a chart, then as a table, where one gets a note
        QVERIFY(user.press(u"History"_s));
        QVERIFY(user.press(u"Blood pressure"_s));
        QVERIFY(user.press(u"All"_s));
        auto *history = desk.model<HistoryView>("history");
        QVERIFY(history);
        auto *table = history->pressure()->table();
        QVERIFY(user.waitFor(u"all is shown"_s, [&] {
            return history->status() == HistoryView::Ready && history->range() == HistoryView::Everything;
        }));
        QVERIFY(user.sees(u"Systolic blood pressure"_s, QAccessible::Chart));
        QVERIFY(user.press(u"Table"_s));
        QVERIFY(user.waitFor(u"each reading is a row"_s, [&] { return table->total() == memory.size(); }));
        const auto newest = table->index(0).data(PressureTable::WhenRole).toString();
        QVERIFY(user.press(newest + u'…'));
        user.key(u"n"_s);
        QVERIFY(user.focuses(u"What belongs to this reading"_s));
        user.type(u"After the stairs"_s);
        QVERIFY(user.press(u"Keep"_s));
        QVERIFY(user.seesNo(u"What belongs to this reading"_s));
        QVERIFY(user.sees(u"…After the stairs"_s, QAccessible::Row));

        // The export: blood pressure alone, as it is what is looked at
        QVERIFY(user.press(u"Export"_s));
        QVERIFY(user.sees(u"Save file"_s)); // the page behind it has a button "All", too
        QVERIFY(user.press(u"All"_s));
        QVERIFY(user.press(u"Save file"_s));
        QVERIFY(user.sees(u"Open folder"_s));
        const auto home = QDir::home();
        const auto tables = home.entryList({u"*blood*.csv"_s});
        QCOMPARE(tables.size(), 1);
        compareWithMonitor(home.filePath(tables.constFirst()), memory, u"Omron HEM-7361T"_s, {u"Anna"_s, u"Ben"_s},
                           u"After the stairs"_s);
        QVERIFY(user.press(u"Close"_s));
        QVERIFY(user.seesNo(u"Open folder"_s));

        // The doctor's page
        QVERIFY(user.press(u"Report"_s));
        QVERIFY(user.press(u"Save file"_s));
        QVERIFY(user.sees(u"Open it"_s));
        const auto pages = home.entryList({u"*.pdf"_s});
        QCOMPARE(pages.size(), 1);
        QFile page(home.filePath(pages.constFirst()));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto bytes = page.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
        QVERIFY(bytes.size() > 10'000);
        user.key(u"Escape"_s);
        QVERIFY(user.seesNo(u"Open it"_s));
    }

    // A word that is looked up under another name than translators were given it stays English. Dialogs and the steps
    // of the wizard are among the pages.
    void everyPageSpeaksGerman()
    {
        preferLanguage(u"de"_s);
        const auto after = qScopeGuard([] { chooseLanguage({}); });
        Desk desk(0.1, {}, Vocabulary(u"de"_s));
        auto &user = *desk.user;
        QStringList english;
        const auto listen = [&] {
            user.rest();
            english += user.leftInEnglish();
        };
        const auto visit = [&](const QStringList &places) {
            for (const auto &place : places) {
                QVERIFY2(desk.window.goTo(place), qPrintable(place));
                listen();
                user.key(u"Escape"_s); // a dialog, if it is one
                user.rest();
            }
        };
        visit(desk.window.places()); // without a device
        QVERIFY(desk.window.goTo(u"overview"_s));
        QVERIFY(desk.chooseNeo());
        listen();
        user.type(VendorKey);
        QVERIFY(user.sees(u"This is a complete key…"_s));
        listen();
        QVERIFY(user.press(u"Connect"_s));
        QVERIFY(user.sees(u"Your Amazfit Neo is ready"_s));
        listen();
        QVERIFY(user.press(u"Finish"_s));
        QVERIFY(user.seesNo(u"Finish"_s));
        visit(desk.window.places());

        auto *history = desk.model<HistoryView>("history");
        for (const auto quantity : {HistoryView::HeartRate, HistoryView::Steps, HistoryView::Sleep}) {
            for (const auto range : {HistoryView::Day, HistoryView::Week, HistoryView::Year}) {
                for (const bool table : {false, true}) {
                    history->setQuantity(quantity);
                    history->setRange(range);
                    history->setTableShown(table);
                    visit({u"history"_s});
                }
            }
        }
        const auto device = desk.services.store().value()->devices().value().constFirst().id;
        QVERIFY(QMetaObject::invokeMethod(desk.window.window(), "showDevice", Q_ARG(double, double(device))));
        listen();
        english.removeDuplicates();
        english.removeAll(u"steps"_s); // a column of the file, whose first rows the export shows
        QCOMPARE(english.join(u'\n'), QString());
    }

    void nobodyGuessesTheModel()
    {
        Desk desk;
        auto &user = *desk.user;
        QVERIFY(user.press(u"Add a device"_s));
        QVERIFY(user.press(u"Blood-pressure monitor"_s));
        QVERIFY(user.press(u"Continue"_s));
        QVERIFY(user.press(u"Look for it"_s));
        QVERIFY(desk.choose(u"X2+ Connect"_s));
        QVERIFY(user.sees(u"Which model is it?"_s));
        auto *pairing = desk.model<Pairing>("pairing");
        QVERIFY(!pairing->canGoForward());
        QVERIFY(!user.find(u"Continue"_s)->isEnabled());

        user.rest(); // the devices below it make room
        QVERIFY(user.press(u"Model"_s));
        QVERIFY(user.press(u"Omron HEM-7188T1"_s));
        QVERIFY(user.press(u"Use Omron HEM-7188T1"_s));
        QVERIFY(user.sees(u"Your Omron HEM-7188T1 is ready"_s));
        QVERIFY(user.press(u"Finish"_s));
        QVERIFY(user.seesNo(u"Your Omron HEM-7188T1 is ready"_s));
    }

    void everythingByKeyboard()
    {
        Desk desk;
        auto &user = *desk.user;

        // The wizard: the focus is where the next key is needed, and Tab reaches the rest.
        QVERIFY(user.tabTo(u"Add a device"_s));
        user.key(u"Return"_s);
        QVERIFY(user.focuses(u"Fitness band"_s));
        user.key(u"Right"_s);
        QVERIFY(user.focuses(u"Watch"_s));
        QVERIFY(user.tabTo(u"Continue"_s));
        user.key(u"Return"_s);
        QVERIFY(user.focuses(u"Look for it"_s));
        user.key(u"Return"_s);
        QVERIFY(user.sees(u"Use Amazfit Neo"_s));
        QVERIFY(user.tabTo(u"Use Amazfit Neo"_s));
        user.key(u"Return"_s);
        QVERIFY(user.focuses(u"Key of your Amazfit Neo"_s));
        user.type(VendorKey.chopped(1));
        QVERIFY(user.sees(u"31 of 32 digits"_s));
        user.type(VendorKey.right(1));
        QVERIFY(user.sees(u"This is a complete key…"_s));
        user.key(u"Return"_s);
        QVERIFY(user.focuses(u"What do you call it?"_s));
        user.type(u"On my wrist"_s); // in place of the suggestion, which is selected
        user.key(u"Return"_s);
        QVERIFY(user.seesNo(u"Your Amazfit Neo is ready"_s));

        // The history
        user.key(u"ctrl+3"_s);
        QVERIFY(user.sees(u"History"_s, QAccessible::Heading));
        auto *history = desk.model<HistoryView>("history");
        QVERIFY(history);
        QVERIFY(user.tabTo(u"Day"_s));
        user.key(u"Right"_s);
        QVERIFY(user.waitFor(u"a week is shown"_s, [&] { return history->range() == HistoryView::Week; }));
        QVERIFY(user.tabTo(u"Heart rate"_s, QAccessible::Chart));
        const auto span = [history] { return history->to() - history->from(); };
        const auto week = span();
        user.key(u"plus"_s);
        QVERIFY(user.waitFor(u"plus zooms in"_s, [&] { return span() < week * 3 / 4; }));
        const auto from = history->from();
        user.key(u"Prior"_s);
        QVERIFY(user.waitFor(u"page up goes back in time"_s, [&] { return history->from() < from; }));
        user.key(u"Left"_s);
        QVERIFY(user.waitFor(u"a value is read"_s, [&] { return !history->readoutValue().isEmpty(); }));
        user.key(u"Escape"_s);
        QVERIFY(user.waitFor(u"reading ends"_s, [&] { return history->readoutValue().isEmpty(); }));
        user.key(u"minus"_s);
        QVERIFY(user.waitFor(u"minus zooms out"_s, [&] { return span() > week * 3 / 4; }));
        user.key(u"t"_s);
        QVERIFY(user.waitFor(u"T goes to today"_s,
                             [&] { return history->to() >= double(QDateTime::currentMSecsSinceEpoch()); }));
        const auto today = history->from();
        user.key(u"alt+Left"_s);
        QVERIFY(user.waitFor(u"Alt and an arrow go a period back"_s, [&] { return history->from() < today; }));

        // The other pages, and what stands above them
        for (const auto &[keys, page] : {std::pair(u"ctrl+1"_s, u"Overview"_s), std::pair(u"ctrl+2"_s, u"Live"_s),
                                         std::pair(u"ctrl+4"_s, u"Devices"_s), std::pair(u"ctrl+5"_s, u"Settings"_s)}) {
            user.key(keys);
            QVERIFY2(user.sees(page, QAccessible::Heading), qPrintable(page));
        }
        QVERIFY(user.tabTo(u"Reduce movement"_s));
        user.key(u"F1"_s);
        QVERIFY(user.sees(u"Help"_s, QAccessible::Heading));
        user.key(u"Escape"_s);
        QVERIFY(user.seesNo(u"Help"_s));
        QVERIFY(user.focuses(u"Reduce movement"_s)); // as if nothing had been
        user.key(u"ctrl+e"_s);
        QVERIFY(user.sees(u"Save file"_s));
        user.key(u"Escape"_s);
        QVERIFY(user.seesNo(u"Save file"_s));
        QVERIFY(user.focuses(u"Reduce movement"_s));
    }

    void theLinkIsCut_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("remedy");
        QTest::addColumn<QString>("stopped");

        const auto row = [](const char *name, const char *step, const char *what, const char *remedy,
                            const char *stopped) {
            QTest::newRow(name) << QString::fromUtf8(step) << QString::fromUtf8(what) << QString::fromUtf8(remedy)
                                << QString::fromUtf8(stopped);
        };
        row("while it is looked for", "find", "Bluetooth is switched off", "Switch it on and try again.", "");
        row("while it connects", "Connect", "Somebody else is using it", "Close the other program and try again.",
            "It stopped at step 1 of 5.");
        row("while it is shown the key", "Show the key", "The connection was lost while logging in",
            "Keep the device close and try again.", "It stopped at step 2 of 5.");
        row("while its clock is set", "Set its clock", "The connection to the device was lost",
            "Keep it close and try again.", "It stopped at step 3 of 5.");
        row("while its model is read", "Recognise the model", "The connection to the device was lost",
            "Keep it close and try again.", "It stopped at step 4 of 5.");
        row("while its history is read", "Read what it has kept", "The connection was lost while reading the history",
            "What has arrived is kept. Keep the device close and sync again.", "It stopped at step 5 of 5.");
    }
    void theLinkIsCut()
    {
        QFETCH(QString, step);
        QFETCH(QString, what);
        QFETCH(QString, remedy);
        QFETCH(QString, stopped);
        Desk desk;
        auto &user = *desk.user;
        auto *neo = desk.device(Model::AmazfitNeo);
        QVERIFY(neo);

        if (step == "find"_L1) {
            QVERIFY(user.press(u"Add a device"_s));
            QVERIFY(user.press(u"Watch"_s));
            QVERIFY(user.press(u"Continue"_s));
            QVERIFY(user.press(u"Look for it"_s));
            QVERIFY(user.sees(u"Use Amazfit Neo"_s));
            Q_EMIT desk.services.radio()->scanFailed(Error(Error::BluetoothOff));
            QVERIFY(user.sees(what));
            QVERIFY(user.sees(remedy));
            QVERIFY(user.press(u"Try again"_s));
            QVERIFY(user.press(u"Use Amazfit Neo"_s));
            QVERIFY(user.sees(u"Key of your Amazfit Neo"_s));
            return;
        }

        QVERIFY(desk.chooseNeo());
        // Each time it comes to this step, the device leaves.
        auto *tasks = desk.model<Pairing>("pairing")->tasks();
        const auto cut = QObject::connect(tasks, &QAbstractItemModel::dataChanged, neo, [&](const QModelIndex &index) {
            const auto task = index.data(Qt::UserRole).toMap();
            if (step != "Connect"_L1 && task.value(u"text"_s) == step && task.value(u"state"_s) == "running"_L1)
                QMetaObject::invokeMethod(neo, &BandSimulator::hangUp, Qt::QueuedConnection);
        });
        BandFaults faults;
        if (step == "Read what it has kept"_L1) { // which goes on over several connections
            faults.leavesAfterPacket = 1;
            faults.packetFaults = -1;
        }
        neo->setFaults(faults);
        if (step == "Connect"_L1)
            neo->attach(); // somebody else has it
        user.type(VendorKey);
        QVERIFY(user.press(u"Connect"_s));
        QVERIFY(user.sees(what));
        QVERIFY(user.sees(remedy));
        QVERIFY(user.sees(stopped));

        QObject::disconnect(cut);
        if (step == "Connect"_L1)
            neo->detach();
        neo->setFaults({});
        QVERIFY(user.press(u"Try again"_s));
        QVERIFY(user.sees(u"Your Amazfit Neo is ready"_s));
        QVERIFY(user.press(u"Finish"_s));
        QVERIFY(user.seesNo(u"Your Amazfit Neo is ready"_s));
    }
};

int main(int argc, char *argv[])
{
    const Home home;
    const Screen screen({1400, 1000});
    QGuiApplication app(argc, argv);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window.moc"
