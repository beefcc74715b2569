// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devicelistmodel.h"
#include "preferences.h"

#include <QHash>
#include <QTimer>

namespace pulsekeep {

/** Syncs by itself: at the start and every so many minutes, as chosen in Settings.
 *
 *  After a failure the pause doubles, up to eight times as long. A device that refused us is left alone until the
 * person has done something about it: paired it again, or told it to sync. What needs the person becomes a notice; a
 * device that is merely out of reach does only when that goes on for days. */
class SyncSchedule : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// One sentence for a banner; empty when nothing is the matter.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    /// Which device it is about.
    Q_PROPERTY(double noticeDevice READ noticeDevice NOTIFY noticeChanged)

public:
    static constexpr int LongestPause = 8; ///< intervals
    static constexpr int DaysUntold = 3;   ///< that a device may be out of reach before it is mentioned

    /** Borrowed things outlive it. */
    SyncSchedule(DeviceListModel *devices, const Preferences *preferences, const Clock *clock,
                 QObject *parent = nullptr);

    QString notice() const { return m_notice; }
    qlonglong noticeDevice() const { return m_noticeDevice; }

    /** The program is up: syncs if that was chosen, and looks every minute from now on whether it is time. */
    void start();
    /** Syncs whose time has come. */
    void syncDue();
    /** Puts the notice aside; it comes back after the next success and failure. */
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void noticeChanged();

private:
    struct Turn {
        QDateTime next; ///< UTC; invalid: as soon as syncs by time are wanted
        int failures = 0;
        QDateTime refusedPairing; ///< pairedAt of the pairing that was refused
        bool ours = false;        ///< what runs now was begun here
    };

    bool isRefused(const StoredDevice &device, const Turn &turn) const;
    void begin(qint64 device);
    void activityChanged(qint64 device, bool idle);
    void failed(qint64 device, const Error &error);
    void succeeded(qint64 device);
    void say(qint64 device, const QString &notice);

    DeviceListModel *m_devices;
    const Preferences *m_preferences;
    const Clock *m_clock;
    QTimer m_minute;
    QHash<qint64, Turn> m_turns;
    QString m_notice;
    qint64 m_noticeDevice = 0;
    bool m_noticeStays = false; ///< a sync that goes well is no answer to it
    QString m_dismissed;
};

} // namespace pulsekeep
