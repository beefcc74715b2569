// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

#include <QCoroTask>

namespace pulsekeep::huami {

/** What people can choose on a device of @p model, in the order of its page. */
QList<SettingInfo> settingsOf(const DeviceModel &model);

/** What is written for a choice. */
struct SettingMessage {
    QUuid characteristic;
    QList<QByteArray> writes; ///< one message, in as many writes as it needs
};

/** Errors: Unsupported for a setting that the model does not have, Invalid for a value that it cannot take. */
Result<SettingMessage> settingMessage(const DeviceModel &model, const QString &setting, const QVariant &value);

/** Writes a choice, and waits for the device's word where it gives one [6.5 of README.md]. Errors besides those of
 *  settingMessage(): Unsupported and Refused as the device says, Timeout, Disconnected. */
QCoro::Task<Result<>> applySetting(GattLink *link, DeviceModel model, QString setting, QVariant value,
                                   Patience patience);

} // namespace pulsekeep::huami
