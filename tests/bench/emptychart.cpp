// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What bench_start compares with: a window with one chart of Qt Charts in it, and nothing else (package
// qml6-module-qtcharts).

#include "firstframe.h"

#include <QApplication>
#include <QQmlApplicationEngine>

int main(int argc, char **argv)
{
    QApplication app(argc, argv); // Qt Charts is made of widgets' graphics
    QQmlApplicationEngine engine;
    engine.loadData(R"(
        import QtQuick
        import QtCharts

        Window {
            width: 1100
            height: 720
            visible: true

            ChartView {
                anchors.fill: parent

                LineSeries {
                    XYPoint { x: 0; y: 60 }
                    XYPoint { x: 1; y: 72 }
                    XYPoint { x: 2; y: 66 }
                }
            }
        })");
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window)
        return 1;
    reportFirstFrame(window);
    return QApplication::exec();
}
