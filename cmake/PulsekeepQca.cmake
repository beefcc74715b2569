# SPDX-FileCopyrightText: 2026 The Pulsekeep authors
# SPDX-License-Identifier: GPL-3.0-or-later

# QCA for Qt 6: the distribution's, or the one that scripts/setup built into the user's cache.
if(DEFINED ENV{XDG_CACHE_HOME})
    set(PULSEKEEP_QCA_PREFIX $ENV{XDG_CACHE_HOME}/pulsekeep/qca)
else()
    set(PULSEKEEP_QCA_PREFIX $ENV{HOME}/.cache/pulsekeep/qca)
endif()
find_package(Qca-qt6 REQUIRED HINTS ${PULSEKEEP_QCA_PREFIX}/lib/cmake/Qca-qt6)
# Warnings in QCA's headers are not ours.
get_target_property(qca_headers qca-qt6 INTERFACE_INCLUDE_DIRECTORIES)
set_target_properties(qca-qt6 PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${qca_headers}")
# Where a QCA outside the system's folders keeps its providers, "" for the system's own.
set(PULSEKEEP_QCA_PLUGINS "")
if(Qca-qt6_DIR MATCHES "^${PULSEKEEP_QCA_PREFIX}")
    set(PULSEKEEP_QCA_PLUGINS ${PULSEKEEP_QCA_PREFIX}/lib/qca-qt6)
endif()
