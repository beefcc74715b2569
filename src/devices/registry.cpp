// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/registry.h"

#include "devices/vendors.h"

namespace pulsekeep {

using namespace Qt::StringLiterals;

Registry::Registry() : m_drivers(makeDrivers())
{
}

const Driver *Registry::driver(const QString &id) const
{
    for (const auto &driver : m_drivers) {
        if (driver->id() == id)
            return driver.get();
    }
    return nullptr;
}

QList<DeviceModel> Registry::models() const
{
    QList<DeviceModel> models;
    for (const auto &driver : m_drivers)
        models += driver->models();
    return models;
}

std::optional<DeviceModel> Registry::model(const QString &id) const
{
    for (const auto &model : models()) {
        if (model.id == id)
            return model;
    }
    return {};
}

std::optional<Recognised> Registry::recognise(const Advertisement &seen) const
{
    for (const bool general : {false, true}) {
        for (const auto &driver : m_drivers) {
            if (driver->isGeneral() != general)
                continue;
            if (auto recognised = driver->recognise(seen))
                return recognised;
        }
    }
    return {};
}

std::vector<std::unique_ptr<SimulatedPeripheral>> Registry::simulate(const Simulation &simulation) const
{
    std::vector<std::unique_ptr<SimulatedPeripheral>> all;
    for (const auto &driver : m_drivers) {
        auto some = driver->simulate(simulation);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

namespace {

QString kindName(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Band:
        return u"band"_s;
    case DeviceKind::Watch:
        return u"watch"_s;
    case DeviceKind::BloodPressureMonitor:
        return u"blood-pressure monitor"_s;
    case DeviceKind::Scale:
        return u"scale"_s;
    case DeviceKind::Sensor:
        return u"sensor"_s;
    }
    Q_UNREACHABLE();
}

/** With the names that are on boxes. */
QString fullName(const DeviceModel &model)
{
    return model.soldAs.isEmpty() ? model.name : u"%1 (%2)"_s.arg(model.name, model.soldAs.join(u", "_s));
}

QString evidenceText(const DeviceModel &model)
{
    switch (model.evidence) {
    case Evidence::Hardware:
        return u"tested on hardware"_s;
    case Evidence::Replayed:
        return u"replayed from recordings"_s;
    case Evidence::Documents:
        return model.support == Support::Supported ? u"written from documents only"_s : u"untested, same protocol"_s;
    }
    Q_UNREACHABLE();
}

QString keyText(KeySource key)
{
    switch (key) {
    case KeySource::None:
        return u"none"_s;
    case KeySource::Made:
        return u"made when pairing"_s;
    case KeySource::MadeOrGiven:
        return u"made when pairing, or another program's"_s;
    case KeySource::Vendor:
        return u"the vendor's, pasted"_s;
    }
    Q_UNREACHABLE();
}

QString abilities(Capabilities can)
{
    const std::pair<Capability, QString> names[] = {
        {LiveHeartRate, u"live heart rate"_s},
        {LiveIntervals, u"times between beats"_s},
        {LiveMotion, u"live motion"_s},
        {LivePulseWave, u"live pulse wave"_s},
        {LiveSteps, u"live steps"_s},
        {History, u"history"_s},
        {BloodPressure, u"blood pressure"_s},
        {Weight, u"weight"_s},
        {Temperature, u"temperature"_s},
        {Oxygen, u"oxygen"_s},
        {Battery, u"battery"_s},
        {FindDevice, u"find"_s},
    };
    QStringList list;
    for (const auto &[capability, name] : names) {
        if (can & capability)
            list += name;
    }
    return list.join(u", "_s);
}

} // namespace

QString deviceTable(const Registry &registry)
{
    QString table = u"| Device | Kind | What it can | Key | How far it is tried |\n|---|---|---|---|---|\n"_s;
    for (const auto &driver : registry.drivers()) {
        for (const auto &model : driver->models()) {
            table += u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(fullName(model), kindName(model.kind), abilities(model.can),
                                                           keyText(model.key), evidenceText(model));
        }
    }
    return table;
}

} // namespace pulsekeep
