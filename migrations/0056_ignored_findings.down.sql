-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TRIGGER restore_ignored_findings ON viatica.trash;
DROP FUNCTION viatica.restore_ignored_findings();
DROP FUNCTION viatica.copy_trip(uuid, uuid);
ALTER FUNCTION viatica.copy_trip_rows(uuid, uuid) RENAME TO copy_trip;
DROP TABLE viatica.ignored_findings;
