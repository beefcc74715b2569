// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

namespace pulsekeep {

/** A value or the reason there is none. Becomes std::expected where the compiler's works in coroutines. */
template<typename T = void> using Result = tl::expected<T, Error>;

/** The other branch: `return Failure(Error::Timeout);` */
inline tl::unexpected<Error> Failure(Error::Kind kind, QString detail = {})
{
    return tl::unexpected<Error>(Error(kind, std::move(detail)));
}

/** Hands an error on: `return Failure(result.error());` */
inline tl::unexpected<Error> Failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace pulsekeep
