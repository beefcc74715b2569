// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/simulators.h"

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto FirstMeasurement = 300ms; ///< after somebody has begun to listen
constexpr auto BetweenMeasurements = 30ms;
constexpr auto HangsUpAfter = 1s;
constexpr int PressureDays = 60;
constexpr int WeightDays = 100;
constexpr int TemperatureDays = 120;
constexpr int OxygenDays = 30;
constexpr int Level = 82; ///< of the battery, percent
constexpr quint8 Chest = 1;
constexpr quint8 Ear = 3;
constexpr quint16 CuffCan = BodyMoved | CuffLoose | IrregularPulse;

GattCharacteristic readable(QUuid uuid)
{
    return {uuid, GattRead};
}

GattCharacteristic notifying(QUuid uuid)
{
    return {uuid, GattNotify};
}

GattCharacteristic indicating(QUuid uuid)
{
    return {uuid, GattIndicate};
}

GattCharacteristic recordAccess()
{
    return {RecordAccessCharacteristic, GattWriteRequest | GattIndicate};
}

Result<QByteArray> noSuchValue()
{
    return Failure(Error::Refused, u"att 02"_s);
}

QByteArray oneByte(quint8 value)
{
    return ByteWriter().u8(value).bytes();
}

} // namespace

QList<NamedSensorFaults> everySensorFault()
{
    const auto with = [](auto member, auto value) {
        SensorFaults faults;
        faults.*member = value;
        return faults;
    };
    return {
        {"needs a bond", with(&SensorFaults::needsBond, true)},
        {"leaves when somebody listens", with(&SensorFaults::leavesAtOnce, true)},
        {"leaves after the third measurement", with(&SensorFaults::leavesAfter, 3)},
        {"stays connected", with(&SensorFaults::staysConnected, true)},
        {"says nothing", with(&SensorFaults::silent, true)},
        {"the first measurement failed", with(&SensorFaults::firstFailed, true)},
        {"the second measurement is cut short", with(&SensorFaults::cutsShort, 2)},
        {"has no clock", with(&SensorFaults::noTimes, true)},
        {"its clock was never set", with(&SensorFaults::clockNotSet, true)},
        {"nobody wears it", with(&SensorFaults::noContact, true)},
        {"does not give out its records", with(&SensorFaults::refusesRecords, true)},
        {"stops in the middle of its records", with(&SensorFaults::stallsHalfway, true)},
    };
}

// What all have in common
// ----------------------------------------------------------------------------------------------

Sensor::Sensor(Identity identity, const Clock *clock, Patience pace)
    : SimulatedPeripheral(pace), m_identity(std::move(identity)), m_clock(clock)
{
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, [this] {
        for (const auto &characteristic : ticking()) {
            if (m_subscriptions.contains(characteristic))
                tick(characteristic);
        }
    });
}

Advertisement Sensor::advertisement() const
{
    Advertisement seen;
    seen.endpoint = {m_identity.address, AddressType::Random, m_identity.name};
    seen.services = m_identity.advertised;
    seen.rssi = -58;
    return seen;
}

QList<GattService> Sensor::services() const
{
    auto all = ownServices();
    all.append({DeviceInformationService,
                {readable(ManufacturerCharacteristic), readable(ModelNumberCharacteristic),
                 readable(SerialNumberCharacteristic), readable(HardwareRevisionCharacteristic),
                 readable(FirmwareRevisionCharacteristic), readable(PnpIdCharacteristic)}});
    all.append({BatteryService, {{BatteryLevelCharacteristic, GattRead | GattNotify}}});
    if (m_identity.hasClock && !m_faults.noTimes)
        all.append({CurrentTimeService, {{CurrentTimeCharacteristic, GattRead | GattWriteRequest | GattNotify}}});
    return all;
}

void Sensor::connected()
{
    m_sent = 0;
    ++m_sending;
    m_subscriptions.clear();
}

void Sensor::disconnected()
{
    m_second.stop();
    m_subscriptions.clear();
}

bool Sensor::needsBond(QUuid characteristic) const
{
    if (!m_faults.needsBond)
        return false;
    for (const auto &service : ownServices()) {
        for (const auto &candidate : service.characteristics) {
            if (candidate.uuid == characteristic)
                return true;
        }
    }
    return false;
}

Result<QByteArray> Sensor::read(QUuid characteristic)
{
    if (characteristic == ManufacturerCharacteristic)
        return QByteArray("Pulsekeep");
    if (characteristic == ModelNumberCharacteristic)
        return m_identity.model;
    if (characteristic == SerialNumberCharacteristic)
        return QByteArray("SIM-0001");
    if (characteristic == HardwareRevisionCharacteristic)
        return QByteArray("A");
    if (characteristic == FirmwareRevisionCharacteristic)
        return QByteArray("1.0.2");
    if (characteristic == PnpIdCharacteristic)
        return encodePnpId({1, 0xffff, 0x0001, 0x0102});
    if (characteristic == BatteryLevelCharacteristic)
        return oneByte(Level);
    if (characteristic == CurrentTimeCharacteristic)
        return clockValue();
    return valueOf(characteristic);
}

Result<QByteArray> Sensor::valueOf(QUuid characteristic) const
{
    Q_UNUSED(characteristic);
    return noSuchValue();
}

QByteArray Sensor::clockValue() const
{
    if (m_faults.clockNotSet && !m_clockSet)
        return QByteArray(10, '\0');
    return encodeCurrentTime(localNow().addMSecs(m_clockAhead), 0);
}

void Sensor::write(QUuid characteristic, QByteArray bytes)
{
    m_written[characteristic].append(bytes);
    if (characteristic == RecordAccessCharacteristic)
        onRecords(bytes);
    const auto time = characteristic == CurrentTimeCharacteristic ? decodeCurrentTime(bytes) : CurrentTime();
    if (time && time->time) {
        m_clockAhead = m_clock->now().msecsTo(time->time->at(m_clock->zone()));
        m_clockSet = true;
    }
}

void Sensor::subscribed(QUuid characteristic, bool on)
{
    m_subscriptions.removeAll(characteristic);
    if (on)
        m_subscriptions.append(characteristic);
    if (on && m_faults.leavesAtOnce) {
        later(0ms, [this] { Q_EMIT hangUp(); });
        return;
    }
    if (m_faults.silent)
        return;
    if (ticking().contains(characteristic)) {
        if (on)
            m_second.start(pace()(1s));
        else
            m_second.stop();
    } else if (on && !keepsRecords()) {
        sendSoon();
    }
}

// Memory
// ---------------------------------------------------------------------------------------------------------------

template<typename Measurement>
void Sensor::store(QUuid characteristic, Measurement measurement, QByteArray (*encode)(const Measurement &))
{
    if (measurement.time && measurement.time->at(m_clock->zone()) > m_clock->now())
        return;
    m_memory.append({characteristic, encode(measurement), ++m_sequence, {}});
    // The same without a time, for faults that are set later.
    measurement.time.reset();
    m_memory.last().timeless = encode(measurement);
}

/** Again from the start of the list with each new listener: the last one hears everything. */
void Sensor::sendSoon()
{
    later(FirstMeasurement, [this, plan = ++m_sending] {
        if (plan == m_sending)
            sendNext();
    });
}

void Sensor::sendNext()
{
    const auto isHeard = [this](const Stored &stored) { return m_subscriptions.contains(stored.characteristic); };
    if (m_faults.firstFailed && !std::exchange(m_failedFirst, true))
        m_memory.prepend(failedMeasurement());
    const auto next = std::find_if(m_memory.begin(), m_memory.end(), isHeard);
    if (next == m_memory.end()) {
        finishSending();
        return;
    }
    const auto stored = m_memory.takeAt(next - m_memory.begin()); // a radio confirms it
    if (!say(stored))
        return;
    later(m_transfers(BetweenMeasurements), [this, plan = m_sending] {
        if (plan == m_sending)
            sendNext();
    });
}

/** Whether it is still there afterwards. */
bool Sensor::say(const Stored &stored)
{
    auto bytes = m_faults.noTimes || m_faults.clockNotSet ? stored.timeless : stored.bytes;
    ++m_sent;
    if (m_sent == m_faults.cutsShort)
        bytes.chop(1);
    Q_EMIT notify(stored.characteristic, bytes);
    if (m_sent != m_faults.leavesAfter)
        return true;
    Q_EMIT hangUp();
    return false;
}

void Sensor::finishSending()
{
    if (m_faults.staysConnected || !ticking().isEmpty())
        return;
    later(HangsUpAfter, [this, plan = m_sending] {
        if (plan == m_sending)
            Q_EMIT hangUp();
    });
}

// Records
// --------------------------------------------------------------------------------------------------------------

void Sensor::onRecords(const QByteArray &bytes)
{
    const auto answer = [this](const RecordReply &reply) {
        later(BetweenMeasurements,
              [this, reply] { Q_EMIT notify(RecordAccessCharacteristic, encodeRecordReply(reply)); });
    };
    constexpr quint8 NotSupported = 2;
    const auto request = decodeRecordRequest(bytes);
    if (m_faults.silent)
        return;
    if (!request || m_faults.refusesRecords) {
        answer({{}, bytes.isEmpty() ? quint8(0) : static_cast<quint8>(bytes.front()), NotSupported});
        return;
    }
    m_reporting = m_memory;
    m_reporting.removeIf([&request](const Stored &stored) { return stored.sequence < request->sequence.value_or(0); });
    if (m_faults.firstFailed && !m_reporting.isEmpty()) {
        auto failed = failedMeasurement();
        failed.sequence = m_reporting.first().sequence;
        m_reporting.first() = failed;
    }
    if (request->operation == RecordOperation::ReportNumber)
        answer({static_cast<quint16>(m_reporting.size()), 0, 0});
    else if (m_reporting.isEmpty())
        answer({{}, static_cast<quint8>(RecordOperation::Report), RecordsNotFound});
    else
        later(BetweenMeasurements, [this] { reportNext(0); });
}

void Sensor::reportNext(int index)
{
    if (m_faults.stallsHalfway && index == m_reporting.size() / 2)
        return;
    if (index == m_reporting.size()) {
        const RecordReply done{{}, static_cast<quint8>(RecordOperation::Report), RecordsDone};
        Q_EMIT notify(RecordAccessCharacteristic, encodeRecordReply(done));
        return;
    }
    if (say(asRecord(m_reporting.at(index))))
        later(m_transfers(BetweenMeasurements), [this, index] { reportNext(index + 1); });
}

/** Blood pressures come in an envelope. */
Sensor::Stored Sensor::asRecord(const Stored &stored) const
{
    if (stored.characteristic != BloodPressureCharacteristic)
        return stored;
    const auto wrap = [&stored](const QByteArray &bytes) {
        return encodeBloodPressureRecord({stored.sequence, 0x2a35, bytes});
    };
    return {BloodPressureRecordCharacteristic, wrap(stored.bytes), stored.sequence, wrap(stored.timeless)};
}

// Heart rate strap
// -----------------------------------------------------------------------------------------------------

HeartRateStrap::HeartRateStrap(const Clock *clock, quint32 seed, Patience pace)
    : Sensor({u"D4:5A:1C:20:0D:01"_s, u"Chest strap"_s, {HeartRateService}, "HRS-1", false}, clock, pace), m_heart(seed)
{
}

QList<GattService> HeartRateStrap::ownServices() const
{
    return {{HeartRateService, {notifying(HeartRateCharacteristic), readable(BodySensorLocationCharacteristic)}}};
}

Result<QByteArray> HeartRateStrap::valueOf(QUuid characteristic) const
{
    if (characteristic == BodySensorLocationCharacteristic)
        return oneByte(Chest);
    return noSuchValue();
}

void HeartRateStrap::tick(QUuid characteristic)
{
    HeartRateMeasurement measurement;
    measurement.intervals = m_heart.second();
    measurement.bpm = m_heart.bpm();
    measurement.contact = !faults().noContact;
    if (++m_seconds % 10 == 0)
        measurement.energy = m_seconds / 8;
    if (faults().noContact) {
        measurement.bpm.reset();
        measurement.intervals.clear();
    }
    Q_EMIT notify(characteristic, encodeHeartRate(measurement));
}

// Cuff
// -----------------------------------------------------------------------------------------------------------------

PressureCuff::PressureCuff(const Clock *clock, quint32 seed, Patience pace, Memory memory)
    : Sensor({u"C6:10:18:3B:00:02"_s, u"Upper arm cuff"_s, {BloodPressureService}, "BPM-1", true}, clock, pace),
      m_kind(memory)
{
    const SimulatedBody body(seed);
    const auto today = localNow().date();
    for (int ago = PressureDays; ago >= 0; --ago) {
        for (const auto &measurement : body.pressures(today.addDays(-ago)))
            store(BloodPressureCharacteristic, measurement, encodeBloodPressure);
    }
}

QList<GattService> PressureCuff::ownServices() const
{
    GattService service{BloodPressureService,
                        {indicating(BloodPressureCharacteristic), notifying(IntermediateCuffPressureCharacteristic),
                         readable(BloodPressureFeatureCharacteristic)}};
    if (keepsRecords())
        service.characteristics += {indicating(BloodPressureRecordCharacteristic), recordAccess()};
    return {service};
}

Result<QByteArray> PressureCuff::valueOf(QUuid characteristic) const
{
    if (characteristic == BloodPressureFeatureCharacteristic)
        return ByteWriter().u16(CuffCan).bytes();
    return noSuchValue();
}

Sensor::Stored PressureCuff::failedMeasurement() const
{
    BloodPressureMeasurement failed;
    failed.status = BodyMoved | CuffLoose;
    const auto bytes = encodeBloodPressure(failed);
    return {BloodPressureCharacteristic, bytes, 0, bytes};
}

// Scales
// ---------------------------------------------------------------------------------------------------------------

BathroomScale::BathroomScale(Kind kind, const Clock *clock, quint32 seed, Patience pace)
    : Sensor(kind == Kind::Weight
                 ? Identity{u"C6:18:1D:77:00:03"_s, u"Bathroom scale"_s, {WeightScaleService}, "WS-1", true}
                 : Identity{u"C6:18:1B:78:00:04"_s,
                            u"Body scale"_s,
                            {BodyCompositionService, WeightScaleService},
                            "BCS-1",
                            true},
             clock, pace),
      m_kind(kind)
{
    const SimulatedBody body(seed);
    const auto today = localNow().date();
    for (int ago = WeightDays; ago >= 0; --ago) {
        const auto day = today.addDays(-ago);
        const auto weight = body.weight(day);
        if (weight)
            store(WeightCharacteristic, *weight, encodeWeight);
        const auto composition = body.composition(day);
        if (composition && m_kind == Kind::BodyComposition)
            store(BodyCompositionCharacteristic, *composition, encodeBodyComposition);
    }
}

QList<GattService> BathroomScale::ownServices() const
{
    const GattService weight{WeightScaleService,
                             {indicating(WeightCharacteristic), readable(WeightFeatureCharacteristic)}};
    if (m_kind == Kind::Weight)
        return {weight};
    return {{BodyCompositionService,
             {indicating(BodyCompositionCharacteristic), readable(BodyCompositionFeatureCharacteristic)}},
            weight};
}

Result<QByteArray> BathroomScale::valueOf(QUuid characteristic) const
{
    if (characteristic == WeightFeatureCharacteristic)
        return ByteWriter().u32(0x000001bf).bytes(); // times, users, BMI; 5 g, 1 mm
    if (characteristic == BodyCompositionFeatureCharacteristic)
        return ByteWriter().u32(0x0001bf9f).bytes(); // what SimulatedBody knows; 5 g, 1 mm
    return noSuchValue();
}

Sensor::Stored BathroomScale::failedMeasurement() const
{
    const auto bytes = encodeWeight(WeightMeasurement());
    return {WeightCharacteristic, bytes, 0, bytes};
}

// Thermometer
// ----------------------------------------------------------------------------------------------------------

EarThermometer::EarThermometer(const Clock *clock, quint32 seed, Patience pace)
    : Sensor({u"C6:18:09:E4:00:05"_s, u"Ear thermometer"_s, {ThermometerService}, "HT-1", true}, clock, pace)
{
    const SimulatedBody body(seed);
    const auto today = localNow().date();
    for (int ago = TemperatureDays; ago >= 0; --ago) {
        for (const auto &measurement : body.temperatures(today.addDays(-ago)))
            store(TemperatureCharacteristic, measurement, encodeTemperature);
    }
}

QList<GattService> EarThermometer::ownServices() const
{
    return {{ThermometerService,
             {indicating(TemperatureCharacteristic), readable(TemperatureTypeCharacteristic),
              notifying(IntermediateTemperatureCharacteristic)}}};
}

Result<QByteArray> EarThermometer::valueOf(QUuid characteristic) const
{
    if (characteristic == TemperatureTypeCharacteristic)
        return oneByte(Ear);
    return noSuchValue();
}

void EarThermometer::tick(QUuid characteristic)
{
    TemperatureMeasurement measurement;
    if (!faults().noContact)
        measurement.celsius = 36.8 - 4 / (1.0 + ++m_seconds);
    measurement.type = Ear;
    Q_EMIT notify(characteristic, encodeTemperature(measurement));
}

Sensor::Stored EarThermometer::failedMeasurement() const
{
    const auto bytes = encodeTemperature(TemperatureMeasurement());
    return {TemperatureCharacteristic, bytes, 0, bytes};
}

// Oximeter
// -------------------------------------------------------------------------------------------------------------

FingerOximeter::FingerOximeter(const Clock *clock, quint32 seed, Patience pace)
    : Sensor({u"C6:18:22:0F:00:06"_s, u"Finger oximeter"_s, {OximeterService}, "PLX-1", true}, clock, pace),
      m_heart(seed), m_random(seed)
{
    const SimulatedBody body(seed);
    const auto today = localNow().date();
    for (int ago = OxygenDays; ago >= 0; --ago) {
        if (const auto measurement = body.oxygen(today.addDays(-ago)))
            store(SpotCheckCharacteristic, *measurement, encodeSpotCheck);
    }
}

QList<GattService> FingerOximeter::ownServices() const
{
    return {{OximeterService,
             {indicating(SpotCheckCharacteristic), notifying(ContinuousOxygenCharacteristic),
              readable(OximeterFeatureCharacteristic), recordAccess()}}};
}

Result<QByteArray> FingerOximeter::valueOf(QUuid characteristic) const
{
    if (characteristic == OximeterFeatureCharacteristic)
        return ByteWriter().u16(0x0013).bytes(); // measurement and sensor status, fast and slow; no optional ones
    return noSuchValue();
}

void FingerOximeter::tick(QUuid characteristic)
{
    m_heart.second();
    OxygenMeasurement measurement;
    if (faults().noContact) {
        measurement.sensorStatus = SensorUnconnected;
    } else {
        measurement.normal.saturation = 97 + static_cast<int>(m_random.bounded(2));
        measurement.normal.pulse = m_heart.bpm();
        measurement.pulseAmplitude = 4.2;
    }
    Q_EMIT notify(characteristic, encodeContinuousOxygen(measurement));
}

Sensor::Stored FingerOximeter::failedMeasurement() const
{
    const auto bytes = encodeSpotCheck(OxygenMeasurement());
    return {SpotCheckCharacteristic, bytes, 0, bytes};
}

std::vector<std::unique_ptr<SimulatedPeripheral>> makeSimulated(const Simulation &simulation)
{
    std::vector<std::unique_ptr<SimulatedPeripheral>> all;
    const auto add = [&](std::unique_ptr<Sensor> sensor) {
        sensor->setTransferPace(simulation.transfers);
        all.push_back(std::move(sensor));
    };
    const auto *clock = simulation.clock;
    const auto seed = simulation.seed;
    const auto pace = simulation.pace;
    add(std::make_unique<PressureCuff>(clock, seed, pace));
    add(std::make_unique<BathroomScale>(BathroomScale::Kind::BodyComposition, clock, seed, pace));
    add(std::make_unique<BathroomScale>(BathroomScale::Kind::Weight, clock, seed + 1, pace));
    add(std::make_unique<FingerOximeter>(clock, seed, pace));
    add(std::make_unique<EarThermometer>(clock, seed, pace));
    add(std::make_unique<HeartRateStrap>(clock, seed, pace));
    return all;
}

} // namespace pulsekeep::standard

#include "moc_simulators.cpp"
