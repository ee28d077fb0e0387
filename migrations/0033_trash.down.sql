-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is in the trash is lost for good.

DROP FUNCTION viatica.empty_trash(uuid[]);
DROP FUNCTION viatica.purge_trash(uuid);
DROP TABLE viatica.trash;
