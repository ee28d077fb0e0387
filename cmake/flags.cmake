# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries every compile flag; each library of the project links it PRIVATE.
add_library(viatica_flags INTERFACE)
target_include_directories(viatica_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_features(viatica_flags INTERFACE cxx_std_20)
target_compile_definitions(viatica_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    VIATICA_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(viatica_flags INTERFACE /W4 /permissive- /utf-8)
else()
    target_compile_options(viatica_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
        -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wimplicit-fallthrough)
endif()
if(VIATICA_WERROR)
    target_compile_options(viatica_flags INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
if(VIATICA_SANITIZE)
    target_compile_options(viatica_flags INTERFACE -fsanitize=${VIATICA_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(viatica_flags INTERFACE -fsanitize=${VIATICA_SANITIZE})
endif()

# viatica_library(NAME SOURCES … LINK public libraries … PRIVATE_LINK private ones …): a static library of one folder.
function(viatica_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE viatica_flags ${ARG_PRIVATE_LINK})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
endfunction()
