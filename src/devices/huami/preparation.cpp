// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/preparation.h"

#include "devices/huami/models.h"
#include "devices/huami/words.h"
#include "devices/optionalvalue.h"

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;

namespace {

QCoro::Task<Result<>> subscribeIfThere(GattLink *link, QUuid characteristic)
{
    if (!link->offers(characteristic))
        co_return {};
    const auto subscribed = co_await link->subscribe(characteristic);
    if (!subscribed && endsVisit(subscribed.error()))
        co_return Failure(subscribed.error());
    co_return {};
}

/** The device's clock as it was before it is set. */
QCoro::Task<Result<std::optional<ClockReading>>> readClock(GattLink *link, const Clock *clock)
{
    const auto bytes = co_await readIfThere(link, TimeCharacteristic);
    if (!bytes)
        co_return Failure(bytes.error());
    const auto shown = decodeTime(*bytes);
    if (!shown) // a clock that has never been set
        co_return std::optional<ClockReading>();
    co_return std::optional<ClockReading>({shown->time.at, shown->time.offset, clock->now()});
}

QCoro::Task<Result<>> setClock(GattLink *link, const Clock *clock)
{
    if (!link->offers(TimeCharacteristic))
        co_return {};
    const auto now = clock->now();
    const DeviceTime time{QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC), deviceOffset(clock, now)};
    const auto written = co_await link->write(TimeCharacteristic, encodeTime(time));
    if (!written) {
        co_return Failure(written.error().explained({Words::tr("The device's clock could not be set."),
                                                     {},
                                                     Words::tr("Keep the device close and try again.")}));
    }
    co_return {};
}

QCoro::Task<Result<std::optional<BatteryStatus>>> readBattery(GattLink *link)
{
    const auto bytes = co_await readIfThere(link, BatteryCharacteristic);
    if (!bytes)
        co_return Failure(bytes.error());
    const auto battery = decodeBattery(*bytes);
    if (!battery)
        co_return std::optional<BatteryStatus>();
    co_return std::optional<BatteryStatus>(battery->status());
}

QString textOf(const QByteArray &bytes)
{
    return decodeText(bytes).value_or(QString());
}

Error anotherModel(const PnpId &id, const DeviceModel &model)
{
    return Error(Error::Invalid,
                 u"PnP vendor %1 product %2"_s.arg(id.vendor, 4, 16, '0'_L1).arg(id.product, 4, 16, '0'_L1))
        .explained({Words::tr("This device is no %1.").arg(model.name),
                    Words::tr("It has the name of one, but says by its product number that it is another model."),
                    Words::tr("Remove it and add it again as the model that it is.")});
}

} // namespace

int deviceOffset(const Clock *clock, const QDateTime &at)
{
    constexpr int Quarter = 15 * 60;
    const int offset = clock->offsetAt(at);
    return (offset >= 0 ? offset + Quarter / 2 : offset - Quarter / 2) / Quarter * Quarter;
}

QCoro::Task<Result<DeviceInfo>> readDeviceInfo(GattLink *link, DeviceModel model)
{
    DeviceInfo info;
    const auto serial = co_await readIfThere(link, SerialCharacteristic);
    if (!serial)
        co_return Failure(serial.error());
    info.serial = textOf(*serial);
    const auto hardware = co_await readIfThere(link, HardwareCharacteristic);
    if (!hardware)
        co_return Failure(hardware.error());
    info.hardware = firmwareVersion(textOf(*hardware));
    const auto software = co_await readIfThere(link, SoftwareCharacteristic);
    if (!software)
        co_return Failure(software.error());
    info.firmware = firmwareVersion(textOf(*software));
    const auto pnp = co_await readIfThere(link, PnpIdCharacteristic);
    if (!pnp)
        co_return Failure(pnp.error());
    if (const auto id = decodePnpId(*pnp)) {
        // The layout of the history depends on the model: with a wrong one every minute would be nonsense.
        if (contradicts(*id, model.id))
            co_return Failure(anotherModel(*id, model));
        info.productId = id->product;
    }
    co_return info;
}

QCoro::Task<Result<Preparation>> prepareDevice(GattLink *link, DeviceModel model, const Clock *clock,
                                               Observer *observer)
{
    Preparation preparation;

    const auto configuration = co_await subscribeIfThere(link, ConfigurationCharacteristic);
    if (!configuration)
        co_return Failure(configuration.error());
    const auto events = co_await subscribeIfThere(link, EventCharacteristic);
    if (!events)
        co_return Failure(events.error());

    if (observer)
        observer->began(Step::SetClock);
    const auto before = co_await readClock(link, clock);
    if (!before)
        co_return Failure(before.error());
    preparation.clock = *before;
    const auto set = co_await setClock(link, clock);
    if (!set)
        co_return Failure(set.error());
    if (observer) {
        observer->done(Step::SetClock);
        observer->began(Step::ReadModel);
    }

    const auto info = co_await readDeviceInfo(link, model);
    if (!info)
        co_return Failure(info.error());
    preparation.info = *info;
    const auto battery = co_await readBattery(link);
    if (!battery)
        co_return Failure(battery.error());
    preparation.battery = *battery;
    if (observer)
        observer->done(Step::ReadModel);
    co_return preparation;
}

} // namespace pulsekeep::huami
