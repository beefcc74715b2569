// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFontInfo>
#include <QFontMetricsF>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include <memory>

Q_IMPORT_QML_PLUGIN(PulsekeepPlugin)
Q_IMPORT_QML_PLUGIN(Pulsekeep_ChartsPlugin)

using namespace Qt::StringLiterals;

namespace {

QStringList complaints;
QtMessageHandler before = nullptr;

void collect(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        complaints += message;
    before(type, context, message);
}

} // namespace

/** The components by themselves: drawn without a complaint, used by mouse and by keyboard. */
class TestComponents : public QObject
{
    Q_OBJECT

    QQmlEngine m_engine;
    std::unique_ptr<QQuickWindow> m_window;
    std::unique_ptr<QQuickItem> m_item;
    std::unique_ptr<QObject> m_holder;
    QObject *m_theme = nullptr;

    /** Shows what @p qml describes in a window of @p size, with the keyboard in it. */
    QQuickItem *show(const QString &qml, const QSize &size = QSize(1100, 720))
    {
        m_item.reset(); // before its window, which frees what the item has drawn
        m_window = std::make_unique<QQuickWindow>();
        m_window->resize(size);
        m_theme->setProperty("windowWidth", size.width());
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport Pulsekeep\nimport Pulsekeep.Charts\n" + qml.toUtf8(), {});
        auto *item = qobject_cast<QQuickItem *>(component.create());
        if (!item) {
            qWarning("%s", qPrintable(component.errorString()));
            return nullptr;
        }
        m_item.reset(item);
        item->setParentItem(m_window->contentItem());
        m_window->show();
        m_window->requestActivate();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            return nullptr;
        item->forceActiveFocus(Qt::TabFocusReason);
        return item;
    }

    void click(QQuickItem *item)
    {
        const auto middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, middle);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        before = qInstallMessageHandler(collect);
        m_engine.addImportPath(u"qrc:/qt/qml"_s);
        QQmlComponent component(&m_engine);
        component.setData("import QtQml; import Pulsekeep; QtObject { readonly property QtObject theme: Theme }", {});
        m_holder.reset(component.create());
        QVERIFY2(m_holder, qPrintable(component.errorString()));
        m_theme = m_holder->property("theme").value<QObject *>();
        QVERIFY(m_theme);
    }

    void init()
    {
        complaints.clear();
        m_theme->setProperty("appearance", u"light"_s);
        m_theme->setProperty("textScale", 1.0);
        m_theme->setProperty("reduceMovement", true);
    }

    void cleanup()
    {
        m_item.reset();
        m_window.reset();
        QCOMPARE(complaints, QStringList());
    }

    void cleanupTestCase() { qInstallMessageHandler(before); }

    void drawnWithoutComplaint_data()
    {
        QTest::addColumn<QString>("qml");
        for (const auto *name :
             {"Avatar { name: 'Marta' }",
              "Badge { text: 'Normal'; shape: 'square' }",
              "Banner { text: 'Nine days'; action: 'Sync now'; width: 400 }",
              "BatteryMark { percent: 11 }",
              "BottomBar { pages: [{icon: 'live', text: 'Live'}]; width: 400 }",
              "Card { CardHead { iconName: 'heart'; title: 'Heart rate'; aside: 'today' } }",
              "CountdownRing { title: 'Tap'; seconds: 21; width: 300 }",
              "Drawing { name: 'tap-band' }",
              "Dropdown { model: ['Never', 'Every hour'] }",
              "EmptyState { title: 'Nothing'; action: 'Add'; ways: [{icon: 'note', title: 'a', text: 'b'}]; width: 800 "
              "}",
              "ErrorCard { title: 'a'; what: 'b'; why: 'c'; remedy: 'd'; retry: 'Try again'; width: 400 }",
              "Expander { text: 'More' }",
              "FoundCard { text: 'Neo'; drawing: 'watch'; width: 400 }",
              "Hint { text: 'a'; width: 300 }",
              "InputField { label: 'a'; fault: 'b'; iconName: 'key' }",
              "KeyBytes { digits: '9c41d07'; title: 'a'; leftOut: [{text: '0x', words: 'the prefix'}]; width: 700 }",
              "KindCard { text: 'Band'; drawing: 'band' }",
              "ListRow { title: 'a'; detail: 'b'; ToggleSwitch {} }",
              "NavigationRail { pages: [{icon: 'live', text: 'Live'}]; person: 'Marta'; height: 600 }",
              "PageHead { title: 'a'; above: 'b'; detail: 'c'; width: 400 }",
              "ReadoutPlate { value: 'a'; detail: 'b' }",
              "RowGroup { title: 'a'; width: 400; ListRow { title: 'b' } ListRow { title: 'c' } }",
              "SignalMark { bars: 2; words: 'near' }",
              "Spinner {}",
              "StatStrip { figures: [{label: 'a', number: '1', unit: 'b'}]; width: 400 }",
              "StepList { steps: ['a', 'b', 'c']; current: 1; failed: true; width: 200 }",
              "TaskList { tasks: [{text: 'a', state: 'done'}, {text: 'b', state: 'failed', detail: 'c'}]; width: 300 }",
              "WizardFrame { name: 'a'; steps: ['b', 'c']; title: 'd'; width: 1000; height: 700 }",
              "CoverageStrip { time: TimeScale { from: 0; to: 9 } spans: [{from: 0, to: 9, kind: 'worn'}]; legend: "
              "[{kind: 'worn', text: 'Worn'}]; width: 400 }",
              "MotionLane { time: TimeScale { from: 0; to: 9 } values: ValueScale {} letter: 'X'; points: [Qt.point(1, "
              "1)]; width: 300 }"})
            QTest::newRow(QByteArray(name).left(QByteArray(name).indexOf(' ')).constData()) << QString::fromUtf8(name);
    }

    void drawnWithoutComplaint()
    {
        QFETCH(QString, qml);
        for (const auto *appearance : {"light", "dark"}) {
            for (const double text : {1.0, 1.3}) {
                m_theme->setProperty("appearance", QString::fromLatin1(appearance));
                m_theme->setProperty("textScale", text);
                auto *item = show(qml);
                QVERIFY(item);
                QVERIFY(item->width() > 0 && item->height() > 0);
                QVERIFY(!m_window->grabWindow().isNull());
            }
        }
    }

    void buttonsAnswerMouseAndKeys_data()
    {
        QTest::addColumn<QString>("type");
        for (const auto *type :
             {"FilledButton", "OutlinedButton", "TextButton", "DangerButton", "IconButton", "NavItem", "PersonButton"})
            QTest::newRow(type) << QString::fromLatin1(type);
    }

    void buttonsAnswerMouseAndKeys()
    {
        QFETCH(QString, type);
        auto *button = show(type + u" { width: 120 }"_s);
        QVERIFY(button);
        QSignalSpy clicked(button, SIGNAL(clicked()));
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        QTest::keyClick(m_window.get(), Qt::Key_Enter);
        click(button);
        QCOMPARE(clicked.count(), 4);
    }

    void aSignSaysWhatItMeans()
    {
        auto *button = show(u"IconButton { iconName: 'plus'; name: 'Add reading' }"_s);
        QVERIFY(button);
        const auto tip = [button] {
            for (auto *child : button->childItems()) {
                if (auto *made = child->property("item").value<QObject *>())
                    return made->property("text").toString();
            }
            return QString();
        };
        QTest::mouseMove(m_window.get(), QPoint(600, 600));
        QTRY_COMPARE(tip(), QString());
        QTest::mouseMove(m_window.get(),
                         button->mapToScene(QPointF(button->width() / 2, button->height() / 2)).toPoint());
        QTRY_COMPARE(tip(), u"Add reading"_s);
        auto *wordy = show(u"OutlinedButton { iconName: 'plus'; text: 'Add reading' }"_s);
        QTest::mouseMove(m_window.get(), wordy->mapToScene(QPointF(8, 8)).toPoint());
        QTRY_VERIFY(wordy->property("hovered").toBool());
        for (auto *child : wordy->childItems())
            QVERIFY(!child->property("item").value<QObject *>());
    }

    void aDisabledButtonDoesNothing()
    {
        auto *button = show(u"FilledButton { enabled: false; text: 'Continue' }"_s);
        QVERIFY(button);
        QSignalSpy clicked(button, SIGNAL(clicked()));
        click(button);
        QTest::keyClick(m_window.get(), Qt::Key_Return);
        QCOMPARE(clicked.count(), 0);
    }

    void switchesTurnByMouseAndKeys()
    {
        for (const auto *type : {"ToggleSwitch {}", "TickBox { text: 'Steps' }"}) {
            auto *item = show(QString::fromLatin1(type));
            QVERIFY(item);
            QTest::keyClick(m_window.get(), Qt::Key_Space);
            QCOMPARE(item->property("checked").toBool(), true);
            QTest::keyClick(m_window.get(), Qt::Key_Return);
            QCOMPARE(item->property("checked").toBool(), false);
            click(item);
            QCOMPARE(item->property("checked").toBool(), true);
        }
    }

    void arrowsChooseASegment()
    {
        auto *segments = show(u"Segmented { choices: [{text: 'Day'}, {text: 'Week'}, {text: 'Month'}] }"_s);
        QVERIFY(segments);
        QSignalSpy chosen(segments, SIGNAL(chosen(int)));
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QCOMPARE(segments->property("currentIndex").toInt(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_End);
        QCOMPARE(segments->property("currentIndex").toInt(), 2);
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QCOMPARE(segments->property("currentIndex").toInt(), 2);
        QCOMPARE(chosen.count(), 2);
    }

    void theLiveNumberKeepsItsWidth()
    {
        auto *number = show(u"LiveNumber { text: '111' }"_s);
        QVERIFY(number);
        const auto width = number->implicitWidth();
        QVERIFY(width > 0);
        number->setProperty("text", u"168"_s);
        QTRY_COMPARE(number->implicitWidth(), width);
    }

    void figuresHaveOneWidth()
    {
        for (const int weight : {400, 500, 600}) {
            QFont font(u"Inter"_s);
            font.setPixelSize(100);
            font.setWeight(QFont::Weight(weight));
            font.setHintingPreference(QFont::PreferNoHinting);
            QVERIFY2(QFontInfo(font).family().startsWith(u"Inter"), qPrintable(QFontInfo(font).family()));
            const QFontMetricsF metrics(font);
            for (const QChar digit : u"123456789"_s)
                QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
        }
    }

    void theThemeFollowsItsChoices()
    {
        auto *text = show(u"StyledText { text: 'a' }"_s);
        QVERIFY(text);
        const auto ink = text->property("color").value<QColor>();
        const auto height = text->implicitHeight();
        QCOMPARE(ink, QColor(u"#182123"_s)); // as tokens.json says
        m_theme->setProperty("appearance", u"dark"_s);
        QCOMPARE(text->property("color").value<QColor>(), QColor(u"#E9EFEE"_s));
        m_theme->setProperty("textScale", 1.3);
        QVERIFY(text->implicitHeight() > 1.2 * height);
        const auto *times = m_theme->property("duration").value<QObject *>();
        QCOMPARE(times->property("page").toInt(), 0);
        m_theme->setProperty("reduceMovement", false);
        QCOMPARE(times->property("page").toInt(), 160);
    }

    void theShellFollowsTheWidth()
    {
        auto *shell = show(u"AppShell { width: 1100; height: 720 }"_s);
        QVERIFY(shell);
        auto *rail = shell->property("rail").value<QQuickItem *>();
        QVERIFY(rail->isVisible());
        QCOMPARE(rail->width(), 196.0);
        shell->setWidth(760);
        QCOMPARE(rail->width(), 88.0);
        shell->setWidth(420);
        QVERIFY(!rail->isVisible());
    }

    void shortcutsAskForPages()
    {
        auto *shell = show(u"AppShell { width: 1100; height: 720 }"_s);
        QVERIFY(shell);
        QSignalSpy pages(shell, SIGNAL(pageRequested(int)));
        QSignalSpy help(shell, SIGNAL(helpRequested()));
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QCOMPARE(pages.count(), 2);
        QCOMPARE(pages.at(0).at(0).toInt(), 2);
        QCOMPARE(pages.at(1).at(0).toInt(), 4);
        QCOMPARE(help.count(), 1);
    }

    void chartsAnswerKeys()
    {
        auto *chart = show(
            u"ChartPane { width: 500; height: 200; time: TimeScale { from: 0; to: 1000 } values: ValueScale { high: 9 } }"_s);
        QVERIFY(chart);
        QSignalSpy stepped(chart, SIGNAL(stepped(int)));
        QSignalSpy zoomed(chart, SIGNAL(zoomed(double, double)));
        QSignalSpy panned(chart, SIGNAL(panned(double)));
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QTest::keyClick(m_window.get(), Qt::Key_Left);
        QTest::keyClick(m_window.get(), Qt::Key_Plus);
        QTest::keyClick(m_window.get(), Qt::Key_PageDown);
        QCOMPARE(stepped.count(), 2);
        QCOMPARE(stepped.at(0).at(0).toInt(), 1);
        QCOMPARE(stepped.at(1).at(0).toInt(), -1);
        QCOMPARE(zoomed.count(), 1);
        QCOMPARE(panned.count(), 1);
        chart->setProperty("moment", 250.0);
        QCOMPARE(chart->property("reading").toBool(), true);
        QCOMPARE(chart->property("momentAt").toDouble(), 0.25);
    }
};

QTEST_MAIN(TestComponents)
#include "tst_components.moc"
