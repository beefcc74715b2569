// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"
#include "services.h"

#include "support/support.h"

#include <QCoroTask>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

class TestServices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        isolate();
        // Nobody listens there: a computer without a keyring.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }

    void aChoiceOfPlaceForKeysCountsAtOnceForEverybodyWhoHasTheStore()
    {
        const QTemporaryDir folder;
        Arguments arguments;
        arguments.dataFolder = folder.path();
        const QByteArray key("sixteen bytes of");
        {
            Services services(arguments);
            KeyStore *keys = services.keys();
            const auto refused = QCoro::waitFor(keys->keep(u"band"_s, key));
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind(), Error::NotFound);

            QVERIFY(services.chooseWithoutKeyring(WithoutKeyring::SessionOnly));
            QCOMPARE(services.keys(), keys);
            QVERIFY(QCoro::waitFor(keys->keep(u"band"_s, key)));
            QVERIFY(!QFileInfo::exists(folder.filePath(u"keys.json"_s)));

            QVERIFY(services.chooseWithoutKeyring(WithoutKeyring::PrivateFile));
            QCOMPARE(keys->place(), u"in a file that only you can read"_s);
            QVERIFY(QCoro::waitFor(keys->keep(u"band"_s, key)));
            QVERIFY(QFileInfo::exists(folder.filePath(u"keys.json"_s)));
        }
        Services again(arguments);
        QCOMPARE(again.withoutKeyring(), WithoutKeyring::PrivateFile);
        const auto read = QCoro::waitFor(again.keys()->key(u"band"_s));
        QVERIFY(read);
        QCOMPARE(*read, key);
    }

    void aPlaceForKeysChosenInSettingsCountsAtOnce()
    {
        const QTemporaryDir folder;
        Arguments arguments;
        arguments.dataFolder = folder.path();
        Services services(arguments);
        KeyStore *keys = services.keys();
        QCOMPARE(keys->place(), u"nowhere: there is no keyring"_s);
        QSettings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
            .setValue(u"keys/withoutKeyring"_s, u"file"_s);
        services.followKeyChoice();
        QCOMPARE(keys->place(), u"in a file that only you can read"_s);
        QSettings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
            .setValue(u"keys/withoutKeyring"_s, u"ask"_s);
        services.followKeyChoice();
        QCOMPARE(keys->place(), u"nowhere: there is no keyring"_s);
    }

    void theLanguageOfTheWindowIsTheChosenOne()
    {
        const QTemporaryDir folder;
        Arguments arguments;
        arguments.dataFolder = folder.path();
        QCOMPARE(Services(arguments).language(), QString());
        QSettings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat).setValue(u"look/language"_s, u"en"_s);
        QCOMPARE(Services(arguments).language(), u"en"_s);

        const auto days = [](int count) {
            return QCoreApplication::translate("HistoryWords", "%n days", nullptr, count);
        };
        // On a German computer
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        preferLanguage({});
        QCOMPARE(QLocale(), QLocale(QLocale::German, QLocale::Germany));
        preferLanguage(u"en"_s); // which has plurals to translate
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(QLocale().territory(), QLocale(QLocale::English, QLocale::Germany).territory());
        QCOMPARE(days(1), u"1 day"_s);
        preferLanguage(u"en"_s); // which it is
        QCOMPARE(days(1), u"1 day"_s);
        preferLanguage(u"de"_s);
        QCOMPARE(QLocale(), QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(days(1), u"1 Tag"_s);
        QCOMPARE(days(2), u"2 Tage"_s);
        preferLanguage(u"en"_s); // and back
        QCOMPARE(days(2), u"2 days"_s);
        // The words of each language went with it: ours and Qt's own.
        QCOMPARE(QCoreApplication::instance()->findChildren<QTranslator *>().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
