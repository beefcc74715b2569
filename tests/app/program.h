// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace pulsekeep {

/** How a run of the program ended. */
struct Ending {
    int status = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    /** Of `--json`: each line of the output. */
    QList<QJsonObject> objects() const;
    QString text() const { return QString::fromUtf8(out); }
    QString complaint() const { return QString::fromUtf8(err); }
};

/** The built program with a data folder of its own, in a world without keyring, desktop and the user's settings. */
class Program
{
public:
    /** @p folder holds everything that it writes. */
    explicit Program(const QString &folder);

    QString dataFolder() const { return m_folder + QStringLiteral("/data"); }
    /** What simulations take for now; the computer's own now at first. */
    void setNow(const QDateTime &now) { m_now = now; }
    /** LANG; empty for none. */
    void setLocale(const QString &locale) { m_locale = locale; }

    /** Runs `pulsekeep --data-dir ... WORDS`. */
    Ending run(const QStringList &words, const QByteArray &input = {});
    /** The same with simulated devices. */
    Ending simulate(const QStringList &words, const QByteArray &input = {});
    /** What simulate() starts, without waiting for its end. */
    void start(QProcess *process, const QStringList &words) const;

    QStringList simulationWords(const QStringList &words) const;
    QProcessEnvironment environment() const;
    static QString file();

private:
    Ending finish(QProcess *process, const QStringList &words, const QByteArray &input);

    QString m_folder;
    QDateTime m_now;
    QString m_locale = QStringLiteral("C.UTF-8");
};

} // namespace pulsekeep
