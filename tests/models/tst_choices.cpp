// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pagesdesk.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Patient = 10'000; // ms

int rowOf(const DeviceSettings &settings, const QString &setting)
{
    for (int row = 0; row < settings.count(); ++row) {
        if (settings.index(row).data(DeviceSettings::SettingRole).toString() == setting)
            return row;
    }
    return -1;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ChoicesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        isolate("Europe/Berlin");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void choicesAreKept()
    {
        QTemporaryDir folder;
        const auto file = folder.filePath(u"settings.ini"_s);
        {
            Preferences preferences(file);
            QCOMPARE(preferences.appearance(), u"system"_s);
            QCOMPARE(preferences.syncEvery(), 30);
            QSignalSpy changed(&preferences, &Preferences::appearanceChanged);
            preferences.setAppearance(u"dark"_s);
            preferences.setAppearance(u"dark"_s);
            preferences.setAppearance(u"pink"_s);
            QCOMPARE(changed.size(), 1);
            preferences.setTextScale(1.15);
            preferences.setTextScale(7);
            preferences.setSyncEvery(0);
            preferences.setStepGoal(500); // below the least
            preferences.setWithoutKeyring(u"file"_s);
        }
        Preferences again(file);
        QCOMPARE(again.appearance(), u"dark"_s);
        QCOMPARE(again.textScale(), 1.15);
        QCOMPARE(again.syncEvery(), 0);
        QCOMPARE(again.stepGoal(), 8000);
        QCOMPARE(again.withoutKeyring(), u"file"_s);
        QVERIFY(!again.problem().isWrong());
    }

    void nonsenseInTheFileIsTheUsualChoice()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"settings.ini"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[look]\nappearance=plaid\ntextScale=huge\n[sync]\neveryMinutes=-3\n[goals]\nsteps=many\n");
        file.close();
        const Preferences preferences(path);
        QCOMPARE(preferences.appearance(), u"system"_s);
        QCOMPARE(preferences.textScale(), 1.0);
        QCOMPARE(preferences.syncEvery(), 30);
        QCOMPARE(preferences.stepGoal(), 8000);
    }

    void settingsOfADeviceAreUnknownUntilChosen()
    {
        PagesDesk desk;
        const QAbstractItemModelTester tester(&desk.settings, QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.settings.setDevice(desk.addDevice("mi-band-2", "Band", "C9:3A:5E:10:2B:02", 50));
        const int row = rowOf(desk.settings, u"wear_side"_s);
        QVERIFY(row >= 0);
        QVERIFY(!desk.settings.index(row).data(DeviceSettings::ValueRole).isValid());
        QCOMPARE(desk.settings.index(row).data(DeviceSettings::KindRole).toInt(), int(DeviceSettings::Choice));

        // Nobody is there: what was chosen is shown while it is tried, and then it is not known again.
        desk.settings.choose(row, u"left"_s);
        QCOMPARE(desk.settings.index(row).data(DeviceSettings::ValueRole), QVariant(u"left"_s));
        QCOMPARE(desk.settings.index(row).data(DeviceSettings::StateRole).toInt(), int(DeviceSettings::Applying));
        QTRY_COMPARE_WITH_TIMEOUT(desk.settings.index(row).data(DeviceSettings::StateRole).toInt(),
                                  int(DeviceSettings::Quiet), Patient);
        QVERIFY(!desk.settings.index(row).data(DeviceSettings::ValueRole).isValid());
        QVERIFY(!desk.settings.index(row).data(DeviceSettings::ProblemRole).toString().isEmpty());
    }

    void whatADeviceTookIsRemembered()
    {
        PagesDesk desk;
        const auto band = desk.addDevice("mi-band-2", "Band", "C9:3A:5E:10:2B:02", 50);
        desk.settings.setDevice(band);
        Q_EMIT desk.devices.applied(band, u"wear_side"_s, u"right"_s);
        Q_EMIT desk.devices.applied(band, u"show_date"_s, true);
        DeviceSettings later(&desk.registry, &desk.devices, desk.settingsFile());
        later.setDevice(band);
        QCOMPARE(later.index(rowOf(later, u"wear_side"_s)).data(DeviceSettings::ValueRole), QVariant(u"right"_s));
        QCOMPARE(later.index(rowOf(later, u"show_date"_s)).data(DeviceSettings::ValueRole), QVariant(true));
        QVERIFY(!later.index(rowOf(later, u"hour_format"_s)).data(DeviceSettings::ValueRole).isValid());
    }

    void pausesGrowAfterFailures()
    {
        PagesDesk desk;
        const auto band = desk.addDevice("mi-band-2", "Band", "C9:3A:5E:10:2B:02", 50);
        QVERIFY(finish(desk.keys->keep(desk.devices.device(band)->uid, QByteArray(16, 'k'))).has_value());
        desk.preferences.setSyncOnStart(false);
        QSignalSpy tried(&desk.devices, &DeviceListModel::syncFailed);
        desk.schedule.start();
        const auto start = desk.clock.now();
        const auto triedBy = [&](int minutes) {
            desk.clock.set(start.addSecs(minutes * 60));
            desk.schedule.syncDue();
            desk.devices.errands()->settle(10s);
            QCoreApplication::processEvents();
            return tried.size();
        };
        QCOMPARE(triedBy(29), 0);
        QCOMPARE(triedBy(30), 1);
        QCOMPARE(triedBy(89), 1); // twice the interval
        QCOMPARE(triedBy(90), 2);
        QCOMPARE(triedBy(209), 2); // four times
        QCOMPARE(triedBy(210), 3);
        QCOMPARE(triedBy(449), 3); // eight times, and no more
        QCOMPARE(triedBy(450), 4);
        QCOMPARE(triedBy(690), 5);
        desk.preferences.setSyncEvery(0);
        QCOMPARE(triedBy(9000), 5);
    }

    void aRefusalWaitsForThePerson()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82); // and no key
        QSignalSpy tried(&desk.devices, &DeviceListModel::syncFailed);
        const auto settle = [&] {
            desk.devices.errands()->settle(10s);
            QCoreApplication::processEvents();
        };
        desk.schedule.start(); // syncs at the start
        settle();
        QCOMPARE(tried.size(), 1);
        QVERIFY2(desk.schedule.notice().startsWith(u"Neo: "_s), qPrintable(desk.schedule.notice()));
        QCOMPARE(desk.schedule.noticeDevice(), neo);
        desk.schedule.dismiss();
        QVERIFY(desk.schedule.notice().isEmpty());
        desk.clock.set(desk.clock.now().addDays(1));
        desk.schedule.syncDue();
        settle();
        QCOMPARE(tried.size(), 1); // not again by itself

        desk.devices.sync(neo); // the person tries
        settle();
        QCOMPARE(tried.size(), 2);
    }

    void outOfReachIsNoNewsForDays()
    {
        PagesDesk desk;
        const auto band = desk.addDevice("mi-band-2", "Band", "C9:3A:5E:10:2B:02", 50);
        QVERIFY(finish(desk.keys->keep(desk.devices.device(band)->uid, QByteArray(16, 'k'))).has_value());
        auto known = *desk.devices.device(band);
        known.lastSync = desk.clock.now().addDays(-1);
        storetest::keepOne(desk.store.get(), band, {}); // a sync that went through now
        desk.devices.reload();
        desk.schedule.start();
        desk.devices.errands()->settle(10s);
        QCOMPARE(desk.schedule.notice(), QString());
        desk.clock.set(desk.clock.now().addDays(4));
        desk.schedule.syncDue();
        desk.devices.errands()->settle(10s);
        QCOMPARE(desk.schedule.notice(), u"Band has not been synced since 20 November. Keep it near this computer."_s);
    }

    void exportsWhatThePreviewShows()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        storetest::keepOne(desk.store.get(), neo,
                           storetest::harvestOf(storetest::walk(storetest::utc("2026-11-20T08:00:00Z"), 90)));
        QTemporaryDir target;
        desk.job.setFolder(target.path());
        desk.job.setKinds({u"steps"_s});
        desk.job.open();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.job.isCounting(), Patient);
        QCOMPARE(desk.job.columns(), QStringList({u"time"_s, u"device"_s, u"steps"_s}));
        QCOMPARE(desk.job.rows().size(), ExportJob::PreviewRows);
        QCOMPARE(desk.job.rows().first().toStringList(),
                 QStringList({u"2026-11-20T09:00:00+01:00"_s, u"Neo"_s, u"100"_s}));
        QVERIFY2(desk.job.summary().startsWith(u"90 rows, "_s), qPrintable(desk.job.summary()));
        QCOMPARE(desk.job.fileNames(), QStringList{u"steps-2026-11-20.csv"_s});

        desk.job.start();
        QTRY_COMPARE_WITH_TIMEOUT(desk.job.state(), ExportJob::Done, Patient);
        const auto csv = contents(target.filePath(u"steps-2026-11-20.csv"_s));
        QCOMPARE(csv.count("\r\n"), 91);
        QVERIFY(csv.startsWith("time,device,steps\r\n2026-11-20T09:00:00+01:00,Neo,100\r\n"));

        desk.job.again();
        QCOMPARE(desk.job.fileNames(), QStringList{u"steps-2026-11-20-2.csv"_s}); // nothing is written over
    }

    void whatIsSavedRightAfterAChoiceIsSaved()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        desk.live(neo, 500); // takes longer to write than a preview waits for further choices
        QTemporaryDir target;
        desk.job.setFolder(target.path());
        desk.job.open();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.job.isCounting(), Patient);
        desk.job.setRange(ExportJob::Everything);
        desk.job.start();
        QTRY_COMPARE_WITH_TIMEOUT(desk.job.state(), ExportJob::Done, Patient);
        QCOMPARE(contents(desk.job.files().constFirst()).count("\r\n"), 500 * 1440 + 1);
    }

    void faultsOfARangeAreSaid()
    {
        PagesDesk desk;
        desk.job.setRange(ExportJob::OwnRange);
        QCOMPARE(desk.job.rangeFault(), QString());
        desk.job.setFirstDay(u"yesterday"_s);
        QVERIFY(!desk.job.rangeFault().isEmpty());
        QVERIFY(!desk.job.isReady());
        desk.job.setFirstDay(u"2026-12-01"_s);
        QCOMPARE(desk.job.rangeFault(), u"The first day is after the last."_s);
        desk.job.setFolder(u"/nowhere/at/all"_s);
        QCOMPARE(desk.job.folderFault(), u"There is no such folder."_s);
    }

    void anEmptyRangeCannotBeSaved()
    {
        PagesDesk desk;
        desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        QTemporaryDir target;
        desk.job.setFolder(target.path());
        desk.job.open();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.job.isCounting(), Patient);
        QCOMPARE(desk.job.summary(), u"No rows in that time"_s);
        QVERIFY(!desk.job.isReady());
    }

    void cancellingLeavesNoFile()
    {
        PagesDesk desk;
        const auto neo = desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        desk.live(neo, 30);
        QTemporaryDir target;
        desk.job.setFolder(target.path());
        desk.job.open();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.job.isCounting(), Patient);
        desk.job.start();
        QCOMPARE(desk.job.state(), ExportJob::Writing);
        desk.job.cancel();
        QCOMPARE(desk.job.state(), ExportJob::Choosing);
        desk.job.close();
        QTRY_VERIFY_WITH_TIMEOUT(QDir(target.path()).isEmpty(), Patient);
    }

    void visitsAreListedWithTheirReports()
    {
        PagesDesk desk;
        const QAbstractItemModelTester tester(&desk.visits, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto neo = desk.addDevice("amazfit-neo", "Neo", "E1:87:29:30:E4:E7", 82);
        desk.visits.setDevice(neo);
        QCOMPARE(desk.visits.count(), 0);
        for (const auto *text : {"first", "second"}) {
            const auto visit = storetest::want(desk.store->beginVisit(neo));
            storetest::want(visit->finish({.succeeded = true, .error = {}, .transcript = text}));
            desk.visits.refresh();
        }
        QCOMPARE(desk.visits.count(), 2);
        QCOMPARE(desk.visits.report(0), u"second"_s);
        QCOMPARE(desk.visits.report(1), u"first"_s);
        QCOMPARE(desk.visits.report(2), QString());
    }
};

QTEST_MAIN(ChoicesTest)
#include "tst_choices.moc"
