// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/patience.h"

#include <QCoroTask>
#include <QTest>

/** Patience for tests: a real minute passes in sixty milliseconds. */
constexpr pulsekeep::Patience Hurry{0.001};

/** Locale, time zone and standard paths that do not depend on who runs the test: call it in main or initTestCase. */
void isolate(const QByteArray &timeZone = "UTC");

/** Runs the task to its end in an event loop; fails the test when that takes more than ten seconds. */
template<typename T> T finish(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}
