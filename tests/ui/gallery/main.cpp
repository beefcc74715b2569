// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>
#include <QtPlugin>
#include <QtQml/qqmlextensionplugin.h>

#include <cstdio>
#include <memory>

Q_IMPORT_QML_PLUGIN(PulsekeepPlugin)
Q_IMPORT_QML_PLUGIN(Pulsekeep_ChartsPlugin)

using namespace Qt::StringLiterals;

namespace {

int warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        ++warnings;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

struct Look {
    const char *name;
    QSize size;
    bool dark;
    qreal text;
};

constexpr Look looks[] = {
    {"light", QSize(1100, 720), false, 1},        {"dark", QSize(1100, 720), true, 1},
    {"narrow", QSize(420, 800), false, 1},        {"narrow-dark", QSize(420, 800), true, 1},
    {"compact", QSize(760, 720), false, 1},       {"wide", QSize(2560, 1440), false, 1},
    {"large-text", QSize(1100, 720), false, 1.3}, {"narrow-large-text", QSize(420, 800), false, 1.3},
};

} // namespace

/** Shows one scene of the gallery, or takes pictures of them all. Ends with 1 if QML complained. */
int main(int argc, char *argv[])
{
    qInstallMessageHandler(countWarnings);
    QGuiApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"shots"_s, u"Take pictures of the scenes."_s, u"folder"_s});
    parser.addOption({u"look"_s, u"Take only this look."_s, u"name"_s});
    parser.addPositionalArgument(u"scene"_s, u"Scenes to show; all of them if none is named."_s);
    parser.process(app);

    const QDir folder(QStringLiteral(PULSEKEEP_GALLERY));
    auto scenes = parser.positionalArguments();
    if (scenes.isEmpty()) {
        for (const auto &file : folder.entryList({u"Scene*.qml"_s}, QDir::Files, QDir::Name))
            scenes += file.chopped(4);
    }

    QQuickView view;
    view.setColor(Qt::transparent);
    // After the folders of QML_IMPORT_PATH, so that components can be tried without building them in.
    view.engine()->setImportPathList(view.engine()->importPathList() + QStringList(u"qrc:/qt/qml"_s));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    QQmlComponent holder(view.engine());
    holder.setData("import QtQml; import Pulsekeep; QtObject { readonly property QtObject theme: Theme }", {});
    const std::unique_ptr<QObject> held(holder.create());
    auto *theme = held ? held->property("theme").value<QObject *>() : nullptr;
    if (!theme)
        return 1;

    for (const auto &scene : std::as_const(scenes)) {
        view.resize(1100, 720);
        view.setSource(QUrl::fromLocalFile(folder.filePath(scene + u".qml"_s)));
        if (view.status() != QQuickView::Ready)
            return 1;
        view.show();
        view.requestActivate();
        if (!parser.isSet(u"shots"_s))
            return app.exec();

        QDir().mkpath(parser.value(u"shots"_s));
        for (const auto &look : looks) {
            if (parser.isSet(u"look"_s) && parser.value(u"look"_s) != QLatin1StringView(look.name))
                continue;
            theme->setProperty("appearance", look.dark ? u"dark"_s : u"light"_s);
            theme->setProperty("textScale", look.text);
            theme->setProperty("reduceMovement", true);
            view.resize(look.size);
            theme->setProperty("windowWidth", look.size.width());
            QCoreApplication::processEvents();
            QTest::qWait(120); // what flows in two passes has settled
            const auto file =
                u"%1/%2-%3.png"_s.arg(parser.value(u"shots"_s), scene.mid(5).toLower(), QLatin1StringView(look.name));
            view.grabWindow().save(file);
        }
    }
    return warnings > 0 ? 1 : 0;
}
