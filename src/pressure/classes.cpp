// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressure/classes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PressureClasses)
};

PressureClass make(const char *id, const QString &name, PressureLimit from, const char *colour, const char *shape)
{
    PressureClass result;
    result.id = QString::fromLatin1(id);
    result.name = name;
    result.from = from;
    result.colour = QString::fromLatin1(colour);
    result.shape = QString::fromLatin1(shape);
    return result;
}

// J Hypertens 2023;41:1874, table 1. "Grade 3: 180 or more and/or 110 or more".
QList<PressureClass> esh2023()
{
    return {make("optimal", Words::tr("Optimal"), {0, 0}, "bpOptimal", "circle"),
            make("normal", Words::tr("Normal"), {120, 80}, "bpNormal", "square"),
            make("high_normal", Words::tr("High normal"), {130, 85}, "bpHighNormal", "diamond"),
            make("grade_1", Words::tr("Grade 1"), {140, 90}, "bpGrade1", "triangleUp"),
            make("grade_2", Words::tr("Grade 2"), {160, 100}, "bpGrade2", "triangleDown"),
            make("grade_3", Words::tr("Grade 3"), {180, 110}, "bpGrade3", "octagon")};
}

// Eur Heart J 2024;45:3912, figure 6.
QList<PressureClass> esc2024()
{
    return {make("non_elevated", Words::tr("Not elevated"), {0, 0}, "bpNormal", "square"),
            make("elevated", Words::tr("Elevated"), {120, 70}, "bpHighNormal", "diamond"),
            make("hypertension", Words::tr("Hypertension"), {140, 90}, "bpGrade1", "triangleUp")};
}

// Hypertension 2018;71:e13, table 6, and figure 11 for the crisis ("above 180 and/or above 120"). Elevated asks for a
// diastolic value below 80, so from 80 on stage 1 takes all.
QList<PressureClass> acc2017()
{
    return {make("normal", Words::tr("Normal"), {0, 0}, "bpNormal", "square"),
            make("elevated", Words::tr("Elevated"), {120, 80}, "bpHighNormal", "diamond"),
            make("stage_1", Words::tr("Stage 1"), {130, 80}, "bpGrade1", "triangleUp"),
            make("stage_2", Words::tr("Stage 2"), {140, 90}, "bpGrade2", "triangleDown"),
            make("crisis", Words::tr("Crisis"), {181, 121}, "bpGrade3", "octagon")};
}

QList<PressureClass> ownClasses(PressureLimit limit)
{
    return {make("within", Words::tr("Within your limit"), {0, 0}, "bpNormal", "square"),
            make("above", Words::tr("From your limit on"), limit, "bpGrade1", "triangleUp")};
}

/** "130–139"; the last mmHg belongs to the class too. */
QString stretch(int from, int below)
{
    return u"%1–%2"_s.arg(from).arg(below - 1);
}

/** Where each class lies, in words: from its own limits and those of the next. */
void tellReaches(QList<PressureClass> *classes)
{
    for (qsizetype i = 0; i < classes->size(); ++i) {
        const auto from = classes->at(i).from;
        auto &reach = (*classes)[i].reach;
        if (i + 1 == classes->size()) {
            //: Blood pressure; %1 is the upper value, %2 the lower one
            reach = Words::tr("from %1 or %2").arg(from.systolic).arg(from.diastolic);
            continue;
        }
        const auto next = classes->at(i + 1).from;
        if (i == 0)
            reach = Words::tr("below %1/%2").arg(next.systolic).arg(next.diastolic);
        else if (from.diastolic == next.diastolic)
            //: Blood pressure; %1 is a stretch such as 120–129, %2 the lower value
            reach = Words::tr("%1 and below %2").arg(stretch(from.systolic, next.systolic)).arg(next.diastolic);
        else
            //: Blood pressure; both are stretches such as 130–139
            reach = Words::tr("%1 or %2")
                        .arg(stretch(from.systolic, next.systolic), stretch(from.diastolic, next.diastolic));
    }
}

struct SchemeName {
    PressureScheme scheme;
    const char *id;
};

constexpr std::array schemes{SchemeName{PressureScheme::Esh2023, "esh2023"},
                             SchemeName{PressureScheme::Esc2024, "esc2024"},
                             SchemeName{PressureScheme::Acc2017, "acc2017"}, SchemeName{PressureScheme::Own, "own"}};

bool isEuropean(PressureScheme scheme)
{
    return scheme == PressureScheme::Esh2023 || scheme == PressureScheme::Esc2024;
}

} // namespace

PressureClasses::PressureClasses(PressureScheme scheme, PressureLimit own) : m_scheme(scheme)
{
    switch (scheme) {
    case PressureScheme::Esh2023:
        m_classes = esh2023();
        break;
    case PressureScheme::Esc2024:
        m_classes = esc2024();
        break;
    case PressureScheme::Acc2017:
        m_classes = acc2017();
        break;
    case PressureScheme::Own:
        m_classes = ownClasses(own);
        break;
    }
    tellReaches(&m_classes);
}

int PressureClasses::of(int systolic, int diastolic) const
{
    return std::max(ofSystolic(systolic), ofDiastolic(diastolic));
}

int PressureClasses::ofSystolic(int mmHg) const
{
    int index = count() - 1;
    while (index > 0 && mmHg < m_classes.at(index).from.systolic)
        --index;
    return index;
}

int PressureClasses::ofDiastolic(int mmHg) const
{
    int index = count() - 1;
    while (index > 0 && mmHg < m_classes.at(index).from.diastolic)
        --index;
    return index;
}

PressureLimit PressureClasses::homeLimit() const
{
    switch (m_scheme) {
    case PressureScheme::Acc2017:
        return AccHomeLimit;
    case PressureScheme::Own:
        return m_classes.constLast().from;
    default:
        return HomeLimit;
    }
}

bool PressureClasses::isCrisis(int systolic, int diastolic) const
{
    return isEuropean(m_scheme) ? systolic >= 180 || diastolic >= 110 : systolic > 180 || diastolic > 120;
}

QString PressureClasses::crisisAdvice() const
{
    const auto range = isEuropean(m_scheme)
        //: %1 is the name of a guideline
        ? Words::tr("%1 asks to rule out an emergency from 180 or 110 mmHg on.").arg(name())
        : Words::tr("ACC/AHA 2017 calls values above 180 or above 120 mmHg a hypertensive crisis.");
    return range + u' '
        + Words::tr(
               "Sit still for five minutes and measure again. If it is as high again, get medical help today. With "
               "chest "
               "pain, shortness of breath, back pain, numbness, weakness, a change of sight or trouble speaking, call "
               "the emergency number at once.");
}

QString PressureClasses::schemeName(PressureScheme scheme)
{
    switch (scheme) {
    case PressureScheme::Esh2023:
        return u"ESH 2023"_s;
    case PressureScheme::Esc2024:
        return u"ESC 2024"_s;
    case PressureScheme::Acc2017:
        return u"ACC/AHA 2017"_s;
    case PressureScheme::Own:
        return Words::tr("Own limit");
    }
    Q_UNREACHABLE();
}

QString PressureClasses::schemeId(PressureScheme scheme)
{
    for (const auto &entry : schemes) {
        if (entry.scheme == scheme)
            return QString::fromLatin1(entry.id);
    }
    Q_UNREACHABLE();
}

std::optional<PressureScheme> PressureClasses::schemeOf(const QString &id)
{
    for (const auto &entry : schemes) {
        if (id == QLatin1StringView(entry.id))
            return entry.scheme;
    }
    return {};
}

} // namespace pulsekeep
