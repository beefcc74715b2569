// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QDate>
#include <QList>

#include <optional>

namespace pulsekeep {

namespace sqlite {
class Connection;
}

/** The numbers are stored: never change one. */
enum class Sex { Female = 1, Male = 2, Other = 3 };

/** Somebody whose readings are kept. */
struct Person {
    qint64 id = 0;
    QString name;
    QDate birthDate;        ///< invalid: not told
    std::optional<Sex> sex; ///< nothing: not told
    std::optional<int> heightCm;
    int colour = 0; ///< which of the theme's colours for people
    int place = 0;  ///< in lists, the lowest first

    bool operator==(const Person &) const = default;
};

/** Whose readings those of a device's user are. */
struct Assignment {
    qint64 device = 0;
    int user = 0; ///< as the device numbers them, from 1; 0: the whole device, but for users given to somebody else
    qint64 person = 0;

    bool operator==(const Assignment &) const = default;
};

/** The people in the database. Every function is one transaction, durable when it returns. Errors are Storage but where
 *  said otherwise; NotFound for a person or device that is not there. */
class People
{
public:
    /** Borrowed things outlive it. */
    People(sqlite::Connection *connection, const Clock *clock) : m_connection(connection), m_clock(clock) { }

    /** By place, without removed ones. */
    Result<QList<Person>> list() const;
    /** Adds a person (id 0, last in place and with the next colour where none is given) or changes one. Returns them as
     *  kept. Invalid for a name of blanks only, or one that another person has. */
    Result<Person> keep(Person person);
    /** Their readings and notes stay, as nobody's. restore() brings back person and readings until tidy() is called. */
    Result<> remove(qint64 person);
    Result<> restore(qint64 person);

    /** From now on all readings of this user of the device, old and new, are @p person's; 0: nobody's. Returns whose
     *  they were. */
    Result<qint64> assign(qint64 device, int user, qint64 person);
    /** By device and user, without those of removed people. */
    Result<QList<Assignment>> assignments() const;

    /** At the start of the program: wipes removed people. */
    Result<> tidy();

private:
    sqlite::Connection *m_connection;
    const Clock *m_clock;
};

} // namespace pulsekeep
