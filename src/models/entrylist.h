// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "explained.h"
#include "store/readings.h"
#include "undostack.h"

#include <QAbstractListModel>

#include <variant>

namespace pulsekeep {

/** What people wrote down, and what was measured one by one, over a stretch of time and the newest first: the place to
 *  add, correct, leave out and delete. Every change can be undone. Moments are milliseconds since 1970-01-01 UTC. */
class EntryList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// The stretch of time, [from, to).
    Q_PROPERTY(double from READ from NOTIFY spanChanged)
    Q_PROPERTY(double to READ to NOTIFY spanChanged)
    /// Whose: Person::id; 0 for everybody's. What is added becomes theirs.
    Q_PROPERTY(double person READ person WRITE setPerson NOTIFY personChanged)
    /// Notes for a chart: each with "at", "text" and "wholeDay", the oldest first.
    Q_PROPERTY(QVariantList marks READ marks NOTIFY changed)
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY problemChanged)

public:
    enum Role {
        KindRole = Qt::UserRole, ///< Kind
        EntryIdRole,             ///< among those of its kind
        AtRole,                  ///< moment
        WhenRole,                ///< "20 November, 14:05", or a day alone
        WordsRole,               ///< the note, or "132/84, pulse 68"
        NoteRole,                ///< of a reading
        ExcludedRole,            ///< shown, but not counted
        SourceRole,              ///< "typed in", "imported"; empty for what a device measured
        EditedRole,              ///< changed by a person after it was measured
        WholeDayRole,
        ValuesRole, ///< by the names of values()
    };
    Q_ENUM(Role)

    enum Kind { NoteEntry, HeartRate, BloodPressure, Weight, Temperature, Oxygen };
    Q_ENUM(Kind)

    /** Borrowed things outlive it. */
    EntryList(Readings *readings, const Clock *clock, UndoStack *undo, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_entries.size()); }
    double from() const { return static_cast<double>(m_from); }
    double to() const { return static_cast<double>(m_to); }
    qint64 person() const { return m_person; }
    void setPerson(qint64 person);
    QVariantList marks() const;
    const Explained &problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /** Shows the entries of [@p from, @p to). */
    Q_INVOKABLE void show(double from, double to);
    Q_INVOKABLE void reload();

    /** Keeps an entry that somebody typed in. @p when is a day and, but for a note about the whole day, a time:
     * "2026-11-20 14:05". @p values: a note has "text"; a reading "bpm", or "systolic", "diastolic" and perhaps
     * "pulse", or "kilograms", or "celsius", or "percent", and perhaps "note". False when that cannot be; problem says
     * why. */
    Q_INVOKABLE bool add(Kind kind, const QString &when, const QVariantMap &values);
    /** The same for the entry of @p row, whose kind stays. */
    Q_INVOKABLE bool change(int row, const QString &when, const QVariantMap &values);
    Q_INVOKABLE void remove(int row);
    /** Shows a reading without counting it, or counts it again. */
    Q_INVOKABLE void setExcluded(int row, bool excluded);
    Q_INVOKABLE void dismissProblem() { setProblem({}); }

    /** "2026-11-20 14:05", as @p when above, in the zone of this computer. */
    Q_INVOKABLE QString whenOf(double moment, bool wholeDay) const;
    Q_INVOKABLE QString now() const { return whenOf(static_cast<double>(m_clock->now().toMSecsSinceEpoch()), false); }

Q_SIGNALS:
    void countChanged();
    void spanChanged();
    void personChanged();
    void changed();
    void problemChanged();
    /** Readings came, went or counted differently: charts have to ask again. */
    void readingsChanged();

private:
    using AnyReading =
        std::variant<HeartRateReading, BloodPressureReading, WeightReading, TemperatureReading, OxygenReading>;
    struct Entry {
        Kind kind = NoteEntry;
        qint64 id = 0;
        QDateTime at; ///< UTC
        int offset = 0;
        bool wholeDay = false;
        ReadingInfo info;
        QString note;       ///< the text of a note, or what was written to a reading
        AnyReading reading; ///< but of a note

        bool operator==(const Entry &) const = default;
    };

    template<typename Reading> Result<> collect(Kind kind, QList<Entry> *entries) const;
    Result<> ask();
    void setEntries(const QList<Entry> &entries);
    void setProblem(const Explained &problem);
    bool refuse(const Error &error);
    /** UTC; invalid where @p when is none. */
    QDateTime momentOf(const QString &when, bool wholeDay) const;
    bool addNote(const Note &note);
    template<typename Reading> bool addReading(Kind kind, const Reading &reading, const QString &note);
    template<typename Reading> bool changeReading(const Entry &entry, const Reading &reading, const QString &note);
    template<typename Reading> bool keep(Kind kind, const Entry *entry, const Reading &reading, const QString &note);
    bool make(const QString &words, const UndoStack::Step &change, const UndoStack::Step &back);
    QString wordsOf(const Entry &entry) const;
    QString whenWords(const Entry &entry) const;

    Readings *m_readings;
    const Clock *m_clock;
    UndoStack *m_undo;
    qint64 m_from = 0;
    qint64 m_to = 0;
    qint64 m_person = 0;
    QList<Entry> m_entries;
    Explained m_problem;
};

} // namespace pulsekeep
