// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyinput.h"

#include <QCoreApplication>
#include <QFile>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestText = 64 * 1024; // a list of all of somebody's devices is some hundred characters each

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyInput)
};

/** Switches the terminal's echo off for as long as it lives. */
class NoEcho
{
public:
    NoEcho()
    {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        auto silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~NoEcho()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
    }
    Q_DISABLE_COPY_MOVE(NoEcho)

private:
    termios m_before = {};
    bool m_changed = false;
};

/** Whether more of a pasted block has already arrived. */
bool moreIsThere()
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return poll(&input, 1, 150) > 0; // a terminal hands a pasted block over at once
}

} // namespace

Result<QString> readStandardInput()
{
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return Failure(Error::Storage, input.errorString());
    const auto bytes = input.read(LongestText + 1);
    if (bytes.size() > LongestText) {
        const Explanation explanation{Words::tr("What came in is too long to be a key."), {}, {}};
        return Failure(Error(Error::Invalid).explained(explanation));
    }
    return QString::fromUtf8(bytes);
}

std::optional<QString> askHidden(const QString &prompt, const std::function<bool(const QString &)> &complete)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return {};
    const NoEcho noEcho;
    fputs(qPrintable(prompt), stderr);
    fflush(stderr);

    QString text;
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    for (;;) {
        const auto line = input.readLine(4096);
        text += QString::fromUtf8(line);
        if (line.trimmed().isEmpty() || text.size() > LongestText || (complete(text) && !moreIsThere()))
            break;
        if (!moreIsThere())
            break; // a single line that is no key: what is wrong with it is said at once
    }
    fputs("\n", stderr);
    return text.trimmed(); // of the line end that ended it
}

Error keyProblem(const KeyReading &reading)
{
    if (reading.choices.isEmpty())
        return Error(Error::Invalid).explained(reading.problem);
    QStringList addresses;
    for (const auto &choice : reading.choices)
        addresses += choice.address;
    return Error(Error::Invalid)
        .explained({Words::tr("The text holds keys of other devices only: %1.").arg(addresses.join(u", "_s)),
                    {},
                    Words::tr("Give only the key of this device, or pair one of these addresses.")});
}

} // namespace pulsekeep
