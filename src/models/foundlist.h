// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/patience.h"
#include "devices/driver.h"

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** Devices that were heard, nearest first. Rows do not jump: how near a device is comes in classes, and rows change
 *  places only in tidy(). There are never more than a given number of them, however many addresses somebody sends from.
 */
class FoundList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of ScanModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /** Whether more were heard than there are rows for. */
    Q_PROPERTY(bool crowded READ isCrowded NOTIFY crowdedChanged)
    /** Somebody is about to choose a row: all stay where they are, and new ones come below them. */
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged)

public:
    enum Role {
        NameRole = Qt::UserRole, ///< as advertised, tidied; empty when it tells none
        AddressRole,
        ModelNameRole,    ///< what all it may be is sold as where that is not certain; empty when not recognised
        DrawingRole,      ///< name of the drawing; empty when not recognised
        BarsRole,         ///< 1 (far) to 4 (very near), 0 when the radio does not say
        NearnessRole,     ///< the same in a word; empty for 0
        FadedRole,        ///< not heard of lately
        UntestedRole,     ///< same protocol as a supported model, nobody has tried
        AlternativesRole, ///< how many models it may be; 0 when that is certain
    };
    Q_ENUM(Role)

    struct Found {
        Advertisement seen;
        std::optional<Recognised> recognised;
        QString name;
        double rssi = 0; ///< dBm, evened out
        int bars = 0;
        qint64 heard = 0; ///< milliseconds of the list's own clock
        bool faded = false;
    };

    FoundList(int most, Patience patience, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    bool isCrowded() const { return m_crowded; }
    bool isHeld() const { return m_held; }
    void setHeld(bool held);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /** A packet came. */
    void hear(const Advertisement &seen, const std::optional<Recognised> &recognised);
    void remove(const QString &address);
    /** Lets silent rows fade (after 15 s) and go (after 60 s), and puts the others in order. While they are held, they
     *  only fade. */
    void tidy();
    /** Listening begins again: what was silent meanwhile is not to blame. */
    void resume();

    /** Null when there is none. */
    const Found *find(const QString &address) const;
    const QList<Found> &rows() const { return m_rows; }

Q_SIGNALS:
    void countChanged();
    void crowdedChanged();
    void heldChanged();
    void removed(const QString &address);

private:
    static QString nearness(int bars);
    int rowOf(const QString &address) const;
    bool makeRoom(int bars);
    void removeRow(int row);
    void order();

    int m_most;
    Patience m_patience;
    QElapsedTimer m_time;
    QList<Found> m_rows;
    bool m_crowded = false;
    bool m_held = false;
};

} // namespace pulsekeep
