-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signs everybody out.

DROP FUNCTION viatica.shared_trip_ids();
DROP FUNCTION viatica.current_user_id();
DROP FUNCTION viatica.session_hash();
DROP TABLE viatica.sessions;
