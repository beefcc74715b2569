// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "explained.h"

#include <QSettings>
#include <QVariantList>

namespace pulsekeep {

/** What people choose in Settings, kept in an INI file of the data folder. Something unknown in the file counts as the
 *  usual choice; what is not one of the choices is not taken. */
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// "system", "light" or "dark".
    Q_PROPERTY(QString appearance READ appearance WRITE setAppearance NOTIFY appearanceChanged)
    /// 1, 1.15, 1.3 or 2.
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(bool reduceMovement READ reduceMovement WRITE setReduceMovement NOTIFY reduceMovementChanged)
    /// "metric" or "imperial".
    Q_PROPERTY(QString units READ units WRITE setUnits NOTIFY unitsChanged)
    /// One of languages, or empty for the system's. Counts from the next start.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    /// Those there are, each with "code" and "name", the name in the language itself.
    Q_PROPERTY(QVariantList languages READ languages CONSTANT)
    Q_PROPERTY(bool syncOnStart READ syncOnStart WRITE setSyncOnStart NOTIFY syncOnStartChanged)
    /// Minutes between syncs while the program runs; 0: none.
    Q_PROPERTY(int syncEvery READ syncEvery WRITE setSyncEvery NOTIFY syncEveryChanged)
    Q_PROPERTY(QList<int> syncIntervals READ syncIntervals CONSTANT)
    /// Steps a day.
    Q_PROPERTY(int stepGoal READ stepGoal WRITE setStepGoal NOTIFY stepGoalChanged)
    Q_PROPERTY(int leastStepGoal READ leastStepGoal CONSTANT)
    Q_PROPERTY(int mostStepGoal READ mostStepGoal CONSTANT)
    /// Where keys go when the desktop has no keyring: "ask", "file" or "session".
    Q_PROPERTY(QString withoutKeyring READ withoutKeyring WRITE setWithoutKeyring NOTIFY withoutKeyringChanged)
    /// Where the keys are now, as a part of a sentence; empty while nobody has said.
    Q_PROPERTY(QString keysPlace READ keysPlace WRITE setKeysPlace NOTIFY keysPlaceChanged)
    Q_PROPERTY(QString version READ version CONSTANT)
    /// When the file cannot be written: choices hold until the program ends.
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY problemChanged)

public:
    /** @p file is settings.ini of the data folder. */
    explicit Preferences(const QString &file, QObject *parent = nullptr);

    QString appearance() const { return m_appearance; }
    void setAppearance(const QString &appearance);
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    bool reduceMovement() const { return m_reduceMovement; }
    void setReduceMovement(bool reduce);
    QString units() const { return m_units; }
    void setUnits(const QString &units);
    QString language() const { return m_language; }
    void setLanguage(const QString &code);
    static QVariantList languages();
    bool syncOnStart() const { return m_syncOnStart; }
    void setSyncOnStart(bool sync);
    int syncEvery() const { return m_syncEvery; }
    void setSyncEvery(int minutes);
    static QList<int> syncIntervals();
    int stepGoal() const { return m_stepGoal; }
    void setStepGoal(int steps);
    static int leastStepGoal();
    static int mostStepGoal();
    /** Whose readings were shown last: Person::id; 0 for everybody's. */
    qint64 shownPerson() const { return m_shownPerson; }
    void setShownPerson(qint64 person);
    QString withoutKeyring() const { return m_withoutKeyring; }
    void setWithoutKeyring(const QString &choice);
    QString keysPlace() const { return m_keysPlace; }
    void setKeysPlace(const QString &place);
    static QString version();
    const Explained &problem() const { return m_problem; }

Q_SIGNALS:
    void appearanceChanged();
    void textScaleChanged();
    void reduceMovementChanged();
    void unitsChanged();
    void languageChanged();
    void syncOnStartChanged();
    void syncEveryChanged();
    void stepGoalChanged();
    void shownPersonChanged();
    void withoutKeyringChanged();
    void keysPlaceChanged();
    void problemChanged();

private:
    template<typename T> T stored(const QString &key, const T &usual, const QList<T> &choices) const;
    void store(const QString &key, const QVariant &value);
    template<typename T> void choose(T &member, const T &value, const QString &key, void (Preferences::*changed)());

    QSettings m_file;
    QString m_appearance;
    double m_textScale;
    bool m_reduceMovement;
    QString m_units;
    QString m_language;
    bool m_syncOnStart;
    int m_syncEvery;
    int m_stepGoal;
    qint64 m_shownPerson;
    QString m_withoutKeyring;
    QString m_keysPlace;
    Explained m_problem;
};

} // namespace pulsekeep
