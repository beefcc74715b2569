// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"
#include "import/readingfile.h"

using namespace pulsekeep;

void fuzz(QByteArrayView bytes)
{
    ReadingFileOptions options;
    options.zone = QTimeZone::utc();
    const auto file = readReadingFile(bytes.toByteArray(), QStringLiteral("table.csv"), options);
    if (!file)
        return;
    expect(file->bad.size() <= file->badRows && file->badRows + file->leftOut <= file->rows);
    // Whatever is taken over can be kept.
    std::apply(
        [](const auto &...lists) {
            const auto check = [](const auto &items) {
                for (const auto &item : items)
                    expect(plausible(item.reading).has_value());
            };
            (check(lists), ...);
        },
        file->batch.readings);
}
