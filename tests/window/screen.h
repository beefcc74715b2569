// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QSize>

/** An X server of this test's own, without a monitor, and the environment in which a program shows its windows there.
 * To be made before the QGuiApplication; ends with it. */
class Screen
{
public:
    explicit Screen(QSize size);
    ~Screen();
    Q_DISABLE_COPY_MOVE(Screen)

private:
    QProcess m_server;
};
