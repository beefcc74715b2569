// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/bonding.h"

#include "devices/standard/words.h"

namespace pulsekeep::standard {

using namespace Qt::StringLiterals;

namespace {

Error explained(const Error &error)
{
    if (error.kind() != Error::Refused && error.kind() != Error::Unsupported)
        return error;
    return Error(Error::Refused, error.detail())
        .explained({Words::tr("The device does not let this computer in."),
                    Words::tr("It talks only to computers that it is bonded with, and makes a bond only while it is in "
                              "pairing mode."),
                    Words::tr("Switch it to pairing mode as its manual says, and try again.")});
}

} // namespace

bool asksForBond(const Error &error)
{
    if (error.kind() != Error::Refused)
        return false;
    const auto detail = error.detail();
    return !detail.startsWith("att "_L1) || detail == "att 05"_L1 || detail == "att 08"_L1 || detail == "att 0c"_L1
        || detail == "att 0f"_L1;
}

QCoro::Task<Result<>> subscribeBonded(GattLink *link, QUuid characteristic, Observer *observer)
{
    const auto first = co_await link->subscribe(characteristic);
    if (first || !asksForBond(first.error()))
        co_return first;
    if (observer)
        observer->began(Step::Bond);
    const auto bonded = co_await link->bond();
    if (!bonded)
        co_return Failure(explained(bonded.error()));
    if (observer)
        observer->done(Step::Bond);
    const auto second = co_await link->subscribe(characteristic);
    if (!second)
        co_return Failure(explained(second.error()));
    co_return {};
}

} // namespace pulsekeep::standard
