// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/driver.h"

#include "devices/huami/formats.h"
#include "devices/huami/keytext.h"
#include "devices/huami/models.h"
#include "devices/huami/session.h"
#include "devices/huami/settings.h"
#include "devices/huami/simulator.h"
#include "devices/huami/words.h"

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;

namespace {

/** Keys and what they were used for; what names the device or its owner. */
QList<SecretRange> secretsOf(const LinkEvent &event)
{
    const auto size = event.bytes.size();
    const auto from = [size](qsizetype at) {
        return size > at ? QList<SecretRange>{{at, size - at}} : QList<SecretRange>();
    };
    const auto is = [&event](QUuid characteristic) { return event.characteristic == characteristic; };
    const auto first = size > 0 ? static_cast<quint8>(event.bytes.front()) : 0;

    if (event.kind == LinkEvent::Write) {
        // An uploaded key and an answer both stand behind command and flags; a request for a challenge is no secret.
        if (is(AuthCharacteristic) && (first & 0x0f) != quint8(AuthStep::RequestChallenge))
            return from(2);
        // Birth, sex, height, weight.
        if (is(UserSettingsCharacteristic) && first == 0x4f)
            return from(3);
    }
    if (event.kind == LinkEvent::Read && (is(SerialCharacteristic) || is(SystemIdCharacteristic)))
        return from(0);
    return {};
}

class HuamiDriver : public Driver
{
public:
    QString id() const override { return u"huami"_s; }
    QString name() const override { return Words::tr("Xiaomi and Amazfit"); }
    QList<DeviceModel> models() const override { return huamiModels(); }
    std::optional<Recognised> recognise(const Advertisement &seen) const override { return huami::recognise(seen); }

    KeyReading readKey(const QString &text, const DeviceModel &model, const QString &address) const override
    {
        return huami::readKey(text, model, address);
    }
    QList<SettingInfo> settings(const DeviceModel &model) const override { return settingsOf(model); }

    std::unique_ptr<Session> session(GattLink *link, SessionContext context) const override
    {
        const auto family = familyOf(context.model.id).value_or(Family());
        return std::make_unique<HuamiSession>(link, std::move(context), family);
    }

    QList<SecretRange> secretsIn(const LinkEvent &event) const override { return secretsOf(event); }

    int parserVersion(const QString &format) const override
    {
        return sampleFormatNamed(format) || format == HeartRateRecordsFormat ? SamplesParserVersion : 0;
    }

    Result<Harvest> redecode(const RawChunk &chunk) const override;

    QList<PacketFormat> formats() const override { return packetFormats(); }
    std::vector<std::unique_ptr<SimulatedPeripheral>> simulate(const Simulation &simulation) const override
    {
        return makeSimulated(simulation);
    }
};

Result<Harvest> HuamiDriver::redecode(const RawChunk &chunk) const
{
    Harvest harvest;
    if (chunk.format == HeartRateRecordsFormat) {
        auto readings = decodeHeartRateRecords(chunk.bytes);
        if (!readings)
            return Failure(readings.error());
        harvest.heartRates = *std::move(readings);
        return harvest;
    }
    const auto format = sampleFormatNamed(chunk.format);
    if (!format)
        return Failure(Error::Unsupported, chunk.format);
    auto context = MinuteContext::fromBytes(chunk.context);
    const auto first = static_cast<qint32>(chunk.start.toSecsSinceEpoch() / 60);
    auto minutes = decodeMinutes(chunk.bytes, *format, first, &context);
    if (!minutes)
        return Failure(minutes.error());
    harvest.minutes = *std::move(minutes);
    return harvest;
}

} // namespace

std::unique_ptr<Driver> makeDriver();

std::unique_ptr<Driver> makeDriver()
{
    return std::make_unique<HuamiDriver>();
}

} // namespace pulsekeep::huami
