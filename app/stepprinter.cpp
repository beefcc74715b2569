// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepprinter.h"

#include <QCoreApplication>
#include <QLocale>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("StepPrinter", text);
}

QString title(Step step)
{
    switch (step) {
    case Step::Connect:
        return tr("Connecting");
    case Step::Bond:
        return tr("Agreeing on a safe connection");
    case Step::Authenticate:
        return tr("Logging in");
    case Step::ConfirmOnDevice:
        return tr("Tap the button on the device now");
    case Step::ReadModel:
        return tr("Reading the model");
    case Step::SetClock:
        return tr("Setting the clock");
    case Step::ReadHistory:
        return tr("Reading history");
    }
    Q_UNREACHABLE();
}

QString stableName(Step step)
{
    switch (step) {
    case Step::Connect:
        return u"connect"_s;
    case Step::Bond:
        return u"bond"_s;
    case Step::Authenticate:
        return u"authenticate"_s;
    case Step::ConfirmOnDevice:
        return u"confirm_on_device"_s;
    case Step::ReadModel:
        return u"read_model"_s;
    case Step::SetClock:
        return u"set_clock"_s;
    case Step::ReadHistory:
        return u"read_history"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

StepPrinter::StepPrinter(Output *output, const Clock *clock, QString device, QString indent)
    : m_output(output), m_clock(clock), m_device(std::move(device)), m_indent(std::move(indent))
{
}

StepPrinter::~StepPrinter()
{
    if (!m_open)
        return;
    if (m_output->json())
        m_output->object(object(*m_open, u"failed"_s));
    else
        end(tr("not done"));
}

QJsonObject StepPrinter::object(Step step, const QString &state) const
{
    return {{u"device"_s, m_device}, {u"step"_s, stableName(step)}, {u"state"_s, state}};
}

void StepPrinter::began(Step step)
{
    if (m_output->json())
        m_output->object(object(step, u"began"_s));
    else if (step != Step::ConfirmOnDevice) // whose line comes when the device has asked
        open(title(step));
    m_open = step;
}

/** Begins the line of a step. */
void StepPrinter::open(const QString &text)
{
    if (std::exchange(m_lineOpen, true))
        m_output->endLine({});
    m_output->begin(m_indent + text + u" ... "_s);
}

void StepPrinter::done(Step step)
{
    if (m_output->json()) {
        m_output->object(object(step, u"done"_s));
    } else {
        // Another step has begun in between: the line names the one that is done.
        if (m_open != step && std::exchange(m_lineOpen, false))
            m_output->endLine({});
        m_open = step;
        end(tr("done"));
    }
    m_open.reset();
}

void StepPrinter::end(const QString &how)
{
    const auto text = m_indent + title(*m_open) + u" ... "_s;
    if (m_output->isTerminal())
        m_output->rewrite(text);
    else if (!m_lineOpen)
        m_output->begin(text);
    m_output->endLine(how);
    m_lineOpen = false;
}

void StepPrinter::waitsForTap(std::chrono::milliseconds patience)
{
    const auto seconds = std::max<qint64>(1, std::chrono::ceil<std::chrono::seconds>(patience).count());
    if (m_output->json()) {
        auto waiting = object(Step::ConfirmOnDevice, u"waiting"_s);
        waiting.insert(u"seconds"_s, seconds);
        m_output->object(waiting);
        return;
    }
    open(tr("%1, it waits for %2 s").arg(title(Step::ConfirmOnDevice)).arg(seconds));
    m_open = Step::ConfirmOnDevice;
}

void StepPrinter::progress(const QDateTime &from, const QDateTime &until, const QDateTime &to)
{
    Q_UNUSED(from);
    Q_UNUSED(to);
    constexpr qint64 Soonest = 100; // milliseconds; nobody reads faster
    if (!m_output->isTerminal() || (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < Soonest))
        return;
    m_sinceProgress.start();
    //: A day and a time of day, while history is read: "12 March, 14:05"
    const auto when = QLocale().toString(until.toTimeZone(m_clock->zone()), tr("d MMMM, HH:mm"));
    m_output->rewrite(m_indent + title(Step::ReadHistory) + u" ... "_s + when);
    m_lineOpen = true;
}

} // namespace pulsekeep
