// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pressurelife.h"
#include "pagesdesk.h"

#include <QAccessible>
#include <QDir>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QtPlugin>
#include <QtQml/qqmlextensionplugin.h>

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
    // TextStyle asks Theme for its fonts and Theme is made of text styles: the engine says so once, as information.
    if (type == QtWarningMsg || type == QtCriticalMsg)
        complaints += message;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

/** The pages over the models of a desk, in a window. */
class Shown
{
public:
    explicit Shown(PagesDesk *desk)
    {
        // After the folders of QML_IMPORT_PATH, so that changes can be tried without building them in.
        view.engine()->setImportPathList(view.engine()->importPathList() + QStringList(u"qrc:/qt/qml"_s));
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        view.resize(1100, 720);
        view.setInitialProperties({{u"overview"_s, QVariant::fromValue(&desk->overview)},
                                   {u"devices"_s, QVariant::fromValue(&desk->devices)},
                                   {u"settings"_s, QVariant::fromValue(&desk->settings)},
                                   {u"visits"_s, QVariant::fromValue(&desk->visits)},
                                   {u"preferences"_s, QVariant::fromValue(&desk->preferences)},
                                   {u"dataFolder"_s, QVariant::fromValue(&desk->data)},
                                   {u"schedule"_s, QVariant::fromValue(&desk->schedule)},
                                   {u"job"_s, QVariant::fromValue(&desk->job)},
                                   {u"people"_s, QVariant::fromValue(&desk->people)},
                                   {u"entries"_s, QVariant::fromValue(&desk->entries)},
                                   {u"undo"_s, QVariant::fromValue(&desk->undo)},
                                   {u"opening"_s, QVariant::fromValue(&desk->opening)}});
        view.setSource(QUrl::fromLocalFile(QFINDTESTDATA("pages/PagesWindow.qml")));
        view.show();
        view.requestActivate();
        if (view.rootObject())
            theme()->setProperty("reduceMovement", true);
    }

    QObject *theme() const { return view.rootObject()->property("theme").value<QObject *>(); }
    QQuickItem *page() const { return view.rootObject()->property("current").value<QQuickItem *>(); }
    QString asked() const { return view.rootObject()->property("asked").toString(); }
    void show(const QString &name) { view.rootObject()->setProperty("shown", name); }

    /** The visible item that is called so: its text, its title or the name it has for screen readers. */
    QQuickItem *item(const QString &words) { return find(view.contentItem(), words); }

    void click(const QString &words)
    {
        QTest::qWait(20); // what was just shown has found its place
        auto *found = item(words);
        QVERIFY2(found, qPrintable(u"nothing is called "_s + words));
        QTest::mouseClick(&view, Qt::LeftButton, {},
                          found->mapToScene(QPointF(found->width() / 2, found->height() / 2)).toPoint());
    }

    /** Pictures in every look, for people to look at: only where PULSEKEEP_SHOTS names a folder. */
    void shoot(const QString &name)
    {
        const auto folder = qEnvironmentVariable("PULSEKEEP_SHOTS");
        if (folder.isEmpty())
            return;
        struct Look {
            const char *name;
            QSize size;
            bool dark;
            double text;
        };
        constexpr std::array looks{
            Look{"light", {1100, 720}, false, 1},         Look{"dark", {1100, 720}, true, 1},
            Look{"narrow", {420, 800}, false, 1},         Look{"narrow-dark", {420, 800}, true, 1},
            Look{"wide", {2560, 1440}, false, 1},         Look{"large", {1100, 720}, false, 1.3},
            Look{"narrow-large", {420, 800}, false, 1.3}, Look{"huge", {1100, 720}, false, 2},
            Look{"narrow-huge", {420, 800}, false, 2}};
        QDir().mkpath(folder);
        const auto only = qEnvironmentVariable("PULSEKEEP_LOOKS").split(u',', Qt::SkipEmptyParts);
        for (const auto &look : looks) {
            if (!only.isEmpty() && !only.contains(QLatin1StringView(look.name)))
                continue;
            theme()->setProperty("appearance", look.dark ? u"dark"_s : u"light"_s);
            theme()->setProperty("textScale", look.text);
            view.resize(look.size);
            theme()->setProperty("windowWidth", look.size.width());
            QTest::qWait(120); // what flows in two passes has settled
            view.grabWindow().save(u"%1/%2-%3.png"_s.arg(folder, name, QLatin1StringView(look.name)));
        }
        theme()->setProperty("textScale", 1);
        view.resize(1100, 720);
        theme()->setProperty("windowWidth", 1100);
        QTest::qWait(120);
    }

    QQuickView view;

private:
    static QQuickItem *find(QQuickItem *parent, const QString &words)
    {
        const auto children = parent->childItems();
        for (auto *child : children) {
            if (!child->isVisible())
                continue;
            for (const char *property : {"text", "title", "name"}) {
                if (child->property(property).toString() == words)
                    return child;
            }
            if (auto *found = find(child, words))
                return found;
        }
        return nullptr;
    }
};

/** Where the cards are that are shown below @p parent, in the window. */
QList<QRectF> cardsIn(QQuickItem *parent)
{
    QList<QRectF> all;
    const auto children = parent->childItems();
    for (auto *child : children) {
        if (!child->isVisible())
            continue;
        const auto type = QByteArray(child->metaObject()->className());
        if (type.startsWith("Card_QMLTYPE") || type.startsWith("PressureOverviewCard"))
            all.append(child->mapRectToScene(QRectF(0, 0, child->width(), child->height())));
        else
            all += cardsIn(child);
    }
    return all;
}

QList<QQuickItem *> itemsNamed(QQuickItem *parent, const QString &name)
{
    QList<QQuickItem *> all;
    const auto children = parent->childItems();
    for (auto *child : children) {
        if (child->objectName() == name)
            all.append(child);
        all += itemsNamed(child, name);
    }
    return all;
}

/** What can be reached with Tab below @p parent but has nothing to say to a screen reader. */
void lookForNames(QQuickItem *parent, QStringList *faults)
{
    const auto children = parent->childItems();
    for (auto *child : children) {
        if (!child->isVisible() || !child->isEnabled())
            continue;
        if (child->activeFocusOnTab()) {
            auto *told = QAccessible::queryAccessibleInterface(child);
            if (!told || told->role() == QAccessible::NoRole || told->text(QAccessible::Name).isEmpty())
                faults->append(QLatin1StringView(child->metaObject()->className()));
        }
        lookForNames(child, faults);
    }
}

} // namespace

class PagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        qInstallMessageHandler(listen);
    }
    void init() { complaints.clear(); }
    void cleanup() { QCOMPARE(complaints, QStringList()); }

    void overviewWithoutDevices()
    {
        PagesDesk desk;
        Shown shown(&desk);
        QVERIFY(shown.page());
        QVERIFY(shown.item(u"Bring in your first device"_s));
        QVERIFY(!shown.item(u"Heart rate"_s));
        shown.shoot(u"overview-empty"_s);
        shown.click(u"Add a device"_s);
        QCOMPARE(shown.asked(), u"add"_s);
    }

    void overviewOfAPairedButUnreadDevice()
    {
        PagesDesk desk;
        desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82);
        Shown shown(&desk);
        QVERIFY(shown.item(u"Nothing read yet"_s));
        QVERIFY(!shown.item(u"Steps"_s));
        shown.shoot(u"overview-unread"_s);
    }

    void overviewInFull()
    {
        PagesDesk desk;
        desk.live(desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82), 40);
        desk.addDevice("mi-band-2", "Old band", "C9:3A:5E:10:2B:02", 11);
        desk.overview.refresh();
        Shown shown(&desk);
        for (const auto &title : {u"Heart rate"_s, u"Steps"_s, u"Sleep"_s, u"Marta’s Neo"_s, u"Old band"_s})
            QVERIFY2(shown.item(title), qPrintable(title));
        shown.shoot(u"overview"_s);
        shown.click(u"Sleep"_s);
        QCOMPARE(shown.asked(), u"sleep"_s);
    }

    void theOverviewWithBloodPressureKeepsItsCardsApart()
    {
        PagesDesk desk;
        desk.live(desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82), 40);
        pressurelife::keep(desk.store.get(), pressurelife::readings(30, desk.clock.now(), desk.clock.zone()));
        desk.devices.reload();
        desk.overview.refresh();
        Shown shown(&desk);
        for (const auto size : {QSize(420, 800), QSize(1100, 720), QSize(2560, 1440)}) {
            for (const double text : {1.0, 2.0}) {
                shown.theme()->setProperty("textScale", text);
                shown.view.resize(size);
                shown.theme()->setProperty("windowWidth", size.width());
                QTest::qWait(120); // what flows in two passes has settled
                const auto cards = cardsIn(shown.page());
                QCOMPARE(cards.size(), 5); // heart rate, steps, sleep, blood pressure, devices
                for (const auto &card : cards) {
                    QVERIFY(card.left() >= 0 && card.right() <= size.width());
                    for (const auto &other : cards)
                        QVERIFY(&card == &other || !card.intersects(other));
                }
            }
        }
        shown.shoot(u"overview-pressure"_s);

        // A bar for each of the last seven days
        int known = 0;
        const auto days = itemsNamed(shown.page(), u"day"_s);
        for (const auto *day : days)
            known += day->property("known").toBool() && day->height() > day->width();
        QCOMPARE(days.size(), 7);
        QVERIFY(known >= 5);
    }

    void deviceList()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82);
        desk.live(neo, 3);
        desk.addDevice("mi-band-2", "Old band", "C9:3A:5E:10:2B:02", 11);
        Shown shown(&desk);
        shown.show(u"devices"_s);
        shown.shoot(u"devices"_s);
        shown.click(u"Marta’s Neo"_s);
        QVERIFY(shown.item(u"On the device"_s));
        shown.shoot(u"device"_s);
        QCOMPARE(desk.settings.device(), neo);
    }

    void onlyDevicesWithAKeyOfferToReplaceIt()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82);
        const auto strap = desk.addDevice("heart-rate-sensor", "Strap", "C9:3A:5E:10:2B:07", 50);
        Shown shown(&desk);
        shown.show(u"devices"_s);
        shown.page()->setProperty("current", neo);
        QTRY_VERIFY(shown.item(u"Its key"_s));
        shown.click(u"Replace"_s);
        QCOMPARE(shown.asked(), u"key %1"_s.arg(neo));
        shown.page()->setProperty("current", strap);
        QTRY_VERIFY(shown.item(u"Strap"_s) && !shown.item(u"Its key"_s));
        QVERIFY(!shown.item(u"Replace"_s));
        QVERIFY(shown.item(u"Its address"_s));
    }

    void whenADeviceWasReadIsToldInTheZoneOfTheClock()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82);
        const auto words = [&] { return desk.devices.index(0).data(DeviceListModel::LastSyncRole).toString(); };
        QCOMPARE(words(), QString());
        desk.clock.set(storetest::utc("2026-11-20T23:10:00Z")); // ten past midnight in Berlin
        desk.live(neo, 1);
        QCOMPARE(words(), u"at 00:10"_s);
        desk.clock.set(storetest::utc("2026-11-22T12:00:00Z"));
        QCOMPARE(words(), u"on 21 November, 00:10"_s);
        desk.clock.set(storetest::utc("2027-01-02T12:00:00Z"));
        QCOMPARE(words(), u"on 21 November 2026, 00:10"_s);
        desk.clock.setZone(QTimeZone("America/New_York"));
        QCOMPARE(words(), u"on 20 November 2026, 18:10"_s);
    }

    void aVisitThatFails()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82);
        QVERIFY(finish(desk.keys->keep(desk.devices.device(neo)->uid, QByteArray(16, 'k'))).has_value());
        Shown shown(&desk);
        shown.show(u"devices"_s);
        shown.page()->setProperty("current", neo);
        desk.devices.sync(neo);
        QVERIFY(QTest::qWaitFor([&] { return !desk.devices.isWorking(); }, 10'000));
        QVERIFY(shown.item(u"The last visit failed"_s));
        shown.shoot(u"device-failed"_s);
        QVERIFY(!desk.schedule.notice().isEmpty());
    }

    void forgettingCanBeUndone()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82);
        Shown shown(&desk);
        shown.show(u"devices"_s);
        shown.page()->setProperty("current", neo);
        shown.click(u"Forget"_s);
        QVERIFY(shown.item(u"No device yet"_s));
        QCOMPARE(desk.devices.count(), 1); // not before the message has gone
        shown.shoot(u"devices-forgotten"_s);
        shown.click(u"Undo"_s);
        QVERIFY(shown.item(u"Marta’s Neo"_s));
        QCOMPARE(desk.devices.count(), 1);

        shown.page()->setProperty("current", neo);
        shown.click(u"Forget"_s);
        shown.show(u"settings"_s);
        QTRY_COMPARE(desk.devices.count(), 0);
    }

    void settings()
    {
        PagesDesk desk;
        desk.live(desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82), 3);
        Shown shown(&desk);
        shown.show(u"settings"_s);
        shown.shoot(u"settings"_s);
        shown.click(u"Dark"_s);
        QCOMPARE(desk.preferences.appearance(), u"dark"_s);
        shown.click(u"in, lb"_s);
        QCOMPARE(desk.preferences.units(), u"imperial"_s);
        shown.click(u"Export"_s);
        QCOMPARE(shown.asked(), u"export"_s);
    }

    void people()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82);
        desk.live(neo, 16);
        Shown shown(&desk);
        QVERIFY(!shown.item(u"Everybody"_s)); // nobody to choose among
        shown.show(u"settings"_s);
        shown.click(u"Add"_s);
        QTRY_VERIFY(shown.item(u"Add a person"_s));
        QTest::qWait(50);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QVERIFY(shown.item(u"Everybody needs a name."_s));
        for (const char letter : {'M', 'a', 'r', 't', 'a'})
            QTest::keyClick(&shown.view, letter);
        shown.shoot(u"person"_s);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QTRY_COMPARE(desk.people.names(), QStringList{u"Marta"_s});
        const auto jon = desk.people.add(
            {{u"name"_s, u"Jon"_s}, {u"birthDate"_s, u"1951-05-02"_s}, {u"sex"_s, u"male"_s}, {u"height"_s, 181}});
        QTRY_VERIFY(shown.item(u"born 1951-05-02, male, 181 cm"_s));
        QVERIFY(shown.item(u"Everybody"_s));
        shown.shoot(u"people"_s);

        shown.show(u"devices"_s);
        shown.page()->setProperty("current", neo);
        QTRY_VERIFY(shown.item(u"Who wears it"_s));
        desk.people.assign(neo, 0, jon);
        shown.shoot(u"device-worn"_s);

        shown.show(u"overview"_s);
        shown.click(u"Everybody"_s);
        QTRY_VERIFY(shown.item(u"Jon"_s));
        shown.shoot(u"person-menu"_s);
        QTest::keyClick(&shown.view, Qt::Key_Down);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QTRY_COMPARE(desk.people.shownName(), u"Marta"_s);
        shown.shoot(u"overview-person"_s);
    }

    void notesAndSingleReadings()
    {
        PagesDesk desk;
        desk.entries.show(double(desk.clock.now().addDays(-1).toMSecsSinceEpoch()),
                          double(desk.clock.now().addDays(1).toMSecsSinceEpoch()));
        QVERIFY(desk.entries.add(EntryList::BloodPressure, u"2026-11-20 08:05"_s,
                                 {{u"systolic"_s, 132}, {u"diastolic"_s, 84}, {u"pulse"_s, 68}}));
        QVERIFY(desk.entries.add(EntryList::Weight, u"2026-11-20 07:40"_s,
                                 {{u"kilograms"_s, 71.4}, {u"note"_s, u"before breakfast"_s}}));
        Shown shown(&desk);
        QMetaObject::invokeMethod(shown.view.rootObject(), "openEntries");
        QTRY_VERIFY(shown.item(u"132/84, pulse 68"_s));
        shown.click(u"Add a note"_s);
        QTRY_VERIFY(shown.item(u"What is worth remembering"_s));
        QTest::qWait(50);
        for (const char letter : {'T', 'e', 'a'})
            QTest::keyClick(&shown.view, letter);
        shown.shoot(u"entry-note"_s);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QTRY_COMPARE(desk.entries.count(), 3);
        QTRY_VERIFY(shown.item(u"Tea"_s));
        shown.shoot(u"entries"_s);
        shown.click(u"Delete 132/84, pulse 68"_s);
        QTRY_COMPARE(desk.entries.count(), 2);
        QTRY_VERIFY(shown.item(u"132/84, pulse 68 was deleted."_s));
        QTest::keyClick(&shown.view, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.entries.count(), 3);
        QTest::keyClick(&shown.view, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.entries.count(), 2);
        shown.click(u"Type in a reading"_s);
        QTRY_VERIFY(shown.item(u"Systolic (upper)"_s));
        shown.shoot(u"entry-reading"_s);
    }

    /** With text twice as large in a narrow window a dialog is higher than it: no field may hide behind its buttons. */
    void aDialogScrollsToWhatHasTheKeyboard()
    {
        PagesDesk desk;
        Shown shown(&desk);
        shown.theme()->setProperty("textScale", 2);
        shown.view.resize(420, 800);
        shown.theme()->setProperty("windowWidth", 420);
        QMetaObject::invokeMethod(shown.view.rootObject(), "openEntries");
        QTRY_VERIFY(shown.item(u"Reading"_s));
        QTest::qWait(50); // it has opened
        shown.click(u"Reading"_s);
        QTRY_VERIFY(shown.item(u"Systolic (upper)"_s));
        QTest::qWait(50);
        const auto *add = shown.item(u"Add"_s);
        QVERIFY(add);
        const auto bottom = add->mapToScene({}).y();
        QSet<const QQuickItem *> fields;
        for (int pressed = 0; pressed < 12; ++pressed) {
            const auto *field = shown.view.activeFocusItem();
            if (field && field->inherits("QQuickTextInput")) {
                fields.insert(field);
                QTRY_VERIFY2(field->mapToScene({0, field->height()}).y() <= bottom,
                             qPrintable(QString::number(pressed)));
                QVERIFY(field->mapToScene({}).y() > 0);
            }
            QTest::keyClick(&shown.view, Qt::Key_Tab);
        }
        QCOMPARE(fields.size(), 5); // three values, a note, when
    }

    void openingAFile()
    {
        PagesDesk desk;
        desk.people.add({{u"name"_s, u"Marta"_s}});
        Shown shown(&desk);
        QFile table(desk.folder.filePath(u"pressures.csv"_s));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Mood\n"
                    "2026-11-18,08:05,132,84,68,fine\n2026-11-19,08:10,128,82,66,fine\n2026-11-19,25:10,1,2,3,odd\n");
        table.close();
        desk.opening.open(QUrl::fromLocalFile(table.fileName()));
        QTRY_VERIFY(shown.item(u"New: 2."_s));
        QVERIFY(shown.item(u"Mood"_s));
        shown.shoot(u"import"_s);
        shown.click(u"Import"_s);
        QTRY_COMPARE(desk.opening.state(), FileImport::Nothing);
        QVERIFY(desk.undo.canUndo());

        QFile talk(desk.folder.filePath(u"visit.transcript"_s));
        QVERIFY(talk.open(QIODevice::WriteOnly));
        talk.write("# model: amazfit-neo\n@0 s 00000009\n@3 w 00000009 8200020100\n");
        talk.close();
        desk.opening.open(QUrl::fromLocalFile(talk.fileName()));
        QTRY_VERIFY(shown.item(u"A recorded conversation with a device (amazfit-neo). Messages: 2."_s));
        shown.shoot(u"conversation"_s);
        shown.click(u"Close"_s);

        desk.opening.open(QUrl::fromLocalFile(desk.folder.path()));
        QTRY_VERIFY(shown.item(u"This file is not for Pulsekeep"_s));
        shown.shoot(u"not-for-us"_s);
    }

    void help()
    {
        PagesDesk desk;
        Shown shown(&desk);
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        QTest::keyClick(&shown.view, Qt::Key_F1);
        QTRY_VERIFY(shown.item(u"Where are my readings?"_s));
        shown.shoot(u"help"_s);
    }

    void everythingThatTakesTheFocusHasANameAndARole()
    {
        QAccessible::setActive(true);
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82);
        desk.live(neo, 3);
        desk.people.add({{u"name"_s, u"Marta"_s}});
        desk.people.add({{u"name"_s, u"Jon"_s}});
        Shown shown(&desk);
        const auto check = [&shown](const char *where) {
            QStringList faults;
            lookForNames(shown.view.contentItem(), &faults);
            QVERIFY2(faults.isEmpty(), qPrintable(QLatin1StringView(where) + u": "_s + faults.join(u", "_s)));
        };
        check("overview");
        shown.show(u"devices"_s);
        check("devices");
        shown.page()->setProperty("current", neo);
        QTRY_VERIFY(shown.item(u"Who wears it"_s));
        check("device");
        shown.show(u"settings"_s);
        check("settings");
        QMetaObject::invokeMethod(shown.view.rootObject(), "openExport");
        QTRY_VERIFY(shown.item(u"heart_rate_bpm"_s));
        check("export");
        QMetaObject::invokeMethod(shown.view.rootObject(), "closeExport");
        QMetaObject::invokeMethod(shown.view.rootObject(), "openEntries");
        QTRY_VERIFY(shown.item(u"Add a note"_s));
        check("entries");
        QAccessible::setActive(false);
    }

    void exporting()
    {
        PagesDesk desk;
        desk.live(desk.addDevice("amazfit-neo", "Marta’s Neo", "E1:87:29:30:E4:E7", 82), 3);
        QTemporaryDir target;
        desk.job.setFolder(target.path());
        Shown shown(&desk);
        QMetaObject::invokeMethod(shown.view.rootObject(), "openExport");
        QTRY_VERIFY(!desk.job.isCounting());
        QVERIFY(shown.item(u"heart_rate_bpm"_s));
        shown.shoot(u"export"_s);
        shown.click(u"Save file"_s);
        QTRY_COMPARE(desk.job.state(), ExportJob::Done);
        shown.shoot(u"export-done"_s);
        QCOMPARE(QDir(target.path()).entryList({u"*.csv"_s}), QStringList{u"pulsekeep-2026-11-20.csv"_s});
        QMetaObject::invokeMethod(shown.view.rootObject(), "closeExport");
    }
};

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
