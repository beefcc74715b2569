// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/registry.h"
#include "explained.h"

#include <QVariant>

namespace pulsekeep {

/** Looks at a key as it is pasted or typed: what was understood, what was left out, what is wrong and where. The key
 *  itself leaves in C++ only; QML sees its digits until the device has accepted it. */
class KeyDoctor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Pairing")
    /** As pasted. */
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(bool accepted READ isAccepted NOTIFY changed)
    /** Hex digits as far as understood, at most 32. */
    Q_PROPERTY(QString digits READ digits NOTIFY changed)
    /** The same in up to four groups of eight. */
    Q_PROPERTY(QStringList groups READ groups NOTIFY changed)
    /** What it comes to, in a short sentence: "One digit is missing"; empty while there is no text. */
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    /** "31 of 32 digits"; empty when it makes no sense to count. */
    Q_PROPERTY(QString count READ countWords NOTIFY changed)
    /** What to do about it. */
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    /** What was left out, in words. */
    Q_PROPERTY(QStringList removed READ removed NOTIFY changed)
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY changed)
    /** Index of the offending character in the text; undefined when there is none. */
    Q_PROPERTY(QVariant position READ position NOTIFY changed)
    /** Addresses of the devices in the text, when it holds keys of several but of none at this address. */
    Q_PROPERTY(QStringList choices READ choices NOTIFY changed)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed)
    /** The device has accepted the key; it is not shown any more. */
    Q_PROPERTY(bool hidden READ isHidden NOTIFY changed)

public:
    /** @p registry outlives it. */
    explicit KeyDoctor(const Registry *registry, QObject *parent = nullptr);
    ~KeyDoctor() override;

    /** Whose key it is to be. Looks at the text again. */
    void setDevice(const DeviceModel &model, const QString &address);

    QString text() const { return m_text; }
    void setText(const QString &text);
    bool isAccepted() const { return !key().isEmpty(); }
    QString digits() const;
    QStringList groups() const;
    QString verdict() const;
    QString countWords() const;
    QString hint() const;
    QStringList removed() const { return m_reading.removed; }
    Explained problem() const { return Explained(m_reading.problem); }
    QVariant position() const { return m_reading.position < 0 ? QVariant() : QVariant(m_reading.position); }
    QStringList choices() const;
    int chosen() const { return m_chosen; } ///< -1: none yet
    bool isHidden() const { return m_hidden; }

    /** Of several keys in the text, the one at @p index. */
    Q_INVOKABLE void choose(int index);

    /** 16 bytes; empty while there is no complete one. */
    QByteArray key() const;
    /** The device has accepted it. */
    void hide();
    /** Forgets everything. */
    void clear();

Q_SIGNALS:
    void changed();

private:
    void read();
    void wipe();

    const Registry *m_registry;
    DeviceModel m_model;
    QString m_address;
    QString m_text;
    KeyReading m_reading;
    QByteArray m_acceptedKey; ///< kept for another attempt when hidden
    int m_chosen = -1;
    bool m_hidden = false;
};

} // namespace pulsekeep
