-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sessions end by signing out or by themselves only.

DROP FUNCTION viatica.end_session(uuid);
DROP FUNCTION viatica.list_sessions();
