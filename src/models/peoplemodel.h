// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "explained.h"
#include "store/people.h"
#include "undostack.h"

#include <QAbstractListModel>

namespace pulsekeep {

/** The people whose readings are kept, which of them the window shows, and who uses which device. */
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// In the order of the rows.
    Q_PROPERTY(QStringList names READ names NOTIFY ownersChanged)
    /// Whose readings the window shows: Person::id, which QML takes as a number; 0: everybody's.
    Q_PROPERTY(double shown READ shown WRITE show NOTIFY shownChanged)
    /// Their name; empty for everybody.
    Q_PROPERTY(QString shownName READ shownName NOTIFY shownChanged)
    Q_PROPERTY(int shownColour READ shownColour NOTIFY shownChanged)
    /// When the list cannot be read.
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY problemChanged)

public:
    enum Role {
        PersonIdRole = Qt::UserRole, ///< qint64
        NameRole,
        BirthDateRole, ///< "1948-03-12"; empty where not told
        SexRole,       ///< "female", "male", "other"; empty where not told
        HeightRole,    ///< centimetres; undefined where not told
        ColourRole,    ///< Person::colour
    };
    Q_ENUM(Role)

    static constexpr int LowestHeight = 50; ///< centimetres
    static constexpr int HighestHeight = 250;

    /** All three outlive it. */
    PeopleModel(People *people, const Clock *clock, UndoStack *undo, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_people.size()); }
    QStringList names() const;
    qint64 shown() const { return m_shown; }
    /** Everybody's where @p person is not there. */
    void show(qint64 person);
    QString shownName() const;
    int shownColour() const;
    const Explained &problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /** Reads the list again. */
    Q_INVOKABLE void reload();
    /** What is known of somebody: "name", "birthDate" as people write it, "sex" as in SexRole, "height" in centimetres;
     *  empty or 0 for what is not told. */
    Q_INVOKABLE QVariantMap valuesOf(qint64 person) const;
    /** Adds somebody with @p values, of which only the name has to be there. Their id; 0 when that failed. */
    Q_INVOKABLE qint64 add(const QVariantMap &values);
    /** Those of @p values that are there. */
    Q_INVOKABLE bool change(qint64 person, const QVariantMap &values);
    /** Their readings stay, as nobody's. */
    Q_INVOKABLE void remove(qint64 person);
    /** Why nobody can be called @p name, or nobody but @p person; empty where they can. */
    Q_INVOKABLE QString nameFault(const QString &name, qint64 person) const;
    /** The same of a day of birth, which may be empty. */
    Q_INVOKABLE QString birthFault(const QString &text) const;
    Q_INVOKABLE QString nameOf(qint64 person) const;
    Q_INVOKABLE int rowOf(qint64 person) const;
    Q_INVOKABLE qint64 personAt(int row) const;

    /** Whose readings those of @p user of @p device are, 0: nobody's. @p user 0 is the whole device. */
    Q_INVOKABLE qint64 wearerOf(qint64 device, int user) const;
    Q_INVOKABLE void assign(qint64 device, int user, qint64 person);

Q_SIGNALS:
    void countChanged();
    void shownChanged();
    void problemChanged();
    /** Who uses what has changed, or who there is: whoever shows somebody's readings asks again. */
    void ownersChanged();

private:
    const Person *person(qint64 id) const;
    void setPeople(const QList<Person> &people);
    Result<> reread();

    People *m_store;
    const Clock *m_clock;
    UndoStack *m_undo;
    QList<Person> m_people;
    QList<Assignment> m_assignments;
    qint64 m_shown = 0;
    Explained m_problem;
};

} // namespace pulsekeep
