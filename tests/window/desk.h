// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/huami/simulator.h"
#include "devices/omron/simulator.h"
#include "link/simulatedradio.h"
#include "services.h"
#include "user.h"
#include "window.h"

#include <QTemporaryDir>
#include <QTest>

/** As huami_token prints that of the simulated Amazfit Neo. */
inline const QString VendorKey = QStringLiteral("0xcaa04207ff084f260d8513a5d75d8dcf");

/** A person's home without keyring, settings and language; to be made before the QGuiApplication. */
class Home
{
public:
    Home()
    {
        for (const auto *name : {"DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"})
            qputenv(name, "unix:path=" + m_folder.path().toUtf8() + "/no-bus");
        for (const auto *name : {"HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, m_folder.path().toUtf8());
        qputenv("TZ", "Europe/Berlin");
        qputenv("LC_ALL", "C.UTF-8");
        qputenv("QT_QUICK_BACKEND", "software");
    }

private:
    QTemporaryDir m_folder;
};

/** The program as `pulsekeep --simulate` puts it together, in front of somebody. */
class Desk
{
public:
    /** Devices take @p pace of the time of real ones; @p now is what the clock is set to, ISO 8601, empty: as it is.
     * The user has the words of @p vocabulary. */
    explicit Desk(double pace = 0.2, const QString &now = {}, const Vocabulary &vocabulary = {})
        : services(arguments(folder.path(), pace, now)), window(&services)
    {
        services.takeRealTime();
        const auto prepared = services.prepare();
        const auto opened = prepared ? window.open() : prepared;
        if (!opened)
            qFatal("%s", qPrintable(opened.error().explanation().text()));
        window.startSchedule();
        user = std::make_unique<User>(window.window(), vocabulary);
        if (!QTest::qWaitForWindowExposed(window.window(), int(User::Patience.count())))
            qFatal("the window does not appear");
        window.window()->requestActivate(); // there is no window manager that would
        if (!QTest::qWaitForWindowActive(window.window(), int(User::Patience.count())))
            qFatal("the window does not become active");
    }

    pulsekeep::huami::BandSimulator *device(pulsekeep::huami::BandSimulator::Model model)
    {
        using namespace pulsekeep;
        auto *radio = qobject_cast<SimulatedRadio *>(services.radio());
        auto *device = radio
            ? qobject_cast<huami::BandSimulator *>(radio->peripheral(huami::BandSimulator::address(model)))
            : nullptr;
        if (!device)
            qFatal("there is no such simulated device");
        return device;
    }
    /** The simulated blood-pressure monitor of a model's id. */
    pulsekeep::omron::MonitorSimulator *monitor(const QString &modelId)
    {
        using namespace pulsekeep;
        const auto address = omron::MonitorSimulator(modelId, services.clock()).address();
        auto *radio = qobject_cast<SimulatedRadio *>(services.radio());
        auto *monitor = radio ? qobject_cast<omron::MonitorSimulator *>(radio->peripheral(address)) : nullptr;
        if (!monitor)
            qFatal("there is no such simulated monitor");
        return monitor;
    }
    /** One of the models that the window was given: "history". */
    template<typename T> T *model(const char *name) const { return window.window()->property(name).value<T *>(); }

    /** By mouse, up to the field for the key. */
    bool chooseNeo()
    {
        const auto neo = QStringLiteral("Amazfit Neo");
        return user->press(QStringLiteral("Add a device")) && user->press(QStringLiteral("Watch"))
            && user->press(QStringLiteral("Continue")) && user->press(QStringLiteral("Look for it")) && user->press(neo)
            && user->press(QStringLiteral("Use Amazfit Neo")) && user->sees(QStringLiteral("Key of your Amazfit Neo"));
    }

    /** Of the devices in range, once it is heard and the list stands still. */
    bool choose(const QString &device)
    {
        if (!user->sees(device, QAccessible::RadioButton) || !user->press(QStringLiteral("Stop"))
            || !user->sees(QStringLiteral("Listen")) || !user->tabTo(device, QAccessible::RadioButton))
            return false;
        user->key(QStringLiteral("space"));
        return true;
    }

    QTemporaryDir folder;
    pulsekeep::Services services;
    pulsekeep::AppWindow window;
    std::unique_ptr<User> user;

private:
    static pulsekeep::Arguments arguments(const QString &folder, double pace, const QString &now)
    {
        pulsekeep::Arguments arguments;
        arguments.simulate = true;
        arguments.pace = pace;
        arguments.now = now;
        arguments.dataFolder = folder + QStringLiteral("/data");
        return arguments;
    }
};
