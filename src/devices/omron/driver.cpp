// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/driver.h"

#include "devices/keytext.h"
#include "devices/omron/codec.h"
#include "devices/omron/formats.h"
#include "devices/omron/history.h"
#include "devices/omron/models.h"
#include "devices/omron/records.h"
#include "devices/omron/session.h"
#include "devices/omron/settings.h"
#include "devices/omron/simulator.h"
#include "devices/omron/words.h"

#include <QTimeZone>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;

namespace {

/** The key, the bytes that are said back, and what names the device. */
QList<SecretRange> secretsOf(const LinkEvent &event)
{
    const auto size = event.bytes.size();
    const auto from = [size](qsizetype at) {
        return size > at ? QList<SecretRange>{{at, size - at}} : QList<SecretRange>();
    };
    const auto first = size > 0 ? static_cast<quint8>(event.bytes.front()) : 0;

    // A request to enter the mode for keys is all zeros, and tells how far it came.
    if (event.kind == LinkEvent::Write && event.characteristic == KeyCharacteristic
        && KeyStep(first) != KeyStep::Program)
        return from(1);
    if (event.kind == LinkEvent::Read
        && (event.characteristic == SerialCharacteristic || event.characteristic == SystemIdCharacteristic))
        return from(0);
    return {};
}

KeyProblems keyProblems()
{
    const auto either =
        Words::tr("Leave the key out and let Pulsekeep make one, or copy it again from the program that "
                  "paired the monitor.");
    return {{Words::tr("There is no key in this text."), {}, either},
            {Words::tr("That is a text of 16 characters, not a key of 32 digits."),
             Words::tr("Programs for these monitors write keys as digits."), either}};
}

class OmronDriver : public Driver
{
public:
    QString id() const override { return u"omron"_s; }
    QString name() const override { return Words::tr("Omron"); }
    QList<DeviceModel> models() const override { return omronModels(); }
    std::optional<Recognised> recognise(const Advertisement &seen) const override { return omron::recognise(seen); }

    KeyReading readKey(const QString &text, const DeviceModel &, const QString &address) const override
    {
        return readPlainKey(text, keyProblems(), address);
    }
    QList<KnownKey> knownKeys(const DeviceModel &model) const override
    {
        if (model.key != KeySource::MadeOrGiven)
            return {};
        return {{u"omblepy"_s, Words::tr("The key that omblepy and hass-omron use"), omblepyKey()}};
    }
    bool hasNothingNew(const Advertisement &seen, const DeviceModel &model, const QList<SyncMark> &marks) const override
    {
        const auto map = memoryOf(model.id);
        return map && announcesNothingNew(seen, *map, marks);
    }
    QList<SettingInfo> settings(const DeviceModel &model) const override { return settingsOf(model); }

    std::unique_ptr<Session> session(GattLink *link, SessionContext context) const override
    {
        const auto map = memoryOf(context.model.id).value_or(MemoryMap());
        return std::make_unique<OmronSession>(link, std::move(context), map);
    }

    QList<SecretRange> secretsIn(const LinkEvent &event) const override { return secretsOf(event); }

    int parserVersion(const QString &format) const override
    {
        return modelOfRecordFormat(format) ? RecordsParserVersion : 0;
    }
    Result<Harvest> redecode(const RawChunk &chunk) const override;

    QList<PacketFormat> formats() const override { return packetFormats(); }
    std::vector<std::unique_ptr<SimulatedPeripheral>> simulate(const Simulation &simulation) const override
    {
        return makeSimulated(simulation);
    }
};

Result<Harvest> OmronDriver::redecode(const RawChunk &chunk) const
{
    const auto model = modelOfRecordFormat(chunk.format);
    if (!model)
        return Failure(Error::Unsupported, chunk.format);
    const auto context = RecordsContext::fromBytes(chunk.context);
    const QTimeZone named(context.zone);
    const auto zone = named.isValid() ? named : QTimeZone(chunk.deviceOffset);
    const auto decoded = decodeRecords(chunk.bytes, *memoryOf(*model), context.user, zone);
    if (!decoded)
        return Failure(decoded.error());
    Harvest harvest;
    harvest.bloodPressures = decoded->readings;
    if (decoded->invalid > 0)
        harvest.lost.append({LostReadings::Unreadable, context.user, decoded->invalid});
    return harvest;
}

} // namespace

std::unique_ptr<Driver> makeDriver();

std::unique_ptr<Driver> makeDriver()
{
    return std::make_unique<OmronDriver>();
}

} // namespace pulsekeep::omron
