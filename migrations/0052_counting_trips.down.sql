-- SPDX-License-Identifier: GPL-3.0-or-later
DROP FUNCTION viatica.count_own_trips(date, date, date);
