// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interrupt.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace pulsekeep {

namespace {

constexpr std::array Signals{SIGINT, SIGTERM};

// A signal handler may do next to nothing: it writes a byte, and the event loop reads it.
std::array<int, 2> wakePipe{-1, -1};

void wake(int)
{
    const auto before = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = write(wakePipe[1], &byte, 1);
    errno = before;
}

} // namespace

Interrupt::Interrupt(std::function<void()> asked)
{
    if (pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(wakePipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this, asked = std::move(asked)] {
        m_notifier->setEnabled(false);
        m_happened = true;
        asked();
    });
    struct sigaction action = {};
    action.sa_handler = wake;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART; // the second one does what it always does
    for (const auto signal : Signals)
        sigaction(signal, &action, nullptr);
}

Interrupt::~Interrupt()
{
    for (const auto signal : Signals)
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    for (auto &end : wakePipe) {
        if (end >= 0)
            close(std::exchange(end, -1));
    }
}

} // namespace pulsekeep
