// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/qt/qtradio.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

/** A computer on which the system's message bus does not run: a container, or a very small system. A program of its
 * own, because Qt connects to the bus once. */
class TestNoBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isolate();
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + m_folder.filePath(u"nothing"_s).toLocal8Bit());
    }

    void scan()
    {
        const auto radio = makeQtRadio();
        std::optional<Error> failure;
        connect(radio.get(), &Radio::scanFailed, this, [&](const Error &error) { failure = error; });
        radio->startScan();
        QTRY_VERIFY(failure);
        QCOMPARE(failure->kind(), Error::NoBluetooth);
        QCOMPARE(failure->explanation().what, u"The system's Bluetooth service cannot be reached."_s);
    }

    void open()
    {
        const auto radio = makeQtRadio();
        const auto link = radio->linkTo({u"C1:00:00:00:00:01"_s, AddressType::Random, {}});
        const auto outcome = finish(link->open());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind(), Error::NoBluetooth);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestNoBus)

#include "tst_nobus.moc"
