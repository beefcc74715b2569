// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrator.h"

#include "store/sqlite.h"
#include "store/words.h"

#include <QDir>
#include <QFile>

// Outside the namespace, as the macro wants it: the linker drops resources of a static library that nobody mentions.
static void initResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

QStringList scriptsIn(const QString &folder)
{
    return QDir(folder).entryList({u"????_*.sql"_s}, QDir::Files, QDir::Name);
}

} // namespace

QString migrationScripts()
{
    initResources();
    return u":/pulsekeep/store/migrations"_s;
}

int newestLayout(const QString &folder)
{
    return int(scriptsIn(folder).size());
}

Result<> migrate(sqlite::Connection *database, const QString &folder)
{
    const auto scripts = scriptsIn(folder);
    const auto present = database->number("PRAGMA user_version");
    if (auto outcome = database->outcome(); !outcome)
        return outcome;
    if (present > scripts.size())
        return Failure(Error(Error::Unsupported, u"layout %1, known to %2"_s.arg(present).arg(scripts.size()))
                           .explained(words::newer()));

    for (auto next = present + 1; next <= scripts.size(); ++next) {
        const QString &name = scripts.at(next - 1);
        QFile script(QDir(folder).filePath(name));
        if (name.left(4).toInt() != next || !script.open(QIODevice::ReadOnly))
            return Failure(Error::Storage, u"the script %1 is missing or cannot be read"_s.arg(next));
        sqlite::Transaction transaction(database);
        if (database->execute(script.readAll()))
            database->execute("PRAGMA user_version = " + QByteArray::number(next));
        if (auto outcome = transaction.commit(); !outcome)
            return Failure(Error(outcome.error().kind(), name + u": "_s + outcome.error().detail())
                               .explained(outcome.error().explanation()));
    }
    return {};
}

} // namespace pulsekeep
