// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QTimeZone>

#include <functional>

namespace pulsekeep {

namespace sqlite {
class Connection;
}

/** A live session that somebody kept. */
struct StoredRecording {
    qint64 id = 0;
    qint64 device = 0;
    QString name;
    QDateTime beganAt;              ///< UTC
    std::optional<QDateTime> ended; ///< UTC; nothing while it goes on
    QTimeZone zone = QTimeZone::utc();
    qint64 samples = 0; ///< values of all kinds
    int marks = 0;
};

/** What came in a second or two. The bytes are the caller's; they are compressed here. */
struct RecordingPart {
    QDateTime start; ///< UTC, what the times within count from
    QDateTime until; ///< UTC, of the last value
    int samples = 0;
    QByteArray bytes;
};

/** The recordings in the database. Every function is one transaction, durable when it returns. Errors are Storage but
 *  where said otherwise; NotFound for a recording that is not there (any more). */
class Recordings
{
public:
    /** @p connection outlives it. */
    explicit Recordings(sqlite::Connection *connection) : m_connection(connection) { }

    Result<StoredRecording> begin(qint64 device, const QString &name, const QDateTime &at, const QTimeZone &zone);
    Result<> append(qint64 recording, const RecordingPart &part);
    Result<> mark(qint64 recording, const QDateTime &at);
    Result<> end(qint64 recording, const QDateTime &at);
    Result<> rename(qint64 recording, const QString &name);
    /** Puts it aside: restore() brings it back until tidy() is called. */
    Result<> remove(qint64 recording, const QDateTime &at);
    Result<> restore(qint64 recording);

    /** Newest first, without those put aside. */
    Result<QList<StoredRecording>> list() const;
    Result<QList<QDateTime>> marks(qint64 recording) const;
    /** In order, streaming; stops when @p part returns false. Malformed for a damaged one. */
    Result<> eachPart(qint64 recording, const std::function<bool(const RecordingPart &part)> &function) const;

    /** At the start of the program: ends what a crash left open where its last part ended, and wipes what was put
     *  aside. How many were ended. */
    Result<int> tidy();

private:
    Result<> changeOne(const char *sql, qint64 recording, const QString &text, const QDateTime &at);

    sqlite::Connection *m_connection;
};

} // namespace pulsekeep
