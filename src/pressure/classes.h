// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace pulsekeep {

/** Whose classes sort the values. */
enum class PressureScheme {
    Esh2023, ///< European Society of Hypertension 2023, table 1 (office values; the same as ESC/ESH 2018)
    Esc2024, ///< European Society of Cardiology 2024
    Acc2017, ///< American College of Cardiology and American Heart Association 2017
    Own,     ///< a limit that the person sets, with a doctor as a rule
};

/** Two values in whole mmHg. */
struct PressureLimit {
    int systolic = 0;
    int diastolic = 0;

    /** Whether a value lies below: both parts do. */
    bool holds(int ofSystolic, int ofDiastolic) const { return ofSystolic < systolic && ofDiastolic < diastolic; }
    bool operator==(const PressureLimit &) const = default;
};

/** From here on blood pressure measured at home counts as high: ESH 2023 (J Hypertens 2023;41:1874), table 4; ESC 2024
 *  (Eur Heart J 2024;45:3912), table 5. Both give it for 140/90 in the office. */
constexpr PressureLimit HomeLimit{135, 85};
/** The same in ACC/AHA 2017, where high begins at 130/80 in the office: table 11 of Hypertension 2018;71:e13 gives
 * 130/80 at home for that, and 135/85 only for 140/90, which is stage 2 there. */
constexpr PressureLimit AccHomeLimit{130, 80};

/** One class of a scheme. */
struct PressureClass {
    QString id;         ///< stable, for files and tests: "high_normal"
    QString name;       ///< translated: "High normal"
    QString reach;      ///< translated: "130–139 or 85–89"
    QString colour;     ///< name of the token of its colour; its band's has "Band" at the end
    QString shape;      ///< circle, square, diamond, triangleUp, triangleDown, octagon
    PressureLimit from; ///< mmHg: either value from here on, unless a higher class takes it
};

/** The classes of one scheme, from low to high. */
class PressureClasses
{
public:
    explicit PressureClasses(PressureScheme scheme = PressureScheme::Esh2023, PressureLimit own = HomeLimit);

    PressureScheme scheme() const { return m_scheme; }
    /** "ESH 2023". */
    QString name() const { return schemeName(m_scheme); }
    const QList<PressureClass> &all() const { return m_classes; }
    const PressureClass &at(int index) const { return m_classes.at(index); }
    int count() const { return static_cast<int>(m_classes.size()); }

    /** Place of the class; the worse of the two values decides. */
    int of(int systolic, int diastolic) const;
    int ofSystolic(int mmHg) const;
    int ofDiastolic(int mmHg) const;

    /** From here on a value measured at home counts as high; with own limits the own one. */
    PressureLimit homeLimit() const;

    /** So high that the guideline asks for a second measurement and for help: from 180 or 110 (ESH, ESC), above 180 or
     *  120 (ACC/AHA, own limits). */
    bool isCrisis(int systolic, int diastolic) const;
    /** What to do then, in the guideline's terms. One paragraph, translated. */
    QString crisisAdvice() const;

    static QString schemeName(PressureScheme scheme);
    /** "esh2023", "esc2024", "acc2017", "own": as settings and the command line write them. */
    static QString schemeId(PressureScheme scheme);
    static std::optional<PressureScheme> schemeOf(const QString &id);

private:
    PressureScheme m_scheme;
    QList<PressureClass> m_classes;
};

} // namespace pulsekeep
