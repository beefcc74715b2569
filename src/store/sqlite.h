// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

// SQLite as the store uses it: its C interface with owners. Not QtSql, because that wraps every value in a QVariant,
// which halves the speed of bulk inserts and more, and because its plug-in may bring a second SQLite of its own.
namespace pulsekeep::sqlite {

class Connection;

/** A prepared statement. Columns count from 0, parameters from 1. A failure ends the rows, and is told by the
 *  connection's outcome(): so a loop over rows reads straight, and forgets no error. */
class Statement
{
public:
    Statement() = default;
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();
    Q_DISABLE_COPY(Statement)

    /** Starts anew with all parameters in order: numbers, QString, QByteArray, QDateTime (milliseconds), optionals of
     *  them (nothing is NULL). */
    template<typename... Values> Statement &with(const Values &...values)
    {
        reset();
        int parameter = 0;
        (bind(++parameter, values), ...);
        return *this;
    }

    /** Whether there is a (next) row. Starts anew after the last. */
    bool next();
    /** For what gives no rows: whether it went well. */
    bool run();
    void reset();

    qint64 integer(int column) const;
    int number(int column) const;
    double real(int column) const;
    bool isNull(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QDateTime time(int column) const; ///< UTC; invalid for NULL
    template<typename T = int> std::optional<T> optional(int column) const
    {
        if (isNull(column))
            return std::nullopt;
        if constexpr (std::is_floating_point_v<T>)
            return static_cast<T>(real(column));
        else
            return static_cast<T>(integer(column));
    }

private:
    friend class Connection;
    Statement(Connection *connection, sqlite3_stmt *statement);

    void bind(int parameter, std::nullptr_t);
    void bind(int parameter, qint64 value);
    void bind(int parameter, int value) { bind(parameter, qint64(value)); }
    void bind(int parameter, bool value) { bind(parameter, qint64(value)); }
    void bind(int parameter, double value);
    void bind(int parameter, const QString &value);
    void bind(int parameter, const QByteArray &value);
    void bind(int parameter, const QDateTime &value);
    template<typename T> void bind(int parameter, const std::optional<T> &value)
    {
        if (!value)
            bind(parameter, nullptr);
        else if constexpr (std::is_integral_v<T>)
            bind(parameter, qint64(*value));
        else
            bind(parameter, *value);
    }

    Connection *m_connection = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

/** One open database. */
class Connection
{
public:
    enum Mode { ReadOnly, ReadWrite };

    /** Opens the file @p path, which exists. */
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /** One statement. */
    Statement prepare(const char *sql);
    Statement prepare(const QByteArray &sql) { return prepare(sql.constData()); }
    /** Any number of statements, rows ignored. */
    bool execute(const QByteArray &sql);
    /** The first column of the first row as a number, 0 without a row. */
    qint64 number(const char *sql);

    /** Whether closing may move the write-ahead log into the file, as SQLite does by itself. */
    void setTidyOnClose(bool tidy);
    /** Rows changed by the last statement. */
    qint64 changes() const;
    qint64 lastId() const;

    /** The first failure since this was asked last. */
    Result<> outcome();

private:
    friend class Statement;
    friend class Transaction;
    explicit Connection(sqlite3 *handle);
    void failed();

    sqlite3 *m_handle;
    std::optional<Error> m_error;
};

/** All or nothing: what is not committed is taken back. */
class Transaction
{
public:
    explicit Transaction(Connection *connection);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /** Commits when nothing failed since the beginning; else takes everything back and says what failed. */
    Result<> commit();

private:
    Connection *m_connection;
    bool m_open = false;
};

/** Many reads that see the same moment. */
class Snapshot
{
public:
    explicit Snapshot(Connection *connection);
    ~Snapshot();
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    Connection *m_connection;
};

} // namespace pulsekeep::sqlite
