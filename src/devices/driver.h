// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/harvest.h"
#include "core/patience.h"
#include "link/advertisement.h"
#include "link/gattlink.h"
#include "link/simulatedperipheral.h"
#include "link/transcript.h"

#include <QJsonObject>
#include <QRandomGenerator>

#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace pulsekeep {

// What a model is
// ------------------------------------------------------------------------------------------------------

enum class DeviceKind { Band, Watch, BloodPressureMonitor, Scale, Sensor };

/** How far the project stands for a model. */
enum class Support {
    Supported,
    Untested, ///< shares its protocol with a supported one, nobody has tried
};

/** What that rests on. */
enum class Evidence {
    Hardware,  ///< tried on the device itself
    Replayed,  ///< recordings of the device are replayed by the tests
    Documents, ///< written from documents only
};

/** Where a device's key comes from. */
enum class KeySource {
    None,
    Made,        ///< Pulsekeep makes one when it pairs the device
    MadeOrGiven, ///< as Made, but people may give the one that another program has put there
    Vendor       ///< the vendor's server made it; people paste it
};

/** Whether a model and this computer come to remember each other, for an encrypted link. */
enum class Bonding {
    Never,
    WhenAsked, ///< some of its kind want it, as soon as they are connected or before they tell anything
    Always     ///< it talks over nothing else
};

enum Capability : quint32 {
    LiveHeartRate = 0x01,
    LiveMotion = 0x02,
    LivePulseWave = 0x04,
    LiveSteps = 0x08,
    History = 0x10,
    Battery = 0x20,
    FindDevice = 0x40,
    LiveIntervals = 0x80, ///< times between heart beats
    BloodPressure = 0x100,
    Weight = 0x200,
    Temperature = 0x400,
    Oxygen = 0x800,
};
Q_DECLARE_FLAGS(Capabilities, Capability)

/** Something people can choose on a device's page. Values are bool, int (whole, from..to), QString (one of choices), or
 *  QTime. */
struct SettingInfo {
    QString id;    ///< stable, for the command line: "wear_side"
    QString title; ///< translated
    enum Type {
        Switch,
        Number,
        Choice,
        Profile, ///< QVariantMap: birth_date (QDate), sex (male, female, other), height_cm, weight_g
        Action   ///< done once, when asked for; the value is true
    } type = Switch;
    int from = 0;
    int to = 0;
    QStringList choices;      ///< stable ids
    QStringList choiceTitles; ///< translated, in the same order
    bool afterSync = false;   ///< no setting to apply(): sync() does it, with SessionContext::markRead
};

struct DeviceModel {
    QString id;         ///< stable: "amazfit-neo"
    QString name;       ///< as the vendor calls it: "Amazfit Neo"
    QStringList soldAs; ///< names on boxes, where those are others; one may belong to several models
    QString vendor;     ///< the driver's id: "huami"
    DeviceKind kind = DeviceKind::Band;
    Support support = Support::Untested;
    Evidence evidence = Evidence::Documents;
    KeySource key = KeySource::None;
    Capabilities can;
    int users = 0; ///< the device tells apart; 0 when it does not
    Bonding bonding = Bonding::Never;
    bool announces = false; ///< tells everybody how far its readings go: Driver::hasNothingNew() can know
};

struct Recognised {
    DeviceModel model;
    /** More than one model is called this; the person chooses. Contains model. */
    QList<DeviceModel> alternatives;
};

// Keys as people paste them ------------------------------------------------------------------------------------------

/** One key found in a pasted text that holds several. */
struct KeyCandidate {
    QString address; ///< upper case with colons
    QByteArray key;
};

/** What was understood of a pasted key: either a key, or a problem. Says all that a "key doctor" shows. */
struct KeyReading {
    QByteArray key;              ///< 16 bytes; empty when there is a problem or a choice
    QStringList removed;         ///< what was left out to get there, translated: "the prefix 0x", "7 blanks"
    QString warning;             ///< understood, but odd: the key belongs to another address
    QList<KeyCandidate> choices; ///< several keys, none for this address: the person chooses
    Explanation problem;         ///< what is wrong
    int position = -1;           ///< index of the offending character in the pasted text

    bool accepted() const { return !key.isEmpty(); }
};

/** A key that another program puts on devices, for people who want to go on using that program. */
struct KnownKey {
    QString id;    ///< stable: "omblepy"
    QString title; ///< translated: "The key of omblepy"
    QByteArray key;
};

// Live values
// ----------------------------------------------------------------------------------------------------------

/** Acceleration of successive moments, the newest at the arrival of the packet. */
struct MotionSamples {
    using Vector = MotionVector;
    QDateTime at; ///< UTC, arrival
    QList<Vector> samples;
    double unitsPerG = 1;
    double rate = 25; ///< samples per second
};

/** Raw light sensor counts. */
struct PulseWaveSamples {
    QDateTime at; ///< UTC, arrival
    QList<quint16> samples;
    double rate = 25;
};

/** Packets that never came: to be drawn as a gap. */
struct LiveGap {
    QDateTime at;
    int packets = 0;
};

/** Measuring goes on, but the device has no value (not worn, not ready). */
struct NoHeartRate {
    QDateTime at;
};

using LiveEvent = std::variant<HeartRateReading, NoHeartRate, MotionSamples, PulseWaveSamples, LiveGap, StepTotal,
                               BeatIntervals, OxygenReading, TemperatureReading>;

class LiveSink
{
public:
    virtual ~LiveSink() = default;
    virtual void received(const LiveEvent &event) = 0;
};

// A visit
// --------------------------------------------------------------------------------------------------------------

/** The steps of a connection that people see tick off. */
enum class Step { Connect, Bond, Authenticate, ConfirmOnDevice, ReadModel, SetClock, ReadHistory };

/** May be called until the link is gone; then it does nothing. */
using PasskeyAnswer = std::function<void(const std::optional<QString> &)>;

/** Told what a session does, as it does it. */
class Observer
{
public:
    virtual ~Observer() = default;
    virtual void began(Step step) { Q_UNUSED(step); }
    virtual void done(Step step) { Q_UNUSED(step); }
    /** Somebody has to tap or press something on the device within @p patience. */
    virtual void waitsForTap(std::chrono::milliseconds patience) { Q_UNUSED(patience); }
    /** A number has to be seen to before the device bonds. @p answer takes what a person says: the digits (those of
     *  Compare when they are the same), or nothing for a refusal. EnterOnDevice needs none. */
    virtual void wantsPasskey(const Passkey &passkey, const PasskeyAnswer &answer)
    {
        if (passkey.task != Passkey::EnterOnDevice)
            answer({});
    }
    /** How far the history has come: @p until of the device's data, out of [@p from, @p to]. All UTC. */
    virtual void progress(const QDateTime &from, const QDateTime &until, const QDateTime &to)
    {
        Q_UNUSED(from);
        Q_UNUSED(until);
        Q_UNUSED(to);
    }
    /** The same for devices whose history is a list of records: @p done of @p total. */
    virtual void counted(int done, int total)
    {
        Q_UNUSED(done);
        Q_UNUSED(total);
    }
};

/** What a session needs to know. Borrowed things outlive it. */
struct SessionContext {
    DeviceModel model;
    Endpoint endpoint;
    QByteArray key; ///< empty where none is needed or known
    const Clock *clock = nullptr;
    QRandomGenerator *random = nullptr; ///< for new keys; seeded from the system but in tests
    Patience patience;
    Observer *observer = nullptr; ///< may be null
    bool markRead = false;        ///< sync() tells the device that its records were fetched, once they are kept
};

/** What a sync cost and brought, for `sync --json` and the benchmarks. */
struct SyncFigures {
    int roundTrips = 0; ///< a command and its answer
    int bytes = 0;      ///< both ways
    int read = 0;       ///< records
    int skipped = 0;    ///< records known to be stored, not read again
    int invalid = 0;    ///< records that make no sense, kept as they came
};

/** What was learnt while preparing. */
struct Preparation {
    DeviceInfo info;
    std::optional<BatteryStatus> battery;
    std::optional<ClockReading> clock; ///< before it was set
    Harvest readings;                  ///< that the device sent by itself meanwhile; without info, battery and clock
};

/** One connection to one device, from log-in to good-bye. Functions run one after the other, never two at a time, but
 *  for stopLive() and logIn(). Closing the link ends whatever runs.
 *
 *  Every task ends, with a value or an error, also when the device walks away. Nothing is written to a device but what
 *  the person asked for, and its clock, so that a mistake of ours cannot cost a measurement.
 */
class Session
{
public:
    virtual ~Session() = default;

    /** Proves who we are. There is one handshake a connection: called again, it waits for and gives the same outcome.
     */
    virtual QCoro::Task<Result<>> logIn() = 0;
    /** The first time: like logIn(), but makes a new key on a device that has none. Returns the key to keep. */
    virtual QCoro::Task<Result<QByteArray>> pair() = 0;
    /** After logIn() or pair(): reads what the device says of itself and sets its clock. */
    virtual QCoro::Task<Result<Preparation>> prepare() = 0;

    /** Reads everything since @p marks (a stream without a mark: all the device has). Each part is given to @p sink,
     * and acknowledged to the device only when kept. */
    virtual QCoro::Task<Result<>> sync(QList<SyncMark> marks, HarvestSink *sink) = 0;

    /** Of all syncs of this session until now. */
    virtual SyncFigures figures() const { return {}; }

    /** Sends what was asked for to @p sink until stopLive(). */
    virtual QCoro::Task<Result<>> live(Capabilities what, LiveSink *sink) = 0;
    virtual void stopLive() = 0;
    /** One measurement. Timeout when the device found no pulse. */
    virtual QCoro::Task<Result<HeartRateReading>> measureHeartRate() = 0;

    /** Lets the device buzz until @p on is false. */
    virtual QCoro::Task<Result<>> find(bool on) = 0;
    virtual QCoro::Task<Result<>> apply(QString setting, QVariant value) = 0;
};

// The vendor
// -----------------------------------------------------------------------------------------------------------

/** One packet or record format that `pulsekeep decode` knows. */
struct PacketFormat {
    QString name;      ///< "huami.heart_rate"
    QString title;     ///< translated: "Heart rate notification"
    bool text = false; ///< takes text, not hex
    /** Input: the bytes, or UTF-8 text. */
    std::function<Result<QJsonValue>(const QByteArray &input)> decode;
};

/** What the simulators of a vendor start with. */
struct Simulation {
    const Clock *clock = nullptr; ///< history ends at its now
    quint32 seed = 1;
    Patience pace;           ///< of the simulated devices
    QString stateFolder;     ///< where simulated devices keep what they were told, a key; empty: nowhere
    Patience transfers = {}; ///< of their history, on top of pace: people watch live values, but do not wait for a year
};

/** Everything Pulsekeep knows about one vendor's devices. Knows no database, no page and no radio. */
class Driver
{
public:
    virtual ~Driver() = default;

    virtual QString id() const = 0;   ///< folder name: "huami"
    virtual QString name() const = 0; ///< for people: "Xiaomi and Amazfit"
    virtual QList<DeviceModel> models() const = 0;
    /** Whether it recognises devices by what they offer, whoever made them: it is asked only about those that no other
     *  driver knows. */
    virtual bool isGeneral() const { return false; }
    /** Nothing when this is somebody else's device. Pure: called for every packet of a scan. */
    virtual std::optional<Recognised> recognise(const Advertisement &seen) const = 0;

    /** Understands what people paste for a device of @p model at @p address. */
    virtual KeyReading readKey(const QString &text, const DeviceModel &model, const QString &address) const = 0;
    /** Keys to choose from instead of typing one, where KeySource is MadeOrGiven. */
    virtual QList<KnownKey> knownKeys(const DeviceModel &model) const
    {
        Q_UNUSED(model);
        return {};
    }
    /** Whether what a device tells everybody shows that a visit would bring nothing beyond @p marks. */
    virtual bool hasNothingNew(const Advertisement &seen, const DeviceModel &model, const QList<SyncMark> &marks) const
    {
        Q_UNUSED(seen);
        Q_UNUSED(model);
        Q_UNUSED(marks);
        return false;
    }
    virtual QList<SettingInfo> settings(const DeviceModel &model) const = 0;

    virtual std::unique_ptr<Session> session(GattLink *link, SessionContext context) const = 0;

    /** Which bytes of @p event are not to be written down: keys, answers to challenges, addresses, serial numbers. */
    virtual QList<SecretRange> secretsIn(const LinkEvent &event) const = 0;

    /** Of the decoder that redecode() uses now. */
    virtual int parserVersion(const QString &format) const = 0;
    /** The readings in kept bytes; Unsupported for a format of somebody else. */
    virtual Result<Harvest> redecode(const RawChunk &chunk) const = 0;

    virtual QList<PacketFormat> formats() const = 0;

    /** Simulated devices that stand for the supported models. */
    virtual std::vector<std::unique_ptr<SimulatedPeripheral>> simulate(const Simulation &simulation) const = 0;
};

} // namespace pulsekeep

Q_DECLARE_OPERATORS_FOR_FLAGS(pulsekeep::Capabilities)
