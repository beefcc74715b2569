// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/inbox.h"
#include "link/latch.h"
#include "link/simulatedlink.h"
#include "link/simulatedradio.h"
#include "link/uuids.h"
#include "support/support.h"

#include <QSignalSpy>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QUuid Echo = sigUuid(0xfff1);   // answers a write with its bytes, twice when told so
constexpr QUuid Silent = sigUuid(0xfff2); // takes writes and says nothing
constexpr QUuid Value = sigUuid(0xfff3);  // can be read

/** Says back what it is told. */
class Parrot : public SimulatedPeripheral
{
public:
    Parrot() : SimulatedPeripheral(Patience{0}) { }

    Advertisement advertisement() const override
    {
        Advertisement seen;
        seen.endpoint = {u"C0:FF:EE:00:00:01"_s, AddressType::Random, u"Parrot"_s};
        return seen;
    }
    QList<GattService> services() const override
    {
        return {
            {sigUuid(0xfff0), {{Echo, GattWriteRequest | GattNotify}, {Silent, GattWriteCommand}, {Value, GattRead}}}};
    }
    void subscribed(QUuid, bool on) override { subscriptions += on ? 1 : -1; }
    void write(QUuid characteristic, QByteArray bytes) override
    {
        if (characteristic != Echo)
            return;
        later(20ms, [this, bytes] {
            if (bytes == "leave")
                Q_EMIT hangUp();
            else
                Q_EMIT notify(Echo, bytes);
        });
    }
    Result<QByteArray> read(QUuid) override { return QByteArray("value"); }

    int subscriptions = 0;
};

bool isYes(QByteArrayView bytes)
{
    return bytes == QByteArrayView("yes");
}

QCoro::Task<Result<QByteArray>> ask(GattLink *link, QByteArrayList questions)
{
    Inbox inbox(link, Echo);
    for (const auto &question : std::as_const(questions)) {
        const auto written = co_await link->write(Echo, question);
        if (!written)
            co_return Failure(written.error());
    }
    co_return co_await inbox.next(isYes, 50ms);
}

QCoro::Task<Result<>> connectAndSubscribe(GattLink *link)
{
    const auto opened = co_await link->open();
    if (!opened)
        co_return opened;
    co_return co_await link->subscribe(Echo);
}

QCoro::Task<bool> waitOn(Latch *latch, std::chrono::milliseconds patience)
{
    const bool opened = co_await latch->wait(patience);
    co_return opened;
}

} // namespace

class TestLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolate(); }

    void aLatchLetsPassWhatWaits()
    {
        Latch latch;
        QTimer::singleShot(0, &latch, [&latch] { latch.open(); });
        QVERIFY(finish(waitOn(&latch, 10s)));
        QVERIFY(!latch.isOpen());
    }

    void aLatchOpenedBeforeLetsPassAtOnce()
    {
        Latch latch;
        latch.open();
        latch.open();
        QVERIFY(finish(waitOn(&latch, 10s)));
        QVERIFY(!finish(waitOn(&latch, 1ms))); // opening twice is opening once
    }

    void theInboxGivesTheAnswerThatWasAskedFor()
    {
        Parrot parrot;
        SimulatedLink link(&parrot);
        QVERIFY(finish(connectAndSubscribe(&link)));
        const auto answer = finish(ask(&link, {"no", "perhaps", "yes"}));
        QVERIFY(answer);
        QCOMPARE(*answer, QByteArray("yes"));
    }

    void aDeviceThatSaysNothingIsATimeout()
    {
        Parrot parrot;
        SimulatedLink link(&parrot);
        QVERIFY(finish(connectAndSubscribe(&link)));
        QCOMPARE(finish(ask(&link, {"no"})).error().kind(), Error::Timeout);
    }

    void aDeviceThatLeavesIsDisconnectedAndWhatItSaidBeforeIsKept()
    {
        Parrot parrot;
        SimulatedLink link(&parrot);
        QSignalSpy closed(&link, &GattLink::closed);
        QVERIFY(finish(connectAndSubscribe(&link)));
        QCOMPARE(finish(ask(&link, {"no", "leave"})).error().kind(), Error::Disconnected);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!link.isOpen());
        QVERIFY(!parrot.isTaken());
        QCOMPARE(finish(link.read(Value)).error().kind(), Error::Disconnected);
    }

    void closingEndsWhatWaitsAndIsTold()
    {
        Parrot parrot;
        SimulatedLink link(&parrot);
        QVERIFY(finish(connectAndSubscribe(&link)));
        QList<Error::Kind> reasons;
        connect(&link, &GattLink::closed, this, [&](const Error &reason) { reasons += reason.kind(); });
        QTimer::singleShot(0, &link, [&link] { link.close(); });
        const auto answer = finish(ask(&link, {"no"}));
        QCOMPARE(answer.error().kind(), Error::Disconnected);
        link.close();
        QCOMPARE(reasons, QList<Error::Kind>{Error::Cancelled});
    }

    void aDeletedLinkEndsWhatWaits()
    {
        Parrot parrot;
        auto link = std::make_unique<SimulatedLink>(&parrot);
        QVERIFY(finish(connectAndSubscribe(link.get())));
        const auto waiting = [](GattLink *on) -> QCoro::Task<Result<Notification>> {
            Inbox inbox(on, Echo);
            co_return co_await inbox.next(10s);
        };
        auto task = waiting(link.get());
        link.reset();
        QCOMPARE(finish(std::move(task)).error().kind(), Error::Disconnected);
        QVERIFY(!parrot.isTaken());
    }

    void aSecondCentralFindsItBusy()
    {
        Parrot parrot;
        SimulatedLink first(&parrot);
        QVERIFY(finish(first.open()));
        {
            SimulatedLink second(&parrot);
            QCOMPARE(finish(second.open()).error().kind(), Error::Busy);
        }
        QVERIFY(first.isOpen()); // the second one's end is not the first one's
        first.close();
        SimulatedLink third(&parrot);
        QVERIFY(finish(third.open()));
    }

    void aLinkIsOpenedOnce()
    {
        Parrot parrot;
        SimulatedLink link(&parrot);
        QVERIFY(finish(link.open()));
        link.close();
        QCOMPARE(finish(link.open()).error().kind(), Error::Disconnected);
    }

    void nobodyThereIsATimeout()
    {
        SimulatedLink link(nullptr, Hurry);
        QCOMPARE(finish(link.open()).error().kind(), Error::Timeout);
    }

    void whatTheCharacteristicCannotDoIsUnsupported()
    {
        Parrot parrot;
        SimulatedLink link(&parrot);
        QVERIFY(finish(link.open()));
        QVERIFY(link.offers(Silent));
        QVERIFY(!link.offers(sigUuid(0x2a37)));
        QCOMPARE(finish(link.subscribe(Silent)).error().kind(), Error::Unsupported);
        QCOMPARE(finish(link.read(Silent)).error().kind(), Error::Unsupported);
        QCOMPARE(finish(link.write(Value, "x")).error().kind(), Error::Unsupported);
        QCOMPARE(finish(link.read(Value)).value(), QByteArray("value"));
    }

    void notSubscribedMeansNotNotified()
    {
        Parrot parrot;
        SimulatedLink link(&parrot);
        QVERIFY(finish(link.open()));
        QCOMPARE(finish(ask(&link, {"yes"})).error().kind(), Error::Timeout);
        QVERIFY(finish(link.subscribe(Echo)));
        QCOMPARE(finish(ask(&link, {"yes"})).value(), QByteArray("yes"));
        QVERIFY(finish(link.unsubscribe(Echo)));
        QCOMPARE(parrot.subscriptions, 0);
        QCOMPARE(finish(ask(&link, {"yes"})).error().kind(), Error::Timeout);
    }

    void theRadioTellsOfThoseWhoAreFree()
    {
        std::vector<std::unique_ptr<SimulatedPeripheral>> peripherals;
        peripherals.push_back(std::make_unique<Parrot>());
        SimulatedRadio radio(std::move(peripherals), Hurry);
        QSignalSpy seen(&radio, &Radio::seen);
        radio.startScan();
        QVERIFY(seen.wait());
        const auto advertisement = seen.first().first().value<Advertisement>();
        QCOMPARE(advertisement.endpoint.name, u"Parrot"_s);
        const auto link = radio.linkTo(advertisement.endpoint);
        QVERIFY(finish(link->open()));
        seen.clear();
        QVERIFY(!seen.wait(20)); // it advertises no more
        link->close();
        QVERIFY(seen.wait());
        radio.stopScan();
        QCOMPARE(finish(radio.linkTo({u"00:00:00:00:00:00"_s, AddressType::Public, {}})->open()).error().kind(),
                 Error::Timeout);
    }
};

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
