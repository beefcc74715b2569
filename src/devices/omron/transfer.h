// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/patience.h"
#include "devices/driver.h"
#include "devices/omron/codec.h"
#include "devices/omron/memory.h"
#include "link/inbox.h"

#include <memory>

namespace pulsekeep::omron {

/** The memory of a monitor that is unlocked [4]: commands and their answers, one after the other, each repeated where
 *  no answer comes. Counts what it costs. Borrowed things outlive it.
 *
 *  Errors have words of their own: Timeout and Disconnected for a monitor that fell silent or left, Refused with the
 *  status it gave. */
class Transfer
{
public:
    Transfer(GattLink *link, MemoryMap::Generation generation, Patience patience);

    /** Listens to the answers; after the link was opened. */
    QCoro::Task<Result<>> listen();
    /** Opens the memory, unless it is open. */
    QCoro::Task<Result<>> start();
    /** @p count bytes from @p address on, or none where the monitor gives none: nothing was ever written there, or the
     *  part is not one that it reads in one go. */
    QCoro::Task<Result<QByteArray>> read(quint16 address, int count);
    /** Takes effect with end(). */
    QCoro::Task<Result<>> write(quint16 address, QByteArray data);
    /** Closes the memory, if it is open; the monitor ends the connection soon. Refused when it drops what was written.
     */
    QCoro::Task<Result<>> end();

    bool isOpen() const { return m_open; }
    const SyncFigures &figures() const { return m_figures; } ///< round trips and bytes

private:
    QCoro::Task<Result<Reply>> ask(Command command);
    QCoro::Task<Result<>> say(QByteArray frame);
    QCoro::Task<Result<Reply>> hear(Command command);
    int channels() const { return m_generation == MemoryMap::Classic ? 4 : 1; }

    GattLink *m_link;
    MemoryMap::Generation m_generation;
    Patience m_patience;
    std::unique_ptr<Inbox> m_inbox;
    FrameAssembly m_assembly;
    bool m_open = false;
    SyncFigures m_figures;
};

} // namespace pulsekeep::omron
