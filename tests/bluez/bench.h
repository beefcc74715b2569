// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

/** A private system bus and the stand-in for BlueZ on it, both of which end with the test. Make it before anything asks
 *  for the system bus: Qt connects once. */
class Bench
{
public:
    /** Starts the bus only. */
    Bench();
    ~Bench();
    Q_DISABLE_COPY_MOVE(Bench)

    /** Starts the stand-in (again); @p arguments as its program takes them. Fails the test when it does not come up. */
    void start(const QStringList &arguments = {});
    /** Kills it, as bluetoothd dies. */
    void kill();

    /** Gives the stand-in an order, e.g. "power off", and waits until it is done. */
    void tell(const QByteArray &order);
    /** What centrals have done since clearLog(), without the leading "- ". */
    QStringList log();
    void clearLog();

    /** Whether the bus lets anybody send to org.bluez. */
    void allow(bool allowed);

private:
    void writeConfiguration(bool allowed) const;
    QByteArray readLine();

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_bluez;
    QStringList m_log;
};
