// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/aes.h"
#include "devices/huami/samples.h"
#include "devices/huami/simulator.h"
#include "devices/omron/simulator.h"
#include "radio/controllers.h"
#include "radio/gattserver.h"
#include "support/support.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace pulsekeep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Far more than any command takes on the emulated machine. */
constexpr auto CommandPatience = 240s;

/** A device on the air. */
struct Device {
    QString address; ///< of its controller
    std::unique_ptr<SimulatedPeripheral> peripheral;
    std::unique_ptr<GattServer> server; // goes first
};

/** How a run of the program ended. */
struct Ending {
    int status = -1; ///< -1: it did not end by itself
    QList<QJsonObject> objects;
    QString complaint;

    QJsonObject last() const { return objects.isEmpty() ? QJsonObject() : objects.last(); }
    int count(const QString &name, const QString &value) const
    {
        return int(std::count_if(objects.begin(), objects.end(),
                                 [&](const QJsonObject &object) { return object.value(name).toString() == value; }));
    }
};

} // namespace

/** The unmodified program against simulated devices, with the real BlueZ and the kernel's Bluetooth between them. Each
 *  controller from the second on belongs to a device. */
class TestRadio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void neoIsHeard();
    void neoIsPaired();
    void neoShowsTheHeart();
    void neoIsRead();
    void neoIsReadAgain();

    void monitorIsPaired();
    void monitorIsRead();
    void monitorIsReadWithItsBond();
    void monitorForgetsTheBond();
    void bondIsRenewed();

private:
    Device *onTheAir(int controller, std::unique_ptr<SimulatedPeripheral> peripheral);
    Ending run(const QStringList &words);
    bool isQuiet() const;

    QTemporaryDir m_folder;
    const SystemClock m_clock;
    QString m_adapter;
    std::vector<std::unique_ptr<Device>> m_devices;
    Device *m_neo = nullptr;
    Device *m_monitor = nullptr;
    omron::MonitorSimulator *m_simulator = nullptr; ///< of the monitor
};

/** The program, with the app's controller and a data folder of its own. */
Ending TestRadio::run(const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    QEventLoop loop; // the devices go on meanwhile
    connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(CommandPatience, &loop, &QEventLoop::quit);
    process.start(QStringLiteral(PULSEKEEP_PROGRAM),
                  QStringList{u"--json"_s, u"--adapter"_s, m_adapter, u"--data-dir"_s, m_folder.filePath(u"data"_s)}
                      + words);
    if (process.waitForStarted())
        loop.exec();
    Ending ending;
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        ending.status = process.exitCode();
    }
    const auto output = process.readAllStandardOutput();
    for (const auto &line : output.split('\n')) {
        if (!line.isEmpty())
            ending.objects.append(QJsonDocument::fromJson(line).object());
    }
    ending.complaint = QString::fromUtf8(process.readAllStandardError());
    if (ending.status != 0)
        qInfo().noquote() << words.join(u' ') << "ended with" << ending.status << ending.complaint << output;
    return ending;
}

/** BlueZ keeps a connection for two seconds after its last user. When that of one device ends while another is being
 *  discovered, the emulated controllers lose packets of the other: so the next one waits. */
bool TestRadio::isQuiet() const
{
    const auto isConnected = [](const auto &device) { return device->server->isConnected(); };
    return QTest::qWaitFor([&] { return std::none_of(m_devices.begin(), m_devices.end(), isConnected); }, 20'000);
}

Device *TestRadio::onTheAir(int controller, std::unique_ptr<SimulatedPeripheral> peripheral)
{
    auto device = std::make_unique<Device>();
    device->address = controllerAddress(controller);
    device->peripheral = std::move(peripheral);
    device->server = std::make_unique<GattServer>(device->peripheral.get(), controllerPath(controller));
    const auto problem = device->server->start();
    if (device->address.isEmpty() || !problem.isEmpty()) {
        qWarning().noquote() << controllerPath(controller) << device->address << problem;
        return nullptr;
    }
    m_devices.push_back(std::move(device));
    return m_devices.back().get();
}

void TestRadio::initTestCase()
{
    QVERIFY(initCrypto());
    m_adapter = controllerAddress(0);
    QVERIFY(!m_adapter.isEmpty());

    // An hour of its life: packets take their time here.
    auto neo = std::make_unique<huami::BandSimulator>(huami::BandSimulator::Model::AmazfitNeo, &m_clock);
    const auto now = m_clock.now();
    const auto memory = neo->memory(now.addSecs(-3600), now);
    neo->setMemory(now.addSecs(-3600), huami::encodeMinutes(memory, huami::NeoSamples));
    m_neo = onTheAir(1, std::move(neo));
    QVERIFY(m_neo);

    auto monitor = std::make_unique<omron::MonitorSimulator>(u"hem-7361t"_s, &m_clock);
    monitor->clearMemory();
    monitor->measureMany(1, 4, now.addSecs(-3600));
    monitor->measureMany(2, 2, now.addSecs(-1800));
    m_simulator = monitor.get();
    m_monitor = onTheAir(2, std::move(monitor));
    QVERIFY(m_monitor);
}

/** Another test begins right after this one. */
void TestRadio::cleanupTestCase()
{
    QVERIFY(isQuiet());
}

void TestRadio::neoIsHeard()
{
    const auto ending = run({u"scan"_s, u"--seconds"_s, u"10"_s});
    QCOMPARE(ending.status, 0);
    QVERIFY(ending.count(u"address"_s, m_neo->address) > 0);
}

void TestRadio::neoIsPaired()
{
    const auto key = QString::fromLatin1(huami::BandSimulator::vendorKey().toHex());
    const auto ending = run({u"pair"_s, m_neo->address, u"--key"_s, key, u"--keep-key"_s, u"file"_s});
    QCOMPARE(ending.status, 0);
    QCOMPARE(ending.last().value(u"model"_s).toString(), u"amazfit-neo"_s);
}

void TestRadio::neoShowsTheHeart()
{
    const auto ending = run({u"live"_s, m_neo->address, u"--seconds"_s, u"5"_s});
    QCOMPARE(ending.status, 0);
    QVERIFY(ending.count(u"kind"_s, u"heart_rate"_s) >= 3);
}

void TestRadio::neoIsRead()
{
    const auto ending = run({u"sync"_s, m_neo->address});
    QCOMPARE(ending.status, 0);
    QVERIFY(ending.last().value(u"minutes_new"_s).toInt() >= 55);
}

void TestRadio::neoIsReadAgain()
{
    const auto ending = run({u"sync"_s, m_neo->address});
    QCOMPARE(ending.status, 0);
    QVERIFY(ending.last().value(u"minutes_new"_s).toInt() < 55);
}

void TestRadio::monitorIsPaired()
{
    QVERIFY(isQuiet());
    const auto ending = run({u"pair"_s, m_monitor->address, u"--model"_s, u"hem-7361t"_s, u"--keep-key"_s, u"file"_s});
    QCOMPARE(ending.status, 0);
    QCOMPARE(m_monitor->server->agreements(), 1);
    QCOMPARE(m_simulator->key().size(), 16);
}

void TestRadio::monitorIsRead()
{
    const auto ending = run({u"sync"_s, m_monitor->address});
    QCOMPARE(ending.status, 0);
    QCOMPARE(ending.last().value(u"new"_s).toInt(), 6);
}

void TestRadio::monitorIsReadWithItsBond()
{
    m_simulator->measureMany(1, 1, m_clock.now());
    const auto ending = run({u"sync"_s, m_monitor->address});
    QCOMPARE(ending.status, 0);
    QCOMPARE(ending.last().value(u"new"_s).toInt(), 1);
    QCOMPARE(m_monitor->server->agreements(), 1); // the bond of the first time
}

void TestRadio::monitorForgetsTheBond()
{
    m_monitor->server->forgetBonds();
    const auto ending = run({u"sync"_s, m_monitor->address});
    QCOMPARE(ending.status, 1);
    QVERIFY2(ending.complaint.contains(u"no longer knows this computer"_s), qPrintable(ending.complaint));
    QVERIFY2(ending.complaint.contains(u"pair --renew"_s), qPrintable(ending.complaint));
}

void TestRadio::bondIsRenewed()
{
    m_simulator->measureMany(2, 1, m_clock.now());
    QCOMPARE(run({u"pair"_s, u"--renew"_s, m_monitor->address}).status, 0);
    QCOMPARE(m_monitor->server->agreements(), 2);
    const auto ending = run({u"sync"_s, m_monitor->address});
    QCOMPARE(ending.status, 0);
    QCOMPARE(ending.last().value(u"new"_s).toInt(), 1);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    TestRadio test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_radio.moc"
