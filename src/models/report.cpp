// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace pulsekeep {

using namespace Qt::StringLiterals;

QString reportOf(const QString &doing, const QStringList &lines, const QByteArray &transcript)
{
    static const QRegularExpression address(
        u"\\b((?:[0-9A-F]{2}[:-]){3})[0-9A-F]{2}[:-][0-9A-F]{2}[:-][0-9A-F]{2}\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList all{
        u"%1 %2, %3"_s.arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion(), doing)
            .simplified()};
    all += lines;
    all += QString();
    all += QString::fromUtf8(transcript);
    return all.join(u'\n').replace(address, u"\\1..:..:.."_s);
}

} // namespace pulsekeep
