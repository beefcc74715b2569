// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/registry.h"

namespace pulsekeep {

/** What a recorded visit says when the present driver is put in front of it. */
struct ReplayReport {
    QString model;
    QString flow;
    Result<> outcome;         ///< how the visit ends
    QByteArray mismatch;      ///< the first difference between what was and what is written; empty when none
    qsizetype eventsLeft = 0; ///< recorded events that did not come
    Harvest harvest;          ///< all that it brought home
    QList<LiveEvent> live;    ///< what was seen live
};

/** In a transcript's head, before a stream's name: where the recorded visit went on, an ISO time and the context in
 * hex. */
constexpr QLatin1StringView MarkHeader{"mark."};

/** In a transcript's head, instead of `flow`: it is not a whole visit, only its login, pair, prepare, sync, live,
 *  measure, find or apply. */
constexpr QLatin1StringView PartHeader{"part"};

/** In a transcript's head: what was set, as a JSON object of one member, {"wear_side": "left"}. Left out where it tells
 *  about the person. */
constexpr QLatin1StringView SettingHeader{"setting"};
QString settingInHeader(const QString &setting, const QVariant &value);

/** In a transcript's head of a sync: the device was told in the end that all was read. */
constexpr QLatin1StringView MarksReadHeader{"marks-read"};

/** In a transcript's head: what a recorded live view asked for, as names. */
constexpr QLatin1StringView LiveHeader{"live"};
QString liveNames(Capabilities what);
Capabilities liveNamed(const QString &names);

/** Runs the driver of the transcript's model against it. @p key as parsed; zeros when empty, since recorded answers are
 *  left out of a transcript and match anything. Errors: Unsupported for a model or flow that is not known. */
QCoro::Task<Result<ReplayReport>> replay(const Registry *registry, Transcript transcript, QByteArray key);

} // namespace pulsekeep
