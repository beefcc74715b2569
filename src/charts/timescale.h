// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ticks.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** The stretch of time that charts above each other show, and the moments named below it. */
class TimeScale : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// Milliseconds since 1970-01-01 UTC.
    Q_PROPERTY(double from READ from WRITE setFrom NOTIFY rangeChanged)
    Q_PROPERTY(double to READ to WRITE setTo NOTIFY rangeChanged)
    /// Nothing before and after these is shown; equal when there are no limits.
    Q_PROPERTY(double earliest MEMBER m_earliest NOTIFY limitsChanged)
    Q_PROPERTY(double latest MEMBER m_latest NOTIFY limitsChanged)
    /// The shortest stretch that can be zoomed to, in milliseconds.
    Q_PROPERTY(double least MEMBER m_least NOTIFY limitsChanged)
    /// How many moments are named at most.
    Q_PROPERTY(int most READ most WRITE setMost NOTIFY ticksChanged)
    /// IANA name of the time zone; empty for the system's.
    Q_PROPERTY(QString zone READ zone WRITE setZone NOTIFY ticksChanged)
    /// Each with "at", "fraction" (0 at the left edge, 1 at the right) and "label".
    Q_PROPERTY(QVariantList ticks READ ticks NOTIFY ticksChanged)
    Q_PROPERTY(int tickCount READ tickCount NOTIFY ticksChanged)

public:
    using QObject::QObject;

    double from() const { return m_from; }
    void setFrom(double from);
    double to() const { return m_to; }
    void setTo(double to);
    int most() const { return m_most; }
    void setMost(int most);
    QString zone() const { return m_zone; }
    void setZone(const QString &zone);
    QVariantList ticks() const;
    int tickCount() const;

    Q_INVOKABLE void show(double from, double to);
    /** A factor below 1 shows less; @p fraction of the width stays where it is. */
    Q_INVOKABLE void zoom(double factor, double fraction);
    /** Moves by a part of what is shown, later if above 0. */
    Q_INVOKABLE void pan(double part);
    Q_INVOKABLE double fraction(double at) const;
    Q_INVOKABLE double at(double fraction) const;

Q_SIGNALS:
    void rangeChanged();
    void limitsChanged();
    void ticksChanged();

private:
    void renew() const;

    double m_from = 0;
    double m_to = 1;
    double m_earliest = 0;
    double m_latest = 0;
    double m_least = 1000;
    int m_most = 8;
    QString m_zone;
    mutable QList<TimeTick> m_ticks;
    mutable bool m_stale = true;
};

} // namespace pulsekeep
