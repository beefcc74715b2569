// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "models/peoplemodel.h"
#include "pairingdesk.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QtPlugin>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(PulsekeepPlugin)
Q_IMPORT_QML_PLUGIN(Pulsekeep_ChartsPlugin)
Q_IMPORT_QML_PLUGIN(Pulsekeep_ModelsPlugin)

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using huami::BandFaults;
using huami::BandSimulator;

namespace {

const QString VendorKey = u"0xcaa04207ff084f260d8513a5d75d8dcf"_s;
const QString WrongKey = u"00caa04207ff084f260d8513a5d75d8d"_s;

QStringList complaints; ///< what Qt said on the console

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        complaints += message;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

/** The wizard in a window of its own. */
class Stage
{
public:
    explicit Stage(const QByteArray &type = "Wizard", QSize size = {1100, 720})
    {
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        auto *engine = view.engine();
        // After the folders of QML_IMPORT_PATH, so that pages can be tried without building them in.
        engine->setImportPathList(engine->importPathList() + QStringList(u"qrc:/qt/qml"_s));
        QQmlComponent holder(engine);
        holder.setData("import QtQml; import Pulsekeep; QtObject { readonly property QtObject theme: Theme }", {});
        m_holder.reset(holder.create());
        if (!m_holder)
            qFatal("%s", qPrintable(holder.errorString()));
        theme = m_holder->property("theme").value<QObject *>();
        theme->setProperty("reduceMovement", true);

        QVariantMap properties{{u"pairing"_s, QVariant::fromValue(&desk.pairing)}};
        if (type == "Wizard" || type == "FindStep")
            properties.insert(u"scan"_s, QVariant::fromValue(&desk.scan));
        if (type == "Wizard" || type == "DoneStep")
            properties.insert(u"people"_s, QVariant::fromValue(&people));
        view.setInitialProperties(properties);
        view.resize(size);
        QQmlComponent component(engine);
        component.setData("import Pulsekeep; " + type + " {}", {});
        auto *item = qobject_cast<QQuickItem *>(component.createWithInitialProperties(properties));
        if (!item)
            qFatal("%s", qPrintable(component.errorString()));
        view.setContent({}, nullptr, item);
        view.show();
        view.requestActivate();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("the window does not become active");
    }
    ~Stage()
    {
        desk.pairing.cancel();
        delete view.rootObject();
    }
    Q_DISABLE_COPY_MOVE(Stage)

    /** The shown item of that name; null when there is none. */
    QQuickItem *find(const QString &name) const { return find(view.rootObject(), name); }
    QQuickItem *focused() const { return view.activeFocusItem(); }
    /** Whether @p name or a part of it has the keyboard. */
    bool isAt(const QString &name) const
    {
        for (const auto *item = focused(); item; item = item->parentItem()) {
            if (item->objectName() == name)
                return true;
        }
        return false;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, Qt::Key(key), modifiers); }
    /** By Tab alone, as somebody without a mouse does. */
    bool tabTo(const QString &name)
    {
        for (int presses = 0; presses < 30; ++presses) {
            if (isAt(name))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    void type(const QString &text)
    {
        for (const auto character : text)
            QTest::keyClick(&view, character.toLatin1());
    }
    /** All sentences that can be seen. */
    QString words() const
    {
        QStringList all;
        collect(view.rootObject(), all);
        return all.join(u'\n');
    }

    PairingDesk desk;
    UndoStack undo;
    PeopleModel people{desk.store->people(), &desk.clock, &undo};
    QQuickView view;
    QObject *theme = nullptr;

private:
    static QQuickItem *find(QQuickItem *item, const QString &name)
    {
        if (!item->isVisible())
            return nullptr;
        if (item->objectName() == name)
            return item;
        const auto children = item->childItems();
        for (auto *child : children) {
            if (auto *found = find(child, name))
                return found;
        }
        return nullptr;
    }
    static void collect(const QQuickItem *item, QStringList &all)
    {
        if (!item->isVisible())
            return;
        if (item->inherits("QQuickText"))
            all += item->property("text").toString();
        const auto children = item->childItems();
        for (const auto *child : children)
            collect(child, all);
    }

    std::unique_ptr<QObject> m_holder;
};

} // namespace

class TestWizard : public QObject
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

    void eachStepStandsAlone_data()
    {
        QTest::addColumn<QByteArray>("type");
        for (const auto *type : {"KindStep", "PrepareStep", "FindStep", "KeyStep", "ConnectStep", "DoneStep"})
            QTest::newRow(type) << QByteArray(type);
    }
    void eachStepStandsAlone()
    {
        QFETCH(QByteArray, type);
        for (const auto size : {QSize(740, 500), QSize(380, 600)}) {
            Stage stage(type, size);
            QVERIFY(stage.view.rootObject()->implicitHeight() > 0 || stage.view.rootObject()->height() > 0);
            QVERIFY(!stage.view.grabWindow().isNull());
        }
    }

    void theKeyboardIsEnough_data()
    {
        QTest::addColumn<bool>("isNeo");
        QTest::newRow("Amazfit Neo") << true;
        QTest::newRow("Mi Band 2") << false;
    }
    void theKeyboardIsEnough()
    {
        QFETCH(bool, isNeo);
        Stage stage;
        QSignalSpy closed(stage.view.rootObject(), SIGNAL(closed()));
        QSignalSpy paired(stage.view.rootObject(), SIGNAL(paired(QVariant)));
        auto &pairing = stage.desk.pairing;

        QTRY_VERIFY(stage.isAt(u"kind-band"_s));
        stage.press(Qt::Key_Space);
        QCOMPARE(pairing.kind(), u"band"_s);
        if (isNeo) {
            stage.press(Qt::Key_Right);
            QCOMPARE(pairing.kind(), u"watch"_s);
        }
        QVERIFY(stage.tabTo(u"forward"_s));
        stage.press(Qt::Key_Return);
        QCOMPARE(pairing.step(), Pairing::PreparePage);
        QTRY_VERIFY(stage.isAt(u"forward"_s));
        stage.press(Qt::Key_Return);
        QCOMPARE(pairing.step(), Pairing::FindPage);
        QTRY_COMPARE(pairing.modelName(), isNeo ? u"Amazfit Neo"_s : u"Mi Band 2"_s);
        QVERIFY(stage.tabTo(u"forward"_s));
        stage.press(Qt::Key_Return);
        if (isNeo) {
            QCOMPARE(pairing.step(), Pairing::KeyPage);
            QTRY_VERIFY(stage.isAt(u"key"_s));
            stage.type(VendorKey.chopped(1));
            QVERIFY(stage.words().contains(u"One digit is missing"_s));
            QVERIFY(stage.words().contains(u"31 of 32 digits"_s));
            QVERIFY(!stage.find(u"forward"_s)->isEnabled());
            stage.type(VendorKey.right(1));
            QVERIFY(stage.words().contains(u"This is a complete key"_s));
            stage.press(Qt::Key_Return);
        }
        QTRY_COMPARE_WITH_TIMEOUT(pairing.step(), Pairing::DonePage, 20'000);
        QTRY_VERIFY(stage.isAt(u"name"_s));
        stage.type(u"Mine"_s); // in place of the suggestion, which is selected
        QVERIFY(stage.tabTo(u"wearer"_s));
        stage.type(u"Marta"_s);
        stage.press(Qt::Key_Return);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(stage.people.names(), QStringList{u"Marta"_s});
        QCOMPARE(stage.people.wearerOf(stage.desk.stored().constFirst().id, 0), stage.people.personAt(0));
        QVERIFY(!paired.isEmpty());
        QCOMPARE(stage.desk.stored().size(), 1);
        QCOMPARE(stage.desk.stored().first().name, u"Mine"_s);
    }

    void aRefusedKeyIsChangedByKeyboard()
    {
        Stage stage;
        auto &pairing = stage.desk.pairing;
        QVERIFY(stage.tabTo(u"skip"_s));
        stage.press(Qt::Key_Space);
        QCOMPARE(pairing.step(), Pairing::FindPage);
        QTRY_VERIFY(stage.find(u"found-E1:87:29:30:E4:E7"_s));
        QVERIFY(stage.tabTo(u"found-E1:87:29:30:E4:E7"_s));
        stage.press(Qt::Key_Space);
        QCOMPARE(pairing.modelName(), u"Amazfit Neo"_s);
        QVERIFY(stage.tabTo(u"forward"_s));
        stage.press(Qt::Key_Space);
        QTRY_VERIFY(stage.isAt(u"key"_s));
        stage.type(WrongKey);
        stage.press(Qt::Key_Return);
        QTRY_VERIFY(stage.find(u"problem"_s));
        QVERIFY(stage.words().contains(u"The watch did not accept the key"_s));
        QVERIFY(stage.words().contains(u"It stopped at step 2 of 5."_s));
        QTRY_VERIFY(stage.isAt(u"forward"_s)); // Try again
        QVERIFY(stage.tabTo(u"other"_s));
        stage.press(Qt::Key_Return);
        QTRY_VERIFY(stage.isAt(u"key"_s));
        stage.press(Qt::Key_A, Qt::ControlModifier);
        stage.type(VendorKey);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(pairing.step(), Pairing::DonePage, 20'000);
    }

    void theTapCountsDown()
    {
        Stage stage;
        stage.desk.setNobodyTaps();
        auto &pairing = stage.desk.pairing;
        pairing.setKind(u"band"_s);
        pairing.forward();
        pairing.forward();
        QTRY_VERIFY(!pairing.address().isEmpty());
        pairing.forward();
        QTRY_VERIFY(stage.find(u"tap"_s));
        QVERIFY(stage.words().contains(u"Tap the button on your band"_s));
        QVERIFY(stage.isAt(u"stop"_s));
        stage.press(Qt::Key_Space);
        QTRY_COMPARE(pairing.step(), Pairing::FindPage);
    }

    void theReportIsCopied()
    {
        Stage stage;
        auto &pairing = stage.desk.pairing;
        BandFaults faults;
        faults.leavesAfterEvent = 2;
        stage.desk.band->setFaults(faults);
        pairing.setKind(u"band"_s);
        pairing.forward();
        pairing.forward();
        QTRY_VERIFY(!pairing.address().isEmpty());
        pairing.forward();
        QTRY_VERIFY(stage.find(u"problem"_s));
        QVERIFY(QMetaObject::invokeMethod(stage.find(u"problem"_s), "copyRequested"));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"adding a device"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"C9:3A:5E:..:..:.."_s));
        QVERIFY(stage.words().contains(u"The details are on the clipboard."_s));
    }

    void aRadioThatFailsIsAskedAgain()
    {
        Stage stage;
        auto &pairing = stage.desk.pairing;
        pairing.skipToFind();
        QTRY_VERIFY(!pairing.address().isEmpty());
        Q_EMIT stage.desk.radio.scanFailed(Error(Error::BluetoothOff));
        QVERIFY(stage.words().contains(u"Bluetooth is switched off"_s));
        QTRY_VERIFY(stage.isAt(u"forward"_s)); // Try again
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.desk.scan.state(), ScanModel::Scanning);
        QTRY_VERIFY(stage.find(u"found-E1:87:29:30:E4:E7"_s));
    }

    void theListIsHeldWhileSomebodyChooses()
    {
        Stage stage;
        auto *list = stage.desk.scan.recognised();
        stage.desk.pairing.skipToFind();
        const auto neo = u"found-E1:87:29:30:E4:E7"_s;
        QTRY_VERIFY(!stage.desk.pairing.address().isEmpty());
        QTRY_VERIFY(stage.find(neo));
        const auto *card = stage.find(neo);
        QVERIFY(!list->isHeld());
        QTest::mouseMove(&stage.view, card->mapToScene(QPointF(card->width() / 2, card->height() / 2)).toPoint());
        QTRY_VERIFY(list->isHeld());
        QTest::mouseMove(&stage.view, QPoint(5, 5));
        QTRY_VERIFY(!list->isHeld());
        QVERIFY(stage.tabTo(neo));
        QVERIFY(list->isHeld());
        QVERIFY(stage.tabTo(u"forward"_s));
        QVERIFY(!list->isHeld());

        QVERIFY(stage.tabTo(neo));
        stage.desk.pairing.cancel(); // the step goes while it is held
        QVERIFY(!stage.find(neo));
        QVERIFY(!list->isHeld());
    }

    void escapeLeaves()
    {
        Stage stage;
        QSignalSpy closed(stage.view.rootObject(), SIGNAL(closed()));
        stage.desk.pairing.setKind(u"band"_s);
        stage.desk.pairing.forward();
        stage.press(Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(stage.desk.pairing.step(), Pairing::KindPage);
        QVERIFY(stage.desk.pairing.kind().isEmpty());
    }

    /** Not a test: with PULSEKEEP_SHOTS set to a folder, pictures of every step. */
    void pictures();
};

void TestWizard::pictures()
{
    const auto folder = qEnvironmentVariable("PULSEKEEP_SHOTS");
    if (folder.isEmpty())
        QSKIP("PULSEKEEP_SHOTS names no folder");
    QDir().mkpath(folder);
    Stage stage;
    auto &pairing = stage.desk.pairing;
    const auto shoot = [&](const QString &name) {
        for (const auto *look : {"light", "dark"}) {
            for (const int width : {1100, 760, 420}) {
                for (const qreal text : {1.0, 1.3}) {
                    stage.theme->setProperty("appearance", QString::fromLatin1(look));
                    stage.theme->setProperty("textScale", text);
                    stage.view.resize(width, width == 420 ? 800 : 720);
                    QTest::qWait(60); // what flows in two passes has settled
                    stage.view.grabWindow().save(
                        u"%1/%2-%3-%4-%5.png"_s.arg(folder, name, QLatin1StringView(look)).arg(width).arg(text));
                }
            }
        }
        stage.theme->setProperty("textScale", 1.0);
        stage.view.resize(1100, 720);
    };
    pairing.setKind(u"watch"_s);
    shoot(u"kind"_s);
    pairing.forward();
    shoot(u"prepare"_s);
    pairing.forward();
    QTRY_VERIFY(!pairing.address().isEmpty());
    for (int number = 0; number < 7; ++number) {
        Advertisement packet;
        packet.endpoint = {u"02:00:00:00:00:0%1"_s.arg(number), AddressType::Random, u"Lamp %1"_s.arg(number)};
        packet.rssi = -80;
        Q_EMIT stage.desk.radio.seen(packet);
    }
    shoot(u"find"_s);
    Q_EMIT stage.desk.radio.scanFailed(Error(Error::NoBluetooth));
    shoot(u"find-failed"_s);
    stage.desk.scan.start();
    pairing.forward();
    shoot(u"key-empty"_s);
    pairing.key()->setText(u"0xcaa04207 ff084f26 0d8513a5 d75d8dc"_s);
    shoot(u"key-short"_s);
    pairing.key()->setText(u"auth_key: 0xcaa04207 ff084f26 0d8513a5 d75d8dcf"_s);
    shoot(u"key"_s);
    pairing.key()->setText(WrongKey);
    pairing.forward();
    QTRY_VERIFY(pairing.problem().isWrong());
    shoot(u"error"_s);
    pairing.changeKey();
    pairing.key()->setText(VendorKey);
    pairing.forward();
    QTRY_COMPARE(pairing.step(), Pairing::DonePage);
    shoot(u"done"_s);
    QVERIFY(pairing.finish({}));

    stage.desk.setNobodyTaps();
    pairing.setKind(u"band"_s);
    pairing.forward();
    pairing.forward();
    QTRY_VERIFY(!pairing.address().isEmpty());
    for (const auto *look : {"light", "dark"}) {
        for (const int width : {1100, 420}) {
            pairing.forward();
            QTRY_VERIFY(pairing.waitsForTap());
            stage.theme->setProperty("appearance", QString::fromLatin1(look));
            stage.view.resize(width, width == 420 ? 800 : 720);
            QTest::qWait(100);
            stage.view.grabWindow().save(u"%1/connect-%2-%3.png"_s.arg(folder, QLatin1StringView(look)).arg(width));
            pairing.stop();
            QTRY_COMPARE(pairing.step(), Pairing::FindPage);
        }
    }
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    TestWizard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_wizard.moc"
