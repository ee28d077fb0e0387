-- SPDX-License-Identifier: GPL-3.0-or-later
-- Passwords and addresses stay as they are.

DROP FUNCTION viatica.delete_account(uuid, text);
DROP FUNCTION viatica.change_email(uuid, text, text);
DROP FUNCTION viatica.change_password(uuid, text, text);
DROP FUNCTION viatica.judge_own_attempt(uuid, text);
