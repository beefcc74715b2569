// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screen.h"

using namespace Qt::StringLiterals;

Screen::Screen(QSize size)
{
    constexpr int Patience = 60'000; // milliseconds
    // It takes the first display that is free and tells which one that is, so that servers never meet.
    m_server.start(u"Xvfb"_s,
                   {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"%1x%2x24"_s.arg(size.width()).arg(size.height()),
                    u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    QByteArray display;
    while (!display.endsWith('\n')) {
        if (!m_server.waitForReadyRead(Patience))
            qFatal("Xvfb does not start: is the package xvfb installed? %s",
                   m_server.readAllStandardError().constData());
        display += m_server.readAllStandardOutput();
    }
    qputenv("DISPLAY", ':' + display.trimmed());
    qputenv("QT_QPA_PLATFORM", "xcb");
    qunsetenv("WAYLAND_DISPLAY");
}

Screen::~Screen()
{
    m_server.terminate();
    m_server.waitForFinished();
}
