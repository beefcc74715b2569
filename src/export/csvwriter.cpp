// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/csvwriter.h"

#include <QCoreApplication>
#include <QFileDevice>

namespace pulsekeep {

Result<qint64> CsvWriter::finish()
{
    drain();
    // A file keeps a little back, and a full disk says so only when it lets go of that.
    if (auto *file = qobject_cast<QFileDevice *>(m_out); file != nullptr && !m_trouble && !file->flush())
        fail();
    if (m_trouble)
        return Failure(*m_trouble);
    return m_rows;
}

void CsvWriter::drain()
{
    write(QByteArrayView(m_buffer.data(), m_at - m_buffer.data()));
    m_at = m_buffer.data();
}

void CsvWriter::write(QByteArrayView bytes)
{
    if (!m_trouble && m_out->write(bytes.data(), bytes.size()) != bytes.size())
        fail();
}

bool CsvWriter::askWhetherToProceed()
{
    if (!m_trouble && m_proceed && !m_proceed(m_rows))
        m_trouble = Error(Error::Cancelled);
    return !m_trouble;
}

void CsvWriter::fail()
{
    m_trouble =
        Error(Error::Storage, m_out->errorString())
            .explained(
                {QCoreApplication::translate("Export", "The table could not be written."),
                 QCoreApplication::translate("Export", "The disk may be full, or the place not writable."),
                 QCoreApplication::translate("Export", "Free some space or choose another place, then try again.")});
}

} // namespace pulsekeep
