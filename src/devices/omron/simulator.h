// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "devices/driver.h"
#include "devices/omron/codec.h"
#include "devices/omron/memory.h"
#include "devices/omron/simulatedreadings.h"
#include "link/simulatedperipheral.h"

#include <QHash>
#include <QSet>

namespace pulsekeep::omron {

/** How a simulated monitor misbehaves. Nothing is set in a well-behaved one; what is counted starts at 1, and 0 is
 * never.
 */
struct MonitorFaults {
    // The connection
    int leavesAfterEvent = 0;   ///< goes after the nth write, read, subscription or notification of a connection
    bool staysAfterEnd = false; ///< does not end the connection by itself
    bool forgetsBond = false;   ///< has been bonded with somebody else since

    // The key
    std::optional<quint8> programStatus; ///< instead of the true one
    int programRefusals = 0;             ///< answers 82 0f so many times first
    std::optional<quint8> storeStatus;   ///< the key is taken all the same
    std::optional<quint8> unlockStatus;
    bool blankAnswers = false; ///< zeros, as a value that was read
    bool longAnswers = false;  ///< 20 bytes instead of 17
    bool silentOnKey = false;
    bool forgetsKey = false; ///< another app has paired it since
    bool wantsToken = false; ///< modern: does not answer before the four bytes, whatever the model

    // The memory: replies are counted within a connection
    int faultyReplies = 1; ///< how often the next six happen in all; -1: whenever it applies
    int dropsReply = 0;
    int flipsReply = 0; ///< a bit of it
    int repeatsReply = 0;
    int delaysReply = 0; ///< until after the host has asked again
    int stalesReply = 0; ///< the answer to another address comes first
    int dropsPiece = 0;  ///< of the nth reply, the second piece
    bool reversesPieces = false;
    bool silentOnStart = false;
    bool silentOnReads = false;
    int abortsAtReply = 0;           ///< says 8f 00 with a code instead
    std::optional<quint8> endStatus; ///< instead of the true one
    bool refusesIndex = false;

    // What is stored
    int spoilsRecord = 0;       ///< every nth has no month
    bool clockUnset = false;    ///< dates begin with month 0, seconds run to 63
    bool cursorIsCount = false; ///< a cursor behind the end instead of 0
    bool unreadBeyondRing = false;
    std::chrono::seconds clockAhead{0}; ///< until it is set; negative is behind

    bool operator==(const MonitorFaults &) const = default;
};

struct NamedMonitorFaults {
    const char *name; ///< a sentence, for the row of a test
    MonitorFaults faults;
};

/** Each fault alone, for tests that want to see all of them end well. */
QList<NamedMonitorFaults> everyMonitorFault();

/** A monitor of any row of the table of models, as README.md describes it. */
class MonitorSimulator : public SimulatedPeripheral
{
    Q_OBJECT
public:
    /** What the person did to the Bluetooth button. */
    enum class Button {
        AsNeeded, ///< held until -P- blinks where that is needed, else pressed shortly
        Held,     ///< -P- blinks
        Pressed   ///< it only sends: to those it knows
    };

    /** @p clock outlives it. Its memory is what SimulatedReadings of @p seed measured from the first of January of last
     *  year on, up to the clock's now, in the clock's zone, as far as it has room. */
    MonitorSimulator(const QString &modelId, const Clock *clock, quint32 seed = 1, Patience pace = {});

    // What it is told
    void setFaults(const MonitorFaults &faults);
    void setButton(Button button) { m_button = button; }
    void setKey(const QByteArray &key) { m_key = key; } ///< 16 bytes; empty: none yet
    QByteArray key() const { return m_key; }
    /** Both sides know each other, and the monitor knows @p key. */
    void pairWith(const QByteArray &key);
    /** Most bytes that one read may ask for, instead of what the table of models says. */
    void setLargestRead(int bytes) { m_largestRead = bytes; }
    /** Keeps key, bond, clock and counters in @p file, and takes them from there now. */
    void rememberIn(const QString &file);
    /** Forgets all records; the year measures no more. */
    void clearMemory();
    /** Takes a new reading: its sequence number is the monitor's own. */
    void measure(int user, Record record);
    /** The same for so many of them, a minute apart, at the end of which the clock shows @p last. */
    void measureMany(int user, int count, const QDateTime &last);
    /** Other people's app fetches all and says so. */
    void clearCounters();

    // What happened
    const MemoryMap &map() const { return m_map; }
    QString modelId() const { return m_modelId; }
    QString address() const { return m_address; }
    int connections() const { return m_connections; }
    int commands() const { return m_commands; }        ///< frames of all connections
    QList<Command> writes() const { return m_writes; } ///< all of them
    int events() const { return m_events; }            ///< of this connection
    bool isUnlocked() const { return m_unlocked; }
    int unread(int user) const;   ///< -1: the counter is cleared
    QDateTime deviceTime() const; ///< UTC as it believes
    /** The readings in its memory that make sense, oldest first. */
    QList<BloodPressureReading> truth() const;
    int spoilt() const; ///< records in its memory that make none

    Advertisement advertisement() const override;
    QList<GattService> services() const override;
    void connected() override;
    void disconnected() override;
    void subscribed(QUuid characteristic, bool on) override;
    void write(QUuid characteristic, QByteArray bytes) override;
    Result<QByteArray> read(QUuid characteristic) override;
    bool agreesToBond() const override;

private:
    struct Slots {
        QList<QByteArray> all; ///< every record ever, the newest last; the ring has the last of them
        int cleared = 0;       ///< how many of them had been fetched by whoever clears the counter
    };

    bool isClassic() const { return m_map.generation == MemoryMap::Classic; }
    bool isEncrypted() const { return knowsHost() && isKnownToHost(); }
    bool isPairing() const;
    const Slots &slotsOf(int user) const { return m_slots[size_t(user - 1)]; }
    Slots &slotsOf(int user) { return m_slots[size_t(user - 1)]; }
    void fillUpToNow();
    void append(int user, Record record);
    QByteArray encoded(const Record &record, int number) const;
    QByteArray indexSection() const;
    QByteArray clockSection() const;
    QByteArray settings() const;
    QByteArray slotBytes(int user, int slot) const;
    std::optional<QByteArray> memoryAt(int address, int count) const;

    void onKey(const QByteArray &bytes);
    void sayKey(KeyStep step, quint8 status, const QByteArray &token = {});
    void onCommand(const Command &command);
    void answer(const Reply &reply);
    void say(const Reply &reply);
    void sayPieces(QList<std::pair<int, QByteArray>> parts);
    Reply readReply(const Command &command) const;
    Reply writeReply(const Command &command);
    quint8 endSession();
    void notifyOn(QUuid characteristic, const QByteArray &bytes);
    bool happens(int number);
    void countEvent();
    void leave();
    void remember() const;

    QString m_modelId;
    QString m_address;
    MemoryMap m_map;
    const Clock *m_clock;
    SimulatedReadings m_year;
    bool m_hasYear = true;
    QDateTime m_filled; ///< the year up to here is in memory
    std::array<Slots, 2> m_slots;
    int m_largestRead = 0; ///< 0: as the table says
    Button m_button = Button::AsNeeded;
    MonitorFaults m_faults;
    int m_faultsLeft = 0;
    QByteArray m_key;
    std::chrono::milliseconds m_clockAhead{0};
    bool m_clockSet = true;
    QString m_file;

    // Of a connection
    QSet<QUuid> m_subscriptions;
    FrameAssembly m_assembly{4};
    QByteArray m_newKey;
    bool m_programming = false;
    bool m_unlocked = false;
    bool m_open = false;
    bool m_gone = false;
    int m_refused = 0;
    int m_replies = 0;
    int m_events = 0;
    QHash<quint16, QByteArray> m_pending; ///< settings written, by address

    int m_connections = 0;
    int m_commands = 0;
    QList<Command> m_writes;
};

/** A HEM-7361T, a HEM-7151T and, of the modern generation, a HEM-7188T1. */
std::vector<std::unique_ptr<SimulatedPeripheral>> makeSimulated(const Simulation &simulation);

} // namespace pulsekeep::omron
