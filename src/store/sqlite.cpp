// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite.h"

#include "store/words.h"

#include <QFile>

#include <sqlite3.h>

#include <utility>

namespace pulsekeep::sqlite {

using namespace Qt::StringLiterals;

namespace {

Error errorOf(int code, const QString &detail)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error(Error::Busy, detail).explained(words::busy());
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error(Error::Malformed, detail).explained(words::damaged());
    case SQLITE_FULL:
        return Error(Error::Storage, detail).explained(words::full());
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Error(Error::Storage, detail).explained(words::notWritable());
    default:
        return {Error::Storage, detail};
    }
}

} // namespace

Statement::Statement(Connection *connection, sqlite3_stmt *statement) : m_connection(connection), m_statement(statement)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

bool Statement::next()
{
    if (!m_statement)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_connection->failed();
    sqlite3_reset(m_statement);
    return false;
}

bool Statement::run()
{
    if (!m_statement)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        m_connection->failed();
    sqlite3_reset(m_statement);
    return code == SQLITE_DONE || code == SQLITE_ROW;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

int Statement::number(int column) const
{
    return sqlite3_column_int(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

void Statement::bind(int parameter, std::nullptr_t)
{
    sqlite3_bind_null(m_statement, parameter);
}

void Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement, parameter, value);
}

void Statement::bind(int parameter, double value)
{
    sqlite3_bind_double(m_statement, parameter, value);
}

void Statement::bind(int parameter, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement, parameter, utf8.constData(), quint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int parameter, const QByteArray &value)
{
    sqlite3_bind_blob64(m_statement, parameter, value.constData(), quint64(value.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int parameter, const QDateTime &value)
{
    if (value.isValid())
        bind(parameter, value.toMSecsSinceEpoch());
    else
        bind(parameter, nullptr);
}

Connection::Connection(sqlite3 *handle) : m_handle(handle)
{
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    const int flags = mode == ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        const QString detail = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
        sqlite3_close(handle);
        return Failure(errorOf(code, detail));
    }
    sqlite3_busy_timeout(handle, 1000);
    // Without these, a file made by somebody else could run code of its own through views and triggers.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return std::unique_ptr<Connection>(new Connection(handle));
}

Connection::~Connection()
{
    sqlite3_close_v2(m_handle);
}

Statement Connection::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        failed();
    return {this, statement};
}

bool Connection::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    failed();
    return false;
}

qint64 Connection::number(const char *sql)
{
    auto statement = prepare(sql);
    return statement.next() ? statement.integer(0) : 0;
}

void Connection::setTidyOnClose(bool tidy)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, tidy ? 0 : 1, nullptr);
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_handle);
}

qint64 Connection::lastId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Connection::failed()
{
    if (!m_error)
        m_error = errorOf(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

Result<> Connection::outcome()
{
    if (const auto error = std::exchange(m_error, std::nullopt))
        return Failure(*error);
    return {};
}

Transaction::Transaction(Connection *connection) : m_connection(connection)
{
    connection->m_error.reset();
    m_open = connection->execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open)
        m_connection->execute("ROLLBACK");
    m_connection->m_error.reset();
}

Result<> Transaction::commit()
{
    if (auto outcome = m_connection->outcome(); !outcome)
        return outcome;
    m_open = !m_connection->execute("COMMIT");
    return m_connection->outcome();
}

Snapshot::Snapshot(Connection *connection) : m_connection(connection)
{
    connection->execute("SAVEPOINT question");
}

Snapshot::~Snapshot()
{
    m_connection->execute("RELEASE question");
}

} // namespace pulsekeep::sqlite
