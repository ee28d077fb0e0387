-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is in the trash stays there.

DROP FUNCTION viatica.restore(uuid, boolean);
