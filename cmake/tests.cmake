# SPDX-License-Identifier: GPL-3.0-or-later
# viatica_test(NAME SOURCES files… [LABELS words…] [LINK libraries…]): a QtTest program that ctest runs. It may use the
# shared test server, needs no display, and runs in a time zone and locale that show what depends on either.
function(viatica_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LABELS;LINK" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    target_link_libraries(${name} PRIVATE viatica_flags viatica_test_support ${ARG_LINK})
    add_test(NAME ${name} COMMAND ${name})
    viatica_test_environment(${name} ${ARG_LABELS})
endfunction()

# viatica_test_environment(NAME [labels…]): the same surroundings for a test that add_test() has made otherwise.
function(viatica_test_environment name)
    # A child process is prepared between fork and exec, where a sanitizer of threads would rather give up.
    set(sanitizer_options
        "TSAN_OPTIONS=die_after_fork=0:suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp")
    set_tests_properties(${name} PROPERTIES
        TIMEOUT 120
        LABELS "${ARGN}"
        FIXTURES_REQUIRED test_server
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=America/St_Johns;LC_ALL=C.UTF-8;LANGUAGE=;${sanitizer_options}"
        ENVIRONMENT_MODIFICATION
            "DATABASE_URL=unset:;PGHOST=unset:;PGPORT=unset:;PGDATABASE=unset:;PGUSER=unset:;PGPASSWORD=unset:;PGOPTIONS=unset:;VIATICA_DATA_DIR=unset:;VIATICA_SESSION=unset:;VIATICA_PASSWORD=unset:")
endfunction()
