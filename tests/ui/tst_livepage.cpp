// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "devices/standard/simulators.h"
#include "models/livedesk.h"
#include "support/support.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QStyleHints>
#include <QtPlugin>
#include <QtQml/qqmlextensionplugin.h>

#include <memory>
#include <optional>

Q_IMPORT_QML_PLUGIN(PulsekeepPlugin)
Q_IMPORT_QML_PLUGIN(Pulsekeep_ChartsPlugin)
Q_IMPORT_QML_PLUGIN(Pulsekeep_ModelsPlugin)

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList complaints;

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        complaints += message;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

/** The page in the frame of the window. */
class Shown
{
public:
    explicit Shown(LiveDesk *desk)
    {
        // After the folders of QML_IMPORT_PATH, so that changes can be tried without building them in.
        view.engine()->setImportPathList(view.engine()->importPathList() + QStringList(u"qrc:/qt/qml"_s));
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        view.resize(1100, 720);
        view.setInitialProperties(
            {{u"live"_s, QVariant::fromValue(desk->feed.get())}, {u"devices"_s, QVariant::fromValue(&desk->devices)}});
        view.setSource(QUrl::fromLocalFile(QFINDTESTDATA("live/LiveWindow.qml")));
        if (!view.rootObject())
            qFatal("no page");
        view.show();
        view.requestActivate();
    }

    QObject *theme() const { return view.rootObject()->property("theme").value<QObject *>(); }
    QQuickItem *page() const { return view.rootObject()->property("livePage").value<QQuickItem *>(); }

    /** The visible item of @p type (its QML name) whose text, name or title is @p words. */
    QQuickItem *find(const QString &words) const { return find(view.rootObject(), words); }
    bool shows(const QString &words) const { return find(words) != nullptr; }

    void press(const QString &words)
    {
        const auto middle = middleOf(words);
        if (middle)
            QTest::mouseClick(&view, Qt::LeftButton, {}, *middle);
    }
    void pressTwice(const QString &words)
    {
        const auto middle = middleOf(words);
        if (middle)
            QTest::mouseDClick(&view, Qt::LeftButton, {}, *middle);
    }

    void picture(const QString &name)
    {
        const auto folder = qEnvironmentVariable("PULSEKEEP_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        struct Look {
            const char *name;
            QSize size;
            bool dark;
            double text;
        };
        static constexpr Look Looks[] = {
            {"light", {1100, 720}, false, 1},      {"dark", {1100, 720}, true, 1},
            {"narrow", {420, 800}, false, 1},      {"tall", {420, 1500}, true, 1},
            {"wide", {2560, 1440}, false, 1},      {"large-text", {1100, 720}, false, 1.3},
            {"compact", {760, 720}, false, 1},     {"huge", {1100, 720}, false, 2},
            {"narrow-huge", {420, 800}, false, 2},
        };
        for (const auto &look : Looks) {
            theme()->setProperty("appearance", look.dark ? u"dark"_s : u"light"_s);
            theme()->setProperty("textScale", look.text);
            view.resize(look.size);
            QTest::qWait(250);
            view.grabWindow().save(u"%1/%2-%3.png"_s.arg(folder, name, QLatin1StringView(look.name)));
        }
        theme()->setProperty("appearance", u"light"_s);
        theme()->setProperty("textScale", 1);
        view.resize(1100, 720);
        QTest::qWait(100);
    }

    QQuickView view;

private:
    /** Where it is once it stands still: what has just appeared is laid out with the next frame. */
    std::optional<QPoint> middleOf(const QString &words)
    {
        const auto placeNow = [&] {
            const auto *item = find(words);
            return item ? item->mapRectToScene({0, 0, item->width(), item->height()}) : QRectF();
        };
        QRectF place;
        const auto standsStill = [&] {
            const auto before = placeNow();
            view.grabWindow(); // lays out and paints
            place = placeNow();
            return place.isValid() && place == before;
        };
        if (!QTest::qWaitFor(standsStill, 10000)) {
            QTest::qFail(qPrintable(words), __FILE__, __LINE__);
            return {};
        }
        return place.center().toPoint();
    }
    static QQuickItem *find(QQuickItem *item, const QString &words)
    {
        if (!item || !item->isVisible())
            return nullptr;
        for (const auto *property : {"text", "name", "title"}) {
            if (item->property(property).toString() == words && item->width() > 0)
                return item;
        }
        for (auto *child : item->childItems()) {
            if (auto *found = find(child, words))
                return found;
        }
        return nullptr;
    }
};

} // namespace

class TestLivePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY(initCrypto());
        qInstallMessageHandler(listen);
    }

    void init() { complaints.clear(); }

    void cleanup() { QCOMPARE(complaints, QStringList()); }

    void sensorsShowWhatTheyTellBesideTheHeartRate_data()
    {
        QTest::addColumn<bool>("isStrap");
        QTest::newRow("a strap: how the heart varies") << true;
        QTest::newRow("an oximeter: oxygen") << false;
    }
    void sensorsShowWhatTheyTellBesideTheHeartRate()
    {
        QFETCH(bool, isStrap);
        const auto makeStrap = [](const Clock *clock, Patience pace) -> std::unique_ptr<SimulatedPeripheral> {
            return std::make_unique<standard::HeartRateStrap>(clock, 7, pace);
        };
        const auto makeOximeter = [](const Clock *clock, Patience pace) -> std::unique_ptr<SimulatedPeripheral> {
            return std::make_unique<standard::FingerOximeter>(clock, 7, pace);
        };
        LiveDesk desk(LiveDesk::Model::MiBand2, 20,
                      isStrap ? LiveDesk::MakeSensor(makeStrap) : LiveDesk::MakeSensor(makeOximeter));
        QVERIFY(desk.pair());
        Shown shown(&desk);
        desk.feed->setSpan(1);
        desk.feed->start();
        QTRY_VERIFY_WITH_TIMEOUT(isStrap ? desk.feed->hrv().isValid() : desk.feed->oxygen().isValid(), 10000);
        QCOMPARE(shown.shows(u"HRV"_s), isStrap);
        QCOMPARE(shown.shows(u"Oxygen"_s), !isStrap);
        QTRY_VERIFY(shown.shows(isStrap ? desk.feed->hrv().toString() : desk.feed->oxygen().toString()));
        if (qEnvironmentVariableIsSet("PULSEKEEP_PICTURES")) {
            const auto enough = desk.clock.now().addSecs(62); // the whole chart
            QTRY_VERIFY_WITH_TIMEOUT(desk.clock.now() > enough, 60000);
        }
        shown.picture(isStrap ? u"strap"_s : u"oximeter"_s);
    }

    void withoutDevices()
    {
        LiveDesk desk;
        Shown shown(&desk);
        QSignalSpy wishes(shown.page(), SIGNAL(addDeviceRequested()));
        QTRY_VERIFY(shown.shows(u"See your heart beat"_s));
        shown.picture(u"empty"_s);
        shown.press(u"Add a device"_s);
        QCOMPARE(wishes.size(), 1);
    }

    void fromStartToStop()
    {
        LiveDesk desk(LiveDesk::Model::MiBand2, qEnvironmentVariableIsSet("PULSEKEEP_PICTURES") ? 5 : 20);
        QVERIFY(desk.pair());
        Shown shown(&desk);
        desk.feed->setSpan(qEnvironmentVariableIsSet("PULSEKEEP_PICTURES") ? 1 : 5);
        QTRY_VERIFY(shown.shows(u"Start"_s));
        QVERIFY(shown.shows(u"Motion"_s) && shown.shows(u"Pulse wave"_s));
        shown.picture(u"idle"_s);
        shown.press(u"Start"_s);
        QTRY_VERIFY(shown.shows(u"Cancel"_s));
        QTRY_VERIFY_WITH_TIMEOUT(shown.shows(u"Pause"_s), 10000);
        QTRY_VERIFY(shown.page()->property("connection").toString().startsWith(u"Connected, battery "_s));
        QTRY_VERIFY_WITH_TIMEOUT(shown.shows(u"beats per minute"_s), 10000);
        if (qEnvironmentVariableIsSet("PULSEKEEP_PICTURES")) {
            const auto enough = desk.clock.now().addSecs(62); // the whole chart
            QTRY_VERIFY_WITH_TIMEOUT(desk.clock.now() > enough, 60000);
        }
        shown.picture(u"running"_s);

        QVERIFY(!desk.feed->isPaused());
        shown.press(u"Pause"_s);
        QVERIFY(desk.feed->isPaused());
        shown.press(u"Continue"_s);
        QVERIFY(!desk.feed->isPaused());

        shown.press(u"Record"_s);
        QElapsedTimer recording;
        recording.start();
        QTRY_VERIFY(shown.shows(u"Stop recording"_s));
        QVERIFY(desk.feed->recorder()->isRecording());
        shown.press(u"Mark"_s);
        QCOMPARE(desk.feed->recorder()->marks(), 1);
        desk.feed->recorder()->rename(u"Midday walk"_s);
        QTRY_VERIFY(desk.feed->recorder()->samples() > 300);
        shown.picture(u"recording"_s);
        QTRY_VERIFY(recording.hasExpired(2L * QGuiApplication::styleHints()->mouseDoubleClickInterval()));
        shown.press(u"Stop recording"_s);
        QVERIFY(!desk.feed->recorder()->isRecording());
        QTRY_VERIFY(shown.shows(u"Your recording is kept."_s));

        shown.press(u"Stop"_s);
        QTRY_COMPARE(desk.feed->state(), LiveFeed::Idle);
        QTRY_VERIFY(shown.shows(u"Start"_s));
    }

    void whoPressesTwiceMeansOnce()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        Shown shown(&desk);
        shown.pressTwice(u"Start"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed->state(), LiveFeed::Running, 10000);
        shown.pressTwice(u"Record"_s);
        QVERIFY(desk.feed->recorder()->isRecording());
    }

    void byKeyboard()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        Shown shown(&desk);
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        shown.page()->forceActiveFocus();
        QTest::keyClick(&shown.view, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed->state(), LiveFeed::Running, 10000);
        QVERIFY(desk.feed->record());
        QTest::keyClick(&shown.view, Qt::Key_M);
        QCOMPARE(desk.feed->recorder()->marks(), 1);
        QTest::keyClick(&shown.view, Qt::Key_Space);
        QTRY_COMPARE(desk.feed->state(), LiveFeed::Idle);
        QCOMPARE(desk.feed->recordings()->count(), 1);
    }

    void aRecordingOnThePage()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        Shown shown(&desk);
        desk.feed->start();
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed->state(), LiveFeed::Running, 10000);
        QVERIFY(desk.feed->record(u"Midday walk"_s));
        QTRY_VERIFY_WITH_TIMEOUT(desk.feed->recorder()->samples() > 1500, 20000);
        desk.feed->stop();
        QTRY_COMPARE(desk.feed->state(), LiveFeed::Idle);
        QTRY_VERIFY(shown.shows(u"Recordings"_s));
        shown.press(u"Recordings"_s);
        QTRY_VERIFY(shown.view.rootObject()->property("dialogOpen").toBool());
        shown.picture(u"recordings"_s);
        QTest::keyClick(&shown.view, Qt::Key_Escape);
        QTRY_VERIFY(!shown.view.rootObject()->property("dialogOpen").toBool());
        desk.feed->replay(desk.feed->recordings()->recordingAt(0));
        QTRY_VERIFY(shown.shows(u"Close recording"_s));
        desk.feed->player()->seek(12);
        shown.picture(u"replay"_s);
        shown.press(u"Close recording"_s);
        QTRY_VERIFY(shown.shows(u"Start"_s));
    }

    void whenItFails()
    {
        LiveDesk desk(LiveDesk::Model::AmazfitNeo);
        QVERIFY(desk.pair(huami::BandSimulator::vendorKey()));
        Shown shown(&desk);
        desk.band.setKey(QByteArray(16, 'x'));
        desk.feed->start();
        QTRY_VERIFY_WITH_TIMEOUT(shown.shows(u"Try again"_s), 10000);
        QVERIFY(shown.shows(desk.feed->problem().what));
        QVERIFY(!shown.shows(u"Motion"_s));
        shown.picture(u"failed"_s);
        shown.press(u"Copy details"_s);
        QTRY_VERIFY(shown.shows(u"The details are on the clipboard."_s));
        const auto report = QGuiApplication::clipboard()->text();
        QVERIFY2(report.contains(desk.feed->problem().what), qPrintable(report));
        QVERIFY2(report.contains(u"live view"_s) && report.contains(u"108308"_s), qPrintable(report)); // its answer
        const auto address = desk.devices.device(desk.feed->device())->endpoint.address;
        QVERIFY2(!report.contains(address, Qt::CaseInsensitive), qPrintable(report));
        desk.band.setKey(huami::BandSimulator::vendorKey());
        shown.press(u"Try again"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed->state(), LiveFeed::Running, 10000);
        shown.picture(u"neo"_s);
    }

    void whenNobodyWearsIt()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        Shown shown(&desk);
        huami::BandFaults faults;
        faults.noContact = true;
        desk.band.setFaults(faults);
        desk.feed->start();
        QTRY_VERIFY_WITH_TIMEOUT(shown.shows(u"No pulse found: is it worn?"_s), 10000);
        shown.picture(u"no-pulse"_s);
    }

    void whenTheLinkIsLost()
    {
        LiveDesk desk;
        QVERIFY(desk.pair());
        Shown shown(&desk);
        desk.feed->start();
        QTRY_VERIFY_WITH_TIMEOUT(desk.feed->lowest().isValid(), 10000);
        if (qEnvironmentVariableIsSet("PULSEKEEP_PICTURES")) {
            const auto enough = desk.clock.now().addSecs(120);
            QTRY_VERIFY_WITH_TIMEOUT(desk.clock.now() > enough, 60000);
        }
        desk.radio.loseLink();
        QTRY_VERIFY_WITH_TIMEOUT(shown.shows(u"Try now"_s), 10000);
        QVERIFY(shown.shows(u"Motion"_s)); // what was there stays in sight
        shown.picture(u"lost"_s);
        desk.radio.inRange = true;
        desk.feed->tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(desk.feed->state(), LiveFeed::Running, 20000);
        if (qEnvironmentVariableIsSet("PULSEKEEP_PICTURES")) {
            const auto enough = desk.clock.now().addSecs(30);
            QTRY_VERIFY_WITH_TIMEOUT(desk.clock.now() > enough, 60000);
        }
        shown.picture(u"gap"_s);
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    TestLivePage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_livepage.moc"
