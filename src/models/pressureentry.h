// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pressureview.h"

#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** A reading while somebody types it in, or types it better: each field as it was typed, and what is wrong with it.
 * Times are local. */
class PressureEntry : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(pulsekeep::PressureView *view READ view WRITE setView NOTIFY viewChanged REQUIRED)
    Q_PROPERTY(QString systolic MEMBER m_systolic NOTIFY changed)
    Q_PROPERTY(QString diastolic MEMBER m_diastolic NOTIFY changed)
    /// May stay empty, as the note may.
    Q_PROPERTY(QString pulse MEMBER m_pulse NOTIFY changed)
    Q_PROPERTY(QString day MEMBER m_day NOTIFY changed)
    Q_PROPERTY(QString time MEMBER m_time NOTIFY changed)
    Q_PROPERTY(QString note MEMBER m_note NOTIFY changed)
    /// Sentences; empty while there is nothing to complain about, such as while nothing is typed yet.
    Q_PROPERTY(QString systolicFault READ systolicFault NOTIFY changed)
    Q_PROPERTY(QString diastolicFault READ diastolicFault NOTIFY changed)
    Q_PROPERTY(QString pulseFault READ pulseFault NOTIFY changed)
    Q_PROPERTY(QString momentFault READ momentFault NOTIFY changed)
    /// The class it will have: "High normal"; empty until both values are there.
    Q_PROPERTY(QString className READ className NOTIFY changed)
    Q_PROPERTY(QString shape READ shape NOTIFY changed)
    Q_PROPERTY(QString colour READ colour NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    /// Whether it is one that was typed in before.
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)

public:
    using QObject::QObject;

    PressureView *view() const { return m_view; }
    void setView(PressureView *view);

    QString systolicFault() const;
    QString diastolicFault() const;
    QString pulseFault() const;
    QString momentFault() const;
    QString className() const;
    QString shape() const;
    QString colour() const;
    bool isReady() const;
    bool isKnown() const { return m_before.info.id != 0; }

    /** Empty, and of this minute. */
    Q_INVOKABLE void reset();
    /** As somebody typed @p reading. False, and empty, for one that a device or a file brought. */
    Q_INVOKABLE bool load(qint64 reading);
    /** False where it was not kept: then the view's problem says why. */
    Q_INVOKABLE bool save();

Q_SIGNALS:
    void viewChanged();
    void changed();

private:
    const PressureClass *itsClass() const;
    QDateTime moment() const; ///< UTC; invalid for what is none

    PressureView *m_view = nullptr;
    StoredBloodPressure m_before; ///< without an id: a new one
    QString m_systolic;
    QString m_diastolic;
    QString m_pulse;
    QString m_day;
    QString m_time;
    QString m_note;
};

} // namespace pulsekeep
