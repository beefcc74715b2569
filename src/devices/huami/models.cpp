// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/models.h"

#include <QVersionNumber>

namespace pulsekeep::huami {

using namespace Qt::StringLiterals;

namespace {

struct Member {
    DeviceModel model;
    QStringList otherNames; ///< advertised besides the model's own name
    Family family;
};

const QList<quint8> AllIntervals{0, 1, 5, 10, 30, 60, 120};
constexpr quint16 NeoProduct = 0x0043;

Family madeKeyFamily(quint8 authFlag)
{
    Family family;
    family.auth = {authFlag, 0x00};
    family.samples = MiBand2Samples;
    family.heartRateIntervals = AllIntervals;
    return family;
}

Family serverKeyFamily(SampleFormat samples, std::optional<quint16> product = {})
{
    Family family;
    family.auth = {0x00, 0x80};
    family.samples = samples;
    family.heartRateIntervals = AllIntervals;
    family.product = product;
    return family;
}

Family miBand2Family()
{
    auto family = madeKeyFamily(0x00);
    family.rawSensors = true;
    family.product = 0x0004;
    return family;
}

// The edition without a heart rate service.
Family plainMiBand2Family()
{
    auto family = madeKeyFamily(0x00);
    family.heartRateIntervals = {};
    return family;
}

Family neoFamily()
{
    auto family = serverKeyFamily(NeoSamples, NeoProduct);
    family.goalByChunks = true;
    family.sleepByConfiguration = true;
    family.singleByContinuous = true;
    family.keepAlive = std::chrono::seconds(10);
    family.earlyKeepAlive = true;
    family.heartRateIntervals = {0, 1, 5, 10, 30}; // 60 is unsupported
    return family;
}

Member supported(const QString &id, const QString &name, DeviceKind kind, const Family &family)
{
    Member member;
    member.family = family;
    member.model.id = id;
    member.model.name = name;
    member.model.vendor = u"huami"_s;
    member.model.kind = kind;
    member.model.support = Support::Supported;
    member.model.evidence = Evidence::Replayed;
    member.model.key = family.hasServerKey() ? KeySource::Vendor : KeySource::Made;
    member.model.can = LiveSteps | History | Capability::Battery | FindDevice;
    if (!family.heartRateIntervals.isEmpty())
        member.model.can |= LiveHeartRate;
    if (family.rawSensors)
        member.model.can |= Capabilities(LiveMotion | LivePulseWave);
    return member;
}

Member untested(const QString &id, const QString &name, DeviceKind kind, const Family &family,
                const QStringList &otherNames = {})
{
    auto member = supported(id, name, kind, family);
    member.model.support = Support::Untested;
    member.model.evidence = Evidence::Documents;
    member.otherNames = otherNames;
    return member;
}

const QList<Member> &members()
{
    constexpr auto Band = DeviceKind::Band;
    constexpr auto Watch = DeviceKind::Watch;
    static const QList<Member> all{
        supported(u"mi-band-2"_s, u"Mi Band 2"_s, Band, miBand2Family()),
        supported(u"amazfit-neo"_s, u"Amazfit Neo"_s, Watch, neoFamily()),

        untested(u"mi-band-hrx"_s, u"Mi Band HRX"_s, Band, plainMiBand2Family()),
        untested(u"mi-band-2i"_s, u"Mi Band 2i"_s, Band, plainMiBand2Family()),
        untested(u"mi-band-3"_s, u"Mi Band 3"_s, Band, madeKeyFamily(0x00), {u"Xiaomi Band 3"_s}),
        untested(u"mi-smart-band-4"_s, u"Mi Smart Band 4"_s, Band, serverKeyFamily(MiBand2Samples, 0x0024)),
        untested(u"mi-smart-band-5"_s, u"Mi Smart Band 5"_s, Band, serverKeyFamily(NewerSamples)),
        untested(u"mi-smart-band-6"_s, u"Mi Smart Band 6"_s, Band, serverKeyFamily(NewerSamples, 0x005b)),
        untested(u"amazfit-band-2"_s, u"Amazfit Band 2"_s, Band, madeKeyFamily(0x08)),
        untested(u"amazfit-band-5"_s, u"Amazfit Band 5"_s, Band, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-bip"_s, u"Amazfit Bip"_s, Watch, madeKeyFamily(0x08), {u"Amazfit Bip Watch"_s}),
        untested(u"amazfit-bip-lite"_s, u"Amazfit Bip Lite"_s, Watch, serverKeyFamily(MiBand2Samples)),
        untested(u"amazfit-bip-s"_s, u"Amazfit Bip S"_s, Watch, serverKeyFamily(MiBand2Samples)),
        untested(u"amazfit-bip-u"_s, u"Amazfit Bip U"_s, Watch, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-bip-u-pro"_s, u"Amazfit Bip U Pro"_s, Watch, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-bip-3"_s, u"Amazfit Bip 3"_s, Watch, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-bip-3-pro"_s, u"Amazfit Bip 3 Pro"_s, Watch, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-cor"_s, u"Amazfit Cor"_s, Band, madeKeyFamily(0x08)),
        untested(u"amazfit-gtr"_s, u"Amazfit GTR"_s, Watch, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-gtr-2"_s, u"Amazfit GTR 2"_s, Watch, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-gtr-lite"_s, u"Amazfit GTR Lite"_s, Watch, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-gts"_s, u"Amazfit GTS"_s, Watch, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-gts-2"_s, u"Amazfit GTS 2"_s, Watch, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-t-rex"_s, u"Amazfit T-Rex"_s, Watch, serverKeyFamily(NewerSamples)),
        untested(u"amazfit-x"_s, u"Amazfit X"_s, Band, serverKeyFamily(NewerSamples)),
        untested(u"zepp-e"_s, u"Zepp E"_s, Watch, serverKeyFamily(NewerSamples)),
    };
    return all;
}

const Member *find(const QString &id)
{
    for (const auto &member : members()) {
        if (member.model.id == id)
            return &member;
    }
    return nullptr;
}

bool isNamed(const Member &member, QStringView name)
{
    return name.compare(member.model.name, Qt::CaseInsensitive) == 0
        || member.otherNames.contains(name.toString(), Qt::CaseInsensitive);
}

// "AB12" of 00:11:22:33:AB:12.
QString lastDigits(const QString &address)
{
    return address.size() == 17 ? address.sliced(12, 2) + address.sliced(15, 2) : QString();
}

} // namespace

QList<DeviceModel> huamiModels()
{
    QList<DeviceModel> models;
    for (const auto &member : members())
        models += member.model;
    return models;
}

std::optional<DeviceModel> huamiModel(const QString &id)
{
    const auto *member = find(id);
    return member ? std::optional(member->model) : std::nullopt;
}

std::optional<Family> familyOf(const QString &id)
{
    const auto *member = find(id);
    return member ? std::optional(member->family) : std::nullopt;
}

std::optional<Recognised> recognise(const Advertisement &seen)
{
    const QStringView name(seen.endpoint.name);
    QStringView withoutDigits;
    const auto digits = lastDigits(seen.endpoint.address);
    if (!digits.isEmpty() && name.endsWith(QString(u' ' + digits), Qt::CaseInsensitive))
        withoutDigits = name.chopped(5);

    for (const auto &member : members()) {
        if (isNamed(member, name) || isNamed(member, withoutDigits))
            return Recognised{member.model, {}};
    }
    return std::nullopt;
}

SampleFormat sampleFormat(const QString &modelId, const QString &firmware)
{
    const auto *member = find(modelId);
    if (!member)
        return {};

    // Gadgetbridge's versions. The T-Rex goes by the GTS there; the two sizes of the GTR differ in the first number.
    const auto version = QVersionNumber::fromString(firmware);
    bool old = false;
    if (version.isNull())
        old = false;
    else if (modelId == u"amazfit-gts" || modelId == u"amazfit-t-rex")
        old = version <= QVersionNumber({0, 0, 9, 0});
    else if (modelId == u"amazfit-gtr")
        old = version < (version.majorVersion() >= 1 ? QVersionNumber({1, 3, 5, 79}) : QVersionNumber({0, 1, 1, 15}));
    else if (modelId == u"amazfit-gtr-lite")
        old = version < QVersionNumber({1, 0, 0, 33});
    return old ? MiBand2Samples : member->family.samples;
}

bool contradicts(const PnpId &id, const QString &modelId)
{
    if (id.source != 1 || id.vendor != HuamiCompany)
        return true;
    for (const auto &member : members()) {
        if (member.family.product == id.product)
            return member.model.id != modelId;
    }
    return false;
}

} // namespace pulsekeep::huami
