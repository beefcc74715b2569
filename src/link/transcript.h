// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QMap>
#include <QUuid>

#include <optional>

namespace pulsekeep {

/** Bytes of a message that nobody else may see, from @p at on. */
struct SecretRange {
    qsizetype at = 0;
    qsizetype count = 0;
};

/** One thing that happened on a link. */
struct LinkEvent {
    enum Kind : char {
        Write = 'w',        ///< we wrote
        Notification = 'n', ///< the device notified
        Read = 'r',         ///< we read, and this was the value
        Subscribe = 's',    ///< we subscribed, acknowledged
        Unsubscribe = 'u',  ///< we unsubscribed, acknowledged
        Bond = 'b',         ///< bonded, or found bonded; no characteristic
        Closed = 'x',       ///< the link closed: the device left
    };

    Kind kind = Write;
    QUuid characteristic;       ///< null for Closed; only the first eight digits set where no more is known
    QByteArray bytes;           ///< secret bytes are zero
    QList<SecretRange> secrets; ///< written as `..`; match anything when played
    std::optional<qint64> at;   ///< milliseconds since the link was opened
    QString failed;             ///< for r, s, u, w: what went wrong ("timeout", "att 02"), written as `!timeout`
};

/** A recorded conversation: what a bug report contains is what `replay` plays and what driver tests run on.
 *
 *  A line an event: optional `@MILLISECONDS`, the kind's letter, the characteristic (its full UUID, or its first eight
 *  digits where that is enough), hex bytes with `..` for each one left out, optional `!error`. Before them, lines
 *  `# name: value` tell about device and visit; any other line with `#` is a remark.
 *
 *      # model: amazfit-neo
 *      @0 s 00000009
 *      @3 w 00000009 8200020100
 *      @31 n 00000009 108201979f6410a99926fa9bf3c8446dad4aee
 *      @32 w 00000009 8300................................
 *      @50 n 00000009 108301
 */
struct Transcript {
    QMap<QString, QString> header; ///< model, flow, at (ISO 8601 with offset), zone, mark.STREAM, firmware, source, ...
    /** Characteristics that the device has: `# offers: NAME NAME`. Those of the events are offered in any case. */
    static constexpr QLatin1StringView Offers{"offers"};
    /** How many events had happened when the person ended a live view: `# stopped-after: 47`. */
    static constexpr QLatin1StringView StoppedAfter{"stopped-after"};
    QList<LinkEvent> events;

    /** Errors are Malformed and name the line. */
    static Result<Transcript> parse(QByteArrayView text);
    QByteArray text() const;
};

/** Whether @p named, in full or by its first eight digits, means @p characteristic. */
bool names(QUuid named, QUuid characteristic);

} // namespace pulsekeep
