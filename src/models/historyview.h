// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "explained.h"
#include "historychart.h"
#include "historydata.h"
#include "historywords.h"
#include "monthsheet.h"
#include "pressureview.h"
#include "readingstable.h"

#include <QElapsedTimer>
#include <QPointF>
#include <QTimer>

namespace pulsekeep {

/** What the history page shows: one quantity over one stretch of time.
 *
 *  Whatever changes moves the axis at once; the store is asked at most once a frame, and the words are made when the
 * movement rests. Moments are milliseconds since 1970-01-01 UTC. */
class HistoryView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    // What is asked
    Q_PROPERTY(Quantity quantity READ quantity WRITE setQuantity NOTIFY questionChanged)
    Q_PROPERTY(Range range READ range WRITE setRange NOTIFY questionChanged)
    /// Its id, which QML takes as a number; 0 for all.
    Q_PROPERTY(double device READ device WRITE setDevice NOTIFY questionChanged)
    /// Person::id; 0 for everybody.
    Q_PROPERTY(double person READ person WRITE setPerson NOTIFY questionChanged)
    /// Width of the plot, in pixels.
    Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY columnsChanged)
    /// Steps a day.
    Q_PROPERTY(int goal READ goal WRITE setGoal NOTIFY goalChanged)
    /// Fills the table, which costs time that the chart alone does not need.
    Q_PROPERTY(bool tableShown READ isTableShown WRITE setTableShown NOTIFY tableShownChanged)

    // The axis
    Q_PROPERTY(double from READ from NOTIFY spanChanged)
    Q_PROPERTY(double to READ to NOTIFY spanChanged)
    Q_PROPERTY(QString period READ period NOTIFY spanChanged)
    /// With short names of days and months, for where there is little room.
    Q_PROPERTY(QString shortPeriod READ shortPeriod NOTIFY spanChanged)
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY spanChanged)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY spanChanged)
    Q_PROPERTY(QString zone READ zone CONSTANT)

    // The chart
    Q_PROPERTY(Status status READ status NOTIFY statusChanged)
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY statusChanged)
    Q_PROPERTY(Shape shape READ shape NOTIFY seriesChanged)
    Q_PROPERTY(QList<QPointF> line READ line NOTIFY seriesChanged)
    Q_PROPERTY(QList<QPointF> lower READ lower NOTIFY seriesChanged)
    Q_PROPERTY(QList<QPointF> upper READ upper NOTIFY seriesChanged)
    /// The middle half, where there is one.
    Q_PROPERTY(QList<QPointF> innerLower READ innerLower NOTIFY seriesChanged)
    Q_PROPERTY(QList<QPointF> innerUpper READ innerUpper NOTIFY seriesChanged)
    Q_PROPERTY(double gap READ gap NOTIFY seriesChanged)
    /// Each with "from", "to", and "value" where there is one.
    Q_PROPERTY(QVariantList bars READ bars NOTIFY seriesChanged)
    /// Sleep: each with "from", "to" and "lane".
    Q_PROPERTY(QVariantList stays READ stays NOTIFY seriesChanged)
    /// The lanes from above, each with "name" and "color" (of a token).
    Q_PROPERTY(QVariantList lanes READ lanes NOTIFY seriesChanged)
    Q_PROPERTY(QVariantList coverage READ coverage NOTIFY seriesChanged)
    Q_PROPERTY(double low READ low NOTIFY seriesChanged)
    Q_PROPERTY(double high READ high NOTIFY seriesChanged)
    /// Whether a bar is as long as a day or a mean of days, so that the goal means something.
    Q_PROPERTY(bool byDays READ isByDays NOTIFY seriesChanged)
    Q_PROPERTY(int shownCount READ shownCount NOTIFY seriesChanged)

    // The words
    Q_PROPERTY(QString finding READ finding NOTIFY wordsChanged)
    Q_PROPERTY(QString aside READ aside NOTIFY wordsChanged)
    /// Each with "label", "number" and "unit" (or "parts"), "comparison" and perhaps "color" (of a token).
    Q_PROPERTY(QVariantList figures READ figures NOTIFY wordsChanged)
    /// Each with "kind" and "text".
    Q_PROPERTY(QVariantList legend READ legend NOTIFY wordsChanged)
    /// Heart rate at rest; undefined where nothing is known.
    Q_PROPERTY(QVariant resting READ resting NOTIFY wordsChanged)

    // The value that is read
    Q_PROPERTY(double moment READ moment NOTIFY momentChanged)
    Q_PROPERTY(QString readoutValue READ readoutValue NOTIFY momentChanged)
    Q_PROPERTY(QString readoutDetail READ readoutDetail NOTIFY momentChanged)
    Q_PROPERTY(QVariantList readoutValues READ readoutValues NOTIFY momentChanged)
    /// Of the bar that is read; -1 for none.
    Q_PROPERTY(int currentBar READ currentBar NOTIFY momentChanged)

    /// What people wrote about the time shown, the oldest first: each with "at", "text" and "wholeDay".
    Q_PROPERTY(QVariantList notes READ notes WRITE setNotes NOTIFY notesChanged)

    Q_PROPERTY(pulsekeep::ReadingsTable *table READ table CONSTANT)
    /// To pick a day from.
    Q_PROPERTY(pulsekeep::MonthSheet *calendar READ calendar CONSTANT)
    /// Blood pressure, which has a page of its own within the same axis; null where the program has none.
    Q_PROPERTY(pulsekeep::PressureView *pressure READ pressure CONSTANT)
    /// Nothing was measured yet, of any kind.
    Q_PROPERTY(bool untouched READ isUntouched NOTIFY statusChanged)

public:
    enum Quantity { HeartRate, Steps, Sleep, BloodPressure };
    Q_ENUM(Quantity)
    enum Range { Day, Week, Month, Year, Everything, Free };
    Q_ENUM(Range)
    enum Status {
        Loading, ///< nothing was asked yet
        Ready,
        Blank, ///< there are readings, but none here
        Empty, ///< there are none of this quantity at all
        Failed,
    };
    Q_ENUM(Status)
    enum Shape {
        Line,
        Bars,
        Lanes,
        Dots, ///< what the PressureView has
    };
    Q_ENUM(Shape)

    /** Both outlive it. */
    HistoryView(const Store *store, const Clock *clock, QObject *parent = nullptr);

    Quantity quantity() const { return m_quantity; }
    void setQuantity(Quantity quantity);
    Range range() const { return m_range; }
    void setRange(Range range);
    qint64 device() const { return m_data.scope().device; }
    void setDevice(qint64 device) { setScope({device, person()}); }
    qint64 person() const { return m_data.scope().person; }
    void setPerson(qint64 person) { setScope({device(), person}); }
    int columns() const { return m_columns; }
    void setColumns(int columns);
    int goal() const { return m_goal; }
    void setGoal(int goal);
    bool isTableShown() const { return m_tableShown; }
    void setTableShown(bool shown);

    double from() const { return static_cast<double>(shown().from); }
    double to() const { return static_cast<double>(shown().to); }
    Span span() const { return m_span; }
    QString period() const { return periodWith(Names::Long); }
    QString shortPeriod() const { return periodWith(Names::Short); }
    bool hasPrevious() const;
    bool hasNext() const;
    QString zone() const;

    Status status() const { return m_status; }
    const Explained &problem() const { return m_problem; }
    Shape shape() const { return m_shape; }
    QList<QPointF> line() const { return m_line; }
    QList<QPointF> lower() const { return m_lower; }
    QList<QPointF> upper() const { return m_upper; }
    QList<QPointF> innerLower() const { return m_innerLower; }
    QList<QPointF> innerUpper() const { return m_innerUpper; }
    double gap() const { return m_gap; }
    QVariantList bars() const;
    QVariantList stays() const;
    QVariantList lanes() const;
    QVariantList coverage() const;
    const QList<CoverageSpan> &coverageSpans() const { return m_coverage; }
    double low() const { return m_low; }
    double high() const { return m_high; }
    bool isByDays() const { return m_width.unit != Width::Minutes; }
    int shownCount() const;

    QString finding() const { return m_finding; }
    QString aside() const { return m_aside; }
    QVariantList figures() const { return m_figures; }
    QVariantList legend() const { return m_legend; }
    QVariant resting() const { return m_resting; }

    double moment() const { return m_moment; }
    QString readoutValue() const { return m_readoutValue; }
    QString readoutDetail() const { return m_readoutDetail; }
    QVariantList readoutValues() const { return m_readoutValues; }
    int currentBar() const { return m_currentBar; }

    QVariantList notes() const { return m_notes; }
    void setNotes(const QVariantList &notes);
    ReadingsTable *table() { return &m_table; }
    MonthSheet *calendar() { return &m_calendar; }
    PressureView *pressure() const { return m_pressure; }
    /** Before it is shown; it outlives this. */
    void setPressure(PressureView *pressure);
    bool isUntouched() const { return m_untouched; }

    Q_INVOKABLE void previous();
    Q_INVOKABLE void next();
    Q_INVOKABLE void today();
    /** Where the newest reading is. */
    Q_INVOKABLE void latest();
    /** Around a day of local time, in the range that is shown. */
    Q_INVOKABLE void showDay(const QDate &day);
    /** A free range of whole days, both included; the earlier may be either. */
    Q_INVOKABLE void showDays(const QDate &first, const QDate &last);
    /** A free range of any moments. */
    Q_INVOKABLE void show(double from, double to);
    /** A factor below 1 shows less; @p fraction of the width stays where it is. */
    Q_INVOKABLE void zoom(double factor, double fraction);
    /** Moves by a part of what is shown, later if above 0. */
    Q_INVOKABLE void pan(double part);
    /** Reads the value at a moment. */
    Q_INVOKABLE void read(double moment);
    Q_INVOKABLE void stopReading();
    /** Reads one value further (1) or back (-1). */
    Q_INVOKABLE void step(int direction);
    /** Shows the day of that moment. */
    Q_INVOKABLE void open(double moment);
    /** Turns the calendar to the last day that is shown, but not beyond today. */
    Q_INVOKABLE void turnCalendar();
    /** Around the day that was chosen in the calendar. */
    Q_INVOKABLE void showCalendarDay();
    /** Days of local time at the edges. */
    Q_INVOKABLE QDate firstDay() const;
    Q_INVOKABLE QDate lastDay() const;
    /** A day as people write it in the locale or as 2026-11-20; an invalid date for what is none. */
    Q_INVOKABLE QDate dayFrom(const QString &text) const;
    Q_INVOKABLE QString shortDay(const QDate &day) const;
    Q_INVOKABLE QDate presentDay() const;

public Q_SLOTS:
    /** Readings came or went: asks again. */
    void reload();

Q_SIGNALS:
    void questionChanged();
    void columnsChanged();
    void goalChanged();
    void tableShownChanged();
    void spanChanged();
    void statusChanged();
    void seriesChanged();
    void wordsChanged();
    void momentChanged();
    void notesChanged();

private:
    void setScope(Scope scope);
    Span shown() const;
    QString periodWith(Names names) const;
    HistoryWords words() const;
    bool isNight() const { return m_quantity == Sleep && m_range == Day; }
    void setSpan(Range range, Span span);
    void changed();
    void moved();
    void askSoon();
    void ask();
    void fail(const Error &error);
    void setStatus(Status status);
    void begin();

    void askPressure();
    void setLimits(Span limits);
    Result<> askHeartRate();
    Result<> askSteps();
    Result<> askNight();
    Result<> askNights();
    void cover(const QList<HistorySlot> &slots, Width width, bool values);
    void coverNights();
    QList<Span> wrongClocks();
    void drawMiddleHalf();

    void conclude();
    void concludeHeartRate(const HistoryWords &words);
    void concludeSteps(const HistoryWords &words);
    void concludeNight(const HistoryWords &words);
    void concludeNights(const HistoryWords &words);
    void makeLegend(const HistoryWords &words);
    QString usualName() const;
    Span spanBefore() const;
    Span spanCompared() const;
    QList<double> restingRates(Span span) const;
    void figure(const QString &label, const QString &number, const QString &unit, const QString &comparison,
                const QString &color = {});
    void figure(const QString &label, const QVariantList &parts, const QString &comparison, const QString &color = {});

    void fillTable();
    QStringList addNotes(QList<ReadingsTable::Column> *columns, QList<ReadingsTable::Row> *rows) const;
    void tellReadout();
    QList<Activity> stages() const;

    HistoryData m_data;
    ReadingsTable m_table;
    MonthSheet m_calendar;
    PressureView *m_pressure = nullptr;
    QTimer m_asking;
    QTimer m_rest;
    QElapsedTimer m_sinceAsked;

    Quantity m_quantity = HeartRate;
    Range m_range = Day;
    Span m_span;
    Span m_limits;       ///< whole days from the first reading to today
    qint64 m_oldest = 0; ///< first reading
    qint64 m_newest = 0; ///< end of the last day with readings
    int m_columns = 800;
    int m_goal = 8000;
    bool m_tableShown = false;
    bool m_begun = false;
    bool m_untouched = false;
    double m_turned = 0; ///< how far a night was dragged

    Status m_status = Loading;
    Explained m_problem;
    Shape m_shape = Line;
    Width m_width;
    QList<ChartReading> m_readings; ///< columns of lines and bars
    QList<SleepStretch> m_stretches;
    std::optional<Night> m_night;
    std::optional<Span> m_nightShown;
    QList<QPointF> m_line;
    QList<QPointF> m_lower;
    QList<QPointF> m_upper;
    QList<QPointF> m_innerLower;
    QList<QPointF> m_innerUpper;
    QList<HistorySlot> m_minutes; ///< what a day is made of, for its figures
    double m_gap = 0;
    QList<CoverageSpan> m_coverage;
    bool m_coverageByDays = false;
    int m_daysInAll = 0;
    double m_low = 0;
    double m_high = 1;
    bool m_detailed = false; ///< hours or nights of all days shown have been read

    QString m_finding;
    QString m_aside;
    QVariantList m_figures;
    QVariantList m_legend;
    QVariant m_resting;

    double m_moment = qQNaN();
    QString m_readoutValue;
    QString m_readoutDetail;
    QVariantList m_readoutValues;
    int m_currentBar = -1;
    QVariantList m_notes;
};

} // namespace pulsekeep
