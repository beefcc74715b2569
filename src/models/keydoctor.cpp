// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keydoctor.h"

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype KeyDigits = 32;
constexpr qsizetype GroupDigits = 8;

bool isHexDigit(QChar character)
{
    const auto code = character.unicode();
    return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'f') || (code >= 'A' && code <= 'F');
}

bool isBetweenDigits(QChar character)
{
    return character.isSpace() || character == u':' || character == u'-' || character == u'_' || character == u'"'
        || character == u'\'';
}

/** The digits of a key that is not complete, up to the first character that cannot be in one. */
QString digitsSoFar(const QString &text, int problemAt)
{
    const qsizetype label = text.lastIndexOf(u"key:"_s, -1, Qt::CaseInsensitive);
    qsizetype at = label < 0 ? 0 : label + 4;
    while (at < text.size() && isBetweenDigits(text.at(at)))
        ++at;
    if (QStringView(text).sliced(at).startsWith(u"0x", Qt::CaseInsensitive))
        at += 2;
    const qsizetype end = problemAt < 0 ? text.size() : problemAt;
    QString digits;
    for (; at < end && digits.size() < KeyDigits; ++at) {
        if (isHexDigit(text.at(at)))
            digits += text.at(at);
        else if (!isBetweenDigits(text.at(at)))
            break;
    }
    return digits;
}

} // namespace

KeyDoctor::KeyDoctor(const Registry *registry, QObject *parent) : QObject(parent), m_registry(registry)
{
}

KeyDoctor::~KeyDoctor()
{
    wipe();
}

void KeyDoctor::setDevice(const DeviceModel &model, const QString &address)
{
    if (m_model.id == model.id && m_address == address)
        return;
    m_model = model;
    m_address = address;
    read();
}

void KeyDoctor::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_hidden = false;
    m_acceptedKey.fill('\0');
    m_acceptedKey.clear();
    read();
}

void KeyDoctor::read()
{
    m_chosen = -1;
    m_reading = {};
    const auto *driver = m_registry->driver(m_model.vendor);
    if (driver && !m_text.isEmpty())
        m_reading = driver->readKey(m_text, m_model, m_address);
    Q_EMIT changed();
}

QByteArray KeyDoctor::key() const
{
    if (m_hidden)
        return m_acceptedKey;
    if (m_chosen >= 0)
        return m_reading.choices.at(m_chosen).key;
    return m_reading.key;
}

QString KeyDoctor::digits() const
{
    if (m_hidden)
        return {};
    if (isAccepted())
        return QString::fromLatin1(key().toHex());
    return m_reading.choices.isEmpty() ? digitsSoFar(m_text, m_reading.position) : QString();
}

QStringList KeyDoctor::groups() const
{
    const auto all = digits();
    QStringList groups;
    for (qsizetype at = 0; at < all.size(); at += GroupDigits)
        groups += all.mid(at, GroupDigits);
    return groups;
}

QString KeyDoctor::verdict() const
{
    if (m_hidden)
        return tr("The key was accepted");
    if (m_text.isEmpty())
        return {};
    if (isAccepted())
        return tr("This is a complete key");
    if (!m_reading.choices.isEmpty())
        return tr("There are keys of several devices in this text");
    const auto found = digits().size();
    if (m_reading.position < 0 && found > 0 && found < KeyDigits) {
        const auto missing = KeyDigits - found;
        return missing == 1 ? tr("One digit is missing") : tr("%1 digits are missing").arg(missing);
    }
    auto what = m_reading.problem.what;
    if (what.endsWith(u'.'))
        what.chop(1);
    return what;
}

QString KeyDoctor::countWords() const
{
    const auto found = digits().size();
    if (m_hidden || found == 0)
        return {};
    if (isAccepted())
        //: Both numbers are those of a complete key
        return tr("32 of 32 digits, 16 bytes");
    if (m_reading.position >= 0)
        //: Where something is wrong in a text; %1 counts from 1
        return tr("at character %1").arg(m_reading.position + 1);
    return tr("%1 of 32 digits").arg(found);
}

QString KeyDoctor::hint() const
{
    if (m_hidden || m_text.isEmpty())
        return {};
    if (isAccepted())
        return m_reading.warning;
    if (!m_reading.choices.isEmpty())
        return tr("None of them is at the address of this device. Choose the one to use.");
    if (m_reading.position < 0 && digits().size() == KeyDigits - 1)
        return tr("The last digit is often lost while copying. Compare the end of the key with where it came from.");
    return Explanation{{}, m_reading.problem.why, m_reading.problem.remedy}.text();
}

QStringList KeyDoctor::choices() const
{
    QStringList addresses;
    for (const auto &choice : m_reading.choices)
        addresses += choice.address;
    return addresses;
}

void KeyDoctor::choose(int index)
{
    if (index < 0 || index >= m_reading.choices.size() || index == m_chosen)
        return;
    m_chosen = index;
    Q_EMIT changed();
}

void KeyDoctor::hide()
{
    if (m_hidden || !isAccepted())
        return;
    const auto accepted = key();
    wipe();
    m_acceptedKey = accepted;
    m_hidden = true;
    Q_EMIT changed();
}

void KeyDoctor::clear()
{
    wipe();
    m_hidden = false;
    Q_EMIT changed();
}

void KeyDoctor::wipe()
{
    m_text.fill(QChar(0));
    m_text.clear();
    m_reading.key.fill('\0');
    m_acceptedKey.fill('\0');
    m_acceptedKey.clear();
    m_reading = {};
    m_chosen = -1;
}

} // namespace pulsekeep
