-- SPDX-License-Identifier: GPL-3.0-or-later
-- The schema goes last, and empty: what is left in it was put there by somebody else and stops this.

DROP TABLE viatica.migrations;
DROP SCHEMA viatica;
