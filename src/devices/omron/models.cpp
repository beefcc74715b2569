// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/models.h"

#include "devices/omron/announcement.h"
#include "devices/omron/codec.h"

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;

namespace {

/** A line of the table of models. */
struct Row {
    QString name; ///< as on the label of the underside, without what stands behind the second hyphen there
    Support support;
    MemoryMap map;
    QList<quint16> codes = {}; ///< in advertised names
    QStringList soldAs = {};   ///< none belongs to one model alone [1.4]
    Evidence evidence = Evidence::Documents;
};

// Families [5.5] ------------------------------------------------------------------------------------------------------

using Rings = std::array<Ring, 2>;

constexpr Rings single(quint16 start, int count)
{
    return {Ring{start, count}, Ring{}};
}

/** Two rings, the second right behind the first. */
constexpr Rings both(quint16 start, int count, int recordSize)
{
    return {Ring{start, count}, Ring{quint16(start + count * recordSize), count}};
}

/** As HEM-7322T: swapped words, 8 bytes of index, a clock of 10. */
MemoryMap shortSettings(Rings rings)
{
    MemoryMap map;
    map.order = MemoryMap::Big;
    map.recordSize = 14;
    map.block = 0x38;
    map.readBase = 0x0260;
    map.writeBase = 0x0286;
    map.indexSize = 8;
    map.clockAt = 0x14;
    map.clockSize = 10;
    map.rings = rings;
    return map;
}

/** The same, and writing was tried by others. */
MemoryMap shortWritable(Rings rings)
{
    auto map = shortSettings(rings);
    map.setsClock = true;
    map.clearsCounter = true;
    return map;
}

/** As HEM-6320T: the settings lie behind the records. */
MemoryMap shortBehind(Rings rings)
{
    auto map = shortSettings(rings);
    map.readBase = 0x0f74;
    map.writeBase = 0x0f9a;
    return map;
}

/** As HEM-6232T: swapped words, 16 bytes of index and of clock. */
MemoryMap swapped(Rings rings, int block = 0x38)
{
    MemoryMap map;
    map.order = MemoryMap::Big;
    map.recordSize = 14;
    map.block = block;
    map.readBase = 0x0260;
    map.writeBase = 0x02a4;
    map.rings = rings;
    return map;
}

/** As HEM-7361T: plain words, records of 16 bytes, read one by one. */
MemoryMap plain(Rings rings)
{
    MemoryMap map;
    map.readBase = 0x0010;
    map.writeBase = 0x0054;
    map.setsClock = true;
    map.clearsCounter = true;
    map.rings = rings;
    return map;
}

/** As HEM-7142T2: modern, read only. */
MemoryMap modern(Rings rings, bool token)
{
    MemoryMap map;
    map.generation = MemoryMap::Modern;
    map.token = token;
    map.recordSize = 14;
    map.block = 0x2c;
    map.readBase = 0x0260;
    map.writeBase = 0x02a4;
    map.rings = rings;
    return map;
}

/** As HEM-7155T_K4 and HEM-7188T1: modern, read only, records of 16 bytes and 24 bytes of index. */
MemoryMap modernLong(Rings rings, quint16 readBase, int block, bool token)
{
    auto map = modern(rings, token);
    map.recordSize = 16;
    map.block = block;
    map.readBase = readBase;
    map.writeBase = quint16(readBase + 0x44);
    map.indexSize = 24;
    return map;
}

// Models [5.5]: one more is one more line here, and a transcript ------------------------------------------------------

QList<Row> makeRows()
{
    constexpr auto Supported = Support::Supported;
    constexpr auto Untested = Support::Untested;
    const QStringList m7{u"M7 Intelli IT"_s, u"X7 Smart"_s, u"M500 Intelli IT"_s};
    const QStringList m4{u"M4 Intelli IT"_s, u"X4 Smart"_s, u"M400 Intelli IT"_s};
    const QStringList m2{u"M2 Intelli IT"_s, u"X2 Smart"_s};
    const QStringList m2Plus{u"M2 Intelli IT+"_s, u"X2 Smart+"_s};
    const QStringList x2Connect{u"X2+ Connect"_s, u"M2+ Connect"_s};
    const QStringList us7150{u"BP7150"_s, u"BP5150"_s};
    return {
        {u"HEM-7361T"_s, Supported, plain(both(0x0098, 100, 16)), {0x0258}, m7},
        {u"HEM-7151T"_s, Supported, plain(single(0x0098, 80)), {0x0160}, {u"BP5250"_s}, Evidence::Replayed},
        {u"HEM-7155T"_s, Supported, plain(both(0x0098, 60, 16)), {0x0264}, m4},
        {u"HEM-7150T"_s, Supported, plain(single(0x0098, 60)), {}, {u"BP7250"_s}},
        {u"HEM-7342T"_s, Supported, plain(both(0x0098, 100, 16)), {}, {u"BP7450"_s}},
        {u"HEM-7322T"_s,
         Supported,
         shortWritable(both(0x02ac, 100, 14)),
         {},
         {u"M7 Intelli IT"_s, u"M700 Intelli IT"_s, u"BP786N"_s}},
        {u"HEM-7600T"_s, Supported, shortWritable(single(0x02ac, 100)), {0x011f, 0x021f}, {u"EVOLV"_s, u"BP7000"_s}},
        {u"HEM-6232T"_s, Supported, swapped(both(0x02e8, 100, 14)), {}, {u"RS7 Intelli IT"_s, u"BP4350"_s}},
        {u"HEM-7530T"_s, Supported, swapped(single(0x02e8, 90), 0x10), {}, {u"Complete"_s, u"BP7900"_s}},

        {u"HEM-7340T"_s, Untested, plain(both(0x0098, 60, 16)), {}, m4 + QStringList{u"BP7350"_s}},
        {u"HEM-7341T"_s, Untested, plain(both(0x0098, 60, 16)), {}, {u"BP5350"_s}},
        {u"HEM-7343T"_s, Untested, plain(both(0x0098, 100, 16)), {}, {u"BP5450"_s}},
        {u"HEM-7344T"_s, Untested, plain(both(0x0098, 100, 16))},
        {u"HEM-7346T"_s, Untested, plain(both(0x0098, 100, 16))},
        {u"HEM-7347T"_s, Untested, plain(both(0x0098, 100, 16))},
        {u"HEM-7349T"_s, Untested, plain(both(0x0098, 100, 16))},
        {u"HEM-7153T"_s, Untested, plain(single(0x0098, 60))},
        {u"HEM-7153JT"_s, Untested, plain(single(0x0098, 30))},
        {u"HEM-7156T"_s, Untested, plain(single(0x0098, 60))},
        {u"HEM-7157T"_s, Untested, plain(single(0x0098, 100))},
        {u"HEM-7158T"_s, Untested, plain(single(0x0098, 100))},
        {u"HEM-7159T"_s, Untested, plain(both(0x0098, 100, 16))},
        {u"HEM-7280T"_s, Untested, shortSettings(both(0x02ac, 100, 14)), {0x0094}, {u"MIT5s Connect"_s}},
        {u"HEM-7281T"_s, Untested, shortSettings(both(0x02ac, 100, 14))},
        {u"HEM-7282T"_s, Untested, shortSettings(both(0x02ac, 100, 14))},
        {u"HEM-7321T"_s, Untested, shortSettings(both(0x02ac, 100, 14)), {}, {u"M700 Intelli IT"_s, u"BP786N"_s}},
        {u"HEM-7320T"_s, Untested, shortSettings(both(0x02ac, 60, 14)), {}, {u"BP761N"_s}},
        {u"HEM-7325T"_s, Untested, shortSettings(single(0x02ac, 90))},
        {u"HEM-7511T"_s, Untested, shortSettings(both(0x02ac, 90, 14))},
        {u"HEM-8725T"_s, Untested, shortSettings(both(0x02ac, 60, 14))},
        {u"HEM-8732T"_s, Untested, shortSettings(both(0x02ac, 60, 14))},
        {u"HEM-8732K"_s, Untested, shortSettings(both(0x02ac, 45, 14))},
        {u"HEM-7270C"_s, Untested, shortSettings(single(0x02ac, 100))},
        {u"HEM-7271T"_s, Untested, shortSettings(single(0x02ac, 100))},
        {u"HEM-6320T"_s, Untested, shortBehind(single(0x0370, 100)), {}, {u"BP654"_s}},
        {u"HEM-6321T"_s, Untested, shortBehind(both(0x0370, 100, 14)), {}, {u"BP653"_s}},
        {u"HEM-6322T"_s, Untested, shortBehind(single(0x0370, 100))},
        {u"HEM-6323T"_s, Untested, shortBehind(single(0x0370, 100))},
        {u"HEM-6324T"_s, Untested, shortBehind(both(0x0370, 100, 14))},
        {u"HEM-6325T"_s, Untested, shortBehind(single(0x0370, 100))},
        {u"HEM-6161T"_s, Untested, swapped(single(0x02e8, 30), 0x10), {}, {u"RS2 Intelli IT"_s, u"RS3 Intelli IT"_s}},
        {u"HEM-6233T"_s, Untested, swapped(both(0x02e8, 100, 14))},
        {u"HEM-7136T"_s, Untested, swapped(single(0x02e8, 60), 0x10)},
        {u"HEM-7138T"_s, Untested, swapped(single(0x02e8, 60), 0x10)},
        {u"HEM-7139T"_s, Untested, swapped(single(0x02e8, 60), 0x10)},

        {u"HEM-7140T1"_s, Untested, modern(single(0x02e8, 14), true), {}, us7150},
        {u"HEM-7141T1"_s, Untested, modern(single(0x02e8, 14), true), {}, us7150},
        {u"HEM-7142T1"_s, Untested, modern(single(0x02e8, 14), true), {}, us7150},
        {u"HEM-7142T2"_s, Untested, modern(single(0x02e8, 14), true), {}, us7150},
        {u"HEM-7143T1"_s, Untested, modern(single(0x02e8, 30), false), {}, m2},
        {u"HEM-7143T2"_s, Untested, modern(single(0x02e8, 30), false), {}, m2},
        {u"HEM-7144T1"_s, Untested, modern(single(0x02e8, 30), false), {}, m2Plus},
        {u"HEM-7144T2"_s, Untested, modern(single(0x02e8, 30), false), {0x00bc}, m2Plus},
        {u"HEM-7146T2"_s, Untested, modern(single(0x02e8, 30), false), {}, m2Plus},
        {u"HEM-7155T_K4"_s, Untested, modernLong(both(0x02e8, 60, 16), 0x0260, 0x38, false), {}, m4},
        {u"HEM-7155T_ESL1"_s, Untested, modernLong(both(0x02e8, 60, 16), 0x0260, 0x38, true), {}, m4},
        {u"HEM-7183T1"_s, Untested, modernLong(single(0x01c4, 30), 0x0010, 0x2c, true), {}, x2Connect},
        {u"HEM-7188T1"_s, Untested, modernLong(single(0x01c4, 30), 0x0010, 0x2c, true), {}, x2Connect},
    };
}

const QList<Row> &rows()
{
    static const auto all = makeRows();
    return all;
}

QString idOf(const Row &row)
{
    return QString(row.name).replace(u'_', u'-').toLower();
}

DeviceModel modelOf(const Row &row)
{
    DeviceModel model;
    model.id = idOf(row);
    model.name = u"Omron "_s + row.name;
    model.soldAs = row.soldAs;
    model.vendor = u"omron"_s;
    model.kind = DeviceKind::BloodPressureMonitor;
    model.support = row.support;
    model.evidence = row.evidence;
    model.key = row.map.generation == MemoryMap::Classic ? KeySource::MadeOrGiven : KeySource::None;
    model.can = Capabilities(History | BloodPressure);
    if (row.map.order == MemoryMap::Little) // the older ones do not say
        model.can |= Capability::Battery;
    model.users = row.map.users();
    model.bonding = Bonding::Always;
    model.announces = true;
    return model;
}

const Row *find(const QString &id)
{
    for (const auto &row : rows()) {
        if (idOf(row) == id)
            return &row;
    }
    return nullptr;
}

/** Whether a label that says @p called may be the model's: "HEM-7155T-EBK" is a HEM-7155T, and so is "HEM-7155T_D". */
bool isLabelled(const Row &row, const QString &called)
{
    if (!called.startsWith(row.name, Qt::CaseInsensitive))
        return false;
    return called.size() == row.name.size() || !called.at(row.name.size()).isLetterOrNumber();
}

/** The rows that a name leaves; nothing when it is the name of nothing here. */
std::optional<QList<const Row *>> rowsNamed(const LocalName &name)
{
    qsizetype longest = 0; // HEM-7155T_K4 is called by the name of HEM-7155T, too
    for (const auto &row : rows()) {
        if (isLabelled(row, name.called))
            longest = std::max(longest, row.name.size());
    }
    QList<const Row *> fitting;
    for (const auto &row : rows()) {
        const bool labelled = isLabelled(row, name.called) && row.name.size() == longest;
        const bool sold = row.soldAs.contains(name.called, Qt::CaseInsensitive);
        if (name.code ? row.codes.contains(*name.code) : labelled || sold)
            fitting.append(&row);
    }
    if (fitting.isEmpty() && !name.code && !name.called.startsWith("HEM-"_L1, Qt::CaseInsensitive))
        return {};
    return fitting;
}

/** Only those that @p fits, if there is any. */
template<typename Fits> void narrow(QList<const Row *> *candidates, Fits fits)
{
    QList<const Row *> left;
    for (const auto *row : std::as_const(*candidates)) {
        if (fits(*row))
            left.append(row);
    }
    if (!left.isEmpty())
        *candidates = left;
}

} // namespace

QList<DeviceModel> omronModels()
{
    QList<DeviceModel> models;
    for (const auto &row : rows())
        models += modelOf(row);
    return models;
}

std::optional<DeviceModel> omronModel(const QString &id)
{
    const auto *row = find(id);
    return row ? std::optional(modelOf(*row)) : std::nullopt;
}

std::optional<MemoryMap> memoryOf(const QString &id)
{
    const auto *row = find(id);
    return row ? std::optional(row->map) : std::nullopt;
}

std::optional<quint16> codeOf(const QString &id)
{
    const auto *row = find(id);
    return row && !row->codes.isEmpty() ? std::optional(row->codes.first()) : std::nullopt;
}

std::optional<Recognised> recognise(const Advertisement &seen)
{
    const bool isModern = seen.services.contains(ModernService);
    const auto data = seen.manufacturerData.constFind(OmronCompany);
    const auto announced =
        data == seen.manufacturerData.constEnd() ? std::nullopt : std::optional(decodeManufacturerData(*data));
    const auto name = decodeName(seen.endpoint.name);
    if (name && !name->isMonitor)
        return {};

    const auto named = name ? rowsNamed(*name) : std::nullopt;
    const bool measuresPressure = isModern || seen.services.contains(BloodPressureService);
    const bool isVendors = isModern || (announced && *announced && measuresPressure);
    if (!named && !isVendors)
        return {};

    auto candidates = named.value_or(QList<const Row *>());
    if (candidates.isEmpty()) {
        for (const auto &row : rows())
            candidates.append(&row);
    }
    if (isModern)
        narrow(&candidates, [](const Row &row) { return row.map.generation == MemoryMap::Modern; });
    if (announced && *announced) {
        const int users = (*announced)->users;
        narrow(&candidates, [users](const Row &row) { return row.map.users() == users; });
    }

    Recognised recognised{modelOf(*candidates.first()), {}};
    if (candidates.size() > 1) {
        for (const auto *row : std::as_const(candidates))
            recognised.alternatives += modelOf(*row);
    }
    return recognised;
}

} // namespace pulsekeep::omron
