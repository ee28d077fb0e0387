# SPDX-License-Identifier: GPL-3.0-or-later
# viatica_embed(TARGET PREFIX BASE files…): compiles files into TARGET as Qt resources, uncompressed lookups by PREFIX/name.
function(viatica_embed target resource prefix base)
    qt_add_resources(${target} ${resource} PREFIX ${prefix} BASE ${base} FILES ${ARGN})
endfunction()
