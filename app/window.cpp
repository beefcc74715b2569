// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window.h"

#include "datafolder.h"
#include "devicelistmodel.h"
#include "devicesettings.h"
#include "exportjob.h"
#include "historyview.h"
#include "livefeed.h"
#include "overviewmodel.h"
#include "pairing.h"
#include "preferences.h"
#include "pressureview.h"
#include "reportjob.h"
#include "scanmodel.h"
#include "services.h"
#include "syncschedule.h"
#include "visitlist.h"

#include <QDir>
#include <QGuiApplication>
#include <QIcon>
#include <QQmlApplicationEngine>
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
          folder(store, services->clock()), visits(store), schedule(&devices, &preferences, services->clock())
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
        overview.setStepGoal(preferences.stepGoal());
        history.setGoal(preferences.stepGoal());
        QObject::connect(&preferences, &Preferences::stepGoalChanged, &overview, [this] {
            overview.setStepGoal(preferences.stepGoal());
            history.setGoal(preferences.stepGoal());
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
                {u"schedule"_s, QVariant::fromValue(&schedule)}};
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
};

/** A window that only says why there is no other. */
int showProblem(const Error &error)
{
    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.setInitialProperties({{u"problem"_s, QVariant::fromValue(Explained(error.explanation()))}});
    engine.load(QUrl(u"qrc:/qt/qml/Pulsekeep/StartProblem.qml"_s));
    if (engine.rootObjects().isEmpty())
        return 1;
    QGuiApplication::exec();
    return 1;
}

} // namespace

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
    services.takeRealTime();
    const auto prepared = services.prepare();
    if (!prepared)
        return showProblem(prepared.error());
    const auto store = services.store();
    if (!store)
        return showProblem(store.error());
    const auto visitor = services.visitor();
    if (!visitor)
        return showProblem(visitor.error());

    // What was removed the last time can no longer be taken back. Where that fails, it goes the next time.
    for (const auto &tidied : {(*store)->readings()->tidy(), (*store)->people()->tidy()}) {
        if (!tidied)
            qWarning("what was removed was not wiped: %s", qPrintable(tidied.error().detail()));
    }

    Models models(&services, *store, *visitor);
    int status = 1;
    {
        QQmlApplicationEngine engine; // goes before the models that its pages show
        engine.addImportPath(u"qrc:/qt/qml"_s);
        engine.setInitialProperties(models.properties());
        engine.load(QUrl(u"qrc:/qt/qml/Pulsekeep/Main.qml"_s));
        if (!engine.rootObjects().isEmpty()) {
            models.schedule.start();
            status = QGuiApplication::exec();
        }
    }
    (*visitor)->cancelAll();
    models.live.settle(FarewellPatience);
    models.pairing.errands()->settle(FarewellPatience);
    models.devices.errands()->settle(FarewellPatience);
    return status;
}

} // namespace pulsekeep
