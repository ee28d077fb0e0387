-- SPDX-License-Identifier: GPL-3.0-or-later
-- Most pages of trips have none that is shared. Asked about no trips, the function is not even called then.

ALTER FUNCTION viatica.owner_names(uuid[]) STRICT;
