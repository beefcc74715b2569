// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/chosenkeystore.h"

namespace pulsekeep {

QCoro::Task<Result<>> ChosenKeyStore::keep(QString device, QByteArray key)
{
    const auto chosen = m_chosen;
    auto keeping = chosen->keep(device, key);
    const auto kept = co_await keeping;
    co_return kept;
}

QCoro::Task<Result<QByteArray>> ChosenKeyStore::key(QString device)
{
    const auto chosen = m_chosen;
    auto reading = chosen->key(device);
    const auto read = co_await reading;
    co_return read;
}

QCoro::Task<Result<>> ChosenKeyStore::forget(QString device)
{
    const auto chosen = m_chosen;
    auto forgetting = chosen->forget(device);
    const auto forgotten = co_await forgetting;
    co_return forgotten;
}

} // namespace pulsekeep
