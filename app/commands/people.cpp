// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "finddevice.h"
#include "findperson.h"
#include "services.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PeopleCommand)
};

QString sexName(Sex sex)
{
    switch (sex) {
    case Sex::Female:
        return u"female"_s;
    case Sex::Male:
        return u"male"_s;
    case Sex::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Sex> sexNamed(const QString &name)
{
    for (const auto sex : {Sex::Female, Sex::Male, Sex::Other}) {
        if (name == sexName(sex))
            return sex;
    }
    return {};
}

/** "Cuff, user 1" or "Band". */
QString assignmentText(const Assignment &assignment, const QList<StoredDevice> &devices)
{
    for (const auto &device : devices) {
        if (device.id == assignment.device)
            return assignment.user == 0 ? device.name : Words::tr("%1, user %2").arg(device.name).arg(assignment.user);
    }
    return {};
}

Result<ExitStatus> list(const Invocation &with, const Store &store)
{
    const auto people = store.people()->list();
    const auto assignments = store.people()->assignments();
    const auto devices = store.devicesEver();
    if (!people || !assignments || !devices)
        return Failure(!people ? people.error() : !assignments ? assignments.error() : devices.error());
    QList<QStringList> table;
    for (const auto &person : *people) {
        QStringList texts;
        QJsonArray objects;
        for (const auto &assignment : *assignments) {
            if (assignment.person != person.id)
                continue;
            texts += assignmentText(assignment, *devices);
            objects += QJsonObject{{u"device"_s, assignment.device}, {u"user"_s, assignment.user}};
        }
        if (with.output->json()) {
            const bool born = person.birthDate.isValid();
            with.output->object(
                {{u"id"_s, person.id},
                 {u"name"_s, person.name},
                 {u"birth_date"_s, born ? QJsonValue(person.birthDate.toString(Qt::ISODate)) : QJsonValue()},
                 {u"sex"_s, person.sex ? QJsonValue(sexName(*person.sex)) : QJsonValue()},
                 {u"height_cm"_s, person.heightCm ? QJsonValue(*person.heightCm) : QJsonValue()},
                 {u"devices"_s, objects}});
        } else {
            table.append({QString::number(person.id), person.name, texts.join(u"; "_s)});
        }
    }
    if (!table.isEmpty()) {
        table.prepend({Words::tr("No."), Words::tr("Name"), Words::tr("Devices")});
        with.output->table(table, {0});
    } else if (!with.output->json()) {
        with.output->line(Words::tr("There is nobody yet. \"pulsekeep people add NAME\" adds somebody."));
    }
    return ExitStatus::Done;
}

void tell(const Invocation &with, const Person &person, const QString &sentence)
{
    if (with.output->json())
        with.output->object({{u"id"_s, person.id}, {u"name"_s, person.name}});
    else
        with.output->line(sentence);
}

Result<ExitStatus> add(const Invocation &with, Store *store, const QString &name)
{
    const auto &arguments = *with.arguments;
    Person person;
    person.name = name;
    if (arguments.has(u"birth-date"_s)) {
        person.birthDate = QDate::fromString(arguments.value(u"birth-date"_s), Qt::ISODate);
        if (!person.birthDate.isValid())
            return wrongUse(with, Words::tr("A date of birth is written like 1948-02-29."));
    }
    if (arguments.has(u"sex"_s)) {
        person.sex = sexNamed(arguments.value(u"sex"_s));
        if (!person.sex)
            return wrongUse(with, Words::tr("--sex is female, male or other."));
    }
    if (arguments.has(u"height"_s)) {
        constexpr int Tallest = 280;
        const int height = arguments.value(u"height"_s).toInt();
        if (height < 1 || height > Tallest)
            return wrongUse(with, Words::tr("--height is a number of centimetres."));
        person.heightCm = height;
    }
    const auto kept = store->people()->keep(person);
    if (!kept)
        return Failure(kept.error());
    tell(with, *kept, Words::tr("%1 is there now.").arg(kept->name));
    return ExitStatus::Done;
}

Result<ExitStatus> assign(const Invocation &with, Store *store, const QString &deviceText, const QString &name)
{
    constexpr int MostUsers = 255;
    int user = 0;
    if (with.arguments->has(u"user"_s)) {
        user = with.arguments->value(u"user"_s).toInt();
        if (user < 1 || user > MostUsers)
            return wrongUse(with, Words::tr("--user is a number from 1 on."));
    }
    const auto devices = store->devicesEver(); // also those that were forgotten while their readings stayed
    if (!devices)
        return Failure(devices.error());
    const auto device = findDevice(*devices, deviceText);
    if (!device)
        return Failure(device.error());
    Person person;
    if (name != "-"_L1) {
        const auto found = findPerson(*store, name);
        if (!found)
            return Failure(found.error());
        person = *found;
    }
    const auto assigned = store->people()->assign(device->id, user, person.id);
    if (!assigned)
        return Failure(assigned.error());
    const auto what = assignmentText({device->id, user, person.id}, *devices);
    tell(with, person,
         person.id == 0 ? Words::tr("Readings of %1 are nobody's now.").arg(what)
                        : Words::tr("Readings of %1 are those of %2 now.").arg(what, person.name));
    return ExitStatus::Done;
}

Result<ExitStatus> remove(const Invocation &with, Store *store, const QString &name)
{
    const auto person = findPerson(*store, name);
    if (!person)
        return Failure(person.error());
    const auto removed = store->people()->remove(person->id);
    if (!removed)
        return Failure(removed.error());
    tell(with, *person, Words::tr("%1 is removed. The readings stay, as nobody's.").arg(person->name));
    return ExitStatus::Done;
}

QCoro::Task<Result<ExitStatus>> run(Invocation with)
{
    const auto &words = with.arguments->words;
    const auto store = with.services->store();
    if (!store)
        co_return Failure(store.error());
    if (words.isEmpty() || (words.first() == "list"_L1 && words.size() == 1))
        co_return list(with, **store);
    if (words.first() == "add"_L1 && words.size() == 2)
        co_return add(with, *store, words.at(1));
    if (words.first() == "assign"_L1 && words.size() == 3)
        co_return assign(with, *store, words.at(1), words.at(2));
    if (words.first() == "remove"_L1 && words.size() == 2)
        co_return remove(with, *store, words.at(1));
    co_return wrongUse(with, Words::tr("\"people\" is followed by list, add NAME, assign DEVICE NAME or remove NAME."));
}

} // namespace

Command peopleCommand()
{
    Command command;
    command.name = u"people"_s;
    command.words = u"[list | add NAME | assign DEVICE NAME | remove NAME]"_s;
    command.summary = Words::tr("Show whose readings are kept, and give devices to people (to \"-\": to nobody)");
    command.most = 3;
    command.options = {
        {u"user"_s, Words::tr("assign: of this user of the device only."), u"N"_s},
        {u"birth-date"_s, Words::tr("add: such as 1948-02-29."), u"DATE"_s},
        {u"sex"_s, Words::tr("add: female, male or other."), u"SEX"_s},
        {u"height"_s, Words::tr("add: in centimetres."), u"CM"_s},
    };
    command.run = run;
    return command;
}

} // namespace pulsekeep
