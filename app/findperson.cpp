// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findperson.h"

#include "finddevice.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(FindPerson)
};

} // namespace

Result<Person> findPerson(const Store &store, const QString &text)
{
    const auto people = store.people()->list();
    if (!people)
        return Failure(people.error());
    const auto wanted = text.simplified();
    QList<Person> found;
    for (const auto &person : *people) {
        if (QString::number(person.id) == wanted || person.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return person;
        if (begins(person.name, wanted))
            found.append(person);
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty()) {
        const Explanation explanation{
            Words::tr("Nobody is called \"%1\".").arg(text), {}, Words::tr("\"pulsekeep people\" shows who there is.")};
        return Failure(Error(Error::NotFound).explained(explanation));
    }
    QStringList names;
    for (const auto &person : std::as_const(found))
        names += person.name;
    const Explanation explanation{Words::tr("\"%1\" could be more than one person: %2.").arg(text, names.join(u", "_s)),
                                  {},
                                  Words::tr("Write more of the name, or their number.")};
    return Failure(Error(Error::Invalid).explained(explanation));
}

Result<QMap<qint64, QString>> peopleNames(const Store &store)
{
    const auto people = store.people()->list();
    if (!people)
        return Failure(people.error());
    QMap<qint64, QString> names;
    for (const auto &person : *people)
        names.insert(person.id, person.name);
    return names;
}

} // namespace pulsekeep
