// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "explained.h"
#include "overviewcards.h"
#include "pressurecard.h"
#include "store/store.h"

#include <QHash>
#include <QTimer>

#include <map>

namespace pulsekeep {

/** What the first page says of each thing measured. Where several devices measure the same, the one that measured last
 *  is shown and named. Steps are those of all devices of the one who walked last, as Store::history() counts them. */
class OverviewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(pulsekeep::HeartCard heart READ heart NOTIFY changed)
    Q_PROPERTY(pulsekeep::StepsCard steps READ steps NOTIFY changed)
    Q_PROPERTY(pulsekeep::SleepCard sleep READ sleep NOTIFY changed)
    Q_PROPERTY(pulsekeep::PressureCard pressure READ pressure NOTIFY changed)
    /// Nothing measured yet.
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)
    /// Today, in words: "Friday 20 November 2026".
    Q_PROPERTY(QString today READ today NOTIFY changed)
    /// IANA name of the zone that days are counted in.
    Q_PROPERTY(QString zone READ zone NOTIFY changed)
    /// Steps a day.
    Q_PROPERTY(int stepGoal READ stepGoal WRITE setStepGoal NOTIFY stepGoalChanged)
    /// Whose readings it shows: Person::id; 0 for everybody's.
    Q_PROPERTY(double person READ person WRITE setPerson NOTIFY personChanged)
    /// When the database cannot be read; the cards stay as they were.
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY changed)

public:
    /** @p store and @p clock outlive it. */
    OverviewModel(const Store *store, const Clock *clock, QObject *parent = nullptr);

    const HeartCard &heart() const { return m_heart; }
    const StepsCard &steps() const { return m_steps; }
    const SleepCard &sleep() const { return m_sleep; }
    const PressureCard &pressure() const { return m_pressure; }
    /** How blood pressure is looked at; asks again. */
    void setPressureChoice(const PressureChoice &choice);
    bool isEmpty() const { return !m_heart.present && !m_steps.present && !m_sleep.present && !m_pressure.present; }
    QString today() const;
    QString zone() const;
    int stepGoal() const { return m_stepGoal; }
    void setStepGoal(int steps);
    qint64 person() const { return m_person; }
    void setPerson(qint64 person);
    const Explained &problem() const { return m_problem; }

    /** Asks the store again: after readings came or went. At midnight it does so by itself. */
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();
    void stepGoalChanged();
    void personChanged();

private:
    struct Source { ///< one device, and when it told something last
        StoredDevice device;
        std::optional<QDate> heartDay;
        QDateTime heartAt;
        int bpm = 0;
        std::optional<QDate> stepsDay;
        bool anySteps = false;
        QDateTime lastAt; ///< of any minute
    };
    struct Resting { ///< of a day, and what it was made from
        int count = 0;
        double mean = 0;
        std::optional<double> bpm;
    };

    Result<> ask();
    Result<Source> sourceOf(const StoredDevice &device) const;
    Result<HeartCard> heartOf(const Source &source);
    Result<StepsCard> stepsOf(const QList<Source> &sources) const;
    Result<Scope> walkerOf(const StoredDevice &device, const QList<StoredDevice> &counting) const;
    static QString stepsTrend(const std::map<QDate, int> &steps, const QDate &last);
    Result<SleepCard> sleepOf(const QList<Source> &sources) const;
    Result<std::optional<double>> restingOf(qint64 device, const HistorySlot &day);
    /** What the chosen person has of a device. */
    Scope of(qint64 device) const { return {device, m_person}; }
    QDateTime midnight(const QDate &date) const; ///< UTC
    QDate localDate(const QDateTime &at) const;
    QString dayWords(const QDate &date) const;
    QString timeWords(const QDateTime &at) const;
    QString named(const QString &words, const StoredDevice &device) const;
    void waitForTomorrow();

    const Store *m_store;
    const Clock *m_clock;
    HeartCard m_heart;
    StepsCard m_steps;
    SleepCard m_sleep;
    PressureCard m_pressure;
    PressureChoice m_pressureChoice;
    int m_stepGoal = 8000;
    qint64 m_person = 0;
    Explained m_problem;
    QDate m_day;
    bool m_severalDevices = false;
    QHash<std::pair<qint64, qint64>, Resting> m_resting; ///< by device and start of the day
    QTimer m_tomorrow;
};

} // namespace pulsekeep
