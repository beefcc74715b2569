// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/keystore.h"

namespace pulsekeep {

/** The key store that the person chose last, as one object that stays: whoever has it need not learn of the choice. */
class ChosenKeyStore : public KeyStore
{
public:
    explicit ChosenKeyStore(std::unique_ptr<KeyStore> first) : m_chosen(std::move(first)) { }

    /** From now on. What is under way ends with the one before, whose keys stay where they are. */
    void choose(std::unique_ptr<KeyStore> other) { m_chosen = std::move(other); }

    QString place() const override { return m_chosen->place(); }
    QCoro::Task<Result<>> keep(QString device, QByteArray key) override;
    QCoro::Task<Result<QByteArray>> key(QString device) override;
    QCoro::Task<Result<>> forget(QString device) override;

private:
    std::shared_ptr<KeyStore> m_chosen; ///< shared with the tasks that use it
};

} // namespace pulsekeep
