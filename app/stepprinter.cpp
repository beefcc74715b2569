// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepprinter.h"

#include <QCoreApplication>
#include <QLocale>

#include <unistd.h>

#include <array>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SoonestProgress = 100; // milliseconds; nobody reads faster

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(StepPrinter)
};

QString title(Step step)
{
    switch (step) {
    case Step::Connect:
        return Words::tr("Connecting");
    case Step::Bond:
        return Words::tr("Agreeing on a safe connection");
    case Step::Authenticate:
        return Words::tr("Logging in");
    case Step::ConfirmOnDevice:
        return Words::tr("Tap the button on the device now");
    case Step::ReadModel:
        return Words::tr("Reading the model");
    case Step::SetClock:
        return Words::tr("Setting the clock");
    case Step::ReadHistory:
        return Words::tr("Reading history");
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

QString nameOf(Passkey::Task task)
{
    switch (task) {
    case Passkey::EnterOnDevice:
        return u"enter_on_device"_s;
    case Passkey::Compare:
        return u"compare"_s;
    case Passkey::EnterHere:
        return u"enter_here"_s;
    }
    Q_UNREACHABLE();
}

QString sentence(const Passkey &passkey)
{
    switch (passkey.task) {
    case Passkey::EnterOnDevice:
        return Words::tr("Enter %1 on the device").arg(passkey.digits);
    case Passkey::Compare:
        //: "yes" is what has to be typed, in the person's language
        return Words::tr("Does the device show %1? Type yes if it does").arg(passkey.digits);
    case Passkey::EnterHere:
        return Words::tr("Type the number that the device shows");
    }
    Q_UNREACHABLE();
}

/** Nothing for a refusal. A machine that compares repeats the digits. */
std::optional<QString> answerIn(const QString &line, const Passkey &passkey)
{
    if (passkey.task == Passkey::Compare) {
        //: What is typed to agree
        const bool agrees = line == passkey.digits || line.compare(Words::tr("yes"), Qt::CaseInsensitive) == 0;
        return agrees ? std::optional(passkey.digits) : std::nullopt;
    }
    bool isNumber = false;
    const auto number = line.toUInt(&isNumber);
    return isNumber && number <= 999'999 ? std::optional(line) : std::nullopt;
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
        end(Words::tr("not done"));
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
        end(Words::tr("done"));
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
    open(Words::tr("%1, it waits for %2 s").arg(title(Step::ConfirmOnDevice)).arg(seconds));
    m_open = Step::ConfirmOnDevice;
}

void StepPrinter::wantsPasskey(const Passkey &passkey, const PasskeyAnswer &answer)
{
    if (m_output->json()) {
        auto waiting = object(Step::Bond, u"waiting"_s);
        waiting.insert(u"passkey"_s, nameOf(passkey.task));
        if (!passkey.digits.isEmpty())
            waiting.insert(u"digits"_s, passkey.digits);
        m_output->object(waiting);
    } else {
        open(sentence(passkey));
        m_open = Step::Bond;
    }
    if (passkey.task == Passkey::EnterOnDevice)
        return;
    m_typing = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(m_typing.get(), &QSocketNotifier::activated, m_typing.get(), [this, passkey, answer] {
        std::array<char, 256> typed{};
        const auto count = read(STDIN_FILENO, typed.data(), typed.size());
        const auto line = QString::fromUtf8(typed.data(), std::max<qsizetype>(count, 0)).simplified();
        m_lineOpen = false; // the person has ended it
        m_typing->setEnabled(false);
        m_typing.release()->deleteLater();
        answer(answerIn(line, passkey));
    });
}

bool StepPrinter::isProgressDue()
{
    if (!m_output->isTerminal() || (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < SoonestProgress))
        return false;
    m_sinceProgress.start();
    return true;
}

void StepPrinter::progress(const QDateTime &from, const QDateTime &until, const QDateTime &to)
{
    Q_UNUSED(from);
    Q_UNUSED(to);
    if (!isProgressDue())
        return;
    //: A day and a time of day, while history is read: "12 March, 14:05"
    const auto when = QLocale().toString(until.toTimeZone(m_clock->zone()), Words::tr("d MMMM, HH:mm"));
    m_output->rewrite(m_indent + title(Step::ReadHistory) + u" ... "_s + when);
    m_lineOpen = true;
}

void StepPrinter::counted(int done, int total)
{
    if (!isProgressDue())
        return;
    //: How far the reading of records has come: "40 of 100"
    const auto count = Words::tr("%1 of %2").arg(QLocale().toString(done), QLocale().toString(total));
    m_output->rewrite(m_indent + title(Step::ReadHistory) + u" ... "_s + count);
    m_lineOpen = true;
}

} // namespace pulsekeep
