// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/columns.h"
#include "import/momentreader.h"
#include "store/imports.h"
#include "store/people.h"

namespace pulsekeep {

/** How a file is to be taken. */
struct ReadingFileOptions {
    QTimeZone zone;                 ///< of times that name none
    QString locale;                 ///< of the user, for dates that can be meant both ways: "en_US"
    std::optional<DateOrder> order; ///< as the person says
    qint64 person = 0;              ///< whose all of it is; 0: as a column says
    std::optional<int> user;        ///< only of this user, where a column tells users apart
    QList<Person> people;           ///< for the names in a column
};

/** A column as it was understood. */
struct TakenColumn {
    QString header; ///< as in the file
    RecognisedColumn as;
};

/** A row that cannot be imported. */
struct BadRow {
    int line = 0;   ///< in the file, from 1
    QString reason; ///< translated
};

/** A file, understood but not imported. */
struct ReadingFile {
    QString format; ///< "omblepy", "obpm", "omron connect", "pulsekeep" or "table"
    QList<ReadingKind> kinds;
    bool notes = false; ///< holds notes rather than readings
    QList<TakenColumn> columns;
    QList<QStringList> firstRows; ///< the first five, as they are
    int rows = 0;                 ///< below the headers
    int leftOut = 0;              ///< of another user, of minutes, or without a value
    int badRows = 0;
    QList<BadRow> bad; ///< the first hundred
    DateOrder order = DateOrder::DayFirst;
    bool orderIsGuessed = false; ///< every date could be meant both ways: ask
    QStringList unknownPeople;   ///< names in a column that nobody here has: their readings are nobody's
    ImportBatch batch;
};

/** Understands a table of readings: what it holds, what each column is taken for, and which rows make no sense. Errors:
 *  Malformed for what is no text, Unsupported when no column is understood. */
Result<ReadingFile> readReadingFile(const QByteArray &bytes, const QString &name, const ReadingFileOptions &options);

} // namespace pulsekeep
