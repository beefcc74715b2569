// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileimport.h"

#include "link/transcript.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <memory>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

QString nameOfKind(ReadingKind kind)
{
    switch (kind) {
    case ReadingKind::HeartRate:
        return FileImport::tr("Heart rate");
    case ReadingKind::BloodPressure:
        return FileImport::tr("Blood pressure");
    case ReadingKind::Weight:
        return FileImport::tr("Weight");
    case ReadingKind::Temperature:
        return FileImport::tr("Temperature");
    case ReadingKind::Oxygen:
        return FileImport::tr("Oxygen");
    }
    Q_UNREACHABLE();
}

} // namespace

FileImport::FileImport(Store *store, const Clock *clock, const Registry *registry, UndoStack *undo, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_registry(registry), m_undo(undo)
{
}

void FileImport::close()
{
    ++m_opening;
    m_state = Nothing;
    m_name.clear();
    m_bytes.clear();
    m_order.reset();
    m_person = 0;
    m_file = {};
    m_added = 0;
    m_summary.clear();
    m_outcome.clear();
    m_text.clear();
    m_problem = {};
    Q_EMIT changed();
}

void FileImport::fail(const Explanation &explanation)
{
    m_state = Failed;
    m_problem = Explained(explanation);
}

void FileImport::open(const QUrl &url)
{
    close();
    const QFileInfo info(url.toLocalFile());
    m_name = info.fileName();
    QFile file(info.filePath());
    if (!info.isFile() || info.size() > LargestFile) {
        fail({tr("%1 cannot be opened.").arg(m_name),
              info.isFile() ? tr("It is larger than any table of readings.") : tr("It is no file."),
              tr("Pulsekeep takes tables of readings (CSV) and recorded conversations with devices.")});
    } else if (!file.open(QIODevice::ReadOnly)) {
        fail({tr("%1 cannot be read.").arg(m_name), file.errorString() + u'.', tr("Check who may read it.")});
    } else {
        m_bytes = file.readAll();
        if (!readConversation())
            read();
    }
    Q_EMIT changed();
    Q_EMIT opened();
}

bool FileImport::readConversation()
{
    const auto conversation = Transcript::parse(m_bytes);
    if (!conversation || conversation->events.isEmpty())
        return false;
    m_state = Conversation;
    const auto model = conversation->header.value(u"model"_s);
    const auto count = QLocale().toString(conversation->events.size());
    m_summary = model.isEmpty() ? tr("A recorded conversation with a device. Messages: %1.").arg(count)
                                //: %1 is the name of a model, %2 a number
                                : tr("A recorded conversation with a device (%1). Messages: %2.").arg(model, count);
    m_text = QString::fromUtf8(m_bytes.left(MostText));
    playAgain(this, m_registry, *conversation, m_opening);
    return true;
}

QCoro::Task<> FileImport::playAgain(QPointer<FileImport> self, const Registry *registry, Transcript conversation,
                                    int opening)
{
    const QByteArray noKey; // what depends on it is left out of a recording
    const auto replayed = co_await replay(registry, conversation, noKey);
    if (self && self->m_opening == opening)
        self->conclude(replayed);
}

void FileImport::conclude(const Result<ReplayReport> &replayed)
{
    QStringList sentences;
    if (!replayed) {
        sentences.append(tr("It cannot be played again: its head does not say what was done with which model."));
    } else if (!replayed->mismatch.isEmpty() || replayed->eventsLeft > 0) {
        sentences.append(tr("Played again, it goes another way than it was recorded."));
        if (!replayed->mismatch.isEmpty())
            //: %1 is technical, in English
            sentences.append(tr("The first difference: %1").arg(QString::fromUtf8(replayed->mismatch)));
    } else if (replayed->outcome) {
        sentences.append(tr("Played again, it goes as it was recorded, and ends well."));
    } else {
        sentences.append(tr("Played again, it goes as it was recorded, and ends like this:"));
        sentences.append(replayed->outcome.error().explanation().text());
    }
    const QLocale locale;
    if (replayed && !replayed->harvest.minutes.isEmpty())
        sentences.append(tr("Minutes read: %1.").arg(locale.toString(replayed->harvest.minutes.size())));
    if (replayed && !replayed->live.isEmpty())
        sentences.append(tr("Live values: %1.").arg(locale.toString(replayed->live.size())));
    m_outcome = sentences.join(u' ');
    Q_EMIT changed();
}

void FileImport::read()
{
    const auto people = m_store->people()->list();
    if (!people) {
        fail(people.error().explanation());
        return;
    }
    ReadingFileOptions options;
    options.zone = m_clock->zone();
    options.locale = QLocale().name();
    options.order = m_order;
    options.person = m_person;
    options.people = *people;
    const auto file = readReadingFile(m_bytes, m_name, options);
    if (!file) {
        fail(file.error().explanation());
        return;
    }
    const auto rehearsed = m_store->imports()->rehearse(file->batch);
    if (!rehearsed) {
        fail(rehearsed.error().explanation());
        return;
    }
    m_state = Table;
    m_file = *file;
    m_added = rehearsed->added;
    const QLocale locale;
    //: What a file holds, who wrote it, and how many rows it has
    m_summary = tr("%1 (%2). Rows: %3.").arg(whatIsInIt(), m_file.format, locale.toString(m_file.rows));
    m_outcome = m_added == 0 ? tr("All of it is here already.")
        : rehearsed->known == 0
        ? tr("New: %1.").arg(locale.toString(m_added))
        : tr("New: %1. Here already: %2.").arg(locale.toString(m_added), locale.toString(rehearsed->known));
    if (m_added == 0 && rehearsed->known == 0)
        m_outcome = tr("There is nothing in it to import.");
}

QString FileImport::whatIsInIt() const
{
    if (m_file.notes)
        return tr("Notes");
    QStringList kinds;
    for (const auto kind : m_file.kinds)
        kinds.append(nameOfKind(kind));
    return kinds.join(u", "_s);
}

QVariantList FileImport::columns() const
{
    QVariantList columns;
    for (const auto &column : m_file.columns) {
        const bool taken = column.as.column != Column::None;
        columns.append(
            QVariantMap{{u"header"_s, column.header}, {u"as"_s, taken ? columnTitle(column.as.column) : QString()}});
    }
    return columns;
}

QVariantList FileImport::rows() const
{
    QVariantList rows;
    for (const auto &row : m_file.firstRows)
        rows.append(QVariant(row));
    return rows;
}

QStringList FileImport::complaints() const
{
    QStringList sentences;
    if (!m_file.unknownPeople.isEmpty())
        //: %1 are names
        sentences.append(
            tr("Nobody here is called %1: their readings will be nobody’s.").arg(m_file.unknownPeople.join(tr(", "))));
    for (const auto &bad : m_file.bad) {
        if (sentences.size() >= MostComplaints)
            break;
        //: %1 is a number, %2 a sentence
        sentences.append(tr("Line %1: %2").arg(QLocale().toString(bad.line), bad.reason));
    }
    const auto more = m_file.badRows - std::min<qsizetype>(m_file.bad.size(), MostComplaints);
    if (more > 0)
        sentences.append(tr("%1 more rows make no sense.").arg(QLocale().toString(qlonglong(more))));
    return sentences;
}

void FileImport::setMonthFirst(bool monthFirst)
{
    const auto order = monthFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
    if (m_state != Table || m_file.order == order)
        return;
    m_order = order;
    const bool unclear = m_file.orderIsGuessed;
    read();
    m_file.orderIsGuessed = unclear; // who answered may think again
    Q_EMIT changed();
}

void FileImport::setPerson(qint64 person)
{
    if (m_state != Table || person == m_person)
        return;
    m_person = person;
    read();
    Q_EMIT changed();
}

void FileImport::import()
{
    if (!isUseful())
        return;
    const auto made = std::make_shared<qint64>(0);
    const auto change = [this, batch = m_file.batch, made]() -> Result<> {
        if (*made != 0) {
            const auto redone = m_store->imports()->redo(*made);
            if (!redone)
                return Failure(redone.error());
        } else {
            const auto kept = m_store->imports()->keep(batch);
            if (!kept)
                return Failure(kept.error());
            *made = kept->id;
        }
        Q_EMIT readingsChanged();
        return {};
    };
    const auto back = [this, made]() -> Result<> {
        const auto undone = m_store->imports()->undo(*made);
        if (!undone)
            return Failure(undone.error());
        Q_EMIT readingsChanged();
        return {};
    };
    //: %1 is the name of a file
    if (!m_undo->make(tr("%1 was imported.").arg(m_name), change, back))
        return;
    m_state = Imported;
    Q_EMIT changed();
}

} // namespace pulsekeep
