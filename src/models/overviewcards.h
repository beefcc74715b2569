// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QObject>
#include <QPointF>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** The newest heart rate, and its day. Times of charts are milliseconds UTC. */
class HeartCard
{
    Q_GADGET
    QML_VALUE_TYPE(heartCard)
    Q_PROPERTY(bool present MEMBER present)
    Q_PROPERTY(int bpm MEMBER bpm)
    /// "Amazfit Neo, 14:22".
    Q_PROPERTY(QString when MEMBER when)
    /// "Today 48 to 105".
    Q_PROPERTY(QString range MEMBER range)
    /// How the resting rate compares; empty where there is nothing to compare.
    Q_PROPERTY(QString sentence MEMBER sentence)
    Q_PROPERTY(bool hasResting MEMBER hasResting)
    Q_PROPERTY(int resting MEMBER resting)
    Q_PROPERTY(QList<QPointF> points MEMBER points)
    /// Points further apart than this are not joined.
    Q_PROPERTY(double gap MEMBER gap)
    Q_PROPERTY(double from MEMBER from)
    Q_PROPERTY(double to MEMBER to)
    Q_PROPERTY(int low MEMBER low)
    Q_PROPERTY(int high MEMBER high)

public:
    bool operator==(const HeartCard &) const = default;

    bool present = false;
    int bpm = 0;
    QString when;
    QString range;
    QString sentence;
    bool hasResting = false;
    int resting = 0;
    QList<QPointF> points;
    double gap = 0;
    double from = 0;
    double to = 0;
    int low = 0;
    int high = 0;
};

/** The steps of the newest day, and of the six before it. */
class StepsCard
{
    Q_GADGET
    QML_VALUE_TYPE(stepsCard)
    Q_PROPERTY(bool present MEMBER present)
    Q_PROPERTY(int steps MEMBER steps)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(QString sentence MEMBER sentence)
    /// How the last seven days compare with the seven before; empty where there is nothing to compare.
    Q_PROPERTY(QString trend MEMBER trend)
    Q_PROPERTY(int goal MEMBER goal)
    Q_PROPERTY(int most MEMBER most)
    /// Seven, each with "from", "to", and "value" where the device was worn.
    Q_PROPERTY(QVariantList bars MEMBER bars)
    /// The first letter of each day.
    Q_PROPERTY(QStringList letters MEMBER letters)
    Q_PROPERTY(double from MEMBER from)
    Q_PROPERTY(double to MEMBER to)

public:
    bool operator==(const StepsCard &) const = default;

    bool present = false;
    int steps = 0;
    QString when;
    QString sentence;
    QString trend;
    int goal = 0;
    int most = 0;
    QVariantList bars;
    QStringList letters;
    double from = 0;
    double to = 0;
};

/** The newest night. */
class SleepCard
{
    Q_GADGET
    QML_VALUE_TYPE(sleepCard)
    Q_PROPERTY(bool present MEMBER present)
    /// Asleep; being awake in between does not count.
    Q_PROPERTY(int hours MEMBER hours)
    Q_PROPERTY(int minutes MEMBER minutes)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(QString sentence MEMBER sentence)
    /// Each with "from", "to" and "lane": 0 awake, 1 REM, 2 light, 3 deep.
    Q_PROPERTY(QVariantList stays MEMBER stays)
    Q_PROPERTY(QString fellAsleep MEMBER fellAsleep)
    Q_PROPERTY(QString wokeUp MEMBER wokeUp)
    Q_PROPERTY(double from MEMBER from)
    Q_PROPERTY(double to MEMBER to)

public:
    bool operator==(const SleepCard &) const = default;

    bool present = false;
    int hours = 0;
    int minutes = 0;
    QString when;
    QString sentence;
    QVariantList stays;
    QString fellAsleep;
    QString wokeUp;
    double from = 0;
    double to = 0;
};

} // namespace pulsekeep
