// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/words.h"

#include <QCoreApplication>

namespace pulsekeep::words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

QString whereTheCopyIs(const QString &copy)
{
    if (copy.isEmpty())
        return tr("There was no room for a copy, so the file was left exactly as it is.");
    return tr("The file was left exactly as it is, and a copy was kept as %1.").arg(copy);
}

} // namespace

Explanation busy()
{
    return {tr("Another Pulsekeep is already using your data."), tr("Only one can write to it at a time."),
            tr("Use that one, or close it and try again.")};
}

Explanation damaged()
{
    return {tr("The file with your readings is damaged."), tr("A disk error or another program may have changed it."),
            tr("Do not delete it: much of it can usually be saved. Restore a backup if you have one.")};
}

Explanation damaged(const QString &file, const QString &copy)
{
    auto explanation = damaged();
    explanation.why =
        tr("A disk error or another program may have changed %1.").arg(file) + QLatin1Char(' ') + whereTheCopyIs(copy);
    explanation.remedy = tr("Move it out of the way to start anew, or put a backup in its place.");
    return explanation;
}

Explanation foreign(const QString &file, const QString &copy)
{
    return {tr("%1 is not a file of Pulsekeep's.").arg(file), whereTheCopyIs(copy),
            tr("Move it out of the way, or choose another folder for your data.")};
}

Explanation full()
{
    return {tr("Your data could not be written, because the disk is full."), tr("Nothing stored before is lost."),
            tr("Free some space and try again.")};
}

Explanation notWritable()
{
    return {tr("Your data could not be written."), tr("The file or its folder does not allow it."),
            tr("Check their permissions and try again. Nothing stored before is lost.")};
}

Explanation notWritable(const QString &folder)
{
    return {tr("Your data cannot be kept in %1.").arg(folder),
            tr("You are not allowed to write there, or it is no folder."),
            tr("Check the folder's permissions, or choose another one.")};
}

Explanation newer()
{
    return {tr("Your data was written by a newer version of Pulsekeep."),
            tr("This version does not know its layout, and has not touched it."),
            tr("Install the newer version again.")};
}

Explanation older()
{
    return {tr("Your data was written by an older version of Pulsekeep."),
            tr("It has to be brought up to date before it can be read."),
            tr("Close other windows of Pulsekeep and start it once.")};
}

Explanation noCopy(const QString &copy)
{
    return {tr("Your data could not be brought up to date, because no copy of it could be made first."),
            tr("The copy was to become %1. The disk may be full, or the folder not writable. Your data is as it was.")
                .arg(copy),
            tr("Free some space or check the folder's permissions, and start Pulsekeep again.")};
}

Explanation notUpToDate(const QString &copy)
{
    return {tr("Your data could not be brought up to date."),
            tr("It is complete, and a copy of it as it was before is kept as %1.").arg(copy),
            tr("Free some space on the disk and start Pulsekeep again. If that does not help, use the version of"
               " Pulsekeep that you had before, with the copy in place of your data.")};
}

Explanation nothingYet()
{
    return {tr("There are no readings yet."), {}, tr("Pair a device first.")};
}

Explanation noSuchDevice()
{
    return {tr("This device is not paired."), {}, tr("Pair it first.")};
}

Explanation noSuchRecording()
{
    return {tr("This recording is not there any more."), {}, tr("Choose another one.")};
}

Explanation noSuchPerson()
{
    return {tr("This person is not there any more."), {}, tr("Choose somebody else.")};
}

Explanation personNeedsName()
{
    return {tr("A person needs a name."), {}, tr("Enter a name.")};
}

Explanation personThere(const QString &name)
{
    return {tr("There is somebody called %1 already.").arg(name), {}, tr("Choose a name that tells the two apart.")};
}

Explanation noSuchReading()
{
    return {tr("This reading is not there any more."), {}, {}};
}

Explanation impossibleReading()
{
    return {tr("No such reading can be."), tr("A value lies far outside of what can be measured, or the time is none."),
            tr("Check the values, their units and the time.")};
}

Explanation noSuchNote()
{
    return {tr("This note is not there any more."), {}, {}};
}

Explanation noteNeedsText()
{
    return {tr("A note needs a text."), {}, tr("Write something, or delete the note.")};
}

Explanation noSuchImport()
{
    return {tr("This import is not there any more."), tr("It may have been undone already."), {}};
}

} // namespace pulsekeep::words
