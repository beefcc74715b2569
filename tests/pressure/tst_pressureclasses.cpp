// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressure/classes.h"
#include "support/support.h"

using namespace pulsekeep;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(pulsekeep::PressureScheme)

// The limits below are copied from the guidelines' tables, each with the value just before it.
class TestPressureClasses : public QObject
{
    Q_OBJECT

    static void row(PressureScheme scheme, int systolic, int diastolic, const char *id)
    {
        const auto name = u"%1 %2/%3"_s.arg(PressureClasses::schemeId(scheme)).arg(systolic).arg(diastolic);
        QTest::newRow(qPrintable(name)) << scheme << systolic << diastolic << QString::fromLatin1(id);
    }

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void theWorseOfTheTwoDecides_data()
    {
        QTest::addColumn<PressureScheme>("scheme");
        QTest::addColumn<int>("systolic");
        QTest::addColumn<int>("diastolic");
        QTest::addColumn<QString>("id");

        using enum PressureScheme;
        row(Esh2023, 119, 79, "optimal");
        row(Esh2023, 120, 79, "normal");
        row(Esh2023, 119, 80, "normal");
        row(Esh2023, 129, 84, "normal");
        row(Esh2023, 130, 84, "high_normal");
        row(Esh2023, 129, 85, "high_normal");
        row(Esh2023, 139, 89, "high_normal");
        row(Esh2023, 140, 89, "grade_1");
        row(Esh2023, 139, 90, "grade_1");
        row(Esh2023, 159, 99, "grade_1");
        row(Esh2023, 160, 99, "grade_2");
        row(Esh2023, 159, 100, "grade_2");
        row(Esh2023, 179, 109, "grade_2");
        row(Esh2023, 180, 109, "grade_3");
        row(Esh2023, 179, 110, "grade_3");
        row(Esh2023, 118, 112, "grade_3"); // far apart
        row(Esh2023, 182, 60, "grade_3");
        row(Esh2023, 40, 20, "optimal");
        row(Esh2023, 290, 180, "grade_3");

        row(Esc2024, 119, 69, "non_elevated");
        row(Esc2024, 120, 69, "elevated");
        row(Esc2024, 119, 70, "elevated");
        row(Esc2024, 139, 89, "elevated");
        row(Esc2024, 140, 89, "hypertension");
        row(Esc2024, 139, 90, "hypertension");
        row(Esc2024, 119, 90, "hypertension");
        row(Esc2024, 140, 69, "hypertension");

        row(Acc2017, 119, 79, "normal");
        row(Acc2017, 120, 79, "elevated");
        row(Acc2017, 129, 79, "elevated");
        row(Acc2017, 119, 80, "stage_1"); // elevated asks for less than 80
        row(Acc2017, 129, 80, "stage_1");
        row(Acc2017, 130, 79, "stage_1");
        row(Acc2017, 139, 89, "stage_1");
        row(Acc2017, 140, 89, "stage_2");
        row(Acc2017, 139, 90, "stage_2");
        row(Acc2017, 180, 120, "stage_2"); // the crisis begins above them
        row(Acc2017, 181, 120, "crisis");
        row(Acc2017, 180, 121, "crisis");

        row(Own, 134, 84, "within");
        row(Own, 135, 84, "above");
        row(Own, 134, 85, "above");
    }

    void theWorseOfTheTwoDecides()
    {
        QFETCH(PressureScheme, scheme);
        QFETCH(int, systolic);
        QFETCH(int, diastolic);
        QFETCH(QString, id);

        const PressureClasses classes(scheme);
        QCOMPARE(classes.at(classes.of(systolic, diastolic)).id, id);
    }

    void aClassKnowsWhereItLies_data()
    {
        QTest::addColumn<PressureScheme>("scheme");
        QTest::addColumn<QStringList>("reaches");

        using enum PressureScheme;
        QTest::newRow("ESH") << Esh2023
                             << QStringList{u"below 120/80"_s,     u"120–129 or 80–84"_s,   u"130–139 or 85–89"_s,
                                            u"140–159 or 90–99"_s, u"160–179 or 100–109"_s, u"from 180 or 110"_s};
        QTest::newRow("ESC") << Esc2024 << QStringList{u"below 120/70"_s, u"120–139 or 70–89"_s, u"from 140 or 90"_s};
        QTest::newRow("ACC") << Acc2017
                             << QStringList{u"below 120/80"_s, u"120–129 and below 80"_s, u"130–139 or 80–89"_s,
                                            u"140–180 or 90–120"_s, u"from 181 or 121"_s};
        QTest::newRow("own") << Own << QStringList{u"below 135/85"_s, u"from 135 or 85"_s};
    }

    void aClassKnowsWhereItLies()
    {
        QFETCH(PressureScheme, scheme);
        QFETCH(QStringList, reaches);
        QStringList told;
        const PressureClasses classes(scheme);
        for (const auto &one : classes.all())
            told.append(one.reach);
        QCOMPARE(told, reaches);
    }

    void ownLimits()
    {
        const PressureClasses classes(PressureScheme::Own, {128, 76});
        QCOMPARE(classes.of(127, 75), 0);
        QCOMPARE(classes.of(128, 75), 1);
        QCOMPARE(classes.of(127, 76), 1);
        QCOMPARE(classes.homeLimit(), (PressureLimit{128, 76}));
    }

    void theLimitAtHome()
    {
        QCOMPARE(PressureClasses(PressureScheme::Esh2023).homeLimit(), (PressureLimit{135, 85}));
        QCOMPARE(PressureClasses(PressureScheme::Esc2024).homeLimit(), (PressureLimit{135, 85}));
        QCOMPARE(PressureClasses(PressureScheme::Acc2017).homeLimit(), (PressureLimit{130, 80}));
        QVERIFY(HomeLimit.holds(134, 84));
        QVERIFY(!HomeLimit.holds(135, 84));
        QVERIFY(!HomeLimit.holds(134, 85));
    }

    void aCrisis()
    {
        for (const auto scheme : {PressureScheme::Esh2023, PressureScheme::Esc2024}) {
            const PressureClasses classes(scheme);
            QVERIFY(!classes.isCrisis(179, 109));
            QVERIFY(classes.isCrisis(180, 60));
            QVERIFY(classes.isCrisis(120, 110));
            QVERIFY(classes.crisisAdvice().contains(classes.name()));
        }
        for (const auto scheme : {PressureScheme::Acc2017, PressureScheme::Own}) {
            const PressureClasses classes(scheme);
            QVERIFY(!classes.isCrisis(180, 120));
            QVERIFY(classes.isCrisis(181, 60));
            QVERIFY(classes.isCrisis(120, 121));
            QVERIFY(classes.crisisAdvice().contains(u"measure again"_s));
            QVERIFY(classes.crisisAdvice().contains(u"emergency number"_s));
        }
    }

    void aClassIsNeverColourAlone()
    {
        for (const auto scheme :
             {PressureScheme::Esh2023, PressureScheme::Esc2024, PressureScheme::Acc2017, PressureScheme::Own}) {
            QSet<QString> shapes;
            QSet<QString> names;
            QSet<QString> colours;
            const PressureClasses classes(scheme);
            for (const auto &one : classes.all()) {
                shapes.insert(one.shape);
                names.insert(one.name);
                colours.insert(one.colour);
            }
            QCOMPARE(shapes.size(), classes.count());
            QCOMPARE(names.size(), classes.count());
            QCOMPARE(colours.size(), classes.count());
            QCOMPARE(PressureClasses::schemeOf(PressureClasses::schemeId(scheme)), std::optional(scheme));
        }
        QCOMPARE(PressureClasses::schemeOf(u"who"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestPressureClasses)
#include "tst_pressureclasses.moc"
