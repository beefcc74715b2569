// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/omron/settings.h"

#include "devices/omron/models.h"
#include "devices/omron/words.h"

#include <algorithm>

namespace pulsekeep::omron {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView ClockSetting("clock");
constexpr QLatin1StringView ReadSetting("mark_read");

SettingInfo action(QLatin1StringView id, const QString &title)
{
    SettingInfo info;
    info.id = id;
    info.title = title;
    info.type = SettingInfo::Action;
    return info;
}

Error sectionUnread()
{
    return Error(Error::Refused, u"a section of the settings cannot be read"_s)
        .explained({Words::tr("The monitor does not show its settings."),
                    {},
                    Words::tr("Nothing was changed. Switch it off with START/STOP and try again.")});
}

/** The same error in the words of what was to be done. */
Error notTaken(const Error &error, const QString &what)
{
    if (error.kind() != Error::Refused)
        return error;
    return error.explained({what, {}, Words::tr("Your readings are safe.")});
}

QCoro::Task<Result<>> setClock(Transfer *memory, MemoryMap map, const Clock *clock)
{
    const auto section = co_await memory->read(quint16(map.readBase + map.clockAt), map.clockSize);
    if (!section)
        co_return Failure(section.error());
    if (section->size() != map.clockSize)
        co_return Failure(sectionUnread());
    const auto now = WallTime::of(clock->now(), clock->zone());
    const auto written = encodeClock(*section, now, map);
    co_return co_await memory->write(quint16(map.writeBase + map.clockAt), written);
}

} // namespace

QList<SettingInfo> settingsOf(const DeviceModel &model)
{
    QList<SettingInfo> settings;
    const auto map = memoryOf(model.id);
    if (map && map->setsClock)
        settings += action(ClockSetting, Words::tr("Set its clock by this computer's"));
    if (map && map->clearsCounter) {
        settings += action(ReadSetting, Words::tr("Read what is new, then mark all as transferred"));
        settings.last().afterSync = true; // or the vendor's app would leave out what nobody has kept
    }
    return settings;
}

QCoro::Task<Result<>> applySetting(Transfer *memory, DeviceModel model, QString setting, QVariant value,
                                   const Clock *clock)
{
    const auto known = settingsOf(model);
    const bool isKnown = std::any_of(known.begin(), known.end(), [&setting](const SettingInfo &info) {
        return info.id == setting && !info.afterSync;
    });
    if (!isKnown) {
        co_return Failure(Error(Error::Unsupported, setting)
                              .explained({Words::tr("%1 does not have that setting.").arg(model.name), {}, {}}));
    }
    if (value.typeId() != QMetaType::Bool || !value.toBool())
        co_return Failure(Error::Invalid, setting);

    const auto map = *memoryOf(model.id);
    auto outcome = co_await setClock(memory, map, clock);
    if (outcome || !outcome.error().isPassing()) {
        const auto ended = co_await memory->end();
        if (outcome)
            outcome = ended;
    }
    if (!outcome) {
        const auto what = Words::tr("The monitor did not accept the new time.");
        co_return Failure(notTaken(outcome.error(), what));
    }
    co_return {};
}

} // namespace pulsekeep::omron
