// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QList>

#include <algorithm>
#include <ctime>

/** What this process has cost so far. */
struct Cost {
    /** Seconds of processor time, all threads. */
    static double processor() { return seconds(CLOCK_PROCESS_CPUTIME_ID); }
    /** Seconds of processor time of the calling thread. */
    static double thread() { return seconds(CLOCK_THREAD_CPUTIME_ID); }

    /** Megabytes: resident, and the share of them that counts what is shared with others in part. */
    static double resident() { return memory("Rss:"); }
    static double proportional() { return memory("Pss:"); }

private:
    static double seconds(clockid_t clock)
    {
        timespec time{};
        clock_gettime(clock, &time);
        return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
    }
    static double memory(const char *field)
    {
        QFile file(QStringLiteral("/proc/self/smaps_rollup"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const auto text = file.readAll();
        const auto at = text.indexOf(field);
        return at < 0 ? 0 : text.mid(at).simplified().split(' ').value(1).toDouble() / 1000;
    }
};

inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}
