// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/simulator.h"

#include "devices/omron/announcement.h"
#include "devices/omron/models.h"
#include "devices/omron/records.h"
#include "wire/bytewriter.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto AnswersAfter = 60ms;
constexpr auto LeavesAfterEnd = 1s;
constexpr auto LateAnswer = 3s; ///< a host asks again after two
constexpr quint16 NoCounter = 0x8000;
constexpr quint16 WrappedBit = 0x4000;
constexpr int MostUnread = 0xff;
constexpr int RestOfSettings = 8;

const QUuid ModelNumberCharacteristic = sigUuid(0x2a24);
const QUuid CurrentTimeCharacteristic = sigUuid(0x2a2b);

QString addressOf(const QString &modelId)
{
    if (modelId == "hem-7361t"_L1)
        return u"28:FF:B2:32:E0:19"_s;
    if (modelId == "hem-7151t"_L1)
        return u"28:FF:B2:73:5F:EF"_s;
    if (modelId == "hem-7188t1"_L1)
        return u"C1:C5:AB:25:28:60"_s;
    return u"28:FF:B2:00:00:%1"_s.arg(qHash(modelId) & 0xff, 2, 16, '0'_L1).toUpper();
}

QByteArray swappedIfBig(QByteArray bytes, const MemoryMap &map)
{
    if (map.order == MemoryMap::Big) {
        for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
            std::swap(bytes[at], bytes[at + 1]);
    }
    return bytes;
}

} // namespace

MonitorSimulator::MonitorSimulator(const QString &modelId, const Clock *clock, quint32 seed, Patience pace)
    : SimulatedPeripheral(pace), m_modelId(modelId), m_address(addressOf(modelId)),
      m_map(memoryOf(modelId).value_or(MemoryMap())), m_clock(clock), m_year(seed, clock->zone()),
      m_assembly(m_map.generation == MemoryMap::Classic ? 4 : 1)
{
    const auto today = WallTime::of(clock->now(), clock->zone()).date;
    m_filled = QDate(today.year() - 1, 1, 1).startOfDay(clock->zone()).toUTC();
    fillUpToNow();
}

// What it is told -----------------------------------------------------------------------------------------------------

void MonitorSimulator::setFaults(const MonitorFaults &faults)
{
    m_faults = faults;
    m_faultsLeft = faults.faultyReplies;
    m_clockAhead = faults.clockAhead;
    m_clockSet = !faults.clockUnset;
}

void MonitorSimulator::pairWith(const QByteArray &key)
{
    setKnowsHost(true);
    setKnownToHost(true);
    m_key = key;
}

void MonitorSimulator::rememberIn(const QString &file)
{
    m_file = file;
    QFile state(file);
    if (!state.open(QIODevice::ReadOnly))
        return;
    const auto kept = QJsonDocument::fromJson(state.readAll()).object();
    m_key = QByteArray::fromHex(kept.value("key"_L1).toString().toLatin1());
    setKnowsHost(kept.value("knows_host"_L1).toBool());
    setKnownToHost(kept.value("known_to_host"_L1).toBool());
    m_clockAhead = std::chrono::milliseconds(qint64(kept.value("clock_ahead_ms"_L1).toDouble()));
    const auto cleared = kept.value("fetched"_L1).toArray();
    for (int user = 1; user <= m_map.users(); ++user) {
        auto &records = slotsOf(user);
        records.cleared = std::clamp(cleared.at(user - 1).toInt(), 0, int(records.all.size()));
    }
}

void MonitorSimulator::remember() const
{
    if (m_file.isEmpty())
        return;
    const QJsonObject kept{{u"key"_s, QString::fromLatin1(m_key.toHex())},
                           {u"knows_host"_s, knowsHost()},
                           {u"known_to_host"_s, isKnownToHost()},
                           {u"clock_ahead_ms"_s, double(m_clockAhead.count())},
                           {u"fetched"_s, QJsonArray{m_slots[0].cleared, m_slots[1].cleared}}};
    QSaveFile state(m_file);
    if (state.open(QIODevice::WriteOnly)) {
        state.write(QJsonDocument(kept).toJson());
        state.commit();
    }
}

void MonitorSimulator::clearMemory()
{
    m_slots = {};
    m_hasYear = false;
}

void MonitorSimulator::clearCounters()
{
    for (auto &records : m_slots)
        records.cleared = int(records.all.size());
}

void MonitorSimulator::measure(int user, Record record)
{
    append(user, record);
}

void MonitorSimulator::measureMany(int user, int count, const QDateTime &last)
{
    for (int number = count - 1; number >= 0; --number) {
        Record record;
        record.at = WallTime::of(last.addSecs(-60 * number), m_clock->zone());
        record.systolic = 110 + number % 40;
        record.diastolic = 70 + number % 20;
        record.pulse = 55 + number % 30;
        record.cuffOk = true;
        append(user, record);
    }
}

// What is stored ------------------------------------------------------------------------------------------------------

void MonitorSimulator::fillUpToNow()
{
    if (!m_hasYear)
        return;
    const auto now = m_clock->now();
    for (int user = 1; user <= m_map.users(); ++user) {
        for (const auto &record : m_year.of(user, m_filled, now))
            append(user, record);
    }
    m_filled = std::max(m_filled, now);
}

void MonitorSimulator::append(int user, Record record)
{
    auto &records = slotsOf(user);
    record.sequence = quint16(records.all.size() + 1);
    records.all += encodeRecord(record, m_map);
}

/** As it stands in the memory: a fault spoils it there. */
QByteArray MonitorSimulator::slotBytes(int user, int slot) const
{
    const auto &records = slotsOf(user);
    const int count = m_map.rings[size_t(user - 1)].count;
    const int stored = int(records.all.size());
    const int newest = stored - 1;
    const int number = newest - (newest - slot + count) % count;
    if (number < 0 || slot >= count || (stored <= count && slot >= stored))
        return QByteArray(m_map.recordSize, '\xff');
    auto bytes = records.all.at(number);
    if (m_faults.spoilsRecord > 0 && (number + 1) % m_faults.spoilsRecord == 0) {
        const int monthAt = m_map.order == MemoryMap::Big ? 4 : 5;
        bytes[monthAt] = char(quint8(bytes.at(monthAt)) & 0xc3);
    }
    return bytes;
}

QList<BloodPressureReading> MonitorSimulator::truth() const
{
    QList<BloodPressureReading> readings;
    for (int user = 1; user <= m_map.users(); ++user) {
        const int count = m_map.rings[size_t(user - 1)].count;
        const int stored = int(slotsOf(user).all.size());
        for (int number = std::max(0, stored - count); number < stored; ++number) {
            const auto decoded = decodeRecords(slotBytes(user, number % count), m_map, user, m_clock->zone());
            if (decoded)
                readings += decoded->readings;
        }
    }
    return readings;
}

int MonitorSimulator::spoilt() const
{
    int stored = 0;
    for (int user = 1; user <= m_map.users(); ++user)
        stored += std::min(int(slotsOf(user).all.size()), m_map.rings[size_t(user - 1)].count);
    return stored - int(truth().size());
}

int MonitorSimulator::unread(int user) const
{
    const auto &records = slotsOf(user);
    const int count = int(records.all.size()) - records.cleared;
    return count == 0 ? -1 : std::min(count, MostUnread);
}

QDateTime MonitorSimulator::deviceTime() const
{
    return m_clock->now().addMSecs(m_clockAhead.count());
}

QByteArray MonitorSimulator::indexSection() const
{
    std::array<quint16, 2> cursors{NoCounter, NoCounter};
    std::array<quint16, 2> counters{NoCounter, NoCounter};
    std::array<quint16, 2> sequences{0, NoCounter};
    for (int user = 1; user <= m_map.users(); ++user) {
        const auto at = size_t(user - 1);
        const int stored = int(slotsOf(user).all.size());
        const int count = m_map.rings[at].count;
        if (stored == 0)
            continue;
        cursors[at] = quint16(stored % count | (stored >= count ? WrappedBit : 0));
        if (m_faults.cursorIsCount && stored % count == 0)
            cursors[at] = quint16(count);
        if (const int waiting = unread(user); waiting > 0)
            counters[at] = quint16(m_faults.unreadBeyondRing ? MostUnread : waiting);
        sequences[at] = quint16(stored);
    }
    ByteWriter out;
    out.u16(cursors[0]).u16(cursors[1]).u16(counters[0]).u16(counters[1]);
    if (m_map.hasSequence())
        out.u16(sequences[0]).u16(sequences[1]).u16(0).u16(NoCounter);
    return swappedIfBig(out.bytes().leftJustified(m_map.indexSize, '\x80'), m_map);
}

QByteArray MonitorSimulator::clockSection() const
{
    const auto kept = swappedIfBig(QByteArray::fromHex("c8a8").leftJustified(m_map.clockSize, '\0'), m_map);
    if (!m_clockSet)
        return kept;
    return encodeClock(kept, WallTime::of(deviceTime(), m_clock->zone()), m_map);
}

QByteArray MonitorSimulator::settings() const
{
    const auto people = QByteArray(2 * m_map.userBlockSize(), '\0');
    return indexSection() + people + clockSection() + QByteArray(RestOfSettings, '\0');
}

/** Nothing where it refuses: parts of sections, empty slots of the models that mind them, more than it gives at once.
 */
std::optional<QByteArray> MonitorSimulator::memoryAt(int address, int count) const
{
    const auto within = [address, count](int from, int size) {
        return address >= from && address + count <= from + size;
    };
    if (within(m_map.readBase, m_map.settingsSize())) {
        QList<int> bounds{0, m_map.clockAt, m_map.clockAt + m_map.clockSize, m_map.settingsSize()};
        for (int user = 1; user <= 2; ++user)
            bounds += m_map.userBlockAt(user);
        const int from = address - m_map.readBase;
        if (!bounds.contains(from) || !bounds.contains(from + count))
            return {};
        return settings().mid(from, count);
    }
    if (within(m_map.writeBase, m_map.settingsSize()))
        return QByteArray(count, '\0');

    const int largest = m_largestRead > 0 ? m_largestRead : m_map.block;
    const bool mindsEmptySlots = isClassic() && m_map.order == MemoryMap::Little;
    if (count > largest)
        return {};
    for (int user = 1; user <= m_map.users(); ++user) {
        const auto &ring = m_map.rings[size_t(user - 1)];
        if (!within(ring.start, ring.count * m_map.recordSize))
            continue;
        const int from = address - ring.start;
        const int first = from / m_map.recordSize;
        const int last = (from + count - 1) / m_map.recordSize;
        QByteArray bytes;
        for (int slot = first; slot <= last; ++slot) {
            const auto record = slotBytes(user, slot);
            if (mindsEmptySlots && record == QByteArray(m_map.recordSize, '\xff'))
                return {};
            bytes += record;
        }
        return bytes.mid(from - first * m_map.recordSize, count);
    }
    return {};
}

// The radio side ------------------------------------------------------------------------------------------------------

bool MonitorSimulator::isPairing() const
{
    return m_button != Button::Pressed;
}

bool MonitorSimulator::agreesToBond() const
{
    return isPairing();
}

Advertisement MonitorSimulator::advertisement() const
{
    const bool needsPairing = !isEncrypted() || (isClassic() && m_key.isEmpty());
    const bool blinks = m_button == Button::Held || (m_button == Button::AsNeeded && needsPairing);
    const auto code = codeOf(m_modelId);
    const auto digits = QString(m_address).remove(u':');
    QString name = u"X2+ Connect_"_s + digits;
    if (isClassic()) {
        name = (blinks ? u"BLEsmart_"_s : u"BLESmart_"_s)
            + (code ? u"0000%1"_s.arg(*code, 4, 16, '0'_L1).toUpper() : u"00000000"_s) + digits;
    }

    Announcement announced;
    announced.format = 1;
    announced.users = m_map.users();
    announced.pairing = blinks;
    announced.clockUnset = !m_clockSet;
    for (int user = 1; user <= m_map.users(); ++user) {
        const int stored = int(slotsOf(user).all.size());
        const int count = m_map.rings[size_t(user - 1)].count;
        announced.dataWaiting = announced.dataWaiting || unread(user) > 0;
        announced.last.append(Announcement::User{quint16(stored), std::min(stored, count)});
    }

    Advertisement seen;
    seen.endpoint = {m_address, m_address.startsWith("28:"_L1) ? AddressType::Public : AddressType::Random, name};
    seen.services = {BloodPressureService};
    if (!isClassic())
        seen.services += ModernService;
    seen.manufacturerData.insert(OmronCompany, encodeManufacturerData(announced));
    seen.rssi = -61;
    return seen;
}

QList<GattService> MonitorSimulator::services() const
{
    GattService information{sigUuid(0x180a),
                            {{SystemIdCharacteristic, GattRead},
                             {ModelNumberCharacteristic, GattRead},
                             {SerialCharacteristic, GattRead},
                             {FirmwareCharacteristic, GattRead},
                             {HardwareCharacteristic, GattRead}}};
    GattService vendors{isClassic() ? ClassicService : ModernService,
                        {{KeyCharacteristic, quint8(GattWriteCommand | GattWriteRequest | GattNotify)}}};
    const size_t channels = isClassic() ? 4 : 1;
    for (size_t channel = 0; channel < channels; ++channel) {
        vendors.characteristics.append({TxCharacteristics[channel], quint8(GattWriteCommand | GattWriteRequest)});
        vendors.characteristics.append({RxCharacteristics[channel], quint8(GattRead | GattNotify)});
    }
    QList<GattService> all{information, vendors};
    if (m_map.order == MemoryMap::Little) { // the older ones have less
        all.append({sigUuid(0x180f), {{BatteryCharacteristic, quint8(GattRead | GattNotify)}}});
        all.append({sigUuid(0x1805), {{CurrentTimeCharacteristic, quint8(GattRead | GattWriteRequest | GattNotify)}}});
    }
    all.append({BloodPressureService, {{sigUuid(0x2a35), GattIndicate}, {sigUuid(0x2a49), GattRead}}});
    return all;
}

void MonitorSimulator::connected()
{
    fillUpToNow();
    ++m_connections;
    m_subscriptions.clear();
    m_assembly.clear();
    m_newKey.clear();
    m_programming = false;
    m_unlocked = false;
    m_open = false;
    m_gone = false;
    m_refused = 0;
    m_replies = 0;
    m_events = 0;
    m_pending.clear();
    if (std::exchange(m_faults.forgetsBond, false))
        setKnowsHost(false);
    if (std::exchange(m_faults.forgetsKey, false))
        m_key = QByteArray(KeySize, '\x5a');
}

void MonitorSimulator::disconnected()
{
    m_subscriptions.clear();
    remember();
}

void MonitorSimulator::countEvent()
{
    if (++m_events == m_faults.leavesAfterEvent)
        leave();
}

/** Says and hears nothing from here on; the link notices in the next turn. */
void MonitorSimulator::leave()
{
    if (m_gone)
        return;
    m_gone = true;
    later(0ms, [this] { Q_EMIT hangUp(); });
}

void MonitorSimulator::subscribed(QUuid characteristic, bool on)
{
    if (m_gone)
        return;
    if (on)
        m_subscriptions.insert(characteristic);
    else
        m_subscriptions.remove(characteristic);
    countEvent();
}

void MonitorSimulator::write(QUuid characteristic, QByteArray bytes)
{
    if (m_gone)
        return;
    countEvent();
    if (m_gone)
        return;
    if (characteristic == KeyCharacteristic) {
        onKey(bytes);
        return;
    }
    const auto *const channel = std::find(TxCharacteristics.begin(), TxCharacteristics.end(), characteristic);
    if (channel == TxCharacteristics.end())
        return;
    const auto frame = m_assembly.add(int(channel - TxCharacteristics.begin()), bytes);
    if (!frame)
        return;
    if (const auto command = decodeCommand(*frame))
        onCommand(*command);
}

Result<QByteArray> MonitorSimulator::read(QUuid characteristic)
{
    if (m_gone)
        return Failure(Error::Disconnected);
    countEvent();
    if (characteristic == SerialCharacteristic)
        return "SN0000042"_ba;
    if (characteristic == ModelNumberCharacteristic)
        return m_modelId.toUpper().toLatin1();
    if (characteristic == FirmwareCharacteristic)
        return "0110"_ba;
    if (characteristic == HardwareCharacteristic)
        return "0100"_ba;
    if (characteristic == BatteryCharacteristic)
        return QByteArray(1, char(80));
    if (characteristic == CurrentTimeCharacteristic) {
        if (!m_clockSet)
            return QByteArray(10, '\0');
        const auto shown = WallTime::of(deviceTime(), m_clock->zone());
        ByteWriter out;
        out.u16(quint16(shown.date.year())).u8(quint8(shown.date.month())).u8(quint8(shown.date.day()));
        out.u8(quint8(shown.time.hour())).u8(quint8(shown.time.minute())).u8(quint8(shown.time.second()));
        out.u8(quint8(shown.date.dayOfWeek())).u8(0).u8(0);
        return out.bytes();
    }
    return QByteArray(1, '\0');
}

void MonitorSimulator::notifyOn(QUuid characteristic, const QByteArray &bytes)
{
    if (m_gone || !m_subscriptions.contains(characteristic))
        return;
    Q_EMIT notify(characteristic, bytes);
    countEvent();
}

// The key -------------------------------------------------------------------------------------------------------------

void MonitorSimulator::onKey(const QByteArray &bytes)
{
    const auto request = decodeKeyRequest(bytes);
    if (!request || m_faults.silentOnKey)
        return;
    switch (request->step) {
    case KeyStep::Program: {
        const bool refuses = !isEncrypted() || !isPairing() || m_refused++ < m_faults.programRefusals;
        m_programming = !refuses;
        sayKey(request->step, m_faults.programStatus.value_or(refuses ? KeyNotProgramming : KeyAccepted));
        return;
    }
    case KeyStep::Store: {
        const bool takes = isEncrypted() && (m_programming || m_faults.programStatus);
        if (takes) {
            m_newKey = request->key;
            m_unlocked = true;
        }
        sayKey(request->step, m_faults.storeStatus.value_or(takes ? KeyAccepted : KeyNotEncrypted));
        return;
    }
    case KeyStep::Unlock: {
        const bool fits = request->key == m_key || request->key == m_newKey;
        const quint8 status = !isEncrypted() ? KeyNotEncrypted : fits ? KeyAccepted : KeyRefused;
        m_unlocked = status == KeyAccepted;
        sayKey(request->step, m_faults.unlockStatus.value_or(status));
        return;
    }
    case KeyStep::Token:
        if (!isClassic() && isEncrypted()) {
            m_unlocked = true;
            sayKey(request->step, KeyAccepted, request->key);
        }
        return;
    }
}

void MonitorSimulator::sayKey(KeyStep step, quint8 status, const QByteArray &token)
{
    KeyReply reply;
    reply.step = quint8(step);
    reply.status = status;
    reply.token = token;
    reply.blank = m_faults.blankAnswers;
    auto bytes = encodeKeyReply(reply);
    if (m_faults.longAnswers)
        bytes = bytes.leftJustified(20, '\0');
    later(AnswersAfter, [this, bytes] { notifyOn(KeyCharacteristic, bytes); });
}

// The memory ----------------------------------------------------------------------------------------------------------

void MonitorSimulator::onCommand(const Command &command)
{
    ++m_commands;
    const bool needsUnlocking = isClassic() || m_map.token || m_faults.wantsToken;
    if (!isEncrypted() || (needsUnlocking && !m_unlocked))
        return;
    if (command.type != FrameType::Start && !m_open)
        return;
    Reply reply;
    switch (command.type) {
    case FrameType::Start:
        if (m_faults.silentOnStart)
            return;
        m_open = true;
        reply = {FrameType::Start, 0, command.count, {}, 0};
        break;
    case FrameType::Read:
        if (m_faults.silentOnReads)
            return;
        reply = readReply(command);
        break;
    case FrameType::Write:
        reply = writeReply(command);
        break;
    case FrameType::End:
        m_open = false;
        reply = {FrameType::End, 0, 0, {}, endSession()};
        break;
    }
    answer(reply);
    if (command.type == FrameType::End && !m_faults.staysAfterEnd) // after the answer also where no time passes
        later(LeavesAfterEnd, [this] { leave(); });
}

Reply MonitorSimulator::readReply(const Command &command) const
{
    Reply reply{FrameType::Read, command.address, command.count, {}, ReadRefused};
    const bool isIndex = command.address == m_map.readBase;
    const auto bytes = m_faults.refusesIndex && isIndex ? std::nullopt : memoryAt(command.address, command.count);
    if (bytes) {
        reply.data = *bytes;
        reply.status = 0;
    }
    return reply;
}

/** Whole sections only; they count from the proper end of the session on. */
Reply MonitorSimulator::writeReply(const Command &command)
{
    m_writes += command;
    const bool isIndex = command.address == m_map.writeBase && command.count == m_map.indexSize;
    const bool isClock = command.address == m_map.writeBase + m_map.clockAt && command.count == m_map.clockSize;
    Reply reply{FrameType::Write, command.address, command.count, command.data, 0};
    if (isIndex || isClock) {
        m_pending.insert(command.address, command.data);
    } else {
        reply.data.clear();
        reply.status = ReadRefused;
    }
    return reply;
}

/** What was written takes effect, if it adds up; so does a new key. */
quint8 MonitorSimulator::endSession()
{
    const auto pending = std::exchange(m_pending, {});
    if (m_faults.endStatus)
        return *m_faults.endStatus;
    for (auto section = pending.cbegin(); section != pending.cend(); ++section) {
        if (section.key() == m_map.writeBase) {
            if (section.value() == clearedIndex(section.value(), m_map))
                clearCounters();
            continue;
        }
        const auto shown = decodeClock(section.value(), m_map);
        if (!shown || encodeClock(section.value(), *shown, m_map) != section.value())
            return SettingsRefused;
        m_clockAhead = std::chrono::milliseconds(m_clock->now().msecsTo(shown->in(m_clock->zone())));
        m_clockSet = true;
    }
    if (!m_newKey.isEmpty())
        m_key = std::exchange(m_newKey, {});
    remember();
    return 0;
}

bool MonitorSimulator::happens(int number)
{
    if (number == 0 || m_replies % number != 0 || m_faultsLeft == 0)
        return false;
    m_faultsLeft = std::max(m_faultsLeft - 1, -1);
    return true;
}

void MonitorSimulator::answer(const Reply &reply)
{
    ++m_replies;
    if (happens(m_faults.dropsReply))
        return;
    if (happens(m_faults.abortsAtReply)) {
        say({FrameType::End, 0, 0, {}, 0x01});
        return;
    }
    if (happens(m_faults.delaysReply)) {
        later(LateAnswer, [this, reply] { say(reply); });
        return;
    }
    if (happens(m_faults.stalesReply)) {
        auto other = reply;
        other.address = quint16(other.address + m_map.recordSize);
        say(other);
    }
    if (happens(m_faults.repeatsReply))
        say(reply);
    say(reply);
}

void MonitorSimulator::say(const Reply &reply)
{
    auto frame = encodeReply(reply);
    if (happens(m_faults.flipsReply))
        frame[frame.size() / 2] = char(frame.at(frame.size() / 2) ^ 0x10);
    QList<std::pair<int, QByteArray>> parts;
    if (isClassic()) {
        for (const auto &piece : pieces(frame))
            parts.append({int(parts.size()), piece.leftJustified(PieceSize, '\0')});
    } else {
        parts.append({0, frame});
    }
    if (parts.size() > 1 && happens(m_faults.dropsPiece))
        parts.removeAt(1);
    if (m_faults.reversesPieces)
        std::reverse(parts.begin(), parts.end());
    later(AnswersAfter, [this, parts] { sayPieces(parts); });
}

void MonitorSimulator::sayPieces(QList<std::pair<int, QByteArray>> parts)
{
    for (const auto &[channel, bytes] : std::as_const(parts))
        notifyOn(RxCharacteristics[size_t(channel)], bytes);
}

// The others ----------------------------------------------------------------------------------------------------------

QList<NamedMonitorFaults> everyMonitorFault()
{
    using F = MonitorFaults;
    const auto with = [](auto change) {
        MonitorFaults faults;
        change(faults);
        return faults;
    };
    return {
        {"leaves after the first event", with([](F &f) { f.leavesAfterEvent = 1; })},
        {"leaves while unlocking", with([](F &f) { f.leavesAfterEvent = 3; })},
        {"leaves while its memory is read", with([](F &f) { f.leavesAfterEvent = 40; })},
        {"stays after the end", with([](F &f) { f.staysAfterEnd = true; })},
        {"it has forgotten the bond", with([](F &f) { f.forgetsBond = true; })},
        {"it has forgotten the key", with([](F &f) { f.forgetsKey = true; })},
        {"it enters pairing mode at the third request", with([](F &f) { f.programRefusals = 2; })},
        {"it never enters pairing mode", with([](F &f) { f.programRefusals = 100; })},
        {"pairing mode is cancelled", with([](F &f) { f.programStatus = 0x01; })},
        {"it lost the bond, but takes the key", with([](F &f) { f.programStatus = 0x08; })},
        {"it lost the bond for sure", with([](F &f) { f.programStatus = 0x17; })},
        {"an unheard-of status for pairing mode", with([](F &f) { f.programStatus = 0x42; })},
        {"the key is refused", with([](F &f) { f.storeStatus = 0x01; })},
        {"the key is refused, but taken", with([](F &f) { f.storeStatus = 0x04; })},
        {"an unheard-of status for the key", with([](F &f) { f.storeStatus = 0x42; })},
        {"unlocking finds no encryption", with([](F &f) { f.unlockStatus = 0x04; })},
        {"an unheard-of status for unlocking", with([](F &f) { f.unlockStatus = 0x42; })},
        {"its answers are zeros", with([](F &f) { f.blankAnswers = true; })},
        {"its answers about the key have 20 bytes", with([](F &f) { f.longAnswers = true; })},
        {"no answer about the key", with([](F &f) { f.silentOnKey = true; })},
        {"a reply is lost", with([](F &f) { f.dropsReply = 4; })},
        {"all replies are lost", with([](F &f) {
             f.dropsReply = 1;
             f.faultyReplies = -1;
         })},
        {"a reply has a wrong bit", with([](F &f) { f.flipsReply = 4; })},
        {"a reply comes twice", with([](F &f) { f.repeatsReply = 4; })},
        {"a reply comes late", with([](F &f) { f.delaysReply = 4; })},
        {"the reply to another address comes first", with([](F &f) { f.stalesReply = 4; })},
        {"a piece of a reply is lost", with([](F &f) { f.dropsPiece = 4; })},
        {"pieces come in reverse", with([](F &f) { f.reversesPieces = true; })},
        {"no answer to the start", with([](F &f) { f.silentOnStart = true; })},
        {"no answer to reads", with([](F &f) { f.silentOnReads = true; })},
        {"it gives up", with([](F &f) { f.abortsAtReply = 4; })},
        {"the end is refused", with([](F &f) { f.endStatus = SettingsRefused; })},
        {"the index cannot be read", with([](F &f) { f.refusesIndex = true; })},
        {"some records make no sense", with([](F &f) { f.spoilsRecord = 7; })},
        {"its clock was never set", with([](F &f) { f.clockUnset = true; })},
        {"the cursor is behind the end", with([](F &f) { f.cursorIsCount = true; })},
        {"more unread than it can hold", with([](F &f) { f.unreadBeyondRing = true; })},
        {"its clock is a year behind", with([](F &f) { f.clockAhead = -365 * 24h; })},
    };
}

std::vector<std::unique_ptr<SimulatedPeripheral>> makeSimulated(const Simulation &simulation)
{
    std::vector<std::unique_ptr<SimulatedPeripheral>> all;
    for (const auto &model : {u"hem-7361t"_s, u"hem-7151t"_s, u"hem-7188t1"_s}) {
        auto monitor = std::make_unique<MonitorSimulator>(model, simulation.clock, simulation.seed, simulation.pace);
        if (!simulation.stateFolder.isEmpty()) {
            auto name = u"simulated-%1.json"_s.arg(monitor->address());
            monitor->rememberIn(QDir(simulation.stateFolder).filePath(name.replace(u':', u'-')));
        }
        all.push_back(std::move(monitor));
    }
    return all;
}

} // namespace pulsekeep::omron

#include "moc_simulator.cpp"
