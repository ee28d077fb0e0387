-- SPDX-License-Identifier: GPL-3.0-or-later
-- Invitations stay; the program can neither make nor see them.

DROP FUNCTION viatica.sent_invitations();
DROP FUNCTION viatica.pending_invitations();
DROP FUNCTION viatica.cancel_invitation(uuid);
DROP FUNCTION viatica.invite(uuid, text);
DROP FUNCTION viatica.account_of(text);
DROP FUNCTION viatica.full_name(text, text);
