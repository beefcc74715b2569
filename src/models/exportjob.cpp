// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Counts what is written, and keeps the beginning. */
class Counter : public QIODevice
{
public:
    static constexpr qsizetype Enough = 4096;

    explicit Counter(std::function<void(const QByteArray &)> begun) : m_begun(std::move(begun)) { open(WriteOnly); }
    qint64 bytes() const { return m_bytes; }
    /** Nothing more comes. */
    void finish()
    {
        if (const auto begun = std::exchange(m_begun, {}))
            begun(m_head);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_bytes += size;
        if (m_head.size() < Enough) {
            m_head.append(data, std::min<qint64>(size, Enough));
            if (m_head.size() >= Enough)
                finish();
        }
        return size;
    }

private:
    std::function<void(const QByteArray &)> m_begun;
    QByteArray m_head;
    qint64 m_bytes = 0;
};

/** Cells of one line that the export wrote. */
QStringList cellsOf(QStringView line)
{
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto character = line.at(i);
        if (character == u'"') {
            if (quoted && i + 1 < line.size() && line.at(i + 1) == u'"') {
                cell.append(character);
                ++i;
            } else {
                quoted = !quoted;
            }
        } else if (character == u',' && !quoted) {
            cells.append(cell);
            cell.clear();
        } else {
            cell.append(character);
        }
    }
    cells.append(cell);
    return cells;
}

Resolution stored(ExportJob::Resolution resolution)
{
    switch (resolution) {
    case ExportJob::Minutes:
        return Resolution::Minute;
    case ExportJob::Hours:
        return Resolution::Hour;
    case ExportJob::Days:
        return Resolution::Day;
    case ExportJob::Months:
        return Resolution::Month;
    }
    Q_UNREACHABLE();
}

QList<ExportKind> kindsNamed(const QStringList &names)
{
    QList<ExportKind> kinds;
    for (const auto &name : names) {
        if (const auto kind = exportKindNamed(QLatin1StringView(name.toLatin1())))
            kinds.append(*kind);
    }
    return kinds;
}

} // namespace

ExportJob::ExportJob(const Store *store, const Clock *clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_kinds{u"heart_rate"_s, u"steps"_s, u"activity"_s},
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    if (m_folder.isEmpty() || !QFileInfo(m_folder).isDir())
        m_folder = QDir::homePath();
    m_firstDay = today().addDays(-29).toString(Qt::ISODate);
    m_lastDay = today().toString(Qt::ISODate);
    m_settle.setSingleShot(true);
    m_settle.setInterval(150ms);
    connect(&m_settle, &QTimer::timeout, this, &ExportJob::preview);
}

ExportJob::~ExportJob()
{
    stopThread();
    for (const auto &thread : m_threads)
        thread->wait();
}

template<typename T> void ExportJob::choose(T &member, const T &value)
{
    if (member == value || m_state == Writing)
        return;
    member = value;
    m_expected.reset();
    m_counting = m_open;
    Q_EMIT requestChanged();
    Q_EMIT previewChanged();
    if (m_open)
        m_settle.start();
}

void ExportJob::setKinds(const QStringList &kinds)
{
    QStringList known;
    for (const auto kind : kindsNamed(kinds))
        known.append(exportKindName(kind));
    choose(m_kinds, known);
}

void ExportJob::setDevice(qlonglong device)
{
    choose(m_device, qint64(device));
}

void ExportJob::setPerson(qint64 person)
{
    choose(m_person, person);
}

void ExportJob::setRange(Range range)
{
    choose(m_range, range);
}

void ExportJob::setFirstDay(const QString &day)
{
    choose(m_firstDay, day);
}

void ExportJob::setLastDay(const QString &day)
{
    choose(m_lastDay, day);
}

void ExportJob::setResolution(Resolution resolution)
{
    choose(m_resolution, resolution);
}

void ExportJob::setFolder(const QString &folder)
{
    choose(m_folder, folder);
}

QDate ExportJob::today() const
{
    return m_clock->now().toTimeZone(m_clock->zone()).date();
}

QString ExportJob::rangeFault() const
{
    if (m_range != OwnRange)
        return {};
    const auto first = QDate::fromString(m_firstDay.trimmed(), Qt::ISODate);
    const auto last = QDate::fromString(m_lastDay.trimmed(), Qt::ISODate);
    if (!first.isValid() || !last.isValid())
        //: %1 is a date such as 2026-11-20
        return tr("Type a day as year, month and day, such as %1.").arg(today().toString(Qt::ISODate));
    if (first > last)
        return tr("The first day is after the last.");
    return {};
}

QString ExportJob::folderFault() const
{
    const QFileInfo info(m_folder);
    if (!info.isDir())
        return tr("There is no such folder.");
    if (!info.isWritable())
        return tr("You cannot write into that folder.");
    return {};
}

QStringList ExportJob::fileNames() const
{
    const auto tables = csvTables(kindsNamed(m_kinds));
    QStringList names;
    for (const auto &table : tables) {
        const auto what =
            table.size() == 1 ? QString(exportKindName(table.first())).replace(u'_', u'-') : u"pulsekeep"_s;
        const auto name = u"%1-%2"_s.arg(what, today().toString(Qt::ISODate));
        auto file = name + u".csv"_s;
        // What is there stays there.
        for (int i = 2; QFileInfo::exists(QDir(m_folder).filePath(file)); ++i)
            file = u"%1-%2.csv"_s.arg(name, QString::number(i));
        names.append(file);
    }
    return names;
}

bool ExportJob::isReady() const
{
    return m_state == Choosing && !m_kinds.isEmpty() && rangeFault().isEmpty() && folderFault().isEmpty()
        && (m_counting || !m_rows.isEmpty());
}

QList<CsvRequest> ExportJob::requests() const
{
    const auto midnight = [this](const QDate &date) { return date.startOfDay(m_clock->zone()).toUTC(); };
    CsvRequest request;
    request.device = m_device;
    request.person = m_person;
    request.resolution = stored(m_resolution);
    switch (m_range) {
    case Last30Days:
        request.from = midnight(today().addDays(-29));
        break;
    case Last3Months:
        request.from = midnight(today().addMonths(-3).addDays(1));
        break;
    case ThisYear:
        request.from = midnight(QDate(today().year(), 1, 1));
        break;
    case Everything:
        break;
    case OwnRange:
        request.from = midnight(QDate::fromString(m_firstDay.trimmed(), Qt::ISODate));
        request.to = midnight(QDate::fromString(m_lastDay.trimmed(), Qt::ISODate).addDays(1));
        break;
    }
    QList<CsvRequest> requests;
    const auto tables = csvTables(kindsNamed(m_kinds));
    for (const auto &table : tables) {
        request.kinds = table;
        requests.append(request);
    }
    return requests;
}

void ExportJob::open()
{
    m_open = true;
    if (m_state == Writing)
        return;
    again();
    QVariantList devices{QVariantMap{{u"id"_s, 0}, {u"name"_s, tr("All devices")}}};
    const auto known = m_store->devicesEver();
    for (const auto &device : known.value_or(QList<StoredDevice>()))
        devices.append(QVariantMap{{u"id"_s, device.id}, {u"name"_s, device.name}});
    if (devices != m_devices) {
        m_devices = devices;
        Q_EMIT devicesChanged();
    }
    Q_EMIT requestChanged(); // names of files that are taken by now
    preview();
}

void ExportJob::close()
{
    m_open = false;
    m_settle.stop();
    if (m_state == Writing)
        cancel();
    stopThread();
}

/** One at a time: what ran before is told to stop, and says nothing more. */
void ExportJob::run(std::function<void(const Stopped &)> work)
{
    stopThread();
    ++m_run;
    m_stopped = std::make_shared<std::atomic_bool>(false);
    std::erase_if(m_threads, [](const auto &thread) { return thread->isFinished(); });
    m_threads.emplace_back(QThread::create([work = std::move(work), stopped = m_stopped] { work(stopped); }));
    m_threads.back()->start(QThread::LowPriority);
}

void ExportJob::stopThread()
{
    ++m_run; // what it has sent already is for nobody
    if (m_stopped)
        *m_stopped = true;
}

void ExportJob::preview()
{
    m_settle.stop();
    const auto requested = rangeFault().isEmpty() ? requests() : QList<CsvRequest>();
    m_expected.reset();
    if (requested.isEmpty()) {
        stopThread();
        m_columns.clear();
        m_rows.clear();
        m_summary = m_kinds.isEmpty() ? tr("Choose what to export.") : QString();
        m_counting = false;
        Q_EMIT previewChanged();
        return;
    }
    m_counting = true;
    Q_EMIT previewChanged();

    const auto folder = QFileInfo(m_store->file()).path();
    const auto run = m_run + 2; // stopThread() and run() count one each
    this->run([this, folder, requested, run, clock = m_clock](const Stopped &stopped) {
        const auto tell = [this, run](auto &&said) {
            QMetaObject::invokeMethod(
                this,
                [this, run, said = std::forward<decltype(said)>(said)] {
                    if (run == m_run)
                        said();
                },
                Qt::QueuedConnection);
        };
        const auto store = Store::open(folder, clock, Store::ReadOnly);
        if (!store) {
            tell([this, error = store.error()] { written(Failure(error), {}); });
            return;
        }
        qint64 rows = 0;
        qint64 bytes = 0;
        bool all = true;
        for (qsizetype i = 0; i < requested.size() && all; ++i) {
            Counter counter([&](const QByteArray &csv) {
                if (i == 0)
                    tell([this, csv] { head(csv); });
            });
            const auto outcome = exportCsv(**store, requested.at(i), &counter,
                                           [&](qint64 now) { return !*stopped && rows + now <= MostCounted; });
            counter.finish();
            if (!outcome && outcome.error().kind() != Error::Cancelled) {
                tell([this, error = outcome.error()] { written(Failure(error), {}); });
                return;
            }
            all = outcome.has_value();
            rows += outcome.value_or(0);
            bytes += counter.bytes();
        }
        tell([this, rows, bytes, all] { counted(rows, bytes, all); });
    });
}

void ExportJob::head(const QByteArray &csv)
{
    auto lines = QString::fromUtf8(csv).split(u"\r\n"_s);
    lines.removeLast(); // empty after the last row, or cut off
    m_columns = lines.isEmpty() ? QStringList() : cellsOf(lines.takeFirst());
    m_rows.clear();
    for (const auto &line : std::as_const(lines)) {
        if (m_rows.size() == PreviewRows)
            break;
        m_rows.append(QVariant(cellsOf(line)));
    }
    m_summary = tr("Counting rows");
    Q_EMIT previewChanged();
}

void ExportJob::counted(qint64 rows, qint64 bytes, bool all)
{
    const QLocale locale;
    m_counting = false;
    if (!all) {
        //: %1 is a number of rows
        m_summary = tr("More than %1 rows").arg(locale.toString(MostCounted));
    } else if (rows == 0) {
        m_summary = tr("No rows in that time");
    } else {
        m_expected = rows;
        //: %1 is a number, %2 a size such as "4 kB"
        m_summary = (rows == 1 ? tr("%1 row, %2") : tr("%1 rows, %2"))
                        .arg(locale.toString(rows), locale.formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat));
    }
    Q_EMIT previewChanged();
}

void ExportJob::start()
{
    if (!isReady())
        return;
    const auto requested = requests();
    QStringList files;
    const auto names = fileNames();
    for (const auto &name : names)
        files.append(QDir(m_folder).filePath(name));
    m_settle.stop(); // a preview now would take the place of the writing
    const auto folder = QFileInfo(m_store->file()).path();
    m_fraction = -1;
    m_progress = tr("Starting");
    m_counting = false;
    setState(Writing);
    Q_EMIT progressChanged();

    const auto run = m_run + 2;
    this->run([this, folder, requested, files, run, clock = m_clock](const Stopped &stopped) {
        const auto tell = [this, run](auto &&said) {
            QMetaObject::invokeMethod(
                this,
                [this, run, said = std::forward<decltype(said)>(said)] {
                    if (run == m_run)
                        said();
                },
                Qt::QueuedConnection);
        };
        const auto fail = [&](const Error &error) { tell([this, error] { written(Failure(error), {}); }); };
        const auto store = Store::open(folder, clock, Store::ReadOnly);
        if (!store)
            return fail(store.error());
        qint64 rows = 0;
        // All of them or none: what is not committed goes with its QSaveFile.
        std::vector<std::unique_ptr<QSaveFile>> begun;
        for (qsizetype i = 0; i < requested.size(); ++i) {
            auto file = std::make_unique<QSaveFile>(files.at(i));
            if (!file->open(QIODevice::WriteOnly))
                return fail(Error(Error::Storage, file->errorString())
                                .explained({tr("The file could not be written."), file->errorString(),
                                            tr("Choose another folder, or free some space.")}));
            const auto outcome = exportCsv(**store, requested.at(i), file.get(), [&](qint64 now) {
                const qint64 sum = rows + now;
                tell([this, sum] { moved(sum); });
                return !*stopped;
            });
            if (!outcome)
                return fail(outcome.error());
            rows += *outcome;
            begun.push_back(std::move(file));
        }
        for (const auto &file : begun) {
            if (!file->commit())
                return fail(Error(Error::Storage, file->errorString())
                                .explained({tr("The file could not be written."), file->errorString(),
                                            tr("Choose another folder, or free some space.")}));
        }
        tell([this, rows, files] { written(rows, files); });
    });
}

void ExportJob::moved(qint64 rows)
{
    const QLocale locale;
    m_fraction = m_expected && *m_expected > 0
        ? std::min(1.0, static_cast<double>(rows) / static_cast<double>(*m_expected))
        : -1;
    //: Rows of a table that are written; %1 and %2 are numbers
    m_progress = m_expected ? tr("%1 of %2 rows").arg(locale.toString(rows), locale.toString(*m_expected))
                            : tr("%1 rows").arg(locale.toString(rows));
    Q_EMIT progressChanged();
}

void ExportJob::written(const Result<qint64> &outcome, const QStringList &files)
{
    m_counting = false;
    if (outcome) {
        const QLocale locale;
        m_files.clear();
        for (const auto &file : files)
            m_files.append(QDir::toNativeSeparators(file));
        m_progress = (*outcome == 1 ? tr("%1 row") : tr("%1 rows")).arg(locale.toString(*outcome));
        m_fraction = 1;
        setState(Done);
        Q_EMIT progressChanged();
        return;
    }
    m_problem = Explained(outcome.error().explanation());
    setState(Failed);
}

void ExportJob::cancel()
{
    if (m_state != Writing)
        return;
    stopThread();
    again();
    preview();
}

void ExportJob::again()
{
    m_problem = {};
    m_files.clear();
    setState(Choosing);
    Q_EMIT requestChanged();
}

void ExportJob::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
    Q_EMIT previewChanged();
}

void ExportJob::showFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
}

} // namespace pulsekeep
