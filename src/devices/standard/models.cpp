// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/models.h"

#include "devices/standard/codec.h"
#include "devices/standard/words.h"

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;

namespace {

struct Member {
    QUuid service;
    DeviceModel model;
};

Member member(QUuid service, QLatin1StringView id, const QString &name, DeviceKind kind, Capabilities can)
{
    Member member;
    member.service = service;
    member.model.id = id;
    member.model.name = name;
    member.model.vendor = u"standard"_s;
    member.model.kind = kind;
    member.model.support = Support::Supported;
    member.model.evidence = Evidence::Documents;
    member.model.key = KeySource::None;
    // The profiles want an encrypted link; that of the heart rate leaves it to the device [1.3].
    member.model.bonding = service == HeartRateService ? Bonding::Never : Bonding::WhenAsked;
    member.model.can = can | Capability::Battery;
    return member;
}

/** Not static: names are translated, and the language may change. */
QList<Member> members()
{
    return {
        member(BloodPressureService, BloodPressureSensor, Words::tr("Blood-pressure monitor"),
               DeviceKind::BloodPressureMonitor, History | BloodPressure),
        member(BodyCompositionService, BodyCompositionScale, Words::tr("Body-composition scale"), DeviceKind::Scale,
               History | Weight),
        member(WeightScaleService, WeightScale, Words::tr("Weight scale"), DeviceKind::Scale, History | Weight),
        member(OximeterService, PulseOximeter, Words::tr("Pulse oximeter"), DeviceKind::Sensor,
               History | Oxygen | LiveHeartRate),
        member(ThermometerService, Thermometer, Words::tr("Thermometer"), DeviceKind::Sensor, History | Temperature),
        member(HeartRateService, HeartRateSensor, Words::tr("Heart-rate sensor"), DeviceKind::Sensor,
               LiveHeartRate | LiveIntervals),
    };
}

} // namespace

QList<DeviceModel> standardModels()
{
    QList<DeviceModel> models;
    for (const auto &member : members())
        models.append(member.model);
    return models;
}

std::optional<Recognised> recognise(const Advertisement &seen)
{
    for (const auto &member : members()) {
        if (seen.services.contains(member.service))
            return Recognised{member.model, {}};
    }
    return {};
}

} // namespace pulsekeep::standard
