// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

#include <memory>

class QQuickWindow;

namespace pulsekeep {

struct Arguments;
class Services;

/** The window and all that its pages show, put together from the services. Needs a QGuiApplication. */
class AppWindow
{
public:
    /** @p services outlive it. */
    explicit AppWindow(Services *services);
    /** Ends the visits under way, for which devices have three seconds. */
    ~AppWindow();
    Q_DISABLE_COPY_MOVE(AppWindow)

    /** Opens what the services keep and shows the window. Errors: those of Services::visitor(), Unsupported when QML
     * cannot make it. */
    Result<> open();
    /** From now on devices are read when Settings say so. */
    void startSchedule();

    /** Null until open() has succeeded. */
    QQuickWindow *window() const { return m_window; }
    /** Where goTo() leads: each page, and what stands above the pages, in the order of the navigation. */
    QStringList places() const;
    /** False when there is no such place. */
    bool goTo(const QString &place);
    /** What QML found fault with so far: binding loops, missing properties, files that do not load. */
    const QStringList &complaints() const { return m_complaints; }

private:
    struct Parts;

    Services *m_services;
    QStringList m_complaints;
    std::unique_ptr<Parts> m_parts;
    QQuickWindow *m_window = nullptr;
};

/** Whether there is a screen to open a window on. */
bool hasDisplay();

/** Shows the window until it is closed; needs a QGuiApplication. Returns the program's exit status. */
int showWindow(const Arguments &arguments);

} // namespace pulsekeep
