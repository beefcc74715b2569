// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/filekeystore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QLoggingCategory>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(secrets, "pulsekeep.secrets")

namespace pulsekeep {
namespace {

constexpr auto OnlyTheUser = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto Others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
constexpr qint64 SizeLimit = 1 << 20; ///< bytes; a device takes about a hundred
constexpr auto LockPatience = 2s;     ///< whoever holds it writes one small file

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

Error notWritable(const QString &detail)
{
    return Error(Error::Storage, detail)
        .explained({Words::tr("The file with the keys of your devices could not be written."),
                    Words::tr("The disk may be full, or the folder not writable."),
                    Words::tr("Free some space or check the folder's permissions, then try again.")});
}

Error notReadable(const QString &detail)
{
    return Error(Error::NotPermitted, detail)
        .explained(
            {Words::tr("The file with the keys of your devices could not be read."),
             Words::tr("It belongs to somebody else, or is not a plain file."),
             Words::tr("Check keys.json in Pulsekeep's data folder, or move it away and pair your devices again.")});
}

Error damaged(const QString &detail)
{
    return Error(Error::Malformed, detail)
        .explained(
            {Words::tr("The file with the keys of your devices is damaged."),
             Words::tr("Pulsekeep has left it as it is."),
             Words::tr(
                 "Put keys.json in Pulsekeep's data folder back from a copy, or move it away and pair your devices "
                 "again.")});
}

} // namespace

FileKeyStore::FileKeyStore(QString folder, Patience patience) : m_folder(std::move(folder)), m_patience(patience)
{
}

QString FileKeyStore::file() const
{
    return QDir(m_folder).filePath(u"keys.json"_s);
}

QString FileKeyStore::place() const
{
    return Words::tr("in a file that only you can read");
}

Result<FileKeyStore::Keys> FileKeyStore::read() const
{
    const QFileInfo info(file());
    if (!info.exists())
        return Keys();
    if (!info.isFile())
        return Failure(notReadable(u"keys.json is not a plain file"_s));
    QFile in(file());
    if (in.permissions() & Others) {
        if (!in.setPermissions(OnlyTheUser))
            return Failure(notReadable(in.errorString()));
        qCWarning(secrets, "Others were allowed to read the file of keys. Now only you are.");
    }
    if (!in.open(QFile::ReadOnly))
        return Failure(notReadable(in.errorString()));
    if (in.size() > SizeLimit)
        return Failure(damaged(u"%1 bytes"_s.arg(in.size())));

    const auto bytes = in.readAll();
    if (bytes.isEmpty()) // made, and then the program or the computer ended
        return Keys();
    const auto document = QJsonDocument::fromJson(bytes);
    const auto entries = document.object().value("keys"_L1);
    if (!entries.isObject())
        return Failure(damaged(u"no object of keys"_s));
    Keys keys;
    const auto object = entries.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto text = entry.value().toString().toLatin1();
        const auto key = QByteArray::fromHex(text);
        if (key.isEmpty() || key.toHex() != text)
            return Failure(damaged(u"an entry that is no key"_s));
        keys.insert(entry.key(), key);
    }
    return keys;
}

Result<> FileKeyStore::write(const Keys &keys) const
{
    // QSaveFile gives its temporary file the permissions of the one that it replaces, and 0666 without one.
    const int made = ::open(QFile::encodeName(file()).constData(), O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (made < 0)
        return Failure(notWritable(qt_error_string(errno)));
    ::close(made);

    QSaveFile out(file());
    if (!out.open(QFile::WriteOnly))
        return Failure(notWritable(out.errorString()));
    QJsonObject entries;
    for (auto key = keys.begin(); key != keys.end(); ++key)
        entries.insert(key.key(), QString::fromLatin1(key.value().toHex()));
    const QJsonObject whole{{u"version"_s, 1}, {u"keys"_s, entries}};
    out.write(QJsonDocument(whole).toJson());
    if (!out.commit())
        return Failure(notWritable(out.errorString()));
    return {};
}

Result<> FileKeyStore::change(const std::function<bool(Keys &)> &edit) const
{
    if (!QFileInfo::exists(m_folder)) {
        const QFileInfo folder(m_folder);
        if (!QDir().mkpath(folder.absolutePath())
            || !QDir().mkdir(folder.absoluteFilePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return Failure(notWritable(u"the data folder cannot be made"_s));
    }
    QLockFile lock(file() + u".lock"_s);
    if (!lock.tryLock(static_cast<int>(m_patience(LockPatience).count()))) {
        if (lock.error() == QLockFile::LockFailedError)
            return Failure(Error::Busy, u"another process holds keys.json.lock"_s);
        return Failure(notWritable(u"keys.json.lock cannot be made"_s));
    }
    auto keys = read();
    if (!keys)
        return Failure(keys.error());
    if (!edit(*keys))
        return {};
    return write(*keys);
}

QCoro::Task<Result<>> FileKeyStore::keep(QString device, QByteArray key)
{
    const auto insert = [&device, &key](Keys &keys) {
        keys.insert(device, key);
        return true;
    };
    co_return change(insert);
}

QCoro::Task<Result<QByteArray>> FileKeyStore::key(QString device)
{
    const auto keys = read();
    if (!keys)
        co_return Failure(keys.error());
    if (!keys->contains(device))
        co_return Failure(Error::NotFound, u"no key in keys.json"_s);
    co_return keys->value(device);
}

QCoro::Task<Result<>> FileKeyStore::forget(QString device)
{
    if (!QFileInfo::exists(file()))
        co_return {};
    const auto remove = [&device](Keys &keys) { return keys.remove(device) > 0; };
    co_return change(remove);
}

} // namespace pulsekeep
