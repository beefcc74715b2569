// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cost.h"

#include <QCoreApplication>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>

/** When this process was started, as its parent says: nanoseconds of the monotonic clock. */
constexpr auto StartVariable = "PULSEKEEP_BENCH_START";

inline qint64 monotonicNow()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/** Prints four numbers and ends the program: milliseconds from its start to the first frame of @p window, milliseconds
 * of processor time until then, and, two seconds later, megabytes resident and proportional. */
inline void reportFirstFrame(QQuickWindow *window)
{
    QObject::connect(
        window, &QQuickWindow::frameSwapped, window,
        [done = false]() mutable {
            if (std::exchange(done, true))
                return;
            std::printf("%.1f %.1f ", double(monotonicNow() - qgetenv(StartVariable).toLongLong()) / 1e6,
                        Cost::processor() * 1000);
            QTimer::singleShot(2000, QCoreApplication::instance(), [] {
                std::printf("%.1f %.1f\n", Cost::resident(), Cost::proportional());
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        },
        Qt::DirectConnection);
}
