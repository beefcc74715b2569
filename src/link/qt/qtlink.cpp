// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/qt/qtlink.h"

#include <QBluetoothAddress>
#include <QBluetoothDeviceInfo>
#include <QLowEnergyCharacteristic>
#include <QLowEnergyController>
#include <QLowEnergyDescriptor>
#include <QLowEnergyService>

#include <algorithm>
#include <utility>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Attempts = 3;
constexpr auto OpeningPatience = 40s; ///< everything: search, attempts, discovery
constexpr auto ServicePatience = 5s;  ///< the Bluetooth service itself
constexpr auto SearchPatience = 15s;  ///< until a device that BlueZ has forgotten advertises again
constexpr auto OperationPatience = 10s;
constexpr auto BondPatience =
    40s; ///< a person may have to type six digits; the kernel gives up after 30 s without a word
constexpr auto PauseBetweenAttempts = 500ms;
/** BlueZ announces the attributes of a device one after the other without a pause. */
constexpr auto QuietWhenComplete = 200ms;
/** A device may advertise services that it does not have: not worth waiting for them long. */
constexpr auto QuietWhenIncomplete = 2s;
/** A refused operation is often the first sign of a lost connection, and the news of that follows at once. */
constexpr auto DoubtPatience = 300ms;

/** BlueZ 5.66 ends a connection two seconds after it was asked to, and serves nothing meanwhile. */
constexpr auto PartingPatience = 3s;

/** Services that bluetoothd may keep for itself or show in other ways: those of its internal profiles (Generic Access,
 *  Generic Attribute, Human Interface Device, Scan Parameters, MIDI) and, in some versions, Battery. */
bool isKeptByBluez(const QString &service)
{
    static const QStringList kept{u"00001800-"_s, u"00001801-"_s, u"0000180f-"_s,
                                  u"00001812-"_s, u"00001813-"_s, u"03b80e5a-"_s};
    return std::any_of(kept.begin(), kept.end(),
                       [&service](const QString &start) { return service.startsWith(start); });
}

bool isComplete(const QStringList &expected, const BluezObjects::Attributes &found)
{
    if (found.services.isEmpty() || found.characteristics == 0)
        return false;
    return std::all_of(expected.begin(), expected.end(), [&found](const QString &service) {
        return isKeptByBluez(service) || found.services.contains(service);
    });
}

/** @p error of an attempt to connect: a connection that never was has not been lost. */
Error notReached(const Error &error)
{
    return error.kind() == Error::Disconnected ? Error(Error::Timeout, error.detail()) : error;
}

tl::unexpected<Error> gone()
{
    return Failure(Error::Disconnected, u"the link is not open"_s);
}

} // namespace

/** A characteristic of QtBluetooth and the service through which it is used. */
struct QtLink::Place {
    QLowEnergyService *service;
    QLowEnergyCharacteristic characteristic;

    int properties() const { return characteristic.properties().toInt(); }
};

QtLink::QtLink(Endpoint endpoint, QString adapter, Patience patience)
    : m_endpoint(std::move(endpoint)), m_adapter(std::move(adapter)), m_patience(patience),
      m_bluez(std::make_shared<BluezObjects>())
{
    m_doubt.setSingleShot(true);
    connect(&m_doubt, &QTimer::timeout, this, [this] {
        if (m_running)
            finished(m_running->verb, m_running->characteristic,
                     Failure(Error::Refused, u"refused: %1"_s.arg(m_running->characteristic.toString())));
    });
    connect(m_bluez.get(), &BluezObjects::changed, this, [this](const QString &path) {
        if (m_claim && path == m_devicePath && isBonded())
            m_claim.reset(); // also where the device has bonded by itself: the desktop's agent is asked again
        if (!m_opening)
            return;
        if (!m_devicePath.isEmpty() && path.startsWith(m_devicePath + u'/'))
            m_opening->sinceObject.start();
        if (path == m_devicePath && isConnected())
            m_opening->met = true;
        m_opening->turn.open();
    });
    // Queued: whoever hears that the link has closed may delete it, and BluezObjects with it.
    connect(
        m_bluez.get(), &BluezObjects::vanished, this, [this] { disconnected(u"the Bluetooth service has ended"_s); },
        Qt::QueuedConnection);
}

QtLink::~QtLink()
{
    m_phase = Phase::Ended;
    wakeEverybody(Error(Error::Disconnected, u"the link was deleted"_s));
    letGo();
}

// Opening ---------------------------------------------------------------------------------------------------

QCoro::Task<Result<>> QtLink::open()
{
    if (m_phase != Phase::Fresh)
        co_return Failure(Error::Disconnected, u"a link is opened once"_s);
    m_phase = Phase::Opening;
    const auto opening = std::make_shared<Opening>();
    opening->deadline.setRemainingTime(m_patience(OpeningPatience), Qt::PreciseTimer);
    m_opening = opening;

    const auto reached = co_await reach(opening);
    if (opening->ended)
        co_return Failure(*opening->ended);
    m_opening.reset();
    if (!reached) {
        m_phase = Phase::Ended;
        letGo();
        co_return Failure(reached.error());
    }
    m_phase = Phase::Open;
    co_return {};
}

QCoro::Task<Result<>> QtLink::reach(OpeningPtr opening)
{
    const auto bluez = m_bluez;
    const auto patience = m_patience(ServicePatience);
    const auto loaded = co_await bluez->load(patience);
    if (opening->ended)
        co_return Failure(*opening->ended);
    if (!loaded)
        co_return Failure(loaded.error());

    Error failure = Error::Timeout;
    int refusals = 0;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        const auto adapter = bluez->adapter(m_adapter);
        if (!adapter)
            co_return Failure(adapter.error());
        const auto device = co_await find(opening, *adapter);
        if (opening->ended)
            co_return Failure(*opening->ended);
        if (!device)
            co_return Failure(device.error());

        if (m_expectsBond && !device->bonded) {
            const auto path = device->path;
            co_await getReadyToBond(path);
            if (opening->ended)
                co_return Failure(*opening->ended);
        }
        const bool askDirectly = attempt == 1;
        const auto connected = co_await connectOnce(opening, *adapter, *device, askDirectly);
        if (opening->ended)
            co_return Failure(*opening->ended);
        if (connected)
            co_return {};

        letGo();
        failure = connected.error();
        if (device->bonded && opening->met && !opening->settled && failure.isPassing())
            ++refusals;
        if (!failure.isPassing() || opening->deadline.hasExpired())
            break;
        Latch pause;
        const auto length = m_patience(PauseBetweenAttempts);
        co_await pause.wait(length);
        if (opening->ended)
            co_return Failure(*opening->ended);
    }
    // With a bond BlueZ encrypts as it connects. A device that has no keys for that ends the connection, and BlueZ 5.66
    // says no more than "le-connection-abort-by-local". Once may happen to any device.
    if (refusals == Attempts)
        co_return Failure(Error::BondLost, failure.detail());
    co_return Failure(failure);
}

/** The device as BlueZ knows it, who forgets those it has not heard for half a minute: then it has to listen first. */
QCoro::Task<Result<BluezObjects::Device>> QtLink::find(OpeningPtr opening, BluezObjects::Adapter adapter)
{
    const auto known = m_bluez->device(adapter, m_endpoint.address);
    if (known)
        co_return *known;

    const auto bluez = m_bluez;
    const auto address = m_endpoint.address;
    const QDeadlineTimer searching(m_patience(SearchPatience), Qt::PreciseTimer);
    const auto patience = m_patience(ServicePatience);
    const auto listening = co_await bluez->startListening(adapter.path, patience);
    if (!listening)
        co_return Failure(listening.error());

    std::optional<BluezObjects::Device> found;
    while (!opening->ended) {
        found = bluez->device(adapter, address);
        const std::chrono::milliseconds left(std::min(searching.remainingTime(), opening->deadline.remainingTime()));
        if (found || left <= 0ms || !bluez->adapter(adapter.address))
            break;
        co_await opening->turn.wait(left);
    }
    BluezObjects::stopListening(adapter.path);
    if (found)
        co_return *found;
    const auto usable = bluez->adapter(adapter.address);
    if (!usable)
        co_return Failure(usable.error());
    co_return Failure(Error::Timeout, u"%1 was not heard"_s.arg(address));
}

/** One attempt, from connecting to the last characteristic. */
QCoro::Task<Result<>> QtLink::connectOnce(OpeningPtr opening, BluezObjects::Adapter adapter,
                                          BluezObjects::Device device, bool askDirectly)
{
    opening->met = false;
    opening->connected = false;
    opening->settled = false;
    opening->discovered = false;
    opening->failure.reset();
    m_devicePath = device.path;

    // A connection that is there before anybody has asked for it is mostly the one of the visit before, which BlueZ has
    // yet to end. One that lasts is BlueZ's own or another program's, and is shared.
    const QDeadlineTimer parting(m_patience(PartingPatience), Qt::PreciseTimer);
    while (isConnected()) {
        const std::chrono::milliseconds left(std::min(parting.remainingTime(), opening->deadline.remainingTime()));
        if (left <= 0ms)
            break;
        co_await opening->turn.wait(left);
        if (opening->ended)
            co_return Failure(*opening->ended);
    }

    if (askDirectly) {
        // QtBluetooth does not say why connecting failed. BlueZ does; then QtBluetooth finds the device connected.
        const auto bluez = m_bluez;
        const auto interface = u"org.bluez.Device1"_s;
        const auto method = u"Connect"_s;
        const QVariantList nothing;
        const std::chrono::milliseconds left(opening->deadline.remainingTime());
        const auto connected = co_await bluez->call(device.path, interface, method, nothing, left);
        if (opening->ended)
            co_return Failure(*opening->ended);
        if (!connected)
            co_return Failure(notReached(connected.error()));
    }

    makeController(adapter, device);
    m_controller->connectToDevice();
    while (!opening->connected && !opening->failure) {
        const std::chrono::milliseconds left(opening->deadline.remainingTime());
        if (left <= 0ms)
            co_return Failure(Error::Timeout, u"no connection in time"_s);
        co_await opening->turn.wait(left);
        if (opening->ended)
            co_return Failure(*opening->ended);
    }
    if (opening->failure)
        co_return Failure(*opening->failure);

    const auto settled = co_await settle(opening, adapter);
    if (opening->ended || !settled)
        co_return settled;
    opening->settled = true;
    const auto discovered = co_await discover(opening);
    co_return discovered;
}

/** Waits until BlueZ has announced all attributes: it may say that services are resolved before it announces the first,
 *  and QtBluetooth looks but once. */
QCoro::Task<Result<>> QtLink::settle(OpeningPtr opening, BluezObjects::Adapter adapter)
{
    opening->sinceObject.start();
    while (!opening->failure) {
        const std::chrono::milliseconds left(opening->deadline.remainingTime());
        if (left <= 0ms)
            co_return Failure(Error::Timeout, u"no services in time"_s);

        std::chrono::milliseconds pause = left;
        const auto device = m_bluez->device(adapter, m_endpoint.address);
        const auto found = device ? m_bluez->attributes(*device) : BluezObjects::Attributes();
        if (found.characteristics > 0) {
            const auto quiet =
                m_patience(isComplete(device->services, found) ? QuietWhenComplete : QuietWhenIncomplete);
            const std::chrono::milliseconds passed(opening->sinceObject.elapsed());
            if (passed >= quiet)
                co_return {};
            pause = std::min(left, quiet - passed);
        }
        co_await opening->turn.wait(pause);
        if (opening->ended)
            co_return Failure(*opening->ended);
    }
    co_return Failure(*opening->failure);
}

QCoro::Task<Result<>> QtLink::discover(OpeningPtr opening)
{
    m_controller->discoverServices();
    while (!opening->discovered && !opening->failure) {
        const std::chrono::milliseconds left(opening->deadline.remainingTime());
        if (left <= 0ms)
            co_return Failure(Error::Timeout, u"service discovery took too long"_s);
        co_await opening->turn.wait(left);
        if (opening->ended)
            co_return Failure(*opening->ended);
    }
    if (opening->failure)
        co_return Failure(*opening->failure);

    auto uuids = m_controller->services();
    std::sort(uuids.begin(), uuids.end()); // QtBluetooth's order is that of a hash
    for (const auto &uuid : std::as_const(uuids)) {
        auto *service = m_controller->createServiceObject(uuid, m_controller);
        if (!service)
            continue;
        m_services.append(service);
        watch(service);
        // Without the values: nobody asked for them, one that cannot be read would stop QtBluetooth's discovery, and
        // each would come back as a change.
        service->discoverDetails(QLowEnergyService::SkipValueDiscovery);
    }
    const auto isKnown = [](const QLowEnergyService *service) {
        return service->state() == QLowEnergyService::RemoteServiceDiscovered;
    };
    while (!opening->failure && !std::all_of(m_services.cbegin(), m_services.cend(), isKnown)) {
        const std::chrono::milliseconds left(opening->deadline.remainingTime());
        if (left <= 0ms)
            co_return Failure(Error::Timeout, u"characteristic discovery took too long"_s);
        co_await opening->turn.wait(left);
        if (opening->ended)
            co_return Failure(*opening->ended);
    }
    if (opening->failure)
        co_return Failure(*opening->failure);

    for (auto *service : std::as_const(m_services)) {
        const auto characteristics = service->characteristics();
        for (const auto &characteristic : characteristics) {
            // One that two services have belongs to the first of them.
            if (!m_places.contains(characteristic.uuid()))
                m_places.insert(characteristic.uuid(), std::make_shared<Place>(Place{service, characteristic}));
        }
    }
    co_return {};
}

void QtLink::makeController(const BluezObjects::Adapter &adapter, const BluezObjects::Device &device)
{
    QBluetoothDeviceInfo info(QBluetoothAddress(m_endpoint.address), m_endpoint.name, 0);
    info.setCoreConfigurations(QBluetoothDeviceInfo::LowEnergyCoreConfiguration);
    m_controller = QLowEnergyController::createCentral(info, QBluetoothAddress(adapter.address));
    const auto type = device.addressType == AddressType::Unknown ? m_endpoint.type : device.addressType;
    m_controller->setRemoteAddressType(type == AddressType::Public ? QLowEnergyController::PublicAddress
                                                                   : QLowEnergyController::RandomAddress);

    connect(m_controller, &QLowEnergyController::connected, this, [this] {
        if (m_opening) {
            m_opening->connected = true;
            m_opening->turn.open();
        }
    });
    connect(m_controller, &QLowEnergyController::discoveryFinished, this, [this] {
        if (m_opening) {
            m_opening->discovered = true;
            m_opening->turn.open();
        }
    });
    connect(m_controller, &QLowEnergyController::errorOccurred, this, [this](QLowEnergyController::Error error) {
        if (!m_opening)
            return; // the end of the connection follows
        const auto detail = u"QLowEnergyController: %1"_s.arg(m_controller->errorString());
        if (error == QLowEnergyController::AuthorizationError)
            m_opening->failure = Error(Error::Refused, detail);
        else if (error == QLowEnergyController::MissingPermissionsError)
            m_opening->failure = Error(Error::NotPermitted, detail);
        else if (error == QLowEnergyController::ConnectionError)
            m_opening->failure = reasonOfLoss(detail); // it was connected for a moment
        else
            m_opening->failure = notReached(reasonOfLoss(detail));
        m_opening->turn.open();
    });
    connect(m_controller, &QLowEnergyController::stateChanged, this,
            [this](QLowEnergyController::ControllerState state) {
                if (state == QLowEnergyController::UnconnectedState)
                    disconnected(u"the connection has ended"_s);
            });
}

void QtLink::watch(QLowEnergyService *service)
{
    connect(service, &QLowEnergyService::stateChanged, this, [this] {
        if (m_opening)
            m_opening->turn.open();
    });
    connect(service, &QLowEnergyService::characteristicChanged, this,
            [this](const QLowEnergyCharacteristic &characteristic, const QByteArray &bytes) {
                changed(characteristic.uuid(), bytes);
            });
    connect(service, &QLowEnergyService::characteristicRead, this,
            [this](const QLowEnergyCharacteristic &characteristic, const QByteArray &bytes) {
                finished(Verb::Read, characteristic.uuid(), bytes);
            });
    connect(service, &QLowEnergyService::characteristicWritten, this,
            [this](const QLowEnergyCharacteristic &characteristic) {
                finished(Verb::Write, characteristic.uuid(), QByteArray());
            });
    connect(service, &QLowEnergyService::descriptorWritten, this, [this] {
        // Only one is ever on its way, so it need not be asked which one it was.
        if (m_running && (m_running->verb == Verb::Subscribe || m_running->verb == Verb::Unsubscribe))
            finished(m_running->verb, m_running->characteristic, QByteArray());
    });
    connect(service, &QLowEnergyService::errorOccurred, this, [this](QLowEnergyService::ServiceError error) {
        switch (error) {
        case QLowEnergyService::CharacteristicReadError:
            failed(Verb::Read);
            break;
        case QLowEnergyService::CharacteristicWriteError:
            failed(Verb::Write);
            break;
        case QLowEnergyService::DescriptorWriteError:
            failed(Verb::Subscribe);
            break;
        default:
            if (m_running)
                failed(m_running->verb);
        }
    });
}

// Operations ------------------------------------------------------------------------------------------------

bool QtLink::offers(QUuid characteristic) const
{
    return m_phase == Phase::Open && m_places.contains(characteristic);
}

// Bonding ---------------------------------------------------------------------------------------------------

std::optional<BluezObjects::Device> QtLink::knownDevice() const
{
    const auto adapter = m_bluez->adapter(m_adapter);
    return adapter ? m_bluez->device(*adapter, m_endpoint.address) : std::nullopt;
}

bool QtLink::isBonded() const
{
    const auto device = knownDevice();
    return device && device->bonded;
}

bool QtLink::isConnected() const
{
    const auto device = knownDevice();
    return device && device->connected;
}

/** Somebody has to answer what BlueZ asks about @p device, or it refuses in our name. */
QCoro::Task<> QtLink::getReadyToBond(QString device)
{
    if (m_claim)
        co_return;
    m_claim =
        std::make_unique<BluezAgent::Claim>(device, [this](const Passkey &passkey) { Q_EMIT passkeyWanted(passkey); });
    const auto bluez = m_bluez;
    const auto patience = m_patience(ServicePatience);
    const auto enlisted = co_await m_claim->enlist(bluez, patience);
    if (!enlisted) // without it the bond may still come about: through the desktop's own agent
        qWarning("No Bluetooth agent: %s", qPrintable(enlisted.error().detail()));
}

QCoro::Task<Result<>> QtLink::bond()
{
    if (m_phase != Phase::Open)
        co_return gone();
    if (m_bonding)
        co_return Failure(Error::Busy, u"it bonds already"_s);
    const auto bonding = std::make_shared<Bonding>();
    m_bonding = bonding;
    const auto path = m_devicePath;
    const auto bluez = m_bluez;
    const auto wanted = m_adapter;
    const auto patience = m_patience(BondPatience);
    const auto doubt = m_patience(DoubtPatience);

    if (isBonded()) {
        // BlueZ encrypts with the keys it has as it connects, or there would be no connection.
        m_bonding.reset();
        co_return {};
    }
    co_await getReadyToBond(path);
    if (bonding->ended)
        co_return Failure(*bonding->ended);

    askForBond(bonding, bluez, path, patience);
    while (!bonding->outcome && !bonding->ended)
        co_await bonding->turn.wait(); // D-Bus keeps the time
    if (bonding->ended) {
        // A device that does not like how it goes leaves, and BlueZ's reason comes right after the news of that.
        if (!bonding->outcome && bonding->deviceLeft)
            co_await bonding->turn.wait(doubt);
        const auto &outcome = bonding->outcome;
        const bool knowsWhy = bonding->deviceLeft && outcome && !*outcome && !outcome->error().isPassing();
        // An adapter that is switched off first loses its connections, and then says so.
        const auto adapter = bluez->adapter(wanted);
        if (!adapter && bonding->deviceLeft)
            co_return Failure(adapter.error());
        co_return Failure(knowsWhy ? outcome->error() : *bonding->ended);
    }
    m_bonding.reset();
    m_claim.reset();
    if (!*bonding->outcome)
        co_return Failure(bonding->outcome->error());
    co_return {};
}

QCoro::Task<> QtLink::askForBond(BondingPtr bonding, std::shared_ptr<BluezObjects> bluez, QString device,
                                 std::chrono::milliseconds patience)
{
    const auto interface = u"org.bluez.Device1"_s;
    const auto method = u"Pair"_s;
    const QVariantList nothing;
    const auto paired = co_await bluez->call(device, interface, method, nothing, patience);
    // AlreadyExists: somebody else was faster.
    const bool isBonded = paired || paired.error().detail().startsWith("org.bluez.Error.AlreadyExists"_L1);
    if (isBonded)
        bonding->outcome = Result<>();
    else if (paired.error().kind() == Error::Refused)
        bonding->outcome = Failure(refusedToBond(paired.error().detail()));
    else
        bonding->outcome = paired;
    bonding->turn.open();
    if (paired || paired.error().kind() != Error::Timeout)
        co_return;
    // Whoever asked has given up: BlueZ shall not go on.
    const auto cancel = u"CancelPairing"_s;
    const auto cancelled = co_await bluez->call(device, interface, cancel, nothing, patience);
    Q_UNUSED(cancelled);
}

void QtLink::answerPasskey(const std::optional<QString> &digits)
{
    if (m_claim)
        m_claim->answer(digits);
}

// The other operations --------------------------------------------------------------------------------------

QCoro::Task<Result<>> QtLink::subscribe(QUuid characteristic)
{
    const auto outcome = co_await perform(Verb::Subscribe, characteristic, QByteArray());
    if (!outcome)
        co_return Failure(outcome.error());
    co_return {};
}

QCoro::Task<Result<>> QtLink::unsubscribe(QUuid characteristic)
{
    const auto outcome = co_await perform(Verb::Unsubscribe, characteristic, QByteArray());
    if (!outcome)
        co_return Failure(outcome.error());
    co_return {};
}

QCoro::Task<Result<QByteArray>> QtLink::read(QUuid characteristic)
{
    return perform(Verb::Read, characteristic, {});
}

QCoro::Task<Result<>> QtLink::write(QUuid characteristic, QByteArray bytes)
{
    const auto place = m_places.value(characteristic);
    const auto verb = place && !(place->properties() & GattWriteRequest) ? Verb::WriteCommand : Verb::Write;
    const auto outcome = co_await perform(verb, characteristic, bytes);
    if (!outcome)
        co_return Failure(outcome.error());
    co_return {};
}

QCoro::Task<Result<QByteArray>> QtLink::perform(Verb verb, QUuid characteristic, QByteArray bytes)
{
    if (m_phase != Phase::Open)
        co_return gone();
    const auto place = m_places.value(characteristic);
    const int properties = place ? place->properties() : 0;
    int needed = 0;
    switch (verb) {
    case Verb::Read:
        needed = GattRead;
        break;
    case Verb::Write:
    case Verb::WriteCommand:
        needed = GattWriteRequest | GattWriteCommand;
        break;
    case Verb::Subscribe:
    case Verb::Unsubscribe:
        needed = GattNotify | GattIndicate;
        if (place && !place->characteristic.clientCharacteristicConfiguration().isValid())
            needed = 0; // says that it notifies, but has nothing to switch it on with
        break;
    }
    if (!(properties & needed))
        co_return Failure(Error::Unsupported, u"%1 cannot do that"_s.arg(characteristic.toString()));

    Operation operation{verb, characteristic, bytes, {}, {}};
    m_waiting.push_back(&operation);
    startNext();
    co_await operation.done.wait(m_patience(OperationPatience));
    if (!operation.outcome) { // so the link is still there: its end is an outcome
        forget(&operation);
        co_return Failure(Error::Timeout, u"no answer: %1"_s.arg(characteristic.toString()));
    }
    co_return *operation.outcome;
}

void QtLink::startNext()
{
    while (m_phase == Phase::Open && !m_running && !m_waiting.empty()) {
        auto *next = m_waiting.front();
        m_waiting.pop_front();
        m_running = Running{next, next->verb, next->characteristic};
        begin(*next);
    }
}

void QtLink::begin(const Operation &operation)
{
    const auto place = m_places.value(operation.characteristic);
    const auto cccd = place->characteristic.clientCharacteristicConfiguration();
    // Characteristic and verb by value: an answer may come inside the call and end the operation.
    const auto characteristic = operation.characteristic;
    switch (operation.verb) {
    case Verb::Read:
        place->service->readCharacteristic(place->characteristic);
        break;
    case Verb::Write:
        place->service->writeCharacteristic(place->characteristic, operation.bytes,
                                            QLowEnergyService::WriteWithResponse);
        break;
    case Verb::WriteCommand:
        place->service->writeCharacteristic(place->characteristic, operation.bytes,
                                            QLowEnergyService::WriteWithoutResponse);
        finished(Verb::WriteCommand, characteristic, QByteArray()); // nobody will tell
        break;
    case Verb::Subscribe:
        // From now on: the device may notify before we hear that it has agreed.
        m_subscribed.insert(characteristic);
        place->service->writeDescriptor(cccd,
                                        place->properties() & GattNotify
                                            ? QLowEnergyCharacteristic::CCCDEnableNotification
                                            : QLowEnergyCharacteristic::CCCDEnableIndication);
        break;
    case Verb::Unsubscribe:
        place->service->writeDescriptor(cccd, QLowEnergyCharacteristic::CCCDDisable);
        break;
    }
}

void QtLink::finished(Verb verb, QUuid characteristic, const Result<QByteArray> &outcome)
{
    if (!m_running || m_running->verb != verb || m_running->characteristic != characteristic)
        return;
    m_doubt.stop();
    const auto running = *std::exchange(m_running, std::nullopt);
    if ((verb == Verb::Subscribe && !outcome) || (verb == Verb::Unsubscribe && outcome))
        m_subscribed.remove(characteristic);
    if (running.asker) {
        running.asker->outcome = outcome;
        running.asker->done.open();
    }
    if (verb == Verb::Read) {
        const QPointer<QtLink> self(this);
        releaseHeld(outcome ? std::optional(Held{characteristic, *outcome}) : std::nullopt);
        if (!self)
            return;
    }
    startNext();
}

/** QtBluetooth says that something of this sort did not work, not why. */
void QtLink::failed(Verb verb)
{
    if (!m_running)
        return;
    const bool isAbout = m_running->verb == verb || (verb == Verb::Subscribe && m_running->verb == Verb::Unsubscribe);
    if (isAbout && !m_doubt.isActive())
        m_doubt.start(m_patience(DoubtPatience));
}

/** Its asker's patience is over. */
void QtLink::forget(Operation *operation)
{
    const auto waiting = std::find(m_waiting.begin(), m_waiting.end(), operation);
    if (waiting != m_waiting.end())
        m_waiting.erase(waiting);
    else if (m_running && m_running->asker == operation)
        m_running->asker = nullptr;
}

// Notifications ---------------------------------------------------------------------------------------------

void QtLink::changed(QUuid characteristic, const QByteArray &bytes)
{
    if (m_phase != Phase::Open || !m_subscribed.contains(characteristic))
        return; // the echo of somebody's read
    if (m_running && m_running->verb == Verb::Read && m_subscribed.contains(m_running->characteristic))
        hold(characteristic, bytes);
    else
        Q_EMIT notified(characteristic, bytes);
}

/** BlueZ reports what is read as a change, and does so right before it answers the read (it flushes its signals first).
 *  So what comes while a subscribed characteristic is read waits until the value is known; then the last change that
 *  equals it is the echo. Others are held as well, for the sake of their order. */
void QtLink::hold(QUuid characteristic, const QByteArray &bytes)
{
    m_held.push_back({characteristic, bytes});
}

void QtLink::releaseHeld(const std::optional<Held> &read)
{
    auto held = std::exchange(m_held, {});
    if (read) {
        const auto echo = std::find_if(held.rbegin(), held.rend(), [&read](const Held &candidate) {
            return candidate.characteristic == read->characteristic && candidate.bytes == read->bytes;
        });
        if (echo != held.rend())
            held.erase(std::next(echo).base());
    }
    const QPointer<QtLink> self(this);
    for (const auto &notification : held) {
        Q_EMIT notified(notification.characteristic, notification.bytes);
        if (!self || m_phase != Phase::Open)
            return;
    }
}

// The end ---------------------------------------------------------------------------------------------------

void QtLink::close()
{
    end(Error::Cancelled);
}

/** The adapter or the service where they are to blame, else the device. */
Error QtLink::reasonOfLoss(const QString &detail) const
{
    const auto adapter = m_bluez->adapter(m_adapter);
    return adapter ? Error(Error::Disconnected, detail) : adapter.error();
}

void QtLink::disconnected(const QString &detail)
{
    if (m_opening) {
        if (!m_opening->failure)
            m_opening->failure = reasonOfLoss(detail);
        m_opening->turn.open();
    } else if (m_phase == Phase::Open) {
        end(reasonOfLoss(detail));
    }
}

void QtLink::end(const Error &reason)
{
    if (m_phase == Phase::Ended)
        return;
    const QPointer<QtLink> self(this);
    releaseHeld({}); // what arrived before the end is still theirs
    if (!self || m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    wakeEverybody(reason);
    letGo();
    Q_EMIT closed(reason);
}

void QtLink::wakeEverybody(const Error &reason)
{
    m_doubt.stop();
    if (const auto opening = std::exchange(m_opening, nullptr)) {
        opening->ended = reason;
        opening->turn.open();
    }
    if (const auto bonding = std::exchange(m_bonding, nullptr)) {
        const bool byUs = reason.kind() == Error::Cancelled;
        bonding->ended = Error(byUs ? Error::Cancelled : Error::Disconnected, reason.detail());
        bonding->deviceLeft = reason.kind() == Error::Disconnected;
        bonding->turn.open();
        if (byUs && !bonding->outcome) // without a connection BlueZ ends it by itself, and says why
            m_bluez->send(m_devicePath, u"org.bluez.Device1"_s, u"CancelPairing"_s);
    }
    m_claim.reset();
    if (m_running && m_running->asker)
        m_waiting.push_front(m_running->asker);
    m_running.reset();
    const auto waiting = std::exchange(m_waiting, {});
    for (auto *operation : waiting) {
        operation->outcome = Failure(Error::Disconnected, reason.detail());
        operation->done.open();
    }
}

/** Parts from QtBluetooth's controller, which ends the connection and then itself. */
void QtLink::letGo()
{
    m_places.clear();
    m_subscribed.clear();
    const auto services = std::exchange(m_services, {});
    for (auto *service : services)
        service->disconnect(this);
    auto *controller = std::exchange(m_controller, nullptr);
    if (!controller)
        return;
    controller->disconnect(this);
    if (controller->state() == QLowEnergyController::UnconnectedState) {
        controller->deleteLater();
        return;
    }
    // Its destructor asks BlueZ to disconnect once more unless it knows that it is not connected, and that request
    // could hit the next connection. So it goes when it knows.
    connect(controller, &QLowEnergyController::stateChanged, controller,
            [controller](QLowEnergyController::ControllerState state) {
                if (state == QLowEnergyController::UnconnectedState)
                    controller->deleteLater();
            });
    controller->disconnectFromDevice();
}

} // namespace pulsekeep

#include "moc_qtlink.cpp"
