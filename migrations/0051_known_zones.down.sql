-- SPDX-License-Identifier: GPL-3.0-or-later
DROP FUNCTION viatica.zone_or_utc(text);
