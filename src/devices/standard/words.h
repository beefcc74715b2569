// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace pulsekeep::standard {

/** Translates what this driver says to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Standard)
};

} // namespace pulsekeep::standard
