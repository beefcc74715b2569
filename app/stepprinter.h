// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "devices/driver.h"
#include "output.h"

#include <QElapsedTimer>
#include <QSocketNotifier>

#include <memory>
#include <optional>

namespace pulsekeep {

/** The steps of a visit, one line each, as they happen. A step that never ended is marked when the printer goes. */
class StepPrinter : public Observer
{
public:
    /** @p device names the device in every JSON object. */
    StepPrinter(Output *output, const Clock *clock, QString device, QString indent = {});
    ~StepPrinter() override;
    Q_DISABLE_COPY_MOVE(StepPrinter)

    void began(Step step) override;
    void done(Step step) override;
    void waitsForTap(std::chrono::milliseconds patience) override;
    /** Takes the answer as a line of standard input. */
    void wantsPasskey(const Passkey &passkey, const PasskeyAnswer &answer) override;
    void progress(const QDateTime &from, const QDateTime &until, const QDateTime &to) override;
    void counted(int done, int total) override;

private:
    bool isProgressDue();
    void open(const QString &text);
    void end(const QString &how);
    QJsonObject object(Step step, const QString &state) const;

    Output *m_output;
    const Clock *m_clock;
    QString m_device;
    QString m_indent;
    std::unique_ptr<QSocketNotifier> m_typing; // while a line is awaited
    std::optional<Step> m_open;
    bool m_lineOpen = false;
    QElapsedTimer m_sinceProgress;
};

} // namespace pulsekeep
