// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/sqlite.h"
#include "store/store.h"

namespace pulsekeep {

/** Held by the one process that may write. The system lets go of it when the process ends, however it ends. */
class WriterLock
{
public:
    WriterLock() = default;
    WriterLock(WriterLock &&other) noexcept;
    WriterLock &operator=(WriterLock &&other) noexcept;
    ~WriterLock();
    Q_DISABLE_COPY(WriterLock)

    /** Errors: Busy when somebody has it, Storage when the file cannot be made. */
    static Result<WriterLock> take(const QString &file);

private:
    int m_descriptor = -1;
};

/** A database that was looked at and brought up to date. */
struct OpenedDatabase {
    QString file;
    WriterLock lock; ///< let go of after the connection
    std::unique_ptr<sqlite::Connection> connection;
};

/** See Store::open(). Before an older database is brought up to date, a copy of it is kept beside it as
 *  pulsekeep-layout-N.sqlite; the next time that all is well, it goes. */
Result<OpenedDatabase> openDatabase(const QString &folder, Store::Access access);
/** With the scripts in a folder of the caller's. */
Result<OpenedDatabase> openDatabase(const QString &folder, Store::Access access, const QString &scripts);

/** Removes those copies of the database @p file. */
void removeCopiesOfLayouts(const QString &file);

} // namespace pulsekeep
