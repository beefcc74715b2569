// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/driver.h"

#include "devices/standard/formats.h"
#include "devices/standard/measurements.h"
#include "devices/standard/models.h"
#include "devices/standard/session.h"
#include "devices/standard/simulators.h"
#include "devices/standard/words.h"

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;

namespace {

class StandardDriver : public Driver
{
public:
    QString id() const override { return u"standard"_s; }
    QString name() const override { return Words::tr("Other Bluetooth sensors"); }
    QList<DeviceModel> models() const override { return standardModels(); }
    bool isGeneral() const override { return true; }
    std::optional<Recognised> recognise(const Advertisement &seen) const override { return standard::recognise(seen); }

    KeyReading readKey(const QString &, const DeviceModel &, const QString &) const override
    {
        KeyReading reading;
        reading.problem = {Words::tr("This device needs no key."), {}, Words::tr("Go on without one.")};
        return reading;
    }
    QList<SettingInfo> settings(const DeviceModel &) const override { return {}; }

    std::unique_ptr<Session> session(GattLink *link, SessionContext context) const override
    {
        return std::make_unique<StandardSession>(link, std::move(context));
    }

    /** What names the device. */
    QList<SecretRange> secretsIn(const LinkEvent &event) const override
    {
        const bool namesDevice = names(event.characteristic, SerialNumberCharacteristic)
            || names(event.characteristic, SystemIdCharacteristic);
        if (event.kind == LinkEvent::Read && namesDevice && !event.bytes.isEmpty())
            return {{0, event.bytes.size()}};
        return {};
    }

    int parserVersion(const QString &format) const override
    {
        return isMeasurementFormat(format) ? MeasurementsParserVersion : 0;
    }
    Result<Harvest> redecode(const RawChunk &chunk) const override { return redecodeMeasurement(chunk); }

    QList<PacketFormat> formats() const override { return packetFormats(); }
    std::vector<std::unique_ptr<SimulatedPeripheral>> simulate(const Simulation &simulation) const override
    {
        return makeSimulated(simulation);
    }
};

} // namespace

std::unique_ptr<Driver> makeDriver();

std::unique_ptr<Driver> makeDriver()
{
    return std::make_unique<StandardDriver>();
}

} // namespace pulsekeep::standard
