// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bluez/scriptedperipheral.h"
#include "link/inbox.h"
#include "link/qt/qtradio.h"
#include "radio/controllers.h"
#include "support/support.h"

#include <QProcess>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Scripted = ScriptedPeripheral;

namespace {

/** Not one that has been another device: BlueZ remembers attributes. */
constexpr int Controller = 3;
/** The emulated machine is slow, and real time is what BlueZ and the kernel have. */
constexpr Patience Real{1.0};

/** The kind of error, or -1 when it worked. */
template<typename T> int kindOf(const Result<T> &outcome)
{
    return outcome ? -1 : int(outcome.error().kind());
}

} // namespace

/** Bonds of our link with a scripted device over the real BlueZ, in the order in which they happen in a life. */
class TestBonds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void deviceRefuses();
    void bonds();
    void connectsWithTheBond();
    void deviceForgets();
    void aNewBondHelps();
    void numbersAreCompared_data();
    void numbersAreCompared();
    void cleanupTestCase();

private:
    void tell(const QByteArray &order);
    std::unique_ptr<GattLink> opened();
    static void isOfUse(GattLink *link);

    QProcess m_device;
    std::unique_ptr<Radio> m_radio;
    Endpoint m_endpoint;
};

void TestBonds::initTestCase()
{
    m_device.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_device.start(QStringLiteral(SCRIPTED_DEVICE), {controllerPath(Controller)});
    QVERIFY(m_device.waitForReadyRead());
    QCOMPARE(m_device.readLine().trimmed(), "ready");
    m_radio = makeQtRadio(controllerAddress(0), Real);
    m_endpoint = {controllerAddress(Controller), AddressType::Public, u"Scripted 1"_s};
}

void TestBonds::cleanupTestCase()
{
    m_device.closeWriteChannel();
    QVERIFY(m_device.waitForFinished());
}

void TestBonds::tell(const QByteArray &order)
{
    m_device.write(order + '\n');
    while (!m_device.canReadLine())
        QVERIFY(m_device.waitForReadyRead());
    QCOMPARE(m_device.readLine().trimmed(), "ok");
}

std::unique_ptr<GattLink> TestBonds::opened()
{
    auto link = m_radio->linkTo(m_endpoint);
    link->expectBond();
    const auto outcome = finish(link->open());
    if (outcome)
        return link;
    qWarning() << outcome.error().kind() << outcome.error().detail();
    return nullptr;
}

/** What needs a bond works, and so does what needs none. */
void TestBonds::isOfUse(GattLink *link)
{
    const auto treasure = finish(link->read(Scripted::Vault));
    QVERIFY2(treasure, treasure ? "" : qPrintable(treasure.error().detail()));
    QCOMPARE(*treasure, "treasure");
    Inbox inbox(link, Scripted::Control);
    QVERIFY(finish(link->subscribe(Scripted::Control)));
    QVERIFY(finish(link->write(Scripted::Control, "\x01")));
    const auto echo = finish(inbox.next(10s));
    QVERIFY(echo);
    QCOMPARE(echo->bytes, "\x01");
}

void TestBonds::deviceRefuses()
{
    tell("refuse");
    const auto link = opened();
    QVERIFY(link);
    QCOMPARE(kindOf(finish(link->bond())), int(Error::Refused));
    tell("agree");
}

void TestBonds::bonds()
{
    const auto link = opened();
    QVERIFY(link);
    const auto bonded = finish(link->bond());
    QVERIFY2(bonded, bonded ? "" : qPrintable(bonded.error().detail()));
    isOfUse(link.get());
}

void TestBonds::connectsWithTheBond()
{
    tell("refuse"); // whoever is known need not ask
    for (int round = 0; round < 3; ++round) {
        const auto link = opened();
        QVERIFY(link);
        QVERIFY(finish(link->bond()));
        isOfUse(link.get());
    }
    tell("agree");
}

void TestBonds::deviceForgets()
{
    tell("forget");
    const auto link = m_radio->linkTo(m_endpoint);
    link->expectBond();
    QCOMPARE(kindOf(finish(link->open())), int(Error::BondLost));
}

void TestBonds::aNewBondHelps()
{
    const auto forgotten = finish(m_radio->forgetBond(m_endpoint));
    QVERIFY2(forgotten, forgotten ? "" : qPrintable(forgotten.error().detail()));
    const auto link = opened();
    QVERIFY(link);
    const auto bonded = finish(link->bond());
    QVERIFY2(bonded, bonded ? "" : qPrintable(bonded.error().detail()));
    isOfUse(link.get());
}

void TestBonds::numbersAreCompared_data()
{
    QTest::addColumn<bool>("agrees");
    QTest::newRow("not the same") << false;
    QTest::newRow("the same") << true;
}

void TestBonds::numbersAreCompared()
{
    QFETCH(bool, agrees);

    tell("forget");
    tell("ability DisplayYesNo");
    QVERIFY(finish(m_radio->forgetBond(m_endpoint)));
    const auto link = opened();
    QVERIFY(link);
    QList<Passkey> asked;
    connect(link.get(), &GattLink::passkeyWanted, this, [&](const Passkey &passkey) {
        asked.append(passkey);
        link->answerPasskey(agrees ? std::optional(passkey.digits) : std::nullopt);
    });
    QCOMPARE(kindOf(finish(link->bond())), agrees ? -1 : int(Error::Refused));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().task, Passkey::Compare);
    QCOMPARE(asked.first().digits.size(), 6);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestBonds test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_bonds.moc"
