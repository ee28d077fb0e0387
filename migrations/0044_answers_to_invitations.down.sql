-- SPDX-License-Identifier: GPL-3.0-or-later
-- Invitations can be sent, not answered.

DROP FUNCTION viatica.leave(uuid);
DROP FUNCTION viatica.respond(uuid, boolean);
DROP FUNCTION viatica.companion_for(uuid, uuid);
