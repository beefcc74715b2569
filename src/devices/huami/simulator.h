// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "devices/driver.h"
#include "devices/huami/codec.h"
#include "devices/huami/simulatedyear.h"
#include "link/simulatedperipheral.h"

#include <QQueue>
#include <QRandomGenerator>
#include <QTimer>

#include <limits>

namespace pulsekeep::huami {

/** How a simulated band misbehaves. Nothing is set in a well-behaved one; what is counted starts at 1, and 0 is never.
 */
struct BandFaults {
    // The connection
    int leavesAfterEvent = 0;     ///< goes after the nth write, read, (un)subscription or notification of a connection
    bool dropsIdleLink = false;   ///< goes when 10 s pass without a word from a central that has not logged in
    bool staleValueFirst = false; ///< what a characteristic said last comes once more before its first answer

    // Logging in
    bool silentOnChallenge = false;            ///< never answers a request for a challenge
    bool silentOnAnswer = false;               ///< never says whether the answer was right
    std::chrono::milliseconds answersLater{0}; ///< added to each answer of the log-in
    std::optional<quint8> keyStatus;           ///< instead of the true one, after a key was uploaded (and tapped)
    std::optional<quint8> challengeStatus;     ///< three bytes with this status instead of a challenge
    std::optional<quint8> verdictStatus;
    bool repeatsLogIn = false;  ///< each notification of the log-in comes twice
    bool longChallenge = false; ///< a notification of 20 bytes: one more than the challenge needs
    bool lateChallenge = false; ///< the first challenge comes only on the next connection, upon subscription
    bool forgetsKey = false;    ///< knows another key than before: reset, or paired with somebody else
    bool lenient = false;       ///< takes the answer to any challenge that is still unanswered, not just the newest

    // Live
    int lateHeartRates = 0;    ///< values that come after the measurement was stopped
    bool noContact = false;    ///< measures, but finds no pulse: heart rates of 0
    int losesSensorPacket = 0; ///< every nth packet of the sensors is lost
    bool shortSteps = false;   ///< steps come in the form of 5 bytes

    // History: packets are counted within a round
    int packetFaults = 1; ///< how often the next four happen in all; -1: whenever it applies
    int dropsPacket = 0;
    int repeatsPacket = 0;
    int leavesAfterPacket = 0;
    int endsAfterPacket = 0;           ///< says 10 02 04 there instead of going on
    int packetPayload = 16;            ///< bytes of samples in a packet; 19 lets samples of 8 bytes straddle packets
    int samplesPerRound = 0;           ///< at most so many in a round; 0: all there are
    int startsLater = 0;               ///< minutes after the asked start
    bool standardTime = false;         ///< the start is given in the zone's standard time, also in summer
    bool noData = false;               ///< count 0
    std::optional<quint8> startStatus; ///< 10 01 02: a fetch is still open
    std::optional<quint8> endStatus;   ///< after all packets: 10 02 04
    bool silentOnFetch = false;        ///< never answers on the fetch control
    bool stallsHalfway = false;        ///< sends half of the packets of a round and then nothing
    bool endWithCrc = false;           ///< 7 bytes: status and CRC-32 of all samples
    bool endWithWrongCrc = false;
    bool dropsAcknowledged = false; ///< forgets what was acknowledged (03)

    // Clock
    std::chrono::seconds clockAhead{0}; ///< until it is set; negative is behind
    double clockDrift = 0;              ///< seconds a day that it gains

    bool operator==(const BandFaults &) const = default;
};

struct NamedBandFaults {
    const char *name; ///< a sentence, for the row of a test
    BandFaults faults;
};

/** Each fault alone, for tests that want to see all of them end well. */
QList<NamedBandFaults> everyBandFault();

/** A Mi Band 2 or an Amazfit Neo as sections 2, 3, 5, 6, 7 and 12 of README.md describe them. */
class BandSimulator : public SimulatedPeripheral
{
    Q_OBJECT
public:
    enum class Model { MiBand2, AmazfitNeo };

    /** What the person does when the band asks to confirm a new key. */
    enum class Tap {
        Soon, ///< after 2 s
        Never,
        Refuse ///< after 2 s
    };

    /** @p clock outlives it. Its memory is a simulated year of @p seed up to the clock's now, in the clock's zone. */
    BandSimulator(Model model, const Clock *clock, quint32 seed = 1, Patience pace = {});

    // What it is
    static QString address(Model model); ///< "C9:3A:5E:10:2B:02", "E1:87:29:30:E4:E7"
    static QByteArray vendorKey();       ///< of the simulated Neo: caa04207ff084f260d8513a5d75d8dcf
    int sampleSize() const { return m_model == Model::MiBand2 ? 4 : 8; }

    // What it is told
    void setFaults(const BandFaults &faults);
    const BandFaults &faults() const { return m_faults; }
    void setTap(Tap tap) { m_tap = tap; }
    void setTransferPace(Patience transfers)
    {
        m_transfers = transfers;
    } ///< of the history's packets, on top of pace()
    void setKey(const QByteArray &key) { m_key = key; } ///< 16 bytes; empty: none yet (Mi Band 2)
    QByteArray key() const { return m_key; }
    /** Challenges to give out before random ones. */
    void setChallenges(const QList<QByteArray> &challenges) { m_scriptedChallenges = challenges; }
    /** Keeps its key in @p file, and takes it from there now. */
    void rememberKeyIn(const QString &file);
    /** Instead of the simulated year: minutes from @p start on, in the device's own bytes. */
    void setMemory(const QDateTime &start, const QByteArray &samples);
    /** A notification of H:0010, e.g. 04 when its button was pressed. */
    void sendEvent(const QByteArray &event);

    // What happened
    int connections() const { return m_connections; }
    int challengeRequests() const { return m_challengeRequests; } ///< in all; a correct driver makes one a connection
    bool isAuthenticated() const { return m_authenticated; }
    bool isMeasuring() const { return m_heart.isActive(); }  ///< a heart rate, once or continuously
    bool isStreaming() const { return m_sensor.isActive(); } ///< raw sensors
    int buzzes() const { return m_buzzes; }                  ///< times it was told to buzz
    bool isBuzzing() const { return m_buzzing; }
    int acknowledgements() const { return m_acknowledgements; } ///< 03 after a round
    QList<QDateTime> asked() const { return m_asked; }          ///< starts of the fetches asked for, UTC
    QList<QByteArray> written(QUuid characteristic) const { return m_written.value(characteristic); } ///< all, in order
    QDateTime deviceTime() const;                 ///< UTC as it believes
    int deviceOffset() const { return m_offset; } ///< seconds ahead of UTC it is set to
    const SimulatedYear &year() const { return m_year; }
    /** The true minutes of [@p from, @p to) that it has in memory, as they arrive at somebody who asks from @p from on.
     */
    QList<MinuteSample> memory(const QDateTime &from, const QDateTime &to) const;

    Advertisement advertisement() const override;
    QList<GattService> services() const override;
    void connected() override;
    void disconnected() override;
    void subscribed(QUuid characteristic, bool on) override;
    void write(QUuid characteristic, QByteArray bytes) override;
    Result<QByteArray> read(QUuid characteristic) override;

Q_SIGNALS:
    /** The level written to 2A06: 0 stops. */
    void buzzed(int level);

private:
    static constexpr std::chrono::milliseconds PacketInterval{7};

    /** A round of history. */
    struct Fetch {
        bool open = false; ///< between the answer to 01 and the end, or 03
        bool complete = false;
        QByteArray samples;
        qsizetype sent = 0; ///< bytes of samples
        int packets = 0;    ///< sent, or lost on the way
        quint32 crc = 0;
        qint32 end = 0; ///< the minute after the last
    };

    bool isBand() const { return m_model == Model::MiBand2; }
    quint8 crypt() const { return isBand() ? 0x00 : 0x80; }

    void heard();
    void countEvent();
    void leave();
    void say(QUuid characteristic, const QByteArray &bytes);
    void answer(QUuid characteristic, const QByteArray &bytes, const QByteArray &stale);
    Result<QByteArray> valueOf(QUuid characteristic) const;

    void onAuth(const QByteArray &bytes);
    void onKey(const QByteArray &key);
    void keepKey(const QByteArray &key);
    void onChallengeRequest();
    void onAnswer(const QByteArray &answer);
    void sayAuth(AuthStep step, quint8 status, const QByteArray &challenge = {});

    void onHeartRateControl(const QByteArray &bytes);
    void heartTick();
    std::optional<quint8> heartRateNow();
    void onSensorControl(const QByteArray &bytes);
    void sensorBurst();
    void saySensor(SensorPacket packet);
    quint16 lightNow(const LivedMinute &minute);
    MotionVector motionNow(const LivedMinute &minute);

    QByteArray stepsValue() const;
    void sayStepsNow();
    QByteArray batteryValue() const;
    void onTime(const QByteArray &bytes);
    void onConfiguration(const QByteArray &bytes);
    void onAlert(const QByteArray &bytes);

    void onFetch(const QByteArray &bytes);
    void onAsk(quint8 type, const QDateTime &since);
    void onTransfer();
    void onAcknowledge();
    void sayFetch(const FetchReply &reply);
    void sendPackets();
    void sendPacket();
    void endTransfer();
    bool happensNow(int number);
    qint32 memoryBegin() const;
    qint32 memoryEnd() const;
    QByteArray memoryBytes(qint32 from, qint32 to) const;

    Model m_model;
    const Clock *m_clock;
    SimulatedYear m_year;
    BandFaults m_faults;
    QRandomGenerator m_random;

    // The connection
    QList<QUuid> m_subscriptions;
    QList<QUuid> m_spoken; // characteristics that have answered
    QHash<QUuid, QByteArray> m_lastSaid;
    int m_events = 0;
    bool m_gone = false;
    QTimer m_idle;

    // Logging in
    Tap m_tap = Tap::Soon;
    QByteArray m_key;
    QString m_keyFile;
    bool m_forgotten = false;
    QList<QByteArray> m_scriptedChallenges;
    QList<QByteArray> m_open; // challenges nobody has answered, the newest last
    QQueue<QByteArray> m_authAnswers;
    QByteArray m_late;   // a challenge for the next connection
    int m_lateSince = 0; // the connection on which it was asked for
    bool m_authenticated = false;

    // Live
    QTimer m_heart;
    bool m_continuous = false;
    int m_firstValueIn = 0;   // seconds
    int m_sinceKeepAlive = 0; // seconds
    int m_oneShotIn = 0;      // seconds, 0: none asked for
    int m_lateLeft = 0;
    double m_waver = 0; // beats a minute
    QTimer m_sensor;
    quint8 m_sensorMask = 0;
    quint8 m_sensorCounter = 0;
    int m_sensorPackets = 0;
    double m_pulsePhase = 0; // of a beat
    qint64 m_lightSample = 0;
    qint64 m_motionSample = 0;
    QTimer m_steps;

    // Clock
    QDateTime m_clockSet;    // host's time
    qint64 m_clockAhead = 0; // milliseconds, at that time
    int m_offset = 0;        // seconds ahead of UTC

    // History
    Fetch m_fetch;
    QTimer m_sending;
    Patience m_transfers;
    int m_packetFaultsLeft = 0;
    qint32 m_forgottenBefore = std::numeric_limits<qint32>::min();
    std::optional<qint32> m_givenBegin;
    QByteArray m_given;

    // For tests
    int m_connections = 0;
    int m_challengeRequests = 0;
    int m_buzzes = 0;
    bool m_buzzing = false;
    int m_acknowledgements = 0;
    QList<QDateTime> m_asked;
    QHash<QUuid, QList<QByteArray>> m_written;
};

/** One device of every model there is a simulator for: a Mi Band 2 that makes friends with whoever taps it, and an
 * Amazfit Neo with its vendor's key. */
std::vector<std::unique_ptr<SimulatedPeripheral>> makeSimulated(const Simulation &simulation);

} // namespace pulsekeep::huami
