// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/optionalvalue.h"

namespace pulsekeep {

bool endsVisit(const Error &error)
{
    return error.isPassing() || error.kind() == Error::Cancelled;
}

QCoro::Task<Result<QByteArray>> readIfThere(GattLink *link, QUuid characteristic)
{
    if (!link->offers(characteristic))
        co_return QByteArray();
    const auto value = co_await link->read(characteristic);
    if (!value && endsVisit(value.error()))
        co_return Failure(value.error());
    co_return value.value_or(QByteArray());
}

} // namespace pulsekeep
