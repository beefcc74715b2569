// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

const QString Appearance = u"look/appearance"_s;
const QString TextScale = u"look/textScale"_s;
const QString ReduceMovement = u"look/reduceMovement"_s;
const QString Units = u"units/system"_s;
const QString Language = u"look/language"_s;
const QString SyncOnStart = u"sync/onStart"_s;
const QString SyncEvery = u"sync/everyMinutes"_s;
const QString StepGoal = u"goals/steps"_s;
const QString ShownPerson = u"people/shown"_s;
const QString KeysElsewhere = u"keys/withoutKeyring"_s;

constexpr int UsualInterval = 30;
constexpr int UsualGoal = 8000;
constexpr int LeastGoal = 1000;
constexpr int MostGoal = 60'000; // as far as bands go

QStringList appearances()
{
    return {u"system"_s, u"light"_s, u"dark"_s};
}

QList<double> textScales()
{
    return {1, 1.15, 1.3, 2};
}

QStringList unitSystems()
{
    return {u"metric"_s, u"imperial"_s};
}

QStringList placesForKeys()
{
    return {u"ask"_s, u"file"_s, u"session"_s};
}

QStringList codes(const QVariantList &languages)
{
    QStringList codes(QString{});
    for (const auto &language : languages)
        codes.append(language.toMap().value(u"code"_s).toString());
    return codes;
}

QString usualUnits()
{
    return QLocale::system().measurementSystem() == QLocale::MetricSystem ? u"metric"_s : u"imperial"_s;
}

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent), m_file(file, QSettings::IniFormat), m_appearance(stored(Appearance, u"system"_s, appearances())),
      m_textScale(stored(TextScale, 1.0, textScales())), m_reduceMovement(m_file.value(ReduceMovement, false).toBool()),
      m_units(stored(Units, usualUnits(), unitSystems())), m_language(stored(Language, QString(), codes(languages()))),
      m_syncOnStart(m_file.value(SyncOnStart, true).toBool()),
      m_syncEvery(stored(SyncEvery, UsualInterval, syncIntervals())),
      m_stepGoal(m_file.value(StepGoal, UsualGoal).toInt()), m_shownPerson(m_file.value(ShownPerson, 0).toLongLong()),
      m_withoutKeyring(stored(KeysElsewhere, u"ask"_s, placesForKeys()))
{
    if (m_stepGoal < LeastGoal || m_stepGoal > MostGoal)
        m_stepGoal = UsualGoal;
}

template<typename T> T Preferences::stored(const QString &key, const T &usual, const QList<T> &choices) const
{
    const auto value = m_file.value(key);
    if (!value.isValid() || !value.canConvert<T>())
        return usual;
    const auto converted = value.value<T>();
    return choices.contains(converted) ? converted : usual;
}

void Preferences::store(const QString &key, const QVariant &value)
{
    m_file.setValue(key, value);
    m_file.sync();
    Explained problem;
    if (m_file.status() != QSettings::NoError) {
        problem =
            Explained(Explanation{tr("Your choice could not be kept."),
                                  tr("The file %1 cannot be written.").arg(QDir::toNativeSeparators(m_file.fileName())),
                                  tr("It counts until you close Pulsekeep. Free some space, or give yourself the "
                                     "right to write that file.")});
    }
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

template<typename T>
void Preferences::choose(T &member, const T &value, const QString &key, void (Preferences::*changed)())
{
    if (member == value)
        return;
    member = value;
    store(key, value);
    Q_EMIT(this->*changed)();
}

void Preferences::setAppearance(const QString &appearance)
{
    if (appearances().contains(appearance))
        choose(m_appearance, appearance, Appearance, &Preferences::appearanceChanged);
}

void Preferences::setTextScale(double scale)
{
    if (textScales().contains(scale))
        choose(m_textScale, scale, TextScale, &Preferences::textScaleChanged);
}

void Preferences::setReduceMovement(bool reduce)
{
    choose(m_reduceMovement, reduce, ReduceMovement, &Preferences::reduceMovementChanged);
}

void Preferences::setUnits(const QString &units)
{
    if (unitSystems().contains(units))
        choose(m_units, units, Units, &Preferences::unitsChanged);
}

void Preferences::setLanguage(const QString &code)
{
    if (codes(languages()).contains(code))
        choose(m_language, code, Language, &Preferences::languageChanged);
}

/** English is what the words are written in; others come as translations that are built in. */
QVariantList Preferences::languages()
{
    const auto entry = [](const QString &code) {
        return QVariantMap{{u"code"_s, code}, {u"name"_s, QLocale(code).nativeLanguageName()}};
    };
    QVariantList languages{QVariantMap{{u"code"_s, u"en"_s}, {u"name"_s, u"English"_s}}};
    const auto files = QDir(u":/i18n"_s).entryList({u"pulsekeep_*.qm"_s}, QDir::Files, QDir::Name);
    for (const auto &file : files) {
        const auto code = file.sliced(10).chopped(3);
        if (code != "en"_L1)
            languages.append(entry(code));
    }
    return languages;
}

void Preferences::setSyncOnStart(bool sync)
{
    choose(m_syncOnStart, sync, SyncOnStart, &Preferences::syncOnStartChanged);
}

void Preferences::setSyncEvery(int minutes)
{
    if (syncIntervals().contains(minutes))
        choose(m_syncEvery, minutes, SyncEvery, &Preferences::syncEveryChanged);
}

QList<int> Preferences::syncIntervals()
{
    return {0, 15, 30, 60, 120, 240};
}

void Preferences::setStepGoal(int steps)
{
    if (steps >= LeastGoal && steps <= MostGoal)
        choose(m_stepGoal, steps, StepGoal, &Preferences::stepGoalChanged);
}

int Preferences::leastStepGoal()
{
    return LeastGoal;
}

int Preferences::mostStepGoal()
{
    return MostGoal;
}

void Preferences::setShownPerson(qint64 person)
{
    choose(m_shownPerson, person, ShownPerson, &Preferences::shownPersonChanged);
}

void Preferences::setWithoutKeyring(const QString &choice)
{
    if (placesForKeys().contains(choice))
        choose(m_withoutKeyring, choice, KeysElsewhere, &Preferences::withoutKeyringChanged);
}

void Preferences::setKeysPlace(const QString &place)
{
    if (place == m_keysPlace)
        return;
    m_keysPlace = place;
    Q_EMIT keysPlaceChanged();
}

QString Preferences::version()
{
    return QCoreApplication::applicationVersion();
}

} // namespace pulsekeep
