// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/omron/memory.h"
#include "devices/omron/transfer.h"

namespace pulsekeep::omron {

/** The only writing there is [7]: to models on which others have tried it, when somebody asks. */
QList<SettingInfo> settingsOf(const DeviceModel &model);

/** Writes one whole section of the settings, and closes the memory so that it takes effect. */
QCoro::Task<Result<>> applySetting(Transfer *memory, DeviceModel model, QString setting, QVariant value,
                                   const Clock *clock);

} // namespace pulsekeep::omron
