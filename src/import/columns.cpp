// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/columns.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace pulsekeep {
namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/** Letters and digits only, without accents: "Unregelmäßiger Herzschlag" is "unregelmassigerherzschlag". */
QString plain(const QString &text)
{
    QString letters;
    for (const QChar character : text.toLower().replace(u"ß"_s, u"ss"_s).normalized(QString::NormalizationForm_D)) {
        if (character.isLetterOrNumber())
            letters += character;
    }
    return letters;
}

/** Each name leads to the column. */
const QHash<QString, Column> &columnsByName()
{
    // Sources: omblepy.py (datetime,dia,sys,bpm,mov,ihb); obpm's mainwindow.cpp (user;date;time;sys;dia;bpm;comment);
    // reports of Omron connect in English (Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed,
    // TruRead,Notes), in German (Datum,Zeit,Systolisch (mmHg),...,Unregelmäßiger Herzschlag festgestellt,Mögliches
    // AFib, Notizen) and of its Asian edition ("Measurement Date","Timezone","SYS(mmHg)","DIA(mmHg)","Pulse(bpm)",
    // "Irregular heartbeat detected","Body Movement","Cuff wrap guide","room temperature(°C)"; "Weight(kg)",
    // "Body Fat(%)","Skeletal Muscle(%)"), as other programs that read these files have them. UBPM's and the other
    // languages' names are not seen in a file yet.
    static const QHash<QString, Column> columns = [] {
        struct Names {
            Column column;
            const char *names;
        };
        static constexpr std::array all{
            Names{Column::Moment,
                  "datetime dateandtime timestamp measurementdate measuredat takenat zeitpunkt datumuhrzeit datumzeit"
                  " dateheure fechahora dataora dateetheure fechayhora datumentijd"},
            Names{Column::Date, "date datum fecha data dato datumdermessung messdatum"},
            Names{Column::TimeOfDay, "time zeit uhrzeit heure hora ora tijd tid timeofday messzeit"},
            Names{Column::Zone, "timezone zeitzone fuseauhoraire"},
            Names{Column::Systolic,
                  "sys systolic systole systolisch systolique sistolica sistolico syst systolicbp systolicpressure"
                  " systolicbloodpressure bloodpressuresystolic obererwert"},
            Names{Column::Diastolic,
                  "dia diastolic diastole diastolisch diastolique diastolica diastolico diast diastolicbp"
                  " diastolicpressure diastolicbloodpressure bloodpressurediastolic untererwert"},
            Names{Column::MeanArterial, "map mean meanarterial meanarterialpressure"},
            Names{Column::Pulse,
                  "pulse puls pul bpm pulserate pulsrate heartrate herzfrequenz pouls frequencecardiaque pulso"
                  " frecuenciacardiaca frequenzacardiaca hartslag polso pr hr pulsebpm heartratebpm"},
            Names{Column::IrregularHeartbeat,
                  "ihb irregular irregularheartbeat irregularheartbeatdetected unregelmassigerherzschlag"
                  " unregelmassigerherzschlagfestgestellt arrhythmia arrhythmie irregularpulse"
                  " battementdecoeurirregulierdetecte"},
            Names{Column::Movement, "mov movement bodymovement bodymovementdetected bewegung korperbewegung"},
            Names{Column::CuffOk, "cuffok cuffwrapguide cuff manschette"},
            Names{Column::Weight, "weight weightkg gewicht poids peso bodyweight korpergewicht"},
            Names{Column::Impedance, "impedance impedanceohm impedanz"},
            Names{Column::Fat,
                  "fat bodyfat bodyfatpercentage fatpercent fatpercentage korperfett massegrasse fatratio"},
            Names{Column::Muscle, "muscle muscles skeletalmuscle musclepercent skeletmuskel muskeln"},
            Names{Column::Water, "water bodywater waterpercent hydration korperwasser"},
            Names{Column::Temperature,
                  "temperature temp temperaturecelsius bodytemperature temperatur korpertemperatur temperatura"},
            Names{Column::Site, "site temperaturesite"},
            Names{Column::Saturation,
                  "spo2 oxygen oxygenpercent saturation oxygensaturation bloodoxygen sauerstoffsattigung o2 spo2percent"
                  " saturationenoxygene"},
            Names{Column::HeartRateSource, "heartratesource"},
            Names{Column::User, "user uid usernumber benutzer nutzer"},
            Names{Column::Person, "person profile profil name"},
            Names{Column::Note,
                  "note notes notizen notiz comment comments kommentar msg message remark remarks bemerkung remarques"
                  " notas opmerkingen"},
            Names{Column::WholeDay, "wholeday"},
            Names{Column::Excluded, "excluded inv invisible invalid"},
            Names{Column::ExcludedReason, "excludedreason"},
        };
        QHash<QString, Column> byName;
        for (const auto &[column, names] : all) {
            for (const QString &name : QString::fromLatin1(names).split(u' '))
                byName.insert(name, column);
        }
        return byName;
    }();
    return columns;
}

/** The unit in brackets or after the name, if any is named. */
QString unitIn(QString *header)
{
    static constexpr std::array suffixes{"mmHg", "bpm", "kg", "lbs", "lb", "ohm", "percent", "celsius", "kPa", "%"};
    const qsizetype open = std::max(header->indexOf(u'('), header->indexOf(u'['));
    if (open > 0) {
        QString unit = header->sliced(open + 1);
        unit.truncate(std::max(unit.indexOf(u')'), unit.indexOf(u']')));
        header->truncate(open);
        return unit.trimmed().toLower();
    }
    for (const char *suffix : suffixes) {
        const auto text = QString::fromLatin1(suffix);
        for (const QString &part : {u'_' + text, u' ' + text}) {
            if (header->endsWith(part, Qt::CaseInsensitive)) {
                header->chop(part.size());
                return text.toLower();
            }
        }
    }
    return {};
}

} // namespace

RecognisedColumn columnNamed(const QString &header)
{
    QString name = header.trimmed();
    const QString unit = unitIn(&name);
    RecognisedColumn found;
    found.column = columnsByName().value(plain(name), Column::None);
    switch (found.column) {
    case Column::Weight:
        if (unit.startsWith("lb"_L1))
            found.unit = Unit::Pounds;
        else if (unit == "st"_L1)
            found.unit = Unit::Stones;
        else if (unit == "g"_L1)
            found.unit = Unit::Grams;
        break;
    case Column::Temperature:
        if (unit.contains(u'f'))
            found.unit = Unit::Fahrenheit;
        break;
    case Column::Systolic:
    case Column::Diastolic:
    case Column::MeanArterial:
        if (unit == "kpa"_L1)
            found.unit = Unit::Kilopascals;
        break;
    case Column::Fat:
    case Column::Muscle:
    case Column::Water:
        // Scales tell shares, some programs masses: these are not kept.
        if (unit == "kg"_L1 || unit.startsWith("lb"_L1))
            found.column = Column::None;
        break;
    default:
        break;
    }
    return found;
}

QString columnTitle(Column column)
{
    switch (column) {
    case Column::None:
        return Words::tr("left out");
    case Column::Moment:
        return Words::tr("date and time");
    case Column::Date:
        return Words::tr("date");
    case Column::TimeOfDay:
        return Words::tr("time of day");
    case Column::Zone:
        return Words::tr("time zone");
    case Column::Systolic:
        return Words::tr("systolic pressure");
    case Column::Diastolic:
        return Words::tr("diastolic pressure");
    case Column::MeanArterial:
        return Words::tr("mean arterial pressure");
    case Column::Pulse:
        return Words::tr("pulse");
    case Column::IrregularHeartbeat:
        return Words::tr("irregular heartbeat");
    case Column::Movement:
        return Words::tr("movement");
    case Column::CuffOk:
        return Words::tr("fit of the cuff");
    case Column::Weight:
        return Words::tr("weight");
    case Column::Impedance:
        return Words::tr("impedance");
    case Column::Fat:
        return Words::tr("body fat");
    case Column::Muscle:
        return Words::tr("muscle");
    case Column::Water:
        return Words::tr("body water");
    case Column::Temperature:
        return Words::tr("temperature");
    case Column::Site:
        return Words::tr("where the temperature was taken");
    case Column::Saturation:
        return Words::tr("oxygen saturation");
    case Column::HeartRate:
        return Words::tr("heart rate");
    case Column::HeartRateSource:
        return Words::tr("minute or single value");
    case Column::User:
        return Words::tr("user of the device");
    case Column::Person:
        return Words::tr("person");
    case Column::Note:
        return Words::tr("note");
    case Column::WholeDay:
        return Words::tr("note about the whole day");
    case Column::Excluded:
        return Words::tr("excluded");
    case Column::ExcludedReason:
        return Words::tr("why it is excluded");
    }
    Q_UNREACHABLE();
}

} // namespace pulsekeep
