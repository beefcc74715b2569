// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

// What people read when the database fails them.
namespace pulsekeep::words {

Explanation busy();
Explanation damaged();
/** @p copy: where the copy was put; empty when there could be none. */
Explanation damaged(const QString &file, const QString &copy);
Explanation foreign(const QString &file, const QString &copy);
Explanation full();
Explanation notWritable();
Explanation notWritable(const QString &folder);
Explanation newer();
Explanation older();
/** @p copy: where the copy was to go. */
Explanation noCopy(const QString &copy);
/** @p copy: where the copy is. */
Explanation notUpToDate(const QString &copy);
Explanation nothingYet();
Explanation noSuchDevice();
Explanation noSuchRecording();
Explanation noSuchPerson();
Explanation personNeedsName();
Explanation personThere(const QString &name);
Explanation noSuchReading();
Explanation impossibleReading();
Explanation noSuchNote();
Explanation noteNeedsText();
Explanation noSuchImport();

} // namespace pulsekeep::words
