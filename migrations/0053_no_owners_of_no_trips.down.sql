-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER FUNCTION viatica.owner_names(uuid[]) CALLED ON NULL INPUT;
