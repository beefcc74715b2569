# SPDX-FileCopyrightText: 2026 The Pulsekeep authors
# SPDX-License-Identifier: GPL-3.0-or-later

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# What every target of the project is compiled with.
add_library(pulsekeep_flags INTERFACE)
target_compile_options(pulsekeep_flags INTERFACE -Wall -Wextra -Werror $<$<CXX_COMPILER_ID:GNU>:-fcoroutines>)
target_compile_definitions(pulsekeep_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(PULSEKEEP_SANITIZE)
    target_compile_options(pulsekeep_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_definitions(pulsekeep_flags INTERFACE QT_FORCE_ASSERTS)
    target_link_options(pulsekeep_flags INTERFACE -fsanitize=address,undefined)
endif()
if(PULSEKEEP_FUZZ)
    target_compile_options(pulsekeep_flags INTERFACE
        -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all -fno-omit-frame-pointer
        # libstdc++ 12's own stable_sort() calls what it declares deprecated; clang says so, GCC does not.
        -Wno-deprecated-declarations)
    target_link_options(pulsekeep_flags INTERFACE -fsanitize=address,undefined)
endif()

# Half the work of a compilation is reading the same headers. They are read once, by GCC; clang-tidy and the fuzz targets
# see every file with its own includes, so none can be missing.
function(pulsekeep_headers target)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        return()
    endif()
    if(NOT TARGET pulsekeep_headers)
        file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/headers.cpp CONTENT "")
        add_library(pulsekeep_headers OBJECT ${PROJECT_BINARY_DIR}/headers.cpp)
        target_link_libraries(pulsekeep_headers PRIVATE QCoro6::Core Qt6::Core pulsekeep_flags)
        target_precompile_headers(pulsekeep_headers PRIVATE
            <algorithm> <array> <chrono> <functional> <memory> <optional> <span> <utility> <variant> <vector>
            <QtCore> <QCoroTask>)
    endif()
    target_precompile_headers(${target} REUSE_FROM pulsekeep_headers)
endfunction()

# pulsekeep_library(NAME SOURCES file... [LINKS library...] [PRIVATE_LINKS library...])
# A folder of src/ as a static library, known to the others as Pulsekeep::NAME. LINKS is all that it may
# know of the project: a codec that reaches for the database does not compile.
function(pulsekeep_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    string(TOLOWER ${name} folder)
    set(target pulsekeep_${folder})
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(Pulsekeep::${name} ALIAS ${target})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS} pulsekeep_flags)
    pulsekeep_headers(${target})
endfunction()

# pulsekeep_test(NAME SOURCES file... [LINKS library...]): a Qt Test program with the folder of its sources as data.
function(pulsekeep_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(${name} PRIVATE QT_TESTCASE_SOURCEDIR="${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${arg_LINKS} Pulsekeep::TestSupport Qt6::Test pulsekeep_flags)
    pulsekeep_headers(${name})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300 ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp")
endfunction()
