// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/standard/simulatedbody.h"
#include "link/simulatedperipheral.h"

#include <QTimer>

namespace pulsekeep::standard {

/** How a simulated sensor misbehaves. Nothing is set in a well-behaved one; what is counted starts at 1, and 0 is
 * never. */
struct SensorFaults {
    // The connection
    bool needsBond = false;         ///< for all that it measures
    bool refusesBond = false;       ///< is not in pairing mode
    std::optional<Passkey> passkey; ///< that it makes sure with
    bool leavesAtOnce = false;      ///< when somebody listens
    int leavesAfter = 0;            ///< the nth measurement
    bool staysConnected = false;    ///< does not hang up when it has said everything

    // What it measures
    bool silent = false;
    bool firstFailed = false; ///< the first measurement is one without values
    int cutsShort = 0;        ///< the nth measurement lacks its last byte
    bool noTimes = false;     ///< it has no clock; measurements come without a time
    bool clockNotSet = false; ///< it has one, that shows nothing
    bool noContact = false;   ///< nobody wears it

    // Its records
    bool refusesRecords = false; ///< answers "not supported"
    bool stallsHalfway = false;  ///< never gets to the end of its records

    bool operator==(const SensorFaults &) const = default;
};

struct NamedSensorFaults {
    const char *name; ///< a sentence, for the row of a test
    SensorFaults faults;
};

/** Each fault alone, for tests that want to see all of them end well. */
QList<NamedSensorFaults> everySensorFault();

/** What all simulated sensors have in common: a name, device information, a battery, some a clock, and the measurements
 *  that they keep until somebody takes them. */
class Sensor : public SimulatedPeripheral
{
    Q_OBJECT
public:
    void setFaults(const SensorFaults &faults) { m_faults = faults; }
    /** Of stored measurements, on top of pace(). */
    void setTransferPace(Patience transfers) { m_transfers = transfers; }

    QString address() const { return m_identity.address; }
    /** Still in its memory, in the order in which they go out. */
    qsizetype stored() const { return m_memory.size(); }
    /** What was written to @p characteristic, in order. */
    QList<QByteArray> written(QUuid characteristic) const { return m_written.value(characteristic); }
    bool isListenedTo(QUuid characteristic) const { return m_subscriptions.contains(characteristic); }

    Advertisement advertisement() const override;
    QList<GattService> services() const override;
    void connected() override;
    void disconnected() override;
    void subscribed(QUuid characteristic, bool on) override;
    void write(QUuid characteristic, QByteArray bytes) override;
    bool needsBond(QUuid characteristic) const override;
    bool agreesToBond() const override { return !m_faults.refusesBond; }
    std::optional<Passkey> passkey() const override { return m_faults.passkey; }
    Result<QByteArray> read(QUuid characteristic) override;

protected:
    struct Identity {
        QString address;
        QString name;
        QList<QUuid> advertised;
        QByteArray model;
        bool hasClock = false;
    };
    struct Stored {
        QUuid characteristic;
        QByteArray bytes;
        quint16 sequence = 0;
        QByteArray timeless; ///< the same measurement without a time
    };

    Sensor(Identity identity, const Clock *clock, Patience pace);

    /** Its own, without what all have. */
    virtual QList<GattService> ownServices() const = 0;
    /** Of what all do not have. */
    virtual Result<QByteArray> valueOf(QUuid characteristic) const;
    /** A second has passed in which somebody listened to @p characteristic. */
    virtual void tick(QUuid characteristic) { Q_UNUSED(characteristic); }
    /** Those that tick() is for. */
    virtual QList<QUuid> ticking() const { return {}; }
    /** Whether it sends its memory when it is asked to, not by itself. */
    virtual bool keepsRecords() const { return false; }

    const SensorFaults &faults() const { return m_faults; }
    const Clock *clock() const { return m_clock; }
    QDateTime localNow() const { return m_clock->now().toTimeZone(m_clock->zone()); }
    /** Puts it into the memory, but for what lies in the future. */
    template<typename Measurement>
    void store(QUuid characteristic, Measurement measurement, QByteArray (*encode)(const Measurement &));
    /** A measurement without values for a sensor that has such a fault. */
    virtual Stored failedMeasurement() const { return {}; }

private:
    void sendSoon();
    void sendNext();
    bool say(const Stored &stored);
    Stored asRecord(const Stored &stored) const;
    void finishSending();
    void onRecords(const QByteArray &bytes);
    void reportNext(int index);
    QByteArray clockValue() const;

    Identity m_identity;
    const Clock *m_clock;
    SensorFaults m_faults;
    Patience m_transfers;
    QList<QUuid> m_subscriptions;
    QList<Stored> m_memory;
    QList<Stored> m_reporting;
    quint16 m_sequence = 0;
    bool m_failedFirst = false;
    int m_sent = 0;          // in this connection
    int m_sending = 0;       // the newest plan to send
    qint64 m_clockAhead = 0; // ms
    bool m_clockSet = false;
    QHash<QUuid, QList<QByteArray>> m_written;
    QTimer m_second;
};

/** A chest strap that tells each beat. */
class HeartRateStrap : public Sensor
{
    Q_OBJECT
public:
    explicit HeartRateStrap(const Clock *clock, quint32 seed = 1, Patience pace = {});

protected:
    QList<GattService> ownServices() const override;
    Result<QByteArray> valueOf(QUuid characteristic) const override;
    void tick(QUuid characteristic) override;
    QList<QUuid> ticking() const override { return {HeartRateCharacteristic}; }

private:
    SimulatedHeart m_heart;
    int m_seconds = 0;
};

/** A blood-pressure monitor for the upper arm, with sixty days of two users in its memory. */
class PressureCuff : public Sensor
{
    Q_OBJECT
public:
    /** How its memory is read. */
    enum class Memory {
        Sent,   ///< by itself, to whoever listens (Blood Pressure Service 1.0)
        Records ///< when asked for (1.1)
    };

    explicit PressureCuff(const Clock *clock, quint32 seed = 1, Patience pace = {}, Memory memory = Memory::Sent);

protected:
    QList<GattService> ownServices() const override;
    Result<QByteArray> valueOf(QUuid characteristic) const override;
    Stored failedMeasurement() const override;
    bool keepsRecords() const override { return m_kind == Memory::Records; }

private:
    Memory m_kind;
};

/** A bathroom scale that has kept the last hundred days. */
class BathroomScale : public Sensor
{
    Q_OBJECT
public:
    enum class Kind { Weight, BodyComposition };

    BathroomScale(Kind kind, const Clock *clock, quint32 seed = 1, Patience pace = {});

protected:
    QList<GattService> ownServices() const override;
    Result<QByteArray> valueOf(QUuid characteristic) const override;
    Stored failedMeasurement() const override;

private:
    Kind m_kind;
};

/** An ear thermometer that shows how it comes to its value. */
class EarThermometer : public Sensor
{
    Q_OBJECT
public:
    explicit EarThermometer(const Clock *clock, quint32 seed = 1, Patience pace = {});

protected:
    QList<GattService> ownServices() const override;
    Result<QByteArray> valueOf(QUuid characteristic) const override;
    void tick(QUuid characteristic) override;
    QList<QUuid> ticking() const override { return {IntermediateTemperatureCharacteristic}; }
    Stored failedMeasurement() const override;

private:
    int m_seconds = 0;
};

/** A pulse oximeter for the finger: a value a second, and a spot check of each night among its records. */
class FingerOximeter : public Sensor
{
    Q_OBJECT
public:
    explicit FingerOximeter(const Clock *clock, quint32 seed = 1, Patience pace = {});

protected:
    QList<GattService> ownServices() const override;
    Result<QByteArray> valueOf(QUuid characteristic) const override;
    void tick(QUuid characteristic) override;
    QList<QUuid> ticking() const override { return {ContinuousOxygenCharacteristic}; }
    bool keepsRecords() const override { return true; }
    Stored failedMeasurement() const override;

private:
    SimulatedHeart m_heart;
    QRandomGenerator m_random;
};

/** One of each model. */
std::vector<std::unique_ptr<SimulatedPeripheral>> makeSimulated(const Simulation &simulation);

} // namespace pulsekeep::standard
