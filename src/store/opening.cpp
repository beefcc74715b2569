// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/opening.h"

#include "store/migrator.h"
#include "store/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 OurApplicationId = 0x504b4550; // "PKEP", also in the first script
constexpr auto HeaderSize = 100;
// Up to here the whole file is looked over at each start (55 MB take 0.4 s): a small one always, a larger one only
// after Pulsekeep was ended with the log in use.
constexpr qint64 SmallFile = 8 * 1024 * 1024;
constexpr qint64 LargeFile = 64 * 1024 * 1024;

Result<int> openPrivately(const QString &file, int flags)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        const Error error(Error::Storage, file + u": "_s + QString::fromLocal8Bit(std::strerror(errno)));
        if (errno == ENOSPC || errno == EDQUOT)
            return Failure(error.explained(words::full()));
        return Failure(error.explained(words::notWritable(QFileInfo(file).path())));
    }
    return descriptor;
}

/** Makes the folder and those above it, for nobody else's eyes. One that is there keeps its permissions. */
Result<> makeFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return {};
    if (const QString above = info.path(); above != folder) {
        if (auto outcome = makeFolder(above); !outcome)
            return outcome;
    }
    if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) != 0 && errno != EEXIST)
        return Failure(Error(Error::Storage, folder + u": "_s + QString::fromLocal8Bit(std::strerror(errno)))
                           .explained(words::notWritable(folder)));
    return {};
}

QString logOf(const QString &file)
{
    return file + u"-wal"_s;
}

/** What a file says of itself in its first bytes; read without SQLite, which would make files beside it. */
struct Header {
    enum Kind { Missing, Empty, Foreign, Database } kind = Missing;
    quint32 layout = 0;
    bool ours = false;
    bool whole = true; ///< as long as the header says; a log may still hold the rest
};

Result<Header> headerOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Header();
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Error(Error::Storage, path + u": "_s + file.errorString()).explained(words::notWritable(path)));
    const QByteArray bytes = file.read(HeaderSize);
    Header header;
    if (bytes.isEmpty()) {
        header.kind = Header::Empty;
        return header;
    }
    header.kind = Header::Foreign;
    if (bytes.size() < HeaderSize || !bytes.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return header;
    header.kind = Header::Database;
    header.layout = qFromBigEndian<quint32>(bytes.constData() + 60);
    header.ours = qFromBigEndian<quint32>(bytes.constData() + 68) == OurApplicationId;
    const auto pageSize = qFromBigEndian<quint16>(bytes.constData() + 16);
    const qint64 pages = qFromBigEndian<quint32>(bytes.constData() + 28);
    header.whole = file.size() >= pages * (pageSize == 1 ? 65536 : pageSize);
    return header;
}

/** Copies the file (and its log) to a name with the date of its last change. Once for a state: looking at the same
 * damage again makes no second copy. Returns the copy's path, empty when there could be none. */
QString keepCopy(const QString &file)
{
    const QFileInfo info(file);
    QString copy = info.dir().filePath(u"%1-damaged-%2.%3"_s.arg(
        info.completeBaseName(), info.lastModified().toUTC().toString(u"yyyy-MM-dd'T'HHmmss'Z'"_s), info.suffix()));
    const auto copied = [](const QString &from, const QString &to) {
        if (QFileInfo(to).size() == QFileInfo(from).size() && QFile::exists(to))
            return true;
        QFile::remove(to);
        if (QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner))
            return true;
        QFile::remove(to);
        return false;
    };
    if (!copied(file, copy))
        return {};
    if (QFile::exists(logOf(file)) && !copied(logOf(file), logOf(copy)))
        return {};
    return copy;
}

Error damaged(const QString &file, const QString &detail)
{
    return Error(Error::Malformed, detail).explained(words::damaged(file, keepCopy(file)));
}

Error newer(quint32 layout, int newest)
{
    return Error(Error::Unsupported, u"layout %1, known to %2"_s.arg(layout).arg(newest)).explained(words::newer());
}

/** Where the copy of a database of an older layout goes. */
QString copyOfLayout(const QString &file, qint64 layout)
{
    const QFileInfo info(file);
    return info.dir().filePath(u"%1-layout-%2.%3"_s.arg(info.completeBaseName()).arg(layout).arg(info.suffix()));
}

/** Brings an older database up to date, and keeps a copy of it as it was. */
Result<> bringUpToDate(sqlite::Connection *connection, const QString &file, qint64 layout, const QString &scripts)
{
    const QString copy = copyOfLayout(file, layout);
    // VACUUM takes an empty file, which has the right permissions from the beginning; one of an earlier attempt goes.
    const auto descriptor = openPrivately(copy, O_RDWR | O_CREAT | O_TRUNC);
    if (!descriptor)
        return Failure(Error(descriptor.error().kind(), descriptor.error().detail()).explained(words::noCopy(copy)));
    ::close(*descriptor);
    connection->prepare("VACUUM INTO ?").with(copy).run();
    if (const auto outcome = connection->outcome(); !outcome) {
        QFile::remove(copy);
        return Failure(Error(outcome.error().kind(), outcome.error().detail()).explained(words::noCopy(copy)));
    }
    if (const auto outcome = migrate(connection, scripts); !outcome)
        return Failure(Error(outcome.error().kind(), outcome.error().detail()).explained(words::notUpToDate(copy)));
    return {};
}

/** Removes a file that was not there before. */
class Leftover
{
public:
    explicit Leftover(QString file) : m_file(std::move(file)), m_wasThere(QFile::exists(m_file)) { }
    ~Leftover()
    {
        if (!m_wasThere && !m_wanted)
            QFile::remove(m_file);
    }
    Q_DISABLE_COPY_MOVE(Leftover)
    void keep() { m_wanted = true; }

private:
    QString m_file;
    bool m_wasThere;
    bool m_wanted = false;
};

/** What SQLite finds wrong: everything that it can tell without the indexes' contents, or only the small tables. */
QString findings(sqlite::Connection *connection, bool everything)
{
    if (everything) {
        auto check = connection->prepare("PRAGMA quick_check(1)");
        if (!check.next()) {
            const auto outcome = connection->outcome();
            return outcome ? u"no answer"_s : outcome.error().detail();
        }
        const QString found = check.text(0);
        return found == u"ok"_s ? QString() : found;
    }
    auto tables = connection->prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN"
                                      " ('device', 'zone', 'visit', 'sync_mark', 'day')");
    while (tables.next()) {
        auto check = connection->prepare(("PRAGMA quick_check(" + tables.blob(0) + ")").constData());
        if (check.next() && check.text(0) != u"ok"_s)
            return check.text(0);
    }
    if (const auto outcome = connection->outcome(); !outcome)
        return outcome.error().detail();
    return {};
}

Result<OpenedDatabase> openToRead(OpenedDatabase opened, const Header &header, int newest)
{
    if (header.kind == Header::Missing || header.kind == Header::Empty)
        return Failure(Error(Error::NotFound, opened.file).explained(words::nothingYet()));
    if (header.ours && header.layout > quint32(newest))
        return Failure(newer(header.layout, newest));
    auto connection = sqlite::Connection::open(opened.file, sqlite::Connection::ReadOnly);
    if (!connection)
        return Failure(connection.error());
    opened.connection = std::move(*connection);
    const auto layout = opened.connection->number("PRAGMA user_version");
    if (auto outcome = opened.connection->outcome(); !outcome)
        return Failure(outcome.error());
    if (layout > newest)
        return Failure(newer(quint32(layout), newest));
    if (layout < newest)
        return Failure(Error(Error::Unsupported, u"layout %1 is to be brought to %2"_s.arg(layout).arg(newest))
                           .explained(words::older()));
    return opened;
}

} // namespace

WriterLock::WriterLock(WriterLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

WriterLock &WriterLock::operator=(WriterLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

WriterLock::~WriterLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<WriterLock> WriterLock::take(const QString &file)
{
    const auto descriptor = openPrivately(file, O_RDWR | O_CREAT);
    if (!descriptor)
        return Failure(descriptor.error());
    WriterLock lock;
    lock.m_descriptor = *descriptor;
    // Not QLockFile: it believes that a holder in another sandbox, whose process number it cannot see, is gone.
    if (::flock(*descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return Failure(Error(Error::Busy, file).explained(words::busy()));
        return Failure(Error::Storage, file + u": "_s + QString::fromLocal8Bit(std::strerror(errno)));
    }
    return lock;
}

void removeCopiesOfLayouts(const QString &file)
{
    const QFileInfo info(file);
    const auto pattern = u"%1-layout-*.%2"_s.arg(info.completeBaseName(), info.suffix());
    for (const QString &copy : info.dir().entryList({pattern}, QDir::Files))
        info.dir().remove(copy);
}

Result<OpenedDatabase> openDatabase(const QString &folder, Store::Access access)
{
    return openDatabase(folder, access, migrationScripts());
}

Result<OpenedDatabase> openDatabase(const QString &folder, Store::Access access, const QString &scripts)
{
    const int newest = newestLayout(scripts);
    const QString absolute = QDir::cleanPath(QDir(folder).absolutePath());
    OpenedDatabase opened;
    opened.file = absolute + u"/pulsekeep.sqlite"_s;
    const QString log = logOf(opened.file);

    if (access == Store::ReadOnly) {
        const auto header = headerOf(opened.file);
        if (!header)
            return Failure(header.error());
        return openToRead(std::move(opened), *header, newest);
    }

    if (auto outcome = makeFolder(absolute); !outcome)
        return Failure(outcome.error());
    auto lock = WriterLock::take(absolute + u"/pulsekeep.lock"_s);
    if (!lock)
        return Failure(lock.error());
    opened.lock = std::move(*lock);

    const auto header = headerOf(opened.file);
    if (!header)
        return Failure(header.error());
    const bool logHasPages = QFileInfo(log).size() > 0;
    switch (header->kind) {
    case Header::Missing:
    case Header::Empty:
        // Nothing but a log: the file was cut off, for a new database gets its first page before any log.
        if (logHasPages)
            return Failure(damaged(opened.file, u"the file is empty, its log is not"_s));
        break;
    case Header::Foreign:
        return Failure(Error(Error::Malformed, u"no SQLite database"_s)
                           .explained(words::foreign(opened.file, keepCopy(opened.file))));
    case Header::Database:
        if (header->ours && header->layout > quint32(newest))
            return Failure(newer(header->layout, newest));
        if (!header->whole && !logHasPages)
            return Failure(damaged(opened.file, u"the file was cut off"_s));
        break;
    }

    const auto descriptor = openPrivately(opened.file, O_RDWR | O_CREAT);
    if (!descriptor)
        return Failure(descriptor.error());
    const auto size = QFileInfo(opened.file).size();
    ::close(*descriptor);

    Leftover sharedMemory(opened.file + u"-shm"_s);
    Leftover emptyLog(log);
    auto connection = sqlite::Connection::open(opened.file, sqlite::Connection::ReadWrite);
    if (!connection)
        return Failure(connection.error());
    opened.connection = std::move(*connection);
    // Until all is known to be well, closing must not write what the log holds into the file.
    opened.connection->setTidyOnClose(false);

    // The log may hold a newer first page than the file.
    const auto layout = opened.connection->number("PRAGMA user_version");
    const auto application = opened.connection->number("PRAGMA application_id");
    const auto tables = opened.connection->number("SELECT count(*) FROM sqlite_schema");
    if (const auto outcome = opened.connection->outcome(); !outcome) {
        opened.connection.reset();
        if (outcome.error().kind() == Error::Malformed)
            return Failure(damaged(opened.file, outcome.error().detail()));
        return Failure(outcome.error());
    }
    if (tables > 0 && application != OurApplicationId) {
        opened.connection.reset();
        return Failure(Error(Error::Malformed, u"the database of another program"_s)
                           .explained(words::foreign(opened.file, keepCopy(opened.file))));
    }
    if (layout > newest) {
        opened.connection.reset();
        return Failure(newer(quint32(layout), newest));
    }
    const bool everything = size <= (logHasPages ? LargeFile : SmallFile);
    if (const QString found = findings(opened.connection.get(), everything); !found.isEmpty()) {
        opened.connection.reset();
        return Failure(damaged(opened.file, found));
    }

    opened.connection->setTidyOnClose(true);
    sharedMemory.keep();
    emptyLog.keep();
    // Others shall not read along, even where the file came from a backup with wider permissions.
    QFile::setPermissions(opened.file, QFile::ReadOwner | QFile::WriteOwner);
    opened.connection->execute("PRAGMA journal_mode = WAL;"
                               "PRAGMA synchronous = FULL;" // durable when keep() returns
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA cache_size = -16384;"
                               "PRAGMA journal_size_limit = 8388608;");
    if (const auto outcome = opened.connection->outcome(); !outcome)
        return Failure(outcome.error());
    if (layout == newest) {
        removeCopiesOfLayouts(opened.file); // it has been opened in the new layout before, and works
        return opened;
    }
    const auto outcome = tables > 0 ? bringUpToDate(opened.connection.get(), opened.file, layout, scripts)
                                    : migrate(opened.connection.get(), scripts);
    if (!outcome)
        return Failure(outcome.error());
    return opened;
}

} // namespace pulsekeep
