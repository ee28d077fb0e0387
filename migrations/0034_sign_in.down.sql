-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sessions that are open stay; no new ones can be had.

DROP FUNCTION viatica.sign_out();
DROP FUNCTION viatica.resume_session();
DROP FUNCTION viatica.sign_in(uuid, text, text, text);
DROP FUNCTION viatica.open_session(uuid, text);
