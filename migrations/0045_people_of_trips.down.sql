-- SPDX-License-Identifier: GPL-3.0-or-later
-- Links to accounts stay; the program can neither make them nor name the people on shared trips.

DROP FUNCTION viatica.link_companion(uuid, text);
DROP FUNCTION viatica.owner_names(uuid[]);
DROP FUNCTION viatica.trip_people(uuid);
