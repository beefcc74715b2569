// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressureentry.h"

#include "periods.h"

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

// What a cuff can show at most, mmHg and beats a minute. The store takes a little more.
constexpr int LowestPressure = 20;
constexpr int HighestPressure = 300;
constexpr int LowestPulse = 20;
constexpr int HighestPulse = 250;

/** -1 for what is no whole number. */
int numberIn(const QString &text)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    return isNumber ? number : -1;
}

QString faultOf(const QString &text, int lowest, int highest)
{
    if (text.trimmed().isEmpty())
        return {};
    const int number = numberIn(text);
    if (number >= lowest && number <= highest)
        return {};
    //: %1 and %2 are whole numbers
    return PressureEntry::tr("Type a number from %1 to %2.").arg(lowest).arg(highest);
}

QTime timeIn(const QString &text)
{
    const auto trimmed = text.trimmed();
    for (const auto &format : {u"H:mm"_s, u"H.mm"_s, u"Hmm"_s}) {
        if (const auto time = QTime::fromString(trimmed, format); time.isValid())
            return time;
    }
    return QLocale().toTime(trimmed, QLocale::ShortFormat);
}

} // namespace

void PressureEntry::setView(PressureView *view)
{
    if (view == m_view)
        return;
    m_view = view;
    connect(view, &PressureView::choicesChanged, this, &PressureEntry::changed);
    Q_EMIT viewChanged();
    reset();
}

void PressureEntry::reset()
{
    const auto now = m_view ? m_view->now() : QDateTime();
    m_before = {};
    m_systolic.clear();
    m_diastolic.clear();
    m_pulse.clear();
    m_note.clear();
    m_day = now.date().toString(Qt::ISODate);
    m_time = now.time().toString(u"HH:mm"_s);
    Q_EMIT changed();
}

bool PressureEntry::load(qint64 reading)
{
    reset();
    const auto typed = m_view ? m_view->typed(reading) : std::nullopt;
    if (!typed)
        return false;
    m_before = *typed;
    const auto local = typed->reading.at.toTimeZone(m_view->now().timeZone());
    m_systolic = QString::number(typed->reading.systolic);
    m_diastolic = QString::number(typed->reading.diastolic);
    if (typed->reading.pulse)
        m_pulse = QString::number(*typed->reading.pulse);
    m_day = local.date().toString(Qt::ISODate);
    m_time = local.time().toString(u"HH:mm"_s);
    m_note = typed->info.note;
    Q_EMIT changed();
    return true;
}

QString PressureEntry::systolicFault() const
{
    return faultOf(m_systolic, LowestPressure, HighestPressure);
}

QString PressureEntry::diastolicFault() const
{
    const auto fault = faultOf(m_diastolic, LowestPressure, HighestPressure);
    if (!fault.isEmpty() || m_diastolic.trimmed().isEmpty() || numberIn(m_systolic) < LowestPressure)
        return fault;
    return numberIn(m_diastolic) < numberIn(m_systolic) ? QString() : tr("The lower value is below the upper one.");
}

QString PressureEntry::pulseFault() const
{
    return faultOf(m_pulse, LowestPulse, HighestPulse);
}

QDateTime PressureEntry::moment() const
{
    const auto day = dayIn(m_day, QLocale());
    const auto time = timeIn(m_time);
    if (!m_view || !day.isValid() || !time.isValid())
        return {};
    return QDateTime(day, time, m_view->now().timeZone()).toUTC();
}

QString PressureEntry::momentFault() const
{
    const auto at = moment();
    if (!at.isValid())
        //: %1 is a date such as 2026-11-20
        return tr("Type a day such as %1 and a time such as 07:10.")
            .arg(m_view ? m_view->now().date().toString(Qt::ISODate) : QString());
    constexpr int Generous = 60; // seconds that a clock may be behind
    return at > m_view->now().addSecs(Generous) ? tr("That is yet to come.") : QString();
}

const PressureClass *PressureEntry::itsClass() const
{
    if (!m_view || m_systolic.trimmed().isEmpty() || m_diastolic.trimmed().isEmpty() || !systolicFault().isEmpty()
        || !diastolicFault().isEmpty())
        return nullptr;
    const auto &classes = m_view->pressureClasses();
    return &classes.at(classes.of(numberIn(m_systolic), numberIn(m_diastolic)));
}

QString PressureEntry::className() const
{
    return itsClass() ? itsClass()->name : QString();
}

QString PressureEntry::shape() const
{
    return itsClass() ? itsClass()->shape : QString();
}

QString PressureEntry::colour() const
{
    return itsClass() ? itsClass()->colour : QString();
}

bool PressureEntry::isReady() const
{
    return itsClass() && pulseFault().isEmpty() && momentFault().isEmpty();
}

bool PressureEntry::save()
{
    if (!isReady())
        return false;
    auto reading = m_before.reading;
    // The fields know minutes only: one that was left alone is the moment that it was.
    constexpr int Minute = 60;
    const auto at = moment();
    if (!isKnown() || at.secsTo(reading.at) < 0 || at.secsTo(reading.at) >= Minute)
        reading.at = at;
    reading.systolic = numberIn(m_systolic);
    reading.diastolic = numberIn(m_diastolic);
    reading.pulse.reset();
    if (!m_pulse.trimmed().isEmpty())
        reading.pulse = numberIn(m_pulse);
    if (isKnown())
        return m_view->edit(m_before.info.id, reading, m_note.trimmed());
    return m_view->add(reading, m_note.trimmed());
}

} // namespace pulsekeep
