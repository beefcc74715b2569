// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/preparation.h"

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;

namespace {

/** A clock that is further off was never set, or has lost its time. Less is left to the person: a device may be kept in
 *  another zone on purpose, and its readings are told apart by their times. */
constexpr qint64 MostDrift = 24 * 60 * 60; // seconds

/** Whether the visit cannot go on after @p error; a value that cannot be had is none of those. */
bool endsVisit(const Error &error)
{
    return error.isPassing() || error.kind() == Error::Cancelled;
}

/** Empty where the device does not have the characteristic or does not show it. */
QCoro::Task<Result<QByteArray>> readIfThere(GattLink *link, QUuid characteristic)
{
    if (!link->offers(characteristic))
        co_return QByteArray();
    const auto value = co_await link->read(characteristic);
    if (!value && endsVisit(value.error()))
        co_return Failure(value.error());
    co_return value.value_or(QByteArray());
}

QCoro::Task<Result<QString>> readText(GattLink *link, QUuid characteristic)
{
    const auto bytes = co_await readIfThere(link, characteristic);
    if (!bytes)
        co_return Failure(bytes.error());
    co_return decodeText(*bytes).value_or(QString());
}

QCoro::Task<Result<DeviceInfo>> readInfo(GattLink *link)
{
    DeviceInfo info;
    const auto serial = co_await readText(link, SerialNumberCharacteristic);
    if (!serial)
        co_return Failure(serial.error());
    info.serial = *serial;
    const auto hardware = co_await readText(link, HardwareRevisionCharacteristic);
    if (!hardware)
        co_return Failure(hardware.error());
    info.hardware = *hardware;
    auto firmware = co_await readText(link, FirmwareRevisionCharacteristic);
    if (firmware && firmware->isEmpty())
        firmware = co_await readText(link, SoftwareRevisionCharacteristic);
    if (!firmware)
        co_return Failure(firmware.error());
    info.firmware = *firmware;
    const auto pnp = co_await readIfThere(link, PnpIdCharacteristic);
    if (!pnp)
        co_return Failure(pnp.error());
    if (const auto id = decodePnpId(*pnp))
        info.productId = id->product;
    co_return info;
}

/** Nothing for a level of 0 as well: with it a device could not talk, and some that cannot tell say it [9.2]. */
QCoro::Task<Result<std::optional<BatteryStatus>>> readBattery(GattLink *link)
{
    const auto bytes = co_await readIfThere(link, BatteryLevelCharacteristic);
    if (!bytes)
        co_return Failure(bytes.error());
    const auto percent = decodeBatteryLevel(*bytes);
    if (!percent || *percent == 0)
        co_return std::optional<BatteryStatus>();
    BatteryStatus status;
    status.percent = *percent;
    co_return std::optional(status);
}

/** The time in @p bytes of @p characteristic, which is one of the two of a clock. */
std::optional<Stamp> timeIn(QUuid characteristic, const QByteArray &bytes)
{
    if (characteristic == DateTimeCharacteristic)
        return decodeDateTime(bytes).value_or(std::nullopt);
    const auto current = decodeCurrentTime(bytes);
    return current ? current->time : std::nullopt;
}

/** What the device's clock showed; nothing where it has none, or it was never set. It is set where it has to be, and
 *  nothing comes of a device that does not let us. */
QCoro::Task<Result<std::optional<ClockReading>>> lookAtClock(GattLink *link, const Clock *clock)
{
    const bool isCurrentTime = link->offers(CurrentTimeCharacteristic);
    const QUuid characteristic = isCurrentTime ? CurrentTimeCharacteristic : DateTimeCharacteristic;
    const auto bytes = co_await readIfThere(link, characteristic);
    if (!bytes)
        co_return Failure(bytes.error());
    if (bytes->isEmpty())
        co_return std::optional<ClockReading>();

    const auto now = clock->now();
    std::optional<ClockReading> reading;
    if (const auto shown = timeIn(characteristic, *bytes))
        reading = ClockReading{shown->at(clock->zone()), clock->offsetAt(now), now};
    if (reading && std::abs(reading->driftSeconds()) <= MostDrift)
        co_return reading;

    const auto local = now.toTimeZone(clock->zone());
    const auto time = isCurrentTime ? encodeCurrentTime(local, ExternalReference) : encodeDateTime(local);
    const auto written = co_await link->write(characteristic, time);
    if (!written && endsVisit(written.error()))
        co_return Failure(written.error());
    co_return reading;
}

} // namespace

QCoro::Task<Result<Preparation>> prepareDevice(GattLink *link, const Clock *clock, Observer *observer)
{
    Preparation preparation;
    if (observer)
        observer->began(Step::SetClock);
    const auto shown = co_await lookAtClock(link, clock);
    if (!shown)
        co_return Failure(shown.error());
    preparation.clock = *shown;
    if (observer) {
        observer->done(Step::SetClock);
        observer->began(Step::ReadModel);
    }
    const auto info = co_await readInfo(link);
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

QCoro::Task<Result<Circumstances>> readCircumstances(GattLink *link, const Clock *clock)
{
    Circumstances known;
    known.zone = clock->zone();
    const auto feature = co_await readIfThere(link, BloodPressureFeatureCharacteristic);
    if (!feature)
        co_return Failure(feature.error());
    if (const auto bits = decodeBloodPressureFeature(*feature))
        known.pressureFeature = *bits;
    const auto type = co_await readIfThere(link, TemperatureTypeCharacteristic);
    if (!type)
        co_return Failure(type.error());
    if (type->size() == 1 && type->front() != 0)
        known.temperatureType = static_cast<quint8>(type->front());
    co_return known;
}

} // namespace pulsekeep::standard
