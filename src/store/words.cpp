// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/words.h"

#include <QCoreApplication>

namespace pulsekeep::words {

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

QString whereTheCopyIs(const QString &copy)
{
    if (copy.isEmpty())
        return Words::tr("There was no room for a copy, so the file was left exactly as it is.");
    return Words::tr("The file was left exactly as it is, and a copy was kept as %1.").arg(copy);
}

} // namespace

Explanation busy()
{
    return {Words::tr("Another Pulsekeep is already using your data."),
            Words::tr("Only one can write to it at a time."), Words::tr("Use that one, or close it and try again.")};
}

Explanation damaged()
{
    return {Words::tr("The file with your readings is damaged."),
            Words::tr("A disk error or another program may have changed it."),
            Words::tr("Do not delete it: much of it can usually be saved. Restore a backup if you have one.")};
}

Explanation damaged(const QString &file, const QString &copy)
{
    auto explanation = damaged();
    explanation.why = Words::tr("A disk error or another program may have changed %1.").arg(file) + QLatin1Char(' ')
        + whereTheCopyIs(copy);
    explanation.remedy = Words::tr("Move it out of the way to start anew, or put a backup in its place.");
    return explanation;
}

Explanation foreign(const QString &file, const QString &copy)
{
    return {Words::tr("%1 is not a file of Pulsekeep's.").arg(file), whereTheCopyIs(copy),
            Words::tr("Move it out of the way, or choose another folder for your data.")};
}

Explanation full()
{
    return {Words::tr("Your data could not be written, because the disk is full."),
            Words::tr("Nothing stored before is lost."), Words::tr("Free some space and try again.")};
}

Explanation notWritable()
{
    return {Words::tr("Your data could not be written."), Words::tr("The file or its folder does not allow it."),
            Words::tr("Check their permissions and try again. Nothing stored before is lost.")};
}

Explanation notWritable(const QString &folder)
{
    return {Words::tr("Your data cannot be kept in %1.").arg(folder),
            Words::tr("You are not allowed to write there, or it is no folder."),
            Words::tr("Check the folder's permissions, or choose another one.")};
}

Explanation newer()
{
    return {Words::tr("Your data was written by a newer version of Pulsekeep."),
            Words::tr("This version does not know its layout, and has not touched it."),
            Words::tr("Install the newer version again.")};
}

Explanation older()
{
    return {Words::tr("Your data was written by an older version of Pulsekeep."),
            Words::tr("It has to be brought up to date before it can be read."),
            Words::tr("Close other windows of Pulsekeep and start it once.")};
}

Explanation noCopy(const QString &copy)
{
    return {Words::tr("Your data could not be brought up to date, because no copy of it could be made first."),
            Words::tr(
                "The copy was to become %1. The disk may be full, or the folder not writable. Your data is as it was.")
                .arg(copy),
            Words::tr("Free some space or check the folder's permissions, and start Pulsekeep again.")};
}

Explanation notUpToDate(const QString &copy)
{
    return {Words::tr("Your data could not be brought up to date."),
            Words::tr("It is complete, and a copy of it as it was before is kept as %1.").arg(copy),
            Words::tr("Free some space on the disk and start Pulsekeep again. If that does not help, use the version of"
                      " Pulsekeep that you had before, with the copy in place of your data.")};
}

Explanation nothingYet()
{
    return {Words::tr("There are no readings yet."), {}, Words::tr("Pair a device first.")};
}

Explanation noSuchDevice()
{
    return {Words::tr("This device is not paired."), {}, Words::tr("Pair it first.")};
}

Explanation noSuchRecording()
{
    return {Words::tr("This recording is not there any more."), {}, Words::tr("Choose another one.")};
}

Explanation noSuchPerson()
{
    return {Words::tr("This person is not there any more."), {}, Words::tr("Choose somebody else.")};
}

Explanation personNeedsName()
{
    return {Words::tr("A person needs a name."), {}, Words::tr("Enter a name.")};
}

Explanation personThere(const QString &name)
{
    return {Words::tr("There is somebody called %1 already.").arg(name),
            {},
            Words::tr("Choose a name that tells the two apart.")};
}

Explanation noSuchReading()
{
    return {Words::tr("This reading is not there any more."), {}, {}};
}

Explanation impossibleReading()
{
    return {Words::tr("No such reading can be."),
            Words::tr("A value lies far outside of what can be measured, or the time is none."),
            Words::tr("Check the values, their units and the time.")};
}

Explanation noSuchNote()
{
    return {Words::tr("This note is not there any more."), {}, {}};
}

Explanation noteNeedsText()
{
    return {Words::tr("A note needs a text."), {}, Words::tr("Write something, or delete the note.")};
}

Explanation noSuchImport()
{
    return {Words::tr("This import is not there any more."), Words::tr("It may have been undone already."), {}};
}

} // namespace pulsekeep::words
