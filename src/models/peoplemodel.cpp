// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplemodel.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <memory>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestLife = 130; // years

struct NamedSex {
    Sex sex;
    QLatin1StringView name;
};

constexpr std::array Sexes{NamedSex{Sex::Female, QLatin1StringView("female")},
                           NamedSex{Sex::Male, QLatin1StringView("male")},
                           NamedSex{Sex::Other, QLatin1StringView("other")}};

QString nameOfSex(std::optional<Sex> sex)
{
    for (const auto &named : Sexes) {
        if (named.sex == sex)
            return named.name;
    }
    return {};
}

/** As people write days: 1948-03-12, or as in their locale. */
QDate dayIn(const QString &text)
{
    const auto written = text.trimmed();
    const auto day = QDate::fromString(written, Qt::ISODate);
    return day.isValid() ? day : QLocale().toDate(written, QLocale::LongFormat);
}

std::optional<Sex> sexNamed(const QString &name)
{
    for (const auto &named : Sexes) {
        if (named.name == name)
            return named.sex;
    }
    return {};
}

/** Takes over what is there of @p values. */
void tell(const QVariantMap &values, Person *person)
{
    if (values.contains(u"name"_s))
        person->name = values.value(u"name"_s).toString().simplified();
    if (values.contains(u"birthDate"_s))
        person->birthDate = dayIn(values.value(u"birthDate"_s).toString());
    if (values.contains(u"sex"_s))
        person->sex = sexNamed(values.value(u"sex"_s).toString());
    if (values.contains(u"height"_s)) {
        const int height = values.value(u"height"_s).toInt();
        person->heightCm = height > 0 ? std::optional(height) : std::nullopt;
    }
}

} // namespace

PeopleModel::PeopleModel(People *people, const Clock *clock, UndoStack *undo, QObject *parent)
    : QAbstractListModel(parent), m_store(people), m_clock(clock), m_undo(undo)
{
    reload();
}

void PeopleModel::reload()
{
    const auto read = reread();
    const auto problem = read ? Explained() : Explained(read.error().explanation());
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

Result<> PeopleModel::reread()
{
    const auto people = m_store->list();
    if (!people)
        return Failure(people.error());
    const auto assignments = m_store->assignments();
    if (!assignments)
        return Failure(assignments.error());
    m_assignments = *assignments;
    setPeople(*people);
    Q_EMIT ownersChanged();
    return {};
}

/** Row by row, so that who is being looked at stays where they are. */
void PeopleModel::setPeople(const QList<Person> &people)
{
    const int before = count();
    for (int row = count() - 1; row >= 0; --row) {
        const auto id = m_people.at(row).id;
        if (std::none_of(people.cbegin(), people.cend(), [id](const Person &other) { return other.id == id; })) {
            beginRemoveRows({}, row, row);
            m_people.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < people.size(); ++row) {
        const auto &person = people.at(row);
        if (row >= count() || m_people.at(row).id != person.id) {
            const int old = rowOf(person.id);
            if (old >= 0) {
                beginMoveRows({}, old, old, {}, row);
                m_people.move(old, row);
                endMoveRows();
            } else {
                beginInsertRows({}, row, row);
                m_people.insert(row, person);
                endInsertRows();
            }
        }
        if (m_people.at(row) != person) {
            m_people[row] = person;
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
    if (before != count())
        Q_EMIT countChanged();
    if (m_shown != 0 && rowOf(m_shown) < 0)
        m_shown = 0;
    Q_EMIT shownChanged();
}

void PeopleModel::show(qint64 person)
{
    const auto wanted = rowOf(person) >= 0 ? person : 0;
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    Q_EMIT shownChanged();
}

QStringList PeopleModel::names() const
{
    QStringList names;
    for (const auto &person : m_people)
        names.append(person.name);
    return names;
}

QString PeopleModel::shownName() const
{
    return nameOf(m_shown);
}

int PeopleModel::shownColour() const
{
    const auto *known = person(m_shown);
    return known ? known->colour : 0;
}

const Person *PeopleModel::person(qint64 id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_people.at(row);
}

int PeopleModel::rowOf(qint64 person) const
{
    for (int row = 0; row < count(); ++row) {
        if (m_people.at(row).id == person)
            return row;
    }
    return -1;
}

qint64 PeopleModel::personAt(int row) const
{
    return row >= 0 && row < count() ? m_people.at(row).id : 0;
}

QString PeopleModel::nameOf(qint64 person) const
{
    const auto *known = this->person(person);
    return known ? known->name : QString();
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &person = m_people.at(index.row());
    switch (role) {
    case PersonIdRole:
        return person.id;
    case Qt::DisplayRole:
    case NameRole:
        return person.name;
    case BirthDateRole:
        return person.birthDate.isValid() ? person.birthDate.toString(Qt::ISODate) : QString();
    case SexRole:
        return nameOfSex(person.sex);
    case HeightRole:
        return person.heightCm ? QVariant(*person.heightCm) : QVariant();
    case ColourRole:
        return person.colour;
    default:
        return {};
    }
}

QHash<int, QByteArray> PeopleModel::roleNames() const
{
    return {{PersonIdRole, "personId"}, {NameRole, "name"},     {BirthDateRole, "birthDate"},
            {SexRole, "sex"},           {HeightRole, "height"}, {ColourRole, "colour"}};
}

QString PeopleModel::nameFault(const QString &name, qint64 person) const
{
    const auto wanted = name.simplified();
    if (wanted.isEmpty())
        return tr("Everybody needs a name.");
    for (const auto &other : m_people) {
        if (other.id != person && other.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return tr("Somebody is called that already.");
    }
    return {};
}

QString PeopleModel::birthFault(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return {};
    const auto day = dayIn(text);
    if (!day.isValid())
        return tr("Year, month and day");
    const auto today = m_clock->now().toTimeZone(m_clock->zone()).date();
    return day > today || day < today.addYears(-LongestLife) ? tr("Nobody here was born then.") : QString();
}

QVariantMap PeopleModel::valuesOf(qint64 person) const
{
    const auto *known = this->person(person);
    const auto told = known ? *known : Person();
    return {{u"name"_s, told.name},
            {u"birthDate"_s, told.birthDate.isValid() ? told.birthDate.toString(Qt::ISODate) : QString()},
            {u"sex"_s, nameOfSex(told.sex)},
            {u"height"_s, told.heightCm.value_or(0)}};
}

qint64 PeopleModel::add(const QVariantMap &values)
{
    Person person;
    tell(values, &person);
    const auto added = std::make_shared<qint64>(0);
    const auto change = [this, person, added]() -> Result<> {
        if (*added != 0) {
            const auto back = m_store->restore(*added);
            if (!back)
                return Failure(back.error());
        } else {
            const auto kept = m_store->keep(person);
            if (!kept)
                return Failure(kept.error());
            *added = kept->id;
        }
        return reread();
    };
    const auto back = [this, added]() -> Result<> {
        const auto removed = m_store->remove(*added);
        if (!removed)
            return Failure(removed.error());
        return reread();
    };
    //: %1 is a person's name
    return m_undo->make(tr("%1 was added.").arg(person.name), change, back) ? *added : 0;
}

bool PeopleModel::change(qint64 person, const QVariantMap &values)
{
    const auto *known = this->person(person);
    if (!known)
        return false;
    const Person before = *known;
    Person after = before;
    tell(values, &after);
    if (after == before)
        return true;
    const auto keep = [this](const Person &version) -> Result<> {
        const auto kept = m_store->keep(version);
        if (!kept)
            return Failure(kept.error());
        return reread();
    };
    //: %1 is a person's name
    return m_undo->make(
        tr("%1 was changed.").arg(after.name), [keep, after] { return keep(after); },
        [keep, before] { return keep(before); });
}

void PeopleModel::remove(qint64 person)
{
    const auto name = nameOf(person);
    if (name.isEmpty())
        return;
    const bool wasShown = m_shown == person;
    const auto change = [this, person]() -> Result<> {
        const auto removed = m_store->remove(person);
        if (!removed)
            return Failure(removed.error());
        return reread();
    };
    const auto back = [this, person, wasShown]() -> Result<> {
        const auto restored = m_store->restore(person);
        if (!restored)
            return Failure(restored.error());
        const auto read = reread();
        if (read && wasShown)
            show(person);
        return read;
    };
    //: %1 is a person's name
    m_undo->make(tr("%1 was removed.").arg(name), change, back);
}

qint64 PeopleModel::wearerOf(qint64 device, int user) const
{
    for (const auto &assignment : m_assignments) {
        if (assignment.device == device && assignment.user == user)
            return assignment.person;
    }
    return 0;
}

void PeopleModel::assign(qint64 device, int user, qint64 person)
{
    const auto before = wearerOf(device, user);
    if (before == person)
        return;
    const auto give = [this, device, user](qint64 to) -> Result<> {
        const auto given = m_store->assign(device, user, to);
        if (!given)
            return Failure(given.error());
        return reread();
    };
    const auto words = person == 0 ? tr("Its readings are nobody’s in particular.")
                                   //: %1 is a person's name
                                   : tr("Its readings are %1’s.").arg(nameOf(person));
    m_undo->make(words, [give, person] { return give(person); }, [give, before] { return give(before); });
}

} // namespace pulsekeep
