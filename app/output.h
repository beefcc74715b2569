// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace pulsekeep {

/** Standard output and standard error: text for people, or JSON, one object a line. What devices call themselves goes
 *  through here as well, so control characters are taken out of everything but raw bytes. */
class Output
{
public:
    explicit Output(bool json);

    bool json() const { return m_json; }
    /** Whether a person is watching, so that a line may be overwritten. */
    bool isTerminal() const { return m_terminal; }

    void line(const QString &text);
    /** The beginning of a line that endLine() completes. */
    void begin(const QString &text);
    void endLine(const QString &text);
    /** Overwrites the line under way; on a terminal only. */
    void rewrite(const QString &text);
    /** Columns of the width of their widest cell. @p rows starts with the header; @p numbers are right-aligned columns.
     */
    void table(const QList<QStringList> &rows, const QList<int> &numbers = {});
    void object(const QJsonObject &object);
    /** Any JSON value on a line of its own. */
    void value(const QJsonValue &value);
    /** As it is. */
    void bytes(QByteArrayView bytes);

    /** Writes long tables out in blocks from now on, not each line as it comes. */
    void hurry() { m_hurry = true; }

    /** On standard error: what happened (with @p device, where there may be several), and what to do about it. */
    void complain(const Error &error, const QString &device = {});
    /** On standard error. */
    void complain(const QString &sentence);
    /** Writes out what is pending. Error: Storage when it could not all be written. */
    Result<> flush();

private:
    void ended() const;

    bool m_json;
    bool m_hurry = false;
    bool m_terminal;
};

/** @p text without anything that could steer a terminal. */
QString printable(QString text);

} // namespace pulsekeep
