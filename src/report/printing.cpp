// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/printing.h"

#include "report/pressurepages.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QPrinterInfo>

namespace pulsekeep {

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

} // namespace

QStringList printers()
{
    auto names = QPrinterInfo::availablePrinterNames();
    const auto usual = names.indexOf(QPrinterInfo::defaultPrinterName());
    if (usual > 0)
        names.move(usual, 0);
    return names;
}

Result<> printPressureReport(const PressureReport &report, const QString &printer, const QPageSize &paper,
                             const QLocale &locale, const QString &file)
{
    QPrinter device(QPrinter::HighResolution);
    if (!file.isEmpty()) {
        device.setOutputFileName(file);
    } else {
        if (!QPrinterInfo::availablePrinterNames().contains(printer)) {
            const Explanation explanation{Words::tr("The printer %1 is not there any more.").arg(printer),
                                          {},
                                          Words::tr("Choose another printer, or save the report as a file.")};
            return Failure(Error(Error::NotFound, printer).explained(explanation));
        }
        device.setPrinterName(printer);
    }
    device.setFullPage(true);
    device.setPageSize(paper);
    device.setPageMargins({});
    device.setDocName(report.title);
    if (paintPressureReport(&device, report, paper, device.resolution(), locale))
        return {};
    const Explanation explanation{Words::tr("The report could not be printed."),
                                  Words::tr("The printer takes nothing."),
                                  Words::tr("Check the printer, or save the report as a file.")};
    return Failure(Error(Error::Storage, printer).explained(explanation));
}

} // namespace pulsekeep
