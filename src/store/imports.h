// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/readings.h"

#include <tuple>

namespace pulsekeep {

/** A reading in a file. */
template<typename Reading> struct ReadingToImport {
    Reading reading;
    int offset = 0;         ///< seconds ahead of UTC where it was taken
    bool noSeconds = false; ///< the file tells no seconds: the same values in the same minute are the same reading
    qint64 person = 0;      ///< 0: nobody's
    QString note;
    bool excluded = false;
    QString excludedReason;
};

/** What is imported as one, and can be taken back as one. */
struct ImportBatch {
    QString file;   ///< its name, without folders
    QString format; ///< who wrote it: "omblepy", "pulsekeep", ...
    std::tuple<QList<ReadingToImport<HeartRateReading>>, QList<ReadingToImport<BloodPressureReading>>,
               QList<ReadingToImport<WeightReading>>, QList<ReadingToImport<TemperatureReading>>,
               QList<ReadingToImport<OxygenReading>>>
        readings;
    QList<Note> notes; ///< ids are ignored

    template<typename Reading> QList<ReadingToImport<Reading>> &of()
    {
        return std::get<QList<ReadingToImport<Reading>>>(readings);
    }
    template<typename Reading> const QList<ReadingToImport<Reading>> &of() const
    {
        return std::get<QList<ReadingToImport<Reading>>>(readings);
    }
    qsizetype size() const;
};

struct ImportOutcome {
    qint64 id = 0; ///< for undo(); 0 where nothing was new
    int added = 0;
    int known = 0; ///< there already with the same time and values, or twice in the file
};

/** An import that was made. */
struct StoredImport {
    qint64 id = 0;
    QDateTime at; ///< UTC
    QString file;
    QString format;
    qint64 readings = 0; ///< and notes that are there of it, also while it is undone
    bool undone = false;
};

/** Imports in the database. Every function is one transaction, durable when it returns. Errors are Storage but where
 *  said otherwise; NotFound for an import or person that is not there (any more). */
class Imports
{
public:
    /** Borrowed things outlive it. */
    Imports(sqlite::Connection *connection, const Clock *clock) : m_connection(connection), m_clock(clock) { }

    /** Keeps what is new. Known are readings with the same time that agree in all values that both have, whether they
     *  came from a device, were typed or imported; also device's readings that were removed or edited since. */
    Result<ImportOutcome> keep(const ImportBatch &batch);
    /** What keep() would do. */
    Result<ImportOutcome> rehearse(const ImportBatch &batch);
    /** Removes all of it, also what was edited since. redo() brings it back until Readings::tidy() is called. Both
     * return how many readings and notes. */
    Result<int> undo(qint64 id);
    Result<int> redo(qint64 id);
    /** Newest first. */
    Result<QList<StoredImport>> list() const;

private:
    Result<ImportOutcome> write(const ImportBatch &batch, bool commit);

    sqlite::Connection *m_connection;
    const Clock *m_clock;
};

} // namespace pulsekeep
