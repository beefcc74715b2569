// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/standard/measurements.h"
#include "link/inbox.h"

namespace pulsekeep::standard {

/** What a device that measures by itself sends in a visit: everything it has stored, as soon as somebody listens, and
 *  often it hangs up right after. So each measurement goes to the sink at once. A radio has confirmed it by then: what
 *  the sink refuses is lost to the device, and the visit ends with the sink's error.
 *
 *  Belongs to a session and lives as long. */
class Collection
{
public:
    /** @p context outlives it. */
    Collection(GattLink *link, const SessionContext *context) : m_link(link), m_context(context) { }
    Q_DISABLE_COPY_MOVE(Collection)

    /** Listens to everything that the device keeps, from now on; bonds where it must. Nothing for a device that keeps
     *  nothing. Once a visit. */
    QCoro::Task<Result<>> listen();
    bool isListening() const { return m_inbox != nullptr; }

    /** Asks for the records where the device wants to be asked [8 of README.md], then takes what comes until there was
     *  nothing for @p patience, or the device leaves, which both are a good end. Errors: the sink's; Disconnected and
     *  Timeout where the device owes an answer or the rest of its records. */
    QCoro::Task<Result<>> run(QList<SyncMark> marks, HarvestSink *sink, std::chrono::milliseconds patience);

    /** What has come until there is nothing for @p patience; Disconnected where nothing has come and the device is
     * gone. */
    QCoro::Task<Result<Harvest>> gather(std::chrono::milliseconds patience);

    const SyncFigures &figures() const { return m_figures; }

private:
    QCoro::Task<Result<>> collect(HarvestSink *sink, std::chrono::milliseconds patience);
    QCoro::Task<Result<>> fetchRecords(std::optional<quint16> last, HarvestSink *sink);
    QCoro::Task<Result<RecordReply>> ask(QByteArray question, HarvestSink *sink);
    Result<> keep(const Notification &notification, HarvestSink *sink);
    Result<Brought> read(const Notification &notification);

    GattLink *m_link;
    const SessionContext *m_context;
    std::unique_ptr<Inbox> m_inbox;
    std::optional<MeasurementReader> m_reader;
    RecordAssembly m_records;
    bool m_recordsHaveChecksum = false;
    SyncFigures m_figures;
};

} // namespace pulsekeep::standard
