// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "explained.h"
#include "pressurechoices.h"
#include "pressuredata.h"
#include "pressuretable.h"
#include "pressureweek.h"

#include <QPointF>
#include <QTimer>

#include <functional>

namespace pulsekeep {

/** Blood pressure over the stretch of time that the history page shows: two plots with the classes of a scheme behind
 *  them, and what the values amount to. Moments are milliseconds since 1970-01-01 UTC, pressures mmHg. */
class PressureView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// Whose readings, 0: everybody's. QML takes ids as numbers.
    Q_PROPERTY(double person READ person WRITE setPerson NOTIFY scopeChanged)

    // How it is looked at: choices of the person, kept
    /// Each with "id", "name" and "origin".
    Q_PROPERTY(QVariantList schemes READ schemes CONSTANT)
    Q_PROPERTY(QString scheme READ scheme WRITE setScheme NOTIFY choicesChanged)
    Q_PROPERTY(QString schemeName READ schemeName NOTIFY choicesChanged)
    Q_PROPERTY(int ownSystolic READ ownSystolic WRITE setOwnSystolic NOTIFY choicesChanged)
    Q_PROPERTY(int ownDiastolic READ ownDiastolic WRITE setOwnDiastolic NOTIFY choicesChanged)
    Q_PROPERTY(bool seriesAsOne READ isSeriesAsOne WRITE setSeriesAsOne NOTIFY choicesChanged)

    // The chart
    Q_PROPERTY(int count READ count NOTIFY shownChanged)
    Q_PROPERTY(QList<QPointF> systolicMornings READ systolicMornings NOTIFY shownChanged)
    Q_PROPERTY(QList<QPointF> systolicEvenings READ systolicEvenings NOTIFY shownChanged)
    Q_PROPERTY(QList<QPointF> diastolicMornings READ diastolicMornings NOTIFY shownChanged)
    Q_PROPERTY(QList<QPointF> diastolicEvenings READ diastolicEvenings NOTIFY shownChanged)
    /// From low to high, each with "from", "to" (the last one without), "name", "shape" and "colour" (of a token).
    Q_PROPERTY(QVariantList systolicBands READ systolicBands NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList diastolicBands READ diastolicBands NOTIFY choicesChanged)
    Q_PROPERTY(double systolicLow READ systolicLow NOTIFY shownChanged)
    Q_PROPERTY(double systolicHigh READ systolicHigh NOTIFY shownChanged)
    Q_PROPERTY(double diastolicLow READ diastolicLow NOTIFY shownChanged)
    Q_PROPERTY(double diastolicHigh READ diastolicHigh NOTIFY shownChanged)
    Q_PROPERTY(int systolicLimit READ systolicLimit NOTIFY choicesChanged)
    Q_PROPERTY(int diastolicLimit READ diastolicLimit NOTIFY choicesChanged)
    /// Moments of values with these marks.
    Q_PROPERTY(QList<double> irregular READ irregular NOTIFY shownChanged)
    Q_PROPERTY(QList<double> moved READ moved NOTIFY shownChanged)

    // What it amounts to
    /// "26 of 52 readings below 135/85".
    Q_PROPERTY(QString finding READ finding NOTIFY shownChanged)
    /// What the limit and the classes are.
    Q_PROPERTY(QString explanation READ explanation NOTIFY shownChanged)
    /// Morning, evening, all: each with "name", "week" and "month", "131/82" or empty.
    Q_PROPERTY(QVariantList averages READ averages NOTIFY shownChanged)
    /// The last day of those weeks and months: "up to 20 November".
    Q_PROPERTY(QString averagesUntil READ averagesUntil NOTIFY shownChanged)
    /// From low to high, each with "name", "reach", "shape", "colour", "count" and "part" (of the largest, 0 to 1).
    Q_PROPERTY(QVariantList classes READ classes NOTIFY shownChanged)
    /// "52 readings".
    Q_PROPERTY(QString amount READ amount NOTIFY shownChanged)
    Q_PROPERTY(QVariantList figures READ figures NOTIFY shownChanged)
    /// The newest value of all is so high that the guideline asks to act; empty while it is not.
    Q_PROPERTY(QString crisis READ crisis NOTIFY shownChanged)
    Q_PROPERTY(QString crisisAdvice READ crisisAdvice NOTIFY shownChanged)
    Q_PROPERTY(pulsekeep::PressureWeek week READ week NOTIFY weekChanged)
    Q_PROPERTY(pulsekeep::PressureTable *table READ table CONSTANT)

    // The value that is read
    Q_PROPERTY(double moment READ moment NOTIFY momentChanged)
    Q_PROPERTY(QString readoutValue READ readoutValue NOTIFY momentChanged)
    Q_PROPERTY(QString readoutDetail READ readoutDetail NOTIFY momentChanged)
    Q_PROPERTY(double readoutSystolic READ readoutSystolic NOTIFY momentChanged)
    Q_PROPERTY(double readoutDiastolic READ readoutDiastolic NOTIFY momentChanged)

    /// Why the last change was not made, or the readings cannot be read.
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY problemChanged)

public:
    /** One direction of a change. */
    using Step = std::function<Result<>()>;
    /** Makes a change now and keeps its opposite for undoing; @p words say what was done. */
    using Changer = std::function<bool(const QString &words, Step change, Step back)>;

    /** Borrowed things outlive it. @p settingsFile keeps the choices. */
    PressureView(Store *store, const Clock *clock, const QString &settingsFile, QObject *parent = nullptr);

    /** What makes changes; without one they are made and cannot be undone. */
    void setChanger(Changer changer) { m_changer = std::move(changer); }

    qint64 person() const { return m_data.scope().person; }
    void setPerson(qint64 person);
    void setDevice(qint64 device);

    static QVariantList schemes();
    QString scheme() const { return PressureClasses::schemeId(m_choice.scheme); }
    void setScheme(const QString &id);
    QString schemeName() const { return m_classes.name(); }
    int ownSystolic() const { return m_choice.own.systolic; }
    void setOwnSystolic(int mmHg);
    int ownDiastolic() const { return m_choice.own.diastolic; }
    void setOwnDiastolic(int mmHg);
    bool isSeriesAsOne() const { return m_choice.seriesAsOne; }
    void setSeriesAsOne(bool asOne);
    const PressureChoice &choice() const { return m_choice; }
    const PressureClasses &pressureClasses() const { return m_classes; }
    /** In the zone where the person is. */
    QDateTime now() const { return m_clock->now().toTimeZone(m_clock->zone()); }

    int count() const { return static_cast<int>(m_shown.size()); }
    QList<QPointF> systolicMornings() const { return m_plots.systolic.mornings; }
    QList<QPointF> systolicEvenings() const { return m_plots.systolic.evenings; }
    QList<QPointF> diastolicMornings() const { return m_plots.diastolic.mornings; }
    QList<QPointF> diastolicEvenings() const { return m_plots.diastolic.evenings; }
    QVariantList systolicBands() const { return bands(&PressureLimit::systolic); }
    QVariantList diastolicBands() const { return bands(&PressureLimit::diastolic); }
    double systolicLow() const { return m_systolicLow; }
    double systolicHigh() const { return m_systolicHigh; }
    double diastolicLow() const { return m_diastolicLow; }
    double diastolicHigh() const { return m_diastolicHigh; }
    int systolicLimit() const { return m_classes.homeLimit().systolic; }
    int diastolicLimit() const { return m_classes.homeLimit().diastolic; }
    QList<double> irregular() const { return m_irregular; }
    QList<double> moved() const { return m_moved; }

    QString finding() const { return m_finding; }
    QString explanation() const { return m_explanation; }
    QVariantList averages() const { return m_averages; }
    QString averagesUntil() const { return m_averagesUntil; }
    QVariantList classes() const { return m_classCounts; }
    QString amount() const { return m_amount; }
    QVariantList figures() const { return m_figures; }
    QString crisis() const { return m_crisis; }
    QString crisisAdvice() const { return m_crisis.isEmpty() ? QString() : m_classes.crisisAdvice(); }
    const PressureWeek &week() const { return m_week; }
    PressureTable *table() { return &m_table; }

    double moment() const { return m_moment; }
    QString readoutValue() const { return m_readoutValue; }
    QString readoutDetail() const { return m_readoutDetail; }
    double readoutSystolic() const { return m_readoutSystolic; }
    double readoutDiastolic() const { return m_readoutDiastolic; }
    const Explained &problem() const { return m_problem; }

    // For the page that has the axis
    /** From the day of the first reading to that of the last; empty (from equals to) while there is none. */
    Result<Span> reach();
    /** Shows the readings of @p span in @p columns pixels; the table too, where it is seen. */
    Result<> show(Span span, int columns, bool withTable);
    /** Readings came or went. */
    void forget();

    /** Reads the value nearest to a moment. */
    Q_INVOKABLE void read(double moment);
    Q_INVOKABLE void stopReading();
    /** Reads one value further (1) or back (-1). */
    Q_INVOKABLE void step(int direction);

    // Changes. Each can be undone.
    Q_INVOKABLE void annotate(qint64 reading, const QString &note);
    Q_INVOKABLE void leaveOut(qint64 reading, const QString &reason);
    Q_INVOKABLE void countAgain(qint64 reading);
    Q_INVOKABLE void remove(qint64 reading);
    /** One that somebody typed in; nothing for others, which stay as they were measured. */
    std::optional<StoredBloodPressure> typed(qint64 reading) const;
    /** False where it cannot be; problem() says why. */
    bool edit(qint64 reading, const BloodPressureReading &to, const QString &note);
    /** The same. */
    bool add(const BloodPressureReading &reading, const QString &note);

    Q_INVOKABLE void startWeek();
    /** Stops it, or puts its result away. Readings stay. */
    Q_INVOKABLE void endWeek();

Q_SIGNALS:
    void scopeChanged();
    void choicesChanged();
    void shownChanged();
    void weekChanged();
    void momentChanged();
    void problemChanged();
    /** Something else is to be shown: the page asks again. */
    void askAgain();
    /** Readings were changed here: whoever shows them asks again. */
    void readingsChanged();

private:
    void choose(const PressureChoice &choice);
    void change(const QString &words, const Step &change, const Step &back);
    bool make(const QString &words, const Step &change, const Step &back);
    void setProblem(const Explained &problem);
    QVariantList bands(int PressureLimit::*of) const;
    HistoryWords words() const;
    QDate presentDay() const;

    void plot();
    void conclude(const HistoryWords &words);
    void average(const HistoryWords &words);
    void countClasses();
    void tellFigures();
    void warn(const HistoryWords &words);
    void tellWeek();
    void tellReadout();
    const PressureValue *valueNear(double moment) const;
    QString timeOf(const PressureValue &value) const;

    Store *m_store;
    const Clock *m_clock;
    PressureChoices m_choices;
    PressureChoice m_choice;
    PressureClasses m_classes;
    PressureData m_data;
    PressureTable m_table;
    Changer m_changer;

    Span m_span;
    int m_columns = 1;
    PressureSpan m_shown;
    PressurePlots m_plots;
    double m_systolicLow = 100;
    double m_systolicHigh = 150;
    double m_diastolicLow = 60;
    double m_diastolicHigh = 100;
    QList<double> m_irregular;
    QList<double> m_moved;

    QString m_finding;
    QString m_explanation;
    QVariantList m_averages;
    QString m_averagesUntil;
    QVariantList m_classCounts;
    QString m_amount;
    QVariantList m_figures;
    QString m_crisis;
    PressureWeek m_week;
    QTimer m_weekTurns; ///< the morning becomes the evening, a day the next

    double m_moment = qQNaN();
    QString m_readoutValue;
    QString m_readoutDetail;
    double m_readoutSystolic = qQNaN();
    double m_readoutDiastolic = qQNaN();
    Explained m_problem;
};

} // namespace pulsekeep
