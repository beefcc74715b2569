// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services.h"

#include "support/support.h"

#include <QCoroTask>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

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
};

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
