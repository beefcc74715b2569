// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window.h"

#include "datafolder.h"
#include "devicelistmodel.h"
#include "devicesettings.h"
#include "entrylist.h"
#include "exportjob.h"
#include "fileimport.h"
#include "historyview.h"
#include "language.h"
#include "livefeed.h"
#include "overviewmodel.h"
#include "pairing.h"
#include "peoplemodel.h"
#include "preferences.h"
#include "pressureview.h"
#include "reportjob.h"
#include "scanmodel.h"
#include "services.h"
#include "syncschedule.h"
#include "undostack.h"
#include "visitlist.h"

#include <QDir>
#include <QGuiApplication>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(PulsekeepPlugin)
Q_IMPORT_QML_PLUGIN(Pulsekeep_ChartsPlugin)
Q_IMPORT_QML_PLUGIN(Pulsekeep_ModelsPlugin)

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** How long visits that were cut may take to say good-bye before the program ends. */
constexpr auto FarewellPatience = 3s;

/** Everything that the pages show, in the order in which one needs the other. */
struct Models {
    Models(Services *services, Store *store, Visitor *visitor)
        : registry(services->registry()), settingsFile(QDir(services->dataFolder()).filePath(u"settings.ini"_s)),
          preferences(settingsFile), devices(&registry, store, visitor, services->keys(), services->clock()),
          deviceSettings(&registry, &devices, settingsFile), scan(&registry, services->radio()),
          pairing(&registry, store, visitor, &scan, services->keys(), services->clock()),
          overview(store, services->clock()), pressure(store, services->clock(), settingsFile),
          report(store, services->clock(), &pressure, &registry), history(store, services->clock()),
          live(visitor, store, services->clock(), &devices), exporting(store, services->clock()),
          folder(store, services->clock()), visits(store, services->clock()),
          schedule(&devices, &preferences, services->clock()), people(store->people(), services->clock(), &undo),
          entries(store->readings(), services->clock(), &undo), opening(store, services->clock(), &registry, &undo)
    {
        preferences.setKeysPlace(services->keys()->place());
        pairing.setKeyPlaceChooser([this, services](WithoutKeyring choice) -> Result<> {
            const auto chosen = services->chooseWithoutKeyring(choice);
            if (!chosen)
                return Failure(chosen.error());
            preferences.setWithoutKeyring(choice == WithoutKeyring::PrivateFile ? u"file"_s : u"session"_s);
            preferences.setKeysPlace(services->keys()->place());
            return {};
        });
        QObject::connect(&preferences, &Preferences::withoutKeyringChanged, &pairing, [this, services] {
            services->followKeyChoice();
            preferences.setKeysPlace(services->keys()->place());
        });
        const auto follow = [this] {
            overview.refresh();
            history.reload();
        };
        QObject::connect(&devices, &DeviceListModel::readingsChanged, &overview, follow);
        QObject::connect(&pairing, &Pairing::paired, &devices, [this, follow] {
            devices.reload();
            follow();
        });
        history.setPressure(&pressure);
        overview.setPressureChoice(pressure.choice());
        QObject::connect(&pressure, &PressureView::choicesChanged, &overview,
                         [this] { overview.setPressureChoice(pressure.choice()); });
        QObject::connect(&pressure, &PressureView::readingsChanged, &overview, &OverviewModel::refresh);
        pressure.setChanger([this](const QString &words, UndoStack::Step change, UndoStack::Step back) {
            return undo.make(words, std::move(change), std::move(back));
        });
        QObject::connect(&pressure, &PressureView::readingsChanged, &entries, &EntryList::reload);
        followPeople();
        QObject::connect(&entries, &EntryList::readingsChanged, &overview, follow);
        QObject::connect(&devices, &DeviceListModel::readingsChanged, &entries, &EntryList::reload);
        QObject::connect(&opening, &FileImport::readingsChanged, &overview, [this, follow] {
            follow();
            entries.reload();
        });
        QObject::connect(&history, &HistoryView::spanChanged, &entries,
                         [this] { entries.show(history.from(), history.to()); });
        QObject::connect(&entries, &EntryList::changed, &history, [this] { history.setNotes(entries.marks()); });
        overview.setStepGoal(preferences.stepGoal());
        history.setGoal(preferences.stepGoal());
        QObject::connect(&preferences, &Preferences::stepGoalChanged, &overview, [this] {
            overview.setStepGoal(preferences.stepGoal());
            history.setGoal(preferences.stepGoal());
        });
    }

    /** Every page shows the readings of the same people. */
    void followPeople()
    {
        const auto show = [this] {
            const auto person = people.shown();
            overview.setPerson(person);
            history.setPerson(person);
            exporting.setPerson(person);
            entries.setPerson(person);
            preferences.setShownPerson(person);
        };
        people.show(preferences.shownPerson());
        show();
        QObject::connect(&people, &PeopleModel::shownChanged, &overview, show);
        QObject::connect(&people, &PeopleModel::ownersChanged, &overview, [this] {
            overview.refresh();
            history.reload();
            entries.reload();
        });
    }

    QVariantMap properties()
    {
        return {{u"preferences"_s, QVariant::fromValue(&preferences)},
                {u"devices"_s, QVariant::fromValue(&devices)},
                {u"deviceSettings"_s, QVariant::fromValue(&deviceSettings)},
                {u"scan"_s, QVariant::fromValue(&scan)},
                {u"pairing"_s, QVariant::fromValue(&pairing)},
                {u"overview"_s, QVariant::fromValue(&overview)},
                {u"history"_s, QVariant::fromValue(&history)},
                {u"live"_s, QVariant::fromValue(&live)},
                {u"exporting"_s, QVariant::fromValue(&exporting)},
                {u"report"_s, QVariant::fromValue(&report)},
                {u"dataFolder"_s, QVariant::fromValue(&folder)},
                {u"visits"_s, QVariant::fromValue(&visits)},
                {u"schedule"_s, QVariant::fromValue(&schedule)},
                {u"undo"_s, QVariant::fromValue(&undo)},
                {u"people"_s, QVariant::fromValue(&people)},
                {u"entries"_s, QVariant::fromValue(&entries)},
                {u"opening"_s, QVariant::fromValue(&opening)}};
    }

    const Registry &registry;
    QString settingsFile;
    Preferences preferences;
    DeviceListModel devices;
    DeviceSettings deviceSettings;
    ScanModel scan;
    Pairing pairing;
    OverviewModel overview;
    PressureView pressure;
    ReportJob report;
    HistoryView history;
    LiveFeed live;
    ExportJob exporting;
    DataFolder folder;
    VisitList visits;
    SyncSchedule schedule;
    UndoStack undo;
    PeopleModel people;
    EntryList entries;
    FileImport opening;
};

/** The engine that makes the pages of this program. */
std::unique_ptr<QQmlApplicationEngine> makeEngine(const QVariantMap &properties)
{
    auto engine = std::make_unique<QQmlApplicationEngine>();
    engine->addImportPath(u"qrc:/qt/qml"_s);
    engine->setInitialProperties(properties);
    return engine;
}

/** A window that only says why there is no other. */
int showProblem(const Error &error)
{
    const auto engine = makeEngine({{u"problem"_s, QVariant::fromValue(Explained(error.explanation()))}});
    engine->load(QUrl(u"qrc:/qt/qml/Pulsekeep/StartProblem.qml"_s));
    if (!engine->rootObjects().isEmpty())
        QGuiApplication::exec();
    return 1;
}

} // namespace

struct AppWindow::Parts {
    Parts(Services *services, Store *store, Visitor *visitor)
        : visitor(visitor), models(services, store, visitor), engine(makeEngine(models.properties()))
    {
    }

    Visitor *visitor;
    Models models;
    std::unique_ptr<QQmlApplicationEngine> engine; ///< goes before the models that its pages show
};

AppWindow::AppWindow(Services *services) : m_services(services)
{
}

AppWindow::~AppWindow()
{
    if (!m_parts)
        return;
    m_parts->engine.reset();
    m_parts->visitor->cancelAll();
    m_parts->models.live.settle(FarewellPatience);
    m_parts->models.pairing.errands()->settle(FarewellPatience);
    m_parts->models.devices.errands()->settle(FarewellPatience);
}

Result<> AppWindow::open()
{
    const auto store = m_services->store();
    if (!store)
        return Failure(store.error());
    const auto visitor = m_services->visitor();
    if (!visitor)
        return Failure(visitor.error());
    // What was removed the last time can no longer be taken back. Where that fails, it goes the next time.
    for (const auto &tidied : {(*store)->readings()->tidy(), (*store)->people()->tidy()}) {
        if (!tidied)
            qWarning("what was removed was not wiped: %s", qPrintable(tidied.error().detail()));
    }
    m_parts = std::make_unique<Parts>(m_services, *store, *visitor);
    auto &engine = *m_parts->engine;
    QObject::connect(&engine, &QQmlEngine::warnings, &engine, [this](const QList<QQmlError> &warnings) {
        for (const auto &warning : warnings)
            m_complaints += warning.toString();
    });
    engine.load(QUrl(u"qrc:/qt/qml/Pulsekeep/Main.qml"_s));
    m_window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!m_window)
        return Failure(Error::Unsupported, m_complaints.join(u'\n'));
    return {};
}

void AppWindow::startSchedule()
{
    m_parts->models.schedule.start();
}

QStringList AppWindow::places() const
{
    return m_window->property("places").toStringList();
}

bool AppWindow::goTo(const QString &place)
{
    bool found = false;
    return QMetaObject::invokeMethod(m_window, "goTo", Q_RETURN_ARG(bool, found), Q_ARG(QString, place)) && found;
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int showWindow(const Arguments &arguments)
{
    QGuiApplication::setApplicationDisplayName(u"Pulsekeep"_s);
    QGuiApplication::setDesktopFileName(u"pulsekeep"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/pulsekeep/app-icon.svg"_s));

    Services services(arguments);
    preferLanguage(services.language());
    services.takeRealTime();
    const auto prepared = services.prepare();
    if (!prepared)
        return showProblem(prepared.error());
    AppWindow window(&services);
    const auto opened = window.open();
    if (!opened)
        return showProblem(opened.error());
    window.startSchedule();
    return QGuiApplication::exec();
}

} // namespace pulsekeep
