// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressurechoices.h"

#include <QSettings>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

QString groupOf(qint64 person)
{
    return u"pressure-%1"_s.arg(person);
}

int between(const QVariant &value, int lowest, int highest, int usual)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= lowest && number <= highest ? number : usual;
}

} // namespace

PressureChoice PressureChoices::of(qint64 person) const
{
    QSettings file(m_file, QSettings::IniFormat);
    file.beginGroup(groupOf(person));
    PressureChoice choice;
    choice.scheme = PressureClasses::schemeOf(file.value(u"scheme"_s).toString()).value_or(choice.scheme);
    choice.own.systolic =
        between(file.value(u"ownSystolic"_s), LowestOwnLimit.systolic, HighestOwnLimit.systolic, choice.own.systolic);
    choice.own.diastolic = between(file.value(u"ownDiastolic"_s), LowestOwnLimit.diastolic, HighestOwnLimit.diastolic,
                                   choice.own.diastolic);
    choice.seriesAsOne = file.value(u"seriesAsOne"_s, choice.seriesAsOne).toBool();
    choice.weekBegan = QDate::fromString(file.value(u"weekBegan"_s).toString(), Qt::ISODate);
    return choice;
}

bool PressureChoices::keep(qint64 person, const PressureChoice &choice) const
{
    QSettings file(m_file, QSettings::IniFormat);
    file.beginGroup(groupOf(person));
    file.setValue(u"scheme"_s, PressureClasses::schemeId(choice.scheme));
    file.setValue(u"ownSystolic"_s, choice.own.systolic);
    file.setValue(u"ownDiastolic"_s, choice.own.diastolic);
    file.setValue(u"seriesAsOne"_s, choice.seriesAsOne);
    file.setValue(u"weekBegan"_s, choice.weekBegan.toString(Qt::ISODate));
    file.sync();
    return file.status() == QSettings::NoError;
}

} // namespace pulsekeep
