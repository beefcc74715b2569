// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The history page alone. `tst_historypage --shots FOLDER` takes pictures of it instead.

#include "devices/huami/simulatedyear.h"
#include "models/devicelistmodel.h"
#include "models/entrylist.h"
#include "models/historydesk.h"
#include "models/preferences.h"
#include "models/pressurelife.h"

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

namespace {

QStringList complaints; ///< what Qt said on the console

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        complaints += message;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

/** A page over the believable life of somebody, in a window of its own. */
class Stage
{
public:
    explicit Stage(int days)
        : devices(&registry, desk.store.get(), nullptr, nullptr, &desk.clock),
          entries(desk.store->readings(), &desk.clock, &undo), preferences(settings.filePath(u"settings.ini"_s))
    {
        const huami::SimulatedYear life(7, desk.clock.zone());
        const auto now = static_cast<qint32>(desk.clock.now().toSecsSinceEpoch() / 60);
        if (days > 0)
            storetest::keepOne(desk.store.get(), desk.device,
                               storetest::harvestOf(life.truth(now - days * 1440, now, 8)));
        if (days > 0) {
            pressurelife::keep(desk.store.get(), pressurelife::readings(days, desk.clock.now(), desk.clock.zone()));
            devices.reload();
        }
        pressure = std::make_unique<PressureView>(desk.store.get(), &desk.clock, settings.filePath(u"settings.ini"_s));
        history = std::make_unique<HistoryView>(desk.store.get(), &desk.clock);
        history->setPressure(pressure.get());

        view.setColor(Qt::white);
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
        theme->setProperty("appearance", u"light"_s);
        m_component = std::make_unique<QQmlComponent>(engine);
        m_component->setData("import QtQuick; import Pulsekeep; HistoryPage { Rectangle { z: -1; anchors.fill: parent; "
                             "color: Theme.color.window } }",
                             {});
        if (!m_component->isReady())
            qFatal("%s", qPrintable(m_component->errorString()));
        page = qobject_cast<QQuickItem *>(
            m_component->createWithInitialProperties({{u"history"_s, QVariant::fromValue(history.get())},
                                                      {u"devices"_s, QVariant::fromValue(&devices)},
                                                      {u"entries"_s, QVariant::fromValue(&entries)},
                                                      {u"undo"_s, QVariant::fromValue(&undo)},
                                                      {u"preferences"_s, QVariant::fromValue(&preferences)}}));
        if (!page)
            qFatal("%s", qPrintable(m_component->errorString()));
        view.setContent({}, m_component.get(), page);
        resize({1100, 720});
        view.show();
        settle();
    }

    void resize(QSize size)
    {
        view.resize(size);
        theme->setProperty("windowWidth", size.width());
    }

    /** Until the view has read all that it needs. */
    void settle()
    {
        QSignalSpy asked(history.get(), &HistoryView::seriesChanged);
        asked.wait(400);
        while (asked.wait(250)) { }
        QCoreApplication::processEvents();
    }

    QQuickItem *item(const char *type) const { return itemIn(view.contentItem(), type); }

    HistoryDesk desk;
    QTemporaryDir settings;
    Registry registry;
    DeviceListModel devices;
    std::unique_ptr<PressureView> pressure;
    UndoStack undo;
    EntryList entries;
    Preferences preferences;
    std::unique_ptr<HistoryView> history;
    QQuickView view;
    QObject *theme = nullptr;
    QQuickItem *page = nullptr;

private:
    static QQuickItem *itemIn(QQuickItem *parent, const char *type)
    {
        if (QByteArray(parent->metaObject()->className()).startsWith(type) && parent->isVisible())
            return parent;
        for (auto *child : parent->childItems()) {
            if (auto *found = itemIn(child, type))
                return found;
        }
        return nullptr;
    }

    std::unique_ptr<QObject> m_holder;
    std::unique_ptr<QQmlComponent> m_component;
};

constexpr std::array quantityNames{"heart", "steps", "sleep", "pressure"};
constexpr std::array rangeNames{"day", "week", "month", "year", "all", "free"};

int takePictures(const QString &folder, const QStringList &wanted)
{
    QDir().mkpath(folder);
    Stage stage(400);
    struct Look {
        const char *name;
        QSize size;
        bool dark;
        double text;
    };
    constexpr std::array looks{
        Look{"light", {1100, 720}, false, 1},         Look{"dark", {1100, 720}, true, 1},
        Look{"narrow", {420, 800}, false, 1},         Look{"narrow-dark", {420, 800}, true, 1},
        Look{"wide", {2560, 1440}, false, 1},         Look{"large-text", {1100, 720}, false, 1.3},
        Look{"narrow-large", {420, 800}, false, 1.3}, Look{"tall", {1100, 1300}, false, 1},
        Look{"narrow-tall", {420, 2000}, false, 1},
    };
    const auto shoot = [&](const QString &scene) {
        for (const auto &look : looks) {
            const auto name = scene + u'-' + QLatin1StringView(look.name);
            if (!wanted.isEmpty()
                && std::none_of(wanted.cbegin(), wanted.cend(), [&](const auto &part) { return name.contains(part); }))
                continue;
            stage.theme->setProperty("appearance", look.dark ? u"dark"_s : u"light"_s);
            stage.theme->setProperty("textScale", look.text);
            stage.resize(look.size);
            stage.settle();
            if (stage.history->status() == HistoryView::Ready && look.text == 1) {
                const auto part = look.dark ? 0.3 : 0.75;
                const auto moment = stage.history->from() + part * (stage.history->to() - stage.history->from());
                stage.history->read(moment);
                if (stage.history->quantity() == HistoryView::BloodPressure)
                    stage.pressure->read(moment);
            }
            QTest::qWait(120);
            stage.view.grabWindow().save(folder + u'/' + name + u".png"_s);
        }
    };
    for (int quantity = 0; quantity < 4; ++quantity) {
        for (int range = 0; range < 6; ++range) {
            stage.history->setQuantity(static_cast<HistoryView::Quantity>(quantity));
            if (range == HistoryView::Free)
                stage.history->showDays(QDate(2026, 10, 3), QDate(2026, 10, 12));
            else
                stage.history->setRange(static_cast<HistoryView::Range>(range));
            if (range == HistoryView::Day)
                stage.history->showDay(QDate(2026, 11, 19));
            stage.settle();
            const auto name = QLatin1StringView(quantityNames.at(size_t(quantity))) + u'-'
                + QLatin1StringView(rangeNames.at(size_t(range)));
            shoot(name);
            if (range == HistoryView::Month || range == HistoryView::Day) {
                stage.history->setTableShown(true);
                stage.settle();
                shoot(u"table-"_s + name);
                stage.history->setTableShown(false);
            }
        }
    }
    stage.history->setRange(HistoryView::Day);
    stage.history->setQuantity(HistoryView::HeartRate);
    stage.history->showDay(QDate(2026, 11, 21));
    shoot(u"blank"_s);
    return complaints.isEmpty() ? 0 : 1;
}

} // namespace

class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { complaints.clear(); }
    void cleanup() { QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n'))); }

    void everyViewOpens()
    {
        Stage stage(45);
        for (const int width : {420, 1100}) {
            stage.resize({width, 720});
            for (int quantity = 0; quantity < 3; ++quantity) {
                stage.history->setQuantity(static_cast<HistoryView::Quantity>(quantity));
                for (int range = 0; range <= HistoryView::Everything; ++range) {
                    stage.history->setRange(static_cast<HistoryView::Range>(range));
                    stage.settle();
                    QCOMPARE(stage.history->status(), HistoryView::Ready);
                    QVERIFY(!stage.history->finding().isEmpty());
                    QVERIFY(stage.history->figures().size() >= 3);
                }
            }
        }
    }

    void aPageWithoutReadingsSaysWhatToDo()
    {
        Stage stage(0);
        QCOMPARE(stage.history->status(), HistoryView::Empty);
        auto *empty = stage.item("EmptyState");
        QVERIFY(empty);
        QSignalSpy wished(stage.page, SIGNAL(syncRequested()));
        QMetaObject::invokeMethod(empty, "acted");
        QCOMPARE(wished.count(), 1);
    }

    void theChartIsReadAndMovedByKeys()
    {
        Stage stage(10);
        auto *chart = stage.item("HistoryChart");
        QVERIFY(chart);
        chart->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&stage.view, Qt::Key_Left);
        QVERIFY(!std::isnan(stage.history->moment()));
        const double newest = stage.history->moment();
        QVERIFY(stage.history->readoutValue().endsWith(u"bpm"_s));
        QTest::keyClick(&stage.view, Qt::Key_Left);
        QVERIFY(stage.history->moment() < newest);
        QTest::keyClick(&stage.view, Qt::Key_Escape);
        QVERIFY(std::isnan(stage.history->moment()));
        const double length = stage.history->to() - stage.history->from();
        QTest::keyClick(&stage.view, Qt::Key_Plus);
        QCOMPARE(stage.history->to() - stage.history->from(), length / 2);
        QCOMPARE(stage.history->range(), HistoryView::Free);
        const double from = stage.history->from();
        QTest::keyClick(&stage.view, Qt::Key_PageUp);
        QCOMPARE(stage.history->from(), from - length / 4);
        QTest::keyClick(&stage.view, Qt::Key_T);
        QCOMPARE(stage.history->range(), HistoryView::Day);
        QCOMPARE(stage.history->firstDay(), QDate(2026, 11, 20));
        QTest::keyClick(&stage.view, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(stage.history->firstDay(), QDate(2026, 11, 19));
        stage.settle();
    }

    void theWheelZoomsAndADragMoves()
    {
        Stage stage(10);
        auto *chart = stage.item("HistoryChart");
        QVERIFY(chart);
        const auto middle = chart->mapToScene({chart->width() / 2, chart->height() / 2});
        QWheelEvent turn(middle, stage.view.mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        const double length = stage.history->to() - stage.history->from();
        QCoreApplication::sendEvent(&stage.view, &turn);
        QVERIFY(stage.history->to() - stage.history->from() < length);
        stage.settle();
        const double from = stage.history->from();
        QTest::mousePress(&stage.view, Qt::LeftButton, {}, middle.toPoint());
        for (int x = 10; x <= 200; x += 10)
            QTest::mouseMove(&stage.view, middle.toPoint() + QPoint(x, 0));
        QTest::mouseRelease(&stage.view, Qt::LeftButton, {}, middle.toPoint() + QPoint(200, 0));
        QVERIFY(stage.history->from() < from);
        stage.settle();
    }

    void bloodPressureHasItsPage()
    {
        Stage stage(45);
        stage.history->setQuantity(HistoryView::BloodPressure);
        for (const int width : {420, 1100}) {
            stage.resize({width, 720});
            for (int range = 0; range <= HistoryView::Everything; ++range) {
                stage.history->setRange(static_cast<HistoryView::Range>(range));
                stage.settle();
                QCOMPARE(stage.history->status(), HistoryView::Ready);
                QVERIFY(stage.item("PressureChart"));
                QVERIFY(!stage.item("HistoryChart"));
            }
        }
        for (const auto *scheme : {"esc2024", "acc2017", "own", "esh2023"}) {
            stage.pressure->setScheme(QString::fromLatin1(scheme));
            stage.settle();
        }
        stage.history->setRange(HistoryView::Month);
        stage.settle();
        auto *chart = stage.item("PressureChart");
        QVERIFY(chart);
        chart->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&stage.view, Qt::Key_Left);
        const double newest = stage.pressure->moment();
        QVERIFY(!std::isnan(newest));
        QTest::keyClick(&stage.view, Qt::Key_Left);
        QVERIFY(stage.pressure->moment() < newest);
        QTest::keyClick(&stage.view, Qt::Key_Escape);
        QVERIFY(std::isnan(stage.pressure->moment()));
    }

    void readingsAreChangedInTheTable()
    {
        Stage stage(20);
        stage.history->setQuantity(HistoryView::BloodPressure);
        stage.history->setTableShown(true);
        stage.settle();
        const int before = stage.pressure->table()->count();
        auto *list = stage.item("PressureList");
        QVERIFY(list);
        list->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&stage.view, Qt::Key_Home);
        QTest::keyClick(&stage.view, Qt::Key_Delete);
        stage.settle();
        QCOMPARE(stage.pressure->table()->count(), before - 1);
        // X asks for a reason, which may stay empty.
        QTest::keyClick(&stage.view, Qt::Key_Home);
        QTest::keyClick(&stage.view, Qt::Key_X);
        QTest::qWait(50);
        for (const auto letter : {Qt::Key_W, Qt::Key_E, Qt::Key_T})
            QTest::keyClick(&stage.view, letter);
        QTest::keyClick(&stage.view, Qt::Key_Return);
        stage.settle();
        QCOMPARE(stage.pressure->count(), before - 2);
        QCOMPARE(stage.pressure->table()->data(stage.pressure->table()->index(0), PressureTable::ReasonRole),
                 QVariant(u"wet"_s));
        QTest::keyClick(&stage.view, Qt::Key_X);
        stage.settle();
        QCOMPARE(stage.pressure->count(), before - 1);
    }

    void aReadingIsTypedIn()
    {
        Stage stage(20);
        stage.history->setQuantity(HistoryView::BloodPressure);
        stage.settle();
        const int before = stage.pressure->count();
        auto *pane = stage.item("PressurePane");
        QVERIFY(pane);
        QMetaObject::invokeMethod(pane, "add");
        QTest::qWait(50);
        const auto type = [&stage](const char *text) {
            for (const char *letter = text; *letter; ++letter)
                QTest::keyClick(&stage.view, *letter);
        };
        type("128");
        QTest::keyClick(&stage.view, Qt::Key_Tab);
        type("79");
        QTest::keyClick(&stage.view, Qt::Key_Return);
        stage.settle();
        QCOMPARE(stage.pressure->count(), before + 1);
        stage.pressure->step(-1);
        QCOMPARE(stage.pressure->readoutValue(), u"128/79, Normal"_s);
    }

    void largeTextLeavesTheChartInSight()
    {
        Stage stage(10);
        constexpr QSize least{420, 800};
        stage.theme->setProperty("textScale", 2);
        stage.resize(least);
        for (const auto range : {HistoryView::Free, HistoryView::Day}) {
            stage.history->setRange(range);
            stage.settle();
            const auto *more = stage.item("ActionMenu");
            QVERIFY(more);
            QVERIFY(more->mapToScene({more->width(), 0}).x() <= least.width());
        }
        const auto *chart = stage.item("HistoryChart");
        QVERIFY(chart);
        QVERIFY2(chart->mapToScene({}).y() < least.height() * 0.6,
                 qPrintable(QString::number(chart->mapToScene({}).y())));
        QVERIFY(!stage.item("Segmented")); // which would take a line each

        stage.resize({1100, 620}); // low beside its text
        stage.settle();
        QVERIFY(!stage.item("Segmented"));
        QVERIFY2(chart->mapToScene({}).y() < 620 * 0.5, qPrintable(QString::number(chart->mapToScene({}).y())));
        stage.resize(least);
        stage.settle();

        // The table, by the menu
        auto *more = stage.item("ActionMenu");
        more->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QTRY_VERIFY(stage.view.activeFocusItem() && stage.view.activeFocusItem() != more);
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QVERIFY(stage.history->isTableShown());
        QTRY_COMPARE(stage.view.activeFocusItem(), more);
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QTRY_VERIFY(stage.view.activeFocusItem() != more);
        QSignalSpy exported(stage.page, SIGNAL(exportRequested(QDateTime, QDateTime)));
        QTest::keyClick(&stage.view, Qt::Key_Down);
        QTest::keyClick(&stage.view, Qt::Key_Down); // past the report, which there is of blood pressure alone
        QTest::keyClick(&stage.view, Qt::Key_Return);
        QCOMPARE(exported.count(), 1);
        stage.settle();
    }

    void theTableHoldsTheSame()
    {
        Stage stage(10);
        stage.history->setTableShown(true);
        stage.settle();
        QVERIFY(stage.item("ReadingsList"));
        QVERIFY(!stage.item("HistoryChart"));
        QVERIFY(stage.history->table()->count() > 500);
    }
};

int main(int argc, char *argv[])
{
    qInstallMessageHandler(listen);
    QGuiApplication app(argc, argv);
    isolate("Europe/Berlin");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto arguments = app.arguments();
    if (const auto at = arguments.indexOf(u"--shots"_s); at > 0 && at + 1 < arguments.size())
        return takePictures(arguments.at(at + 1), arguments.mid(at + 2));
    TestHistoryPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historypage.moc"
