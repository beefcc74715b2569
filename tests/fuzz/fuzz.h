// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <cstdlib>

/** What a fuzz target does with one input; each target's file defines it. The input is a heap block of exactly its
 * size, so that the address sanitizer sees a read beyond it. */
void fuzz(QByteArrayView bytes);

/** What must hold for every input: a crash for the fuzzer otherwise. */
inline void expect(bool holds)
{
    if (!holds)
        std::abort();
}

extern "C" inline __attribute__((used)) int LLVMFuzzerTestOneInput(const char *data, size_t size)
{
    fuzz(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
