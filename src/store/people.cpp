// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/people.h"

#include "store/sqlite.h"
#include "store/words.h"

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

const QDate FirstDay(1970, 1, 1);

Error noSuchPerson(qint64 person)
{
    return Error(Error::NotFound, u"person %1"_s.arg(person)).explained(words::noSuchPerson());
}

Person personIn(const sqlite::Statement &row)
{
    Person person;
    person.id = row.integer(0);
    person.name = row.text(1);
    if (!row.isNull(2))
        person.birthDate = FirstDay.addDays(row.integer(2));
    if (!row.isNull(3))
        person.sex = static_cast<Sex>(row.number(3));
    person.heightCm = row.optional(4);
    person.colour = row.number(5);
    person.place = row.number(6);
    return person;
}

} // namespace

Result<QList<Person>> People::list() const
{
    QList<Person> people;
    auto rows = m_connection->prepare("SELECT id, name, birth_date, sex, height_cm, colour, place FROM person"
                                      " WHERE removed_at IS NULL ORDER BY place, id");
    while (rows.next())
        people.append(personIn(rows));
    return m_connection->outcome().map([&people] { return std::move(people); });
}

Result<Person> People::keep(Person person)
{
    person.name = person.name.simplified();
    if (person.name.isEmpty())
        return Failure(Error(Error::Invalid, u"a person without a name"_s).explained(words::personNeedsName()));

    sqlite::Transaction transaction(m_connection);
    const auto present = list();
    if (!present)
        return Failure(present.error());
    bool known = false;
    for (const Person &other : *present) {
        known = known || other.id == person.id;
        if (other.id != person.id && other.name.compare(person.name, Qt::CaseInsensitive) == 0)
            return Failure(
                Error(Error::Invalid, u"two people of one name"_s).explained(words::personThere(other.name)));
    }

    // Not with ?: and two optionals, in whose empty one GCC 12 sees an uninitialised number when it optimises.
    std::optional<qint64> birth;
    if (person.birthDate.isValid())
        birth = FirstDay.daysTo(person.birthDate);
    std::optional<int> sex;
    if (person.sex)
        sex = int(*person.sex);
    if (person.id == 0) {
        person.place = present->isEmpty() ? 1 : present->last().place + 1;
        if (person.colour == 0)
            person.colour = int(m_connection->number("SELECT coalesce(max(colour), 0) + 1 FROM person"));
        m_connection
            ->prepare("INSERT INTO person (name, birth_date, sex, height_cm, colour, place) VALUES (?, ?, ?, ?, ?, ?)")
            .with(person.name, birth, sex, person.heightCm, person.colour, person.place)
            .run();
        person.id = m_connection->lastId();
    } else if (!known) {
        return Failure(noSuchPerson(person.id));
    } else {
        m_connection
            ->prepare("UPDATE person SET name = ?2, birth_date = ?3, sex = ?4, height_cm = ?5, colour = ?6, place = ?7"
                      " WHERE id = ?1")
            .with(person.id, person.name, birth, sex, person.heightCm, person.colour, person.place)
            .run();
    }
    return transaction.commit().map([&person] { return std::move(person); });
}

Result<> People::remove(qint64 person)
{
    sqlite::Transaction transaction(m_connection);
    m_connection->prepare("UPDATE person SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL")
        .with(person, m_clock->now())
        .run();
    if (m_connection->changes() == 0)
        return Failure(noSuchPerson(person));
    return transaction.commit();
}

Result<> People::restore(qint64 person)
{
    sqlite::Transaction transaction(m_connection);
    m_connection->prepare("UPDATE person SET removed_at = NULL WHERE id = ?").with(person).run();
    if (m_connection->changes() == 0)
        return Failure(noSuchPerson(person));
    return transaction.commit();
}

Result<qint64> People::assign(qint64 device, int user, qint64 person)
{
    sqlite::Transaction transaction(m_connection);
    const auto isThere = [this](const char *sql, qint64 id) {
        auto row = m_connection->prepare(sql);
        return row.with(id).next();
    };
    if (!isThere("SELECT 1 FROM device WHERE id = ?", device))
        return Failure(Error(Error::NotFound, u"device %1"_s.arg(device)).explained(words::noSuchDevice()));
    if (person != 0 && !isThere("SELECT 1 FROM person WHERE id = ? AND removed_at IS NULL", person))
        return Failure(noSuchPerson(person));

    qint64 before = 0;
    auto row = m_connection->prepare("SELECT person FROM assignment JOIN person ON person.id = assignment.person"
                                     " WHERE device = ? AND user = ? AND removed_at IS NULL");
    if (row.with(device, user).next())
        before = row.integer(0);
    row.reset();
    if (person == 0)
        m_connection->prepare("DELETE FROM assignment WHERE device = ? AND user = ?").with(device, user).run();
    else
        m_connection->prepare("INSERT OR REPLACE INTO assignment (device, user, person) VALUES (?, ?, ?)")
            .with(device, user, person)
            .run();
    return transaction.commit().map([before] { return before; });
}

Result<QList<Assignment>> People::assignments() const
{
    QList<Assignment> assignments;
    auto rows = m_connection->prepare("SELECT device, user, person FROM assignment"
                                      " JOIN person ON person.id = assignment.person WHERE removed_at IS NULL"
                                      " ORDER BY device, user");
    while (rows.next())
        assignments.append({rows.integer(0), rows.number(1), rows.integer(2)});
    return m_connection->outcome().map([&assignments] { return std::move(assignments); });
}

Result<> People::tidy()
{
    m_connection->execute("PRAGMA secure_delete = ON"); // what was removed shall not stay readable in free pages
    Result<> outcome;
    {
        sqlite::Transaction transaction(m_connection);
        m_connection->prepare("DELETE FROM person WHERE removed_at IS NOT NULL").run();
        outcome = transaction.commit();
    }
    m_connection->execute("PRAGMA secure_delete = OFF");
    return outcome;
}

} // namespace pulsekeep
